#include "query/search.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <utility>

#include "support/rich_dataset.h"

using namespace chronoscope;
using chronoscope::testing::rich_dataset;

namespace {

struct EventText {
  const char* id;
  const char* title;
  const char* summary = "";
  int importance = 3;
  const char* date = "1934";
};

Dataset dataset_of(const std::vector<EventText>& texts) {
  Dataset d;
  d.themes.resize(1);
  for (const EventText& t : texts) {
    EventRecord r;
    r.id = t.id;
    r.title = t.title;
    r.summary = t.summary;
    r.importance = t.importance;
    r.date = std::get<EdtfDate>(parse_edtf(t.date));
    r.themes = {ThemeIndex(0)};
    REQUIRE(d.events.add(r));
  }
  d.events.finish();
  return d;
}

std::vector<std::string> ids_of(const Dataset& d, std::string_view query, std::size_t limit = 20) {
  std::vector<std::string> ids;
  for (const SearchHit& h : SearchIndex(d).search(query, limit)) ids.emplace_back(d.events.id(h.event));
  return ids;
}

bool finds(const char* title, const char* query) {
  return ids_of(dataset_of({{"e", title}}), query).size() == 1;
}

std::string matched(const SearchHit& h) {
  return h.excerpt.substr(h.match_begin, h.match_end - h.match_begin);
}

SearchHit best(const Dataset& d, std::string_view query) {
  const auto hits = SearchIndex(d).search(query, 1);
  INFO("query: " << query);
  REQUIRE(hits.size() == 1);
  return hits.front();
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a search forgives one slip from 4 letters and two from 8, swapped neighbours being one") {
  struct Row {
    const char* title;
    const char* query;
    bool found;
  };
  const Row row = GENERATE(values<Row>({
      {"NEP", "nep", true},
      {"NEP", "nap", false},  // three letters: as typed or not at all
      {"Baku", "bakU", true},
      {"Baku", "baky", true},     // a wrong letter
      {"Kirov", "kriov", true},   // swapped
      {"Kirov", "kirv", true},    // one missing
      {"Kirov", "kirrov", true},  // one too many
      {"Kirov", "krvo", false},   // two slips in four letters
      {"Trotsky", "trostky", true},
      {"Trotsky", "torstky", false},  // two slips in seven letters
      {"Bukharin", "bukhrain", true},
      {"Bukharin", "buhkrain", true},  // two slips in eight letters
      {"Bukharin", "buhkrian", false},
      {"Collectivisation", "colectivization", true},
      {"Collectivisation", "collectivi", true},  // half typed
      {"Collectivisation", "colectiv", true},    // half typed, with a slip
      {"Collectivisation", "kolectiv", false},   // half typed needs its first letter
      {"Stakhanovite", "stahkan", true},
      {"Year 1934", "1935", false},  // a wrong figure is another figure
      {"Order 00447", "00448", false},
      {"Сталин", "стлаин", true},  // letters are counted, not bytes
      {"Хрущёв", "хрущев", true},
      {"Ежов", "ежёв", true},
      {"Бухарин", "бухаренн", true},
  }));
  INFO(row.title << " <- " << row.query);
  CHECK(finds(row.title, row.query) == row.found);
}

TEST_CASE("a search is blind to case, accents and typography on both sides") {
  CHECK(finds("Józef Piłsudski", "PILSUDSKI"));
  CHECK(finds("Jozef Pilsudski", "piłsudski"));
  CHECK(finds("The Molotov–Ribbentrop pact", "molotov-ribbentrop"));
  CHECK(finds("Stalin’s revolution", "stalin's"));
  CHECK(finds("Троцкий", "троцкий"));
  CHECK(finds("The First Five‑Year Plan", "five year"));
  CHECK(finds("Café Größe", "grosse cafe"));
}

TEST_CASE("every word of a query must match somewhere in the event") {
  const Dataset d = rich_dataset();
  CHECK(ids_of(d, "stalin") ==
        Ids{"lenin-dies-1924", "collectivisation-1929", "kirov-1934", "great-terror-1937", "congress-1934"});
  CHECK(ids_of(d, "stalin terror") == Ids{"great-terror-1937"});
  CHECK(ids_of(d, "leningrad assassination nikolaev") == Ids{"kirov-1934"});
  CHECK(ids_of(d, "stalin zanzibar").empty());
}

TEST_CASE("a blank query, or one of punctuation alone, finds nothing") {
  const Dataset d = rich_dataset();
  for (const char* query : {"", "   ", "\t\n", "—", "?!", "'", "\u200B", "\xFF"}) {
    CHECK(ids_of(d, query).empty());
  }
}

TEST_CASE("one or two letters are sought where words begin, three also inside them") {
  CHECK(finds("Grain crisis", "g"));
  CHECK(finds("Grain crisis", "cr"));
  CHECK_FALSE(finds("Grain crisis", "r"));
  CHECK_FALSE(finds("Grain crisis", "is"));
  CHECK(finds("Grain crisis", "isi"));
  CHECK(finds("史達林逝世", "逝"));
}

TEST_CASE("the title beats people, places and tags, and those beat the summary") {
  Dataset d = dataset_of({});
  d.people = {{"p", "Anna Volga", {}, {}, "", "", "", {}}};
  d.places = {{"q", "Volga", {}, {}, ""}};
  const auto add = [&](const char* id, const char* title, const char* summary, auto fill) {
    EventRecord r;
    r.id = id;
    r.title = title;
    r.summary = summary;
    r.date = std::get<EdtfDate>(parse_edtf("1934"));
    r.themes = {ThemeIndex(0)};
    fill(r);
    REQUIRE(d.events.add(r));
  };
  add("a-summary", "x", "On the Volga", [](EventRecord& r) { r.importance = 5; });
  add("b-tag", "x", "", [](EventRecord& r) { r.tags = {"volga"}; });
  add("c-title", "Volga canal", "", [](EventRecord& r) { r.importance = 1; });
  add("d-person", "x", "", [](EventRecord& r) { r.people = {PersonIndex(0)}; });
  add("e-place", "x", "", [](EventRecord& r) { r.places = {PlaceIndex(0)}; });
  d.events.finish();
  CHECK(ids_of(d, "volga") == Ids{"c-title", "b-tag", "d-person", "e-place", "a-summary"});
  const auto hits = SearchIndex(d).search("volga", 9);
  CHECK(hits[1].field == SearchField::tag);
  CHECK(hits[2].field == SearchField::person);
  CHECK(hits[3].field == SearchField::place);
  CHECK(hits[4].field == SearchField::summary);
  CHECK(std::is_sorted(hits.begin(), hits.end(), [](auto& a, auto& b) { return a.score > b.score; }));
  CHECK(hits.front().score <= 100);
  CHECK(hits.back().score > 0);
}

TEST_CASE("the long text and its disputes are found last, as words and beginnings only") {
  const Dataset d = rich_dataset();
  const auto hits = SearchIndex(d).search("guard", 9);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].field == SearchField::text);
  CHECK(hits[0].excerpt.starts_with("The NKVD guard was absent."));
  CHECK(matched(hits[0]) == "guard");
  CHECK(ids_of(d, "conquest") == Ids{"kirov-1934"});
  CHECK(ids_of(d, "absen") == Ids{"kirov-1934"});
  CHECK(ids_of(d, "bsent").empty());
  CHECK(ids_of(d, "asbent").empty());
  CHECK(ids_of(d, "kirov-1934").empty());  // where a link leads is not text
}

