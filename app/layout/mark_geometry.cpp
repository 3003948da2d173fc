#include "layout/mark_geometry.h"

#include <algorithm>

#include "layout/metrics.h"

namespace chronoscope {

namespace {

/// "About" a date reaches this much further on either side than its stated precision …
constexpr double approximate_reach = 0.25;
/// … and an approximate end of a span fades over at least this part of the span.
constexpr double approximate_fade_fraction = 0.12;
/// Length drawn for a span whose other end nobody knows, in pixels at scale 1.
constexpr double unknown_end_px = 44;

EndStyle style_of(const EdtfPart& part, EndKind kind) {
  if (kind == EndKind::open) return EndStyle::arrow;
  if (kind == EndKind::unknown) return EndStyle::unknown;
  if (part.approximate && part.uncertain) return EndStyle::dashed_fade;
  if (part.approximate) return EndStyle::fade;
  if (part.uncertain) return EndStyle::dashed;
  return EndStyle::crisp;
}

bool fades(EndStyle s) { return s == EndStyle::fade || s == EndStyle::dashed_fade; }

TimeMark moment_mark(const EdtfDate& date, const DateExtent& x) {
  TimeMark mark;
  mark.begin = mark.end = style_of(date.first, EndKind::known);
  mark.from = static_cast<double>(x.earliest_start);
  mark.to = static_cast<double>(x.latest_end);
  if (x.latest_end - x.earliest_start == 1 && !fades(mark.begin)) {
    mark.kind = MarkKind::point;
    return mark;
  }
  mark.kind = MarkKind::moment;
  if (fades(mark.begin)) {
    const double reach = approximate_reach * (mark.to - mark.from);
    mark.from -= reach;
    mark.to += reach;
    mark.begin_doubt_days = mark.end_doubt_days = 2 * reach;
  }
  return mark;
}

TimeMark span_mark(const EdtfDate& date, const DateExtent& x, DayRange whole) {
  TimeMark mark;
  mark.kind = MarkKind::span;
  mark.begin = begin_style(date);
  mark.end = end_style(date);
  mark.from = static_cast<double>(x.earliest_start);
  mark.to = static_cast<double>(x.latest_end);
  if (mark.begin == EndStyle::arrow) mark.from = std::min(mark.from, static_cast<double>(whole.first));
  if (mark.end == EndStyle::arrow) mark.to = std::max(mark.to, static_cast<double>(whole.end));
  const double length = mark.to - mark.from;
  // A day's doubt is none: the end is as sharp as it is drawn.
  if (date.first_kind == EndKind::known) {
    const auto doubt = static_cast<double>(x.latest_start - x.earliest_start);
    mark.begin_doubt_days = doubt > 1 ? doubt : 0;
    if (fades(mark.begin)) mark.begin_doubt_days = std::max(doubt, approximate_fade_fraction * length);
  }
  if (date.last_kind == EndKind::known) {
    const auto doubt = static_cast<double>(x.latest_end - x.earliest_end);
    mark.end_doubt_days = doubt > 1 ? doubt : 0;
    if (fades(mark.end)) mark.end_doubt_days = std::max(doubt, approximate_fade_fraction * length);
  }
  return mark;
}

}  // namespace

EndStyle begin_style(const EdtfDate& date) { return style_of(date.first, date.first_kind); }
EndStyle end_style(const EdtfDate& date) {
  return date.form == EdtfForm::date ? style_of(date.first, date.first_kind)
                                     : style_of(date.last, date.last_kind);
}

TimeMark time_mark(const EventStore& events, EventIndex event, DayRange whole) {
  const EdtfDate date = events.date(event);
  const DateExtent x = events.extent(event, date);
  TimeMark mark;
  switch (date.form) {
    case EdtfForm::date:
      mark = moment_mark(date, x);
      break;
    case EdtfForm::interval:
      mark = span_mark(date, x, whole);
      break;
    case EdtfForm::one_of:
      mark.kind = MarkKind::between;
      mark.begin = begin_style(date);
      mark.end = end_style(date);
      mark.from = static_cast<double>(x.earliest_start);
      mark.to = static_cast<double>(x.latest_end);
      break;
  }
  mark.importance = events.importance(event);
  return mark;
}

MarkExtent mark_extent(const TimeMark& mark, double x_from, double px_per_day, double scale) {
  MarkExtent e;
  const double width = (mark.to - mark.from) * px_per_day;
  if (mark.kind == MarkKind::point) {
    const double size =
        (metrics::mark_size + metrics::mark_size_step * std::max(0, mark.importance - 3)) * scale;
    // In the middle of its day, which matters once a day is wider than the mark.
    return {x_from + width / 2 - size / 2, size, 0, 0, size};
  }
  e.x = x_from;
  e.width = std::max(width, metrics::min_block_width * scale);
  e.x -= (e.width - std::max(width, 0.0)) / 2;
  e.height = metrics::bar_height * scale;
  if (mark.end == EndStyle::unknown) {
    e.width = std::max(e.width, unknown_end_px * scale);
    e.fade_out_px = e.width;
  }
  if (mark.begin == EndStyle::unknown) {
    const double extra = std::max(0.0, unknown_end_px * scale - e.width);
    e.x -= extra;
    e.width += extra;
    e.fade_in_px = e.width;
  }
  const double most = mark.begin_doubt_days > 0 && mark.end_doubt_days > 0 ? e.width / 2 : e.width;
  if (mark.begin_doubt_days > 0) e.fade_in_px = std::min(mark.begin_doubt_days * px_per_day, most);
  if (mark.end_doubt_days > 0) e.fade_out_px = std::min(mark.end_doubt_days * px_per_day, most);
  return e;
}

}  // namespace chronoscope
