#include "query/search.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "query/excerpt.h"
#include "query/search_fields.h"
#include "query/search_posting.h"
#include "query/utf8.h"
#include "query/word_match.h"

namespace chronoscope {

namespace {

// The score's ladder, 0..100. The steps are further apart than what lies on them, so that the order of importance
// (as typed or not, then the field, then how the word fits) holds for one word and averages sensibly for several.
constexpr double score_exact_title = 84, score_exact_name = 64, score_exact_summary = 44,
                 score_exact_text = 27;
constexpr double score_slip_title = 19, score_slip_name = 11, score_slip_summary = 3;
constexpr double score_whole = 16, score_beginning = 10, score_inside = 0;
constexpr double score_slip_span = 7;  ///< times the share of letters that are right
constexpr double slip_in_beginning_share = 0.5;
/// What words that stand together as typed add, out of 100, and what a title adds that is just what was typed.
constexpr double phrase_bonus = 5, whole_title_bonus = 1;
/// Only so many of the best hits are looked at for phrases and titles: that reads their text again.
constexpr std::size_t phrase_candidates = 256;

double exact_score(SearchField field) {
  switch (field) {
    case SearchField::title:
      return score_exact_title;
    case SearchField::person:
    case SearchField::place:
    case SearchField::tag:
      break;
    case SearchField::summary:
      return score_exact_summary;
    case SearchField::text:
      return score_exact_text;
  }
  return score_exact_name;
}

double slip_score(SearchField field) {
  if (field == SearchField::title) return score_slip_title;
  return field == SearchField::summary ? score_slip_summary : score_slip_name;
}

/// In a long text nearly anything is inside some word, or a slip away from one.
bool counts_in(SearchField field, WordFit fit) {
  return field != SearchField::text || fit == WordFit::whole || fit == WordFit::beginning;
}

double score_of(SearchField field, const WordMatch& match, std::size_t typed_letters) {
  const double exact = exact_score(field);
  switch (match.fit) {
    case WordFit::none:
      return 0;
    case WordFit::whole:
      return exact + score_whole;
    case WordFit::beginning:
      return exact + score_beginning;
    case WordFit::inside:
      return exact + score_inside;
    case WordFit::slip:
    case WordFit::slip_in_beginning:
      break;
  }
  const double right = 1.0 - static_cast<double>(match.slips) / static_cast<double>(typed_letters);
  const double share = match.fit == WordFit::slip ? right : right * slip_in_beginning_share;
  return slip_score(field) + share * score_slip_span;
}

/// What a search knows of an event so far.
struct Standing {
  float earlier = 0;         ///< weighted scores of the query's earlier words
  float current = 0;         ///< weighted score of the word being looked for
  float best = 0;            ///< highest score of any word
  std::uint8_t matched = 0;  ///< how many of the query's words were found, without a gap
  std::uint8_t best_word = 0;
  SearchField best_field = SearchField::title;
};

struct Candidate {
  EventIndex event;
  double score = 0;
  std::uint8_t word = 0;
  SearchField field = SearchField::title;
};

void note_match(Standing& s, std::size_t word, SearchField field, double score, double weight) {
  if (s.matched < word) return;  // an earlier word is missing
  if (s.matched == word) {
    s.earlier += s.current;
    s.current = 0;
    s.matched = static_cast<std::uint8_t>(word + 1);
  }
  s.current = std::max(s.current, static_cast<float>(score * weight));
  if (static_cast<float>(score) > s.best) {
    s.best = static_cast<float>(score);
    s.best_word = static_cast<std::uint8_t>(word);
    s.best_field = field;
  }
}

struct TextMatch {
  bool is_phrase = false;
  WordFit fit = WordFit::none;
  std::size_t slips = 0;
  std::string text;
  std::size_t begin = 0, end = 0;  ///< bytes of `text`
  bool is_better_than(const TextMatch& o) const {
    return std::tuple(is_phrase, fit, o.slips) > std::tuple(o.is_phrase, o.fit, slips);
  }
};

/// Bytes of the source that folded bytes [begin, end) came from, with the diacritics that follow.
std::pair<std::size_t, std::size_t> source_range(std::string_view source,
                                                 const std::vector<std::size_t>& origin, std::size_t begin,
                                                 std::size_t end) {
  const std::size_t first = origin[begin];
  std::size_t last = origin[end - 1];
  last += utf8_char_at(source, last).length;
  while (last < source.size()) {
    const Utf8Char c = utf8_char_at(source, last);
    if (!is_combining_mark(c.code)) break;
    last += c.length;
  }
  return {first, last};
}

struct ByteRange {
  std::size_t begin = 0, end = 0;
};

/// Where the words follow each other in a folded text, whatever stands between them; the last may be half typed.
std::optional<ByteRange> find_phrase(std::string_view folded, const std::vector<QueryWord>& words) {
  if (words.size() < 2) return std::nullopt;
  std::vector<ByteRange> text_words;
  for_each_word(folded, [&](std::size_t begin, std::size_t end) { text_words.push_back({begin, end}); });
  const std::size_t last = words.size() - 1;
  for (std::size_t first = 0; first + last < text_words.size(); ++first) {
    const auto fits = [&](std::size_t i) {
      const ByteRange r = text_words[first + i];
      const std::string_view word = folded.substr(r.begin, r.end - r.begin);
      return i == last ? word.starts_with(words[i].text()) : word == words[i].text();
    };
    std::size_t fitting = 0;
    while (fitting <= last && fits(fitting)) ++fitting;
    if (fitting > last) {
      return ByteRange{text_words[first].begin, text_words[first + last].begin + words[last].text().size()};
    }
  }
  return std::nullopt;
}

/// Where in a field's texts the phrase, or else the word, fits best.
TextMatch locate(const Dataset& dataset, const Candidate& candidate, const std::vector<QueryWord>& words) {
  const QueryWord& word = words[candidate.word];
  TextMatch best;
  for_each_text(dataset, candidate.event, candidate.field, [&](std::string_view text) {
    std::vector<std::size_t> origin;
    const std::string folded = fold_text(text, &origin);
    const auto offer = [&](TextMatch match) {
      if (!match.is_better_than(best)) return;
      match.text = text;
      std::tie(match.begin, match.end) = source_range(text, origin, match.begin, match.end);
      best = std::move(match);
    };
    if (const auto phrase = find_phrase(folded, words)) {
      offer({true, WordFit::whole, 0, {}, phrase->begin, phrase->end});
    }
    for_each_word(folded, [&](std::size_t begin, std::size_t end) {
      const std::string_view text_word = std::string_view(folded).substr(begin, end - begin);
      const WordMatch m = word.match(text_word, shape_of(text_word));
      if (m.fit != WordFit::none && counts_in(candidate.field, m.fit))
        offer({false, m.fit, m.slips, {}, begin + m.begin, begin + m.end});
    });
  });
  return best;
}

bool has_phrase(const Dataset& dataset, const Candidate& candidate, const std::vector<QueryWord>& words) {
  bool found = false;
  for_each_text(dataset, candidate.event, candidate.field,
                [&](std::string_view text) { found = found || find_phrase(fold_text(text), words); });
  return found;
}

/// Whether the title is what was typed, word for word, and nothing else.
bool is_whole_title(std::string_view title, const std::vector<QueryWord>& words) {
  const std::string folded = fold_text(title);
  std::size_t next = 0;
  bool same = true;
  for_each_word(folded, [&](std::size_t begin, std::size_t end) {
    same = same && next < words.size() &&
           std::string_view(folded).substr(begin, end - begin) == words[next].text();
    ++next;
  });
  return same && next == words.size();
}

/// Best first.
void rank(std::vector<Candidate>& candidates, const Dataset& dataset, std::size_t most) {
  const auto before = [&](const Candidate& a, const Candidate& b) {
    if (a.score != b.score) return a.score > b.score;
    const int importance_a = dataset.events.importance(a.event);
    const int importance_b = dataset.events.importance(b.event);
    return importance_a != importance_b ? importance_a > importance_b : a.event < b.event;
  };
  const auto middle = candidates.begin() + static_cast<std::ptrdiff_t>(std::min(most, candidates.size()));
  std::partial_sort(candidates.begin(), middle, candidates.end(), before);
  candidates.erase(middle, candidates.end());
}

}  // namespace

const char* search_field_name(SearchField field) {
  switch (field) {
    case SearchField::title:
      return "title";
    case SearchField::person:
      return "person";
    case SearchField::place:
      return "place";
    case SearchField::tag:
      return "tag";
    case SearchField::summary:
      return "summary";
    case SearchField::text:
      return "text";
  }
  return "";
}

std::vector<SearchHit> SearchIndex::search(std::string_view query, std::size_t limit) const {
  const std::vector<QueryWord> words = words_of_query(query, most_query_words);
  if (words.empty() || limit == 0) return {};
  double all_letters = 0;
  for (const QueryWord& w : words) all_letters += static_cast<double>(w.letters());

  std::vector<Standing> standings(m_dataset->events.size());
  bool found_any = true;
  for (std::size_t q = 0; q < words.size() && found_any; ++q) {
    found_any = false;
    const QueryWord& typed = words[q];
    const double weight = static_cast<double>(typed.letters()) / all_letters;
    for (std::size_t w = 0; w < m_word_shape.size(); ++w) {
      const WordMatch match = typed.match(word(w), m_word_shape[w]);
      if (match.fit == WordFit::none) continue;
      found_any = true;
      for (std::size_t p = m_posting_begin[w]; p < m_posting_begin[w + 1]; ++p) {
        const SearchField field = field_of(m_postings[p]);
        if (!counts_in(field, match.fit)) continue;
        const double score = score_of(field, match, typed.letters());
        note_match(standings[event_of(m_postings[p]).value], q, field, score, weight);
      }
    }
  }

  const double bonus = whole_title_bonus + (words.size() > 1 ? phrase_bonus : 0);
  const double scale = 1 - bonus / 100;
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < standings.size(); ++i) {
    const Standing& s = standings[i];
    if (s.matched < words.size()) continue;
    candidates.push_back(
        {EventIndex(i), scale * static_cast<double>(s.earlier + s.current), s.best_word, s.best_field});
  }
  rank(candidates, *m_dataset, std::max(limit, phrase_candidates));
  for (Candidate& c : candidates) {
    if (words.size() > 1 && has_phrase(*m_dataset, c, words)) c.score += phrase_bonus;
    if (is_whole_title(m_dataset->events.title(c.event), words)) c.score += whole_title_bonus;
  }
  rank(candidates, *m_dataset, limit);

  std::vector<SearchHit> hits;
  hits.reserve(candidates.size());
  for (const Candidate& c : candidates) {
    const TextMatch match = locate(*m_dataset, c, words);
    Excerpt excerpt = make_excerpt(match.text, match.begin, match.end);
    hits.push_back(
        {c.event, c.field, c.score, std::move(excerpt.text), excerpt.match_begin, excerpt.match_end});
  }
  return hits;
}

}  // namespace chronoscope
