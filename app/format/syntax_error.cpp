#include "format/syntax_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "format/diagnostic.h"
#include "format/json_cursor.h"

namespace chronoscope {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_word_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
         c == '.' || c == '+' || static_cast<unsigned char>(c) >= 0x80;
}

using Fault = std::optional<SyntaxFault>;

class Explainer {
 public:
  Explainer(std::string_view json, const std::string& opened) : m_json(json), m_opened(opened) {}

  Fault explain(std::size_t at, JsonState state) const {
    const bool is_behind_number =
        at > 0 && !is_end(at) && is_digit(m_json[at - 1]) && is_word_character(m_json[at]);
    if (is_behind_number && state != JsonState::after_key) return bad_number(number_token_begin(m_json, at));
    at = skip_blank(at);
    switch (state) {
      case JsonState::at_start:
        return bad_value(at, "an object {…}");
      case JsonState::after_object_opened:
        return is_end(at) ? unclosed(at, '}') : bad_key(at, "a key in double quotes or \"}\"");
      case JsonState::after_list_opened:
        return is_end(at) ? unclosed(at, ']') : bad_value(at, "a value or \"]\"");
      case JsonState::after_key:
        if (!is_end(at) && m_json[at] == ':') return bad_value(skip_blank(at + 1), "the key's value");
        return fault(at, found(at) + ", expected \":\" between a key and its value");
      case JsonState::after_value_in_object:
        return after_value(at, '}');
      case JsonState::after_value_in_list:
        return after_value(at, ']');
      case JsonState::after_root:
        return fault(at, found(at) + " after the end of the dataset, expected nothing more");
    }
    return std::nullopt;
  }

 private:
  bool is_end(std::size_t at) const { return at >= m_json.size(); }

  static Fault fault(std::size_t at, std::string message) { return SyntaxFault{at, std::move(message)}; }

  std::size_t skip_blank(std::size_t at) const {
    while (!is_end(at) && std::string_view(" \t\r\n").find(m_json[at]) != std::string_view::npos) ++at;
    return at;
  }

  std::string_view word_at(std::size_t at) const {
    std::size_t end = at;
    while (!is_end(end) && is_word_character(m_json[end])) ++end;
    return m_json.substr(at, end - at);
  }

  /// "found …", with as much of the text as a person would call one thing.
  std::string found(std::size_t at) const {
    if (is_end(at)) return "found the end of the file";
    if (m_json[at] == '"') return "found a text in quotes";
    const std::string_view word = word_at(at);
    return "found " + shown_text(word.empty() ? m_json.substr(at, 1) : word);
  }

  Fault unclosed(std::size_t at, char bracket) const {
    const char* what = bracket == '}' ? "object" : "list";
    return fault(at, fmt::format("found the end of the file, expected \"{}\" to close the {} opened on {}",
                                 bracket, what, m_opened));
  }

  Fault after_value(std::size_t at, char bracket) const {
    if (is_end(at)) return unclosed(at, bracket);
    const char c = m_json[at];
    const bool is_other_bracket = (c == '}' || c == ']') && c != bracket;
    if (is_other_bracket) {
      return fault(at, fmt::format("found \"{}\", expected \"{}\" to close the {} opened on {}", c, bracket,
                                   bracket == '}' ? "object" : "list", m_opened));
    }
    if (c == '/' || c == '#') return comment(at);
    if (c != ',') {
      return fault(at, fmt::format("{}, expected \",\" before it or \"{}\"", found(at), bracket));
    }
    const std::size_t next = skip_blank(at + 1);
    if (is_end(next)) return unclosed(next, bracket);
    if (m_json[next] == bracket) {
      return fault(at, fmt::format("found \",\" before \"{}\", expected none after the last entry", bracket));
    }
    return bracket == '}' ? bad_key(next, "a key in double quotes") : bad_value(next, "a value");
  }

  Fault comment(std::size_t at) const {
    return fault(
        at, "found a comment, expected none: JSON has no comments (a key that begins with \"_\" is ignored)");
  }

  Fault bad_key(std::size_t at, const char* expected) const {
    if (!is_end(at) && m_json[at] == '"') return bad_text(at);
    if (!is_end(at) && (m_json[at] == '/' || m_json[at] == '#')) return comment(at);
    return fault(at, fmt::format("{}, expected {}", found(at), expected));
  }

  Fault bad_value(std::size_t at, const char* expected) const {
    if (is_end(at)) return fault(at, fmt::format("found the end of the file, expected {}", expected));
    const char c = m_json[at];
    if (c == '"') return bad_text(at);
    if (c == '/' || c == '#') return comment(at);
    if (c == '\'') return fault(at, "found a single quote, expected text in double quotes");
    if (m_json.substr(at, 3) == "\u201C" || m_json.substr(at, 3) == "\u201D") {
      return fault(at, "found a typographic quote, expected a straight one (\")");
    }
    if (is_digit(c) || c == '-' || c == '+' || c == '.') return bad_number(at);
    const std::string_view word = word_at(at);
    if (word.empty()) return fault(at, fmt::format("found \"{}\", expected {}", c, expected));
    return fault(at, found(at) + ", expected text in double quotes, a number, true, false or null");
  }

