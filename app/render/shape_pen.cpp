#include "render/shape_pen.h"

#include <algorithm>
#include <cmath>

namespace chronoscope {

Rgba toward(Rgba from, Rgba to, double amount) {
  const auto t = static_cast<float>(amount);
  return {std::lerp(from.r, to.r, t), std::lerp(from.g, to.g, t), std::lerp(from.b, to.b, t), from.a};
}

Rgba faded(Rgba color, double alpha) {
  color.a *= static_cast<float>(alpha);
  return color;
}

const ThemeColors& ShapePen::colors(ThemeIndex theme) const {
  static constexpr ThemeColors grey{{0.5F, 0.5F, 0.5F, 1}, {0.8F, 0.8F, 0.8F, 1}, {0.65F, 0.65F, 0.65F, 1},
                                    {0.9F, 0.9F, 0.9F, 1}, {0.5F, 0.5F, 0.5F, 1}, {0.3F, 0.3F, 0.3F, 1}};
  return theme.value < m_palette.themes.size() ? m_palette.themes[theme.value] : grey;
}

MarkShape ShapePen::shape(ThemeIndex theme) const {
  return theme.value < m_themes.size() ? m_themes[theme.value].shape : MarkShape::circle;
}

double ShapePen::snap(double scene_px) const { return std::floor(scene_px * m_list.px + 0.5); }

Rect ShapePen::snapped(const Rect& r) const {
  const double x = snap(r.x), y = snap(r.y);
  return {x, y, snap(r.right()) - x, snap(r.bottom()) - y};
}

double ShapePen::line(double unscaled_px) const { return std::max(1.0, std::round(length(unscaled_px))); }

void ShapePen::fill(const Rect& rect, Rgba color, double opacity) {
  const Rect on_grid = snapped(rect);
  if (on_grid.width <= 0 || on_grid.height <= 0) return;
  Shape s = shape_in(on_grid, ShapeKind::rounded);
  s.fill = rgba8(color, opacity);
  add(s);
}

void ShapePen::horizontal_line(double x, double right, double y, Rgba color, double opacity) {
  const double left_px = snap(x);
  Shape s = shape_in({left_px, snap(y), snap(right) - left_px, line(1)}, ShapeKind::rounded);
  s.fill = rgba8(color, opacity);
  add(s);
}

void ShapePen::vertical_line(double x, double y, double bottom, Rgba color, double opacity) {
  const double top_px = snap(y);
  Shape s = shape_in({snap(x), top_px, line(1), snap(bottom) - top_px}, ShapeKind::rounded);
  s.fill = rgba8(color, opacity);
  add(s);
}

Shape shape_in(const Rect& rect, ShapeKind kind) {
  Shape s;
  s.x = static_cast<float>(rect.x);
  s.y = static_cast<float>(rect.y);
  s.width = static_cast<float>(rect.width);
  s.height = static_cast<float>(rect.height);
  s.kind = kind;
  return s;
}

Rect grown(const Rect& rect, double by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

}  // namespace chronoscope
