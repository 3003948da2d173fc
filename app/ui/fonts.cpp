#include "ui/fonts.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace chronoscope {

namespace {

/// Reads a big-endian 16-bit or 32-bit number; 0 outside of the blob.
std::uint32_t read_big_endian(std::span<const std::byte> blob, std::size_t offset, std::size_t bytes) {
  if (offset + bytes > blob.size()) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i)
    value = value << 8 | std::to_integer<std::uint32_t>(blob[offset + i]);
  return value;
}

/// Offset of an sfnt table; 0 when there is none.
std::size_t table_offset(std::span<const std::byte> blob, std::string_view tag) {
  const std::uint32_t table_count = read_big_endian(blob, 4, 2);
  for (std::size_t i = 0; i < table_count; ++i) {
    const std::size_t entry = 12 + 16 * i;
    if (entry + 16 > blob.size()) return 0;
    const char* name = reinterpret_cast<const char*>(blob.data() + entry);
    if (std::string_view(name, 4) == tag) return read_big_endian(blob, entry + 8, 4);
  }
  return 0;
}

struct VerticalMetrics {
  double ascent_em = 0, descent_em = 0;
};

/// The tables that ImGui's rasteriser goes by: units per em from `head`, ascender and descender from `hhea`.
VerticalMetrics read_vertical_metrics(std::span<const std::byte> blob) {
  const std::size_t head = table_offset(blob, "head");
  const std::size_t hhea = table_offset(blob, "hhea");
  const double units_per_em = read_big_endian(blob, head + 18, 2);
  const auto ascender = static_cast<std::int16_t>(read_big_endian(blob, hhea + 4, 2));
  const auto descender = static_cast<std::int16_t>(read_big_endian(blob, hhea + 6, 2));
  if (head == 0 || hhea == 0 || units_per_em < 16 || ascender <= descender) {
    throw std::invalid_argument("found no font with head and hhea tables, expected TrueType or OpenType");
  }
  return {ascender / units_per_em, -descender / units_per_em};
}

/// Bytes of the UTF-8 character that begins with `lead`.
std::size_t character_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte >= 0xF0) return 4;
  if (byte >= 0xE0) return 3;
  return byte >= 0xC0 ? 2 : 1;
}

}  // namespace

FontStyle font_style(TextStyle style) {
  switch (style.face) {
    case Typeface::sans:
      return {Face::sans, style.px};
    case Typeface::sans_bold:
      return {Face::sans_bold, style.px};
    case Typeface::serif:
      return {Face::serif, style.px};
    case Typeface::serif_bold:
      return {Face::serif_bold, style.px};
  }
  return {Face::sans, style.px};
}

Fonts::Fonts(ImFontAtlas& atlas, const FontBlobs& blobs) {
  add_face(atlas, Face::sans, blobs.sans);  // first, so that it is ImGui's default
  add_face(atlas, Face::sans_bold, blobs.sans_bold);
  add_face(atlas, Face::sans_italic, blobs.sans_italic.empty() ? blobs.serif_italic : blobs.sans_italic);
  add_face(atlas, Face::serif, blobs.serif);
  add_face(atlas, Face::serif_bold, blobs.serif_bold);
  add_face(atlas, Face::serif_italic, blobs.serif_italic);
}

void Fonts::add_face(ImFontAtlas& atlas, Face face, std::span<const std::byte> blob) {
  const VerticalMetrics vertical = read_vertical_metrics(blob);
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // ImGui takes a mutable pointer, but only frees through it, which the flag above forbids.
  void* bytes = const_cast<std::byte*>(blob.data());
  const double line_em = vertical.ascent_em + vertical.descent_em;
  ImFont* font = atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(blob.size()), 0.0F, &config);
  if (font == nullptr) throw std::invalid_argument("found a font that ImGui cannot read");
  m_faces[static_cast<std::size_t>(face)] = {font, vertical.ascent_em, line_em};
}

float Fonts::imgui_size(FontStyle style) const {
  return static_cast<float>(std::max(1.0, std::round(style.px * metrics(style.face).line_em)));
}

double Fonts::width_px(std::string_view text, FontStyle style) {
  if (text.empty()) return 0;
  const char* begin = text.data();
  return font(style.face)->CalcTextSizeA(imgui_size(style), FLT_MAX, 0.0F, begin, begin + text.size()).x;
}

double Fonts::line_height_px(FontStyle style) const { return imgui_size(style); }

double Fonts::ascent_px(FontStyle style) const {
  const Metrics& face = metrics(style.face);
  return imgui_size(style) * face.ascent_em / face.line_em;
}

double Fonts::width_px(std::string_view text, TextStyle style) { return width_px(text, font_style(style)); }
double Fonts::line_height_px(TextStyle style) { return line_height_px(font_style(style)); }

std::string Fonts::shorten(std::string_view text, FontStyle style, double max_width_px) {
  if (width_px(text, style) <= max_width_px) return std::string(text);
  const std::string_view ellipsis = "…";
  const double room = max_width_px - width_px(ellipsis, style);
  std::size_t kept = 0;
  double width = 0;
  while (kept < text.size()) {
    const std::size_t length = std::min(character_length(text[kept]), text.size() - kept);
    width += width_px(text.substr(kept, length), style);
    if (width > room) break;
    kept += length;
  }
  while (kept > 0 && (text[kept - 1] == ' ' || text[kept - 1] == ',')) --kept;
  return std::string(text.substr(0, kept)) + std::string(ellipsis);
}

}  // namespace chronoscope
