#include "layout/transition.h"

#include <algorithm>
#include <cmath>

namespace chronoscope {

namespace {

/// Exponential easing settles to a hundredth in about five of these: 250 ms.
constexpr double time_constant_secs = 0.055;
constexpr double settled_px = 0.4;
constexpr double settled_opacity = 0.02;

/// Moves `value` the part `step` of the way; true while not there yet.
bool approach(double& value, double target, double step, double settled) {
  value += (target - value) * step;
  if (std::abs(target - value) > settled) return true;
  value = target;
  return false;
}

}  // namespace

bool SceneTransition::advance_lanes(Scene& scene, double step, bool instant) {
  bool moving = false;
  for (auto& [theme, shown] : m_lanes) shown.seen = false;
  for (SceneLane& lane : scene.lanes) {
    auto [it, fresh] = m_lanes.try_emplace(lane.theme);
    ShownLane& shown = it->second;
    shown.seen = true;
    const double y = lane.rect.y - scene.regions.plot.y;
    if (instant) {
      shown = {y, lane.rect.height, 1, true};
    } else {
      if (fresh) shown = {y, lane.rect.height, 0, true};
      moving |= approach(shown.y, y, step, settled_px);
      moving |= approach(shown.height, lane.rect.height, step, settled_px);
      moving |= approach(shown.opacity, 1, step, settled_opacity);
    }
    lane.rect.y = lane.header.y = scene.regions.plot.y + shown.y;
    lane.rect.height = lane.header.height = shown.height;
    lane.opacity = shown.opacity;
  }
  std::erase_if(m_lanes, [](const auto& entry) { return !entry.second.seen; });
  return moving;
}

bool SceneTransition::advance_marks(Scene& scene, double step, bool instant) {
  bool moving = false;
  const TimeScale scale = scene.time_scale();
  const double top = scene.regions.plot.y;
  for (auto& [event, shown] : m_events) shown.seen = shown.has_label = false;
  for (SceneMark& mark : scene.marks) {
    auto [it, fresh] = m_events.try_emplace(mark.event);
    Shown& shown = it->second;
    const double y = mark.rect.center_y() - top;
    if (instant) {
      shown.y = y;
      shown.opacity = 1;
    } else {
      if (fresh) shown.y = y;
      moving |= approach(shown.y, y, step, settled_px);
      moving |= approach(shown.opacity, 1, step, settled_opacity);
    }
    shown.seen = true;
    mark.rect.y = top + shown.y - mark.rect.height / 2;
    mark.opacity = shown.opacity;
    shown.mark = mark;
    shown.x_days = scale.time_from_x(mark.rect.x);
  }
  for (SceneLabel& label : scene.labels) {
    const auto it = m_events.find(label.event);
    if (it == m_events.end()) continue;
    Shown& shown = it->second;
    shown.has_label = true;
    if (instant) {
      shown.label_opacity = 1;
    } else {
      // A label that changes sides or place fades in anew rather than jump.
      moving |= approach(shown.label_opacity, 1, step, settled_opacity);
    }
    label.rect.y = top + shown.y - label.rect.height / 2;
    label.opacity = std::min(shown.label_opacity, shown.opacity);
    shown.label = label;
  }
  for (auto& [event, shown] : m_events) {
    if (shown.seen && !shown.has_label) shown.label_opacity = 0;
  }
  return moving;
}

bool SceneTransition::fade_out_rest(Scene& scene, double step, bool instant) {
  bool moving = false;
  const TimeScale scale = scene.time_scale();
  const double top = scene.regions.plot.y;
  for (auto it = m_events.begin(); it != m_events.end();) {
    Shown& shown = it->second;
    if (shown.seen) {
      ++it;
      continue;
    }
    shown.opacity -= shown.opacity * step;
    const double x = scale.x_from_time(shown.x_days);
    const bool outside = x > scene.regions.plot.right() || x + shown.mark.rect.width < scene.regions.plot.x;
    if (instant || outside || shown.opacity < settled_opacity) {
      it = m_events.erase(it);
      continue;
    }
    moving = true;
    SceneMark mark = shown.mark;
    mark.rect.x = x;
    mark.rect.y = top + shown.y - mark.rect.height / 2;
    mark.opacity = shown.opacity;
    mark.emphasis = Emphasis::normal;
    scene.marks.push_back(mark);
    ++it;
  }
  return moving;
}

bool SceneTransition::advance(Scene& scene, double dt_secs, bool instant) {
  const double step = instant ? 1 : 1 - std::exp(-std::max(dt_secs, 0.0) / time_constant_secs);
  bool moving = advance_lanes(scene, step, instant);
  moving |= advance_marks(scene, step, instant);
  moving |= fade_out_rest(scene, step, instant);
  std::unordered_map<EventIndex, double> folds;
  for (SceneFold& fold : scene.folds) {
    const auto known = m_folds.find(fold.events.front());
    double opacity = instant ? 1 : known == m_folds.end() ? 0 : known->second;
    if (!instant) moving |= approach(opacity, 1, step, settled_opacity);
    fold.opacity = opacity;
    folds[fold.events.front()] = opacity;
  }
  m_folds = std::move(folds);
  return moving;
}

}  // namespace chronoscope
