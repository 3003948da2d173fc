// Reading EDTF. The syntax is small enough to be read by hand, which lets every error say what was found, what
// was expected, and at which byte.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/edtf.h"
#include "base/interface_text.h"

namespace chronoscope {
namespace {

constexpr std::size_t usual_year_digits = 4;
constexpr std::size_t max_year_digits = 15;  // time.h is exact below 10^15

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_qualifier(char c) { return c == '?' || c == '~' || c == '%'; }
bool all_digits(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), is_digit); }
std::int64_t number_from_digits(std::string_view digits) {
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}
std::string quoted(std::string_view s) { return "\"" + std::string(s) + "\""; }

/// The character that begins at `offset`, fit to be shown: a UTF-8 sequence whole, anything unprintable by number.
std::string shown_character(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (offset + i >= text.size() || (static_cast<unsigned char>(text[offset + i]) & 0xC0) != 0x80)
      length = 0;
  }
  if (lead >= 0x20 && lead != 0x7F && length > 0) return quoted(text.substr(offset, length));
  constexpr std::string_view hex = "0123456789ABCDEF";
  return std::string("byte 0x") + hex[lead >> 4] + hex[lead & 15];
}

class Parser {
 public:
  Parser(std::string_view text, bool accept_2012_draft) : m_text(text), m_draft(accept_2012_draft) {}

  std::variant<EdtfDate, EdtfError> parse() {
    EdtfDate date;
    if (parse_any(date)) return date;
    return m_error;
  }

 private:
  /// A piece of the text by its ends, so that errors keep their place in the whole.
  struct Piece {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
  };
  std::string_view text_of(Piece p) const { return m_text.substr(p.begin, p.end - p.begin); }

  bool fail(std::size_t offset, std::string message) {
    m_error = {offset, std::move(message)};
    return false;
  }
  bool is_unspecified(char c) const { return c == 'X' || (m_draft && c == 'u'); }

  bool parse_any(EdtfDate& date);
  bool parse_one_of(EdtfDate& date);
  bool parse_interval(EdtfDate& date, std::size_t slash);
  bool parse_end(Piece piece, EdtfPart& part, EndKind& kind);
  bool check_order(const EdtfDate& date, std::size_t last_offset);
  bool parse_part(Piece piece, EdtfPart& part);
  bool parse_year(Piece& piece, EdtfPart& part);
  bool parse_unspecified_year(Piece digits, bool negative, EdtfPart& part);
  bool parse_month(Piece& piece, EdtfPart& part);
  bool parse_day(Piece& piece, EdtfPart& part);
  Piece take_field(Piece& piece) const;
  bool parse_qualifier(Piece& piece, EdtfPart& part);
  bool fail_at_rest(Piece rest, const EdtfPart& part);

  std::string_view m_text;
  bool m_draft;
  EdtfError m_error;
};

bool Parser::parse_any(EdtfDate& date) {
  if (m_text.empty()) return fail(0, "found an empty date, expected one such as 1934, 1934-12 or 1934-12-01");
  if (m_text.front() == '[') return parse_one_of(date);
  if (m_text.front() == '{') {
    return fail(0,
                "found \"{\" (all of a set), expected a date, an interval 1932/1933 or a range [1932..1933]");
  }
  if (const std::size_t slash = m_text.find('/'); slash != std::string_view::npos) {
    return parse_interval(date, slash);
  }
  return parse_part({0, m_text.size()}, date.first);
}

