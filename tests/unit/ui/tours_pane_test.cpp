// The tours pane without a window: from an empty list to a tour with captions, taken back step by step.
#include "ui/tours_pane.h"

#include <imgui.h>

#include <catch2/catch_test_macros.hpp>

#include "support/datasets.h"
#include "support/rich_dataset.h"
#include "support/ui_harness.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

constexpr HarnessOptions tall{.width_px = 1400, .height_px = 1600};

Dataset with_a_tour() {
  Dataset d = rich_dataset();
  const auto date = std::get<EdtfDate>(parse_edtf("1933/1935"));
  d.tours.push_back({"the-terror", "How the Terror came", {}});
  d.tours[0].steps.push_back({event(d, "kirov-1934"), date, {}, "It begins in Leningrad.", ""});
  d.tours[0].steps.push_back({event(d, "great-terror-1937"), date, {}, "It grows.", ""});
  return d;
}

void open_pane(UiHarness& ui) {
  ui.state.tours_open = true;
  ui.settle();
}

/// A tour with steps at three events, its page open.
void make_tour(UiHarness& ui, const Dataset& d) {
  open_pane(ui);
  ui.click("tour:new");
  ui.press(ImGuiKey_Escape);
  for (const char* id : {"lenin-dies-1924", "famine-1932", "kirov-1934"}) {
    ui.apply(FocusEvent{event(d, id)});
    ui.settle();
    ui.click("tour:add view");
  }
}

std::string events_of(const UiHarness& ui) {
  std::string ids;
  for (const OwnTourStep& s : ui.own_tours.tours().at(0).steps) ids += s.event + " ";
  return ids;
}

void chord(UiHarness& ui, ImGuiKey modifier, ImGuiKey key) {
  ui.hold(modifier, true);
  ui.press(key);
  ui.hold(modifier, false);
  ui.settle();
}

}  // namespace

TEST_CASE("the button in the bar opens the tours in the place of the details, and closes them") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  ui.apply(OpenEvent{event(d, "kirov-1934"), Motion::jump});
  ui.settle();
  ui.click("tours");
  CHECK(ui.has("tour:the-terror"));
  CHECK_FALSE(ui.has("link:Joseph Stalin"));
  ui.click("tours");
  CHECK_FALSE(ui.has("tour:the-terror"));
  CHECK(ui.has("link:Joseph Stalin"));
  ui.click("tours");
  ui.click("tours:close");
  CHECK_FALSE(ui.state.tours_open);
  CHECK(ui.errors().empty());
}

TEST_CASE("a tour of the dataset can be presented, read and copied, not changed") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  open_pane(ui);
  ui.click("tour:play:the-terror");
  CHECK(ui.kept.present == PresentRequest{PresentRequest::What::dataset_tour, 0, 0});
  ui.click("tour:the-terror");
  CHECK_FALSE(ui.has("tour:title"));
  CHECK_FALSE(ui.has("handle:1"));
  ui.click("step:2");
  ui.click("step present:2");
  CHECK(ui.kept.present == PresentRequest{PresentRequest::What::dataset_tour, 0, 1});
  CHECK(ui.state.chosen_to_show.step == 1);
  ui.click("step show:2");
  REQUIRE(ui.view.focused);
  CHECK(ui.view.focused == event(d, "great-terror-1937"));
  ui.click("tour:make mine");
  REQUIRE(ui.own_tours.tours().size() == 1);
  CHECK(ui.own_tours.tours()[0].steps[0].caption == "It begins in Leningrad.");
  CHECK(ui.state.tours.is_own);
  CHECK(ui.has("tour:title"));
  CHECK(ui.has("handle:1"));
}

