// Short messages at the bottom of the chart that go away by themselves or by a click.
#pragma once

#include <string>

#include "ui/ui_model.h"

namespace chronoscope {

void add_notice(UiState& state, std::string text);
/// Inside a frame, outside of any window. `elapsed_secs` since the last frame.
void notices_ui(const Ui& ui, double elapsed_secs);

}  // namespace chronoscope