bool Parser::parse_one_of(EdtfDate& date) {
  date.form = EdtfForm::one_of;
  if (m_text.back() != ']')
    return fail(m_text.size(), "found no closing \"]\", expected one as in [1932..1933]");
  const Piece inner{1, m_text.size() - 1};
  if (const std::size_t comma = m_text.find(','); comma != std::string_view::npos) {
    return fail(comma, "found a list of dates, expected one range such as [1932..1933]");
  }
  const std::size_t dots = m_text.find("..");
  if (dots == std::string_view::npos) {
    return fail(inner.begin, "found " + quoted(text_of(inner)) + ", expected a range such as [1932..1933]");
  }
  const Piece first{inner.begin, dots}, last{dots + 2, inner.end};
  if (first.empty()) return fail(dots, "found a range without its earlier date, expected both: [1932..1933]");
  if (last.begin >= last.end) {
    return fail(dots, "found a range without its later date, expected both: [1932..1933]");
  }
  return parse_part(first, date.first) && parse_part(last, date.last) && check_order(date, last.begin);
}

bool Parser::parse_interval(EdtfDate& date, std::size_t slash) {
  date.form = EdtfForm::interval;
  if (const std::size_t second = m_text.find('/', slash + 1); second != std::string_view::npos) {
    return fail(second, "found a second \"/\", expected one between the beginning and the end");
  }
  const Piece first{0, slash}, last{slash + 1, m_text.size()};
  if (!parse_end(first, date.first, date.first_kind) || !parse_end(last, date.last, date.last_kind))
    return false;
  if (date.first_kind != EndKind::known && date.last_kind != EndKind::known) {
    return fail(0, "found an interval with neither beginning nor end, expected at least one date");
  }
  if (date.first_kind != EndKind::known || date.last_kind != EndKind::known) return true;
  return check_order(date, last.begin);
}

bool Parser::parse_end(Piece piece, EdtfPart& part, EndKind& kind) {
  const std::string_view text = text_of(piece);
  if (text.empty() || (m_draft && text == "unknown")) {
    kind = EndKind::unknown;
    return true;
  }
  if (text == ".." || (m_draft && text == "open")) {
    kind = EndKind::open;
    return true;
  }
  return parse_part(piece, part);
}

bool Parser::check_order(const EdtfDate& date, std::size_t last_offset) {
  if (day_range(date.last).end > day_range(date.first).first) return true;
  EdtfDate first, last;
  first.first = date.first;
  last.first = date.last;
  return fail(last_offset, "found an end (" + format_edtf(last) + ") before the beginning (" +
                               format_edtf(first) + "), expected the earlier date first");
}

bool Parser::parse_part(Piece piece, EdtfPart& part) {
  if (!parse_year(piece, part)) return false;
  const bool may_have_month = part.precision == Precision::year;
  if (may_have_month && !piece.empty() && m_text[piece.begin] == '-') {
    if (!parse_month(piece, part)) return false;
    const bool may_have_day = part.precision == Precision::month;
    if (may_have_day && !piece.empty() && m_text[piece.begin] == '-' && !parse_day(piece, part)) return false;
  }
  if (!parse_qualifier(piece, part)) return false;
  return piece.empty() || fail_at_rest(piece, part);
}

