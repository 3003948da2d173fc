#include "query/citation.h"

#include <algorithm>

namespace chronoscope {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string pages_in_words(std::string_view pages, Language language) {
  if (!is_digit(pages.front())) return std::string(pages);
  const bool one = std::all_of(pages.begin(), pages.end(), is_digit);
  return say(one ? Text::page : Text::pages, language, pages);
}

std::string year_in_words(int year, Language language) {
  return year > 0 ? std::to_string(year) : say(Text::year_bce, language, 1 - year);
}

}  // namespace

std::string format_citation(const Source& source, std::string_view pages, Language language) {
  std::string out = source.author;
  if (!out.empty() && !source.title.empty()) out += ": ";
  out += source.title;
  if (out.empty()) out = source.id;
  if (source.year) out += " (" + year_in_words(*source.year, language) + ")";
  if (!pages.empty()) out += ", " + pages_in_words(pages, language);
  return out;
}

}  // namespace chronoscope
