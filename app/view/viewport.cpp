#include "view/viewport.h"

#include <algorithm>
#include <cmath>

namespace chronoscope {

namespace {

/// The zoom-out limit, as a multiple of the whole extent.
constexpr double widest_view_extents = 10.0;
/// van Wijk and Nuij's rho: how much a flight prefers zooming out over panning. Their user study found sqrt 2.
constexpr double flight_rho = 1.4142135623730951;

}  // namespace

ViewLimits limits_for(DayRange whole_extent) {
  ViewLimits limits;
  limits.extent_from = static_cast<Instant>(whole_extent.first);
  limits.extent_to = static_cast<Instant>(std::max(whole_extent.end, whole_extent.first + 1));
  limits.min_span_days = 1.0;
  limits.max_span_days =
      std::max(widest_view_extents * (limits.extent_to - limits.extent_from), 10.0 * limits.min_span_days);
  return limits;
}

Viewport clamp_viewport(Viewport v, const ViewLimits& limits) {
  if (!std::isfinite(v.from) || !std::isfinite(v.to) || v.to <= v.from) {
    return fit_range({static_cast<Day>(limits.extent_from), static_cast<Day>(limits.extent_to)}, limits);
  }
  const double span = std::clamp(v.span_days(), limits.min_span_days, limits.max_span_days);
  if (span != v.span_days()) {
    const Instant middle = (v.from + v.to) / 2;
    v = {middle - span / 2, middle + span / 2};
  }
  // The part of the extent that must stay visible: a tenth of the view, or all of the extent when that is shorter.
  const double kept = std::min(kept_in_view_fraction * span, limits.extent_to - limits.extent_from);
  const Instant lowest_from = limits.extent_from + kept - span;
  const Instant highest_from = limits.extent_to - kept;
  const Instant from = std::clamp(v.from, lowest_from, highest_from);
  if (from != v.from) v = {from, from + span};
  return v;
}

Viewport zoom_about(Viewport v, double anchor_fraction, double factor, const ViewLimits& limits) {
  if (!(factor > 0) || !std::isfinite(factor)) return v;
  const double span = v.span_days();
  const double new_span = std::clamp(span / factor, limits.min_span_days, limits.max_span_days);
  const Instant anchor = v.from + anchor_fraction * span;
  const Instant from = anchor - anchor_fraction * new_span;
  return clamp_viewport({from, from + new_span}, limits);
}

Viewport pan_by(Viewport v, double fraction, const ViewLimits& limits) {
  const double days = fraction * v.span_days();
  return clamp_viewport({v.from + days, v.to + days}, limits);
}

Viewport fit_range(DayRange range, const ViewLimits& limits) {
  const double length = std::max(static_cast<double>(range.end - range.first), 1.0);
  const double margin = fit_margin_fraction * length;
  return clamp_viewport({static_cast<double>(range.first) - margin, static_cast<double>(range.end) + margin},
                        limits);
}

double ease_out(double t) {
  t = std::clamp(t, 0.0, 1.0);
  const double rest = 1 - t;
  return 1 - rest * rest * rest;
}

CameraFlight::CameraFlight(Viewport from, Viewport to, double duration_secs, Path path)
    : m_from(from), m_to(to), m_duration_secs(duration_secs), m_path(path) {}

Viewport CameraFlight::at(double elapsed_secs) const {
  if (!(elapsed_secs < m_duration_secs)) return m_to;
  const double t = ease_out(elapsed_secs / m_duration_secs);
  const double w0 = m_from.span_days(), w1 = m_to.span_days();
  const double c0 = (m_from.from + m_from.to) / 2, c1 = (m_to.from + m_to.to) / 2;
  const double distance = std::abs(c1 - c0);
  // Moves that stay on screen look best straight, and only straight ones keep a zoom's anchor.
  if (m_path == Path::direct || distance < 1e-9 || distance < 0.75 * std::min(w0, w1)) {
    return {m_from.from + (m_to.from - m_from.from) * t, m_from.to + (m_to.to - m_from.to) * t};
  }
  const double rho = flight_rho, rho2 = rho * rho, rho4 = rho2 * rho2;
  const double b0 = (w1 * w1 - w0 * w0 + rho4 * distance * distance) / (2 * w0 * rho2 * distance);
  const double b1 = (w1 * w1 - w0 * w0 - rho4 * distance * distance) / (2 * w1 * rho2 * distance);
  const double r0 = -std::asinh(b0), r1 = -std::asinh(b1);
  const double path_length = (r1 - r0) / rho;
  const double s = t * path_length;
  const double w = w0 * std::cosh(r0) / std::cosh(rho * s + r0);
  const double u = w0 / rho2 * (std::cosh(r0) * std::tanh(rho * s + r0) - std::sinh(r0));
  const double centre = c0 + (c1 > c0 ? u : -u);
  return {centre - w / 2, centre + w / 2};
}

}  // namespace chronoscope
