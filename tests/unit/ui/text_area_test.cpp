// A text edited in place: where its lines break, and that what is typed into the broken text comes out whole.
#include "ui/text_area.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace chronoscope;

namespace {

/// A letter is as wide as 1.
std::vector<std::size_t> breaks_at(std::string_view text, double width) {
  return soft_breaks(text, width, [](std::string_view part) { return static_cast<double>(part.size()); });
}
std::string broken(std::string_view text, double width) { return with_breaks(text, breaks_at(text, width)); }

/// What comes of replacing `length` bytes at `at` of the broken text.
std::string edited(const std::string& text, double width, std::size_t at, std::size_t length,
                   const std::string& with) {
  const std::string shown = broken(text, width);
  std::string box = shown;
  box.replace(at, length, with);
  return without_breaks(box, shown, breaks_at(text, width), at + with.size());
}

}  // namespace

TEST_CASE("lines end at spaces, and every line fits") {
  CHECK(broken("one two three", 7) == "one two\nthree");
  CHECK(broken("one two three", 100) == "one two three");
  CHECK(broken("one", 1) == "one");
  CHECK(broken("unbreakable words", 4) == "unbreakable\nwords");
  CHECK(broken("a b\nc d", 1) == "a\nb\nc\nd");
  CHECK(broken("two words   ", 9) == "two words   ");  // spaces at the end hang over
  CHECK(broken("", 5).empty());
}

TEST_CASE("an edit of the broken text is the same edit of the text") {
  std::mt19937 random(11);
  const std::string letters = "ab  \n";
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t n = random() % 30; n > 0; --n) text += letters[random() % letters.size()];
    const double width = 1 + static_cast<double>(random() % 9);
    const std::size_t at = random() % (text.size() + 1), length = random() % (text.size() - at + 1);
    std::string with;
    for (std::size_t n = random() % 4; n > 0; --n) with += letters[random() % letters.size()];
    std::string expected = text;
    expected.replace(at, length, with);
    const std::string found = edited(text, width, at, length, with);
    INFO("\"" << text << "\", width " << width << ", " << length << " at " << at << " become \"" << with
              << "\"");
    REQUIRE(found.size() == expected.size());
    // Where a typed line break stands beside one that was put in, either may be taken for the other: it looks the same.
    for (std::size_t k = 0; k < found.size(); ++k) {
      const auto is_gap = [](char c) { return c == ' ' || c == '\n'; };
      if (is_gap(expected[k])) {
        REQUIRE(is_gap(found[k]));
      } else {
        REQUIRE(found[k] == expected[k]);
      }
    }
    if (with.find('\n') == with.npos && text.find('\n') == text.npos) REQUIRE(found == expected);
  }
}

TEST_CASE("a line break that is typed stays one") {
  CHECK(edited("one two three", 7, 3, 1, "\n") == "one\ntwo three");
  CHECK(edited("one two three", 7, 13, 0, "\n") == "one two three\n");
  CHECK(edited("one two three", 7, 8, 0, "\nx ") == "one two \nx three");
}
