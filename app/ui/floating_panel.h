// A card over the chart that belongs to the program's one window of panels: Tab walks into it and out again, and its
// focus outline is that of every other control.
#pragma once

#include <imgui.h>

#include "ui/ui_model.h"

namespace chronoscope {

/// Begins a card whose corner or middle `pivot` (0 to 1 each way) stands at `at_px`, as wide as `size_px.x` and as high
/// as `size_px.y`; 0 is as large as the content. Between the calls the card is ImGui's current window, with the style's
/// padding. To be called within the window of panels.
void begin_floating_panel(const Ui& ui, const char* id, ImVec2 at_px, ImVec2 pivot, ImVec2 size_px);
void end_floating_panel();

}  // namespace chronoscope
