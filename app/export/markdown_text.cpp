#include "export/markdown_text.h"

namespace chronoscope {

namespace {

constexpr std::string_view white_space = " \t\r\n";

bool is_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) + 1 - first);
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  text = trimmed(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool inside_word = i > 0 && i + 1 < text.size() && is_letter(text[i - 1]) && is_letter(text[i + 1]);
    const bool special =
        c == '\\' || c == '*' || c == '[' || c == ']' || c == '<' || c == '`' || (c == '_' && !inside_word);
    if (special) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

std::string join_escaped(const std::vector<std::string>& words, std::string_view separator) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += separator;
    out += escape_markdown(word);
  }
  return out;
}

}  // namespace chronoscope
