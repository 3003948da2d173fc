// Writing EDTF, and the days that a date covers.
#include "base/edtf.h"

#include <algorithm>

namespace chronoscope {
namespace {

std::string two_digits(int value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

std::string format_year(const EdtfPart& part) {
  const std::int64_t magnitude = part.year < 0 ? -part.year : part.year;
  std::string digits = std::to_string(magnitude);
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  if (part.precision == Precision::decade) digits.replace(3, 1, "X");
  if (part.precision == Precision::century) digits.replace(2, 2, "XX");
  const std::string sign = part.year < 0 ? "-" : "";
  return (digits.size() > 4 ? "Y" : "") + sign + digits;
}

std::string format_part(const EdtfPart& part) {
  std::string text = format_year(part);
  if (part.precision >= Precision::season) {
    text += "-" + (part.month_unspecified ? std::string("XX") : two_digits(part.month));
  }
  if (part.precision == Precision::day) {
    text += "-" + (part.day_unspecified ? std::string("XX") : two_digits(part.day));
  }
  if (part.uncertain && part.approximate) return text + "%";
  if (part.uncertain) return text + "?";
  if (part.approximate) return text + "~";
  return text;
}

std::string format_end(const EdtfPart& part, EndKind kind) {
  if (kind == EndKind::open) return "..";
  if (kind == EndKind::unknown) return "";
  return format_part(part);
}

Day first_of_month(std::int64_t year, int month) {
  return day_from_civil({month > 12 ? year + 1 : year, month > 12 ? month - 12 : month, 1});
}

bool is_certain_part(const EdtfPart& part) {
  return !part.uncertain && !part.approximate && !part.month_unspecified && !part.day_unspecified &&
         part.precision != Precision::decade && part.precision != Precision::century;
}

}  // namespace

std::string format_edtf(const EdtfDate& date) {
  switch (date.form) {
    case EdtfForm::date:
      break;
    case EdtfForm::interval:
      return format_end(date.first, date.first_kind) + "/" + format_end(date.last, date.last_kind);
    case EdtfForm::one_of:
      return "[" + format_part(date.first) + ".." + format_part(date.last) + "]";
  }
  return format_part(date.first);
}

DayRange day_range(const EdtfPart& part) {
  const auto years = [](std::int64_t first, std::int64_t count) {
    return DayRange{day_from_civil({first, 1, 1}), day_from_civil({first + count, 1, 1})};
  };
  const auto months = [&part](int first, int count) {
    return DayRange{first_of_month(part.year, first), first_of_month(part.year, first + count)};
  };
  // There is no year -0000: -000X has nine years, -00XX ninety-nine.
  switch (part.precision) {
    case Precision::century:
      return years(part.year, part.year == -99 ? 99 : 100);
    case Precision::decade:
      return years(part.year, part.year == -9 ? 9 : 10);
    case Precision::year:
      return years(part.year, 1);
    case Precision::season: {
      // Northern meteorological seasons; winter is named by the year in which its December lies.
      constexpr int spring = 21, march = 3, months_per_season = 3;
      return months(march + (part.month - spring) * months_per_season, months_per_season);
    }
    case Precision::month:
      return part.month_unspecified ? years(part.year, 1) : months(part.month, 1);
    case Precision::day:
      break;
  }
  if (part.month_unspecified) return years(part.year, 1);
  if (part.day_unspecified) return months(part.month, 1);
  const Day day = day_from_civil({part.year, part.month, part.day});
  return {day, day + 1};
}

EdtfDate date_of_days(DayRange days) {
  const auto part = [](Day day, Precision precision) {
    const CivilDate civil = civil_from_day(day);
    EdtfPart p;
    p.year = civil.year;
    p.precision = precision;
    if (precision >= Precision::month) p.month = static_cast<std::uint8_t>(civil.month);
    if (precision == Precision::day) p.day = static_cast<std::uint8_t>(civil.day);
    return p;
  };
  EdtfDate date;
  for (const Precision precision : {Precision::year, Precision::month, Precision::day}) {
    date.first = part(days.first, precision);
    date.last = part(days.end - 1, precision);
    if (day_range(date.first).first == days.first && day_range(date.last).end == days.end) break;
  }
  if (date.first == date.last) {
    date.last = {};
  } else {
    date.form = EdtfForm::interval;
  }
  return date;
}

DateExtent extent_of(const EdtfDate& date) {
  const bool has_first = date.first_kind == EndKind::known;
  const bool has_last = date.form != EdtfForm::date && date.last_kind == EndKind::known;
  const DayRange first = day_range(has_first ? date.first : date.last);
  const DayRange last = has_last ? day_range(date.last) : first;
  if (date.form != EdtfForm::interval) return {first.first, last.end, first.first, last.end};
  // 1934-06/1934 ends somewhere in 1934, yet not before its June: neither end may pass the other.
  return {first.first, std::min(first.end, last.end), std::max(last.first, first.first), last.end};
}

bool is_certain(const EdtfDate& date) {
  switch (date.form) {
    case EdtfForm::one_of:
      return false;
    case EdtfForm::interval:
      return date.first_kind == EndKind::known && date.last_kind == EndKind::known &&
             is_certain_part(date.first) && is_certain_part(date.last);
    case EdtfForm::date:
      break;
  }
  return is_certain_part(date.first);
}

}  // namespace chronoscope
