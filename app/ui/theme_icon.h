// A theme's shape as a small picture: in chips, lists, lane headers and tooltips.
#pragma once

#include <imgui.h>

#include "model/dataset.h"

namespace chronoscope {

/// `size_px`: the side of the square that the shape fits. Shapes are balanced so that they look equally
/// heavy.
void draw_theme_icon(ImDrawList& list, MarkShape shape, ImVec2 center, float size_px, ImU32 color);

}  // namespace chronoscope
