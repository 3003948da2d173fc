// Search: the box in the top bar and the results below it, as one types. Enter flies to the chosen event and
// opens it.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// The box at the cursor, `width_px` wide; as narrow as a button it is an icon that opens into a box above
/// the chart.
void search_box_ui(const Ui& ui, float width_px, bool icon_only);
/// The results, in a window of their own. To be called after the host window (panels.h) has ended.
void search_results_ui(const Ui& ui);

}  // namespace chronoscope
