#include "ui/panels.h"

#include <imgui.h>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "support/datasets.h"
#include "support/rich_dataset.h"
#include "support/ui_harness.h"
#include "ui/fold_list.h"
#include "ui/notice.h"

using namespace chronoscope;
using namespace chronoscope::testing;

TEST_CASE("The pointer over the chart belongs to the chart, over the bar to the bar") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.move_to({640, 400});
  CHECK_FALSE(ImGui::GetIO().WantCaptureMouse);
  const Rect chip = ui.rect_of("chip:terror");
  ui.move_to({chip.center_x(), chip.center_y()});
  CHECK(ImGui::GetIO().WantCaptureMouse);
}

TEST_CASE("Keys belong to the chart until Tab, a text field or a popup takes them") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  CHECK_FALSE(panels_own_keyboard());
  ui.press(ImGuiKey_Tab);
  CHECK(panels_own_keyboard());
  ui.press(ImGuiKey_Escape);
  CHECK_FALSE(panels_own_keyboard());
  ui.state.search.focus_requested = true;
  ui.settle();
  CHECK(panels_take_text());
  CHECK(panels_own_keyboard());
  ui.press(ImGuiKey_Escape);
  CHECK_FALSE(panels_take_text());
  ui.click("view");
  CHECK(panels_own_keyboard());
}

TEST_CASE("Tab walks from the bar into the detail pane") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.apply(OpenEvent{event(d, "kirov-1934"), Motion::jump});
  ui.settle();
  bool closed = false;
  for (int i = 0; i < 60 && !closed; ++i) {
    ui.press(ImGuiKey_Tab);
    if (ui.state.focused_control != "close") continue;
    ui.press(ImGuiKey_Enter);
    closed = !ui.view.detail_open;
  }
  CHECK(closed);
}

TEST_CASE("The keys table opens, and Escape or its button closes it for good") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.state.keys_open = true;
  ui.settle();
  CHECK(ui.popup_open());
  ui.press(ImGuiKey_Escape);
  CHECK_FALSE(ui.popup_open());
  CHECK_FALSE(ui.state.keys_open);
  ui.state.keys_open = true;
  ui.settle();
  REQUIRE(ui.popup_open());
  ui.click("close");
  CHECK_FALSE(ui.popup_open());
  CHECK_FALSE(ui.state.keys_open);
  CHECK(ui.errors().empty());
}

TEST_CASE("The problems panel copies all it lists and can be closed and reopened") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.problems = {{Problem::Severity::error, "a.json:1:2: error: found x, expected y"},
                 {Problem::Severity::warning, "b.json:3:4: warning: found z"}};
  ui.state.problems_open = true;
  ui.settle();
  ui.click("copy");
  CHECK(ui.kept.copy_text == "a.json:1:2: error: found x, expected y\nb.json:3:4: warning: found z\n");
  ui.click("close");
  CHECK_FALSE(ui.state.problems_open);
  CHECK(ui.errors().empty());
}

TEST_CASE("A fold's list opens the event that is clicked") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  SceneFold fold;
  fold.rect = {600, 300, 30, 18};
  fold.events = {event(d, "congress-1934"), event(d, "kirov-1934")};
  fold.same_day = true;
  open_fold_list(ui.state, fold);
  ui.settle();
  REQUIRE(ui.popup_open());
  ui.click("row:kirov-1934");
  REQUIRE(ui.sent<OpenEvent>() != nullptr);
  CHECK(ui.sent<OpenEvent>()->event == event(d, "kirov-1934"));
  CHECK_FALSE(ui.popup_open());
  CHECK_FALSE(ui.state.fold_list.has_value());
}

TEST_CASE("Escape puts a fold's list away") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  SceneFold fold;
  fold.rect = {600, 600, 30, 18};
  fold.events = {event(d, "congress-1934"), event(d, "kirov-1934")};
  open_fold_list(ui.state, fold);
  ui.settle();
  ui.press(ImGuiKey_Escape);
  CHECK_FALSE(ui.state.fold_list.has_value());
}

TEST_CASE("A notice asks for the frame that ends it, and a click dismisses it") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  CHECK_FALSE(ui.last.redraw_in_secs.has_value());
  add_notice(ui.state, "The saved state could not be read.");
  ui.frame();
  REQUIRE(ui.last.redraw_in_secs.has_value());
  CHECK(*ui.last.redraw_in_secs == Catch::Approx(ui.state.notices.front().remaining_secs).margin(0.01));
  ui.settle();
  ui.click("dismiss");
  CHECK(ui.state.notices.empty());
  add_notice(ui.state, "Another.");
  for (int i = 0; i < 60; ++i) ui.frame();
  CHECK(ui.state.notices.empty());
  CHECK_FALSE(ui.last.redraw_in_secs.has_value());
}

TEST_CASE("The same notice is not shown twice") {
  UiState state;
  add_notice(state, "a");
  add_notice(state, "b");
  add_notice(state, "a");
  REQUIRE(state.notices.size() == 2);
  CHECK(state.notices.back().text == "a");
}

TEST_CASE("Hovering a mark, a fold or a period shows a tooltip; hovering nothing shows none") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.move_to({640, 400});
  CHECK_FALSE(ui.tooltip_open());
  ui.hover.kind = HitKind::mark;
  ui.hover.event = event(d, "kirov-1934");
  ui.settle();
  CHECK(ui.tooltip_open());
  ui.hover = {};
  ui.settle();
  CHECK_FALSE(ui.tooltip_open());
  REQUIRE_FALSE(ui.scene().periods.empty());
  ui.hover.kind = HitKind::period;
  ui.settle();
  CHECK(ui.tooltip_open());
  CHECK(ui.errors().empty());
}

TEST_CASE("An idle frame sends nothing and asks for no other frame") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.apply(OpenEvent{event(d, "kirov-1934"), Motion::jump});
  ui.state.search.focus_requested = true;
  ui.settle();
  ui.frame();
  CHECK(ui.last.commands.empty());
  CHECK_FALSE(ui.last.redraw_in_secs.has_value());
}

TEST_CASE("A tooltip is waited for and then asks for nothing more") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  const Rect chip = ui.rect_of("chip:terror");
  ImGui::GetIO().AddMousePosEvent(static_cast<float>(chip.center_x()), static_cast<float>(chip.center_y()));
  ui.frame();
  CHECK(ui.last.redraw_in_secs.has_value());
  ui.settle();
  CHECK(ui.tooltip_open());
  CHECK_FALSE(ui.last.redraw_in_secs.has_value());
}
