// Plain text made safe for Markdown, for whoever writes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chronoscope {

/// One line of plain text, safe inside a Markdown line: line breaks become spaces, white space around it goes. (Signs
/// that matter only where a line begins are left: put something before it.)
std::string escape_markdown(std::string_view text);

/// Each escaped, with `separator` between.
std::string join_escaped(const std::vector<std::string>& words, std::string_view separator);

}  // namespace chronoscope
