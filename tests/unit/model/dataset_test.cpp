#include "model/dataset.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace chronoscope;

namespace {

EdtfDate date(std::string_view text) { return std::get<EdtfDate>(parse_edtf(text)); }
Day first_day(std::int64_t year) { return day_from_civil({year, 1, 1}); }

Dataset with_events(std::initializer_list<const char*> dates) {
  Dataset dataset;
  for (const char* text : dates) {
    EventRecord event;
    event.id = text;
    event.date = date(text);
    event.themes = {ThemeIndex(0)};
    dataset.events.add(event);
  }
  dataset.events.finish();
  return dataset;
}

}  // namespace

TEST_CASE("every shape has a name that finds it again") {
  for (int i = 0; i < mark_shape_count; ++i) {
    const auto shape = static_cast<MarkShape>(i);
    CHECK(mark_shape_from_name(mark_shape_name(shape)) == shape);
  }
  CHECK(std::string(mark_shape_name(MarkShape::diamond)) == "diamond");
  CHECK(std::string(mark_shape_name(MarkShape::star)) == "star");
  CHECK_FALSE(mark_shape_from_name("blob"));
  CHECK_FALSE(mark_shape_from_name(""));
}

TEST_CASE("the whole extent reaches from the earliest to the latest event") {
  const Dataset dataset = with_events({"1930", "1925/1940", "1938-05-01"});
  CHECK(whole_extent(dataset).first == first_day(1925));
  CHECK(whole_extent(dataset).end == first_day(1941));
}

TEST_CASE("the whole extent of nothing is one day") {
  const DayRange range = whole_extent(Dataset{});
  CHECK(range.first == 0);
  CHECK(range.end == 1);
}

TEST_CASE("the home range is the file's when it gives one") {
  Dataset dataset = with_events({"1930", "1940"});
  CHECK(home_range(dataset).first == first_day(1930));
  CHECK(home_range(dataset).end == first_day(1941));
  dataset.range = date("1924/1941-06-22");
  CHECK(home_range(dataset).first == first_day(1924));
  CHECK(home_range(dataset).end == day_from_civil({1941, 6, 23}));
}

TEST_CASE("an open end of the home range reaches as far as the events") {
  Dataset dataset = with_events({"1920", "1940"});
  dataset.range = date("1930/..");
  CHECK(home_range(dataset).first == first_day(1930));
  CHECK(home_range(dataset).end == first_day(1941));
  dataset.range = date("../1930");
  CHECK(home_range(dataset).first == first_day(1920));
  CHECK(home_range(dataset).end == first_day(1931));
}

TEST_CASE("themes and people are found by id") {
  Dataset dataset;
  dataset.themes.resize(2);
  dataset.themes[1].id = "terror";
  dataset.people.resize(3);
  dataset.people[2].id = "stalin";
  CHECK(find_theme(dataset, "terror") == ThemeIndex(1));
  CHECK_FALSE(find_theme(dataset, "stalin"));
  CHECK(find_person(dataset, "stalin") == PersonIndex(2));
  CHECK_FALSE(find_person(dataset, "terror"));
}
