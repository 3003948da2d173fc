// The keys of the chart and of the program, while nobody presents: read from Dear ImGui's input of this frame, sent as
// commands and wishes like those of a panel.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Between ImGui::NewFrame and the panels. A key that belongs to a panel (a text is typed, a popup is open, the outline
/// stands on a control) is left to it.
void chart_keys_ui(const Ui& ui);

}  // namespace chronoscope
