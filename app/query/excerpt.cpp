#include "query/excerpt.h"

#include <algorithm>

#include "query/utf8.h"

namespace chronoscope {

namespace {

constexpr std::string_view ellipsis = "…";
/// What is shown before the match, so that most of the line is what follows it.
constexpr std::size_t lead_bytes = 24;
/// A whole text may be this much longer than an excerpt before it is worth cutting.
constexpr std::size_t slack_bytes = 8;

}  // namespace

Excerpt make_excerpt(std::string_view text, std::size_t match_begin, std::size_t match_end) {
  match_begin = std::min(match_begin, text.size());
  match_end = std::clamp(match_end, match_begin, text.size());
  std::size_t begin = 0;
  std::size_t end = text.size();
  if (text.size() > excerpt_bytes + slack_bytes) {
    begin = match_begin > lead_bytes ? match_begin - lead_bytes : 0;
    begin = std::min(begin, text.size() - excerpt_bytes);
    begin = utf8_ceil(text, begin);
    end = utf8_floor(text, std::min(text.size(), begin + excerpt_bytes));
    match_end = std::min(match_end, end);
    // Between words, where a space is near enough not to eat the match.
    if (begin > 0) {
      const std::size_t space = text.find(' ', begin);
      if (space != text.npos && space < match_begin) begin = space + 1;
    }
    if (end < text.size()) {
      const std::size_t space = text.rfind(' ', end);
      if (space != text.npos && space >= match_end && space > begin) end = space;
    }
  }

  Excerpt excerpt;
  if (begin > 0) excerpt.text = ellipsis;
  const std::size_t shift = excerpt.text.size();
  excerpt.text += text.substr(begin, end - begin);
  if (end < text.size()) excerpt.text += ellipsis;
  std::replace_if(
      excerpt.text.begin(), excerpt.text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; },
      ' ');
  excerpt.match_begin = shift + match_begin - begin;
  excerpt.match_end = shift + match_end - begin;
  return excerpt;
}

}  // namespace chronoscope
