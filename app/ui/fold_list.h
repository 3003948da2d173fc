// The list of a fold whose events share a day: zooming cannot part them, so they are named, and a click opens
// one.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

/// Shows the list from the next frame on.
void open_fold_list(UiState& state, const SceneFold& fold);
/// Inside a frame, outside of any window.
void fold_list_ui(const Ui& ui);

}  // namespace chronoscope
