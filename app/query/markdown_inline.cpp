// The inside of a paragraph: emphasis, links, escapes and line breaks.
#include <algorithm>
#include <array>
#include <optional>

#include "query/markdown.h"
#include "query/utf8.h"

namespace chronoscope {

namespace {

/// A link's target is sought no further than this, so that hostile text costs no more than its length.
constexpr std::size_t longest_target_bytes = 2048;
constexpr std::size_t deepest_parentheses = 32;

constexpr int none = -1;

/// A piece of text, or a run of * or _ that may open or close emphasis.
struct Node {
  std::string text;
  char delimiter = 0;
  int count = 0;     ///< of delimiter characters not used up yet
  int original = 0;  ///< how many there were
  bool can_open = false, can_close = false;
  int previous = none, next = none;            ///< neighbours among the delimiters still in play
  int emphasis_change = 0, strong_change = 0;  ///< of nesting depth, from this node on
  std::string link;
};

struct Bracket {
  int node = 0;
  int delimiter_before = none;  ///< the last one in play when the bracket came
  bool picture = false;
};

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// The `target` of (target "title"), and the offset after the closing parenthesis; `at` is after the opening one.
struct Target {
  std::string text;
  std::size_t end = 0;
};
std::optional<Target> read_target(std::string_view text, std::size_t at) {
  text = text.substr(0, std::min(text.size(), at + longest_target_bytes));
  const auto skip_spaces = [&] {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  };
  Target target;
  skip_spaces();
  if (at < text.size() && text[at] == '<') {
    const std::size_t close = text.find_first_of(">\n", at);
    if (close == text.npos || text[close] != '>') return std::nullopt;
    target.text = text.substr(at + 1, close - at - 1);
    at = close + 1;
  } else {
    std::size_t depth = 0;
    for (; at < text.size() && text[at] != ' ' && text[at] != '\n'; ++at) {
      if (text[at] == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1])) {
        ++at;
      } else if (text[at] == '(') {
        if (++depth > deepest_parentheses) return std::nullopt;
      } else if (text[at] == ')') {
        if (depth == 0) break;
        --depth;
      }
      target.text += text[at];
    }
    if (depth > 0) return std::nullopt;
  }
  skip_spaces();
  if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {  // a title, which nobody shows
    const std::size_t close = text.find(text[at], at + 1);
    if (close == text.npos) return std::nullopt;
    at = close + 1;
    skip_spaces();
  }
  if (at >= text.size() || text[at] != ')') return std::nullopt;
  target.end = at + 1;
  return target;
}

class InlineParser {
 public:
  explicit InlineParser(std::string_view text) : m_text(text) {}

  std::vector<MarkdownSpan> parse() {
    while (m_at < m_text.size()) step();
    resolve_emphasis(none);
    return spans();
  }