TEST_CASE("in one field a whole word beats a beginning, that what is inside a word, and that a slip") {
  const Dataset d = dataset_of(
      {{"a-slip", "grian"}, {"b-inside", "migraine"}, {"c-beginning", "grains"}, {"d-whole", "the grain"}});
  CHECK(ids_of(d, "grain") == Ids{"d-whole", "c-beginning", "b-inside", "a-slip"});
}

TEST_CASE("a title that is just what was typed comes before a more important one that contains it") {
  const Dataset d = dataset_of({{"a-longer", "The New Economic Policy replaces War Communism", "", 5},
                                {"b-just-that", "War Communism", "", 2},
                                {"c-one-word", "Famine", "", 1},
                                {"d-famine", "A famine is denied", "", 5}});
  CHECK(ids_of(d, "war communism") == Ids{"b-just-that", "a-longer"});
  CHECK(ids_of(d, "famine") == Ids{"c-one-word", "d-famine"});
  CHECK(ids_of(d, "a famine is") == Ids{"d-famine"});
}

TEST_CASE("what is as typed in the summary beats a slip in the title") {
  const Dataset d = dataset_of({{"slip", "The train"}, {"exact", "Famine", "No grain was left."}});
  CHECK(ids_of(d, "grain") == Ids{"exact", "slip"});
}

TEST_CASE("equal hits go by importance, then by time") {
  const Dataset d = dataset_of({{"late", "Purge", "", 3, "1938"},
                                {"early", "Purge", "", 3, "1933"},
                                {"great", "Purge", "", 5, "1939"}});
  CHECK(ids_of(d, "purge") == Ids{"great", "early", "late"});
}

TEST_CASE("words that stand together as typed come first") {
  const Dataset d =
      dataset_of({{"apart", "Terror and the great fear", "", 5}, {"together", "The Great Terror", "", 1}});
  CHECK(ids_of(d, "great terror") == Ids{"together", "apart"});
  const SearchHit hit = best(d, " great terror ");
  CHECK(matched(hit) == "Great Terror");
  CHECK(matched(best(d, "great ter")) == "Great Ter");  // the last word half typed
}

