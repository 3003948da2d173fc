// The first sentence of an English text, for lists in which the whole text would be too long.
#pragma once

#include <string_view>

namespace chronoscope {

/// Up to and with the mark that ends the sentence and the quotes or brackets that it closes; the whole text when it has
/// no such end; without white space around it. Initials ("J. V. Stalin") and common abbreviations ("c. 1932", "No. 227")
/// end no sentence. Points into `text`.
std::string_view first_sentence(std::string_view text);

}  // namespace chronoscope
