// What is wrong with the files, as a list that can be dismissed, reopened from the View menu, and copied.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Inside a frame, outside of any window.
void problems_panel_ui(const Ui& ui);

}  // namespace chronoscope
