#include "view/viewport.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>

using namespace chronoscope;

namespace {
const ViewLimits limits = limits_for({0, 6000});
constexpr double width_px = 1000;
}  // namespace

TEST_CASE("time and x are each other's inverse at every zoom") {
  for (double span = 1; span < 1e9; span *= 7) {
    const TimeScale scale{{-20000.25, -20000.25 + span}, 150, 1130};
    for (const double x : {150.0, 151.0, 700.5, 1279.0}) {
      CHECK(scale.x_from_time(scale.time_from_x(x)) == Catch::Approx(x).margin(1e-4));
    }
  }
}

TEST_CASE("a hundred steps in and out leave the date under the pointer where it was, to well below a pixel") {
  for (const double fraction : {0.0, 0.13, 0.5, 0.77, 1.0}) {
    Viewport v{1000, 5000};
    const Instant anchor = v.from + fraction * v.span_days();
    for (int i = 0; i < 100; ++i) {
      v = zoom_about(v, fraction, 1.05, limits);
      const TimeScale scale{v, 0, width_px};
      CHECK(std::abs(scale.x_from_time(anchor) - fraction * width_px) < 0.01);
    }
    for (int i = 0; i < 100; ++i) v = zoom_about(v, fraction, 1 / 1.05, limits);
    const TimeScale scale{v, 0, width_px};
    CHECK(std::abs(scale.x_from_time(anchor) - fraction * width_px) < 0.01);
    CHECK(v.from == Catch::Approx(1000).margin(1e-6));
    CHECK(v.to == Catch::Approx(5000).margin(1e-6));
  }
}

TEST_CASE("zooming stops at one day and at ten times the extent") {
  Viewport v{0, 6000};
  for (int i = 0; i < 200; ++i) v = zoom_about(v, 0.3, 1.5, limits);
  CHECK(v.span_days() == Catch::Approx(1.0));
  for (int i = 0; i < 200; ++i) v = zoom_about(v, 0.3, 1 / 1.5, limits);
  CHECK(v.span_days() == Catch::Approx(60000.0));
}

TEST_CASE("no series of pans and zooms loses the timeline") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> unit(0, 1);
  Viewport v{0, 6000};
  for (int i = 0; i < 5000; ++i) {
    v = i % 2 == 0 ? pan_by(v, 8 * unit(random) - 4, limits)
                   : zoom_about(v, unit(random), std::exp(2 * unit(random) - 1), limits);
    REQUIRE(v.span_days() >= limits.min_span_days * 0.999999);
    REQUIRE(v.span_days() <= limits.max_span_days * 1.000001);
    const double visible = std::min(v.to, limits.extent_to) - std::max(v.from, limits.extent_from);
    REQUIRE(visible >= std::min(0.0999 * v.span_days(), 5999.0));
  }
}

TEST_CASE("nonsense instead of a viewport becomes the whole extent") {
  const Viewport v = clamp_viewport({NAN, 5}, limits);
  CHECK(v.from <= 0);
  CHECK(v.to >= 6000);
  CHECK(clamp_viewport({10, 3}, limits).to >= 6000);
  CHECK(zoom_about({0, 100}, 0.5, -1, limits) == Viewport{0, 100});
}

TEST_CASE("a zoom's anchor holds still through the whole easing") {
  const Viewport from{1000, 2000};
  const Viewport to = zoom_about(from, 0.25, 3, limits);
  const CameraFlight flight(from, to, 0.25, CameraFlight::Path::direct);
  for (double t = 0; t <= 0.25; t += 0.01) {
    const Viewport v = flight.at(t);
    CHECK(v.from + 0.25 * v.span_days() == Catch::Approx(1250.0));
  }
  CHECK(flight.at(0) == from);
  CHECK(flight.at(1) == to);
}

TEST_CASE("a far flight rises on its way, and begins and ends exactly where it should") {
  const Viewport from{0, 100}, to{5000, 5200};
  const CameraFlight flight(from, to, 1, CameraFlight::Path::scenic);
  CHECK(flight.at(0).from == Catch::Approx(0).margin(1e-6));
  CHECK(flight.at(0).to == Catch::Approx(100));
  CHECK(flight.at(1) == to);
  CHECK(flight.at(0.999999).from == Catch::Approx(5000).margin(1));
  double widest = 0, last_centre = 0;
  for (double t = 0; t <= 1; t += 0.02) {
    const Viewport v = flight.at(t);
    widest = std::max(widest, v.span_days());
    const double centre = (v.from + v.to) / 2;
    CHECK(centre >= last_centre);
    last_centre = centre;
  }
  CHECK(widest > 1000);
}
