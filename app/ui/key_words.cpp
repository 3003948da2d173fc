#include "ui/key_words.h"

namespace chronoscope {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view named(std::string_view word, Language language) {
  for (std::size_t i = 0;; ++i) {
    const std::string_view english = listed(Text::key_names, Language::english, i);
    if (english == word) return listed(Text::key_names, language, i);
    // The list's last entry is given again for every index behind it.
    if (english == listed(Text::key_names, Language::english, i + 1)) return word;
  }
}

}  // namespace

std::string key_words(std::string_view keys, Language language) {
  std::string out;
  while (!keys.empty()) {
    std::size_t length = 0;
    while (length < keys.size() && is_letter(keys[length])) ++length;
    out += length > 1 ? named(keys.substr(0, length), language) : keys.substr(0, length);
    keys.remove_prefix(length);
    while (!keys.empty() && !is_letter(keys.front())) {
      out += keys.front();
      keys.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace chronoscope
