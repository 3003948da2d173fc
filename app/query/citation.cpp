#include "query/citation.h"

#include <algorithm>

namespace chronoscope {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string pages_in_words(std::string_view pages) {
  if (!is_digit(pages.front())) return std::string(pages);
  const bool one = std::all_of(pages.begin(), pages.end(), is_digit);
  return (one ? "p. " : "pp. ") + std::string(pages);
}

std::string year_in_words(int year) {
  return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BCE";
}

}  // namespace

std::string format_citation(const Source& source, std::string_view pages) {
  std::string out = source.author;
  if (!out.empty() && !source.title.empty()) out += ": ";
  out += source.title;
  if (out.empty()) out = source.id;
  if (source.year) out += " (" + year_in_words(*source.year) + ")";
  if (!pages.empty()) out += ", " + pages_in_words(pages);
  return out;
}

}  // namespace chronoscope
