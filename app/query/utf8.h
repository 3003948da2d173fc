// One step through UTF-8, for code that must never stop at bad input: a byte that begins no character counts as one
// character, U+FFFD, of one byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chronoscope {

struct Utf8Char {
  char32_t code = 0;
  std::size_t length = 1;  ///< bytes, 1..4
};

/// The character that begins at `offset`, which must lie inside `text`.
Utf8Char utf8_char_at(std::string_view text, std::size_t offset);
void append_utf8(std::string& out, char32_t code);
/// The nearest offset at or before `offset` where a character begins.
std::size_t utf8_floor(std::string_view text, std::size_t offset);
/// The nearest offset at or after `offset` where a character begins, or the end.
std::size_t utf8_ceil(std::string_view text, std::size_t offset);

/// Letters, digits and everything else that belongs inside a word: not spaces, not punctuation, not symbols such as
/// dashes and quotation marks. Apostrophes are the caller's affair.
bool is_word_char(char32_t code);
/// Diacritics that follow their letter (U+0300 and its kin).
bool is_combining_mark(char32_t code);
/// No glyph and no meaning: soft hyphen, zero-width marks, byte order mark.
bool is_invisible(char32_t code);
bool is_space(char32_t code);

}  // namespace chronoscope
