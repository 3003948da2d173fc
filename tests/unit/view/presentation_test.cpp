// Presenting without a window: what each key does to the steps, the picture and the view.
#include "view/presentation.h"

#include <catch2/catch_test_macros.hpp>

#include "support/datasets.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

Dataset three_themes() {
  return make_dataset(3, {{.id = "a", .date = "1924-01", .theme = 0},
                          {.id = "b", .date = "1929-05-01", .theme = 1},
                          {.id = "c", .date = "1934-12-01", .theme = 2}});
}

/// Steps at a, b and c; the second names a theme that is not its event's.
Tour tour_of(const Dataset& d) {
  TourStep first{event(d, "a"), std::get<EdtfDate>(parse_edtf("1923/1925")), {ThemeIndex(0)}, "one", "n"};
  TourStep second{event(d, "b"), std::get<EdtfDate>(parse_edtf("1929")), {ThemeIndex(2)}, "two", ""};
  TourStep third{std::nullopt, std::nullopt, {}, "three", ""};
  return {"t", "A tour", {first, second, third}};
}

struct Talk {
  Dataset dataset = three_themes();
  ViewState view = initial_view_state(dataset);
  Presentation p = *present_tour(tour_of(dataset), 0, view);

  PresentationResult press(PresentationAct act, int digit = 0) {
    PresentationResult result = apply_key(p, {act, digit}, view, dataset);
    for (const Command& c : result.commands) apply_command(view, c, dataset);
    return result;
  }
};

}  // namespace

TEST_CASE("a step sets the filter, flies to its range and rings its event") {
  Talk talk;
  for (const Command& c : commands_of_step(talk.p, talk.dataset)) apply_command(talk.view, c, talk.dataset);
  CHECK(talk.view.focused == event(talk.dataset, "a"));
  CHECK(talk.view.filter.themes == 0b001);
  CHECK(talk.view.motion == Motion::fly);
  const DateExtent range = extent_of(*talk.p.steps[0].range);
  CHECK(talk.view.viewport.from <= static_cast<double>(range.earliest_start));
  CHECK(talk.view.viewport.to >= static_cast<double>(range.latest_end));
  talk.press(PresentationAct::next);
  // The event must be seen, so its own theme is shown as well.
  CHECK(talk.view.filter.themes == 0b110);
  CHECK(talk.view.focused == event(talk.dataset, "b"));
  talk.press(PresentationAct::next);
  CHECK(talk.view.filter.themes == ~ThemeMask{0});
  CHECK_FALSE(talk.view.focused);
}

TEST_CASE("clicker keys step and stop at the ends") {
  Talk talk;
  talk.press(PresentationAct::previous);
  CHECK(talk.p.step == 0);
  talk.press(PresentationAct::next);
  talk.press(PresentationAct::next);
  CHECK(talk.p.step == 2);
  CHECK_FALSE(talk.press(PresentationAct::next).ended);
  CHECK(talk.p.step == 2);
  talk.press(PresentationAct::first);
  CHECK(talk.p.step == 0);
  talk.press(PresentationAct::last);
  CHECK(talk.p.step == 2);
}

TEST_CASE(
    "a number and Enter jump; a number too large goes to the last step; another key forgets the number") {
  Talk talk;
  talk.press(PresentationAct::digit, 2);
  CHECK(talk.p.typed_number == "2");
  talk.press(PresentationAct::enter);
  CHECK(talk.p.step == 1);
  CHECK(talk.p.typed_number.empty());
  talk.press(PresentationAct::digit, 9);
  talk.press(PresentationAct::digit, 9);
  talk.press(PresentationAct::enter);
  CHECK(talk.p.step == 2);
  talk.press(PresentationAct::digit, 0);
  talk.press(PresentationAct::enter);
  CHECK(talk.p.step == 0);
  talk.press(PresentationAct::digit, 3);
  talk.press(PresentationAct::next);
  CHECK(talk.p.step == 1);
  CHECK(talk.p.typed_number.empty());
}

