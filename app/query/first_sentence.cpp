#include "query/first_sentence.h"

#include <algorithm>
#include <array>

namespace chronoscope {

namespace {

constexpr std::string_view white_space = " \t\r\n";

/// Words before a full stop that as a rule go on.
constexpr std::array<std::string_view, 18> abbreviations{"No", "Nos", "St",  "Dr", "Mr",  "Mrs",
                                                         "Ms", "Gen", "Col", "ca", "cf",  "e.g",
                                                         "ed", "i.e", "p",   "pp", "vol", "vs"};
/// What may stand between the mark and the space.
constexpr std::array<std::string_view, 6> closers{"”", "’", "»", "\"", "'", ")"};

bool is_space(char c) { return white_space.find(c) != white_space.npos; }
bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_ascii_letter(char c) { return is_small_letter(c) || (c >= 'A' && c <= 'Z'); }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) + 1 - first);
}

/// Whether the full stop at `dot` belongs to an initial or to an abbreviation.
bool shortens(std::string_view text, std::size_t dot) {
  std::size_t begin = dot;
  while (begin > 0 && (is_ascii_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  const std::string_view word = text.substr(begin, dot - begin);
  const bool initial = !word.empty() && (word.size() == 1 || word[word.size() - 2] == '.');
  return initial || std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

std::size_t after_closers(std::string_view text, std::size_t at) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view closer : closers) {
      if (text.substr(at, closer.size()) != closer) continue;
      at += closer.size();
      found = true;
    }
  }
  return at;
}

}  // namespace

std::string_view first_sentence(std::string_view text) {
  text = trimmed(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
    if (text[i] == '.' && shortens(text, i)) continue;
    const std::size_t end = after_closers(text, i + 1);
    if (end == text.size()) break;
    if (!is_space(text[end])) continue;
    const std::size_t next = text.find_first_not_of(white_space, end);
    if (!is_small_letter(text[next])) return text.substr(0, end);  // a small letter goes on: “Why?” he asked
  }
  return text;
}

}  // namespace chronoscope
