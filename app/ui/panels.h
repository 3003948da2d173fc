// All panels of one frame, in order, and the questions that main asks about the keyboard.
//
// The panels are children of one invisible window as large as the display, so that Tab walks from the top bar
// into the detail pane and back. That window takes no pointer input: whatever is not on a panel belongs to
// the chart.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Between ImGui::NewFrame and ImGui::Render. Draws chart_text_ui, the panels, popups and tooltips.
void panels_ui(const Ui& ui);

/// Notes in the state where ImGui's outline stands, and whether. At the end of a frame's panels.
void note_keyboard_focus(const Ui& ui);

/// Tab takes the keyboard to the controls in the window of this name; while the outline is hidden no window keeps it, so
/// that arrow keys move the chart's focus and not an invisible outline.
void route_keyboard(const char* host_name);

/// True while keys belong to a panel: a text is being typed, a popup is open, or Tab has put the outline on a
/// control. Otherwise keys belong to the chart (interaction). Ctrl and Alt shortcuts may be handled by main
/// in any case, unless text is being typed.
bool panels_own_keyboard();
/// True while a text is being typed: no letter is a shortcut.
bool panels_take_text();

/// Esc's first steps: closes the innermost of keys table, results, problems. False when nothing of the kind
/// is open and Esc means the detail pane or the focus; also while a popup is open, which ImGui closes itself.
/// Inside a frame.
bool close_innermost_panel(UiState& state);

}  // namespace chronoscope
