#include "base/time.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace chronoscope;

namespace {

/// The day count by the calendar's definition, year by year: slow, and nothing like the implementation.
Day day_by_counting(CivilDate date) {
  Day day = 0;
  for (std::int64_t year = 1970; year < date.year; ++year) day += is_leap_year(year) ? 366 : 365;
  for (std::int64_t year = date.year; year < 1970; ++year) day -= is_leap_year(year) ? 366 : 365;
  for (int month = 1; month < date.month; ++month) day += days_in_month(date.year, month);
  return day + date.day - 1;
}

}  // namespace

TEST_CASE("days are counted from 1970") {
  CHECK(day_from_civil({1970, 1, 1}) == 0);
  CHECK(day_from_civil({1969, 12, 31}) == -1);
  CHECK(day_from_civil({2000, 3, 1}) == 11017);
  CHECK(day_from_civil({1934, 12, 1}) == -12815);
  CHECK(day_from_civil({0, 1, 1}) == -719528);
}

TEST_CASE("the day count agrees with counting years and months one by one") {
  for (const std::int64_t year :
       {-401, -400, -100, -4, -1, 0, 1, 4, 1600, 1700, 1899, 1900, 1904, 1999, 2000, 2400}) {
    for (int month = 1; month <= 12; ++month) {
      for (const int day : {1, 2, days_in_month(year, month)}) {
        CHECK(day_from_civil({year, month, day}) == day_by_counting({year, month, day}));
      }
    }
  }
}

TEST_CASE("every month of two million years round trips and follows the month before it") {
  Day next = day_from_civil({-1'000'000, 1, 1});
  bool all_follow = true, all_round_trip = true;
  for (std::int64_t year = -1'000'000; year <= 1'000'000; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const int length = days_in_month(year, month);
      const CivilDate first{year, month, 1}, last{year, month, length};
      all_follow = all_follow && day_from_civil(first) == next;
      next += length;
      all_round_trip = all_round_trip && civil_from_day(day_from_civil(first)) == first &&
                       civil_from_day(next - 1) == last;
    }
  }
  CHECK(all_follow);
  CHECK(all_round_trip);
}

TEST_CASE("every single day of eight centuries round trips in order") {
  const Day first = day_from_civil({-400, 1, 1}), end = day_from_civil({400, 1, 1});
  bool all_sound = true;
  for (Day day = first; day < end; ++day) all_sound = all_sound && day_from_civil(civil_from_day(day)) == day;
  CHECK(all_sound);
}

TEST_CASE("years near the promised limit round trip") {
  constexpr std::int64_t limit = 999'999'999'999'999;
  for (const std::int64_t year : {-limit, -limit + 1, limit - 1, limit}) {
    const CivilDate date{year, 12, 31};
    CHECK(civil_from_day(day_from_civil(date)) == date);
  }
}

TEST_CASE("leap years follow the Gregorian rule, before the year 0 too") {
  CHECK(is_leap_year(1932));
  CHECK(is_leap_year(2000));
  CHECK(is_leap_year(0));
  CHECK(is_leap_year(-4));
  CHECK_FALSE(is_leap_year(1900));
  CHECK_FALSE(is_leap_year(1933));
  CHECK_FALSE(is_leap_year(-100));
  CHECK(days_in_month(1932, 2) == 29);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(1934, 4) == 30);
}

TEST_CASE("weekdays are right on known days and repeat every seven, before 1970 too") {
  CHECK(weekday_from_day(day_from_civil({1970, 1, 1})) == 4);
  CHECK(weekday_from_day(day_from_civil({1934, 12, 1})) == 6);   // Kirov's murder: a Saturday
  CHECK(weekday_from_day(day_from_civil({1941, 6, 22})) == 0);   // Barbarossa: a Sunday
  CHECK(weekday_from_day(day_from_civil({1582, 10, 15})) == 5);  // the calendar's first day: a Friday
  for (Day day = -1000; day < 1000; ++day) {
    CHECK(weekday_from_day(day + 1) == (weekday_from_day(day) + 1) % 7);
  }
}
