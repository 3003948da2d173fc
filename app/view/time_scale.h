// Time to x and back. Pure, in doubles; the one place where days become pixels.
#pragma once

#include "base/time.h"

namespace chronoscope {

/// The stretch of time in view. `from` < `to`.
struct Viewport {
  Instant from = 0;
  Instant to = 1;
  double span_days() const { return to - from; }
  friend bool operator==(const Viewport&, const Viewport&) = default;
};

/// Maps [viewport.from, viewport.to) to [left_px, left_px + width_px).
struct TimeScale {
  Viewport viewport;
  double left_px = 0;
  double width_px = 1;

  double px_per_day() const { return width_px / viewport.span_days(); }
  double days_per_px() const { return viewport.span_days() / width_px; }
  double x_from_time(Instant t) const { return left_px + (t - viewport.from) * px_per_day(); }
  Instant time_from_x(double x) const { return viewport.from + (x - left_px) * days_per_px(); }
};

}  // namespace chronoscope
