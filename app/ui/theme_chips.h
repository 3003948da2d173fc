// The theme chips of the top bar: click toggles, Alt+click shows one alone, the right button opens a menu.
#pragma once

#include "ui/top_bar_plan.h"
#include "ui/ui_model.h"

namespace chronoscope {

/// Appended to `widths.chips`, with `chip_gap` and `more_chip`.
void measure_theme_chips(const Ui& ui, TopBarWidths& widths);
/// From the cursor on, along one line.
void theme_chips_ui(const Ui& ui, const TopBarPlan& plan);
/// The entries of a chip's menu, to be called inside of one.
void theme_menu_entries_ui(const Ui& ui, ThemeIndex theme);

}  // namespace chronoscope
