// A capital letter at the beginning of a sentence.
#pragma once

#include <string>
#include <string_view>

namespace chronoscope {

/// With its first letter as a capital, where that is one of the program's languages: Latin, Latin-1 or Cyrillic.
std::string capitalised(std::string_view utf8);

}  // namespace chronoscope
