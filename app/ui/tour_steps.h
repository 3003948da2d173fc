// One tour in the tours pane: its title, what can be done with it, and its steps, to be read or edited in place.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// The tour that ToursState names; it must exist. At the cursor.
void tour_steps_ui(const Ui& ui, float width_px);

/// The step that adding would put in, and where: behind the chosen one, or at the end.
void add_this_view(const Ui& ui);
/// Moves the step whose row has the keyboard, or the chosen one, by one place; -1 is up.
void move_step(const Ui& ui, int direction);
/// Brings the view to a step, as presenting it would.
void show_step(const Ui& ui, const TourStep& step);

}  // namespace chronoscope
