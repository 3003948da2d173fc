#include "query/markdown.h"

#include <algorithm>
#include <optional>

namespace chronoscope {

namespace {

constexpr std::size_t tab_columns = 4;
/// An item belongs inside another when it stands at least this far right of its marker.
constexpr std::size_t nesting_columns = 2;
constexpr std::size_t deepest_list = 8;
constexpr std::size_t longest_number = 9;

struct Line {
  std::size_t indent = 0;  ///< columns
  std::string_view text;   ///< without the indent
};

Line read_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view text = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (text.ends_with('\r')) text.remove_suffix(1);
  Line line;
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
    line.indent += text.front() == '\t' ? tab_columns - line.indent % tab_columns : 1;
    text.remove_prefix(1);
  }
  line.text = text;
  return line;
}

struct ListMarker {
  std::string text;        ///< as shown
  std::size_t length = 0;  ///< bytes, with the space
  bool may_interrupt = true;
};

std::optional<ListMarker> list_marker(std::string_view text) {
  const auto space_at = [&](std::size_t at) {
    return at < text.size() && (text[at] == ' ' || text[at] == '\t');
  };
  if (text.empty()) return std::nullopt;
  if ((text[0] == '-' || text[0] == '*' || text[0] == '+') && space_at(1)) return ListMarker{"•", 2};
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  const bool numbered = digits > 0 && digits <= longest_number && digits < text.size() &&
                        (text[digits] == '.' || text[digits] == ')') && space_at(digits + 1);
  if (!numbered) return std::nullopt;
  // "…the year\n1934. Then" is no list: only a first number may break into a paragraph.
  const bool first = text.substr(0, digits) == "1";
  return ListMarker{std::string(text.substr(0, digits)) + ".", digits + 2, first};
}

int heading_level(std::string_view text) {
  const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
  const bool heading = level >= 1 && level <= 6 && (level == text.size() || text[level] == ' ');
  return heading ? static_cast<int>(level) : 0;
}

/// A line of three or more of one of - * _ parts paragraphs and shows nothing.
bool is_rule(std::string_view text) {
  if (text.empty() || (text[0] != '-' && text[0] != '*' && text[0] != '_')) return false;
  const auto count = std::count(text.begin(), text.end(), text[0]);
  const auto spaces = std::count(text.begin(), text.end(), ' ');
  return count >= 3 && static_cast<std::size_t>(count + spaces) == text.size();
}

std::string_view trimmed(std::string_view s) {
  const std::size_t first = s.find_first_not_of(" \t");
  if (first == s.npos) return {};
  return s.substr(first, s.find_last_not_of(" \t") - first + 1);
}

class BlockParser {
 public:
  std::vector<MarkdownBlock> parse(std::string_view text) {
    while (!text.empty()) take(read_line(text));
    finish_block();
    return std::move(m_blocks);
  }

 private:
  void take(const Line& line) {
    if (trimmed(line.text).empty()) {
      finish_block();
      m_after_blank = true;
    } else if (const int level = heading_level(line.text)) {
      finish_block();
      m_lists.clear();
      std::string_view words = trimmed(line.text.substr(static_cast<std::size_t>(level)));
      const std::size_t last = words.find_last_not_of('#');  // a closing ## is decoration
      if (last == words.npos) {
        words = {};
      } else if (last + 1 < words.size() && words[last] == ' ') {
        words = trimmed(words.substr(0, last));
      }
      m_open = MarkdownBlock{MarkdownBlockKind::heading, level, {}, {}};
      m_text = words;
      finish_block();
    } else if (is_rule(line.text)) {
      finish_block();
      m_lists.clear();
    } else if (const auto marker = list_marker(line.text); marker && may_begin_item(*marker)) {
      begin_item(line, *marker);
    } else {
      add_text(line);
    }
    if (!trimmed(line.text).empty()) m_after_blank = false;
  }

  bool may_begin_item(const ListMarker& marker) const {
    const bool inside_paragraph = m_open && m_open->kind == MarkdownBlockKind::paragraph;
    return marker.may_interrupt || !inside_paragraph;
  }

  void begin_item(const Line& line, const ListMarker& marker) {
    finish_block();
    while (!m_lists.empty() && line.indent < m_lists.back() + nesting_columns) m_lists.pop_back();
    const std::size_t depth = std::min(m_lists.size(), deepest_list);
    if (m_lists.size() < deepest_list) m_lists.push_back(line.indent);
    m_open = MarkdownBlock{MarkdownBlockKind::list_item, static_cast<int>(depth), marker.text, {}};
    m_text = trimmed_front(line.text.substr(std::min(marker.length, line.text.size())));
  }

  void add_text(const Line& line) {
    if (m_open) {
      m_text += '\n';
      m_text += line.text;
      return;
    }
    if (m_after_blank) {
      while (!m_lists.empty() && line.indent < m_lists.back() + nesting_columns) m_lists.pop_back();
    }
    const bool of_item = !m_lists.empty();
    m_open = MarkdownBlock{of_item ? MarkdownBlockKind::list_item : MarkdownBlockKind::paragraph,
                           of_item ? static_cast<int>(m_lists.size() - 1) : 0,
                           {},
                           {}};
    m_text = line.text;
  }

  void finish_block() {
    if (!m_open) return;
    const std::size_t last = m_text.find_last_not_of(" \t");
    m_text.resize(last == m_text.npos ? 0 : last + 1);
    m_open->spans = parse_markdown_inline(m_text);
    if (!m_open->spans.empty()) m_blocks.push_back(std::move(*m_open));
    m_open.reset();
    m_text.clear();
  }

  static std::string_view trimmed_front(std::string_view s) {
    return s.substr(std::min(s.find_first_not_of(" \t"), s.size()));
  }

  std::vector<MarkdownBlock> m_blocks;
  std::optional<MarkdownBlock> m_open;
  std::string m_text;                ///< of the open block
  std::vector<std::size_t> m_lists;  ///< marker columns of the lists that are open
  bool m_after_blank = false;
};

}  // namespace

std::vector<MarkdownBlock> parse_markdown(std::string_view text) { return BlockParser().parse(text); }

std::string plain_text(const std::vector<MarkdownBlock>& blocks) {
  std::string out;
  for (const MarkdownBlock& block : blocks) {
    if (!out.empty()) out += '\n';
    if (block.kind == MarkdownBlockKind::list_item) {
      out += std::string(static_cast<std::size_t>(block.depth) * 2, ' ');
      if (!block.marker.empty()) out += block.marker + " ";
    }
    for (const MarkdownSpan& span : block.spans) out += span.text;
  }
  return out;
}

}  // namespace chronoscope
