// One's own tours: each edit, taking back and doing again, steps made from a view.
#include "view/own_tours.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>

#include "support/datasets.h"
#include "view/presentation.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

OwnTour tour_of(const std::string& title, int steps) {
  OwnTour tour{"", title, {}};
  for (int i = 0; i < steps; ++i)
    tour.steps.push_back({"event-" + std::to_string(i), {}, {}, std::to_string(i), ""});
  return tour;
}

std::string captions(const OwnTour& tour) {
  std::string all;
  for (const OwnTourStep& s : tour.steps) all += s.caption;
  return all;
}

/// Any edit, sensible or not.
TourEdit random_edit(std::mt19937& random) {
  const auto number = [&random](std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
  };
  const std::string text = std::to_string(number(20));
  switch (number(10)) {
    case 0:
      return AddTour{tour_of("T" + text, static_cast<int>(number(4)))};
    case 1:
      return RemoveTour{number(4)};
    case 2:
      return RenameTour{number(4), text};
    case 3:
      return DuplicateTour{number(4), "Copy " + text};
    case 4:
    case 5:
      return AddStep{number(4), number(6), {"e" + text, {}, {}, text, ""}};
    case 6:
      return RemoveStep{number(4), number(6)};
    case 7:
      return MoveStep{number(4), number(6), number(6)};
    case 8:
      return SetCaption{number(4), number(6), text};
    case 9:
      return SetNotes{number(4), number(6), text};
    default:
      return ReplaceView{number(4), number(6), {"v" + text, {}, {"t"}, "not this", "nor this"}};
  }
}

}  // namespace

TEST_CASE("a step moves to its new place, in either direction") {
  OwnTours own({tour_of("T", 5)});
  CHECK(own.apply(MoveStep{0, 1, 3}) == TourPlace{0, 3});
  CHECK(captions(own.tours()[0]) == "02314");
  CHECK(own.apply(MoveStep{0, 4, 0}) == TourPlace{0, 0});
  CHECK(captions(own.tours()[0]) == "40231");
  CHECK_FALSE(own.apply(MoveStep{0, 2, 2}));
  CHECK_FALSE(own.apply(MoveStep{0, 2, 5}));
}

TEST_CASE("a step goes in and out at its place") {
  OwnTours own({tour_of("T", 2)});
  CHECK(own.apply(AddStep{0, 1, {"x", {}, {}, "x", ""}}) == TourPlace{0, 1});
  CHECK(captions(own.tours()[0]) == "0x1");
  CHECK(own.apply(AddStep{0, 99, {"y", {}, {}, "y", ""}}) == TourPlace{0, 3});
  CHECK(own.apply(RemoveStep{0, 3}) == TourPlace{0, 2});
  CHECK(own.apply(RemoveStep{0, 0}) == TourPlace{0, 0});
  CHECK(captions(own.tours()[0]) == "x1");
  own.apply(RemoveStep{0, 0});
  CHECK(own.apply(RemoveStep{0, 0}) == TourPlace{0, std::nullopt});
}

TEST_CASE("the present view takes a step's place, its texts stay") {
  OwnTours own({tour_of("T", 1)});
  REQUIRE(own.apply(ReplaceView{0, 0, {"other", {}, {"theme"}, "no", "no"}}));
  const OwnTourStep& step = own.tours()[0].steps[0];
  CHECK(step.event == "other");
  CHECK(step.themes == std::vector<std::string>{"theme"});
  CHECK(step.caption == "0");
}

TEST_CASE("every tour has an id of its own") {
  OwnTours own;
  own.apply(AddTour{{"", "Hunger, 1932–33", {}}});
  own.apply(AddTour{{"", "Hunger, 1932–33", {}}});
  own.apply(AddTour{{"", "???", {}}});
  own.apply(DuplicateTour{0, "A copy"});
  CHECK(own.tours()[0].id == "my-hunger-1932-33");
  CHECK(own.tours()[1].id == "my-a-copy");
  CHECK(own.tours()[2].id == "my-hunger-1932-33-2");
  CHECK(own.tours()[3].id == "my-tour");
}

TEST_CASE("typing into one text is one step of undo, another text or another edit ends it") {
  OwnTours own({tour_of("T", 2)});
  for (const char* text : {"S", "St", "Sta"}) own.apply(SetCaption{0, 0, text});
  own.apply(SetNotes{0, 0, "n"});
  own.apply(SetNotes{0, 0, "no"});
  own.apply(EndTyping{});
  own.apply(SetNotes{0, 0, "not"});
  CHECK(own.undo() == TourPlace{0, 0});
  CHECK(own.tours()[0].steps[0].notes == "no");
  own.undo();
  CHECK(own.tours()[0].steps[0].notes.empty());
  CHECK(own.tours()[0].steps[0].caption == "Sta");
  own.undo();
  CHECK(own.tours()[0].steps[0].caption == "0");
  CHECK_FALSE(own.can_undo());
  own.redo();
  CHECK(own.tours()[0].steps[0].caption == "Sta");
  own.apply(SetCaption{0, 0, "Stal"});  // after a walk through the history a letter is a step again
  CHECK_FALSE(own.can_redo());
  own.undo();
  CHECK(own.tours()[0].steps[0].caption == "Sta");
}

