// Marks and folds.
#include <algorithm>
#include <cmath>

#include "render/scene_parts.h"

namespace chronoscope {
namespace {

constexpr double dimmed_part = 0.72;  ///< of the way to the ground
constexpr double bar_radius_px = 2;
constexpr double begin_stroke_px = 3;
constexpr double moment_radius_px = 2.5;
constexpr double moment_height_part = 0.70;  ///< of a bar's: a moment is the lesser thing
constexpr double moment_paleness = 0.3, between_paleness = 0.55;  ///< part of the ground in their fill
constexpr double bracket_line_px = 1.75;
constexpr double halo_px = 4;  ///< round a hovered mark
constexpr double ring_gap_px = 3, ring_line_px = 2;
constexpr double ring_point_px = 4.5;    ///< from a point's square to its ring's outside
constexpr double hollow_line_px = 1.75;  ///< outline of a point whose date is in doubt
constexpr double point_rim_px = 1.25;    ///< of ground: parts a point from the bar it may lie on
constexpr double contrast_line_px = 1.25;
constexpr double fold_line_px = 1.5;
constexpr double default_fade_px = 16, unknown_fade_px = 44;
/// Farther outside the plot than this nothing of a bar is seen, and a float loses pixels.
constexpr double far_outside_px = 2048;

struct MarkColors {
  Rgba mark, bar, doubt, edge;
};

MarkColors mark_colors(const ShapePen& pen, ThemeIndex theme, Emphasis emphasis) {
  const ThemeColors& c = pen.colors(theme);
  const Palette& p = pen.palette();
  MarkColors m{c.mark, c.bar, c.doubt, pen.is_contrast() ? p.ink : c.mark};
  if (emphasis != Emphasis::dimmed) return m;
  return {toward(m.mark, p.ground, dimmed_part), toward(m.bar, p.ground, dimmed_part),
          toward(m.doubt, p.ground, dimmed_part), toward(m.edge, p.ground, dimmed_part)};
}

bool is_faded(EndStyle e) {
  return e == EndStyle::fade || e == EndStyle::dashed_fade || e == EndStyle::unknown;
}
bool is_dashed(EndStyle e) { return e == EndStyle::dashed || e == EndStyle::dashed_fade; }

double fade_width(const ShapePen& pen, EndStyle end, double scene_px, double mark_width) {
  const double given = std::clamp(pen.pixels(scene_px), 0.0, mark_width);
  if (!is_faded(end)) return given;  // known to the month, say: the doubt is hatched
  if (end == EndStyle::unknown) {
    return std::max(given, std::min(pen.length(unknown_fade_px), mark_width * 0.7));
  }
  return given > 0 ? given : std::min(pen.length(default_fade_px), mark_width / 2);
}

/// The mark's rectangle on whole pixels, cut far outside the plot.
Rect rect_on_grid(const ShapePen& pen, const SceneMark& mark) {
  const Rect& plot = pen.scene().regions.plot;
  Rect r = mark.rect;
  const double left = std::max(r.x, plot.x - far_outside_px);
  const double right = std::min(r.right(), plot.right() + far_outside_px);
  if (left < right) {
    r.x = left;
    r.width = right - left;
  }
  Rect on_grid = pen.snapped(r);
  on_grid.width = std::max(on_grid.width, 1.0);
  on_grid.height = std::max(1.0, std::round(pen.pixels(mark.rect.height)));
  return on_grid;
}

/// Labels that lie in their marks, so that hatching can leave them room.
void note_quiet_stretches(ShapePen& pen) {
  std::vector<QuietStretch>& stretches = pen.list().quiet_stretches;
  for (const SceneLabel& label : pen.scene().labels) {
    if (label.anchor != LabelAnchor::inside) continue;
    stretches.push_back({label.event, label.rect.x, label.rect.right()});
  }
  std::sort(stretches.begin(), stretches.end(),
            [](const QuietStretch& a, const QuietStretch& b) { return a.event < b.event; });
}

/// Empty when the event has no label inside.
QuietStretch quiet_stretch(ShapePen& pen, EventIndex event) {
  const std::vector<QuietStretch>& stretches = pen.list().quiet_stretches;
  const auto found = std::lower_bound(stretches.begin(), stretches.end(), event,
                                      [](const QuietStretch& a, EventIndex e) { return a.event < e; });
  return found != stretches.end() && found->event == event ? *found : QuietStretch{};
}

Shape block(ShapePen& pen, const SceneMark& mark, const Rect& rect, ShapeKind kind,
            const MarkColors& colors) {
  Shape s = shape_in(rect, kind);
  s.fill = rgba8(colors.bar, mark.opacity);
  s.edge = rgba8(colors.edge, mark.opacity);
  s.begin = mark.begin;
  s.end = mark.end;
  // What was cut off far outside is cut off the doubt too.
  const Rect& plot = pen.scene().regions.plot;
  const double cut_in = std::max(0.0, plot.x - far_outside_px - mark.rect.x);
  const double cut_out = std::max(0.0, mark.rect.right() - plot.right() - far_outside_px);
  s.fade_in = static_cast<float>(fade_width(pen, mark.begin, mark.fade_in_px - cut_in, rect.width));
  s.fade_out = static_cast<float>(fade_width(pen, mark.end, mark.fade_out_px - cut_out, rect.width));
  // Nothing of how it ends is left to be seen.
  if (cut_in > 0 && mark.fade_in_px <= cut_in) s.begin = EndStyle::crisp, s.fade_in = 0;
  if (cut_out > 0 && mark.fade_out_px <= cut_out) s.end = EndStyle::crisp, s.fade_out = 0;
  if (pen.is_contrast()) s.flags |= shape_outlined;
  const QuietStretch quiet = quiet_stretch(pen, mark.event);
  s.quiet_from = static_cast<float>(pen.pixels(quiet.from_px) - rect.x);
  s.quiet_to = static_cast<float>(pen.pixels(quiet.to_px) - rect.x);
  return s;
}

void add_span(ShapePen& pen, const SceneMark& mark, const Rect& rect, const MarkColors& colors) {
  Shape s = block(pen, mark, rect, ShapeKind::bar, colors);
  s.radius = static_cast<float>(pen.length(bar_radius_px));
  s.line = static_cast<float>(std::min(pen.line(begin_stroke_px), rect.width));
  pen.add(s);
}

void add_moment(ShapePen& pen, const SceneMark& mark, const Rect& rect, const MarkColors& colors) {
  // Words need the whole height.
  const double inset = mark.holds_label ? 0 : std::round(rect.height * (1 - moment_height_part) / 2);
  const Rect box{rect.x, rect.y + inset, rect.width, rect.height - 2 * inset};
  Shape s = block(pen, mark, box, ShapeKind::moment, colors);
  s.fill = rgba8(toward(colors.bar, pen.palette().ground, moment_paleness), mark.opacity);
  s.radius = static_cast<float>(pen.length(moment_radius_px));
  s.line = static_cast<float>(pen.line(1));
  pen.add(s);
}

void add_between(ShapePen& pen, const SceneMark& mark, const Rect& rect, const MarkColors& colors) {
  Shape s = block(pen, mark, rect, ShapeKind::between, colors);
  s.fill = rgba8(toward(colors.bar, pen.palette().ground, between_paleness), mark.opacity);
  s.line = static_cast<float>(pen.line(bracket_line_px));
  pen.add(s);
}

/// Exact days are filled; an uncertain one is hollow, an approximate one pale.
void add_point(ShapePen& pen, const SceneMark& mark, const Rect& rect, const MarkColors& colors) {
  Shape s = shape_in(rect, static_cast<ShapeKind>(pen.shape(mark.theme)));
  s.fill = rgba8(colors.mark, mark.opacity);
  s.edge = rgba8(colors.edge, mark.opacity);
  const bool uncertain = is_dashed(mark.begin) || is_dashed(mark.end);
  const bool approximate = is_faded(mark.begin) || is_faded(mark.end);
  if (uncertain || approximate) {
    s.fill = rgba8(uncertain ? pen.palette().ground : colors.bar, mark.opacity);
    s.line = static_cast<float>(pen.length(hollow_line_px));
  } else if (pen.is_contrast()) {
    s.line = static_cast<float>(pen.length(contrast_line_px));
  } else {
    s.edge = rgba8(pen.palette().ground, mark.opacity);
    s.radius = static_cast<float>(pen.length(point_rim_px));
  }
  pen.add(s);
}

void add_halo(ShapePen& pen, const SceneMark& mark, const Rect& rect) {
  const ThemeColors& c = pen.colors(mark.theme);
  Shape s = shape_in(grown(rect, pen.line(halo_px)), ShapeKind::rounded);
  s.radius =
      mark.kind == MarkKind::point ? s.width / 2 : static_cast<float>(pen.length(bar_radius_px + halo_px));
  s.fill = rgba8(c.chip, mark.opacity);
  s.edge = rgba8(c.chip_border, mark.opacity);
  s.line = static_cast<float>(pen.line(1));
  pen.add(s);
}

enum class RingShape { circle, box, pill };

void add_ring(ShapePen& pen, const Rect& rect, RingShape shape, double opacity) {
  const bool is_circle = shape == RingShape::circle;
  Shape s =
      shape_in(grown(rect, is_circle ? pen.length(ring_point_px) : pen.line(ring_gap_px + ring_line_px)),
               ShapeKind::rounded);
  const double box_radius = pen.length(bar_radius_px + ring_gap_px + ring_line_px);
  s.radius = shape == RingShape::box ? static_cast<float>(box_radius) : s.height / 2;
  s.fill = rgba8(pen.palette().ground, opacity);
  s.edge = rgba8(pen.palette().focus, opacity);
  s.line = static_cast<float>(pen.length(ring_line_px));
  pen.add(s);
}

void add_mark(ShapePen& pen, const SceneMark& mark) {
  const Rect rect = rect_on_grid(pen, mark);
  const MarkColors colors = mark_colors(pen, mark.theme, mark.emphasis);
  if (mark.emphasis == Emphasis::hovered) add_halo(pen, mark, rect);
  if (mark.emphasis == Emphasis::focused) {
    add_ring(pen, rect, mark.kind == MarkKind::point ? RingShape::circle : RingShape::box, mark.opacity);
  }
  switch (mark.kind) {
    case MarkKind::point:
      return add_point(pen, mark, rect, colors);
    case MarkKind::moment:
      return add_moment(pen, mark, rect, colors);
    case MarkKind::span:
      return add_span(pen, mark, rect, colors);
    case MarkKind::between:
      return add_between(pen, mark, rect, colors);
  }
}

bool is_on_top(Emphasis e) { return e == Emphasis::hovered || e == Emphasis::focused; }

}  // namespace

void add_marks(ShapePen& pen) {
  note_quiet_stretches(pen);
  // What is hovered or focused must not be covered by a neighbour; points lie over bars, and together they are few draw
  // calls.
  for (const bool on_top : {false, true}) {
    for (const bool points : {false, true}) {
      for (const SceneMark& mark : pen.scene().marks) {
        const bool is_point = mark.kind == MarkKind::point;
        if (is_on_top(mark.emphasis) == on_top && is_point == points) add_mark(pen, mark);
      }
    }
  }
}

void add_folds(ShapePen& pen) {
  for (const SceneFold& fold : pen.scene().folds) {
    const Rect rect = pen.snapped(fold.rect);
    const MarkColors colors = mark_colors(pen, fold.theme, fold.emphasis);
    if (fold.emphasis == Emphasis::focused) add_ring(pen, rect, RingShape::pill, fold.opacity);
    Shape s = shape_in(rect, ShapeKind::rounded);
    s.radius = s.height / 2;
    const bool is_hovered = fold.emphasis == Emphasis::hovered;
    s.fill = rgba8(is_hovered ? pen.colors(fold.theme).chip : pen.palette().ground, fold.opacity);
    s.edge = rgba8(colors.edge, fold.opacity);
    s.line = static_cast<float>(pen.length(fold_line_px));
    pen.add(s);
  }
}

}  // namespace chronoscope
