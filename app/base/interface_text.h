// Every word that the program itself says, in each of its languages: one table, interface_text.inc, so that whoever
// translates opens one file. What a dataset says stays in the dataset's language.
//
// Adding a language: another column in the table, another Language, its plural rule and its names in the .cpp.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chronoscope {

enum class Language : std::uint8_t { english, russian, french };
inline constexpr int language_count = 3;

const char* language_code(Language language);  ///< BCP 47: "en", "ru", "fr"
const char* language_name(Language language);  ///< in that language: "English", "Русский", "Français"
/// Of a code such as "fr", or a locale such as "fr_CA.UTF-8" or "ru-RU"; nothing when it is none of ours.
std::optional<Language> language_from_code(std::string_view code);

enum class Text : std::uint16_t {
#define TEXT(id, english, russian, french) id,
#include "base/interface_text.inc"
#undef TEXT
};

/// As it stands in the table; ends with a NUL, as Dear ImGui wants its labels. Valid for ever.
const char* text_of(Text text, Language language);
/// A text with places: "{}" or "{0}", "{1}" for `args`, in fmt's way. The table is checked in a test: each language has
/// the same places.
template <class... Args>
std::string say(Text text, Language language, const Args&... args) {
  return fmt::format(fmt::runtime(text_of(text, language)), args...);
}

/// Of a text whose forms are parted by "|", the one that goes with `count`, after the Unicode CLDR's plural rules for
/// whole numbers: English and French one|other, Russian one|few|many.
std::string_view plural_form(std::string_view forms, Language language, std::uint64_t count);
/// Of a text that is a list parted by "|" (months, weekdays …), the entry at `index`, from 0. The view is not ended by a
/// NUL.
std::string_view listed(Text list, Language language, std::size_t index);

/// plural_form() of the text, with `args` put in their places.
template <class... Args>
std::string say_count(Text text, Language language, std::uint64_t count, const Args&... args) {
  return fmt::format(fmt::runtime(plural_form(text_of(text, language), language, count)), args...);
}

}  // namespace chronoscope
