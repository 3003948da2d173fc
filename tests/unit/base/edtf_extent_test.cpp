#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/edtf.h"

using namespace chronoscope;

namespace {

EdtfDate parsed(std::string_view text) { return std::get<EdtfDate>(parse_edtf(text)); }
DateExtent extent(std::string_view text) { return extent_of(parsed(text)); }
Day day(std::int64_t year, int month, int of_month) { return day_from_civil({year, month, of_month}); }

}  // namespace

TEST_CASE("a moment lies anywhere in the days of its precision") {
  const DateExtent d = extent("1934-12-01");
  CHECK(d.earliest_start == day(1934, 12, 1));
  CHECK(d.latest_end == day(1934, 12, 2));
  CHECK(d.latest_start == d.latest_end);
  CHECK(d.earliest_end == d.earliest_start);
  CHECK(extent("1934-02").latest_end == day(1934, 3, 1));
  CHECK(extent("1934").earliest_start == day(1934, 1, 1));
  CHECK(extent("1934").latest_end == day(1935, 1, 1));
  CHECK(extent("193X").latest_end == day(1940, 1, 1));
  CHECK(extent("19XX").latest_end == day(2000, 1, 1));
  CHECK(extent("1932-XX").latest_end == day(1933, 1, 1));
  CHECK(extent("1932-06-XX").earliest_start == day(1932, 6, 1));
  CHECK(extent("1932-06-XX").latest_end == day(1932, 7, 1));
  CHECK(extent("1932-XX-XX").latest_end == day(1933, 1, 1));
}

TEST_CASE("seasons are the northern meteorological ones and winter ends in the next year") {
  CHECK(extent("1932-21").earliest_start == day(1932, 3, 1));
  CHECK(extent("1932-21").latest_end == day(1932, 6, 1));
  CHECK(extent("1932-22").earliest_start == day(1932, 6, 1));
  CHECK(extent("1932-23").latest_end == day(1932, 12, 1));
  CHECK(extent("1932-24").earliest_start == day(1932, 12, 1));
  CHECK(extent("1932-24").latest_end == day(1933, 3, 1));
}

TEST_CASE("decades and centuries before the year 0 count backwards, without a year -0") {
  CHECK(extent("-004X").earliest_start == day(-49, 1, 1));
  CHECK(extent("-004X").latest_end == day(-39, 1, 1));
  CHECK(extent("-000X").earliest_start == day(-9, 1, 1));
  CHECK(extent("-000X").latest_end == day(0, 1, 1));
  CHECK(extent("-00XX").earliest_start == day(-99, 1, 1));
  CHECK(extent("-00XX").latest_end == day(0, 1, 1));
  CHECK(extent("000X").earliest_start == day(0, 1, 1));
}

TEST_CASE("an interval begins within its first date and ends within its last") {
  const DateExtent d = extent("1932-23/1933-07");
  CHECK(d.earliest_start == day(1932, 9, 1));
  CHECK(d.latest_start == day(1932, 12, 1));
  CHECK(d.earliest_end == day(1933, 7, 1));
  CHECK(d.latest_end == day(1933, 8, 1));
}

TEST_CASE("an interval whose ends overlap keeps its ends in order") {
  const DateExtent d = extent("1934-06/1934");
  CHECK(d.earliest_start == day(1934, 6, 1));
  CHECK(d.earliest_end == day(1934, 6, 1));
  CHECK(d.latest_end == day(1935, 1, 1));
  const DateExtent e = extent("1934/1934-06");
  CHECK(e.latest_start == day(1934, 7, 1));
}

TEST_CASE("an open or unknown end takes the other end's days") {
  for (const char* text : {"1934/..", "1934/", "../1934", "/1934"}) {
    const DateExtent d = extent(text);
    CHECK(d.earliest_start == day(1934, 1, 1));
    CHECK(d.latest_end == day(1935, 1, 1));
  }
}

TEST_CASE("one of a range is a moment anywhere from the first to the last day") {
  const DateExtent d = extent("[1932-05..1933]");
  CHECK(d.earliest_start == day(1932, 5, 1));
  CHECK(d.latest_end == day(1934, 1, 1));
  CHECK(d.latest_start == d.latest_end);
  CHECK(d.earliest_end == d.earliest_start);
}

TEST_CASE("every extent keeps its invariants") {
  const char* parts[] = {"1931",    "1932",       "1932-03", "1932-21", "1932-24", "1932-06-15", "193X",
                         "1932-XX", "1932-06-XX", "1933-01", "19XX",    "-0043",   "Y17000"};
  for (const char* first : parts) {
    for (const char* last : parts) {
      for (const std::string& text : {std::string(first) + "/" + last,
                                      "[" + std::string(first) + ".." + last + "]", std::string(first)}) {
        const auto result = parse_edtf(text);
        if (!std::holds_alternative<EdtfDate>(result)) continue;
        const DateExtent d = extent_of(std::get<EdtfDate>(result));
        INFO(text);
        CHECK(d.earliest_start < d.latest_end);
        CHECK(d.earliest_start <= d.latest_start);
        CHECK(d.earliest_end <= d.latest_end);
        CHECK(d.earliest_start <= d.earliest_end);
        CHECK(d.latest_start <= d.latest_end);
      }
    }
  }
}

TEST_CASE("a date is certain when nothing about it is in doubt, however coarse") {
  for (const char* text : {"1934", "1934-12", "1934-12-01", "1932-21", "1932/1933", "-0043", "Y-17000"}) {
    INFO(text);
    CHECK(is_certain(parsed(text)));
  }
  for (const char* text :
       {"1934?", "1934-12~", "1934-12-01%", "193X", "19XX", "1932-XX", "1932-06-XX", "1932?/1933",
        "1932/1933~", "1934/..", "../1934", "1934/", "/1934", "[1932..1933]", "1932/193X"}) {
    INFO(text);
    CHECK_FALSE(is_certain(parsed(text)));
  }
}

TEST_CASE("days are named by the coarsest date that covers just these") {
  const auto named = [](DayRange days) { return format_edtf(date_of_days(days)); };
  CHECK(named({day(1932, 1, 1), day(1935, 1, 1)}) == "1932/1934");
  CHECK(named({day(1932, 1, 1), day(1933, 1, 1)}) == "1932");
  CHECK(named({day(1932, 1, 1), day(1932, 4, 1)}) == "1932-01/1932-03");
  CHECK(named({day(1932, 2, 1), day(1932, 3, 1)}) == "1932-02");
  CHECK(named({day(1924, 1, 1), day(1941, 6, 23)}) == "1924-01-01/1941-06-22");
  CHECK(named({day(1934, 12, 1), day(1934, 12, 2)}) == "1934-12-01");
  CHECK(named({day(-43, 1, 1), day(-42, 1, 1)}) == "-0043");
}
