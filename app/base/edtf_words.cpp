// Saying a whole date: in full for the detail pane, short for lists and tooltips. What one part of it is called, and how
// a language bends it, is date_phrases.h's.
#include <algorithm>
#include <string>

#include "base/date_phrases.h"
#include "base/edtf.h"

namespace chronoscope {
namespace {

constexpr int winter = 24;
/// French and Russian have longer words.
std::size_t most_short_characters(Language language) { return language == Language::english ? 20 : 24; }
/// Two ends and what stands around them: "betw. 3 & 5 May 1934".
constexpr std::size_t more_characters_between = 4;
constexpr const char* en_dash = "\u2013";

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

/// "From 44 to 30 BCE": both are years, or both centuries, of one era, and nothing is doubtful.
bool share_unit(const EdtfPart& first, const EdtfPart& last) {
  const bool counted = first.precision == Precision::year || first.precision == Precision::century;
  return counted && first.precision == last.precision && share_era(first.year, last.year) &&
         !has_doubt(first) && !has_doubt(last);
}

DateParts said_of_first(const EdtfPart& first, const EdtfPart& last) {
  if (share_unit(first, last)) return DateParts::number_only;
  switch (shared_by(first, last)) {
    case Shared::month_and_year:
      return DateParts::day_only;
    case Shared::year:
      return DateParts::no_year;
    case Shared::nothing:
      break;
  }
  return DateParts::all;
}

/// With the weekday from the calendar's first day on: before it, people counted days by another calendar.
std::string moment_words(const EdtfPart& part, Language language) {
  const std::string words = date_phrase(part, DateRole::alone, DateParts::all, language);
  const Day first_gregorian_day = day_from_civil({1582, 10, 15});
  const Day day = day_range(part).first;
  if (!has_day(part) || has_doubt(part) || day < first_gregorian_day) return words;
  const auto weekday = static_cast<std::size_t>(weekday_from_day(day));
  return say(Text::date_with_weekday, language, words, listed(Text::weekdays, language, weekday));
}

/// `part` may be coarser than the other end and hold it: 1934-06/1934 ends at some later time in 1934.
bool holds(const EdtfPart& part, const EdtfPart& other) {
  if (part.precision == Precision::day) return false;
  const DayRange outer = day_range(part), inner = day_range(other);
  return outer.first <= inner.first && inner.end <= outer.end;
}

std::string interval_words(const EdtfDate& date, Language language) {
  const auto words = [language](const EdtfPart& part, DateRole role) {
    return date_phrase(part, role, DateParts::all, language);
  };
  if (date.first_kind == EndKind::open) return words(date.last, DateRole::until);
  if (date.last_kind == EndKind::open) return words(date.first, DateRole::since);
  if (date.first_kind == EndKind::unknown) {
    return say(Text::date_from_unknown, language, words(date.last, DateRole::to));
  }
  if (date.last_kind == EndKind::unknown) {
    return say(Text::date_to_unknown, language, words(date.first, DateRole::from));
  }
  if (date.first == date.last && has_day(date.first)) return moment_words(date.first, language);
  if (date.first == date.last) return words(date.first, DateRole::within);
  if (holds(date.last, date.first)) {
    return say(Text::date_to_some_time, language, words(date.first, DateRole::from),
               words(date.last, DateRole::of));
  }
  if (holds(date.first, date.last)) {
    return say(Text::date_from_some_time, language, words(date.first, DateRole::of),
               words(date.last, DateRole::to));
  }
  const DateParts said = said_of_first(date.first, date.last);
  return date_phrase(date.first, DateRole::from, said, language) + " " + words(date.last, DateRole::to);
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

std::string span_short(const EdtfPart& first, const EdtfPart& last, Language language) {
  if (first == last) return date_brief(first, DateParts::all, language);
  const bool bare_years = first.precision == Precision::year && last.precision == Precision::year;
  if (bare_years && !has_doubt(first) && !has_doubt(last)) return year_span(first.year, last.year, language);
  const std::string a = date_brief(first, said_of_first(first, last), language);
  const std::string b = date_brief(last, DateParts::all, language);
  const auto is_one_word = [](const std::string& s) {
    return s.find(' ') == std::string::npos && s.find("\u00A0") == std::string::npos;
  };
  const bool tight = is_one_word(a) && (is_one_word(b) || shared_by(first, last) != Shared::nothing);
  return a + (tight ? en_dash : text_of(Text::spaced_dash, language)) + b;
}

/// "betw. 3 & 5 May 1934"
std::string between_short(const EdtfPart& first, const EdtfPart& last, Language language) {
  if (first == last) return date_brief(first, DateParts::all, language);
  return say(Text::date_between_brief, language, date_brief(first, said_of_first(first, last), language),
             date_brief(last, DateParts::all, language));
}

/// The two ends in `words`, as fine as fits.
std::string fitted_short(std::string (*words)(const EdtfPart&, const EdtfPart&, Language),
                         std::size_t most_characters, const EdtfPart& first, const EdtfPart& last,
                         Language language) {
  std::string text = words(first, last, language);
  for (const Precision finest : {Precision::month, Precision::year}) {
    if (count_characters(text) <= most_characters) break;
    text = words(coarsened(first, finest), coarsened(last, finest), language);
  }
  return text;
}

}  // namespace

std::string date_in_words(const EdtfDate& date, Language language) {
  switch (date.form) {
    case EdtfForm::interval:
      return interval_words(date, language);
    case EdtfForm::one_of: {
      const DateParts said = said_of_first(date.first, date.last);
      return say(Text::date_between, language, date_phrase(date.first, DateRole::between, said, language),
                 date_phrase(date.last, DateRole::between, DateParts::all, language));
    }
    case EdtfForm::date:
      break;
  }
  return moment_words(date.first, language);
}

std::string date_short(const EdtfDate& date, Language language) {
  const auto brief = [language](const EdtfPart& part) { return date_brief(part, DateParts::all, language); };
  switch (date.form) {
    case EdtfForm::one_of:
      return fitted_short(between_short, most_short_characters(language) + more_characters_between,
                          date.first, date.last, language);
    case EdtfForm::interval: {
      const auto unknown = [](EndKind kind) { return std::string(kind == EndKind::unknown ? "?" : ""); };
      if (date.first_kind != EndKind::known) return unknown(date.first_kind) + en_dash + brief(date.last);
      if (date.last_kind != EndKind::known) return brief(date.first) + en_dash + unknown(date.last_kind);
      return fitted_short(span_short, most_short_characters(language), date.first, date.last, language);
    }
    case EdtfForm::date:
      break;
  }
  return brief(date.first);
}

}  // namespace chronoscope
