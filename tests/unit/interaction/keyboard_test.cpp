#include "interaction/keyboard.h"

#include <catch2/catch_test_macros.hpp>

#include "query/filter_result.h"
#include "support/datasets.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {
Dataset sample() {
  return make_dataset(
      3, {{"a", "1924-01-21", 0}, {"b", "1928/1932", 2}, {"c", "1934-12-01", 2}, {"d", "1935-06-22", 0}});
}
void press(Key key, ViewState& view, const Dataset& d) {
  const FilterResult filter = apply_filter(d, view.filter);
  for (const Command& c : handle_key(key, d, filter, view)) apply_command(view, c, d);
}
}  // namespace

TEST_CASE("the arrows walk the shown events in time and stop at the ends") {
  const Dataset d = sample();
  ViewState view = initial_view_state(d);
  press(Key::first_event, view, d);
  CHECK(*view.focused == event(d, "a"));
  press(Key::previous_event, view, d);
  CHECK(*view.focused == event(d, "a"));
  press(Key::next_event, view, d);
  CHECK(*view.focused == event(d, "b"));
  press(Key::last_event, view, d);
  CHECK(*view.focused == event(d, "d"));
}

TEST_CASE("what is filtered out is stepped over") {
  const Dataset d = sample();
  ViewState view = initial_view_state(d);
  apply_command(view, ToggleTheme{ThemeIndex(2)}, d);
  press(Key::first_event, view, d);
  press(Key::next_event, view, d);
  CHECK(*view.focused == event(d, "d"));
}

TEST_CASE("up and down go to the nearest in time, over empty lanes") {
  const Dataset d = sample();
  ViewState view = initial_view_state(d);
  apply_command(view, FocusEvent{event(d, "d")}, d);
  press(Key::lane_down, view, d);
  CHECK(*view.focused == event(d, "c"));
  press(Key::lane_up, view, d);
  CHECK(*view.focused == event(d, "d"));
}

TEST_CASE("Enter opens, Esc closes and then lets go") {
  const Dataset d = sample();
  ViewState view = initial_view_state(d);
  press(Key::open, view, d);
  CHECK_FALSE(view.detail_open);
  press(Key::next_event, view, d);
  press(Key::open, view, d);
  CHECK(view.detail_open);
  press(Key::back_out, view, d);
  CHECK_FALSE(view.detail_open);
  CHECK(view.focused.has_value());
  press(Key::back_out, view, d);
  CHECK_FALSE(view.focused.has_value());
}

TEST_CASE("number keys toggle the themes there are") {
  const Dataset d = sample();
  CHECK(handle_theme_number(3, ThemeKey::toggle, d).size() == 1);
  CHECK(handle_theme_number(4, ThemeKey::toggle, d).empty());
  CHECK(handle_theme_number(0, ThemeKey::toggle, d).empty());
}
