// What lies under a point of the Scene. Pure; the renderer's own rectangles, widened a little for fingers and
// unsteady hands.
#pragma once

#include <optional>

#include "layout/scene.h"

namespace chronoscope {

enum class HitKind : std::uint8_t {
  none,
  mark,         ///< a mark or its label: `event`
  fold,         ///< `index` into scene.folds
  lane_header,  ///< `theme`
  period,       ///< `index` into scene.periods
  plot,         ///< empty room among the lanes, the periods' row or the axis: where one drags and zooms
  brush_left,   ///< the overview window's edges …
  brush_right,
  brush,     ///< … its middle …
  overview,  ///< … and the rest of the strip
};

struct Hit {
  HitKind kind = HitKind::none;
  EventIndex event;
  ThemeIndex theme;
  std::size_t index = 0;
};

Hit hit_test(const Scene& scene, Point p);

}  // namespace chronoscope
