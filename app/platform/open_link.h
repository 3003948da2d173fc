// Opens a web page in the user's browser. Data files are not trusted: nothing but http and https gets through, and
// no shell ever sees the address.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/interface_text.h"

namespace chronoscope {

/// The address as it would be opened (spaces, quotes and bytes beyond ASCII percent-encoded), or why it is not.
tl::expected<std::string, Text> sanitised_link(std::string_view url);

/// Hands the address to the desktop and returns at once. Nothing when that worked, else the reason in words.
std::optional<std::string> open_link(std::string_view url, Language language);

}  // namespace chronoscope
