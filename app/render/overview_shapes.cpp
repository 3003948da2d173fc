// The overview: how much happened when, theme on theme, and the brush that shows the window's part of it.
#include <algorithm>
#include <cmath>

#include "render/scene_parts.h"

namespace chronoscope {
namespace {

constexpr double bin_gap_px = 1;
constexpr double stack_min_px = 2;     ///< one event must be seen where a hundred set the height
constexpr double parting_min_px = 4;   ///< layers at least this tall are parted by a line of the ground
constexpr double outside_veil = 0.55;  ///< density outside the brush steps back
constexpr double brush_radius_px = 3;
constexpr double handle_width_px = 6, handle_height_px = 22;
constexpr double tick_px = 4;

void add_density(ShapePen& pen) {
  const SceneOverview& o = pen.scene().overview;
  const Rect& plot = o.plot;
  if (o.highest_stack <= 0 || o.bin_width_px <= 0 || o.bins.empty()) return;
  const double bottom = pen.snap(plot.bottom());
  const double full_height = bottom - pen.snap(plot.y);
  const double gap = o.bin_width_px >= 4 * pen.scene().scale ? pen.line(bin_gap_px) : 0;
  std::size_t bin_count = 0;
  for (const auto& theme : o.bins) bin_count = std::max(bin_count, theme.size());

  for (std::size_t bin = 0; bin < bin_count; ++bin) {
    const double x = pen.snap(plot.x + o.bin_width_px * static_cast<double>(bin));
    const double right = pen.snap(plot.x + o.bin_width_px * static_cast<double>(bin + 1)) - gap;
    double total = 0;
    for (const auto& theme : o.bins) total += bin < theme.size() ? theme[bin] : 0;
    if (total <= 0) continue;
    const double height = std::max(total / o.highest_stack * full_height, pen.length(stack_min_px));
    double below = 0;
    for (std::size_t theme = 0; theme < o.bins.size(); ++theme) {
      const double count = bin < o.bins[theme].size() ? o.bins[theme][bin] : 0;
      if (count <= 0) continue;
      const double y_low = bottom - std::round(below / total * height);
      below += count;
      const double y_high = bottom - std::round(below / total * height);
      const bool parted = y_low - y_high >= pen.length(parting_min_px) && below < total;
      const double top = y_high + (parted ? pen.line(1) : 0);
      if (y_low <= top) continue;
      Shape s = shape_in({x, top, std::max(1.0, right - x), y_low - top}, ShapeKind::rounded);
      s.fill = rgba8(pen.colors(ThemeIndex{theme}).mark);
      pen.add(s);
    }
  }
}

void add_handle(ShapePen& pen, double x, double center_y) {
  const double width = pen.line(handle_width_px);
  const double height =
      pen.line(std::min(handle_height_px, pen.scene().overview.brush.height / pen.scene().scale));
  const double left = std::round(x - width / 2), top = std::round(center_y - height / 2);
  Shape s = shape_in({left, top, width, height}, ShapeKind::rounded);
  s.radius = static_cast<float>(width / 2);
  s.fill = rgba8(pen.palette().ink_muted);
  s.edge = rgba8(pen.palette().panel);
  pen.add(s);
  const double grip = pen.line(1);
  Shape line = shape_in({left + std::floor((width - grip) / 2), top + std::round(height * 0.32), grip,
                         std::round(height * 0.36)},
                        ShapeKind::rounded);
  line.fill = rgba8(pen.palette().panel, 0.8);
  pen.add(line);
}

void add_brush(ShapePen& pen) {
  const SceneOverview& o = pen.scene().overview;
  if (o.brush.width <= 0) return;
  const Palette& p = pen.palette();
  const double left = std::clamp(o.brush.x, o.plot.x, o.plot.right());
  const double right = std::clamp(o.brush.right(), left, o.plot.right());
  pen.fill({o.plot.x, o.brush.y, left - o.plot.x, o.brush.height}, p.panel, outside_veil);
  pen.fill({right, o.brush.y, o.plot.right() - right, o.brush.height}, p.panel, outside_veil);
  const Rect rect = pen.snapped(o.brush);
  Shape s = shape_in(rect, ShapeKind::rounded);
  s.radius = static_cast<float>(pen.length(brush_radius_px));
  s.fill = rgba8(p.brush);
  s.edge = rgba8(p.hairline_strong);
  s.line = static_cast<float>(pen.line(1));
  pen.add(s);
  add_handle(pen, rect.x, rect.center_y());
  add_handle(pen, rect.right(), rect.center_y());
}

}  // namespace

void add_overview(ShapePen& pen) {
  const SceneOverview& o = pen.scene().overview;
  if (o.plot.width <= 0 || o.plot.height <= 0) return;
  add_density(pen);
  pen.horizontal_line(o.plot.x, o.plot.right(), o.plot.bottom(), pen.palette().hairline_strong);
  for (const SceneTick& tick : o.ticks) {
    if (tick.x < o.plot.x || tick.x > o.plot.right()) continue;
    pen.vertical_line(tick.x, o.plot.bottom(), o.plot.bottom() + tick_px * pen.scene().scale,
                      pen.palette().hairline_strong);
  }
  add_brush(pen);
}

}  // namespace chronoscope
