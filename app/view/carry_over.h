// What the reader has chosen, taken from one dataset to another that holds the same things: a longer part of a file that
// is still being read, or a file that was read again.
#pragma once

#include "view/view_state.h"

namespace chronoscope {

/// Events, themes and people are found again by their ids; what is not there is dropped. A view that was still the
/// opening one becomes the new opening view.
ViewState carried_over(const ViewState& view, const Dataset& from, const Dataset& to);

}  // namespace chronoscope
