// What the presenter sees on a screen of their own: the step's notes in large type, its caption, what comes next, the
// clock, and buttons. Fills the whole of the ImGui context's display.
#pragma once

#include "layout/presentation_card.h"
#include "ui/ui_model.h"

namespace chronoscope {

struct PresenterInput {
  CardText now, next;  ///< `next` is empty at the last step
  std::string notes;
  bool has_next = false;
  bool can_swap_screens = false;
  std::string clock;    ///< "14:05"
  std::string elapsed;  ///< "12:31"
};

struct PresenterOutput {
  bool restart_clock = false;
};

/// Keys that are clicked go to ui.out.presentation_keys. Uses ui.in.presentation, palette, fonts, scale and language.
PresenterOutput presenter_panel_ui(const Ui& ui, const PresenterInput& input);

/// "12:31", "1:02:03".
std::string elapsed_text(double secs);

}  // namespace chronoscope
