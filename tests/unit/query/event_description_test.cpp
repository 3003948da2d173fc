#include "query/event_description.h"

#include <catch2/catch_test_macros.hpp>

#include "query/citation.h"
#include "support/rich_dataset.h"

using namespace chronoscope;
using chronoscope::testing::rich_dataset;

namespace {

EventIndex event_named(const Dataset& d, const char* id) {
  const auto found = d.events.find(id);
  REQUIRE(found);
  return *found;
}

std::vector<std::string> ids(const Dataset& d, const std::vector<EventIndex>& events) {
  std::vector<std::string> out;
  for (const EventIndex e : events) out.emplace_back(d.events.id(e));
  return out;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a citation gives author, title, year and pages, and leaves out what is not known") {
  const Source book{"lenoe", "Lenoe, Matthew", "The Kirov Murder and Soviet History", 2010, "book", "", ""};
  CHECK(format_citation(book, "12–14", Language::english) ==
        "Lenoe, Matthew: The Kirov Murder and Soviet History (2010), pp. 12–14");
  CHECK(format_citation(book, "12", Language::english) ==
        "Lenoe, Matthew: The Kirov Murder and Soviet History (2010), p. 12");
  CHECK(format_citation(book, "12, 15", Language::english) ==
        "Lenoe, Matthew: The Kirov Murder and Soviet History (2010), pp. 12, 15");
  CHECK(format_citation(book, "ch. 3", Language::english) ==
        "Lenoe, Matthew: The Kirov Murder and Soviet History (2010), ch. 3");
  CHECK(format_citation(book, "", Language::english) ==
        "Lenoe, Matthew: The Kirov Murder and Soviet History (2010)");
  CHECK(format_citation({"p", "", "Pravda", {}, "", "", ""}, "", Language::english) == "Pravda");
  CHECK(format_citation({"a", "Anon.", "", {}, "", "", ""}, "", Language::english) == "Anon.");
  CHECK(format_citation({"bare", "", "", {}, "", "", ""}, "", Language::english) == "bare");
  CHECK(format_citation({"c", "Caesar", "Gallic War", -49, "", "", ""}, "", Language::english) ==
        "Caesar: Gallic War (50 BCE)");
}

TEST_CASE("a description says everything that the dataset knows of an event") {
  const Dataset d = rich_dataset();
  const EventDescription k = describe_event(d, event_named(d, "kirov-1934"), Language::english);
  CHECK(k.title == "The murder of Sergei Kirov");
  CHECK(k.date_words == "1 December 1934, a Saturday");
  CHECK(k.themes == Ids{"The Terror", "Power struggle"});
  CHECK(k.importance == 5);
  CHECK(k.summary.starts_with("Leonid Nikolaev"));
  CHECK(k.body.find("**NKVD**") != std::string::npos);
  REQUIRE(k.people.size() == 2);
  CHECK(k.people[0].person == PersonIndex(1));
  CHECK(k.people[0].name == "Sergei Kirov");
  CHECK(k.people[0].role == "Leningrad party leader");
  REQUIRE(k.places.size() == 1);
  CHECK(k.places[0].name == "Leningrad");
  CHECK(ids(d, k.led_to_this) == Ids{"congress-1934"});
  CHECK(ids(d, k.led_to) == Ids{"great-terror-1937"});
  REQUIRE(k.disputes.size() == 1);
  CHECK(k.disputes[0].holder == "Robert Conquest");
  CHECK(k.sources == Ids{"Lenoe, Matthew: The Kirov Murder and Soviet History (2010), pp. 12–14",
                         "Pravda, 2 December 1934"});
  CHECK(k.tags == Ids{"assassination", "Smolny"});
  REQUIRE(k.media.size() == 1);
  CHECK(k.media[0].alt == "A man in a tunic at a desk");
}

TEST_CASE("causes are told in time order, however the file lists them") {
  const Dataset d = rich_dataset();
  CHECK(ids(d, describe_event(d, event_named(d, "famine-1932"), Language::english).led_to_this) ==
        Ids{"five-year-plan-1928", "collectivisation-1929"});
}

TEST_CASE("people and places know their events in time order") {
  const Dataset d = rich_dataset();
  CHECK(ids(d, events_of_person(d, PersonIndex(1))) == Ids{"congress-1934", "kirov-1934"});
  CHECK(ids(d, events_of_place(d, PlaceIndex(1))) == Ids{"collectivisation-1929", "famine-1932"});
  CHECK(events_of_person(d, PersonIndex(99)).empty());
}
