// Text search over title, summary, people, places and tags: blind to case and accents, tolerant of one or two
// slips of the finger. The index is built once a dataset; a search allocates only its results.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.h"

namespace chronoscope {

enum class SearchField : std::uint8_t { title, person, place, tag, summary };
const char* search_field_name(SearchField field);

struct SearchHit {
  EventIndex event;
  SearchField field = SearchField::title;
  double score = 0;              ///< 0..100, higher is better
  std::string excerpt;           ///< the field's text, cut to about 80 bytes around the match, original spelling
  std::size_t match_begin = 0;   ///< bytes in `excerpt`
  std::size_t match_end = 0;
};

/// Lower case without diacritics, typographic quotes and dashes made plain; for Latin and Cyrillic.
/// `origin`, when given, receives for each byte of the result the offset of the source byte it came from.
std::string fold_text(std::string_view text, std::vector<std::size_t>* origin = nullptr);

class SearchIndex {
 public:
  explicit SearchIndex(const Dataset& dataset);
  /// Best first; equal scores by importance, then by time. Empty for a blank query. Every word of the query must
  /// match somewhere in the event.
  std::vector<SearchHit> search(std::string_view query, std::size_t limit) const;

 private:
  struct Entry {
    EventIndex event;
    SearchField field;
    std::string text;    ///< as written
    std::string folded;  ///< fold_text(text)
  };
  const Dataset* m_dataset;
  std::vector<Entry> m_entries;  ///< grouped by event, ascending
};

}  // namespace chronoscope
