#include "format/guess.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace chronoscope {
namespace {

constexpr std::size_t characters_per_slip = 3;
constexpr std::size_t max_slips = 3;
constexpr std::size_t max_word_bytes = 64;  // nothing longer is a slip of the finger

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Insertions, deletions, replacements and swaps of neighbours ("optimal string alignment": Damerau 1964, Levenshtein
/// 1966). Stops early, with a number above `limit`.
std::size_t slips_between(std::string_view a, std::string_view b, std::size_t limit) {
  if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > limit) return limit + 1;
  using Row = std::array<std::size_t, max_word_bytes + max_slips + 1>;
  Row before_last{}, last{}, row{};
  std::iota(last.begin(), last.end(), std::size_t{0});
  const auto same = [](char x, char y) { return lower(x) == lower(y); };
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j - 1] + (same(a[i - 1], b[j - 1]) ? 0 : 1), last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.begin() + b.size() + 1) > limit) return limit + 1;
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

bool begins_with(std::string_view word, std::string_view beginning) {
  return beginning.size() >= characters_per_slip && beginning.size() < word.size() &&
         std::equal(beginning.begin(), beginning.end(), word.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace

std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (word.size() > max_word_bytes) return {};
  std::string_view best;
  std::size_t limit = std::min(word.size() / characters_per_slip, max_slips);
  for (const std::string_view candidate : candidates) {
    const std::size_t slips = begins_with(candidate, word) ? 1 : slips_between(word, candidate, limit);
    if (slips > limit || (slips == limit && !best.empty())) continue;
    best = candidate;
    limit = slips;
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string_view nearest = nearest_word(word, candidates);
  return nearest.empty() ? "" : "; did you mean \"" + std::string(nearest) + "\"?";
}

}  // namespace chronoscope
