// Nothing asks for a pointer: in every state of the panels Tab comes to each control that can be used, and wherever it
// comes to, an outline stands.
#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <set>

#include "support/datasets.h"
#include "support/rich_dataset.h"
#include "support/ui_harness.h"
#include "ui/notice.h"
#include "ui/panels.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

constexpr int most_stops = 400;  // no state has half as many; a walk that never returns must end

bool is_inside(const Rect& outer, const Rect& inner) {
  constexpr double slack_px = 1.5;
  return inner.x >= outer.x - slack_px && inner.y >= outer.y - slack_px &&
         inner.right() <= outer.right() + slack_px && inner.bottom() <= outer.bottom() + slack_px;
}

bool is_same(const Rect& a, const Rect& b) { return is_inside(a, b) && is_inside(b, a); }

/// A control of a list that scrolls has another place when it is reached, so controls are told apart by their names, and
/// those of one name by where they stand.
struct Walk {
  std::set<std::string> reached;  ///< every name that was under the outline
  std::set<std::string> usable;   ///< every name of a control that could be used, at any stop
  int stops = 0;
};

/// Tabs round until the outline is where it began.
Walk walked(UiHarness& ui) {
  Walk walk;
  std::optional<std::uint32_t> first;
  for (int i = 0; i < most_stops; ++i) {
    ui.press(ImGuiKey_Tab);
    ui.settle();
    INFO("stop " << i);
    REQUIRE(ui.state.keyboard_rect.has_value());
    const Rect at = *ui.state.keyboard_rect;
    bool is_named = false;
    for (const ControlRect& c : ui.state.controls) {
      if (c.reach == Reach::keyboard) walk.usable.insert(c.name);
      if (!is_same(c.rect, at)) continue;
      walk.reached.insert(c.name);
      is_named = true;
    }
    INFO("at " << at.x << ", " << at.y);
    CHECK(is_named);
    if (first == ui.state.keyboard_item) return walk;
    if (!first) first = ui.state.keyboard_item;
  }
  FAIL("the walk never came back to where it began");
  return walk;
}

std::set<std::string> names_of(const UiHarness& ui) {
  std::set<std::string> names;
  for (const ControlRect& c : ui.state.controls) names.insert(c.name);
  return names;
}

/// `covered`: what lies under an open popup and waits until it is closed.
void check_walk(UiHarness& ui, const std::set<std::string>& covered = {}) {
  const Walk walk = walked(ui);
  for (const std::string& name : walk.usable) {
    if (covered.contains(name)) continue;
    INFO(name);
    CHECK(walk.reached.contains(name));
  }
  CHECK(ui.errors().empty());
}

}  // namespace

TEST_CASE("Tab comes to every control of the bar, wide and narrow") {
  const Dataset d = rich_dataset();
  for (const double width : {2200.0, 1280.0, 900.0, 640.0}) {
    INFO(width);
    UiHarness ui(d, {.width_px = width});
    check_walk(ui);
  }
}

TEST_CASE("Tab comes to every control beside the details of an event, and to each link in them") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.apply(OpenEvent{event(d, "kirov-1934"), Motion::jump});
  ui.settle();
  check_walk(ui);
}

TEST_CASE("Tab comes to every control of the tours pane: the list, and a tour with a step open") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.state.tours_open = true;
  ui.settle();
  check_walk(ui);
  ui.press(ImGuiKey_Escape);
  ui.click("tour:new");
  ui.settle();
  ui.press(ImGuiKey_Escape);
  ui.apply(FocusEvent{event(d, "kirov-1934")});
  for (int i = 0; i < 2; ++i) {
    ui.click("tour:add view");
    ui.settle();
  }
  check_walk(ui);
}

TEST_CASE("Tab comes to what lies over the chart: problems, notices, the card of a file being read") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.problems = {{Problem::Severity::error, "a.json:1:2: error: found x, expected y"}};
  ui.state.problems_open = true;
  add_notice(ui.state, "Something happened.");
  ui.state.notices.front().remaining_secs = 1e6;
  ui.loading = LoadingStatus{.name = "large.json", .bytes = 5, .total_bytes = 10};
  ui.settle();
  check_walk(ui);
}

TEST_CASE("Tab comes to every control of the filters") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  const std::set<std::string> covered = names_of(ui);
  ui.click("filters");
  ui.settle();
  REQUIRE(ui.popup_open());
  check_walk(ui, covered);
  ui.press(ImGuiKey_Escape);
  CHECK_FALSE(ui.popup_open());
}

TEST_CASE("The pane's edge is moved by the arrows while the outline stands on it") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.apply(OpenEvent{event(d, "kirov-1934"), Motion::jump});
  ui.settle();
  for (int i = 0; i < most_stops && ui.state.focused_control != "grip"; ++i) ui.press(ImGuiKey_Tab);
  REQUIRE(ui.state.focused_control == "grip");
  const double before = ui.view.pane_width_px;
  ui.press(ImGuiKey_LeftArrow);
  CHECK(ui.view.pane_width_px > before);
  CHECK(ui.state.focused_control == "grip");
  ui.press(ImGuiKey_RightArrow);
  ui.press(ImGuiKey_RightArrow);
  CHECK(ui.view.pane_width_px < before);
}
