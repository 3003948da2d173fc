#include "ui/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/time.h"

namespace chronoscope {

namespace {

std::string year_text(std::int64_t year) {
  return year > 0 ? fmt::format("{}", year) : fmt::format("{} BCE", 1 - year);
}

EdtfPart part_of(CivilDate date, Precision precision) {
  EdtfPart part;
  part.year = date.year;
  part.precision = precision;
  if (precision != Precision::year) part.month = static_cast<std::uint8_t>(date.month);
  if (precision == Precision::day) part.day = static_cast<std::uint8_t>(date.day);
  return part;
}

/// The coarsest part that begins exactly on `date`.
EdtfPart part_beginning(CivilDate date) {
  if (date.day != 1) return part_of(date, Precision::day);
  return part_of(date, date.month == 1 ? Precision::year : Precision::month);
}

/// The coarsest part that ends exactly with `date`.
EdtfPart part_ending(CivilDate date) {
  if (date.day != days_in_month(date.year, date.month)) return part_of(date, Precision::day);
  return part_of(date, date.month == 12 ? Precision::year : Precision::month);
}

EdtfDate date_of(EdtfPart part) {
  EdtfDate date;
  date.first = part;
  return date;
}

}  // namespace

std::string count_text(std::uint64_t count) {
  std::string digits = fmt::format("{}", count);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

std::string events_text(std::uint64_t shown, std::uint64_t total) {
  return short_count_text(shown, total) + (total == 1 ? " event" : " events");
}

std::string short_count_text(std::uint64_t shown, std::uint64_t total) {
  if (shown == total) return count_text(total);
  return fmt::format("{} of {}", count_text(shown), count_text(total));
}

std::string fraction_text(std::uint64_t shown, std::uint64_t total) {
  if (shown == total) return count_text(total);
  return fmt::format("{}/{}", count_text(shown), count_text(total));
}

std::string brief_date(const EdtfDate& date) {
  EdtfDate brief = date;
  for (EdtfPart* part : {&brief.first, &brief.last}) {
    if (part->precision != Precision::day) continue;
    part->precision = Precision::month;
    part->day = 0;
    part->day_unspecified = false;
  }
  const bool both_known = brief.first_kind == EndKind::known && brief.last_kind == EndKind::known;
  if (brief.form != EdtfForm::date && both_known && brief.first == brief.last) brief.form = EdtfForm::date;
  return date_short(brief);
}

std::string years_text(const Viewport& extent) {
  const std::int64_t first = civil_from_day(static_cast<Day>(std::floor(extent.from))).year;
  const Day last_day =
      std::max(static_cast<Day>(std::floor(extent.from)), static_cast<Day>(std::ceil(extent.to)) - 1);
  const std::int64_t last = civil_from_day(last_day).year;
  if (first == last) return year_text(first);
  const bool crosses = first <= 0 && last > 0;
  return fmt::format("{}–{}{}", year_text(first), year_text(last), crosses ? " CE" : "");
}

std::string range_text(DayRange range) {
  const EdtfPart first = part_beginning(civil_from_day(range.first));
  const EdtfPart last = part_ending(civil_from_day(range.end - 1));
  if (first.precision == Precision::year && last.precision == Precision::year) {
    if (first.year == last.year) return year_text(first.year);
    return fmt::format("{}–{}", year_text(first.year), year_text(last.year));
  }
  return fmt::format("{} – {}", date_short(date_of(first)), date_short(date_of(last)));
}

std::string edtf_of_first(DayRange range) {
  return format_edtf(date_of(part_beginning(civil_from_day(range.first))));
}
std::string edtf_of_last(DayRange range) {
  return format_edtf(date_of(part_ending(civil_from_day(range.end - 1))));
}

}  // namespace chronoscope