bool Parser::parse_year(Piece& piece, EdtfPart& part) {
  const std::size_t begin = piece.begin;
  const bool is_long =
      !piece.empty() && (m_text[piece.begin] == 'Y' || (m_draft && m_text[piece.begin] == 'y'));
  if (is_long) ++piece.begin;
  const bool negative = !piece.empty() && m_text[piece.begin] == '-';
  if (negative) ++piece.begin;

  Piece digits{piece.begin, piece.begin};
  while (digits.end < piece.end && (is_digit(m_text[digits.end]) || is_unspecified(m_text[digits.end]))) {
    ++digits.end;
  }
  piece.begin = digits.end;
  const std::string_view text = text_of(digits);
  if (text.empty()) {
    if (piece.empty()) return fail(piece.begin, "found nothing, expected a year of four digits");
    if (is_qualifier(m_text[piece.begin])) {
      return fail(piece.begin, "found " + shown_character(m_text, piece.begin) +
                                   " before the date, expected it after the whole date");
    }
    return fail(piece.begin,
                "found " + shown_character(m_text, piece.begin) + ", expected a year of four digits");
  }
  if (!is_long && text.size() != usual_year_digits) {
    std::string expected = ", expected four digits";
    if (text.size() > usual_year_digits) expected += " (a longer year begins with Y: Y17000)";
    return fail(digits.begin, "found a year of " + std::to_string(text.size()) +
                                  (text.size() == 1 ? " digit (" : " digits (") + std::string(text) + ")" +
                                  expected);
  }
  if (!all_digits(text)) {
    if (!is_long) return parse_unspecified_year(digits, negative, part);
    return fail(digits.begin, "found " + quoted(text) + " after Y, expected digits only");
  }
  if (is_long && (text.size() <= usual_year_digits || text.front() == '0')) {
    return fail(begin, "found Y before the year " + std::string(text) +
                           ", expected Y only before a year of more than four digits");
  }
  if (text.size() > max_year_digits) {
    return fail(digits.begin,
                "found a year of " + std::to_string(text.size()) + " digits, expected at most 15");
  }
  const std::int64_t year = number_from_digits(text);
  if (negative && year == 0) return fail(begin, "found the year -0000, expected 0000 (which is 1 BCE)");
  part.year = negative ? -year : year;
  part.precision = Precision::year;
  return true;
}

bool Parser::parse_unspecified_year(Piece digits, bool negative, EdtfPart& part) {
  const std::string_view text = text_of(digits);
  const bool is_century = all_digits(text.substr(0, 2)) && is_unspecified(text[2]) && is_unspecified(text[3]);
  const bool is_decade = all_digits(text.substr(0, 3)) && is_unspecified(text[3]);
  if (!is_century && !is_decade) {
    return fail(digits.begin,
                "found the year " + quoted(text) + ", expected a decade 193X or a century 19XX");
  }
  const std::int64_t span = is_century ? 100 : 10;
  const std::int64_t value = number_from_digits(text.substr(0, is_century ? 2 : 3)) * span;
  part.precision = is_century ? Precision::century : Precision::decade;
  part.year = negative ? -(value + span - 1) : value;
  return true;
}

/// Takes "-" and what follows it up to the next mark.
Parser::Piece Parser::take_field(Piece& piece) const {
  Piece field{piece.begin + 1, piece.begin + 1};
  while (field.end < piece.end && (is_digit(m_text[field.end]) || is_unspecified(m_text[field.end])))
    ++field.end;
  piece.begin = field.end;
  return field;
}

bool Parser::parse_month(Piece& piece, EdtfPart& part) {
  const Piece field = take_field(piece);
  const std::string_view text = text_of(field);
  if (text.empty()) {
    if (!piece.empty() && m_text[piece.begin] != '-') return fail_at_rest(piece, part);
    return fail(field.begin, "found no month after \"-\", expected 01 to 12");
  }
  if (text.size() == 1)
    return fail(field.begin,
                "found a month of one digit (" + std::string(text) + "), expected two, such as 06");
  part.precision = Precision::month;
  if (text.size() == 2 && is_unspecified(text[0]) && is_unspecified(text[1])) {
    part.month_unspecified = true;
    return true;
  }
  const std::int64_t month = text.size() == 2 && all_digits(text) ? number_from_digits(text) : 0;
  if (month >= 21 && month <= 24) {
    part.precision = Precision::season;
  } else if (month < 1 || month > 12) {
    return fail(field.begin, "found month " + std::string(text) +
                                 ", expected 01 to 12, XX, or a season 21 (spring) to 24 (winter)");
  }
  part.month = static_cast<std::uint8_t>(month);
  return true;
}

