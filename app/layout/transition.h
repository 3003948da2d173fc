// Smooth change: what moves to another row glides there, what appears fades in, what a filter hides fades out. Works on
// a finished Scene, by stable event ids, and touches only y, height and opacity: time is never eased.
#pragma once

#include <unordered_map>
#include <vector>

#include "layout/scene.h"

namespace chronoscope {

class SceneTransition {
 public:
  /// Moves what was shown last towards `scene` by `dt_secs` and writes what is to be drawn into `scene`. Returns true
  /// while something is still under way. With `instant` (first picture, reduced motion, tests) it only remembers.
  bool advance(Scene& scene, double dt_secs, bool instant);

 private:
  struct Shown {
    double y = 0;  ///< centre, relative to the plot's top
    double opacity = 0;
    double label_opacity = 0;
    bool has_label = false;
    SceneMark mark;  ///< as last drawn, for fading out
    SceneLabel label;
    double x_days = 0;  ///< where the mark began, in time, so that a fading mark stays in its place
    bool seen = false;
  };
  struct ShownLane {
    double y = 0, height = 0, opacity = 0;
    bool seen = false;
  };

  bool advance_lanes(Scene& scene, double step, bool instant);
  bool advance_marks(Scene& scene, double step, bool instant);
  bool fade_out_rest(Scene& scene, double step, bool instant);

  std::unordered_map<EventIndex, Shown> m_events;
  std::unordered_map<ThemeIndex, ShownLane> m_lanes;
  std::unordered_map<EventIndex, double> m_folds;  ///< opacity by a fold's first event
};

}  // namespace chronoscope