TEST_CASE("a new tour is named at once, and the views on the chart become its steps") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  open_pane(ui);
  ui.click("tour:new");
  ui.type("Hunger");
  ui.press(ImGuiKey_Enter);
  REQUIRE(ui.own_tours.tours().size() == 1);
  CHECK(ui.own_tours.tours()[0].title == "Hunger");
  CHECK_FALSE(ui.state.tours.is_typing);
  ui.apply(FocusEvent{event(d, "famine-1932")});
  ui.settle();
  chord(ui, ImGuiKey_LeftCtrl, ImGuiKey_D);
  CHECK(events_of(ui) == "famine-1932 ");
  CHECK(ui.state.tours.step == 0);
  CHECK(ui.has("caption:1"));
}

TEST_CASE("a step is added behind the chosen one") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  make_tour(ui, d);
  CHECK(events_of(ui) == "lenin-dies-1924 famine-1932 kirov-1934 ");
  ui.click("step:1");
  ui.apply(FocusEvent{event(d, "pact-1939")});
  ui.settle();
  ui.click("tour:add view");
  CHECK(events_of(ui) == "lenin-dies-1924 pact-1939 famine-1932 kirov-1934 ");
}

TEST_CASE("a caption is typed in place and taken back as one") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  make_tour(ui, d);
  ui.click("caption:3");
  CHECK(ui.state.tours.is_typing);
  const Rect before = ui.rect_of("caption:3");
  const std::string words = "A shot in the Smolny, and what was made of it: the laws of that very evening.";
  ui.type(words);
  CHECK(ui.own_tours.tours()[0].steps[2].caption == words);
  CHECK(ui.rect_of("caption:3").height > before.height);  // its lines break
  chord(ui, ImGuiKey_LeftCtrl, ImGuiKey_Z);
  CHECK(ui.own_tours.tours()[0].steps[2].caption.empty());
  ui.hold(ImGuiKey_LeftShift, true);
  chord(ui, ImGuiKey_LeftCtrl, ImGuiKey_Z);
  ui.hold(ImGuiKey_LeftShift, false);
  CHECK(ui.own_tours.tours()[0].steps[2].caption == words);
  ui.press(ImGuiKey_Escape);
  CHECK(ui.own_tours.tours()[0].steps[2].caption == words);  // Esc ends the typing, and loses nothing
  CHECK_FALSE(ui.state.tours.is_typing);
  ui.click("notes:3");
  ui.type("one");
  ui.press(ImGuiKey_Enter);
  ui.type("two");
  CHECK(ui.own_tours.tours()[0].steps[2].notes == "one\ntwo");
  CHECK(ui.errors().empty());
}

TEST_CASE("what is copied out of a caption has no line breaks") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  make_tour(ui, d);
  ui.click("caption:3");
  const std::string words =
      "A caption that is long enough to be broken into several lines of the narrow pane.";
  ui.type(words);
  chord(ui, ImGuiKey_LeftCtrl, ImGuiKey_A);
  chord(ui, ImGuiKey_LeftCtrl, ImGuiKey_C);
  CHECK(ImGui::GetClipboardText() == words);
}

TEST_CASE("a step is dragged to another place by its handle") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  make_tour(ui, d);
  const Rect handle = ui.rect_of("handle:1"), last = ui.rect_of("step:3");
  ui.drag({handle.center_x(), handle.y + 8}, {handle.center_x(), last.bottom() + 250});
  CHECK(events_of(ui) == "famine-1932 kirov-1934 lenin-dies-1924 ");
  CHECK(ui.state.tours.step == 2);
  const Rect third = ui.rect_of("handle:3"), first = ui.rect_of("step:1");
  ui.drag({third.center_x(), third.y + 8}, {third.center_x(), first.y - 4});
  CHECK(events_of(ui) == "lenin-dies-1924 famine-1932 kirov-1934 ");
  ui.click("tours:undo");
  CHECK(events_of(ui) == "famine-1932 kirov-1934 lenin-dies-1924 ");
}

