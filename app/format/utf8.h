// Is a text UTF-8, and if not, where? (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.)
#pragma once

#include <cstddef>
#include <string_view>

namespace chronoscope {

/// Offset of the first byte at or after `from` that begins no valid sequence; npos when all are valid.
std::size_t find_invalid_utf8(std::string_view text, std::size_t from = 0);

}  // namespace chronoscope
