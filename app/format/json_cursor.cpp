#include "format/json_cursor.h"

#include <charconv>
#include <cstdint>

namespace chronoscope {
namespace {

bool is_number_character(char c) {
  return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

std::uint32_t hex_value(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

struct Escape {
  std::size_t written = 2;  ///< bytes of JSON
  std::size_t decoded = 1;  ///< bytes of UTF-8
};
Escape escape_at(std::string_view json, std::size_t at) {
  if (at + 6 > json.size() || json[at + 1] != 'u') return {};
  const std::uint32_t unit = hex_value(json.substr(at + 2, 4));
  if (unit >= 0xD800 && unit <= 0xDBFF) return {12, 4};  // the first half of a surrogate pair
  return {6, unit < 0x80 ? 1U : unit < 0x800 ? 2U : 3U};
}

}  // namespace

std::size_t text_token_begin(std::string_view json, std::size_t end) {
  // Inside the text every quote has an odd number of backslashes before it; the opening one has none.
  for (std::size_t quote = json.rfind('"', end - 2);; quote = json.rfind('"', quote - 1)) {
    if (quote == std::string_view::npos || quote == 0) return 0;
    if (json[quote - 1] != '\\') return quote;
  }
}

std::size_t number_token_begin(std::string_view json, std::size_t trail) {
  if (trail > 0 && !is_number_character(json[trail - 1])) --trail;  // the byte that the lexer looked ahead
  while (trail > 0 && is_number_character(json[trail - 1])) --trail;
  return trail;
}

std::size_t number_end(std::string_view json, std::size_t begin) {
  std::size_t at = begin;
  const auto is = [&](char c) { return at < json.size() && json[at] == c; };
  const auto skip_digits = [&] {
    const std::size_t first = at;
    while (at < json.size() && json[at] >= '0' && json[at] <= '9') ++at;
    return at > first;
  };
  if (is('-')) ++at;
  if (is('0')) {
    ++at;
  } else if (!skip_digits()) {
    return begin;
  }
  if (is('.')) {
    const std::size_t point = at++;
    if (!skip_digits()) return point;
  }
  if (is('e') || is('E')) {
    const std::size_t exponent = at++;
    if (is('+') || is('-')) ++at;
    if (!skip_digits()) return exponent;
  }
  return at;
}

std::size_t offset_in_text_token(std::string_view json, std::size_t begin, std::size_t decoded_offset) {
  std::size_t at = begin + 1;
  for (std::size_t decoded = 0; decoded < decoded_offset && at < json.size() && json[at] != '"';) {
    const Escape step = json[at] == '\\' ? escape_at(json, at) : Escape{1, 1};
    if (decoded + step.decoded > decoded_offset) break;
    at += step.written;
    decoded += step.decoded;
  }
  return at;
}

}  // namespace chronoscope
