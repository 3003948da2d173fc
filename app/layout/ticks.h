// The tick locator: from a time scale to ticks and labels on two levels, centuries down to days. Tick labels of a level
// never collide. Cost is the number of ticks on screen, whatever the range.
#pragma once

#include <vector>

#include "base/interface_text.h"
#include "layout/scene.h"
#include "layout/text_measurer.h"
#include "view/time_scale.h"

namespace chronoscope {

struct TickRequest {
  TimeScale scale;
  Rect axis;  ///< where labels go: minor row on top, major row below
  TextStyle minor_style, major_style;
  double gap_px = 14;  ///< least free room between two labels
  double row_height_px = 20;
  bool two_levels = true;  ///< false: only minor ticks (overview)
  Language language = Language::english;
};

std::vector<SceneTick> locate_ticks(const TickRequest& request, TextMeasurer& measurer);

}  // namespace chronoscope
