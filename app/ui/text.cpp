#include "ui/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/time.h"

namespace chronoscope {

namespace {

std::string year_text(std::int64_t year, Language language) {
  return year > 0 ? fmt::format("{}", year) : say(Text::year_bce, language, 1 - year);
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

std::string count_text(std::uint64_t count, Language language) {
  std::string digits = fmt::format("{}", count);
  const char* separator = text_of(Text::thousands_separator, language);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, separator);
  return digits;
}

std::string decimal_text(double value, Language language) {
  std::string digits = fmt::format("{:.1f}", value);
  const std::size_t point = digits.find('.');
  return digits.replace(point, 1, text_of(Text::decimal_separator, language));
}

std::string events_text(std::uint64_t shown, std::uint64_t total, Language language) {
  const std::string all = count_text(total, language);
  if (shown == total) return say_count(Text::events_count, language, total, all);
  return say_count(Text::events_count_of, language, total, count_text(shown, language), all);
}

std::string short_count_text(std::uint64_t shown, std::uint64_t total, Language language) {
  if (shown == total) return count_text(total, language);
  return say(Text::count_of, language, count_text(shown, language), count_text(total, language));
}

std::string fraction_text(std::uint64_t shown, std::uint64_t total, Language language) {
  if (shown == total) return count_text(total, language);
  return fmt::format("{}/{}", count_text(shown, language), count_text(total, language));
}

std::string brief_date(const EdtfDate& date, Language language) {
  EdtfDate brief = date;
  for (EdtfPart* part : {&brief.first, &brief.last}) {
    if (part->precision != Precision::day) continue;
    part->precision = Precision::month;
    part->day = 0;
    part->day_unspecified = false;
  }
  const bool both_known = brief.first_kind == EndKind::known && brief.last_kind == EndKind::known;
  if (brief.form != EdtfForm::date && both_known && brief.first == brief.last) brief.form = EdtfForm::date;
  return date_short(brief, language);
}

std::string years_text(const Viewport& extent, Language language) {
  const std::int64_t first = civil_from_day(static_cast<Day>(std::floor(extent.from))).year;
  const Day last_day =
      std::max(static_cast<Day>(std::floor(extent.from)), static_cast<Day>(std::ceil(extent.to)) - 1);
  const std::int64_t last = civil_from_day(last_day).year;
  if (first == last) return year_text(first, language);
  const bool crosses = first <= 0 && last > 0;
  return fmt::format("{}–{}", year_text(first, language),
                     crosses ? say(Text::year_ce, language, last) : year_text(last, language));
}

std::string joined_dates(const std::string& first, const std::string& last, Language language) {
  const bool is_spaced = !first.empty() && !last.empty() && (first + last).find(' ') != std::string::npos;
  return first + (is_spaced ? text_of(Text::spaced_dash, language) : "–") + last;
}

std::string range_text(DayRange range, Language language) {
  const EdtfPart first = part_beginning(civil_from_day(range.first));
  const EdtfPart last = part_ending(civil_from_day(range.end - 1));
  if (first.precision == Precision::year && last.precision == Precision::year) {
    if (first.year == last.year) return year_text(first.year, language);
    return fmt::format("{}–{}", year_text(first.year, language), year_text(last.year, language));
  }
  return date_short(date_of(first), language) + text_of(Text::spaced_dash, language) +
         date_short(date_of(last), language);
}

std::string edtf_of_first(DayRange range) {
  return format_edtf(date_of(part_beginning(civil_from_day(range.first))));
}
std::string edtf_of_last(DayRange range) {
  return format_edtf(date_of(part_ending(civil_from_day(range.end - 1))));
}

}  // namespace chronoscope
