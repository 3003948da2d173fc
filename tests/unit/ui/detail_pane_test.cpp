#include "ui/detail_pane.h"

#include <imgui.h>

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "support/datasets.h"
#include "support/rich_dataset.h"
#include "support/ui_harness.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

/// Tall enough that nothing has to be scrolled to.
constexpr HarnessOptions tall{.width_px = 1400, .height_px = 3000};

void open(UiHarness& ui, const Dataset& d, const char* id) {
  ui.apply(OpenEvent{event(d, id), Motion::jump});
  ui.settle();
}

}  // namespace

TEST_CASE("Causes and effects are rows, and a click on one flies there") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, tall);
  open(ui, d, "kirov-1934");
  CHECK(ui.has("row:congress-1934"));
  REQUIRE(ui.has("row:great-terror-1937"));
  ui.click("row:great-terror-1937");
  REQUIRE(ui.sent<OpenEvent>() != nullptr);
  CHECK(ui.sent<OpenEvent>()->event == event(d, "great-terror-1937"));
  CHECK(ui.sent<OpenEvent>()->motion == Motion::fly);
  CHECK(ui.errors().empty());
}

TEST_CASE("A row under the pointer is reported, so that the chart can show the event") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, tall);
  open(ui, d, "kirov-1934");
  const Rect row = ui.rect_of("row:congress-1934");
  ui.move_to({row.center_x(), row.center_y()});
  CHECK(ui.last.hovered_event == event(d, "congress-1934"));
}

TEST_CASE("A person's name unfolds the person's other events and folds them again") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, tall);
  open(ui, d, "kirov-1934");
  CHECK_FALSE(ui.has("row:lenin-dies-1924"));
  ui.click("link:Joseph Stalin");
  CHECK(ui.has("row:lenin-dies-1924"));
  CHECK(ui.has("row:collectivisation-1929"));
  ui.click("link:Joseph Stalin");
  CHECK_FALSE(ui.has("row:lenin-dies-1924"));
}

TEST_CASE("A link in the body to another event opens it, another link is handed out") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, tall);
  open(ui, d, "kirov-1934");
  ui.click("link:the congress");
  REQUIRE(ui.sent<OpenEvent>() != nullptr);
  CHECK(ui.sent<OpenEvent>()->event == event(d, "congress-1934"));
  CHECK(ui.kept.open_url.empty());
}

TEST_CASE("What was unfolded for one event is folded for the next") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, tall);
  open(ui, d, "kirov-1934");
  ui.click("link:Joseph Stalin");
  REQUIRE(ui.state.detail.expanded_person.has_value());
  open(ui, d, "great-terror-1937");
  CHECK_FALSE(ui.state.detail.expanded_person.has_value());
}

TEST_CASE("The header's buttons go back, forward, to the neighbours, copy and close") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, tall);
  open(ui, d, "congress-1934");
  open(ui, d, "kirov-1934");
  ui.click("back");
  CHECK(ui.view.focused == event(d, "congress-1934"));
  ui.click("forward");
  CHECK(ui.view.focused == event(d, "kirov-1934"));
  ui.click("next");
  CHECK(ui.view.focused == event(d, "great-terror-1937"));
  ui.click("previous");
  CHECK(ui.view.focused == event(d, "kirov-1934"));
  ui.click("copy");
  CHECK(ui.kept.copy_event == event(d, "kirov-1934"));
  ui.click("close");
  CHECK_FALSE(ui.view.detail_open);
  CHECK_FALSE(ui.has("close"));
}

TEST_CASE("Back is dead on the first event that was opened") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, tall);
  open(ui, d, "kirov-1934");
  ui.click("back");
  CHECK(ui.sent<HistoryBack>() == nullptr);
}

TEST_CASE("Dragging the pane's left edge makes it wider") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, {.width_px = 1400, .height_px = 800});
  open(ui, d, "kirov-1934");
  const Rect grip = ui.rect_of("grip");
  const double before = ui.view.pane_width_px;
  ui.drag({grip.center_x(), 400}, {grip.center_x() - 100, 400});
  REQUIRE(ui.sent<SetPaneWidth>() != nullptr);
  CHECK(ui.view.pane_width_px == Catch::Approx(before + 100).margin(5));
}

TEST_CASE("A glossary term explains itself under the pointer") {
  const Dataset d = rich_dataset();
  UiHarness ui(d, {.width_px = 1400, .height_px = 900});
  open(ui, d, "kirov-1934");
  const auto terms = ui.controls_with("term:");
  REQUIRE_FALSE(terms.empty());
  CHECK(terms.front().name == "term:NKVD");
  CHECK_FALSE(ui.tooltip_open());
  ui.move_to({terms.front().rect.center_x(), terms.front().rect.center_y()});
  CHECK(ui.tooltip_open());
}

TEST_CASE("A long title wraps inside the pane and no row leaves it") {
  std::string title = "A";
  for (int i = 0; i < 40; ++i) title += " very long title";
  Dataset d = make_dataset(2, {{.id = "cause", .date = "1930-01-01", .title = title},
                               {.id = "effect", .date = "1931", .causes = {"cause"}, .title = title}});
  UiHarness ui(d, {.width_px = 1280, .height_px = 3000});
  open(ui, d, "effect");
  const Rect pane = ui.scene().regions.detail;
  const Rect row = ui.rect_of("row:cause");
  CHECK(row.height > 60);
  CHECK(row.x >= pane.x);
  CHECK(row.right() <= pane.right());
  CHECK(row.y > pane.y + 300);
  CHECK(ui.errors().empty());
}

TEST_CASE("Every shipped event can be shown in every appearance") {
  const Dataset& d = shipped_dataset();
  for (int i = 0; i < appearance_count; ++i) {
    UiHarness ui(d, {.width_px = 1280, .height_px = 720, .appearance = static_cast<Appearance>(i)});
    for (std::size_t e = 0; e < d.events.size(); ++e) {
      ui.apply(OpenEvent{EventIndex(e), Motion::jump});
      ui.frame();
      ui.frame();
    }
    CHECK(ui.errors().empty());
  }
}
