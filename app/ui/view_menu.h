// The View menu: every action of the keyboard as an entry, appearance, motion, size, problems, keys, quit.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Draws the popup "view menu" when it is open, its right edge under the right edge of `anchor`.
void view_menu_ui(const Ui& ui, const Rect& anchor);

/// Factor of one step of zooming by button or menu.
inline constexpr double zoom_step = 1.5;
/// Part of the view's width that one step of panning moves.
inline constexpr double pan_step = 0.2;

}  // namespace chronoscope
