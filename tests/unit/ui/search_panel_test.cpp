#include "ui/search_panel.h"

#include <imgui.h>

#include <catch2/catch_test_macros.hpp>

#include "support/datasets.h"
#include "support/rich_dataset.h"
#include "support/ui_harness.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

void search_for(UiHarness& ui, std::string_view text) {
  ui.state.search.focus_requested = true;
  ui.settle();
  ui.type(text);
}

}  // namespace

TEST_CASE("Results appear as one types and Enter flies to the best one and opens it") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  search_for(ui, "kirov");
  REQUIRE(ui.state.search.open);
  REQUIRE_FALSE(ui.controls_with("hit:").empty());
  CHECK(ui.controls_with("hit:").front().name == "hit:kirov-1934");
  ui.press(ImGuiKey_Enter);
  REQUIRE(ui.sent<OpenEvent>() != nullptr);
  CHECK(ui.sent<OpenEvent>()->event == event(d, "kirov-1934"));
  CHECK(ui.sent<OpenEvent>()->motion == Motion::fly);
  CHECK_FALSE(ui.state.search.open);
  CHECK(ui.view.detail_open);
  CHECK(ui.errors().empty());
}

TEST_CASE("Arrow keys walk through the results, round both ends") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  search_for(ui, "stalin");
  const std::size_t count = ui.state.search.hits.size();
  REQUIRE(count >= 3);
  ui.press(ImGuiKey_DownArrow);
  CHECK(ui.state.search.selected == 1);
  ui.press(ImGuiKey_UpArrow);
  ui.press(ImGuiKey_UpArrow);
  CHECK(ui.state.search.selected == count - 1);
  const EventIndex chosen = ui.state.search.hits[count - 1].event;
  ui.press(ImGuiKey_Enter);
  REQUIRE(ui.sent<OpenEvent>() != nullptr);
  CHECK(ui.sent<OpenEvent>()->event == chosen);
}

TEST_CASE("A click on a result opens it") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  search_for(ui, "ukraine");
  const auto hits = ui.controls_with("hit:");
  REQUIRE(hits.size() >= 2);
  const EventIndex second = ui.state.search.hits[1].event;
  ui.click(hits[1].rect);
  REQUIRE(ui.sent<OpenEvent>() != nullptr);
  CHECK(ui.sent<OpenEvent>()->event == second);
}

TEST_CASE("Nothing found says so and Enter then does nothing") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  search_for(ui, "zzzzqqqq");
  CHECK(ui.state.search.open);
  CHECK(ui.controls_with("hit:").empty());
  ui.press(ImGuiKey_Enter);
  CHECK(ui.commands().empty());
  CHECK(ui.errors().empty());
}

TEST_CASE("Escape puts the search away") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  search_for(ui, "kirov");
  ui.press(ImGuiKey_Escape);
  CHECK_FALSE(ui.state.search.open);
  CHECK_FALSE(ui.state.search.active);
  CHECK(ui.state.search.text.empty());
}

TEST_CASE("In a narrow bar the search is an icon that opens into a box") {
  const Dataset& d = shipped_dataset();
  UiHarness ui(d, {.width_px = 1024, .height_px = 700, .scale = 2});
  const Rect icon = ui.rect_of("search");
  CHECK(icon.width <= 60);
  ui.click(icon);
  CHECK(ui.state.search.active);
  CHECK(ui.rect_of("search").width > 200);
  ui.type("kirov");
  CHECK(ui.state.search.open);
  CHECK(ui.errors().empty());
}

TEST_CASE("A search given from outside shows its results without the keyboard") {
  const Dataset d = rich_dataset();
  UiHarness ui(d);
  ui.state.search.text = "famine";
  ui.state.search.open = true;
  ui.settle();
  CHECK(ui.has("hit:famine-1932"));
}
