// Which part of time the overview shows.
#pragma once

#include "base/edtf.h"
#include "model/dataset.h"
#include "view/time_scale.h"

namespace chronoscope {

/// Lead-up and aftermath belong to a story, but a single event long before must not squeeze it into a corner: around
/// the opening range the overview shows events up to this part of its length away.
inline constexpr double overview_reach_fraction = 0.4;

/// The dataset's opening range, widened on either side as far as events lie within reach.
DayRange overview_core(const Dataset& dataset);
/// The core with a margin, stretched to hold the view wherever that is within `whole`.
Viewport overview_extent(DayRange core, DayRange whole, Viewport view);

}  // namespace chronoscope
