#include "support/picture.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <fstream>
#include <string>

#include "layout/palette.h"

namespace chronoscope::testing {

namespace {

using Color = std::array<std::uint8_t, 3>;

Rgba to_rgba(const Color& c) {
  const auto part = [&c](std::size_t i) { return static_cast<float>(c[i]) / 255; };
  return {part(0), part(1), part(2), 1};
}

}  // namespace

const Color& Picture::at(int x, int y) const {
  return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
}

Picture read_picture(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string kind;
  int most = 0;
  Picture picture;
  file >> kind >> picture.width >> picture.height >> most;
  file.get();  // the one white space behind the head
  REQUIRE(kind == "P6");
  REQUIRE(most == 255);
  picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
  file.read(reinterpret_cast<char*>(picture.pixels.data()),
            static_cast<std::streamsize>(picture.pixels.size() * 3));
  REQUIRE(file.gcount() == static_cast<std::streamsize>(picture.pixels.size() * 3));
  return picture;
}

int changed_pixels(const Picture& before, const Picture& after, double x, double y, double width,
                   double height, int around, double contrast) {
  REQUIRE(before.width == after.width);
  REQUIRE(before.height == after.height);
  const int left = std::max(0, static_cast<int>(std::floor(x)) - around),
            top = std::max(0, static_cast<int>(std::floor(y)) - around),
            right = std::min(after.width, static_cast<int>(std::ceil(x + width)) + around),
            bottom = std::min(after.height, static_cast<int>(std::ceil(y + height)) + around);
  int count = 0;
  for (int row = top; row < bottom; ++row) {
    for (int column = left; column < right; ++column) {
      const Color &was = before.at(column, row), &is = after.at(column, row);
      if (was != is && contrast_ratio(to_rgba(was), to_rgba(is)) >= contrast) ++count;
    }
  }
  return count;
}

int different_pixels(const Picture& a, const Picture& b) {
  constexpr int unseen = 10;
  REQUIRE(a.width == b.width);
  REQUIRE(a.height == b.height);
  const auto differ = [](const Color& p, const Color& q) {
    return std::abs(p[0] - q[0]) > unseen || std::abs(p[1] - q[1]) > unseen || std::abs(p[2] - q[2]) > unseen;
  };
  int count = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) count += differ(a.pixels[i], b.pixels[i]) ? 1 : 0;
  return count;
}

bool is_plain(const Picture& picture, double x, double y, double width, double height) {
  const auto left = static_cast<int>(std::ceil(x)), top = static_cast<int>(std::ceil(y));
  const auto right = static_cast<int>(std::floor(x + width)),
             bottom = static_cast<int>(std::floor(y + height));
  for (int row = top; row < bottom; ++row) {
    for (int column = left; column < right; ++column) {
      if (picture.at(column, row) != picture.at(left, top)) return false;
    }
  }
  return true;
}

}  // namespace chronoscope::testing
