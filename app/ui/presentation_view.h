// What the room sees while somebody presents: the chart's texts, the card below it, a toolbar that comes with the
// pointer and goes again, freehand lines, the spotlight, a blank screen. The Scene says where the card's texts stand.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// In place of panels_ui() while ui.in.presentation is set.
void presentation_ui(const Ui& ui);

}  // namespace chronoscope
