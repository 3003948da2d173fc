#include "main/embedded_fonts.h"

#include <stdexcept>

#include "platform/embedded_files.h"

namespace chronoscope {

namespace {

std::span<const std::byte> bytes_of(const std::string& name) {
  const auto file = embedded_file("fonts/" + name);
  if (!file) throw std::runtime_error("the font " + name + " was not built into this program");
  return std::as_bytes(std::span(file->data(), file->size()));
}

}  // namespace

FontBlobs embedded_fonts() {
  FontBlobs blobs;
  blobs.sans = bytes_of("PTSans-Regular.ttf");
  blobs.sans_bold = bytes_of("PTSans-Bold.ttf");
  blobs.sans_italic = bytes_of("PTSans-Italic.ttf");
  blobs.serif = bytes_of("PTSerif-Regular.ttf");
  blobs.serif_bold = bytes_of("PTSerif-Bold.ttf");
  blobs.serif_italic = bytes_of("PTSerif-Italic.ttf");
  return blobs;
}

}  // namespace chronoscope