bool Parser::parse_day(Piece& piece, EdtfPart& part) {
  const Piece field = take_field(piece);
  const std::string_view text = text_of(field);
  if (text.empty()) {
    if (!piece.empty() && m_text[piece.begin] != '-') return fail_at_rest(piece, part);
    return fail(field.begin, "found no day after \"-\", expected 01 to 31");
  }
  if (text.size() == 1)
    return fail(field.begin,
                "found a day of one digit (" + std::string(text) + "), expected two, such as 05");
  part.precision = Precision::day;
  if (text.size() == 2 && is_unspecified(text[0]) && is_unspecified(text[1])) {
    part.day_unspecified = true;
    return true;
  }
  if (part.month_unspecified) {
    return fail(field.begin, "found day " + std::string(text) + " of an unspecified month, expected XX");
  }
  const int length = days_in_month(part.year, part.month);
  const std::int64_t day = text.size() == 2 && all_digits(text) ? number_from_digits(text) : 0;
  if (day < 1 || day > length) {
    std::string month(listed(Text::months, Language::english, part.month - std::size_t{1}));
    if (part.month == 2) month += " " + std::to_string(part.year);
    return fail(field.begin, "found day " + std::string(text) + ", expected 01 to " + std::to_string(length) +
                                 ": " + month + " has " + std::to_string(length) + " days");
  }
  part.day = static_cast<std::uint8_t>(day);
  return true;
}

bool Parser::parse_qualifier(Piece& piece, EdtfPart& part) {
  if (piece.empty() || !is_qualifier(m_text[piece.begin])) return true;
  const char mark = m_text[piece.begin];
  part.uncertain = mark == '?' || mark == '%';
  part.approximate = mark == '~' || mark == '%';
  ++piece.begin;
  if (m_draft && !piece.empty() && mark == '?' && m_text[piece.begin] == '~') {
    part.approximate = true;
    ++piece.begin;
  }
  return true;
}

bool Parser::fail_at_rest(Piece rest, const EdtfPart& part) {
  const std::size_t at = rest.begin;
  const bool after_qualifier = at > 0 && is_qualifier(m_text[at - 1]);
  if (after_qualifier && is_qualifier(m_text[at])) {
    return fail(at, "found a second mark of doubt, expected one of ? ~ % (% means both)");
  }
  if (after_qualifier)
    return fail(at - 1, "found a mark of doubt inside a date, expected it after the whole date");
  if (m_text[at] == '-' && part.precision == Precision::season) {
    return fail(at, "found a day after a season, expected none");
  }
  if (m_text[at] == '-' && (part.precision == Precision::decade || part.precision == Precision::century)) {
    return fail(at, "found a month after an unspecified year, expected none");
  }
  if (m_text[at] == 'T' && part.precision == Precision::day) {
    return fail(at, "found a time of day, expected a date without one");
  }
  if (m_text.substr(at, 2) == "..") {
    return fail(
        at, "found \"..\" outside brackets, expected [1932..1933], or 1932/1933 for something that lasted");
  }
  return fail(at, "found " + shown_character(m_text, at) + ", expected the end of the date");
}

/// "1934-12-01", which most dates are. Anything else, and anything wrong, is left to the parser.
std::optional<EdtfDate> parse_plain_day(std::string_view text) {
  constexpr std::string_view pattern = "dddd-dd-dd";
  if (text.size() != pattern.size()) return std::nullopt;
  int numbers[3] = {0, 0, 0}, which = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '-') {
      if (text[i] != '-') return std::nullopt;
      ++which;
    } else {
      if (!is_digit(text[i])) return std::nullopt;
      numbers[which] = numbers[which] * 10 + (text[i] - '0');
    }
  }
  const auto [year, month, day] = numbers;
  if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  EdtfDate date;
  date.first.year = year;
  date.first.month = static_cast<std::uint8_t>(month);
  date.first.day = static_cast<std::uint8_t>(day);
  date.first.precision = Precision::day;
  return date;
}

}  // namespace

std::variant<EdtfDate, EdtfError> parse_edtf(std::string_view text, bool accept_2012_draft) {
  if (const std::optional<EdtfDate> day = parse_plain_day(text)) return *day;
  return Parser(text, accept_2012_draft).parse();
}

}  // namespace chronoscope
