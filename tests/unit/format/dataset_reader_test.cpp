// What sound files become; what is said about unsound ones is in diagnostics_test.cpp.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "unit/format/reading.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

constexpr const char* whole_dataset = R"({
  "$schema": "../schema/chronoscope-1.schema.json",
  "_note": {"keys": ["that begin with _ are comments"]},
  "chronoscope": 1,
  "title": "Stalin’s USSR", "subtitle": "1924–1941", "description": "D", "range": "1924/1941-06-22",
  "events": [
    {"id": "kirov", "title": "Kirov is murdered", "label": "Kirov", "date": "1934-12-01",
     "themes": ["terror", "power"], "importance": 5, "summary": "S", "body": "B \u2013 *b*",
     "people": ["stalin"], "places": ["leningrad"], "causes": ["congress"],
     "sources": ["lenoe", {"source": "conquest", "pages": "12–14"}],
     "disputes": [{"claim": "C", "holder": "H", "assessment": "A"}],
     "tags": ["party", "murder"],
     "media": [{"path": "pictures/kirov.jpg", "caption": "P", "credit": "Q", "alt": "R"}]},
    {"id": "congress", "title": "Congress", "date": "1934-01-26/1934-02-10", "themes": ["power"]}
  ],
  "themes": [
    {"id": "power", "name": "Power struggle", "short": "Power", "shape": "diamond", "color": "#0072B2", "description": "D"},
    {"id": "terror", "name": "The Terror", "shape": "square", "color": "#d55e00"}
  ],
  "periods": [{"id": "nep", "name": "NEP", "date": "1921/1928", "kind": "economy", "description": "D"}],
  "people": [{"id": "stalin", "name": "Stalin", "born": "1878-12-18", "died": "1953-03-05", "role": "R", "fate": "F",
              "about": "A", "aliases": ["Koba", "Dzhugashvili"]}],
  "places": [{"id": "leningrad", "name": "Leningrad", "latitude": 59.94, "longitude": -30.3e0, "about": "A"}],
  "glossary": [{"id": "kulak", "term": "kulak", "also": ["kulaks"], "definition": "D", "perspective": "P"}],
  "sources": [{"id": "lenoe", "title": "The Kirov Murder", "author": "Lenoe", "year": 2010, "kind": "book",
               "publisher": "Yale", "note": "N"}, {"id": "conquest", "title": "C"}],
  "questions": [{"id": "q", "text": "Who?", "historians": "H", "for": [{"text": "F", "events": ["kirov"]}],
                 "against": [{"text": "A", "events": ["congress", "kirov"]}, {"text": "B"}]}],
  "tours": [{"id": "t", "title": "Tour", "steps": [
    {"event": "kirov", "range": "1934", "themes": ["terror"], "caption": "C"}, {}]}],
  "series": [{"id": "s", "title": "Grain", "unit": "mt", "note": "N", "sources": ["conquest"],
              "points": [{"date": "1928", "value": 73.3}, {"date": "1932~", "value": 69, "low": 50, "high": 70.5}]}]
})";

}  // namespace

TEST_CASE("a dataset with everything is read without a problem") {
  const ReadResult result = read(whole_dataset);
  CHECK(lines_of(result) == Lines{});
  CHECK(result.usable);
  const Dataset& d = result.dataset;
  CHECK(d.title == "Stalin’s USSR");
  CHECK(d.subtitle == "1924–1941");
  CHECK(d.description == "D");
  REQUIRE(d.range);
  CHECK(format_edtf(*d.range) == "1924/1941-06-22");

  REQUIRE(d.themes.size() == 2);
  CHECK(d.themes[0].short_name == "Power");
  CHECK(d.themes[1].short_name == "The Terror");
  CHECK(d.themes[1].shape == MarkShape::square);
  CHECK(d.themes[1].color == Color{0xD5, 0x5E, 0x00});
  REQUIRE(d.periods.size() == 1);
  CHECK(d.periods[0].kind == "economy");
  CHECK(d.periods[0].extent.latest_end == day_from_civil({1929, 1, 1}));
  REQUIRE(d.people.size() == 1);
  CHECK(d.people[0].aliases == Lines{"Koba", "Dzhugashvili"});
  CHECK(format_edtf(*d.people[0].died) == "1953-03-05");
  REQUIRE(d.places.size() == 1);
  CHECK(d.places[0].latitude == 59.94);
  CHECK(d.places[0].longitude == -30.3);
  REQUIRE(d.glossary.size() == 1);
  CHECK(d.glossary[0].also == Lines{"kulaks"});
  REQUIRE(d.sources.size() == 2);
  CHECK(d.sources[0].year == 2010);
  CHECK_FALSE(d.sources[1].year);
}

