// Writes pictures as PNG.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chronoscope {

/// `rgba`: width * height * 4 bytes, rows from the top, straight alpha. An opaque picture is written without alpha.
/// Nothing when all went well, else the reason.
std::optional<std::string> write_png(const std::filesystem::path& path, int width, int height,
                                     const std::vector<std::uint8_t>& rgba);

}  // namespace chronoscope
