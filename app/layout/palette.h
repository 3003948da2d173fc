// Colours of each appearance, and of each theme in it. Plain data made from the themes' own colours: the dataset says
// a hue, the palette makes from it a mark (3:1 against the ground), a tint for bars and chips, and an ink for words in
// the theme's colour (7:1). Knows no OpenGL and no ImGui.
#pragma once

#include <vector>

#include "model/dataset.h"
#include "view/view_state.h"

namespace chronoscope {

struct Rgba {
  float r = 0, g = 0, b = 0, a = 1;  ///< sRGB, 0..1, straight alpha
};

struct ThemeColors {
  Rgba mark;   ///< points, bar edges, fold outlines: at least 3:1 against ground
  Rgba bar;    ///< fill of spans: opaque, a tint of the ground
  Rgba doubt;  ///< fill of moments and of faded parts: opaque, between bar and mark
  Rgba chip;   ///< chip's fill when on
  Rgba chip_border;
  Rgba ink;  ///< text in the theme's colour: at least 7:1 against ground
};

struct Palette {
  Appearance appearance = Appearance::light;
  Rgba ground;  ///< chart
  Rgba panel;   ///< top bar, pane, overview
  Rgba ink;     ///< at least 7:1 on ground and panel
  Rgba
      ink_muted;  ///< secondary text: still at least 7:1 on ground and panel in contrast, 4.5:1 elsewhere… see .cpp
  Rgba hairline, hairline_strong;
  Rgba period_even, period_odd, period_ink;
  Rgba brush;  ///< overview's window, translucent
  Rgba focus;  ///< ring round the focused event, focus outlines
  Rgba link;
  Rgba note, note_border, note_ink;  ///< "Historians disagree"
  Rgba control, control_hover, control_active;
  Rgba scrim;  ///< tooltip's and menu's ground
  std::vector<ThemeColors> themes;
};

/// How much of `period_even` the first row of periods leaves on the ground behind the lanes: felt rather than seen.
inline constexpr double period_wash_alpha = 0.16;
/// `amount` of `over` on `ground`, mixed as a screen mixes.
Rgba blend(Rgba ground, Rgba over, double amount);

Palette make_palette(Appearance appearance, const std::vector<Theme>& themes);

/// The same for a projector: text keeps 7:1 on the fill of doubtful dates too.
Palette for_presenting(Palette palette);

/// WCAG 2.2 contrast ratio, 1..21, alpha ignored.
double contrast_ratio(Rgba a, Rgba b);

}  // namespace chronoscope