TEST_CASE("an event's links lead to what a later part of the file defines") {
  const Dataset d = read(whole_dataset).dataset;
  REQUIRE(event_ids(d) == Lines{"congress", "kirov"});
  const EventIndex congress(0), kirov(1);
  CHECK(d.events.label(kirov) == "Kirov");
  CHECK(d.events.label(congress) == "Congress");
  CHECK(d.events.importance(kirov) == 5);
  CHECK(d.events.importance(congress) == 3);
  CHECK(d.events.body(kirov) == "B – *b*");
  CHECK(std::ranges::equal(d.events.themes(kirov), std::vector{ThemeIndex(1), ThemeIndex(0)}));
  CHECK(d.events.theme_mask(kirov) == 0b11);
  CHECK(d.events.people(kirov).front() == PersonIndex(0));
  CHECK(d.events.places(kirov).front() == PlaceIndex(0));
  CHECK(d.events.causes(kirov).front() == congress);
  CHECK(d.events.effects(congress).front() == kirov);
  REQUIRE(d.events.sources(kirov).size() == 2);
  CHECK(d.events.sources(kirov)[1].source == SourceIndex(1));
  CHECK(d.events.sources(kirov)[1].pages == "12–14");
  CHECK(d.events.disputes(kirov).front().assessment == "A");
  CHECK(std::ranges::equal(d.events.tags(kirov), Lines{"party", "murder"}));
  CHECK(d.events.media(kirov).front().path == "pictures/kirov.jpg");
}

TEST_CASE("questions, tours and series are resolved") {
  const Dataset d = read(whole_dataset).dataset;
  REQUIRE(d.questions.size() == 1);
  REQUIRE(d.questions[0].evidence_for.size() == 1);
  REQUIRE(d.questions[0].evidence_against.size() == 2);
  CHECK(d.questions[0].evidence_for[0].events == std::vector{EventIndex(1)});
  CHECK(d.questions[0].evidence_against[0].events == std::vector{EventIndex(0), EventIndex(1)});
  REQUIRE(d.tours.size() == 1);
  REQUIRE(d.tours[0].steps.size() == 2);
  CHECK(d.tours[0].steps[0].event == EventIndex(1));
  CHECK(d.tours[0].steps[0].themes == std::vector{ThemeIndex(1)});
  CHECK(format_edtf(*d.tours[0].steps[0].range) == "1934");
  CHECK_FALSE(d.tours[0].steps[1].event);
  REQUIRE(d.series.size() == 1);
  CHECK(d.series[0].sources == std::vector{SourceIndex(1)});
  REQUIRE(d.series[0].points.size() == 2);
  CHECK(d.series[0].points[1].low == 50.0);
  CHECK_FALSE(d.series[0].points[0].low);
}

TEST_CASE("files are merged in the given order, and events may name what any of them defines") {
  const ReadResult result = read_files({
      {"a.json",
       R"({"events": [{"id": "two", "title": "2", "date": "1935", "themes": ["t"], "people": ["p"], "causes": ["one"]}]})"},
      {"b.json", R"({"title": "T", "themes": [{"id": "t", "name": "T"}], "range": "1930/1940"})"},
      {"c.json", R"({"people": [{"id": "p", "name": "P"}], "themes": [{"id": "u", "name": "U"}],
                     "events": [{"id": "one", "title": "1", "date": "1934", "themes": ["u"]}]})"},
  });
  CHECK(lines_of(result) == Lines{});
  CHECK(result.dataset.title == "T");
  REQUIRE(result.dataset.themes.size() == 2);
  CHECK(result.dataset.themes[1].id == "u");
  CHECK(event_ids(result.dataset) == Lines{"one", "two"});
  CHECK(result.dataset.events.causes(EventIndex(1)).front() == EventIndex(0));
  CHECK(result.dataset.events.people(EventIndex(1)).front() == PersonIndex(0));
}

