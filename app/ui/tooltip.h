// What the pointer rests on in the chart, in a few words beside it.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Inside a frame, outside of any window. Does nothing while no target is set or the pointer is on a panel.
void chart_tooltip_ui(const Ui& ui);

}  // namespace chronoscope
