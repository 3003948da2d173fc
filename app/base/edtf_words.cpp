// Saying a date in English: in full for the detail pane, short for lists and tooltips.
#include <algorithm>
#include <string>

#include "base/edtf.h"
#include "base/number_words.h"

namespace chronoscope {
namespace {

constexpr int winter = 24;
constexpr std::size_t max_short_characters = 20;
constexpr const char* en_dash = "\u2013";
constexpr const char* spaced_en_dash = " \u2013 ";

enum class Style { full, brief };

const char* season_name(int season) {
  constexpr const char* names[] = {"spring", "summer", "autumn", "winter"};
  return names[season - 21];
}

/// "1934", "44 BCE", "14 CE": the era is said where leaving it out could mislead.
std::string year_words(std::int64_t year) {
  if (year <= 0) return grouped_thousands(1 - year) + " BCE";
  if (year < 1000 || year > 9999) return grouped_thousands(year) + " CE";
  return std::to_string(year);
}

std::string two_digit_year(std::int64_t year) {
  const std::int64_t value = year % 100;
  return (value < 10 ? "0" : "") + std::to_string(value);
}

/// Two years that share a century may be written 1932–33.
bool share_century(std::int64_t a, std::int64_t b) {
  return a >= 1000 && b <= 9999 && a / 100 == b / 100 && a < b;
}

std::string year_span(std::int64_t first, std::int64_t last) {
  if (share_century(first, last)) return year_words(first) + en_dash + two_digit_year(last);
  if (first >= 1000 && last <= 9999) return year_words(first) + en_dash + year_words(last);
  return year_words(first) + spaced_en_dash + year_words(last);
}

std::string ordinal(std::int64_t n) {
  const std::int64_t tens = n % 100;
  const std::int64_t ones = n % 10;
  const char* suffix = "th";
  if (tens < 11 || tens > 13) suffix = ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
  return std::to_string(n) + suffix;
}

/// "the 1930s"; where that would be doubtful (190X, the ten years around the era's turn), the years themselves.
std::string decade_words(std::int64_t year, Style style) {
  if (year > 9 && year % 100 != 0) {
    const std::string name = std::to_string(year) + "s" + (year < 1000 ? " CE" : "");
    return style == Style::full ? "the " + name : name;
  }
  const std::int64_t last = year == -9 ? -1 : year + 9;
  if (style == Style::brief) return year_span(year, last);
  if (year >= 1000) return "the years " + std::to_string(year) + en_dash + std::to_string(last);
  return "the years " + year_words(year) + " to " + year_words(last);
}

std::string century_words(std::int64_t year, Style style) {
  const char* noun = style == Style::full ? " century" : " c.";
  const std::string article = style == Style::full ? "the " : "";
  if (year >= 0) return article + ordinal(year / 100 + 1) + noun + (year < 900 ? " CE" : "");
  return article + ordinal((-year - 1) / 100 + 1) + noun + " BCE";
}

enum class YearMention { said, left_out };

/// A part without its doubt: "1 December 1934", "autumn 1932", "some day in June 1932".
std::string bare_words(const EdtfPart& part, Style style, YearMention mention = YearMention::said) {
  const bool full = style == Style::full;
  const auto with_year = [&](const std::string& before) {
    return mention == YearMention::left_out ? before : before + " " + year_words(part.year);
  };
  const auto month = [&] {
    return std::string(full ? month_name(part.month) : month_name_short(part.month));
  };
  switch (part.precision) {
    case Precision::century:
      return century_words(part.year, style);
    case Precision::decade:
      return decade_words(part.year, style);
    case Precision::year:
      return year_words(part.year);
    case Precision::season:
      if (part.month == winter && mention == YearMention::said) {
        return "winter " + year_span(part.year, part.year + 1);
      }
      return with_year(season_name(part.month));
    case Precision::month:
      if (part.month_unspecified) return (full ? "some month in " : "") + year_words(part.year);
      return with_year(month());
    case Precision::day:
      break;
  }
  if (part.month_unspecified) return (full ? "some day in " : "") + year_words(part.year);
  if (part.day_unspecified) return (full ? "some day in " : "") + with_year(month());
  return with_year(std::to_string(part.day) + " " + month());
}

std::string with_doubt(const EdtfPart& part, Style style, const std::string& words) {
  if (style == Style::brief) return (part.approximate ? "c. " : "") + words + (part.uncertain ? "?" : "");
  return std::string(part.uncertain ? "perhaps " : "") + (part.approximate ? "about " : "") + words;
}

std::string part_words(const EdtfPart& part, Style style, YearMention mention = YearMention::said) {
  return with_doubt(part, style, bare_words(part, style, mention));
}

bool has_month(const EdtfPart& part) {
  return part.precision >= Precision::season && !part.month_unspecified;
}
bool has_day(const EdtfPart& part) {
  return part.precision == Precision::day && !part.day_unspecified && !part.month_unspecified;
}
bool has_doubt(const EdtfPart& part) { return part.uncertain || part.approximate; }

/// What the first of two parts need not say because the second says it.
enum class Shared { nothing, year, month_and_year };
Shared shared_by(const EdtfPart& first, const EdtfPart& last) {
  const bool winter_spans_two_years = first.month == winter || last.month == winter;
  if (!has_month(first) || !has_month(last) || first.year != last.year || winter_spans_two_years) {
    return Shared::nothing;
  }
  if (!has_day(first) || !has_day(last) || first.month != last.month) return Shared::year;
  return has_doubt(first) || has_doubt(last) ? Shared::year : Shared::month_and_year;
}

std::string first_words(const EdtfPart& first, const EdtfPart& last, Style style) {
  switch (shared_by(first, last)) {
    case Shared::month_and_year:
      return std::to_string(first.day);
    case Shared::year:
      return part_words(first, style, YearMention::left_out);
    case Shared::nothing:
      break;
  }
  return part_words(first, style);
}

/// With the weekday from the calendar's first day on: before it, people counted days by another calendar.
std::string moment_words(const EdtfPart& part) {
  const Day first_gregorian_day = day_from_civil({1582, 10, 15});
  const Day day = day_range(part).first;
  if (!has_day(part) || has_doubt(part) || day < first_gregorian_day) return part_words(part, Style::full);
  return part_words(part, Style::full) + ", a " + weekday_name(weekday_from_day(day));
}

/// `part` may be coarser than the other end and hold it: 1934-06/1934 ends at some later time in 1934.
bool holds(const EdtfPart& part, const EdtfPart& other) {
  if (part.precision == Precision::day) return false;
  const DayRange outer = day_range(part), inner = day_range(other);
  return outer.first <= inner.first && inner.end <= outer.end;
}

std::string interval_words(const EdtfDate& date) {
  const auto words = [](const EdtfPart& part) { return part_words(part, Style::full); };
  if (date.first_kind == EndKind::open) return "until " + words(date.last);
  if (date.last_kind == EndKind::open) return "since " + words(date.first);
  if (date.first_kind == EndKind::unknown) return "from an unknown date to " + words(date.last);
  if (date.last_kind == EndKind::unknown) return "from " + words(date.first) + " to an unknown date";
  if (date.first == date.last && has_day(date.first)) return moment_words(date.first);
  if (date.first == date.last) {
    return with_doubt(date.first, Style::full, "during " + bare_words(date.first, Style::full));
  }
  if (holds(date.last, date.first))
    return "from " + words(date.first) + " to some time in " + words(date.last);
  if (holds(date.first, date.last))
    return "from some time in " + words(date.first) + " to " + words(date.last);
  return "from " + first_words(date.first, date.last, Style::full) + " to " + words(date.last);
}

std::size_t count_characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The part at most as fine as `finest`, for when there is no room for more.
EdtfPart coarsened(EdtfPart part, Precision finest) {
  if (part.precision <= finest) return part;
  part.precision = part.month_unspecified ? Precision::year : finest;
  part.day = 0;
  part.day_unspecified = part.month_unspecified = false;
  if (part.precision == Precision::year) part.month = 0;
  return part;
}

std::string span_short(const EdtfPart& first, const EdtfPart& last) {
  if (first == last) return part_words(first, Style::brief);
  const bool bare_years = first.precision == Precision::year && last.precision == Precision::year;
  if (bare_years && !has_doubt(first) && !has_doubt(last)) return year_span(first.year, last.year);
  const std::string a = first_words(first, last, Style::brief);
  const std::string b = part_words(last, Style::brief);
  const auto is_one_word = [](const std::string& s) { return s.find(' ') == std::string::npos; };
  const bool tight = is_one_word(a) && (is_one_word(b) || shared_by(first, last) != Shared::nothing);
  return a + (tight ? en_dash : spaced_en_dash) + b;
}

/// `before` and the two ends, as fine as fits.
std::string fitted_span_short(const std::string& before, const EdtfPart& first, const EdtfPart& last) {
  std::string text = before + span_short(first, last);
  for (const Precision finest : {Precision::month, Precision::year}) {
    if (count_characters(text) <= max_short_characters) break;
    text = before + span_short(coarsened(first, finest), coarsened(last, finest));
  }
  return text;
}

}  // namespace

std::string date_in_words(const EdtfDate& date) {
  switch (date.form) {
    case EdtfForm::interval:
      return interval_words(date);
    case EdtfForm::one_of:
      return "some time between " + first_words(date.first, date.last, Style::full) + " and " +
             part_words(date.last, Style::full);
    case EdtfForm::date:
      break;
  }
  return moment_words(date.first);
}

std::string date_short(const EdtfDate& date) {
  switch (date.form) {
    case EdtfForm::one_of:
      return fitted_span_short("betw. ", date.first, date.last);
    case EdtfForm::interval: {
      const auto unknown = [](EndKind kind) { return std::string(kind == EndKind::unknown ? "?" : ""); };
      if (date.first_kind != EndKind::known) {
        return unknown(date.first_kind) + en_dash + part_words(date.last, Style::brief);
      }
      if (date.last_kind != EndKind::known) {
        return part_words(date.first, Style::brief) + en_dash + unknown(date.last_kind);
      }
      return fitted_span_short("", date.first, date.last);
    }
    case EdtfForm::date:
      break;
  }
  return part_words(date.first, Style::brief);
}

}  // namespace chronoscope
