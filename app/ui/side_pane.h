// What the panes at the right (an event's details, the tours) have in common: measures, and the edge that is dragged.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Unscaled.
inline constexpr double pane_margin_px = 24, pane_header_height_px = 48, pane_button_px = 28,
                        pane_grip_px = 7;

/// The pane's left edge, to be dragged, or moved by the arrows when Tab has come to it. After all that lies on the pane.
void pane_grip_ui(const Ui& ui, const Rect& pane);

}  // namespace chronoscope
