// The tours, in regions.detail: the dataset's, to be presented or copied, and the reader's own, to be made. Emits edits and
// what is to be presented; changes nothing but what the pane itself shows.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Inside a frame and inside the panels' host window (panels.h). Nothing unless UiState::tours_open.
void tours_pane_ui(const Ui& ui);

/// Makes the edits that a frame asked for, undo and redo among them, and has the pane show where something changed.
void take_tour_edits(const UiOutput& out, OwnTours& own, ToursState& pane);

/// After a talk the pane, when it shows the tour, has the step chosen at which the talk ended.
void follow_presentation(ToursState& pane, const PresentRequest& shown);

/// Esc's first step in the pane: gives up a drag. False when there is none.
bool cancel_tour_drag(ToursState& pane);

}  // namespace chronoscope
