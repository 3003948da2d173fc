// Damaged files: whatever a disk, an editor or a person does to them, the reader answers, in time, with places that
// exist, and what it has read can be written and read again. Seeded, so that a failure comes back.
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

#include "format/dataset_reader.h"
#include "format/dataset_writer.h"

using namespace chronoscope;

namespace {

constexpr int mutations_per_seed_text = 10'000;  // about a second in an optimised build, ten under sanitizers
constexpr int writing_interval = 8;  // every how many mutations the result is also written and read

constexpr const char* seed_texts[] = {
    R"({"chronoscope": 1, "title": "T", "range": "1924/1941-06-22",
"themes": [{"id": "a", "name": "A", "shape": "star", "color": "#0072B2"}, {"id": "b", "name": "B"}],
"periods": [{"id": "p", "name": "P", "date": "1921/1928", "kind": "k"}],
"people": [{"id": "s", "name": "S", "born": "1878-12-18?", "died": "1953", "aliases": ["x"]}],
"places": [{"id": "l", "name": "L", "latitude": 59.9, "longitude": -30.5}],
"glossary": [{"id": "k", "term": "k", "also": ["ks"], "definition": "d"}],
"sources": [{"id": "so", "title": "t", "year": 1968}],
"events": [{"id": "e", "title": "E \u2013 \"x\"", "date": "[1932..1933]", "themes": ["b", "a"], "importance": 5,
"people": ["s"], "places": ["l"], "causes": ["f"], "sources": ["so", {"source": "so", "pages": "1"}],
"disputes": [{"claim": "c"}], "tags": ["t"], "media": [{"path": "p/q"}]},
{"id": "f", "title": "Ёж", "date": "1931-21~", "themes": ["a"], "causes": ["e", "f", "zz"]}]})",
    R"({"title": "T", "questions": [{"id": "q", "text": "?", "for": [{"text": "f", "events": ["e"]}],
"against": [{"text": "a"}]}], "tours": [{"id": "t", "title": "t", "steps": [{"event": "e", "range": "193X",
"themes": ["a"], "caption": "c"}]}], "series": [{"id": "s", "title": "s", "sources": ["x"], "points":
[{"date": "1928", "value": 73.3, "low": 1e2, "high": 80}, {"date": "1929", "value": -1}]}],
"events": [{"id": "e", "title": "E", "date": "1934-12-01"}]})",
};

/// Pieces that a mutation may put anywhere: all of JSON's syntax, the format's words, and bytes that hurt.
const std::vector<std::string> pieces{"{",
                                      "}",
                                      "[",
                                      "]",
                                      ",",
                                      ":",
                                      "\"",
                                      "\\",
                                      "\\u",
                                      "\\ud83d",
                                      "null",
                                      "true",
                                      "false",
                                      "0",
                                      "-1",
                                      "1e400",
                                      "1e-9",
                                      "01",
                                      "\"id\"",
                                      "\"events\":",
                                      "[[[[[",
                                      "{}",
                                      "[]",
                                      "\"\"",
                                      "\"e\"",
                                      "\n",
                                      "\t",
                                      "\x01",
                                      "\xFF",
                                      "\xED\xA0\x80",
                                      "\xEF\xBB\xBF",
                                      "é",
                                      "1934-04-31",
                                      "\"themes\"",
                                      "//",
                                      "'",
                                      "\"a\": 1,",
                                      "2147483648",
                                      "-0",
                                      std::string(1, '\0'),
                                      "99999999999999999999",
                                      "\"date\": \"1934/1933\"",
                                      "\"causes\": [\"e\"],"};

class Mutator {
 public:
  explicit Mutator(std::uint32_t seed) : m_random(seed) {}

