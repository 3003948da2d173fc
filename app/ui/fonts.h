// The typefaces, and how wide a text is in them.
//
// Takes the font files as bytes (main embeds them) and puts them into an ImGui atlas at any size; answers layout's
// TextMeasurer inside and outside of a frame. Sizes here are em sizes, as typographers and Cairo mean them: ImGui's
// own "font size" is ascent plus descent, and this class is the only place that knows the difference.
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

enum class Face : std::uint8_t { sans, sans_bold, sans_italic, serif, serif_bold, serif_italic, icons };
inline constexpr std::size_t face_count = 7;

/// A face at an em size in pixels, scale included.
struct FontStyle {
  Face face = Face::sans;
  double px = 14;
};
FontStyle font_style(TextStyle style);

/// Font files in memory. They must outlive the atlas. An empty `sans_italic` is replaced by `serif_italic`.
struct FontBlobs {
  std::span<const std::byte> sans, sans_bold, sans_italic, serif, serif_bold, serif_italic;
  std::span<const std::byte> icons;  ///< Font Awesome 4.7
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

/// Code points of the icons in use (Font Awesome 4.7, private use area).
namespace icon {
inline constexpr char32_t search = 0xf002, close = 0xf00d, plus = 0xf067, minus = 0xf068, expand = 0xf065,
                          home = 0xf015, sliders = 0xf1de, chevron_left = 0xf053, chevron_right = 0xf054,
                          chevron_down = 0xf078, angle_left = 0xf104, angle_right = 0xf105, angle_up = 0xf106,
                          angle_down = 0xf107, arrow_left = 0xf060, arrow_right = 0xf061, copy = 0xf0c5,
                          warning = 0xf071, error = 0xf06a, info = 0xf05a, keyboard = 0xf11c, check = 0xf00c,
                          external = 0xf08e, undo = 0xf0e2, eye = 0xf06e, image = 0xf03e, adjust = 0xf042,
                          more = 0xf141;
}

}  // namespace chronoscope
