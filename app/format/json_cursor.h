// The JSON parser tells its handler what it has read, not where. These give it the text through an iterator that
// leaves a trail, and find a token's beginning from its end.
//
// nlohmann's lexer reads a text, a bracket or a literal to its last byte and not beyond; only a number makes it look
// one byte further. So when the handler is called, the trail ends right behind the token, or one behind a number.
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include "format/arriving_text.h"

namespace chronoscope {

/// Where the parser is in a text that may still be arriving.
struct TextCursor {
  const char* at = nullptr;   ///< the next byte to be read
  const char* end = nullptr;  ///< of what has arrived
  ArrivingText* source = nullptr;

  explicit TextCursor(ArrivingText& text) : source(&text) {
    at = text.text().data();
    end = at + text.text().size();
  }
  explicit TextCursor(std::string_view whole) : at(whole.data()), end(whole.data() + whole.size()) {}
  /// False: there is no more.
  bool fetch() {
    const bool has_more = source != nullptr && source->fetch();
    if (has_more) end = source->text().data() + source->text().size();
    return has_more;
  }
};

/// An iterator over the cursor's text that moves the cursor. It equals only end_of_text().
class TrailingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  explicit TrailingIterator(TextCursor& cursor) : m_at(cursor.at), m_cursor(&cursor) {}
  static TrailingIterator end_of_text() { return TrailingIterator(); }
  const char& operator*() const { return *m_at; }
  TrailingIterator& operator++() {
    m_cursor->at = ++m_at;
    return *this;
  }
  TrailingIterator operator++(int) {
    const TrailingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const TrailingIterator& a, const TrailingIterator& b) {
    const TrailingIterator& at = a.m_cursor != nullptr ? a : b;
    return at.m_at == at.m_cursor->end && !at.m_cursor->fetch();
  }

 private:
  TrailingIterator() = default;
  const char* m_at = nullptr;
  TextCursor* m_cursor = nullptr;
};

/// Offset of the opening quote of the text whose closing quote is the byte before `end`.
std::size_t text_token_begin(std::string_view json, std::size_t end);
/// Offset of the number that was read when the trail ended at `trail`.
std::size_t number_token_begin(std::string_view json, std::size_t trail);
/// One past the longest JSON number that begins at `begin`; `begin` itself when none does.
std::size_t number_end(std::string_view json, std::size_t begin);
/// Where byte `decoded_offset` of the decoded text comes from; `begin` is the opening quote.
std::size_t offset_in_text_token(std::string_view json, std::size_t begin, std::size_t decoded_offset);

}  // namespace chronoscope
