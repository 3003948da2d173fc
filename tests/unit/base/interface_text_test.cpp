// The table of the program's own words: complete, with the same places and forms in each language.
#include "base/interface_text.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using namespace chronoscope;

namespace {

struct Row {
  const char* id;
  Text text;
};
constexpr Row rows[] = {
#define TEXT(id, english, russian, french) {#id, Text::id},
#include "base/interface_text.inc"
#undef TEXT
};

/// "{0}{1}" of "{1} of {0}": the places, each once, in order.
std::vector<std::string> places_of(std::string_view text) {
  std::vector<std::string> places;
  for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    places.emplace_back(text.substr(open, text.find('}', open) + 1 - open));
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace

TEST_CASE("every text is there in each language, with the same places for values") {
  for (const Row& row : rows) {
    INFO(row.id);
    const auto places = places_of(text_of(row.text, Language::english));
    const std::string_view english = text_of(row.text, Language::english);
    for (int i = 0; i < language_count; ++i) {
      const auto language = static_cast<Language>(i);
      const std::string_view text = text_of(row.text, language);
      INFO(language_code(language));
      CHECK_FALSE(text.empty());
      CHECK(places_of(text) == places);
      const auto forms = 1 + std::count(text.begin(), text.end(), '|');
      const auto english_forms = 1 + std::count(english.begin(), english.end(), '|');
      if (english_forms > 2)  // a list
        CHECK(forms == english_forms);
      else if (english_forms == 2)
        CHECK(forms == (language == Language::russian ? 3 : 2));
      else
        CHECK(forms == 1);
    }
  }
}

TEST_CASE("a number takes the form of its language") {
  CHECK(plural_form("event|events", Language::english, 1) == "event");
  CHECK(plural_form("event|events", Language::english, 0) == "events");
  CHECK(plural_form("événement|événements", Language::french, 0) == "événement");
  CHECK(plural_form("événement|événements", Language::french, 2) == "événements");
  const std::string_view russian = "событие|события|событий";
  CHECK(plural_form(russian, Language::russian, 21) == "событие");
  CHECK(plural_form(russian, Language::russian, 11) == "событий");
  CHECK(plural_form(russian, Language::russian, 3) == "события");
  CHECK(plural_form(russian, Language::russian, 13) == "событий");
  CHECK(plural_form(russian, Language::russian, 378) == "событий");
}

TEST_CASE("a language is known by its code or by a locale's name") {
  CHECK(language_from_code("ru_RU.UTF-8") == Language::russian);
  CHECK(language_from_code("fr") == Language::french);
  CHECK(language_from_code("en-GB") == Language::english);
  CHECK_FALSE(language_from_code("tlh"));
  CHECK_FALSE(language_from_code(""));
}

TEST_CASE("values are put in their places") {
  CHECK(say(Text::step_of, Language::english, 3, 16) == "3 of 16");
  CHECK(say(Text::step_of, Language::french, 3, 16) == "3 sur 16");
}
