// The bar on top: title, a chip for every theme with its live count, filters, the line that says what is
// shown, search, zoom and the View menu. Always in one row; top_bar_plan.h decides what there is room for.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Inside a frame and inside the panels' host window (panels.h). Fills regions.top_bar.
void top_bar_ui(const Ui& ui);

}  // namespace chronoscope
