// Time: whole days of the proleptic Gregorian calendar, and instants as days with a fraction.
//
// Day 0 is 1970-01-01. Years are astronomical: 0 is 1 BCE, -43 is 44 BCE. The algorithms hold for every
// year of magnitude below 10^15. Knows nothing of doubt (edtf.h) or of pixels (view/time_scale.h).
#pragma once

#include <cstdint>

namespace chronoscope {

using Day = std::int64_t;  ///< whole days since 1970-01-01
using Instant =
    double;  ///< days since 1970-01-01 00:00 with a fraction; exact to a millisecond for 10^5 years

struct CivilDate {
  std::int64_t year = 1970;
  int month = 1;  ///< 1..12
  int day = 1;    ///< 1..31
  friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

/// Mean length of a Gregorian year and month, in days: for choosing scales, never for dates.
inline constexpr double mean_year_days = 365.2425;
inline constexpr double mean_month_days = mean_year_days / 12.0;

/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
Day day_from_civil(CivilDate date);
CivilDate civil_from_day(Day day);

bool is_leap_year(std::int64_t year);
/// 28..31. `month` 1..12.
int days_in_month(std::int64_t year, int month);
/// 0 = Sunday … 6 = Saturday.
int weekday_from_day(Day day);

}  // namespace chronoscope