  std::string mutated(std::string text) {
    for (std::size_t count = 1 + below(4); count > 0; --count) mutate(text);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

  void mutate(std::string& text) {
    const std::size_t at = below(text.size() + 1), length = below(20);
    switch (below(7)) {
      case 0:
        text.insert(at, pieces[below(pieces.size())]);
        break;
      case 1:
        if (at < text.size()) text.erase(at, length);
        break;
      case 2:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
        break;
      case 3:
        text.resize(at);
        break;
      case 4:
        text.insert(below(text.size() + 1), text.substr(at, length));
        break;
      case 5:
        if (at < text.size()) text.replace(at, length, pieces[below(pieces.size())]);
        break;
      default:
        if (at < text.size()) text.insert(at, text.substr(at, below(200)));
        break;
    }
  }

  std::mt19937 m_random;
};

std::size_t line_count(std::string_view text) {
  std::size_t lines = 1;
  for (const char c : text) lines += c == '\n' ? 1 : 0;
  return lines;
}

void check_diagnostics(const ReadResult& result, const std::string& text) {
  for (const Diagnostic& diagnostic : result.diagnostics) {
    REQUIRE(diagnostic.line >= 1);
    REQUIRE(diagnostic.line <= line_count(text));
    REQUIRE(diagnostic.column >= 1);
    REQUIRE(diagnostic.column <= text.size() + 1);
    REQUIRE(diagnostic.message.starts_with("found "));
    REQUIRE(diagnostic.message.find(", expected ") != std::string::npos);
    REQUIRE(diagnostic.message.find('\n') == std::string::npos);
    REQUIRE((diagnostic.pointer.empty() || diagnostic.pointer.front() == '/'));
  }
}

void check_links(const Dataset& dataset) {
  const EventStore& events = dataset.events;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const EventIndex e(i);
    REQUIRE(events.find(events.id(e)) == e);
    REQUIRE(!events.themes(e).empty());
    REQUIRE((events.importance(e) >= 1 && events.importance(e) <= 5));
    REQUIRE(events.extent(e).earliest_start < events.extent(e).latest_end);
    for (const ThemeIndex theme : events.themes(e)) REQUIRE(theme.value < dataset.themes.size());
    for (const PersonIndex person : events.people(e)) REQUIRE(person.value < dataset.people.size());
    for (const PlaceIndex place : events.places(e)) REQUIRE(place.value < dataset.places.size());
    for (const EventIndex cause : events.causes(e)) REQUIRE((cause.value < events.size() && cause != e));
    for (const SourceReference& s : events.sources(e)) REQUIRE(s.source.value < dataset.sources.size());
  }
}

ReadResult read(const std::string& text) {
  const SourceText source{"fuzz.json", text};
  return read_dataset({&source, 1});
}

}  // namespace

TEST_CASE("damaged files are read without harm, and what was read is stable") {
  for (std::uint32_t seed = 0; seed < std::size(seed_texts); ++seed) {
    Mutator mutator(seed);
    for (int i = 0; i < mutations_per_seed_text; ++i) {
      const std::string text = mutator.mutated(seed_texts[seed]);
      CAPTURE(seed, i, text);
      const ReadResult result = read(text);
      check_diagnostics(result, text);
      check_links(result.dataset);
      if (i % writing_interval != 0) continue;
      const std::string written = dataset_to_json(result.dataset);
      const ReadResult again = read(written);
      REQUIRE(dataset_to_json(again.dataset) == written);
      // Only what is odd but allowed may be said again.
      for (const Diagnostic& diagnostic : again.diagnostics) {
        const bool is_circle = diagnostic.message.starts_with("found causes that lead back");
        REQUIRE((diagnostic.severity == Severity::warning || is_circle));
      }
    }
  }
}

TEST_CASE("every beginning of a file is read without harm") {
  for (const std::string whole : seed_texts) {
    for (std::size_t length = 0; length < whole.size(); ++length) {
      const std::string text = whole.substr(0, length);
      CAPTURE(text);
      const ReadResult result = read(text);
      REQUIRE(!result.diagnostics.empty());
      check_diagnostics(result, text);
      check_links(result.dataset);
    }
  }
}

TEST_CASE("random bytes are read without harm") {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    std::string text(random() % 200, ' ');
    for (char& c : text) c = static_cast<char>(random());
    CAPTURE(i);
    check_diagnostics(read(text), text);
  }
}

TEST_CASE("several damaged files at once are merged without harm") {
  Mutator mutator(99);
  for (int i = 0; i < 500; ++i) {
    const std::string a = mutator.mutated(seed_texts[0]), b = mutator.mutated(seed_texts[1]);
    CAPTURE(i, a, b);
    const std::vector<SourceText> files{{"a.json", a}, {"b.json", b}, {"c.json", a}};
    const ReadResult result = read_dataset(files);
    check_links(result.dataset);
    REQUIRE((result.usable == !result.dataset.events.empty() || !result.dataset.periods.empty()));
  }
}

TEST_CASE("circles of causes with many ways through them do not take forever") {
  // Each event names the twenty before it and the twenty after: paths without number, one search.
  constexpr int count = 3000, reach = 20;
  std::string text = R"({"title": "T", "events": [)";
  for (int i = 0; i < count; ++i) {
    text += (i == 0 ? "" : ",\n") + std::string(R"({"id": "e)") + std::to_string(i) +
            R"(", "title": "E", "date": "1934", "causes": [)";
    for (int k = 1; k <= reach; ++k) {
      text += (k == 1 ? "" : ", ") + std::string("\"e") + std::to_string((i + k) % count) + "\", \"e" +
              std::to_string((i - k + count) % count) + "\"";
    }
    text += "]}";
  }
  const ReadResult result = read(text + "]}");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message.starts_with("found causes that lead back to themselves"));
}
