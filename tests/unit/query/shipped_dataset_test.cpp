// What the shipped dataset must give the search, the Markdown reader and the glossary.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "query/event_description.h"
#include "query/glossary_matcher.h"
#include "query/markdown.h"
#include "query/search.h"
#include "support/datasets.h"

using namespace chronoscope;
using chronoscope::testing::shipped_dataset;

TEST_CASE("every shipped event is the first hit for its own title") {
  const Dataset& d = shipped_dataset();
  REQUIRE_FALSE(d.events.empty());
  const SearchIndex index(d);
  for (std::size_t i = 0; i < d.events.size(); ++i) {
    const auto hits = index.search(d.events.title(EventIndex(i)), 1);
    INFO(d.events.title(EventIndex(i)));
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].event == EventIndex(i));
    CHECK(hits[0].score > 99.9);
  }
}

TEST_CASE("every shipped body is sound Markdown whose inner links lead to events") {
  const Dataset& d = shipped_dataset();
  for (std::size_t i = 0; i < d.events.size(); ++i) {
    const EventIndex e(i);
    INFO(d.events.id(e));
    for (const MarkdownBlock& block : parse_markdown(d.events.body(e))) {
      for (const MarkdownSpan& span : block.spans) {
        INFO(span.text);
        CHECK(span.text.find_first_of("*[]`") == std::string::npos);
        if (span.link.starts_with('#')) CHECK(d.events.contains(span.link.substr(1)));
      }
    }
  }
}

TEST_CASE("a student's first searches find what they mean in the shipped dataset") {
  const Dataset& d = shipped_dataset();
  const SearchIndex index(d);
  const auto first = [&](const char* query) {
    const auto hits = index.search(query, 1);
    INFO(query);
    REQUIRE(hits.size() == 1);
    return std::string(d.events.title(hits[0].event));
  };
  for (const char* query : {"kirov", "kriov", "Kirov murder", "murder of kirov"}) {
    CHECK(first(query).find("Kirov") != std::string::npos);
  }
  for (const char* query : {"trotsky murdered", "trotzky murdered"}) {
    CHECK(first(query).find("Trotsky") != std::string::npos);
  }
  for (const char* query : {"five year plan", "FIVE-YEAR PLAN", "five‑year plan"}) {
    CHECK(first(query).find("Five-Year Plan") != std::string::npos);
  }
  for (const char* query : {"collectivization", "colectivisation"}) {
    CHECK(first(query).find("ollectivisation") != std::string::npos);
  }
}

TEST_CASE("every person, place and glossary term of the shipped dataset leads a search to an event") {
  const Dataset& d = shipped_dataset();
  const SearchIndex index(d);
  const auto found = [&](const std::string& name) { return !index.search(name, 1).empty(); };
  for (const Person& person : d.people) {
    INFO(person.name);
    CHECK(found(person.name));
  }
  for (const Place& place : d.places) {
    INFO(place.name);
    CHECK(found(place.name));
  }
  for (const GlossaryTerm& term : d.glossary) {
    INFO(term.term);
    bool any = found(term.term);
    for (const std::string& other : term.also) any = any || found(other);
    CHECK(any);
  }
}

TEST_CASE("most of the shipped glossary's terms are met in the shipped texts") {
  const Dataset& d = shipped_dataset();
  const GlossaryMatcher matcher(d);
  std::set<TermIndex> met;
  for (std::size_t i = 0; i < d.events.size(); ++i) {
    for (const std::string_view text : {d.events.summary(EventIndex(i)), d.events.body(EventIndex(i))}) {
      for (const GlossaryMatch& m : matcher.find(text)) met.insert(m.term);
    }
  }
  CHECK(met.size() * 2 >= d.glossary.size());
}