TEST_CASE("Enter without a number opens the event's details and closes them again") {
  Talk talk;
  for (const Command& c : commands_of_step(talk.p, talk.dataset)) apply_command(talk.view, c, talk.dataset);
  talk.press(PresentationAct::enter);
  CHECK(talk.view.detail_open);
  talk.press(PresentationAct::enter);
  CHECK_FALSE(talk.view.detail_open);
}

TEST_CASE("black and white blank the screen, and the next key brings the picture back where it was") {
  Talk talk;
  talk.press(PresentationAct::black);
  CHECK(talk.p.blank == Blank::black);
  talk.press(PresentationAct::white);
  CHECK(talk.p.blank == Blank::white);
  talk.press(PresentationAct::white);
  CHECK(talk.p.blank == Blank::none);
  talk.press(PresentationAct::black);
  talk.press(PresentationAct::next);
  CHECK(talk.p.blank == Blank::none);
  CHECK(talk.p.step == 0);
}

TEST_CASE("Esc takes back one thing after another and then ends") {
  Talk talk;
  for (const Command& c : commands_of_step(talk.p, talk.dataset)) apply_command(talk.view, c, talk.dataset);
  talk.press(PresentationAct::enter);
  talk.press(PresentationAct::pen);
  talk.press(PresentationAct::digit, 4);
  CHECK_FALSE(talk.press(PresentationAct::escape).ended);
  CHECK(talk.p.typed_number.empty());
  CHECK_FALSE(talk.press(PresentationAct::escape).ended);
  CHECK_FALSE(talk.view.detail_open);
  CHECK_FALSE(talk.press(PresentationAct::escape).ended);
  CHECK_FALSE(talk.p.pen);
  CHECK(talk.press(PresentationAct::escape).ended);
}

TEST_CASE("leaving comes back to where one was, but for settings") {
  Talk talk;
  const ViewState before = talk.view;
  talk.press(PresentationAct::next);
  apply_command(talk.view, SetAppearance{Appearance::contrast}, talk.dataset);
  const ViewState after = view_after(talk.p, talk.view);
  CHECK(after.viewport == before.viewport);
  CHECK(after.filter == before.filter);
  CHECK(after.focused == before.focused);
  CHECK(after.appearance == Appearance::contrast);
}

TEST_CASE("pen and spotlight exclude each other; strokes belong to their step") {
  Talk talk;
  talk.press(PresentationAct::spotlight);
  talk.press(PresentationAct::pen);
  CHECK(talk.p.pen);
  CHECK_FALSE(talk.p.spotlight);
  talk.p.strokes_here().push_back({{{0.1, 0.1}, {0.2, 0.2}}});
  talk.p.strokes_here().push_back({{{0.3, 0.1}, {0.2, 0.2}}});
  talk.press(PresentationAct::next);
  CHECK(talk.p.strokes_here().empty());
  talk.press(PresentationAct::previous);
  CHECK(talk.p.strokes_here().size() == 2);
  talk.press(PresentationAct::undo_stroke);
  CHECK(talk.p.strokes_here().size() == 1);
  talk.press(PresentationAct::erase);
  CHECK(talk.p.strokes_here().empty());
}

TEST_CASE("text grows and shrinks within limits, never below what the room needs") {
  Talk talk;
  talk.press(PresentationAct::smaller_text);
  CHECK(talk.p.magnification == 1);
  for (int i = 0; i < 20; ++i) talk.press(PresentationAct::larger_text);
  CHECK(talk.p.magnification == most_magnification);
  talk.press(PresentationAct::normal_text);
  CHECK(talk.p.magnification == 1);
}

TEST_CASE("presenting freely steps through what was shown, from the focused event or the first in view") {
  const Dataset d = three_themes();
  ViewState view = initial_view_state(d);
  const std::vector<EventIndex> shown{event(d, "a"), event(d, "b"), event(d, "c")};
  CHECK(present_events(shown, std::nullopt, view, d)->step == 0);
  CHECK(present_events(shown, event(d, "c"), view, d)->step == 2);
  view.viewport.from = static_cast<double>(d.events.earliest_start(event(d, "b")));
  CHECK(present_events(shown, std::nullopt, view, d)->step == 1);
  CHECK_FALSE(present_events({}, std::nullopt, view, d));
  CHECK_FALSE(present_tour({"t", "Empty", {}}, 0, view));
}
