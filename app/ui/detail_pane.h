// Everything about the opened event, in regions.detail: the part of the program that is read rather than
// looked at.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Inside a frame and inside the panels' host window (panels.h). Nothing while regions.detail has no width.
void detail_pane_ui(const Ui& ui);

}  // namespace chronoscope
