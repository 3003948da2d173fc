// From a date with its doubt to a mark: first in time, then in pixels. Pure; the one place that decides which kind of
// mark and which ends an EDTF date gets.
#pragma once

#include "layout/scene.h"

namespace chronoscope {

/// A mark before it is scaled. `from`..`to` is everything that is drawn, doubt included.
struct TimeMark {
  MarkKind kind = MarkKind::point;
  EndStyle begin = EndStyle::crisp, end = EndStyle::crisp;
  Instant from = 0, to = 0;
  double begin_doubt_days = 0;  ///< how long the beginning's doubt lasts, from `from` on
  double end_doubt_days = 0;    ///< likewise up to `to`
  int importance = 3;
  Instant middle() const { return (from + to) / 2; }
};

/// `whole`: the extent of everything, where open ends run to.
TimeMark time_mark(const EventStore& events, EventIndex event, DayRange whole);

/// How a period's or an event's end is drawn, from the date's own marks of doubt.
EndStyle begin_style(const EdtfDate& date);
EndStyle end_style(const EdtfDate& date);

struct MarkExtent {
  double x = 0, width = 0;  ///< px
  double fade_in_px = 0, fade_out_px = 0;
  double height = 0;
};

/// In pixels, `x_from` being where `mark.from` lies. Never narrower than can be seen.
MarkExtent mark_extent(const TimeMark& mark, double x_from, double px_per_day, double scale);

}  // namespace chronoscope
