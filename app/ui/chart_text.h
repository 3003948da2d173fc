// All words of the chart: lane headers, event labels, ticks, period names, fold counts, the overview's
// captions. Reads the Scene only; where a text stands was decided by layout. The marks themselves are drawn
// by render/.
#pragma once

#include <imgui.h>

#include "layout/palette.h"
#include "layout/scene.h"

namespace chronoscope {

class Fonts;

/// Draws on `list` (main hands in ImGui's background list), clipped to the Scene's regions.
void chart_text_ui(ImDrawList& list, const Scene& scene, const Palette& palette, const Dataset& dataset,
                   Fonts& fonts);

}  // namespace chronoscope
