#include "base/interface_text.h"

#include <array>

namespace chronoscope {

namespace {

using Translations = std::array<const char*, language_count>;

constexpr Translations table[] = {
#define TEXT(id, english, russian, french) {english, russian, french},
#include "base/interface_text.inc"
#undef TEXT
};

constexpr Translations codes = {"en", "ru", "fr"};
constexpr Translations names = {"English", "Русский", "Français"};

/// 0, 1, 2: which of a language's forms goes with a number.
std::size_t form_of(Language language, std::uint64_t n) {
  switch (language) {
    case Language::english:
      return n == 1 ? 0 : 1;
    case Language::french:
      return n <= 1 ? 0 : 1;
    case Language::russian: {
      const std::uint64_t ones = n % 10, tens = n % 100;
      if (ones == 1 && tens != 11) return 0;
      if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) return 1;
      return 2;
    }
  }
  return 0;
}

}  // namespace

const char* language_code(Language language) { return codes[static_cast<std::size_t>(language)]; }
const char* language_name(Language language) { return names[static_cast<std::size_t>(language)]; }

std::optional<Language> language_from_code(std::string_view code) {
  const std::string_view primary = code.substr(0, code.find_first_of("-_.@"));
  for (int i = 0; i < language_count; ++i) {
    const auto language = static_cast<Language>(i);
    if (primary == language_code(language)) return language;
  }
  return std::nullopt;
}

const char* text_of(Text text, Language language) {
  return table[static_cast<std::size_t>(text)][static_cast<std::size_t>(language)];
}

std::string_view plural_form(std::string_view forms, Language language, std::uint64_t count) {
  for (std::size_t skip = form_of(language, count); skip > 0; --skip) {
    const std::size_t bar = forms.find('|');
    if (bar == std::string_view::npos) break;  // fewer forms than the language has: the last serves
    forms.remove_prefix(bar + 1);
  }
  return forms.substr(0, forms.find('|'));
}

std::string_view listed(Text list, Language language, std::size_t index) {
  std::string_view rest = text_of(list, language);
  for (; index > 0; --index) {
    const std::size_t bar = rest.find('|');
    if (bar == std::string_view::npos) break;
    rest.remove_prefix(bar + 1);
  }
  return rest.substr(0, rest.find('|'));
}

}  // namespace chronoscope
