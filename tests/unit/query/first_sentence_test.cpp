#include "query/first_sentence.h"

#include <catch2/catch_test_macros.hpp>

using namespace chronoscope;

TEST_CASE("a sentence ends at its mark, with the quotes that it closes") {
  CHECK(first_sentence("One. Two.") == "One.");
  CHECK(first_sentence("One! Two.") == "One!");
  CHECK(first_sentence("He said “never.” She left.") == "He said “never.”");
  CHECK(first_sentence("(So it began.) Then more.") == "(So it began.)");
  CHECK(first_sentence("Two\n\nOne.\nTwo.") == "Two\n\nOne.");
  CHECK(first_sentence("It fell by 3.5 per cent. Then it rose.") == "It fell by 3.5 per cent.");
  CHECK(first_sentence("Всё. Потом.") == "Всё.");
}

TEST_CASE("initials, abbreviations and questions inside a sentence do not end it") {
  CHECK(first_sentence("J. V. Stalin spoke. He left.") == "J. V. Stalin spoke.");
  CHECK(first_sentence("Order No. 227 was read. It shocked.") == "Order No. 227 was read.");
  CHECK(first_sentence("Built c. 1932 by the U.S. Army. Burnt.") == "Built c. 1932 by the U.S. Army.");
  CHECK(first_sentence("“Why?” he asked. No one knew.") == "“Why?” he asked.");
}

TEST_CASE("a text without an end is its own first sentence") {
  CHECK(first_sentence("").empty());
  CHECK(first_sentence(" \n").empty());
  CHECK(first_sentence("  No mark at all ") == "No mark at all");
  CHECK(first_sentence("One sentence. ") == "One sentence.");
}
