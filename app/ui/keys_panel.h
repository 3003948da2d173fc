// The table of all keys, over everything else ("?").
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Inside a frame, outside of any window.
void keys_panel_ui(const Ui& ui);

}  // namespace chronoscope
