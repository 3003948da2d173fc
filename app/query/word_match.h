// How well one typed word fits one word of a text: whole, its beginning, inside it, or with a slip of the finger.
//
// Words come folded (fold_text). Distances are optimal string alignment: an insertion, a deletion, a wrong letter
// or two neighbours swapped is one slip. Knows no events and no fields.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <rapidfuzz/distance/OSA.hpp>

#include "query/word_shape.h"

namespace chronoscope {

/// Ascending by how good it is.
enum class WordFit : std::uint8_t { none, slip_in_beginning, slip, inside, beginning, whole };

struct WordMatch {
  WordFit fit = WordFit::none;
  std::size_t slips = 0;
  std::size_t begin = 0, end = 0;  ///< bytes of the word that matched; all of it for a slip
};

/// Slips forgiven in a word of so many letters: none below 4, one below 8, two from there.
std::size_t slips_allowed(std::size_t letters);

/// One word of a query, ready to be held against many.
class QueryWord {
 public:
  explicit QueryWord(std::string folded);

  /// `shape`: shape_of(word), which an index knows already; it rules most words out.
  WordMatch match(std::string_view word, WordShape shape) const;
  std::size_t letters() const { return m_letters.size(); }
  const std::string& text() const { return m_text; }

 private:
  WordMatch match_with_slips(std::string_view word, std::size_t letters) const;

  std::string m_text;
  std::u32string m_letters;
  std::uint32_t m_letter_set = 0;
  std::size_t m_slips = 0;
  bool m_may_be_inside = true;
  rapidfuzz::CachedOSA<char32_t> m_distance;
};

/// Calls `use(begin, end)` with the bytes of each word of a folded text. An apostrophe between letters belongs to the
/// word; a hyphen parts two words.
void for_each_word(std::string_view folded, const std::function<void(std::size_t, std::size_t)>& use);

/// The words of a query as typed; at most `most`.
std::vector<QueryWord> words_of_query(std::string_view query, std::size_t most);

}  // namespace chronoscope
