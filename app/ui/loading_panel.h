// The card that says how far the reading of a file has come, with a button that stops it.
#pragma once

#include <string>

#include "ui/ui_model.h"

namespace chronoscope {

/// "62 of 149 MB, 415,000 events, about 2 seconds left".
std::string loading_text(const LoadingStatus& status, Language language);

/// Nothing while nothing is being read.
void loading_panel_ui(const Ui& ui);

}  // namespace chronoscope
