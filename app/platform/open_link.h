// Opens a web page in the user's browser. Data files are not trusted: nothing but http and https gets through, and
// no shell ever sees the address.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace chronoscope {

/// The address as it would be opened (spaces, quotes and bytes beyond ASCII percent-encoded), or why it is not.
tl::expected<std::string, std::string> sanitised_link(std::string_view url);

/// Hands the address to the desktop and returns at once. Nothing when that worked, else the reason.
std::optional<std::string> open_link(std::string_view url);

}  // namespace chronoscope