  Fault bad_number(std::size_t at) const {
    const std::string_view word = word_at(at);
    const std::size_t length = number_end(m_json, at) - at;
    if (length == word.size()) return fault(at, found(at) + ", expected a number of magnitude below 1.8e308");
    const char next = word[length];
    if (word.front() == '+') return fault(at, found(at) + ", expected a number without \"+\"");
    if (length == 0) return fault(at, found(at) + ", expected a digit at a number's beginning");
    const bool zero_first = word[length - 1] == '0' && is_digit(next);
    if (zero_first) return fault(at, found(at) + ", expected a number without zeros before it");
    if (next == '.') return fault(at, found(at) + ", expected a digit behind the decimal point");
    return fault(at, found(at) + ", expected a plain number (dates and other texts stand in double quotes)");
  }

  /// The text that begins at `at` is broken somewhere.
  Fault bad_text(std::size_t at) const {
    for (std::size_t i = at + 1; i < m_json.size(); ++i) {
      const auto byte = static_cast<unsigned char>(m_json[i]);
      if (byte == '"') return std::nullopt;
      if (byte == '\n' || byte == '\r') {
        return fault(at,
                     "found a text without its closing quote on the same line, expected \" at its end "
                     "(a line break within it is written \\n)");
      }
      if (byte == '\t') return fault(i, "found a tab within a text, expected \\t or a space");
      if (byte < 0x20)
        return fault(i, fmt::format("found byte 0x{:02X} within a text, expected \\u{:04X}", byte, byte));
      if (byte != '\\') continue;
      if (i + 1 >= m_json.size()) break;
      if (Fault bad = bad_escape(i)) return bad;
      ++i;
    }
    return fault(at, "found a text that is never closed, expected \" at its end");
  }

  Fault bad_escape(std::size_t at) const {
    const char letter = m_json[at + 1];
    if (letter != 'u') {
      const bool is_known = std::string_view("\"\\/bfnrt").find(letter) != std::string_view::npos;
      if (is_known) return std::nullopt;
      const std::string_view shown =
          is_word_character(letter) ? word_at(at + 1).substr(0, 1) : m_json.substr(at + 1, 1);
      const bool is_plain =
          static_cast<unsigned char>(letter) >= 0x20 && static_cast<unsigned char>(letter) < 0x7F;
      return fault(
          at, fmt::format("found \"\\{}\", expected \\\\ for a backslash, or one of \\\" \\n \\t \\uXXXX",
                          is_plain ? shown : std::string_view("…")));
    }
    const auto unit_at = [&](std::size_t i) -> std::optional<unsigned> {
      const std::string_view digits = m_json.substr(std::min(i, m_json.size()), 4);
      if (digits.size() < 4 || !std::all_of(digits.begin(), digits.end(), is_hex_digit)) return std::nullopt;
      return static_cast<unsigned>(std::stoul(std::string(digits), nullptr, 16));
    };
    const std::optional<unsigned> unit = unit_at(at + 2);
    if (!unit)
      return fault(at, "found \"\\u\" without four hexadecimal digits, expected one such as \\u2013");
    const bool is_first_half = *unit >= 0xD800 && *unit <= 0xDBFF;
    const bool is_second_half = *unit >= 0xDC00 && *unit <= 0xDFFF;
    const std::optional<unsigned> next = m_json.substr(at + 6, 2) == "\\u" ? unit_at(at + 8) : std::nullopt;
    const bool next_is_second_half = next && *next >= 0xDC00 && *next <= 0xDFFF;
    const bool second_half_of_pair = is_second_half && at >= 6 && m_json.substr(at - 6, 2) == "\\u";
    if ((is_first_half && !next_is_second_half) || (is_second_half && !second_half_of_pair)) {
      return fault(at, fmt::format("found half a surrogate pair (\\u{:04X}), expected both halves or the "
                                   "character itself",
                                   *unit));
    }
    return std::nullopt;
  }

  std::string_view m_json;
  const std::string& m_opened;
};

}  // namespace

SyntaxFault explain_syntax_error(std::string_view json, std::size_t end_of_last_token, JsonState state,
                                 const std::string& opened, std::size_t fallback_offset) {
  if (Fault fault = Explainer(json, opened).explain(end_of_last_token, state)) return *fault;
  return {std::min(fallback_offset, json.size()), "found text that is not JSON, expected JSON (RFC 8259)"};
}

}  // namespace chronoscope
