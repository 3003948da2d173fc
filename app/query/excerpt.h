// A short piece of a text around the part that matched.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chronoscope {

inline constexpr std::size_t excerpt_bytes = 80;  ///< about one line of the result list

struct Excerpt {
  std::string text;
  std::size_t match_begin = 0, match_end = 0;  ///< bytes in `text`
};

/// The text when it is short, else about `excerpt_bytes` of it with … where it was cut, between words where it can be
/// and never inside a character. Line breaks become spaces. `match_begin` and `match_end` are bytes of `text`, at
/// characters' edges; a match longer than the excerpt is cut too.
Excerpt make_excerpt(std::string_view text, std::size_t match_begin, std::size_t match_end);

}  // namespace chronoscope
