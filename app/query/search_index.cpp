// Building the index: every distinct word once, and for each the events and fields where it occurs.
#include <unordered_map>

#include "query/search.h"
#include "query/search_fields.h"
#include "query/search_posting.h"
#include "query/word_match.h"

namespace chronoscope {

namespace {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};

struct Occurrence {
  std::uint32_t word, posting;
};

/// Numbers words in the order of their first appearance.
class WordCollector {
 public:
  void add_text(std::string_view text, std::uint32_t posting) {
    const std::string folded = fold_text(text);
    for_each_word(folded, [&](std::size_t begin, std::size_t end) {
      const std::uint32_t word = number_of(std::string_view(folded).substr(begin, end - begin));
      if (m_last_posting[word] == posting + 1) return;  // a word counts once a field
      m_last_posting[word] = posting + 1;
      m_occurrences.push_back({word, posting});
    });
  }
  const std::vector<std::string_view>& words() const { return m_words; }
  const std::vector<Occurrence>& occurrences() const { return m_occurrences; }

 private:
  std::uint32_t number_of(std::string_view word) {
    if (const auto found = m_numbers.find(word); found != m_numbers.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(m_words.size());
    m_words.push_back(m_numbers.emplace(word, number).first->first);  // keys stay where they are
    m_last_posting.push_back(0);
    return number;
  }

  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_numbers;
  std::vector<std::string_view> m_words;
  std::vector<std::uint32_t> m_last_posting;  ///< one more than it, so that 0 means none
  std::vector<Occurrence> m_occurrences;
};

}  // namespace

SearchIndex::SearchIndex(const Dataset& dataset, std::stop_token stop)
    : m_dataset(&dataset), m_word_begin{0}, m_posting_begin{0} {
  WordCollector collector;
  for (std::size_t i = 0; i < dataset.events.size(); ++i) {
    if (stop.stop_requested()) return;
    for (int f = 0; f < search_field_count; ++f) {
      const auto field = static_cast<SearchField>(f);
      for_each_text(dataset, EventIndex(i), field, [&](std::string_view text) {
        collector.add_text(text, posting_of(EventIndex(i), field));
      });
    }
  }

  for (const std::string_view word : collector.words()) {
    m_words += word;
    m_word_begin.push_back(static_cast<std::uint32_t>(m_words.size()));
    m_word_shape.push_back(shape_of(word));
  }
  // Postings by word: count, sum up, put each in its place.
  m_posting_begin.assign(collector.words().size() + 1, 0);
  for (const Occurrence& o : collector.occurrences()) ++m_posting_begin[o.word + 1];
  for (std::size_t w = 1; w < m_posting_begin.size(); ++w) m_posting_begin[w] += m_posting_begin[w - 1];
  m_postings.resize(collector.occurrences().size());
  std::vector<std::size_t> next(m_posting_begin.begin(), m_posting_begin.end() - 1);
  for (const Occurrence& o : collector.occurrences()) m_postings[next[o.word]++] = o.posting;
}

}  // namespace chronoscope
