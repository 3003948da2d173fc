#include "query/fold_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace chronoscope;

TEST_CASE("folding makes letters small and takes their accents away") {
  CHECK(fold_text("Kirov") == "kirov");
  CHECK(fold_text("Józef Piłsudski") == "jozef pilsudski");
  CHECK(fold_text("ŘÍŠE Ångström ČESKÝ ơ ỆỘ") == "rise angstrom cesky o eo");
  CHECK(fold_text("e\u0301te\u0301") == "ete");  // accents as marks of their own
}

TEST_CASE("folding takes ligatures and joined letters apart") {
  CHECK(fold_text("Straße STRAẞE Ærø œuvre ðorn Þór đak") == "strasse strasse aero oeuvre dorn thor dak");
  CHECK(fold_text("ﬁrst oﬃce ﬂag") == "first office flag");
}

TEST_CASE("folding knows Cyrillic: small letters, ё as е, й as и") {
  CHECK(fold_text("Сталин") == "сталин");
  CHECK(fold_text("ХРУЩЁВ Хрущёв") == "хрущев хрущев");
  CHECK(fold_text("Троцкий") == "троцкии");
  CHECK(fold_text("Никола́й Ежо́в") == "николаи ежов");
  CHECK(fold_text("Ґ Ї Ў Ѓ Ќ Ѝ Ѣ") == "г і у г к и е");
  CHECK(fold_text("и\u0306") == fold_text("й"));
  CHECK(fold_text("Ә Қ Ң Ұ Ӏ Ӂ Ӑ Ѡ") == "ә қ ң ұ ӏ ӂ ӑ ѡ");
}

TEST_CASE("folding knows Greek") { CHECK(fold_text("Ἀ Ώρα ΣΟΦΌΣ σοφός") == "Ἀ ωρα σοφοσ σοφοσ"); }

TEST_CASE("folding makes typographic quotes, dashes and spaces plain and drops what is invisible") {
  CHECK(fold_text("“Who” — ‘whom’? 1924–1941 …") == "\"who\" - 'whom'? 1924-1941 ...");
  CHECK(fold_text("Five‑Year") == "five-year");
  CHECK(fold_text("a\u00A0b\u2009c\td\ne") == "a b c d e");
  CHECK(fold_text("dekulak\u00ADisation\u200B!") == "dekulakisation!");
}

TEST_CASE("folding keeps other scripts and marks bad bytes") {
  CHECK(fold_text("史達林 👍") == "史達林 👍");
  CHECK(fold_text("a\xFF"
                  "b\xC3") ==
        "a\uFFFD"
        "b\uFFFD");
  CHECK(fold_text("\xC0\xAF\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(fold_text("").empty());
}

TEST_CASE("folding twice is folding once, for every character of two and three bytes") {
  for (char32_t c = 1; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    if (c < 0x80) {
      text = {static_cast<char>(c)};
    } else if (c < 0x800) {
      text = {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
    } else {
      text = {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
              static_cast<char>(0x80 | (c & 0x3F))};
    }
    const std::string once = fold_text(text);
    if (fold_text(once) != once) FAIL("U+" << std::hex << static_cast<unsigned>(c) << ": " << once);
  }
}

TEST_CASE("folding tells for each byte where it came from") {
  std::vector<std::size_t> origin;
  const std::string text = "aßé\u0301–ё";
  const std::string folded = fold_text(text, &origin);
  CHECK(folded == "asse-е");
  CHECK(origin == std::vector<std::size_t>{0, 1, 1, 3, 7, 10, 10});
}
