// Moving the view: pan and zoom return a new Viewport, limits keep the timeline findable, and a CameraFlight eases
// from one view to the next. Nothing here draws or reads a clock: time comes in as seconds.
#pragma once

#include <optional>

#include "base/edtf.h"
#include "view/time_scale.h"

namespace chronoscope {

/// How far the view may go. Zooming in stops at `min_span_days`, zooming out at `max_span_days`.
struct ViewLimits {
  Instant extent_from = 0;
  Instant extent_to = 1;
  double min_span_days = 1;
  double max_span_days = 10;
};
/// One day at the closest; ten times the extent of everything at the widest.
ViewLimits limits_for(DayRange whole_extent);

/// Part of the view's width that must always show some of the extent, so that panning cannot lose the timeline.
inline constexpr double kept_in_view_fraction = 0.1;
/// Room left and right of a fitted range, as a fraction of its length.
inline constexpr double fit_margin_fraction = 0.025;

/// `anchor_fraction`: 0 = left edge, 1 = right edge; the time there stays. `factor` > 1 zooms in.
Viewport zoom_about(Viewport v, double anchor_fraction, double factor, const ViewLimits& limits);
/// `fraction` of the view's width; positive moves the view to later times.
Viewport pan_by(Viewport v, double fraction, const ViewLimits& limits);
Viewport clamp_viewport(Viewport v, const ViewLimits& limits);
/// The range with a margin.
Viewport fit_range(DayRange range, const ViewLimits& limits);

/// An eased way from one viewport to another. Interruptible: begin a new flight from where the old one is.
/// Short moves interpolate both edges linearly (so a zoom's anchor stays exactly where it is); long ones follow
/// van Wijk and Nuij, "Smooth and Efficient Zooming and Panning" (InfoVis 2003), rho = sqrt 2.
class CameraFlight {
 public:
  CameraFlight() = default;
  enum class Path { direct, scenic };
  CameraFlight(Viewport from, Viewport to, double duration_secs, Path path);
  /// `elapsed_secs` since the start; past the end gives exactly `to`.
  Viewport at(double elapsed_secs) const;
  double duration_secs() const { return m_duration_secs; }
  Viewport target() const { return m_to; }

 private:
  Viewport m_from, m_to;
  double m_duration_secs = 0;
  Path m_path = Path::direct;
};

/// Ease-out cubic on [0, 1].
double ease_out(double t);

}  // namespace chronoscope
