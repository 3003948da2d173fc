#include "model/event_store.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace chronoscope;

namespace {

EventRecord record(std::string id, std::string_view date, std::vector<std::string> causes = {}) {
  EventRecord event;
  event.id = std::move(id);
  event.title = "Title of " + event.id;
  event.date = std::get<EdtfDate>(parse_edtf(date));
  event.themes = {ThemeIndex(0)};
  event.causes = std::move(causes);
  return event;
}

std::vector<std::string> ids_in_order(const EventStore& store) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < store.size(); ++i) ids.emplace_back(store.id(EventIndex(i)));
  return ids;
}

std::vector<std::string> ids_of(const EventStore& store, std::span<const EventIndex> events) {
  std::vector<std::string> ids;
  for (const EventIndex e : events) ids.emplace_back(store.id(e));
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("everything a record says is found again") {
  EventRecord event = record("kirov", "1934-12-01", {});
  event.label = "Kirov";
  event.summary = "A summary.";
  event.body = "A body.";
  event.importance = 5;
  event.themes = {ThemeIndex(2), ThemeIndex(0)};
  event.people = {PersonIndex(7)};
  event.places = {PlaceIndex(1), PlaceIndex(3)};
  event.sources = {{SourceIndex(4), "12–14"}};
  event.disputes = {{"claim", "holder", "assessment"}};
  event.tags = {"party", "leningrad"};
  event.media = {{"a.jpg", "caption", "credit", "alt"}};
  EventStore store;
  REQUIRE(store.add(event));
  REQUIRE(store.add(record("other", "1935")));
  CHECK(store.finish().empty());

  const EventIndex e = *store.find("kirov");
  CHECK(store.title(e) == "Title of kirov");
  CHECK(store.label(e) == "Kirov");
  CHECK(store.summary(e) == "A summary.");
  CHECK(store.body(e) == "A body.");
  CHECK(store.date(e) == event.date);
  CHECK(store.extent(e).earliest_start == extent_of(event.date).earliest_start);
  CHECK(store.importance(e) == 5);
  CHECK(store.theme_mask(e) == 0b101);
  CHECK(std::ranges::equal(store.themes(e), event.themes));
  CHECK(std::ranges::equal(store.people(e), event.people));
  CHECK(std::ranges::equal(store.places(e), event.places));
  REQUIRE(store.sources(e).size() == 1);
  CHECK(store.sources(e)[0].pages == "12–14");
  REQUIRE(store.disputes(e).size() == 1);
  CHECK(store.disputes(e)[0].holder == "holder");
  CHECK(std::ranges::equal(store.tags(e), event.tags));
  REQUIRE(store.media(e).size() == 1);
  CHECK(store.media(e)[0].alt == "alt");
  const EventIndex other = *store.find("other");
  CHECK(store.tags(other).empty());
  CHECK(store.label(other) == "Title of other");
}

TEST_CASE("an id can be added once") {
  EventStore store;
  CHECK(store.add(record("a", "1934")));
  EventRecord again = record("a", "1935");
  CHECK_FALSE(store.add(again));
  CHECK(store.size() == 1);
  CHECK(store.contains("a"));
  CHECK_FALSE(store.contains("b"));
  CHECK_FALSE(EventStore().contains("a"));
}

TEST_CASE("events are sorted by their start, longer ones first, then as they were added") {
  EventStore store;
  for (const auto& [id, date] : {std::pair("late", "1936"),
                                 {"b", "1934-01-01"},
                                 {"a", "1934-01-01"},
                                 {"long", "1934/1935"},
                                 {"year", "1934"},
                                 {"early", "1933-12"}}) {
    REQUIRE(store.add(record(id, date)));
  }
  store.finish();
  CHECK(ids_in_order(store) == Ids{"early", "long", "year", "b", "a", "late"});
  for (std::size_t i = 0; i < store.size(); ++i) {
    CHECK(store.find(store.id(EventIndex(i))) == EventIndex(i));
    CHECK(store.title(EventIndex(i)) == "Title of " + std::string(store.id(EventIndex(i))));
  }
}

TEST_CASE("causes are resolved whatever the order of adding, and effects are their reverse") {
  EventStore store;
  REQUIRE(store.add(record("c", "1936", {"a", "b"})));
  REQUIRE(store.add(record("b", "1935", {"a"})));
  REQUIRE(store.add(record("a", "1934")));
  CHECK(store.finish().empty());
  CHECK(ids_of(store, store.causes(*store.find("c"))) == Ids{"a", "b"});
  CHECK(ids_of(store, store.causes(*store.find("b"))) == Ids{"a"});
  CHECK(store.causes(*store.find("a")).empty());
  CHECK(ids_of(store, store.effects(*store.find("a"))) == Ids{"b", "c"});
  CHECK(ids_of(store, store.effects(*store.find("b"))) == Ids{"c"});
  CHECK(store.effects(*store.find("c")).empty());
}

TEST_CASE("unknown causes and an event as its own cause are returned, repeated ones kept once") {
  EventStore store;
  REQUIRE(store.add(record("a", "1934", {"a", "nobody"})));
  REQUIRE(store.add(record("b", "1935", {"a", "a"})));
  const auto unresolved = store.finish();
  REQUIRE(unresolved.size() == 2);
  CHECK((unresolved[0].event == "a" && unresolved[0].cause == "a"));
  CHECK((unresolved[1].event == "a" && unresolved[1].cause == "nobody"));
  CHECK(store.causes(*store.find("a")).empty());
  CHECK(ids_of(store, store.causes(*store.find("b"))) == Ids{"a"});
}

TEST_CASE("relinking replaces numbers, drops what stands for nothing, and removes events without a theme") {
  EventRecord keeps = record("keeps", "1934");
  keeps.themes = {ThemeIndex(5), ThemeIndex(1), ThemeIndex(2)};
  keeps.people = {PersonIndex(0), PersonIndex(1), PersonIndex(9)};
  keeps.sources = {{SourceIndex(0), "1"}, {SourceIndex(1), "2"}, {SourceIndex(0), "3"}};
  EventRecord goes = record("goes", "1933");
  goes.themes = {ThemeIndex(5)};
  EventRecord last = record("last", "1935", {"goes", "keeps"});
  last.themes = {ThemeIndex(2)};
  last.people = {PersonIndex(1)};
  EventStore store;
  for (const EventRecord& event : {keeps, goes, last}) REQUIRE(store.add(event));

  LinkMap map;
  map.themes = {std::nullopt, ThemeIndex(0), ThemeIndex(0), std::nullopt, std::nullopt, std::nullopt};
  map.people = {std::nullopt, PersonIndex(4)};
  map.sources = {SourceIndex(3), std::nullopt};
  store.relink(map);
  CHECK(ids_in_order(store) == Ids{"keeps", "last"});
  CHECK_FALSE(store.contains("goes"));
  const auto unresolved = store.finish();
  REQUIRE(unresolved.size() == 1);
  CHECK(unresolved[0].cause == "goes");

  const EventIndex e = *store.find("keeps");
  CHECK(std::ranges::equal(store.themes(e), std::vector{ThemeIndex(0)}));
  CHECK(store.theme_mask(e) == 1);
  CHECK(std::ranges::equal(store.people(e), std::vector{PersonIndex(4)}));
  REQUIRE(store.sources(e).size() == 2);
  CHECK((store.sources(e)[0].source == SourceIndex(3) && store.sources(e)[0].pages == "1"));
  CHECK((store.sources(e)[1].source == SourceIndex(3) && store.sources(e)[1].pages == "3"));
  CHECK(std::ranges::equal(store.people(*store.find("last")), std::vector{PersonIndex(4)}));
}

TEST_CASE("ten thousand events in random order keep every invariant") {
  constexpr int count = 10'000;
  std::mt19937 random(1941);
  EventStore store;
  for (int i = 0; i < count; ++i) {
    const auto year = 1000 + static_cast<int>(random() % 1000);
    std::vector<std::string> causes;
    for (int k = 0; k < 3; ++k) causes.push_back("event-" + std::to_string(random() % (count + 100)));
    REQUIRE(store.add(record("event-" + std::to_string(i), std::to_string(year), causes)));
  }
  const auto unresolved = store.finish();
  CHECK(!unresolved.empty());
  std::size_t cause_count = 0, effect_count = 0;
  bool sorted = true, mutual = true;
  for (std::size_t i = 0; i < store.size(); ++i) {
    const EventIndex e(i);
    cause_count += store.causes(e).size();
    effect_count += store.effects(e).size();
    sorted = sorted &&
             (i == 0 || store.extent(EventIndex(i - 1)).earliest_start <= store.extent(e).earliest_start);
    for (const EventIndex cause : store.causes(e)) {
      const auto effects = store.effects(cause);
      mutual = mutual && std::ranges::find(effects, e) != effects.end() && cause != e;
    }
    REQUIRE(store.find(store.id(e)) == e);
  }
  CHECK(sorted);
  CHECK(mutual);
  CHECK(cause_count == effect_count);
}

TEST_CASE("a date too far away to be packed, and its inner days, are kept") {
  EventStore store;
  for (const char* date : {"1932-06~/1933", "[1932..1933]", "Y-5000000000", "1934/.."}) {
    REQUIRE(store.add(record(date, date)));
  }
  store.finish();
  for (const char* text : {"1932-06~/1933", "[1932..1933]", "Y-5000000000", "1934/.."}) {
    CAPTURE(text);
    const EventIndex e = *store.find(text);
    const EdtfDate date = std::get<EdtfDate>(parse_edtf(text));
    CHECK(store.date(e) == date);
    const DateExtent found = store.extent(e), expected = extent_of(date);
    CHECK(found.earliest_start == expected.earliest_start);
    CHECK(found.latest_start == expected.latest_start);
    CHECK(found.earliest_end == expected.earliest_end);
    CHECK(found.latest_end == expected.latest_end);
  }
  CHECK(store.whole_extent().first ==
        extent_of(std::get<EdtfDate>(parse_edtf("Y-5000000000"))).earliest_start);
  CHECK(store.whole_extent().end == day_from_civil({1935, 1, 1}));
}

TEST_CASE("long texts and texts of no length are kept apart") {
  EventStore store;
  EventRecord event = record("long", "1934");
  event.title = std::string(127, 't');
  event.summary = std::string(128, 's');
  event.body = std::string(70'000, 'b');
  REQUIRE(store.add(event));
  REQUIRE(store.add(record("short", "1935")));
  store.finish();
  const EventIndex e = *store.find("long");
  CHECK(store.title(e) == event.title);
  CHECK(store.label(e) == event.title);
  CHECK(store.summary(e) == event.summary);
  CHECK(store.body(e) == event.body);
  CHECK(store.body(*store.find("short")).empty());
}

TEST_CASE("a hundred thousand events take at most 64 bytes each besides their text") {
  EventStore store;
  EventRecord event;
  for (int i = 0; i < 100'000; ++i) {
    event = record("event-" + std::to_string(i), i % 3 == 0 ? "1934/1935" : "1934-12-01");
    event.themes = {ThemeIndex(static_cast<std::size_t>(i % 5)), ThemeIndex(7)};
    event.people = {PersonIndex(static_cast<std::size_t>(i % 100))};
    REQUIRE(store.add(event));
  }
  store.finish();
  CHECK(store.theme_lists().size() == 5);
  CHECK(static_cast<double>(store.memory().columns) / 100'000 <= 64);
}
