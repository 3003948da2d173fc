// One's own tours on paper: written and read again, and what is said of a file that is not in order.
#include "format/own_tours_file.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "format/dataset_reader.h"

using namespace chronoscope;

namespace {

std::vector<OwnTour> two_tours() {
  const EdtfDate range = std::get<EdtfDate>(parse_edtf("1932-05-01/1933-09-30"));
  return {{"hunger",
           "Hunger, “1932–33”",
           {{"famine-1932", range, {"countryside"}, "Why?\nHow?", "Ask \"who\"."}, {"", range, {}, "", ""}}},
          {"empty", "Голод", {}}};
}

}  // namespace

TEST_CASE("own tours that were written are read again, unknown events and all") {
  const OwnToursRead read = read_own_tours("mine.json", own_tours_to_json(two_tours()));
  CHECK(read.diagnostics.empty());
  CHECK_FALSE(read.has_other_things);
  CHECK(read.tours == two_tours());
  CHECK(read_own_tours("mine.json", own_tours_to_json({})).diagnostics.empty());
}

TEST_CASE("a file of own tours is a file of the format") {
  const std::string dataset = R"({"title": "T", "themes": [{"id": "countryside", "name": "Countryside"}],
    "events": [{"id": "famine-1932", "title": "Famine", "date": "1932", "themes": ["countryside"]}]})";
  const std::string mine = own_tours_to_json(two_tours());
  const SourceText files[] = {{"a.json", dataset}, {"b.json", mine}};
  const ReadResult result = read_dataset(files);
  for (const Diagnostic& d : result.diagnostics) UNSCOPED_INFO(to_string(d));
  CHECK(result.diagnostics.empty());
  REQUIRE(result.dataset.tours.size() == 2);
  CHECK(result.dataset.tours[0].steps[0].notes == "Ask \"who\".");
}

TEST_CASE("what is wrong with a file of own tours is said with its place, and the rest is read") {
  const OwnToursRead read = read_own_tours("mine.json", R"({"chronoscope": 1, "tours": [
  {"id": "a", "title": "A", "steps": [
    {"range": "1932-13", "caption": "kept"}]}]})");
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].path == "mine.json");
  CHECK(read.diagnostics[0].line == 3);
  CHECK(read.diagnostics[0].column > 14);
  CHECK(read.diagnostics[0].pointer == "/tours/0/steps/0/range");
  REQUIRE(read.tours.size() == 1);
  CHECK(read.tours[0].steps[0].caption == "kept");
}

TEST_CASE("a cut, an empty and a newer file are told") {
  const std::string whole = own_tours_to_json(two_tours());
  for (const std::string& text :
       {whole.substr(0, whole.size() / 2), std::string(), std::string("[]"),
        std::string("{\"chronoscope\": 2, \"tours\": []}"), std::string("\xFF\xFE")}) {
    INFO(text);
    CHECK_FALSE(read_own_tours("mine.json", text).diagnostics.empty());
  }
}

TEST_CASE("a dataset is known for one, so that nobody writes tours over it") {
  CHECK(read_own_tours("d.json", R"({"events": []})").has_other_things);
  CHECK(read_own_tours("d.json", R"({"title": "T", "tours": []})").has_other_things);
}

TEST_CASE("a tour whose title is being typed anew is not lost") {
  const OwnToursRead read = read_own_tours("x", own_tours_to_json({{"hunger", " ", {}}}));
  CHECK(read.diagnostics.empty());
  REQUIRE(read.tours.size() == 1);
  CHECK(read.tours[0].title == "hunger");
}

TEST_CASE("texts that are no UTF-8 can be written") {
  const std::vector<OwnTour> broken{{"x", "\xFF", {}}};
  CHECK(read_own_tours("x", own_tours_to_json(broken)).diagnostics.empty());
}
