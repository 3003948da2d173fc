#include "query/word_match.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "query/fold_text.h"
#include "query/utf8.h"

namespace chronoscope {

namespace {

/// Below this a typed word is looked for only where words begin: one or two letters are inside nearly every word.
constexpr std::size_t fewest_letters_inside = 3;
/// Half-typed words with a slip are guessed at from this length on; shorter ones would fit too much.
constexpr std::size_t fewest_letters_half_typed = 6;
/// Longer "words" are not human and are compared exactly.
constexpr std::size_t most_letters_with_slips = 40;
/// Scripts from here on write no spaces, so a word may well stand inside another.
constexpr char32_t first_unspaced_script = 0x2E80;

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::u32string decoded(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = utf8_char_at(text, at);
    out.push_back(c.code);
    at += c.length;
  }
  return out;
}

/// A word as letters for the distance, without a copy where one byte is one letter.
template <class Use>
void with_letters(std::string_view word, std::size_t letters, Use use) {
  if (letters == word.size()) {
    use(word.begin(), word.end());
  } else {
    const std::u32string decoded_word = decoded(word);
    use(decoded_word.begin(), decoded_word.end());
  }
}

}  // namespace

std::size_t slips_allowed(std::size_t letters) {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

WordShape shape_of(std::string_view word) {
  WordShape shape;
  for (std::size_t at = 0; at < word.size();) {
    const Utf8Char c = utf8_char_at(word, at);
    ++shape.letters;
    shape.letter_set |= std::uint32_t{1} << (c.code % 32);
    at += c.length;
  }
  return shape;
}

QueryWord::QueryWord(std::string folded)
    : m_text(std::move(folded)),
      m_letters(decoded(m_text)),
      m_letter_set(shape_of(m_text).letter_set),
      m_distance(m_letters) {
  // 1934 is not 1935 mistyped.
  const bool forgiving = !has_digit(m_text) && m_letters.size() <= most_letters_with_slips;
  m_slips = forgiving ? slips_allowed(m_letters.size()) : 0;
  m_may_be_inside = m_letters.size() >= fewest_letters_inside ||
                    (!m_letters.empty() && m_letters.front() >= first_unspaced_script);
}

WordMatch QueryWord::match(std::string_view word, WordShape shape) const {
  if (m_text.empty()) return {};
  // One slip can lose one kind of letter.
  const auto lost = static_cast<std::size_t>(std::popcount(m_letter_set & ~shape.letter_set));
  if (lost > m_slips) return {};
  if (lost == 0 && word.size() >= m_text.size()) {
    const std::size_t at = m_may_be_inside ? word.find(m_text) : (word.starts_with(m_text) ? 0 : word.npos);
    if (at != word.npos) {
      const WordFit fit =
          at > 0 ? WordFit::inside : (word.size() == m_text.size() ? WordFit::whole : WordFit::beginning);
      return {fit, 0, at, at + m_text.size()};
    }
  }
  return m_slips > 0 ? match_with_slips(word, shape.letters) : WordMatch{};
}

WordMatch QueryWord::match_with_slips(std::string_view word, std::size_t letters) const {
  const std::size_t typed = m_letters.size();
  if (letters + m_slips < typed) return {};
  WordMatch found;
  if (letters <= typed + m_slips) {
    with_letters(word, letters, [&](auto first, auto last) {
      const std::size_t slips = m_distance.distance(first, last, m_slips);
      if (slips <= m_slips) found = {WordFit::slip, slips, 0, word.size()};
    });
  }
  // A longer word: perhaps only its beginning is typed so far. The first letter must be right, which keeps noise
  // out.
  const bool half_typed =
      letters > typed && typed >= fewest_letters_half_typed && word.front() == m_text.front();
  if (found.fit != WordFit::none || !half_typed) return found;
  with_letters(word, letters, [&](auto first, auto) {
    std::size_t fewest = m_slips + 1;
    for (std::size_t length = typed - 1; length <= typed + 1; ++length) {
      const auto last = first + static_cast<std::ptrdiff_t>(length);
      fewest = std::min(fewest, m_distance.distance(first, last, m_slips));
    }
    if (fewest <= m_slips) found = {WordFit::slip_in_beginning, fewest, 0, word.size()};
  });
  return found;
}

void for_each_word(std::string_view folded, const std::function<void(std::size_t, std::size_t)>& use) {
  std::optional<std::size_t> begin;
  std::size_t end = 0;  // after the last letter, so that a closing apostrophe stays outside
  for (std::size_t at = 0; at < folded.size();) {
    const Utf8Char c = utf8_char_at(folded, at);
    if (is_word_char(c.code)) {
      if (!begin) begin = at;
      end = at + c.length;
    } else if (begin && (c.code != '\'' || end != at)) {
      use(*begin, end);
      begin.reset();
    }
    at += c.length;
  }
  if (begin) use(*begin, end);
}

std::vector<QueryWord> words_of_query(std::string_view query, std::size_t most) {
  const std::string folded = fold_text(query);
  std::vector<QueryWord> words;
  for_each_word(folded, [&](std::size_t begin, std::size_t end) {
    if (words.size() < most) words.emplace_back(folded.substr(begin, end - begin));
  });
  return words;
}

}  // namespace chronoscope
