// Text as a search compares it: blind to case, accents and typography, for Latin, Cyrillic and Greek.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chronoscope {

/// Lower case without diacritics (é -> e, ß -> ss, ł -> l, ё -> е, й -> и, ґ -> г), ligatures taken apart,
/// typographic quotes, dashes and spaces made plain, invisible marks dropped. Bad UTF-8 becomes U+FFFD. fold_text of
/// its own result changes nothing.
/// `origin`, when given, receives for each byte of the result the offset of the source byte it came from; the bytes
/// of one result character all name the first byte of its source character.
std::string fold_text(std::string_view text, std::vector<std::size_t>* origin = nullptr);

}  // namespace chronoscope
