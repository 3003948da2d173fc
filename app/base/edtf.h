// Dates that show their doubt: the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1, and level 2's
// "one of a range").
//
// Takes text, returns an EdtfDate or the place and reason of the first error; writes it back canonically; says
// it in words; and gives its DateExtent, the four days that the picture needs. Knows no model, no view.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/interface_text.h"
#include "base/time.h"

namespace chronoscope {

enum class Precision : std::uint8_t { century, decade, year, season, month, day };

/// One calendar date with its own precision and doubt. `month` is 21..24 for a season.
struct EdtfPart {
  std::int64_t year = 0;  ///< astronomical; for decade and century the first year of it (193X -> 1930)
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  Precision precision = Precision::year;
  bool uncertain = false;          ///< ? or %
  bool approximate = false;        ///< ~ or %
  bool month_unspecified = false;  ///< 1932-XX
  bool day_unspecified = false;    ///< 1932-06-XX or 1932-XX-XX
  friend bool operator==(const EdtfPart&, const EdtfPart&) = default;
};

enum class EdtfForm : std::uint8_t {
  date,      ///< something that happened at one moment, known to `first`'s precision
  interval,  ///< something that lasted from `first` to `last`
  one_of,    ///< [a..b]: one moment somewhere between
};
enum class EndKind : std::uint8_t { known, open /* ".." */, unknown /* blank */ };

struct EdtfDate {
  EdtfForm form = EdtfForm::date;
  EndKind first_kind = EndKind::known;
  EndKind last_kind = EndKind::known;
  EdtfPart first;  ///< meaningful when first_kind is known
  EdtfPart last;   ///< meaningful when form is not date and last_kind is known
  friend bool operator==(const EdtfDate&, const EdtfDate&) = default;
};

/// The days a date can cover, ends exclusive. For a moment (date, one_of): it lies in
/// [earliest_start, latest_end), so latest_start == latest_end and earliest_end == earliest_start. For an
/// interval: it begins in [earliest_start, latest_start) and ends in [earliest_end, latest_end). An end that is
/// open or unknown takes the other end's days, and the kind tells.
/// Invariant: earliest_start < latest_end; earliest_start <= latest_start; earliest_end <= latest_end.
struct DateExtent {
  Day earliest_start = 0;
  Day latest_start = 0;
  Day earliest_end = 0;
  Day latest_end = 0;
};

/// `offset`: bytes into the text where the trouble is. `message`: "found X, expected Y".
struct EdtfError {
  std::size_t offset = 0;
  std::string message;
};

/// Parses a complete EDTF string. Impossible dates (31 April, end before start) are errors.
/// With `accept_2012_draft` the draft's `u`, `unknown` and `open` are read too.
std::variant<EdtfDate, EdtfError> parse_edtf(std::string_view text, bool accept_2012_draft = false);

/// Canonical EDTF text; parse_edtf(format_edtf(d)) == d.
std::string format_edtf(const EdtfDate& date);

/// First and one-past-last day of a part on its own. Seasons are the northern meteorological ones: 21 is March to
/// May, 22 June to August, 23 September to November, 24 December to February of the following year.
struct DayRange {
  Day first = 0;
  Day end = 0;  ///< exclusive
};
DayRange day_range(const EdtfPart& part);

/// The coarsest date without doubt that covers just these days: years when they are whole years, else months, else days.
/// One part when it says enough (1932-03), else an interval (1932/1934). `days` must not be empty.
EdtfDate date_of_days(DayRange days);

DateExtent extent_of(const EdtfDate& date);

/// True when nothing about the date is in doubt: no ?, ~, X, "one of", open or unknown end.
/// (A month or a year alone is certain, merely coarse.)
bool is_certain(const EdtfDate& date);

/// In words of the language: "1 December 1934, a Saturday", "about August 1932", "some time between 1932 and 1933",
/// "from spring 1932 to about July 1933", "1934, perhaps", "the 1930s", "44 BCE".
std::string date_in_words(const EdtfDate& date, Language language);

/// Short, for lists and tooltips, at most about 20 characters (24 in French and Russian): "1 Dec 1934", "c. Aug 1932",
/// "1932–33", "1928–".
std::string date_short(const EdtfDate& date, Language language);

}  // namespace chronoscope
