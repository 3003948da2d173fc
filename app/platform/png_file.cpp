#include "platform/png_file.h"

#include <fmt/format.h>
#include <stb_image_write.h>

#include "platform/files.h"

namespace chronoscope {
namespace {

bool is_opaque(const std::vector<std::uint8_t>& rgba) {
  for (std::size_t i = 3; i < rgba.size(); i += 4) {
    if (rgba[i] != 255) return false;
  }
  return true;
}

std::vector<std::uint8_t> without_alpha(const std::vector<std::uint8_t>& rgba) {
  std::vector<std::uint8_t> rgb;
  rgb.reserve(rgba.size() / 4 * 3);
  for (std::size_t i = 0; i + 3 < rgba.size(); i += 4)
    rgb.insert(rgb.end(), {rgba[i], rgba[i + 1], rgba[i + 2]});
  return rgb;
}

void append_bytes(void* to, void* data, int size) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

}  // namespace

std::optional<std::string> write_png(const std::filesystem::path& path, int width, int height,
                                     const std::vector<std::uint8_t>& rgba) {
  const auto pixels =
      static_cast<std::size_t>(std::max(width, 0)) * static_cast<std::size_t>(std::max(height, 0));
  if (pixels == 0 || rgba.size() != pixels * 4) {
    return fmt::format("{}: {} bytes are not a picture of {}x{}", path.string(), rgba.size(), width, height);
  }
  std::string png;
  int written = 0;
  if (is_opaque(rgba)) {
    written =
        stbi_write_png_to_func(append_bytes, &png, width, height, 3, without_alpha(rgba).data(), width * 3);
  } else {
    written = stbi_write_png_to_func(append_bytes, &png, width, height, 4, rgba.data(), width * 4);
  }
  if (written == 0) return fmt::format("{}: not enough memory to write the picture", path.string());
  return write_file_atomically(path, png);
}

}  // namespace chronoscope
