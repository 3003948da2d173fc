#include "view/commands.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "support/datasets.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {
Dataset sample() {
  return make_dataset(
      3, {{"a", "1924-01-21", 0}, {"b", "1928/1932", 1}, {"c", "1934-12-01", 2}, {"d", "1941-06-22", 2}});
}
bool in_view(const ViewState& s, const Dataset& d, EventIndex e) {
  const DateExtent& x = d.events.extent(e);
  return static_cast<double>(x.earliest_start) >= s.viewport.from &&
         static_cast<double>(x.latest_end) <= s.viewport.to;
}
}  // namespace

TEST_CASE("a fresh view shows the whole dataset when it names no range") {
  const Dataset d = sample();
  const ViewState s = initial_view_state(d);
  CHECK(in_view(s, d, event(d, "a")));
  CHECK(in_view(s, d, event(d, "d")));
}

TEST_CASE("toggling a theme twice changes nothing, isolating twice brings all back") {
  const Dataset d = sample();
  ViewState s = initial_view_state(d);
  const Filter before = s.filter;
  apply_command(s, ToggleTheme{ThemeIndex(1)}, d);
  CHECK((s.filter.themes & 2U) == 0);
  apply_command(s, ToggleTheme{ThemeIndex(1)}, d);
  CHECK(s.filter == before);
  apply_command(s, IsolateTheme{ThemeIndex(2)}, d);
  CHECK(s.filter.themes == 4U);
  apply_command(s, IsolateTheme{ThemeIndex(2)}, d);
  CHECK(s.filter == before);
  apply_command(s, ToggleTheme{ThemeIndex(9)}, d);
  CHECK(s.filter == before);
}

TEST_CASE("opening events makes a history that goes back and forward like a browser's") {
  const Dataset d = sample();
  ViewState s = initial_view_state(d);
  for (const char* id : {"a", "b", "c"}) apply_command(s, OpenEvent{event(d, id), Motion::jump}, d);
  CHECK(s.detail_open);
  apply_command(s, HistoryBack{}, d);
  CHECK(*s.focused == event(d, "b"));
  apply_command(s, HistoryBack{}, d);
  apply_command(s, HistoryBack{}, d);
  CHECK(*s.focused == event(d, "a"));
  apply_command(s, HistoryForward{}, d);
  CHECK(*s.focused == event(d, "b"));
  apply_command(s, OpenEvent{event(d, "d"), Motion::jump}, d);
  CHECK_FALSE(s.history.can_go_forward());
  apply_command(s, HistoryBack{}, d);
  CHECK(*s.focused == event(d, "b"));
  apply_command(s, CloseDetail{}, d);
  CHECK_FALSE(s.detail_open);
  CHECK(s.focused.has_value());
}

TEST_CASE("flying to an event brings it into view without changing the zoom; jumping leaves the view alone") {
  const Dataset d = sample();
  ViewState s = initial_view_state(d);
  apply_command(s, ShowRange{-16000, -15900, Motion::jump}, d);
  const Viewport before = s.viewport;
  apply_command(s, OpenEvent{event(d, "c"), Motion::jump}, d);
  CHECK(s.viewport == before);
  apply_command(s, OpenEvent{event(d, "c"), Motion::fly}, d);
  CHECK(in_view(s, d, event(d, "c")));
  CHECK(s.viewport.span_days() == Catch::Approx(before.span_days()));
  CHECK(s.motion == Motion::fly);
}

TEST_CASE("F centres the event, and again fits it") {
  const Dataset d = sample();
  ViewState s = initial_view_state(d);
  const double span = s.viewport.span_days();
  apply_command(s, FitEvent{event(d, "b")}, d);
  CHECK(s.viewport.span_days() == Catch::Approx(span));
  apply_command(s, FitEvent{event(d, "b")}, d);
  CHECK(in_view(s, d, event(d, "b")));
  CHECK(s.viewport.span_days() == Catch::Approx(2 * 1827.0));
}

TEST_CASE("ten thousand random commands keep the state sound") {
  const Dataset d = sample();
  ViewState s = initial_view_state(d);
  std::mt19937 random(3);
  const ViewLimits limits = limits_for(whole_extent(d));
  const auto any = [&](unsigned n) { return static_cast<std::size_t>(random() % n); };
  const auto unit = [&] { return static_cast<double>(random() % 2001) / 1000.0 - 1.0; };
  for (int i = 0; i < 10000; ++i) {
    Command c;
    switch (any(14)) {
      case 0:
        c = ZoomAbout{unit(), std::exp(3 * unit())};
        break;
      case 1:
        c = PanBy{10 * unit()};
        break;
      case 2:
        c = ShowRange{1e5 * unit(), 1e5 * unit()};
        break;
      case 3:
        c = FitEvent{EventIndex(any(6))};
        break;
      case 4:
        c = ToggleTheme{ThemeIndex(any(5))};
        break;
      case 5:
        c = IsolateTheme{ThemeIndex(any(5))};
        break;
      case 6:
        c = OpenEvent{EventIndex(any(6)), Motion::fly};
        break;
      case 7:
        c = HistoryBack{};
        break;
      case 8:
        c = HistoryForward{};
        break;
      case 9:
        c = FocusEvent{EventIndex(any(6))};
        break;
      case 10:
        c = SetPaneWidth{1e4 * unit()};
        break;
      case 11:
        c = ScrollBy{500 * unit()};
        break;
      case 12:
        c = GoHome{};
        break;
      default:
        c = FitAll{};
        break;
    }
    apply_command(s, c, d);
    REQUIRE(s.viewport.span_days() >= limits.min_span_days * 0.999999);
    REQUIRE(s.viewport.span_days() <= limits.max_span_days * 1.000001);
    REQUIRE(s.scroll_px >= 0);
    REQUIRE(s.pane_width_px >= 280);
    REQUIRE(s.pane_width_px <= 720);
    if (s.focused) REQUIRE(s.focused->value < d.events.size());
    if (!s.history.events.empty()) REQUIRE(s.history.position < s.history.events.size());
  }
}
