#include "ui/top_bar.h"

#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/datasets.h"
#include "support/rich_dataset.h"
#include "support/ui_harness.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

ThemeMask bit(std::size_t theme) { return ThemeMask{1} << theme; }

}  // namespace

TEST_CASE("A click on a theme's chip toggles the theme, and a second click toggles it back") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.click("chip:terror");
  REQUIRE(ui.sent<ToggleTheme>() != nullptr);
  CHECK(ui.sent<ToggleTheme>()->theme == ThemeIndex(1));
  CHECK((ui.view.filter.themes & bit(1)) == 0);
  ui.click("chip:terror");
  CHECK((ui.view.filter.themes & bit(1)) != 0);
  CHECK(ui.errors().empty());
}

TEST_CASE("Alt and a click on a chip shows that theme alone") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  const Rect chip = ui.rect_of("chip:collectivisation");
  ui.hold(ImGuiKey_LeftAlt, true);
  ui.click(chip);
  ui.hold(ImGuiKey_LeftAlt, false);
  REQUIRE(ui.sent<IsolateTheme>() != nullptr);
  CHECK(ui.sent<IsolateTheme>()->theme == ThemeIndex(2));
  CHECK(ui.sent<ToggleTheme>() == nullptr);
}

TEST_CASE("The right button on a chip opens a menu, whose first entry shows that theme alone") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  const Rect chip = ui.rect_of("chip:terror");
  ui.right_click({chip.center_x(), chip.center_y()});
  REQUIRE(ui.popup_open());
  ui.press(ImGuiKey_DownArrow);
  ui.press(ImGuiKey_UpArrow);
  ui.press(ImGuiKey_Enter);
  REQUIRE(ui.sent<IsolateTheme>() != nullptr);
  CHECK(ui.sent<IsolateTheme>()->theme == ThemeIndex(1));
}

TEST_CASE("Reset stands in the bar only while something is filtered, and takes all filters away") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, {.width_px = 1920, .height_px = 1080});
  CHECK_FALSE(ui.has("reset"));
  ui.click("chip:terror");
  REQUIRE(ui.has("reset"));
  ui.click("reset");
  CHECK(ui.sent<ResetFilter>() != nullptr);
  CHECK(ui.view.filter == Filter{});
}

TEST_CASE("A filter besides the themes shows as a tag that a click removes") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, {.width_px = 1920, .height_px = 1080});
  CHECK_FALSE(ui.has("tag"));
  Filter filter;
  filter.min_importance = 4;
  ui.apply(SetFilter{filter});
  ui.settle();
  ui.click("tag");
  CHECK(ui.view.filter.min_importance == 1);
}

TEST_CASE("The filters' popup sets importance, certainty and dates") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, {.width_px = 1920, .height_px = 1080});
  ui.click("filters");
  REQUIRE(ui.popup_open());
  const auto levels = ui.controls_with("level");
  REQUIRE(levels.size() == 5);
  ui.click(levels[3].rect);
  CHECK(ui.view.filter.min_importance == 4);
  ui.click("certain");
  CHECK(ui.view.filter.certain_only);
  ui.click("certain");
  CHECK_FALSE(ui.view.filter.certain_only);

  ui.state.filter_draft.from = "1932";
  ui.click("from");
  ui.press(ImGuiKey_End);
  ui.type("-08");
  REQUIRE(ui.view.filter.range.has_value());
  CHECK(ui.view.filter.range->first == day_from_civil({1932, 8, 1}));
  CHECK(ui.state.filter_draft.from_error.empty());
}

TEST_CASE("A date that cannot be read is explained and filters nothing") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.click("filters");
  ui.click("to");
  ui.type("1934-04-31");
  CHECK_FALSE(ui.state.filter_draft.to_error.empty());
  CHECK((!ui.view.filter.range || ui.view.filter.range->end <= day_from_civil({1934, 5, 1})));
}

TEST_CASE("Typing a name in the filters' popup lists people, and a click filters by one") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.click("filters");
  ui.click("person-name");
  ui.type("pilsu");
  const auto people = ui.controls_with("person:");
  REQUIRE(people.size() == 1);
  CHECK(people.front().name == "person:pilsudski");
  ui.click(people.front().rect);
  CHECK(ui.view.filter.person == find_person(d, "pilsudski"));
  CHECK(ui.errors().empty());
}

TEST_CASE("Zoom buttons and the View menu send their commands") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, {.width_px = 1920, .height_px = 1080});
  ui.click("zoom in");
  REQUIRE(ui.sent<ZoomAbout>() != nullptr);
  CHECK(ui.sent<ZoomAbout>()->factor > 1);
  ui.click("fit");
  CHECK(ui.sent<FitAll>() != nullptr);
  ui.click("home");
  CHECK(ui.sent<GoHome>() != nullptr);
  ui.click("view");
  REQUIRE(ui.popup_open());
  ui.press(ImGuiKey_Escape);
  CHECK_FALSE(ui.popup_open());
}

TEST_CASE("Tab reaches the first chip and Enter works it; Escape leaves the panels") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.press(ImGuiKey_Tab);
  CHECK(ImGui::GetIO().NavVisible);
  ui.press(ImGuiKey_Enter);
  REQUIRE(ui.sent<ToggleTheme>() != nullptr);
  CHECK(ui.sent<ToggleTheme>()->theme == ThemeIndex(0));
  ui.press(ImGuiKey_Escape);
  CHECK_FALSE(ImGui::GetIO().NavVisible);
}

TEST_CASE("Arrow keys after a click on a button do not start to move an outline") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.click("zoom in");
  ui.press(ImGuiKey_RightArrow);
  CHECK_FALSE(ImGui::GetIO().NavVisible);
}

TEST_CASE("The bar's controls neither overlap nor leave it, from 1024 to 3840 pixels and scale 1 to 2") {
  const Dataset& d = shipped_dataset();
  const double widths[] = {1024, 1100, 1280, 1366, 1440, 1600, 1920, 2560, 3840};
  const double scales[] = {1, 1.25, 1.5, 2};
  for (const double width : widths) {
    for (const double scale : scales) {
      for (const bool filtered : {false, true}) {
        UiHarness ui(d, {.width_px = width, .height_px = 900, .scale = scale});
        if (filtered) {
          Filter filter;
          filter.themes &= ~bit(0);
          filter.min_importance = 3;
          filter.person = PersonIndex(0);
          filter.certain_only = true;
          ui.apply(SetFilter{filter});
          ui.settle();
        }
        INFO("width " << width << ", scale " << scale << ", filtered " << filtered);
        const Rect bar = ui.scene().regions.top_bar;
        // Chips are noted twice, under their own id and under their theme's.
        std::vector<ControlRect> controls = ui.state.controls;
        std::erase_if(controls,
                      [&](const ControlRect& c) { return c.name == "chip" || !c.rect.overlaps(bar); });
        CHECK(controls.size() >= d.themes.size() + 3);
        for (std::size_t i = 0; i < controls.size(); ++i) {
          INFO(controls[i].name);
          CHECK(controls[i].rect.x >= bar.x);
          CHECK(controls[i].rect.right() <= bar.right());
          CHECK(controls[i].rect.y >= bar.y);
          CHECK(controls[i].rect.bottom() <= bar.bottom());
          for (std::size_t j = i + 1; j < controls.size(); ++j) {
            INFO(controls[j].name);
            CHECK_FALSE(controls[i].rect.overlaps(controls[j].rect));
          }
        }
        CHECK(ui.errors().empty());
      }
    }
  }
}
