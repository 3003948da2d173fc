#include "view/carry_over.h"

#include <catch2/catch_test_macros.hpp>

#include "support/datasets.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

Dataset with_more() {
  return make_dataset(3, {{.id = "new", .date = "1920", .theme = 0},
                          {.id = "a", .date = "1930", .theme = 0},
                          {.id = "b", .date = "1931", .theme = 1},
                          {.id = "c", .date = "1940", .theme = 2}});
}
Dataset with_less() {
  return make_dataset(2, {{.id = "a", .date = "1930", .theme = 0}, {.id = "b", .date = "1931", .theme = 1}});
}

}  // namespace

TEST_CASE("the opening view becomes the new opening view, another stays") {
  const Dataset from = with_less(), to = with_more();
  ViewState view = initial_view_state(from);
  CHECK(carried_over(view, from, to).viewport == initial_view_state(to).viewport);
  view.viewport = {-14'500, -14'200};
  CHECK(carried_over(view, from, to).viewport == view.viewport);
}

TEST_CASE("events, themes and history are found again by id; what is new starts out visible") {
  const Dataset from = with_less(), to = with_more();
  ViewState view = initial_view_state(from);
  view.focused = from.events.find("b");
  view.detail_open = true;
  view.history = {{*from.events.find("a"), *from.events.find("b")}, 1};
  view.filter.themes = 0b01;
  view.collapsed = 0b10;
  const ViewState after = carried_over(view, from, to);
  CHECK(after.focused == to.events.find("b"));
  CHECK(after.detail_open);
  REQUIRE(after.history.events.size() == 2);
  CHECK(after.history.events[0] == *to.events.find("a"));
  CHECK(after.history.position == 1);
  CHECK((after.filter.themes & 0b111) == 0b101);
  CHECK(after.collapsed == 0b10);
}

TEST_CASE("what the other dataset does not have is dropped") {
  const Dataset from = with_more(), to = with_less();
  ViewState view = initial_view_state(from);
  view.focused = from.events.find("c");
  view.detail_open = true;
  view.history = {{*from.events.find("a"), *from.events.find("c"), *from.events.find("b")}, 1};
  const ViewState after = carried_over(view, from, to);
  CHECK_FALSE(after.focused);
  CHECK_FALSE(after.detail_open);
  REQUIRE(after.history.events.size() == 2);
  CHECK(after.history.position == 0);
}
