// The typefaces, and how wide a text is in them.
//
// Takes the font files as bytes (main embeds them) and puts them into an ImGui atlas at any size; answers
// layout's TextMeasurer inside and outside of a frame. Sizes here are em sizes, as typographers and Cairo
// mean them: ImGui's own "font size" is ascent plus descent, and this class is the only place that knows the
// difference.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "layout/text_measurer.h"

struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;

namespace chronoscope {

enum class Face : std::uint8_t { sans, sans_bold, sans_italic, serif, serif_bold, serif_italic };
inline constexpr std::size_t face_count = 6;

/// A face at an em size in pixels, scale included.
struct FontStyle {
  Face face = Face::sans;
  double px = 14;
};
FontStyle font_style(TextStyle style);

/// Font files in memory. They must outlive the atlas. An empty `sans_italic` is replaced by `serif_italic`.
struct FontBlobs {
  std::span<const std::byte> sans, sans_bold, sans_italic, serif, serif_bold, serif_italic;
};

class Fonts final : public TextMeasurer {
 public:
  /// Adds every face to `atlas`, which must outlive this object and needs no context, backend or frame.
  /// Throws std::invalid_argument when a blob is no TrueType or OpenType font.
  Fonts(ImFontAtlas& atlas, const FontBlobs& blobs);

  double width_px(std::string_view text, TextStyle style) override;
  double line_height_px(TextStyle style) override;

  double width_px(std::string_view text, FontStyle style);
  double line_height_px(FontStyle style) const;
  /// From the top of the line to its baseline.
  double ascent_px(FontStyle style) const;
  /// `text`, or as much of it as fits `width_px` with … at its end.
  std::string shorten(std::string_view text, FontStyle style, double max_width_px);

  ImFont* font(Face face) const { return m_faces[static_cast<std::size_t>(face)].font; }
  /// What ImGui calls the font size: whole pixels, since it bakes glyphs at whole sizes only.
  float imgui_size(FontStyle style) const;

 private:
  struct Metrics {
    ImFont* font = nullptr;
    double ascent_em = 1, line_em = 1.2;  ///< in ems
  };
  void add_face(ImFontAtlas& atlas, Face face, std::span<const std::byte> blob);
  const Metrics& metrics(Face face) const { return m_faces[static_cast<std::size_t>(face)]; }

  std::array<Metrics, face_count> m_faces;
};

}  // namespace chronoscope
