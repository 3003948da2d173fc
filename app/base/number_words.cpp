#include "base/number_words.h"

namespace chronoscope {

std::string grouped_thousands(std::int64_t value, Language language) {
  std::string digits = std::to_string(value);
  if (digits.size() <= 4) return digits;
  const char* separator = text_of(Text::thousands_separator, language);
  for (std::size_t i = digits.size() - 3; i > 0; i = i > 3 ? i - 3 : 0) digits.insert(i, separator);
  return digits;
}

}  // namespace chronoscope
