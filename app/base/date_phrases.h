// One part of a date as each language says it at its place in a sentence: with the cases of Russian and the articles of
// French. The words are in interface_text.inc, the grammar is here. edtf_words.cpp makes whole dates of them.
#pragma once

#include <cstdint>
#include <string>

#include "base/edtf.h"
#include "base/interface_text.h"

namespace chronoscope {

/// Where in a sentence a part stands. All but alone, of and between bring their preposition with them.
enum class DateRole : std::uint8_t {
  alone,    ///< "1934", "1934 год", "1934"
  from,     ///< "from 1934", "с 1934 года", "de 1934"
  to,       ///< "to 1934", "по 1934 год", "à 1934"
  until,    ///< "until 1934", "до 1934 года", "jusqu’en 1934"
  since,    ///< "since 1934", "с 1934 года", "depuis 1934"
  within,   ///< "during 1934", "в течение 1934 года", "au cours de 1934"
  of,       ///< as after "some time in": "1934", "1934 года", "de 1934"
  between,  ///< as after "between": "3 March", "3 марта", "le 3 mars"
};

/// What of a part is said; the other end of its range may say the rest. number_only: of "from 44 to 30 BCE", "с XIX по
/// XX век" the first, whose unit and era the other end says.
enum class DateParts : std::uint8_t { all, no_year, day_only, number_only };

/// "1934", "44 BCE", "14 CE": the era is said where leaving it out could mislead.
std::string year_words(std::int64_t year, Language language);
/// The two are counted in one era, and it is said of both or of neither.
bool share_era(std::int64_t a, std::int64_t b);
/// "1932–33", "1932–1933" in French and Russian, "44–30 BCE", "44 BCE – 14 CE".
std::string year_span(std::int64_t first, std::int64_t last, Language language);

/// In full, with its doubt.
std::string date_phrase(const EdtfPart& part, DateRole role, DateParts parts, Language language);
/// For lists: "c. Aug 1932", "1 Dec 1934", "1930s", "20th c.?".
std::string date_brief(const EdtfPart& part, DateParts parts, Language language);

}  // namespace chronoscope
