// Turns a Palette and a scale into ImGui's style, so that its own widgets (menus, text inputs, scroll bars,
// tooltips) look like the rest.
#pragma once

#include "layout/palette.h"

namespace chronoscope {

class Fonts;

/// Common measures, unscaled pixels.
inline constexpr double control_height_px = 30;
inline constexpr double control_rounding_px = 6;
inline constexpr double control_text_px = 14;
inline constexpr double small_text_px = 12.5;

/// Outline of buttons, fields and windows: quieter than a strong hairline, since a control is known by its
/// icon or word.
Rgba control_border(const Palette& palette);

/// To be called with a current context, outside of a frame, whenever palette or scale change. Also sets the
/// input options that we rely on: keyboard navigation with a visible outline, no blinking cursor.
void apply_style(const Palette& palette, double scale, Fonts& fonts);

}  // namespace chronoscope
