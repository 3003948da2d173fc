#include "base/date_phrases.h"

#include <array>

#include "base/number_words.h"

namespace chronoscope {

namespace {

constexpr int spring = 21, winter = 24;
constexpr const char* en_dash = "\u2013";
constexpr const char* no_break_space = "\u00A0";

bool says_era(std::int64_t year) { return year < 1000 || year > 9999; }
/// As it is counted in its era: 44 for the astronomical -43.
std::int64_t counted_year(std::int64_t year) { return year > 0 ? year : 1 - year; }
std::string year_number(std::int64_t year, Language language) {
  return says_era(year) ? grouped_thousands(counted_year(year), language) : std::to_string(year);
}
/// `words` hold the number; the era stands after them where leaving it out could mislead.
std::string with_year_era(const std::string& words, std::int64_t year, Language language) {
  if (year <= 0) return say(Text::year_bce, language, words);
  return says_era(year) ? say(Text::year_ce, language, words) : words;
}
/// "1932–1933", "50–41": of one era.
std::string number_span(std::int64_t first, std::int64_t last, Language language) {
  return year_number(first, language) + en_dash + year_number(last, language);
}

std::string month_in(Text months, int month, Language language) {
  return std::string(listed(months, language, static_cast<std::size_t>(month - 1)));
}

std::string season_in(Text seasons, const EdtfPart& part, Language language) {
  return std::string(listed(seasons, language, static_cast<std::size_t>(part.month - spring)));
}

/// Two years that share a century may be written 1932–33.
bool share_century(std::int64_t a, std::int64_t b) {
  return a >= 1000 && b <= 9999 && a / 100 == b / 100 && a < b;
}

std::string two_digit_year(std::int64_t year) {
  const std::int64_t value = year % 100;
  return (value < 10 ? "0" : "") + std::to_string(value);
}

std::int64_t century_number(std::int64_t first_year) {
  return first_year >= 0 ? first_year / 100 + 1 : (-first_year - 1) / 100 + 1;
}

std::string roman(std::int64_t n) {
  if (n <= 0 || n >= 4000) return std::to_string(n);
  constexpr std::array<std::pair<int, const char*>, 13> signs{{{1000, "M"},
                                                               {900, "CM"},
                                                               {500, "D"},
                                                               {400, "CD"},
                                                               {100, "C"},
                                                               {90, "XC"},
                                                               {50, "L"},
                                                               {40, "XL"},
                                                               {10, "X"},
                                                               {9, "IX"},
                                                               {5, "V"},
                                                               {4, "IV"},
                                                               {1, "I"}}};
  std::string out;
  for (const auto& [value, sign] : signs) {
    for (; n >= value; n -= value) out += sign;
  }
  return out;
}

/// `words` with the era, for decades and centuries; `year` is the first of them.
std::string with_era(const std::string& words, std::int64_t year, std::int64_t plain_from,
                     Language language) {
  if (year < 0) return say(Text::year_bce, language, words);
  return year < plain_from ? say(Text::year_ce, language, words) : words;
}

/// Where "the 1930s" would be doubtful (190X, the ten years around the era's turn), the years themselves are said.
bool has_decade_name(std::int64_t year) { return year > 9 && year % 100 != 0; }
std::int64_t last_of_decade(std::int64_t year) { return year == -9 ? -1 : year + 9; }

// ---------------------------------------------------------------------------------------------------------- English

std::string ordinal(std::int64_t n) {
  const std::int64_t tens = n % 100;
  const std::int64_t ones = n % 10;
  const char* suffix = "th";
  if (tens < 11 || tens > 13) suffix = ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
  return std::to_string(n) + suffix;
}

std::string english_decade(std::int64_t year) {
  if (has_decade_name(year)) return "the " + std::to_string(year) + "s" + (year < 1000 ? " CE" : "");
  const std::int64_t last = last_of_decade(year);
  if (year >= 1000) return "the years " + std::to_string(year) + en_dash + std::to_string(last);
  return "the years " + year_words(year, Language::english) + " to " + year_words(last, Language::english);
}

std::string english_noun(const EdtfPart& part, DateParts parts) {
  const auto with_year = [&](const std::string& before) {
    return parts == DateParts::all ? before + " " + year_words(part.year, Language::english) : before;
  };
  const auto month = [&] { return month_in(Text::months, part.month, Language::english); };
  switch (part.precision) {
    case Precision::century: {
      const std::string number = "the " + ordinal(century_number(part.year));
      if (parts == DateParts::number_only) return number;
      return with_era(number + " century", part.year, 900, Language::english);
    }
    case Precision::decade:
      return english_decade(part.year);
    case Precision::year:
      if (parts == DateParts::number_only) return year_number(part.year, Language::english);
      return year_words(part.year, Language::english);
    case Precision::season:
      if (part.month == winter && parts == DateParts::all) {
        return "winter " + year_span(part.year, part.year + 1, Language::english);
      }
      return with_year(season_in(Text::seasons, part, Language::english));
    case Precision::month:
      if (part.month_unspecified) return "some month in " + year_words(part.year, Language::english);
      return with_year(month());
    case Precision::day:
      break;
  }
  if (part.month_unspecified) return "some day in " + year_words(part.year, Language::english);
  if (part.day_unspecified) return "some day in " + with_year(month());
  if (parts == DateParts::day_only) return std::to_string(part.day);
  return with_year(std::to_string(part.day) + " " + month());
}

std::string english_phrase(const EdtfPart& part, DateRole role, DateParts parts) {
  const std::string doubt = std::string(part.uncertain && parts != DateParts::day_only ? "perhaps " : "") +
                            (part.approximate && parts != DateParts::day_only ? "about " : "");
  const std::string noun = english_noun(part, parts);
  switch (role) {
    case DateRole::from:
      return "from " + doubt + noun;
    case DateRole::to:
      return "to " + doubt + noun;
    case DateRole::until:
      return "until " + doubt + noun;
    case DateRole::since:
      return "since " + doubt + noun;
    case DateRole::within:
      return doubt + "during " + noun;
    case DateRole::alone:
    case DateRole::of:
    case DateRole::between:
      break;
  }
  return doubt + noun;
}

// ---------------------------------------------------------------------------------------------------------- Russian

enum class Case : std::uint8_t { nominative, genitive, accusative };

/// "год", "года" … with the year and its era: "1934 года", "44 года до н. э.".
std::string russian_year(std::int64_t year, const char* noun) {
  return with_year_era(year_number(year, Language::russian) + no_break_space + noun, year, Language::russian);
}

/// "1900–1909 годы", "50–41 годы до н. э.", "3 год до н. э. – 6 год н. э."
std::string russian_years(std::int64_t first, std::int64_t last, const char* noun) {
  if (!share_era(first, last)) return year_span(first, last, Language::russian) + no_break_space + noun;
  const std::string words = number_span(first, last, Language::russian) + no_break_space + noun;
  return with_year_era(words, first, Language::russian);
}

/// "Со второго", "со сто десятого": the preposition gets its vowel before what begins with such consonants.
const char* russian_since(const EdtfPart& part) {
  std::int64_t number = counted_year(part.year);
  if (part.precision == Precision::day) number = part.day;
  if (part.precision == Precision::century) return century_number(part.year) == 2 ? "со " : "с ";
  if (part.precision == Precision::season || part.precision == Precision::month) return "с ";
  const bool counts_years = part.precision != Precision::day;
  return number == 2 || (counts_years && number > 100 && number < 200) ? "со " : "с ";
}

std::string russian_noun(const EdtfPart& part, Case form, DateParts parts) {
  const bool genitive = form == Case::genitive;
  const auto with_year = [&](const std::string& before) {
    return parts == DateParts::all ? before + " " + russian_year(part.year, "года") : before;
  };
  const auto month = [&](bool in_genitive) {
    return month_in(in_genitive ? Text::months_genitive : Text::months, part.month, Language::russian);
  };
  const std::string some_day = genitive ? "одного из дней " : "один из дней ";
  switch (part.precision) {
    case Precision::century: {
      const std::string number = roman(century_number(part.year));
      if (parts == DateParts::number_only) return number;
      return with_era(number + no_break_space + (genitive ? "века" : "век"), part.year, 900,
                      Language::russian);
    }
    case Precision::decade:
      if (has_decade_name(part.year)) {
        return with_era(std::to_string(part.year) + (genitive ? "-х годов" : "-е годы"), part.year, 1000,
                        Language::russian);
      }
      return russian_years(part.year, last_of_decade(part.year), genitive ? "годов" : "годы");
    case Precision::year:
      if (parts == DateParts::number_only) return year_number(part.year, Language::russian);
      return russian_year(part.year, genitive ? "года" : "год");
    case Precision::season: {
      const Text names = genitive                   ? Text::seasons_genitive
                         : form == Case::accusative ? Text::seasons_accusative
                                                    : Text::seasons;
      const std::string season = season_in(names, part, Language::russian);
      if (part.month == winter && parts == DateParts::all) {
        return season + " " + russian_years(part.year, part.year + 1, "годов");
      }
      return with_year(season);
    }
    case Precision::month:
      if (part.month_unspecified) {
        return (genitive ? "одного из месяцев " : "один из месяцев ") + russian_year(part.year, "года");
      }
      return with_year(month(genitive));
    case Precision::day:
      break;
  }
  if (part.month_unspecified) return some_day + russian_year(part.year, "года");
  if (part.day_unspecified) return some_day + with_year(month(true));
  if (parts == DateParts::day_only) return std::to_string(part.day);
  return with_year(std::to_string(part.day) + no_break_space + month(true));
}

std::string russian_phrase(const EdtfPart& part, DateRole role, DateParts parts) {
  const std::string perhaps = part.uncertain ? "предположительно " : "";
  // One is near a day or a year, but not near a stretch of time.
  const bool is_near = part.precision == Precision::year || part.precision == Precision::day;
  if (role == DateRole::alone && part.approximate && is_near) {
    return perhaps + "около " + russian_noun(part, Case::genitive, parts);
  }
  const std::string doubt = perhaps + (part.approximate ? "примерно " : "");
  const std::string genitive = russian_noun(part, Case::genitive, parts);
  switch (role) {
    case DateRole::from:
    case DateRole::since:
      return doubt + russian_since(part) + genitive;
    case DateRole::to:
      return doubt + "по " + russian_noun(part, Case::accusative, parts);
    case DateRole::until:
      return doubt + "до " + genitive + " включительно";
    case DateRole::within:
      return doubt + "в течение " + genitive;
    case DateRole::of:
    case DateRole::between:
      return doubt + genitive;
    case DateRole::alone:
      break;
  }
  return doubt + russian_noun(part, Case::nominative, parts);
}

// ----------------------------------------------------------------------------------------------------------- French

/// A noun and what stands before it in each role. The parts differ: a day has its article, a month and a year have none.
struct FrenchNoun {
  std::string words;
  const char* definite;  ///< "le ", "l’", "les ", ""
  const char* de;        ///< "du ", "de l’", "des ", "d’", "de "
  const char* a;         ///< "au ", "à l’", "aux ", "à "
  const char* until;     ///< after "jusqu’"
  bool has_article_alone = false;
};

FrenchNoun masculine(std::string words) { return {std::move(words), "le ", "du ", "au ", "au "}; }
FrenchNoun plural(std::string words) { return {std::move(words), "les ", "des ", "aux ", "aux ", true}; }
FrenchNoun elided(std::string words) { return {std::move(words), "l’", "de l’", "à l’", "à l’"}; }
FrenchNoun bare(std::string words) { return {std::move(words), "", "de ", "à ", "en "}; }
FrenchNoun indefinite(std::string words) { return {std::move(words), "", "d’", "à ", "à "}; }

bool begins_with_vowel(std::string_view word) { return word.starts_with('a') || word.starts_with('o'); }

FrenchNoun french_noun(const EdtfPart& part, DateParts parts) {
  constexpr Language french = Language::french;
  const std::string year = year_words(part.year, french);
  const auto with_year = [&](const std::string& before) {
    return parts == DateParts::all ? before + " " + year : before;
  };
  const auto month = [&] { return month_in(Text::months, part.month, french); };
  switch (part.precision) {
    case Precision::century: {
      const std::int64_t n = century_number(part.year);
      const std::string number = roman(n) + (n == 1 ? "er" : "e");
      FrenchNoun noun = masculine(parts == DateParts::number_only
                                      ? number
                                      : with_era(number + no_break_space + "siècle", part.year, 900, french));
      noun.has_article_alone = true;
      return noun;
    }
    case Precision::decade:
      if (has_decade_name(part.year)) {
        return plural(with_era("années " + std::to_string(part.year), part.year, 1000, french));
      }
      return plural("années " + year_span(part.year, last_of_decade(part.year), french));
    case Precision::year:
      return bare(parts == DateParts::number_only ? year_number(part.year, french) : year);
    case Precision::season: {
      const std::string season = season_in(Text::seasons, part, french);
      const bool is_winter = part.month == winter && parts == DateParts::all;
      const std::string words =
          is_winter ? season + " " + year_span(part.year, part.year + 1, french) : with_year(season);
      return part.month == spring ? masculine(words) : elided(words);
    }
    case Precision::month: {
      if (part.month_unspecified) return indefinite("un mois indéterminé de " + year);
      FrenchNoun noun = bare(with_year(month()));
      if (begins_with_vowel(noun.words)) noun.de = "d’";
      return noun;
    }
    case Precision::day:
      break;
  }
  if (part.month_unspecified) return indefinite("un jour de " + year);
  if (part.day_unspecified) {
    return indefinite((begins_with_vowel(month()) ? "un jour d’" : "un jour de ") + with_year(month()));
  }
  const std::string day = part.day == 1 ? "1er" : std::to_string(part.day);
  return masculine(parts == DateParts::day_only ? day : with_year(day + no_break_space + month()));
}

std::string french_phrase(const EdtfPart& part, DateRole role, DateParts parts) {
  const FrenchNoun noun = french_noun(part, parts);
  const std::string perhaps = part.uncertain ? "peut-être " : "";
  if (role == DateRole::alone && part.approximate) return perhaps + "vers " + noun.definite + noun.words;
  const bool has_article = noun.has_article_alone || part.uncertain;
  if (role == DateRole::alone) return perhaps + (has_article ? noun.definite : "") + noun.words;
  const std::string words =
      noun.words + (part.approximate ? " environ" : "") + (part.uncertain ? " (?)" : "");
  switch (role) {
    case DateRole::to:
      return noun.a + words;
    case DateRole::until:
      return std::string("jusqu’") + noun.until + words;
    case DateRole::since:
      return std::string("depuis ") + noun.definite + words;
    case DateRole::within:
      if (part.precision == Precision::year) return "au cours de l’année " + words;
      if (part.precision == Precision::month && !part.month_unspecified) {
        return std::string("au cours du mois ") + noun.de + words;
      }
      return std::string("au cours ") + noun.de + words;
    case DateRole::between:
      return noun.definite + words;
    case DateRole::from:
    case DateRole::of:
    case DateRole::alone:
      break;
  }
  return noun.de + words;
}

// ------------------------------------------------------------------------------------------------------------ brief

std::string brief_century(const EdtfPart& part, Language language) {
  const std::int64_t n = century_number(part.year);
  std::string name = ordinal(n) + " c.";
  if (language == Language::russian) name = roman(n) + no_break_space + "в.";
  if (language == Language::french) name = roman(n) + (n == 1 ? "er" : "e") + no_break_space + "s.";
  return with_era(name, part.year, 900, language);
}

std::string brief_noun(const EdtfPart& part, DateParts parts, Language language) {
  const auto with_year = [&](const std::string& before) {
    return parts == DateParts::all ? before + " " + year_words(part.year, language) : before;
  };
  const auto month = [&](Text names) { return month_in(names, part.month, language); };
  switch (part.precision) {
    case Precision::century:
      return brief_century(part, language);
    case Precision::decade:
      if (!has_decade_name(part.year)) return year_span(part.year, last_of_decade(part.year), language);
      return with_era(say(Text::decade_brief, language, part.year), part.year, 1000, language);
    case Precision::year:
      if (parts == DateParts::number_only) return year_number(part.year, language);
      return year_words(part.year, language);
    case Precision::season:
      if (part.month == winter && parts == DateParts::all) {
        return season_in(Text::seasons, part, language) + " " + year_span(part.year, part.year + 1, language);
      }
      return with_year(season_in(Text::seasons, part, language));
    case Precision::month:
      if (part.month_unspecified) return year_words(part.year, language);
      return with_year(month(Text::months_short));
    case Precision::day:
      break;
  }
  if (part.month_unspecified) return year_words(part.year, language);
  if (part.day_unspecified) return with_year(month(Text::months_short));
  const std::string day = language == Language::french && part.day == 1 ? "1er" : std::to_string(part.day);
  if (parts == DateParts::day_only) return day;
  return with_year(day + " " + month(Text::months_short_genitive));
}

}  // namespace

std::string year_words(std::int64_t year, Language language) {
  return with_year_era(year_number(year, language), year, language);
}

bool share_era(std::int64_t a, std::int64_t b) { return (a > 0) == (b > 0) && says_era(a) == says_era(b); }

std::string year_span(std::int64_t first, std::int64_t last, Language language) {
  if (language == Language::english && share_century(first, last)) {
    return year_words(first, language) + en_dash + two_digit_year(last);
  }
  if (share_era(first, last)) return with_year_era(number_span(first, last, language), first, language);
  return year_words(first, language) + text_of(Text::spaced_dash, language) + year_words(last, language);
}

std::string date_phrase(const EdtfPart& part, DateRole role, DateParts parts, Language language) {
  switch (language) {
    case Language::russian:
      return russian_phrase(part, role, parts);
    case Language::french:
      return french_phrase(part, role, parts);
    case Language::english:
      break;
  }
  return english_phrase(part, role, parts);
}

std::string date_brief(const EdtfPart& part, DateParts parts, Language language) {
  std::string words = brief_noun(part, parts, language);
  if (parts == DateParts::day_only) return words;
  if (part.approximate) words = say(Text::date_approximate, language, words);
  if (part.uncertain) words = say(Text::date_uncertain, language, words);
  return words;
}

}  // namespace chronoscope
