#include "layout/fold_label.h"

#include <fmt/format.h>

#include <array>

namespace chronoscope {

std::string fold_label(std::size_t count, Language language) {
  constexpr std::array units{"", "k", "M", "G", "T"};
  std::size_t unit = 0, whole = count, rest = 0;
  while (whole >= 1000 && unit + 1 < units.size()) {
    rest = whole % 1000;
    whole /= 1000;
    ++unit;
  }
  if (unit > 0 && whole < 10 && rest >= 100) {
    const char* point = text_of(Text::decimal_separator, language);
    return fmt::format("+{}{}{}{}", whole, point, rest / 100, units[unit]);
  }
  return fmt::format("+{}{}", whole, units[unit]);
}

}  // namespace chronoscope
