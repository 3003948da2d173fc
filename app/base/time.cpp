#include "base/time.h"

#include <array>
#include <cstddef>

namespace chronoscope {
namespace {

// Hinnant counts in eras of 400 years that begin on 1 March, so that the leap day is an era's last.
constexpr std::int64_t days_per_era = 146097;
constexpr std::int64_t years_per_era = 400;
constexpr Day days_from_march_0000_to_1970 = 719468;

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

}  // namespace

Day day_from_civil(CivilDate date) {
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;  // the year that began in March
  const std::int64_t era = floor_div(year, years_per_era);
  const std::int64_t year_of_era = year - era * years_per_era;                             // [0, 399]
  const std::int64_t month_from_march = date.month > 2 ? date.month - 3 : date.month + 9;  // [0, 11]
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;        // [0, 365]
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * days_per_era + day_of_era - days_from_march_0000_to_1970;
}

CivilDate civil_from_day(Day day) {
  const Day shifted = day + days_from_march_0000_to_1970;
  const std::int64_t era = floor_div(shifted, days_per_era);
  const std::int64_t day_of_era = shifted - era * days_per_era;  // [0, 146096]
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;  // [0, 399]
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;  // [0, 11]
  const int day_of_month = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const int month = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  return {year_of_era + era * years_per_era + (month <= 2 ? 1 : 0), month, day_of_month};
}

bool is_leap_year(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(std::int64_t year, int month) {
  constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

int weekday_from_day(Day day) {
  constexpr Day weekday_of_day_zero = 4;  // 1970-01-01 was a Thursday
  const Day weekday = (day + weekday_of_day_zero) % 7;
  return static_cast<int>(weekday < 0 ? weekday + 7 : weekday);
}

}  // namespace chronoscope
