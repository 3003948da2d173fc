#include "query/glossary_matcher.h"

#include <catch2/catch_test_macros.hpp>

using namespace chronoscope;

namespace {

Dataset glossary_of(std::vector<GlossaryTerm> terms) {
  Dataset d;
  d.glossary = std::move(terms);
  return d;
}

const Dataset& glossary() {
  static const Dataset d = glossary_of({{"nep", "NEP", {"New Economic Policy"}, "", ""},
                                        {"kulak", "kulak", {"kulaks"}, "", ""},
                                        {"plan", "Five-Year Plan", {"Five-Year Plans"}, "", ""},
                                        {"first-plan", "First Five-Year Plan", {}, "", ""},
                                        {"troika", "тройка", {}, "", ""},
                                        {"enemy", "enemy of the people", {}, "", ""},
                                        {"peoples", "people’s commissar", {}, "", ""}});
  return d;
}

/// The matches as "id=text" in brackets.
std::string found(std::string_view text, const Dataset& d = glossary()) {
  std::string out;
  for (const GlossaryMatch& m : GlossaryMatcher(d).find(text)) {
    out += "[" + d.glossary[m.term.value].id + "=" + std::string(text.substr(m.begin, m.end - m.begin)) + "]";
  }
  return out;
}

}  // namespace

TEST_CASE("terms and their other spellings are found in running text, in order") {
  CHECK(found("The NEP ended; a kulak, or kulaks, resisted.") == "[nep=NEP][kulak=kulak][kulak=kulaks]");
  CHECK(found("The New Economic Policy.") == "[nep=New Economic Policy]");
  CHECK(found("").empty());
}

TEST_CASE("only whole words are terms") {
  CHECK(found("dekulakisation NEPmen NEPs kulakisation").empty());
  CHECK(found("kulak") == "[kulak=kulak]");
  CHECK(found("(kulak), “kulak”, kulak-like, anti-kulak—kulak") ==
        "[kulak=kulak][kulak=kulak][kulak=kulak][kulak=kulak][kulak=kulak]");
  CHECK(found("enemy of the peoples").empty());
}

TEST_CASE("the case of the first letter is free, that of the others is not") {
  CHECK(found("Kulaks were named.") == "[kulak=Kulaks]");
  CHECK(found("nEP") == "[nep=nEP]");
  CHECK(found("nep Nep KULAK").empty());
  CHECK(found("Тройка и тройка, ТРОЙКА") == "[troika=Тройка][troika=тройка]");
}

TEST_CASE("the longest of the terms that begin at a word wins, and matches never overlap") {
  CHECK(found("the First Five-Year Plan") == "[first-plan=First Five-Year Plan]");
  CHECK(found("the Second Five-Year Plan, all Five-Year Plans") ==
        "[plan=Five-Year Plan][plan=Five-Year Plans]");
  CHECK(found("First Five-Year idea").empty());
}

TEST_CASE("a possessive stays outside, and either apostrophe will do") {
  CHECK(found("a kulak’s horse, the kulak's house") == "[kulak=kulak][kulak=kulak]");
  CHECK(found("the people's commissar, a people’s commissar") ==
        "[peoples=people's commissar][peoples=people’s commissar]");
}

TEST_CASE("white space of any kind and length fits between a term's words") {
  CHECK(found("an enemy\nof  the\u00A0people.") == "[enemy=enemy\nof  the\u00A0people]");
  CHECK(found("enemy of the").empty());
}

TEST_CASE("a term that is blank or begins with no letter is never found, bad bytes do no harm") {
  const Dataset odd = glossary_of({{"a", "", {" ", "-x"}, "", ""}, {"b", " padded ", {}, "", ""}});
  CHECK(found(" - -x padded \xFF padded\xC3", odd) == "[b=padded][b=padded]");
  CHECK(found("anything", glossary_of({})).empty());
}
