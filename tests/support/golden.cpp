#include "support/golden.h"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <vector>

namespace chronoscope::testing {

namespace {

namespace fs = std::filesystem;

/// The one tolerance of all picture goldens. Software renderers of different versions round edges of glyphs and lines
/// differently: by little, or in few pixels.
constexpr int channel_tolerance = 24;       // of 255
constexpr double differing_pixels = 0.001;  // of all
constexpr double mean_tolerance = 0.25;     // of 255, over all channels

fs::path accepted_path(const std::string& name) {
  return fs::path(CHRONOSCOPE_SOURCE_DIR) / "tests" / "golden" / name;
}

bool accepting() { return std::getenv("CHRONOSCOPE_ACCEPT_GOLDENS") != nullptr; }

/// What differs, to be looked at: build/golden-differences.
fs::path kept_path(const std::string& name) {
  const fs::path path = fs::path(CHRONOSCOPE_SOURCE_DIR) / "build" / "golden-differences" / name;
  fs::create_directories(path.parent_path());
  return path;
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream out;
  out << file.rdbuf();
  return out.str();
}

void write_text(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string first_difference(const std::string& expected, const std::string& found) {
  std::istringstream a(expected), b(found);
  for (int line = 1;; ++line) {
    std::string x, y;
    const bool has_x = static_cast<bool>(std::getline(a, x)), has_y = static_cast<bool>(std::getline(b, y));
    if (!has_x && !has_y) return "no line differs";
    if (has_x != has_y || x != y) {
      return "line " + std::to_string(line) + "\n  accepted: " + (has_x ? x : "(end)") +
             "\n  now:      " + (has_y ? y : "(end)");
    }
  }
}

std::vector<std::uint8_t> output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), &pclose);
  REQUIRE(pipe != nullptr);
  std::vector<std::uint8_t> out;
  std::array<std::uint8_t, 65536> buffer{};
  std::size_t got = 0;
  while ((got = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0) {
    out.insert(out.end(), buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(got));
  }
  return out;
}

struct Pixels {
  std::string size;               ///< "1280x720"
  std::vector<std::uint8_t> rgb;  ///< 3 bytes a pixel
};

/// ImageMagick reads the file, as the tests have it for their pictures of windows anyway.
Pixels pixels_of(const fs::path& path) {
  const std::string quoted = "'" + path.string() + "'";
  const auto size = output_of("identify -format '%wx%h' " + quoted);
  return {std::string(size.begin(), size.end()), output_of("convert " + quoted + " -depth 8 rgb:-")};
}

}  // namespace

void check_golden_text(const std::string& name, const std::string& text) {
  if (accepting()) return write_text(accepted_path(name), text);
  INFO("scene golden " << name << "; if the change is meant, look at it and run script/accept_goldens");
  REQUIRE(fs::exists(accepted_path(name)));
  const std::string accepted = text_of(accepted_path(name));
  if (accepted != text) {
    write_text(kept_path(name), text);
    FAIL_CHECK(first_difference(accepted, text) << "\n  the whole is in " << kept_path(name).string());
  }
}

void check_golden_picture(const std::string& name, const fs::path& made) {
  if (accepting()) {
    fs::create_directories(accepted_path(name).parent_path());
    fs::copy_file(made, accepted_path(name), fs::copy_options::overwrite_existing);
    return;
  }
  INFO("picture golden " << name << "; if the change is meant, look at it and run script/accept_goldens");
  REQUIRE(fs::exists(accepted_path(name)));
  const Pixels accepted = pixels_of(accepted_path(name)), now = pixels_of(made);
  REQUIRE_FALSE(accepted.rgb.empty());
  REQUIRE(accepted.size == now.size);
  REQUIRE(accepted.rgb.size() == now.rgb.size());
  std::size_t differing = 0;
  double sum = 0;
  for (std::size_t i = 0; i < now.rgb.size(); i += 3) {
    int worst = 0;
    for (std::size_t channel = i; channel < i + 3; ++channel) {
      const int d = std::abs(int{accepted.rgb[channel]} - int{now.rgb[channel]});
      worst = std::max(worst, d);
      sum += d;
    }
    differing += worst > channel_tolerance ? 1 : 0;
  }
  const double share = static_cast<double>(differing) * 3 / static_cast<double>(now.rgb.size());
  const double mean = sum / static_cast<double>(now.rgb.size());
  if (share > differing_pixels || mean > mean_tolerance) {
    fs::copy_file(made, kept_path(name), fs::copy_options::overwrite_existing);
    FAIL_CHECK(share * 100 << " % of the pixels differ, by " << mean
                           << " of 255 on average; the picture is in " << kept_path(name).string());
  }
}

}  // namespace chronoscope::testing
