// The little Markdown that bodies are written in, taken apart for whoever draws it: paragraphs, headings, lists,
// *emphasis*, **strong**, [links](target) and <https://autolinks>. Of a picture the alternative text stays. Block
// quotes, code, tables and HTML are left as the text that they are.
//
// Any input is read; nothing is an error. What does not balance stays as it was typed. Emphasis follows CommonMark's
// delimiter runs (spec 0.31, section 6.2).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chronoscope {

struct MarkdownSpan {
  std::string text;  ///< '\n' is a line break that the author asked for
  bool emphasis = false;
  bool strong = false;
  std::string link;  ///< a target that is_safe_link accepts, or empty
  friend bool operator==(const MarkdownSpan&, const MarkdownSpan&) = default;
};

enum class MarkdownBlockKind : std::uint8_t { paragraph, heading, list_item };

struct MarkdownBlock {
  MarkdownBlockKind kind = MarkdownBlockKind::paragraph;
  int depth = 0;       ///< list item: 0 for the outermost list; heading: 1..6
  std::string marker;  ///< list item: "•", or "1." as numbered; empty for an item's further paragraphs
  std::vector<MarkdownSpan> spans;
};

std::vector<MarkdownBlock> parse_markdown(std::string_view text);

/// One paragraph's worth of inline text.
std::vector<MarkdownSpan> parse_markdown_inline(std::string_view text);

/// Only http://, https:// and #event-id (letters, digits, '-', '_', '.') may be followed; anything with a space or a
/// control character may not.
bool is_safe_link(std::string_view target);

/// The text alone, blocks parted by newlines: for previews and the clipboard.
std::string plain_text(const std::vector<MarkdownBlock>& blocks);

}  // namespace chronoscope
