#include "query/glossary_matcher.h"

#include <algorithm>
#include <optional>

#include "query/fold_text.h"
#include "query/utf8.h"

namespace chronoscope {

namespace {

constexpr char32_t typographic_apostrophe = 0x2019;

char32_t plain(char32_t c) {
  if (is_space(c)) return ' ';
  return c == typographic_apostrophe ? U'\'' : c;
}

/// One character in small letters, accents kept: É is é, not e.
std::string small_letter(std::string_view character) {
  const Utf8Char c = utf8_char_at(character, 0);
  char32_t code = c.code;
  if ((code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7)) {
    code += 0x20;
  } else if (code >= 0x410 && code <= 0x42F) {
    code += 0x20;
  } else if (code >= 0x400 && code <= 0x40F) {
    code += 0x50;
  } else if (code >= 0x100 && code <= 0x137) {
    code |= 1;
  } else if (code >= 0x139 && code <= 0x148) {
    code += code & 1;
  } else if (code >= 0x14A && code <= 0x177) {
    code |= 1;
  } else if (code == 0x179 || code == 0x17B || code == 0x17D) {
    code += 1;
  }
  std::string out;
  append_utf8(out, code);
  return out;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Utf8Char c = utf8_char_at(text, at);
    if (!is_word_char(c.code) && !is_combining_mark(c.code)) break;
    at += c.length;
  }
  return at;
}

/// A word with its first letter made small: what forms are found by.
std::string key_of(std::string_view word) {
  const std::size_t first = utf8_char_at(word, 0).length;
  return small_letter(word.substr(0, first)) + std::string(word.substr(first));
}

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

/// Where `form` ends when it stands at `at` of the text, first word compared already.
std::optional<std::size_t> end_of_form(std::string_view text, std::size_t at, std::string_view form) {
  while (!form.empty()) {
    if (at >= text.size()) return std::nullopt;
    const Utf8Char wanted = utf8_char_at(form, 0);
    const Utf8Char found = utf8_char_at(text, at);
    if (plain(wanted.code) != plain(found.code)) return std::nullopt;
    at += found.length;
    if (is_space(found.code)) {
      while (at < text.size() && is_space(utf8_char_at(text, at).code)) at += utf8_char_at(text, at).length;
    }
    form.remove_prefix(wanted.length);
  }
  const bool word_goes_on = at < text.size() && end_of_word(text, at) > at;
  return word_goes_on ? std::nullopt : std::optional(at);
}

}  // namespace

GlossaryMatcher::GlossaryMatcher(const Dataset& dataset) {
  const auto add = [this](std::string_view form, TermIndex term) {
    form = trimmed(form);
    const std::size_t first_word = end_of_word(form, 0);
    if (first_word == 0) return;  // begins with no letter: cannot be found as a word
    m_forms[key_of(form.substr(0, first_word))].push_back({std::string(form), term});
  };
  for (std::size_t i = 0; i < dataset.glossary.size(); ++i) {
    add(dataset.glossary[i].term, TermIndex(i));
    for (const std::string& also : dataset.glossary[i].also) add(also, TermIndex(i));
  }
  for (auto& [key, forms] : m_forms) {
    std::stable_sort(forms.begin(), forms.end(),
                     [](const Form& a, const Form& b) { return a.text.size() > b.text.size(); });
  }
}

std::vector<GlossaryMatch> GlossaryMatcher::find(std::string_view text) const {
  std::vector<GlossaryMatch> matches;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t word_end = end_of_word(text, at);
    if (word_end == at) {
      at += utf8_char_at(text, at).length;
      continue;
    }
    std::size_t next = word_end;
    if (const auto forms = m_forms.find(key_of(text.substr(at, word_end - at))); forms != m_forms.end()) {
      for (const Form& form : forms->second) {
        const std::size_t first_word = end_of_word(form.text, 0);
        const auto end = end_of_form(text, word_end, std::string_view(form.text).substr(first_word));
        if (!end) continue;
        matches.push_back({at, *end, form.term});
        next = *end;
        break;
      }
    }
    at = next;
  }
  return matches;
}

}  // namespace chronoscope
