#include "layout/emphasis.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "layout/metrics.h"

namespace chronoscope {

namespace {

/// Curve of an arc: how far its ends leave level, as a part of the way and in pixels.
constexpr double arc_reach_fraction = 0.45;
constexpr double arc_reach_max_px = 160, arc_reach_min_px = 24;
constexpr double arc_rise_px = 26;  ///< height of an arc between two marks of one row

struct Anchor {
  Rect rect;
  ThemeIndex theme;
};

/// Where each related event is on screen: its mark, or the fold that holds it.
std::unordered_map<EventIndex, Anchor> anchors_of(const Scene& scene, const std::vector<EventIndex>& wanted) {
  std::unordered_map<EventIndex, Anchor> anchors;
  const auto is_wanted = [&](EventIndex e) {
    return std::find(wanted.begin(), wanted.end(), e) != wanted.end();
  };
  for (const SceneMark& m : scene.marks) {
    if (is_wanted(m.event)) anchors[m.event] = {m.rect, m.theme};
  }
  for (const SceneFold& f : scene.folds) {
    for (const EventIndex e : f.events) {
      if (is_wanted(e)) anchors[e] = {f.rect, f.theme};
    }
  }
  return anchors;
}

SceneArc arc_between(EventIndex cause, const Anchor& from, EventIndex effect, const Anchor& to,
                     double scale) {
  SceneArc arc;
  arc.cause = cause;
  arc.effect = effect;
  arc.theme = to.theme;
  // A cause that is still going on when its effect begins sends the arc off below or above that moment.
  const double leave_x = std::min(from.rect.right(), std::max(from.rect.center_x(), to.rect.x));
  arc.from = {leave_x, from.rect.center_y()};
  arc.to = {to.rect.x, to.rect.center_y()};
  const double dx = arc.to.x - arc.from.x, dy = arc.to.y - arc.from.y;
  const double reach =
      std::clamp(std::abs(dx) * arc_reach_fraction, arc_reach_min_px * scale, arc_reach_max_px * scale);
  const double rise = std::abs(dy) < from.rect.height ? arc_rise_px * scale : 0;
  if (leave_x < from.rect.right() - 1) {
    arc.from.y = dy > 0 ? from.rect.bottom() : from.rect.y;
  }
  arc.control_1 = {arc.from.x + reach, arc.from.y - rise};
  arc.control_2 = {arc.to.x - reach, arc.to.y - rise};
  return arc;
}

/// The ring around a mark takes up the gap beside it; behind each label there is free room (label_margin).
void move_label_off_ring(Scene& scene, EventIndex focused) {
  const double step = metrics::ring_room * scene.scale;
  const Rect& plot = scene.regions.plot;
  for (SceneLabel& l : scene.labels) {
    if (l.event != focused) continue;
    if (l.anchor == LabelAnchor::right && l.rect.right() + step <= plot.right()) l.rect.x += step;
    if (l.anchor == LabelAnchor::left && l.rect.x - step >= plot.x) l.rect.x -= step;
  }
}

}  // namespace

void apply_emphasis(Scene& scene, const Dataset& dataset, std::optional<EventIndex> hovered,
                    std::optional<EventIndex> focused) {
  const std::optional<EventIndex> centre = hovered ? hovered : focused;
  if (!centre) return;
  if (focused) move_label_off_ring(scene, *focused);
  const auto causes = dataset.events.causes(*centre);
  const auto effects = dataset.events.effects(*centre);
  std::vector<EventIndex> wanted(causes.begin(), causes.end());
  wanted.insert(wanted.end(), effects.begin(), effects.end());
  const auto is_related = [&](EventIndex e) {
    return std::find(wanted.begin(), wanted.end(), e) != wanted.end();
  };
  const auto emphasis_of = [&](EventIndex e) {
    if (hovered && e == *hovered) return Emphasis::hovered;
    if (focused && e == *focused) return Emphasis::focused;
    if (is_related(e)) return Emphasis::related;
    return hovered ? Emphasis::dimmed : Emphasis::normal;
  };
  for (SceneMark& m : scene.marks) m.emphasis = emphasis_of(m.event);
  for (SceneLabel& l : scene.labels) l.emphasis = emphasis_of(l.event);
  for (SceneFold& f : scene.folds) {
    for (const EventIndex e : f.events) f.emphasis = std::max(f.emphasis, emphasis_of(e));
  }

  std::vector<EventIndex> ends = wanted;
  ends.push_back(*centre);
  const auto anchors = anchors_of(scene, ends);
  const auto self = anchors.find(*centre);
  if (self == anchors.end()) return;
  for (const EventIndex cause : causes) {
    const auto it = anchors.find(cause);
    if (it != anchors.end())
      scene.arcs.push_back(arc_between(cause, it->second, *centre, self->second, scene.scale));
  }
  for (const EventIndex effect : effects) {
    const auto it = anchors.find(effect);
    if (it != anchors.end())
      scene.arcs.push_back(arc_between(*centre, self->second, effect, it->second, scene.scale));
  }
}

}  // namespace chronoscope