TEST_CASE("what was taken back is shown where it is") {
  OwnTours own({tour_of("A", 3), tour_of("B", 3)});
  own.apply(RemoveTour{0});
  CHECK(own.undo() == TourPlace{0, std::nullopt});
  own.apply(RemoveStep{1, 1});
  CHECK(own.undo() == TourPlace{1, 1});
  own.apply(RenameTour{1, "C"});
  CHECK(own.undo() == TourPlace{1, std::nullopt});
  own.apply(AddTour{tour_of("D", 0)});
  CHECK(own.undo() == TourPlace{});
}

TEST_CASE("whatever is done, taking it all back gives what was, and doing it again what became of it") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const std::vector<OwnTour> start{tour_of("A", 3), tour_of("B", 2)};
    OwnTours own(start);
    std::vector<std::vector<OwnTour>> states{own.tours()};
    for (int i = 0; i < 120; ++i) {
      const bool changed = own.apply(random_edit(random)).has_value();
      if (changed) states.push_back(own.tours());
      if (random() % 4 == 0) own.apply(EndTyping{});
      if (random() % 7 == 0) {  // a walk back and forth on the way
        const std::vector<OwnTour> here = own.tours();
        const int back = static_cast<int>(random() % 4);
        int walked = 0;
        for (int k = 0; k < back; ++k) walked += own.undo() ? 1 : 0;
        for (int k = 0; k < walked; ++k) REQUIRE(own.redo());
        REQUIRE(own.tours() == here);
      }
    }
    const std::vector<OwnTour> end = own.tours();
    int steps = 0;
    while (own.can_undo()) {
      REQUIRE(own.undo());
      ++steps;
    }
    CHECK(own.tours() == start);
    for (int k = 0; k < steps; ++k) REQUIRE(own.redo());
    CHECK(own.tours() == end);
    CHECK_FALSE(own.can_redo());
  }
}

TEST_CASE("ids stay one tour's own, whatever is done") {
  std::mt19937 random(3);
  OwnTours own;
  for (int i = 0; i < 300; ++i) {
    own.apply(random_edit(random));
    for (std::size_t a = 0; a < own.tours().size(); ++a) {
      for (std::size_t b = a + 1; b < own.tours().size(); ++b)
        REQUIRE(own.tours()[a].id != own.tours()[b].id);
    }
  }
}

TEST_CASE("a step made from a view shows that view again") {
  const Dataset& d = shipped_dataset();
  ViewState view = initial_view_state(d);
  apply_command(view, ShowRange{-13000.4, -12011.2, Motion::jump}, d);
  apply_command(view, ToggleTheme{ThemeIndex(1)}, d);
  apply_command(view, FocusEvent{event(d, "kirov-murdered")}, d);
  const OwnTourStep step = step_from_view(view, d);
  CHECK(step.event == "kirov-murdered");
  CHECK(step.themes.size() == d.themes.size() - 1);
  REQUIRE(step.range);
  CHECK(std::get<EdtfDate>(parse_edtf(format_edtf(*step.range))) == *step.range);
  const Viewport before = view.viewport;
  apply_command(view, GoHome{}, d);
  const Tour tour = resolved(OwnTour{"t", "T", {step}}, d);
  const auto talk = present_tour(tour, 0, view);
  for (const Command& c : commands_of_step(*talk, d)) apply_command(view, c, d);
  CHECK(std::abs(view.viewport.from - before.from) < 1.5);
  CHECK(std::abs(view.viewport.to - before.to) < 1.5);
  CHECK((view.filter.themes & 2U) == 0);
  CHECK(step_from_view(initial_view_state(d), d).themes.empty());
}

TEST_CASE("what a dataset lacks is kept in the tour and left out of what is presented") {
  const Dataset d = make_dataset(2, {{.id = "a", .date = "1924"}});
  const OwnTour own{"t", "T", {{"gone", {}, {d.themes[1].id, "gone too"}, "c", "n"}}};
  const Tour tour = resolved(own, d);
  CHECK_FALSE(tour.steps[0].event);
  CHECK(tour.steps[0].themes == std::vector<ThemeIndex>{ThemeIndex(1)});
  CHECK(tour.steps[0].notes == "n");
  CHECK(own_copy(tour, d).steps[0].caption == "c");
}

TEST_CASE("a name for a file or an id is made from a title") {
  CHECK(slug_of("Stalin’s USSR, 1924–1941") == "stalins-ussr-1924-1941");
  CHECK(slug_of("  Famine in Ukraine! ") == "famine-in-ukraine");
  CHECK(slug_of("Голод") == "Голод");
  CHECK(slug_of("a/../b\\c:d") == "a-b-c-d");
  CHECK(slug_of("—…?").empty());
  CHECK(slug_of("Голод", 5) == "Го");
  CHECK(slug_of("\xFF\xFE broken").find("broken") != std::string::npos);
}
