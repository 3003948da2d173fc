// Arcs from causes to effects, their arrow heads, and the plates that keep labels clear of them.
#include <algorithm>
#include <cmath>
#include <optional>

#include "render/scene_parts.h"

namespace chronoscope {
namespace {

constexpr double arc_line_px = 1.5;
constexpr double arc_alpha_at_cause = 0.55;  ///< an arc grows stronger towards its effect
constexpr double arrow_px = 9;               ///< length of the head
constexpr double dot_px = 5;
constexpr double mark_gap_px = 2;  ///< between an arc's ends and the marks it joins
constexpr double plate_margin_px = 4, plate_feather_px = 4;
constexpr double plate_inset_part = 0.2;  ///< of a line's height, above and below its letters
constexpr int steps = 96;                 ///< along a curve, when looking for where it leaves a mark

Point point_at(const SceneArc& a, double t) {
  const double s = 1 - t;
  const double w0 = s * s * s, w1 = 3 * s * s * t, w2 = 3 * s * t * t, w3 = t * t * t;
  return {w0 * a.from.x + w1 * a.control_1.x + w2 * a.control_2.x + w3 * a.to.x,
          w0 * a.from.y + w1 * a.control_1.y + w2 * a.control_2.y + w3 * a.to.y};
}

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// What stands at an arc's end: a point's circle, or a rectangle.
struct Obstacle {
  Rect rect;
  bool round = false;
  bool contains(Point p, double margin) const {
    if (round) return distance(p, {rect.center_x(), rect.center_y()}) < rect.width / 2 + margin;
    return p.x > rect.x - margin && p.x < rect.right() + margin && p.y > rect.y - margin &&
           p.y < rect.bottom() + margin;
  }
};

std::optional<Obstacle> obstacle_of(const Scene& scene, EventIndex event) {
  for (const SceneMark& mark : scene.marks) {
    if (mark.event == event) return Obstacle{mark.rect, mark.kind == MarkKind::point};
  }
  for (const SceneFold& fold : scene.folds) {
    if (std::find(fold.events.begin(), fold.events.end(), event) != fold.events.end()) {
      return Obstacle{fold.rect, false};
    }
  }
  return std::nullopt;
}

/// First t, walking from `start` in direction `step`, for which `is_reached`.
template <class Reached>
double walk(double start, double step, Reached is_reached) {
  double t = start;
  for (int i = 0; i < steps && !is_reached(t); ++i) t += step;
  double before = t - step;
  constexpr int halvings = 6;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (before + t) / 2;
    (is_reached(middle) ? t : before) = middle;
  }
  return std::clamp(t, 0.0, 1.0);
}

void add_arrow_head(ShapePen& pen, const SceneArc& arc, double base_t, double tip_t, Rgba8 color) {
  const Point base = point_at(arc, base_t), tip = point_at(arc, tip_t);
  const double way = std::max(distance(base, tip), 1e-6);
  const Point direction{(tip.x - base.x) / way, (tip.y - base.y) / way};
  const double half = pen.length(arrow_px) / 2 + 1;  // the shader leaves a pixel round it
  const Point center{pen.pixels(tip.x) - direction.x * (half - 1),
                     pen.pixels(tip.y) - direction.y * (half - 1)};
  Shape s = shape_in({center.x - half, center.y - half, 2 * half, 2 * half}, ShapeKind::arrow_head);
  s.fill = color;
  s.fade_in = static_cast<float>(direction.x);
  s.fade_out = static_cast<float>(direction.y);
  pen.add(s);
}

void add_dot(ShapePen& pen, Point at, Rgba8 color) {
  const double size = pen.length(dot_px);
  Shape s =
      shape_in({pen.pixels(at.x) - size / 2, pen.pixels(at.y) - size / 2, size, size}, ShapeKind::rounded);
  s.radius = s.width / 2;
  s.fill = color;
  pen.add(s);
}

void add_arc(ShapePen& pen, const SceneArc& arc) {
  const Scene& scene = pen.scene();
  const double gap = (mark_gap_px + dot_px / 2) * scene.scale;
  const auto cause = obstacle_of(scene, arc.cause), effect = obstacle_of(scene, arc.effect);
  const double step = 1.0 / steps;
  const double first =
      walk(0, step, [&](double t) { return !cause || !cause->contains(point_at(arc, t), gap); });
  const double tip_t = walk(1, -step, [&](double t) {
    return !effect || !effect->contains(point_at(arc, t), mark_gap_px * scene.scale);
  });
  if (first >= tip_t) return;  // the marks touch: nothing to join
  const Point tip = point_at(arc, tip_t);
  const double base_t = walk(tip_t, -step, [&](double t) {
    return t <= first || distance(point_at(arc, t), tip) >= arrow_px * 0.75 * scene.scale;
  });

  const Rgba color = pen.is_contrast() ? pen.palette().ink : pen.colors(arc.theme).mark;
  ArcShape a;
  const auto put = [&](Point p, float& x, float& y) {
    x = static_cast<float>(pen.pixels(p.x));
    y = static_cast<float>(pen.pixels(p.y));
  };
  put(arc.from, a.from_x, a.from_y);
  put(arc.control_1, a.control_1_x, a.control_1_y);
  put(arc.control_2, a.control_2_x, a.control_2_y);
  put(arc.to, a.to_x, a.to_y);
  a.color = rgba8(color, arc.opacity);
  a.line = static_cast<float>(pen.length(arc_line_px));
  a.first_t = static_cast<float>(first);
  a.last_t = static_cast<float>(std::max(first, base_t));
  a.first_alpha = pen.is_contrast() ? 1.0F : static_cast<float>(arc_alpha_at_cause);
  pen.list().arcs.push_back(a);
  add_dot(pen, point_at(arc, first),
          rgba8(toward(color, pen.palette().ground, 1 - arc_alpha_at_cause), arc.opacity));
  add_arrow_head(pen, arc, base_t, tip_t, rgba8(color, arc.opacity));
}

/// A curve lies within the box of its four points.
Rect box_of(const SceneArc& a) {
  const auto [left, right] = std::minmax({a.from.x, a.control_1.x, a.control_2.x, a.to.x});
  const auto [top, bottom] = std::minmax({a.from.y, a.control_1.y, a.control_2.y, a.to.y});
  return grown({left, top, right - left, bottom - top}, plate_margin_px);
}

}  // namespace

void add_arcs(ShapePen& pen) {
  for (const SceneArc& arc : pen.scene().arcs) add_arc(pen, arc);
}

void add_label_plates(ShapePen& pen) {
  const Scene& scene = pen.scene();
  for (const SceneLabel& label : scene.labels) {
    if (label.anchor == LabelAnchor::inside) continue;  // the bar itself covers the arc
    const bool may_cross = std::any_of(scene.arcs.begin(), scene.arcs.end(), [&](const SceneArc& arc) {
      return arc.opacity > 0 && box_of(arc).overlaps(label.rect);
    });
    if (!may_cross) continue;
    // Lines of text leave room above and below; taking that too would hide arcs between rows.
    Rect plate = label.rect;
    plate.y += plate.height * plate_inset_part;
    plate.height *= 1 - 2 * plate_inset_part;
    Shape s = shape_in(grown(pen.snapped(plate), pen.length(plate_margin_px)), ShapeKind::soft);
    s.radius = static_cast<float>(pen.length(plate_feather_px));
    s.fill = rgba8(pen.palette().ground, label.opacity);
    pen.add(s);
  }
}

}  // namespace chronoscope
