#include "render/scene_shapes.h"

#include <algorithm>
#include <unordered_map>

#include "render/scene_parts.h"
#include "render/shape_pen.h"

namespace chronoscope {
namespace {

constexpr double period_fade_px = 28;  ///< doubtful end of a band; the Scene gives no width for it
constexpr double axis_tick_px = 7;
constexpr double axis_tick_major_px = 11;
constexpr double major_tick_strength = 0.28;  ///< of the way from hairline to hairline_strong
constexpr double scrollbar_px = 5, scrollbar_margin_px = 2, scrollbar_length_min_px = 24;

Rect whole(const Scene& scene) { return {0, 0, scene.width_px, scene.height_px}; }

void add_grounds(ShapePen& pen) {
  const Regions& r = pen.scene().regions;
  const Palette& p = pen.palette();
  const Rgba border = pen.is_contrast() ? p.hairline_strong : p.hairline;
  pen.fill(r.top_bar, p.panel);
  pen.fill(r.overview, p.panel);
  if (r.top_bar.height > 0) {
    pen.horizontal_line(r.top_bar.x, r.top_bar.right(), r.top_bar.bottom() - pen.scene().scale, border);
  }
  if (r.overview.height > 0) pen.horizontal_line(r.overview.x, r.overview.right(), r.overview.y, border);
  if (r.card.height > 0) {
    pen.fill(r.card, p.panel);
    pen.horizontal_line(r.card.x, r.card.right(), r.card.y, border);
  }
  if (r.detail.width <= 0) return;
  pen.fill(r.detail, p.panel);
  pen.vertical_line(r.detail.x, r.detail.y, r.detail.bottom(), border);
}

void add_lane_lines(ShapePen& pen) {
  for (const SceneLane& lane : pen.scene().lanes) {
    pen.horizontal_line(lane.rect.x, lane.rect.right(), lane.rect.bottom(), pen.palette().hairline,
                        lane.opacity);
  }
}

Shape band(ShapePen& pen, const ScenePeriod& period, const Rect& rect, Rgba color) {
  Shape s = shape_in(pen.snapped(rect), ShapeKind::unsharp_band);
  s.fill = rgba8(color);
  s.edge = rgba8(pen.palette().hairline_strong, color.a);
  s.line = static_cast<float>(pen.line(1));
  s.begin = period.begin;
  s.end = period.end;
  s.fade_in = s.fade_out = static_cast<float>(std::min<double>(pen.length(period_fade_px), s.width / 3));
  return s;
}

/// Neighbours in a row alternate; the same for the bands and for their wash.
template <class Add>
void for_each_period(const Scene& scene, Add add) {
  std::array<bool, 16> odd{};
  for (const ScenePeriod& period : scene.periods) {
    bool& is_odd = odd[static_cast<std::size_t>(std::clamp(period.row, 0, 15))];
    add(period, is_odd);
    is_odd = !is_odd;
  }
}

void add_period_bands(ShapePen& pen) {
  const Palette& p = pen.palette();
  for_each_period(pen.scene(), [&](const ScenePeriod& period, bool is_odd) {
    pen.add(band(pen, period, period.rect, is_odd ? p.period_odd : p.period_even));
  });
}

void add_period_wash(ShapePen& pen) {
  if (pen.is_contrast()) return;  // nothing there but what must be told apart
  const Rect& plot = pen.scene().regions.plot;
  for_each_period(pen.scene(), [&](const ScenePeriod& period, bool is_odd) {
    if (period.row != 0 || is_odd) return;
    const Rect column{period.rect.x, plot.y, period.rect.width, plot.height};
    Shape s = band(pen, period, column, faded(pen.palette().period_even, period_wash_alpha));
    s.edge = rgba8(pen.palette().ground, 0);
    // An arrow's slant makes no sense on a column: it fades instead.
    if (s.begin != EndStyle::crisp) s.begin = EndStyle::fade;
    if (s.end != EndStyle::crisp) s.end = EndStyle::fade;
    if (s.begin == EndStyle::crisp && s.end == EndStyle::crisp) s.kind = ShapeKind::rounded, s.line = 0;
    pen.add(s);
  });
}

Rgba tick_color(const ShapePen& pen, const SceneTick& tick) {
  const Palette& p = pen.palette();
  return tick.major ? toward(p.hairline, p.hairline_strong, major_tick_strength) : p.hairline;
}

void add_ticks(ShapePen& pen) {
  const Rect& plot = pen.scene().regions.plot;
  for (const SceneTick& tick : pen.scene().ticks) {
    if (tick.x < plot.x) continue;  // a tick left of the view is there for its label
    pen.vertical_line(tick.x, plot.y, plot.bottom(), tick_color(pen, tick));
  }
}

void add_axis(ShapePen& pen) {
  const Rect& axis = pen.scene().regions.axis;
  if (axis.height <= 0) return;
  const Rgba color = pen.palette().hairline_strong;
  pen.horizontal_line(axis.x, axis.right(), axis.y, color);
  for (const SceneTick& tick : pen.scene().ticks) {
    if (tick.x < axis.x) continue;
    const double down = tick.major ? axis_tick_major_px : axis_tick_px;
    pen.vertical_line(tick.x, axis.y, axis.y + down * pen.scene().scale, color);
  }
}

/// Shows where the lanes are scrolled to, when they are taller than the plot. The Scene's first lane tells.
void add_scrollbar(ShapePen& pen) {
  const Scene& scene = pen.scene();
  const Rect& plot = scene.regions.plot;
  if (scene.lanes.empty() || scene.lanes_height_px <= plot.height + 1 || plot.height <= 0) return;
  const double scale = scene.scale;
  const double scrolled = std::max(0.0, plot.y - scene.lanes.front().rect.y);
  const double part = plot.height / scene.lanes_height_px;
  const double length = std::min(plot.height, std::max(plot.height * part, scrollbar_length_min_px * scale));
  const double way = scene.lanes_height_px - plot.height;
  const double y = plot.y + (plot.height - length) * std::clamp(scrolled / way, 0.0, 1.0);
  Shape s = shape_in(pen.snapped({plot.right() - (scrollbar_px + scrollbar_margin_px) * scale, y,
                                  scrollbar_px * scale, length}),
                     ShapeKind::rounded);
  s.radius = s.width / 2;
  s.fill = rgba8(pen.palette().hairline_strong, 0.6);
  pen.add(s);
}

}  // namespace

void build_shapes(const Scene& scene, const Palette& palette, const std::vector<Theme>& themes,
                  int framebuffer_width, ShapeList& list) {
  list.clear();
  list.px = scene.width_px > 0 ? framebuffer_width / scene.width_px : 1;
  list.unit = list.px * scene.scale;
  ShapePen pen(list, scene, palette, themes);
  const Regions& r = scene.regions;

  pen.begin_batch(whole(scene));
  add_grounds(pen);
  // Period bands end with the plot, though time does not.
  pen.begin_batch({r.plot.x, r.periods.y, r.plot.width, r.periods.height});
  add_period_bands(pen);
  // Headers and lanes scroll together, between periods and axis.
  pen.begin_batch({r.chart.x, r.plot.y, r.chart.width, r.plot.height});
  add_lane_lines(pen);
  pen.begin_batch(r.plot);
  add_ticks(pen);

  pen.begin_batch(r.plot);
  list.batches.back().arcs_first = true;
  add_arcs(pen);
  add_label_plates(pen);
  add_period_wash(pen);  // over the plates, or they would show as patches in it
  add_marks(pen);
  add_folds(pen);
  add_scrollbar(pen);

  pen.begin_batch(whole(scene));
  add_axis(pen);
  add_overview(pen);
}

}  // namespace chronoscope
