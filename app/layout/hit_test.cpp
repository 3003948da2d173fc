#include "layout/hit_test.h"

#include <algorithm>
#include <cmath>

namespace chronoscope {

namespace {

/// A mark answers within this distance of its edge, px at scale 1.
constexpr double mark_reach_px = 5;
constexpr double brush_edge_reach_px = 6;

double distance_to(const Rect& r, Point p) {
  const double dx = std::max({r.x - p.x, 0.0, p.x - r.right()});
  const double dy = std::max({r.y - p.y, 0.0, p.y - r.bottom()});
  return std::hypot(dx, dy);
}

Hit overview_hit(const Scene& scene, Point p) {
  const Rect& brush = scene.overview.brush;
  const double reach = brush_edge_reach_px * scene.scale;
  // On a narrow brush the middle third still moves it.
  const double inner = std::min(reach, brush.width / 3);
  if (p.x >= brush.x - reach && p.x < brush.x + inner) return {HitKind::brush_left, {}, {}, 0};
  if (p.x > brush.right() - inner && p.x <= brush.right() + reach) return {HitKind::brush_right, {}, {}, 0};
  if (p.x >= brush.x && p.x <= brush.right()) return {HitKind::brush, {}, {}, 0};
  return {HitKind::overview, {}, {}, 0};
}

Hit lanes_hit(const Scene& scene, Point p) {
  Hit best{HitKind::plot, {}, {}, 0};
  double nearest = mark_reach_px * scene.scale + 1e-9;
  const auto offer = [&](double distance, Hit hit) {
    if (distance < nearest) {
      nearest = distance;
      best = hit;
    }
  };
  for (std::size_t i = 0; i < scene.folds.size(); ++i) {
    offer(distance_to(scene.folds[i].rect, p), {HitKind::fold, {}, scene.folds[i].theme, i});
  }
  for (const SceneMark& m : scene.marks) {
    if (m.opacity > 0.5) offer(distance_to(m.rect, p), {HitKind::mark, m.event, m.theme, 0});
  }
  for (const SceneLabel& l : scene.labels) {
    if (l.opacity > 0.5) offer(distance_to(l.rect, p), {HitKind::mark, l.event, l.theme, 0});
  }
  return best;
}

}  // namespace

Hit hit_test(const Scene& scene, Point p) {
  const Regions& r = scene.regions;
  if (r.overview.contains(p)) return overview_hit(scene, p);
  if (r.headers.contains(p)) {
    for (const SceneLane& lane : scene.lanes) {
      if (lane.header.contains(p)) return {HitKind::lane_header, {}, lane.theme, 0};
    }
    return {};
  }
  if (r.periods.contains(p)) {
    for (std::size_t i = 0; i < scene.periods.size(); ++i) {
      if (scene.periods[i].rect.contains(p)) return {HitKind::period, {}, {}, i};
    }
    return {HitKind::plot, {}, {}, 0};
  }
  if (r.plot.contains(p)) return lanes_hit(scene, p);
  if (r.axis.contains(p)) return {HitKind::plot, {}, {}, 0};
  return {};
}

}  // namespace chronoscope
