#include "ui/key_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace chronoscope;

TEST_CASE("keys are called what stands on them in each language; letters and signs stay") {
  CHECK(key_words("Alt+Left", Language::english) == "Alt+Left");
  CHECK(key_words("Alt+Left", Language::russian) == "Alt+Влево");
  CHECK(key_words("PageDown  →  ↓  Space", Language::french) == "Page suiv.  →  ↓  Espace");
  CHECK(key_words("Wheel  Ctrl+wheel", Language::russian) == "Колесо  Ctrl+колесо");
  CHECK(key_words("W  S  +  −", Language::french) == "W  S  +  −");
  CHECK(key_words("F5  Shift+F5", Language::french) == "F5  Maj+F5");
  CHECK(key_words("Shift+arrows", Language::russian) == "Shift+стрелки");
  CHECK(key_words("", Language::french).empty());
}