TEST_CASE("events without themes in a dataset without themes share one") {
  const ReadResult result = read(R"({"title": "T", "events": [{"id": "e", "title": "E", "date": "1934"}]})");
  CHECK(lines_of(result) == Lines{});
  REQUIRE(result.dataset.themes.size() == 1);
  CHECK(result.dataset.themes[0].name == "Events");
  CHECK(result.dataset.themes[0].short_name == "Events");
  CHECK(result.dataset.events.theme_mask(EventIndex(0)) == 1);
}

TEST_CASE("themes without shape and colour get ones that no other theme has") {
  const ReadResult result = read(R"({"title": "T", "themes": [
    {"id": "a", "name": "A"}, {"id": "b", "name": "B", "shape": "diamond", "color": "#0072B2"}, {"id": "c", "name": "C"}]})");
  const auto& themes = result.dataset.themes;
  REQUIRE(themes.size() == 3);
  CHECK(themes[1].shape == MarkShape::diamond);
  for (std::size_t i = 0; i < themes.size(); ++i) {
    for (std::size_t k = i + 1; k < themes.size(); ++k) {
      CHECK(themes[i].shape != themes[k].shape);
      CHECK_FALSE(themes[i].color == themes[k].color);
    }
  }
}

TEST_CASE("a byte order mark is no part of the text") {
  const ReadResult result = read("\xEF\xBB\xBF{\"title\": 5}");
  CHECK(lines_of(result) == Lines{"file.json:1:11: error: found 5, expected text in quotes (/title)"});
  CHECK(problems("\xEF\xBB\xBF{\"title\": \"T\"}") == Lines{});
}

TEST_CASE("a whole number may be written with a decimal point") {
  CHECK(problems(with_event(R"(, "importance": 4.0)")) == Lines{});
  CHECK(read(with_event(R"(, "importance": 4.0)")).dataset.events.importance(EventIndex(0)) == 4);
}

TEST_CASE("no files make an empty dataset without problems, which cannot be used") {
  const ReadResult result = read_dataset({});
  CHECK(result.diagnostics.empty());
  CHECK_FALSE(result.usable);
  CHECK(result.dataset.events.empty());
}

TEST_CASE("a dataset is usable when there is something to show") {
  CHECK_FALSE(read(R"({"title": "T", "themes": [{"id": "a", "name": "A"}]})").usable);
  CHECK(read(with_event("")).usable);
  CHECK(read(with("periods", R"({"id": "p", "name": "P", "date": "1934"})")).usable);
}

TEST_CASE("points of a series come in the order of time") {
  const ReadResult result = read(with("series", R"({"id": "s", "title": "S", "points":
    [{"date": "1934", "value": 2}, {"date": "1933", "value": 1}]})"));
  CHECK(lines_of(result) ==
        Lines{"file.json:3:36: warning: found 1933 after 1934, expected the points in the order of "
              "time (/series/0/points/1)"});
  CHECK(result.dataset.series[0].points[0].value == 1);
}

namespace {

/// Gives a text away in pieces of so many bytes.
ReadBytes in_pieces(std::string_view text, std::size_t piece) {
  return [text, piece, at = std::size_t{0}](char* into, std::size_t most) mutable {
    const std::size_t count = std::min({piece, most, text.size() - at});
    std::copy_n(text.data() + at, count, into);
    at += count;
    return count;
  };
}

/// Stops after so many events, takes parts at every question.
class Listener final : public ReadObserver {
 public:
  explicit Listener(std::uint32_t stop_at) : m_stop_at(stop_at) {}
  bool go_on(const ReadProgress& progress) override {
    m_heard.push_back(progress);
    return progress.events < m_stop_at;
  }
  bool wants_part() override { return true; }
  void take_part(Dataset part) override { m_parts.push_back(std::move(part)); }
  void all_is_read() override { m_all_is_read = true; }
  const std::vector<ReadProgress>& heard() const { return m_heard; }
  const std::vector<Dataset>& parts() const { return m_parts; }
  bool all_read() const { return m_all_is_read; }

