#include "base/number_words.h"

namespace chronoscope {

std::string grouped_thousands(std::int64_t value) {
  std::string digits = std::to_string(value);
  if (digits.size() <= 4) return digits;
  for (std::size_t i = digits.size() - 3; i > 0; i = i > 3 ? i - 3 : 0) digits.insert(i, 1, ',');
  return digits;
}

}  // namespace chronoscope