TEST_CASE("Alt and an arrow move the chosen step, and the keyboard stays on its row") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  make_tour(ui, d);
  chord(ui, ImGuiKey_LeftAlt, ImGuiKey_UpArrow);
  CHECK(events_of(ui) == "lenin-dies-1924 kirov-1934 famine-1932 ");
  chord(ui, ImGuiKey_LeftAlt, ImGuiKey_UpArrow);
  chord(ui, ImGuiKey_LeftAlt, ImGuiKey_UpArrow);  // it is the first already
  CHECK(events_of(ui) == "kirov-1934 lenin-dies-1924 famine-1932 ");
  // With the outline on a row, that row is meant.
  ui.press(ImGuiKey_Tab);
  for (int i = 0; i < 80 && ui.state.focused_control != "step:2"; ++i) ui.press(ImGuiKey_Tab);
  REQUIRE(ui.state.focused_control == "step:2");
  chord(ui, ImGuiKey_LeftAlt, ImGuiKey_DownArrow);
  CHECK(events_of(ui) == "kirov-1934 famine-1932 lenin-dies-1924 ");
  CHECK(ui.state.focused_control == "step:3");
}

TEST_CASE("a step's buttons show it, replace its view, move and remove it") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  make_tour(ui, d);
  ui.click("step replace:3");
  CHECK_FALSE(ui.own_tours.tours()[0].steps[2].event.empty());
  ui.apply(FocusEvent{event(d, "pact-1939")});
  ui.settle();
  ui.click("step replace:3");
  CHECK(events_of(ui) == "lenin-dies-1924 famine-1932 pact-1939 ");
  ui.click("step up:3");
  CHECK(events_of(ui) == "lenin-dies-1924 pact-1939 famine-1932 ");
  ui.click("step down:2");
  ui.click("step remove:3");
  CHECK(events_of(ui) == "lenin-dies-1924 famine-1932 ");
  CHECK(ui.state.tours.step == 1);
  ui.click("step present:2");
  CHECK(ui.kept.present == PresentRequest{PresentRequest::What::own_tour, 0, 1});
}

TEST_CASE("a deleted tour comes back with one undo") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  make_tour(ui, d);
  ui.click("tour:duplicate");
  REQUIRE(ui.own_tours.tours().size() == 2);
  ui.press(ImGuiKey_Escape);
  ui.click("tour:delete");
  CHECK(ui.own_tours.tours().size() == 1);
  CHECK_FALSE(ui.state.tours.tour);  // the list
  chord(ui, ImGuiKey_LeftCtrl, ImGuiKey_Z);
  CHECK(ui.own_tours.tours().size() == 2);
  CHECK(ui.state.tours.tour == 1);  // what came back is shown
}

TEST_CASE("an event that this dataset lacks is shown by its id and kept") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  ui.own_tours = OwnTours({{"my-t", "T", {{"not-here", {}, {}, "kept", ""}}}});
  open_pane(ui);
  ui.click("tour:my-t");
  ui.click("step:1");
  ui.click("caption:1");
  ui.press(ImGuiKey_End);
  ui.type("!");
  CHECK(ui.own_tours.tours()[0].steps[0].event == "not-here");
  CHECK(ui.own_tours.tours()[0].steps[0].caption == "kept!");
}

TEST_CASE("a click on a caption that is only read begins to edit it") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  ui.own_tours = OwnTours({{"my-t", "T", {{"kirov-1934", {}, {}, "first", ""}, {"", {}, {}, "second", ""}}}});
  open_pane(ui);
  ui.click("tour:my-t");
  ui.click("caption:2");
  CHECK(ui.state.tours.step == 1);
  CHECK(ui.state.tours.is_typing);
  CHECK(ui.state.focused_control == "caption:2");
}

TEST_CASE("without a place for one's own tours the pane offers none") {
  const Dataset d = with_a_tour();
  UiHarness ui(d, tall);
  ui.can_edit_tours = false;
  open_pane(ui);
  CHECK_FALSE(ui.has("tour:new"));
  ui.click("tour:the-terror");
  CHECK_FALSE(ui.has("tour:make mine"));
}
