#include "format/dataset_writer.h"

#include <catch2/catch_test_macros.hpp>

#include "unit/format/reading.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

void check_stable(const std::string& text) {
  const ReadResult first = read(text);
  const std::string written = dataset_to_json(first.dataset);
  const ReadResult second = read(written);
  CHECK(lines_of(second) == Lines{});
  CHECK(dataset_to_json(second.dataset) == written);
}

}  // namespace

TEST_CASE("a small dataset is written readably, without keys that say nothing") {
  const std::string written = dataset_to_json(
      read(
          R"({"title": "T", "themes": [{"id": "a", "name": "A", "shape": "star", "color": "#0072b2"}], "events": [
{"id": "e", "title": "E", "date": "1934-12~", "themes": ["a"], "tags": ["x"]}]})")
          .dataset);
  CHECK(written == R"({
  "chronoscope": 1,
  "title": "T",
  "themes": [
    {
      "id": "a",
      "name": "A",
      "shape": "star",
      "color": "#0072B2"
    }
  ],
  "events": [
    {
      "id": "e",
      "title": "E",
      "date": "1934-12~",
      "themes": [
        "a"
      ],
      "importance": 3,
      "tags": [
        "x"
      ]
    }
  ]
}
)");
}

TEST_CASE("reading what was written gives the same dataset, every kind of object among it") {
  check_stable(R"({"title": "T “x” \\ \n", "subtitle": "S", "description": "D", "range": "1924/..",
  "themes": [{"id": "a", "name": "A", "short": "Aa", "description": "d"}, {"id": "b", "name": "B"}],
  "periods": [{"id": "p", "name": "P", "date": "1921/1928", "kind": "economy", "description": "d"}],
  "people": [{"id": "s", "name": "S", "born": "1878-12-18?", "died": "1953", "role": "r", "fate": "f", "about": "a",
              "aliases": ["x", "y"]}],
  "places": [{"id": "l", "name": "L", "latitude": 59.939, "longitude": -0.1, "about": "a"}],
  "glossary": [{"id": "k", "term": "k", "also": ["ks"], "definition": "d", "perspective": "p"}],
  "sources": [{"id": "so", "author": "a", "title": "t", "year": 1968, "kind": "book", "publisher": "p", "note": "n"}],
  "events": [
    {"id": "e", "title": "E", "label": "L", "date": "[1932..1933]", "themes": ["b", "a"], "importance": 5,
     "summary": "s", "body": "b", "people": ["s"], "places": ["l"], "causes": ["f"],
     "sources": ["so", {"source": "so", "pages": "1–2"}],
     "disputes": [{"claim": "c", "holder": "h", "assessment": "a"}], "tags": ["t"],
     "media": [{"path": "p", "caption": "c", "credit": "c", "alt": "a"}]},
    {"id": "f", "title": "F", "date": "1931", "themes": ["a"]}],
  "questions": [{"id": "q", "text": "q", "historians": "h", "for": [{"text": "f", "events": ["e", "f"]}],
                 "against": [{"text": "g"}]}],
  "tours": [{"id": "t", "title": "t", "steps": [{"event": "e", "range": "1932", "themes": ["a"], "caption": "c", "notes": "n"}, {}]}],
  "series": [{"id": "g", "title": "g", "unit": "u", "note": "n", "sources": ["so"],
              "points": [{"date": "1928", "value": 73.3, "low": 70, "high": 1e3}]}]
})");
}

TEST_CASE("an empty dataset is written and read") { check_stable("{\"title\": \"T\"}"); }

TEST_CASE("text that is no UTF-8 does not stop the writer") {
  Dataset dataset;
  dataset.title = "Caf\xE9";
  CHECK(lines_of(read(dataset_to_json(dataset))) == Lines{});
}