 private:
  std::uint32_t m_stop_at;
  std::vector<ReadProgress> m_heard;
  std::vector<Dataset> m_parts;
  bool m_all_is_read = false;
};

std::string many_events(int count) {
  std::string text =
      R"({"title": "T", "themes": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], "events": [)";
  for (int i = 0; i < count; ++i) {
    text += (i > 0 ? ",\n" : "\n") + std::string(R"({"id": "e)") + std::to_string(i) +
            R"(", "title": "Event", "date": ")" + std::to_string(1900 + i % 100) + R"(", "themes": [")" +
            (i % 3 == 0 ? "b" : "a") + R"("], "people": ["p)" + std::to_string(i % 2) + "\"]}";
  }
  return text + R"(], "people": [{"id": "p0", "name": "P"}, {"id": "p1", "name": "Q"}]})";
}

}  // namespace

TEST_CASE("a text that arrives in pieces reads as one that is there") {
  std::string broken =
      "\xEF\xBB\xBF{\"title\": \"Ежовщина \xE9\xE2\x80\", \"events\": [\n{\"id\": \"e\", \"date\": \"1934\"";
  broken += ", \"title\": \"Größe 😀\"},\n{\"id\": \"e\", \"date\": \"1934\", \"title\": \"twice\"}\xFF";
  for (const std::string& text :
       {with_event(R"(, "people": ["stalin", "nobody"])"), broken, std::string(" \n"),
        std::string("\xFF\xFE{"), std::string("\xEF\xBB\xBF"), std::string("{}\0", 3), many_events(600)}) {
    CAPTURE(text.substr(0, 100));
    const ReadResult expected = read(text);
    for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, std::size_t{7}, std::size_t{1000}}) {
      const SourceText source{"file.json", {}, in_pieces(text, piece), text.size()};
      const ReadResult found = read_dataset({&source, 1});
      CHECK(lines_of(found) == lines_of(expected));
      CHECK(event_ids(found.dataset) == event_ids(expected.dataset));
      CHECK(found.dataset.title == expected.dataset.title);
    }
  }
}

TEST_CASE("a file that ends before its size was reached is read as far as it goes") {
  const std::string text = with_event("");
  const SourceText source{"file.json", {}, in_pieces(text, 10), text.size() + 1000};
  const ReadResult result = read_dataset({&source, 1});
  CHECK(result.diagnostics.empty());
  CHECK(result.dataset.events.size() == 1);
}

TEST_CASE("an observer hears how reading goes on, and is given what has been read so far") {
  const std::string text = many_events(2000);
  const SourceText source{"file.json", text};
  Listener listener(1'000'000);
  const ReadResult result = read_dataset({&source, 1}, &listener);
  CHECK(result.diagnostics.empty());
  CHECK(listener.all_read());
  REQUIRE(listener.parts().size() >= 5);
  REQUIRE(listener.heard().size() == listener.parts().size());
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < listener.parts().size(); ++i) {
    const Dataset& part = listener.parts()[i];
    CHECK(part.events.size() == listener.heard()[i].events);
    CHECK(listener.heard()[i].bytes > bytes);
    CHECK(listener.heard()[i].total_bytes == text.size());
    bytes = listener.heard()[i].bytes;
    CHECK(part.themes.size() == 2);
    CHECK(part.events.find("e0").has_value());
    CHECK(part.events.people(EventIndex(0)).empty());  // the people come behind the events
  }
  // Being looked at on the way changes nothing.
  const ReadResult undisturbed = read(text);
  CHECK(event_ids(result.dataset) == event_ids(undisturbed.dataset));
  CHECK(result.dataset.events.people(EventIndex(0)).size() == 1);
}

TEST_CASE("an observer stops the reading") {
  const std::string text = many_events(2000);
  const SourceText source{"file.json", text};
  Listener listener(500);
  const ReadResult result = read_dataset({&source, 1}, &listener);
  CHECK_FALSE(result.usable);
  CHECK(result.dataset.events.empty());
  CHECK(result.diagnostics.empty());
  CHECK_FALSE(listener.all_read());
  CHECK(listener.heard().size() <= 3);
}
