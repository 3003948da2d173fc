// Text search over title, people, places, tags, summary and body: blind to case and accents, tolerant of one or two
// slips of the finger. The index is built once a dataset; a search allocates its results and a few bytes an event.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.h"
#include "query/fold_text.h"
#include "query/word_shape.h"

namespace chronoscope {

/// `text`: the body and what historians dispute.
enum class SearchField : std::uint8_t { title, person, place, tag, summary, text };
inline constexpr int search_field_count = 6;
const char* search_field_name(SearchField field);

struct SearchHit {
  EventIndex event;
  SearchField field = SearchField::title;
  double score = 0;     ///< 0..100, higher is better
  std::string excerpt;  ///< the field's text, cut to about 80 bytes around the match, original spelling
  std::size_t match_begin = 0;  ///< bytes in `excerpt`
  std::size_t match_end = 0;
};

/// Words past this number are not looked at: nobody types them, a paste does.
inline constexpr std::size_t most_query_words = 16;

/// How hits rank: an event where all of a word is as typed comes before any where a slip must be forgiven; among
/// equals the title comes before people, places and tags, those before the summary, and that before the long text, where
/// only whole words and their beginnings count; among equals again a whole word before a word's beginning before something inside a word. With several words the longer count for more, and
/// words that stand together as typed for a little more. A title that is just what was typed comes first.
class SearchIndex {
 public:
  /// `dataset` must outlive the index and not change. Takes some three seconds for a million events; an index whose
  /// making was stopped finds nothing.
  explicit SearchIndex(const Dataset& dataset, std::stop_token stop = {});
  /// Best first; equal scores by importance, then by time. Empty for a blank query. Every word of the query must
  /// match somewhere in the event.
  std::vector<SearchHit> search(std::string_view query, std::size_t limit) const;

 private:
  std::string_view word(std::size_t w) const {
    return std::string_view(m_words).substr(m_word_begin[w], m_word_begin[w + 1] - m_word_begin[w]);
  }

  const Dataset* m_dataset;
  std::string m_words;                      ///< every distinct folded word, one after another
  std::vector<std::uint32_t> m_word_begin;  ///< one more than there are words
  std::vector<WordShape> m_word_shape;
  std::vector<std::size_t> m_posting_begin;  ///< one more than there are words
  std::vector<std::uint32_t> m_postings;     ///< event and field where a word occurs, by event
};

}  // namespace chronoscope