TEST_CASE("words stand together whatever dash or space is between them") {
  const Dataset d = rich_dataset();
  for (const char* query : {"five year plan", "five-year plan", "FIVE‑YEAR  PLAN", "five/year/plan"}) {
    CHECK(matched(best(d, query)) == "Five‑Year Plan");
  }
}

TEST_CASE("no more hits than asked for come back, and they are the best") {
  const Dataset d = rich_dataset();
  CHECK(ids_of(d, "stalin", 2) == Ids{"lenin-dies-1924", "collectivisation-1929"});
  CHECK(ids_of(d, "stalin", 0).empty());
}

TEST_CASE("a hit shows the matched part of the best field in its own spelling") {
  const Dataset d = rich_dataset();
  SearchHit hit = best(d, "pilsudsky");
  CHECK(hit.field == SearchField::person);
  CHECK(hit.excerpt == "Józef Piłsudski");
  CHECK(matched(hit) == "Piłsudski");

  hit = best(d, "голодомор");
  CHECK(hit.field == SearchField::tag);
  CHECK(matched(hit) == "Голодомо́р");

  hit = best(d, "koba");
  CHECK(hit.field == SearchField::person);
  CHECK(hit.excerpt == "Koba");

  hit = best(d, "ежов");
  CHECK(matched(hit) == "Ежо́в");

  hit = best(d, "ribben");
  CHECK(hit.excerpt == "The Molotov–Ribbentrop pact");
  CHECK(matched(hit) == "Ribben");

  hit = best(d, "kirov murdered");
  CHECK(hit.field == SearchField::title);
  CHECK(matched(hit) == "Kirov murdered");  // the short label counts as title
}

TEST_CASE("a long field is cut around the match, between words, with an ellipsis where it was cut") {
  const std::string summary =
      "At the beginning there are many words that nobody searches for, then comes needle, and after it "
      "there are again so many words that the end of the text is far away from what was found.";
  const Dataset d = dataset_of({{"e", "x", summary.c_str()}});
  const SearchHit hit = best(d, "needle");
  CHECK(matched(hit) == "needle");
  CHECK(hit.excerpt.starts_with("…"));
  CHECK(hit.excerpt.ends_with("…"));
  CHECK(hit.excerpt.size() <= 86);
  const std::string inner = hit.excerpt.substr(3, hit.excerpt.size() - 6);
  const std::size_t at = summary.find(inner);
  REQUIRE(at != std::string::npos);
  CHECK(summary[at - 1] == ' ');
  CHECK(summary[at + inner.size()] == ' ');
}

TEST_CASE("the beginning and the end of a field are not marked as cut") {
  const std::string long_tail(200, 'x');
  const SearchHit first = best(dataset_of({{"e", "t", ("needle " + long_tail).c_str()}}), "needle");
  CHECK(first.match_begin == 0);
  CHECK(first.excerpt.ends_with("…"));
  const SearchHit last = best(dataset_of({{"e", "t", (long_tail + " needle").c_str()}}), "needle");
  CHECK(last.match_end == last.excerpt.size());
  CHECK(last.excerpt.starts_with("…"));
}

TEST_CASE("an excerpt never cuts a character, wherever the match lies") {
  for (std::size_t before = 0; before < 120; ++before) {
    std::string summary;
    for (std::size_t i = 0; i < before; ++i) summary += i % 9 == 8 ? " " : "й";
    summary += " needle ";
    for (std::size_t i = 0; i < 100; ++i) summary += "語";
    const SearchHit hit = best(dataset_of({{"e", "t", summary.c_str()}}), "needle");
    CHECK(matched(hit) == "needle");
    if (fold_text(hit.excerpt).find("\uFFFD") != std::string::npos) FAIL(before << ": " << hit.excerpt);
  }
}

TEST_CASE("a word as long as a book is found and its match cut to the excerpt") {
  const std::string monster(5000, 'w');
  const SearchHit hit = best(dataset_of({{"e", monster.c_str()}}), monster);
  CHECK(hit.excerpt.size() <= 90);
  CHECK(hit.match_end <= hit.excerpt.size());
  CHECK(hit.match_begin < hit.match_end);
}

TEST_CASE("a pasted page as query does no harm") {
  const Dataset d = rich_dataset();
  std::string page;
  for (int i = 0; i < 5000; ++i) page += "stalin ";
  CHECK_FALSE(ids_of(d, page).empty());
  CHECK(ids_of(d, std::string(100000, 'q')).empty());
}

TEST_CASE("line breaks in a field become spaces in its excerpt") {
  CHECK(best(dataset_of({{"e", "one\ntwo"}}), "two").excerpt == "one two");
}

TEST_CASE("an index over nothing finds nothing") { CHECK(ids_of(Dataset{}, "stalin").empty()); }
