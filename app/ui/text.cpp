#include "ui/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
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

std::string range_text(DayRange range, Language language) {
  const EdtfPart first = part_beginning(civil_from_day(range.first));
  const EdtfPart last = part_ending(civil_from_day(range.end - 1));
  if (first.precision == Precision::year && last.precision == Precision::year) {
    if (first.year == last.year) return year_text(first.year, language);
    return fmt::format("{}–{}", year_text(first.year, language), year_text(last.year, language));
  }
  return fmt::format("{} – {}", date_short(date_of(first), language), date_short(date_of(last), language));
}

std::string edtf_of_first(DayRange range) {
  return format_edtf(date_of(part_beginning(civil_from_day(range.first))));
}
std::string edtf_of_last(DayRange range) {
  return format_edtf(date_of(part_ending(civil_from_day(range.end - 1))));
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (out.empty()) return out;
  const auto first = static_cast<unsigned char>(out[0]);
  if (first < 0x80) {
    out[0] = static_cast<char>(std::toupper(first));
  } else if (out.size() > 1 && (first == 0xD0 || first == 0xD1)) {
    // Cyrillic а–п are D0 B0–BF and р–я D1 80–8F; their capitals D0 90–AF.
    const auto second = static_cast<unsigned char>(out[1]);
    if (first == 0xD0 && second >= 0xB0) out[1] = static_cast<char>(second - 0x20);
    if (first == 0xD1 && second < 0x90)
      out.replace(0, 2, {static_cast<char>(0xD0), static_cast<char>(second + 0x20)});
  } else if (out.size() > 1 && first == 0xC3 && static_cast<unsigned char>(out[1]) >= 0xA0) {
    out[1] = static_cast<char>(static_cast<unsigned char>(out[1]) - 0x20);  // é, à … of Latin-1
  }
  return out;
}

}  // namespace chronoscope
