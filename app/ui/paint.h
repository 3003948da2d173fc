// Small drawing helpers shared by the panels: colours, text in our faces, icons, rectangles.
#pragma once

#include <imgui.h>

#include <string_view>

#include "base/geometry.h"
#include "layout/palette.h"
#include "ui/fonts.h"

namespace chronoscope {

ImU32 to_u32(Rgba color, double opacity = 1);
ImVec4 to_vec4(Rgba color);
/// `amount` 0 gives a, 1 gives b.
Rgba mix(Rgba a, Rgba b, double amount);

inline ImVec2 top_left(const Rect& r) { return {static_cast<float>(r.x), static_cast<float>(r.y)}; }
inline ImVec2 bottom_right(const Rect& r) {
  return {static_cast<float>(r.right()), static_cast<float>(r.bottom())};
}
inline ImVec2 size_of(const Rect& r) { return {static_cast<float>(r.width), static_cast<float>(r.height)}; }

/// `at`: top left of the line's box.
void draw_text(ImDrawList& list, Fonts& fonts, ImVec2 at, std::string_view text, FontStyle style,
               ImU32 color);
/// The line's box centred vertically on `center_y`.
void draw_text_mid(ImDrawList& list, Fonts& fonts, float x, float center_y, std::string_view text,
                   FontStyle style, ImU32 color);
/// Centred both ways.
void draw_text_centered(ImDrawList& list, Fonts& fonts, ImVec2 center, std::string_view text, FontStyle style,
                        ImU32 color);
}  // namespace chronoscope