 private:
  void step() {
    const char c = m_text[m_at];
    switch (c) {
      case '\\':
        read_escape();
        break;
      case '*':
      case '_':
        read_delimiters(c);
        break;
      case '[':
        open_bracket("[");
        break;
      case '!':
        if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '[') {
          open_bracket("![");
        } else {
          add_text(1);
        }
        break;
      case ']':
        close_bracket();
        break;
      case '<':
        read_autolink();
        break;
      case '\n':
        read_line_end();
        break;
      default:
        add_text(std::min(m_text.find_first_of("\\*_[]!<\n", m_at), m_text.size()) - m_at);
        break;
    }
  }

  Node& add_node() { return m_nodes.emplace_back(); }
  std::string& text_at_end() {
    if (m_nodes.empty() || m_nodes.back().delimiter || m_fresh) add_node();
    m_fresh = false;
    return m_nodes.back().text;
  }
  void add_text(std::size_t bytes) {
    text_at_end() += m_text.substr(m_at, bytes);
    m_at += bytes;
  }

  void read_escape() {
    const bool escapes = m_at + 1 < m_text.size() && is_ascii_punctuation(m_text[m_at + 1]);
    if (escapes) {
      ++m_at;
    } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n') {
      ++m_at;
      break_line("\n");
      return;
    }
    add_text(1);
  }

  /// Two spaces before the end of a line ask for a break; one end of line alone is a space.
  void read_line_end() {
    std::string& text = text_at_end();
    const std::size_t last = text.find_last_not_of(' ');
    const std::size_t kept = last == text.npos ? 0 : last + 1;
    const bool asked_for = text.size() - kept >= 2;
    text.resize(kept);
    break_line(asked_for ? "\n" : " ");
  }
  void break_line(const char* with) {
    text_at_end() += with;
    ++m_at;
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t')) ++m_at;
  }

  void read_delimiters(char c) {
    const std::size_t end = std::min(m_text.find_first_not_of(c, m_at), m_text.size());
    const char32_t before = m_at == 0 ? U' ' : utf8_char_at(m_text, utf8_floor(m_text, m_at - 1)).code;
    const char32_t after = end == m_text.size() ? U' ' : utf8_char_at(m_text, end).code;
    const auto is_punctuation = [](char32_t x) { return !is_space(x) && !is_word_char(x); };
    const bool left_flanking =
        !is_space(after) && (!is_punctuation(after) || is_space(before) || is_punctuation(before));
    const bool right_flanking =
        !is_space(before) && (!is_punctuation(before) || is_space(after) || is_punctuation(after));
    const int number = static_cast<int>(m_nodes.size());
    Node& node = add_node();
    node.delimiter = c;
    node.count = node.original = static_cast<int>(end - m_at);
    const bool inside_word_allowed = c == '*';
    node.can_open = left_flanking && (inside_word_allowed || !right_flanking || is_punctuation(before));
    node.can_close = right_flanking && (inside_word_allowed || !left_flanking || is_punctuation(after));
    node.previous = m_last_delimiter;
    if (m_last_delimiter != none) m_nodes[m_last_delimiter].next = number;
    m_last_delimiter = number;
    m_at = end;
  }

  void open_bracket(const char* text) {
    m_brackets.push_back({static_cast<int>(m_nodes.size()), m_last_delimiter, text[0] == '!'});
    add_node().text = text;
    m_fresh = true;
    m_at += std::string_view(text).size();
  }

  void close_bracket() {
    if (m_brackets.empty()) return add_text(1);
    const Bracket bracket = m_brackets.back();
    m_brackets.pop_back();
    const bool target_follows = m_at + 1 < m_text.size() && m_text[m_at + 1] == '(';
    const auto target = target_follows ? read_target(m_text, m_at + 2) : std::nullopt;
    if (!target) return add_text(1);

    resolve_emphasis(bracket.delimiter_before);
    m_nodes[bracket.node].text.clear();
    if (!bracket.picture) {
      if (is_safe_link(target->text)) {
        for (std::size_t i = bracket.node + 1; i < m_nodes.size(); ++i) m_nodes[i].link = target->text;
      }
      m_brackets.clear();  // no link inside a link
    }
    m_fresh = true;
    m_at = target->end;
  }

  void read_autolink() {
    const std::string_view ahead = m_text.substr(m_at + 1, longest_target_bytes);
    const std::string_view target = ahead.substr(0, ahead.find('>'));
    const bool closed = target.size() < ahead.size();
    if (!closed || target.starts_with('#') || !is_safe_link(target)) return add_text(1);
    Node& node = add_node();
    node.text = node.link = target;
    m_fresh = true;
    m_at += target.size() + 2;
  }

  void drop_delimiter(int n) {
    Node& node = m_nodes[n];
    if (node.previous != none) m_nodes[node.previous].next = node.next;
    if (node.next != none) m_nodes[node.next].previous = node.previous;
    if (m_last_delimiter == n) m_last_delimiter = node.previous;
    node.previous = node.next = none;
  }

  /// CommonMark's "process emphasis" for the delimiters after `bottom`, which are all out of play in the end.
  void resolve_emphasis(int bottom) {
    // Below these no opener was found for a closer of the kind: [character][can open][length modulo 3].
    std::array<int, 12> searched{};
    searched.fill(bottom);
    int closer = m_last_delimiter;
    if (closer == bottom) return;
    while (m_nodes[closer].previous != bottom) closer = m_nodes[closer].previous;
    while (closer != none) {
      Node& c = m_nodes[closer];
      if (!c.can_close) {
        closer = c.next;
        continue;
      }
      int& stop = searched[(c.delimiter == '*' ? 6 : 0) + (c.can_open ? 3 : 0) + c.original % 3];
      int opener = c.previous;
      while (opener != stop && opener != bottom && !is_pair(m_nodes[opener], c))
        opener = m_nodes[opener].previous;
      if (opener == stop || opener == bottom) {
        stop = c.previous;
        const int next = c.next;
        if (!c.can_open) drop_delimiter(closer);
        closer = next;
        continue;
      }
      while (c.previous != opener) drop_delimiter(c.previous);
      emphasize(opener, closer);
      if (m_nodes[opener].count == 0) drop_delimiter(opener);
      if (c.count == 0) {
        const int next = c.next;
        drop_delimiter(closer);
        closer = next;
      }
    }
    while (m_last_delimiter != bottom) drop_delimiter(m_last_delimiter);
  }

  static bool is_pair(const Node& opener, const Node& closer) {
    if (!opener.can_open || opener.delimiter != closer.delimiter) return false;
    const bool either_way = opener.can_close || closer.can_open;
    const bool sum_of_three = (opener.original + closer.original) % 3 == 0;
    const bool both_of_three = opener.original % 3 == 0 && closer.original % 3 == 0;
    return !(either_way && sum_of_three && !both_of_three);
  }

  void emphasize(int opener, int closer) {
    const int used = m_nodes[opener].count >= 2 && m_nodes[closer].count >= 2 ? 2 : 1;
    int Node::*const change = used == 2 ? &Node::strong_change : &Node::emphasis_change;
    m_nodes[opener].count -= used;
    m_nodes[closer].count -= used;
    m_nodes[opener + 1].*change += 1;
    m_nodes[closer].*change -= 1;
  }

  std::vector<MarkdownSpan> spans() const {
    std::vector<MarkdownSpan> out;
    int emphasis = 0;
    int strong = 0;
    for (const Node& node : m_nodes) {
      emphasis += node.emphasis_change;
      strong += node.strong_change;
      std::string text = node.delimiter ? std::string(node.count, node.delimiter) : node.text;
      if (text.empty()) continue;
      MarkdownSpan span{std::move(text), emphasis > 0, strong > 0, node.link};
      const bool continues = !out.empty() && out.back().emphasis == span.emphasis &&
                             out.back().strong == span.strong && out.back().link == span.link;
      if (continues) {
        out.back().text += span.text;
      } else {
        out.push_back(std::move(span));
      }
    }
    return out;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  std::vector<Node> m_nodes;
  std::vector<Bracket> m_brackets;
  int m_last_delimiter = none;
  bool m_fresh = false;  ///< the next text must not join the last node
};

}  // namespace

std::vector<MarkdownSpan> parse_markdown_inline(std::string_view text) { return InlineParser(text).parse(); }

bool is_safe_link(std::string_view target) {
  for (std::size_t at = 0; at < target.size();) {
    const Utf8Char c = utf8_char_at(target, at);
    const bool control = c.code <= 0x20 || c.code == 0x7F || c.code == 0xFFFD || is_space(c.code);
    const bool quote = c.code == '"' || c.code == '<' || c.code == '>' || c.code == '\\' || c.code == '`';
    if (control || quote || is_invisible(c.code)) return false;
    at += c.length;
  }
  if (target.starts_with('#')) {
    const std::string_view id = target.substr(1);
    return !id.empty() && std::all_of(id.begin(), id.end(), [](unsigned char c) {
      return is_word_char(c) || c == '-' || c == '_' || c == '.';
    });
  }
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (target.size() <= scheme.size()) continue;
    const bool same = std::equal(scheme.begin(), scheme.end(), target.begin(), [](char a, char b) {
      return a == (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b);
    });
    if (same) return true;
  }
  return false;
}

}  // namespace chronoscope
