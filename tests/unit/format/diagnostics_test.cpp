// Every problem of meaning, with the line that a person reads. Broken JSON is in syntax_test.cpp.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "unit/format/reading.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

/// The event of with_event is kept although `more` has the problem `line`.
void check_kept(std::string_view more, const std::string& line) {
  const ReadResult result = read(with_event(more));
  CHECK(lines_of(result) == Lines{"file.json:2:" + line});
  CHECK(event_ids(result.dataset) == Lines{"e"});
}

/// The event is left out because of `line`.
void check_left_out(std::string_view event, const std::string& line) {
  const ReadResult result =
      read(R"({"title": "T", "themes": [{"id": "a", "name": "A"}], "events": [)"
           "\n" +
           std::string(event) + R"(, {"id": "sound", "title": "S", "date": "1934", "themes": ["a"]}]})");
  CHECK(lines_of(result) == Lines{"file.json:2:" + line});
  CHECK(event_ids(result.dataset) == Lines{"sound"});
}

}  // namespace

TEST_CASE("an event without a required value is left out") {
  check_left_out(R"({"title": "E", "date": "1934", "themes": ["a"]})",
                 R"(1: error: found no "id" in this event, expected an id in quotes (/events/0))");
  check_left_out(R"({"id": "e", "date": "1934", "themes": ["a"]})",
                 R"(1: error: found no "title" in this event, expected text in quotes (/events/0))");
  check_left_out(
      R"({"id": "e", "title": "E", "themes": ["a"]})",
      R"(1: error: found no "date" in this event, expected a date in quotes such as "1934-12-01" (/events/0))");
  check_left_out(R"({"id": "e", "title": "E", "date": "1934"})",
                 R"(1: error: found an event without themes, expected the id of at least one (/events/0))");
  check_left_out(R"({"id": "e", "title": "E", "date": "1934", "themes": []})",
                 R"(1: error: found an event without themes, expected the id of at least one (/events/0))");
}

TEST_CASE("an event with an unusable required value is left out, and that is said once") {
  check_left_out(R"({"id": 5, "title": "E", "date": "1934", "themes": ["a"]})",
                 R"(8: error: found 5, expected an id in quotes (/events/0/id))");
  check_left_out(R"({"id": "e", "title": "  ", "date": "1934", "themes": ["a"]})",
                 R"(22: error: found empty text, expected something to read (/events/0/title))");
  check_left_out(R"({"id": "e", "title": null, "date": "1934", "themes": ["a"]})",
                 R"(22: error: found null, expected text in quotes (/events/0/title))");
  check_left_out(R"({"id": "e", "title": "E", "date": 1934, "themes": ["a"]})",
                 R"(35: error: found 1934, expected a date in quotes such as "1934-12-01" (/events/0/date))");
  check_left_out(
      R"({"id": "e", "title": "E", "date": "1934", "themes": "a"})",
      R"(53: error: found "a", expected a list of ids such as ["first", "second"] (/events/0/themes))");
  check_left_out(R"({"id": "e", "title": "E", "date": "1934", "themes": [7]})",
                 R"(54: error: found 7, expected text in quotes (/events/0/themes/0))");
}

TEST_CASE("a date's problem is shown where it is inside the text") {
  check_left_out(R"({"id": "e", "title": "E", "date": "1934-04-31", "themes": ["a"]})",
                 R"(44: error: found day 31, expected 01 to 30: April has 30 days (/events/0/date))");
  check_left_out(
      R"({"id": "e", "title": "E", "date": "1934/1933", "themes": ["a"]})",
      R"(41: error: found an end (1933) before the beginning (1934), expected the earlier date first)"
      R"( (/events/0/date))");
  // The JSON's escapes are longer than what they stand for: the column is that of the file.
  check_left_out(
      "{\"id\": \"e\", \"title\": \"E\", \"date\": \"\\u0031\\u0039\\u0033\\u0034-13\", \"themes\": [\"a\"]}",
      R"(61: error: found month 13, expected 01 to 12, XX, or a season 21 (spring) to 24 (winter))"
      R"( (/events/0/date))");
}

TEST_CASE("columns count characters, not bytes") {
  check_left_out(R"({"id": "e", "title": "Ежовщина “x”", "date": "1934-13", "themes": ["a"]})",
                 R"(52: error: found month 13, expected 01 to 12, XX, or a season 21 (spring) to 24 (winter))"
                 R"( (/events/0/date))");
}

TEST_CASE("a wrong optional value leaves the event in place") {
  check_kept(R"(, "importance": 6)",
             "74: error: found importance 6, expected a whole number from 1 to 5 (/events/0/importance)");
  check_kept(R"(, "importance": -1)",
             "74: error: found importance -1, expected a whole number from 1 to 5 (/events/0/importance)");
  check_kept(R"(, "importance": 2.5)",
             "74: error: found 2.5, expected a whole number from 1 to 5 (/events/0/importance)");
  check_kept(R"(, "importance": "2")",
             R"(74: error: found "2", expected a whole number from 1 to 5 (/events/0/importance))");
  check_kept(R"(, "summary": true)", "71: error: found true, expected text in quotes (/events/0/summary)");
  check_kept(R"(, "summary": false )", "71: error: found false, expected text in quotes (/events/0/summary)");
  check_kept(R"(, "body": {"a": [1]})",
             "68: error: found an object, expected text in quotes (/events/0/body)");
  check_kept(R"(, "body": ["a"])", "68: error: found a list, expected text in quotes (/events/0/body)");
  check_kept(
      R"(, "tags": {"a": 1})",
      R"(68: error: found an object, expected a list of texts such as ["one", "two"] (/events/0/tags))");
  check_kept(R"(, "tags": ["x", ["y"]])",
             "74: error: found a list, expected text in quotes (/events/0/tags/1)");
  check_kept(
      R"(, "disputes": ["x"])",
      R"(73: error: found "x", expected an object {…} that describes the dispute (/events/0/disputes/0))");
  check_kept(
      R"(, "disputes": [{"holder": "x"}])",
      R"(73: error: found no "claim" in this dispute, expected text in quotes (/events/0/disputes/0))");
  check_kept(R"(, "sources": [5])",
             "72: error: found 5, expected an id in quotes or an object (/events/0/sources/0)");
  check_kept(
      R"(, "sources": [{"pages": "5"}])",
      R"(72: error: found no "source" in this source reference, expected an id in quotes (/events/0/sources/0))");
  check_kept(R"(, "people": ["stalin", "stalin"])",
             R"(81: warning: found "stalin" twice in one list, expected it once (/events/0/people/1))");
}

TEST_CASE("unknown ids are reported with a guess, and the event loads without the link") {
  check_kept(
      R"(, "people": ["stalln"])",
      R"(71: error: found the unknown person "stalln", expected the id of a person; did you mean "stalin"?)"
      R"( (/events/0/people/0))");
  check_kept(
      R"(, "places": ["moscow"])",
      R"(71: error: found the unknown place "moscow", expected the id of a place (/events/0/places/0))");
  check_kept(
      R"(, "sources": [{"source": "x", "pages": "1"}])",
      R"(83: error: found the unknown source "x", expected the id of a source (/events/0/sources/0/source))");
  check_kept(
      R"(, "causes": ["nothing"])",
      R"(71: error: found the unknown event "nothing", expected the id of an event (/events/0/causes/0))");
  check_kept(
      R"(, "causes": ["e"])",
      "71: error: found the event itself among its causes, expected other events (/events/0/causes/0)");
}

TEST_CASE("an unknown theme is dropped, and the event with it when it has no other") {
  const ReadResult result = read(R"({"title": "T", "themes": [{"id": "terror", "name": "A"}], "events": [
{"id": "one", "title": "1", "date": "1934", "themes": ["teror", "terror"]},
{"id": "two", "title": "2", "date": "1934", "themes": ["culture"]},
{"id": "three", "title": "3", "date": "1934", "themes": ["terror"], "causes": ["two"]}
]})");
  CHECK(
      lines_of(result) ==
      Lines{
          R"(file.json:2:56: error: found the unknown theme "teror", expected the id of a theme; did you mean )"
          R"("terror"? (/events/0/themes/0))",
          R"(file.json:3:56: error: found the unknown theme "culture", expected the id of a theme; the event has )"
          R"(no other and is left out (/events/1/themes/0))"});
  CHECK(event_ids(result.dataset) == Lines{"one", "three"});
}

TEST_CASE("events that name themes in a dataset without any are shown in one theme") {
  const ReadResult result =
      read(with("events", R"({"id": "e", "title": "E", "date": "1934", "themes": ["a", "b"]},
{"id": "f", "title": "F", "date": "1935", "themes": ["b"]})"));
  CHECK(lines_of(result) ==
        Lines{R"(file.json:2:1: error: found events that name themes (first "a"), expected a list )"
              R"("themes" that defines them; all events share one theme until then (/events/0))"});
  CHECK(event_ids(result.dataset) == Lines{"e", "f"});
  CHECK(result.dataset.themes.size() == 1);
  CHECK(result.dataset.events.themes(EventIndex(0)).size() == 1);
}

TEST_CASE("a second definition of an id says where the first is") {
  const ReadResult result = read_files(
      {{"a.json",
        R"({"title": "T", "themes": [{"id": "a", "name": "A"}], "people": [{"id": "p", "name": "P"}],
"events": [{"id": "e", "title": "First", "date": "1934", "themes": ["a"]}]})"},
       {"b.json", R"({"people": [{"id": "p", "name": "Q"}], "themes": [{"id": "a", "name": "B"}],
"events": [{"title": "Second", "id": "e", "date": "1935", "themes": ["a"]}]})"}});
  const std::string text = " a second time, expected a new one; the first is at ";
  CHECK(lines_of(result) ==
        Lines{"b.json:1:20: error: found the id \"p\"" + text + "a.json:1:72 (/people/0/id)",
              "b.json:1:58: error: found the id \"a\"" + text + "a.json:1:34 (/themes/0/id)",
              "b.json:2:38: error: found the id \"e\"" + text + "a.json:2:12 (/events/0/id)"});
  CHECK(result.dataset.events.title(EventIndex(0)) == "First");
  CHECK(result.dataset.people[0].name == "P");
}

TEST_CASE("duplicate ids of every other kind are found") {
  const std::string list =
      GENERATE("periods", "places", "glossary", "sources", "questions", "tours", "series");
  const std::string object = R"({"id": "x", )" +
                             std::string(list == "periods"     ? R"("name": "N", "date": "1934")"
                                         : list == "places"    ? R"("name": "N")"
                                         : list == "glossary"  ? R"("term": "T", "definition": "D")"
                                         : list == "questions" ? R"("text": "T")"
                                                               : R"("title": "T")") +
                             "}";
  CHECK(problems(with(list, object + ",\n" + object)) ==
        Lines{"file.json:3:8: error: found the id \"x\" a second time, expected a new one; the first is at "
              "file.json:2:8 (/" +
              list + "/1/id)"});
}

TEST_CASE("texts of the root stand in one file only") {
  const ReadResult result =
      read_files({{"a.json", R"({"title": "First", "range": "1934"})"},
                  {"b.json", R"({"title": "Second", "subtitle": "S", "range": "1935"})"}});
  CHECK(lines_of(result) == Lines{"b.json:1:11: error: found a second title, expected one in all files; the "
                                  "first is at a.json:1:11 (/title)",
                                  "b.json:1:47: error: found a second range, expected one in all files; the "
                                  "first is at a.json:1:29 (/range)"});
  CHECK(result.dataset.title == "First");
  CHECK(result.dataset.subtitle == "S");
  CHECK(format_edtf(*result.dataset.range) == "1934");
}

TEST_CASE("a dataset without a title is told so") {
  const ReadResult result = read("{}");
  CHECK(lines_of(result) ==
        Lines{R"(file.json:1:1: warning: found no "title" in any file, expected one (/))"});
  CHECK(result.dataset.title == "Untitled timeline");
}

TEST_CASE("an unknown key is a warning with a guess") {
  check_kept(
      R"(, "impotance": 5)",
      R"(60: warning: found the unknown key "impotance", expected a known one; did you mean "importance"?)"
      R"( (/events/0/impotance))");
  check_kept(R"(, "Summary": "x")",
             R"(60: warning: found the unknown key "Summary", expected a known one; did you mean "summary"?)"
             R"( (/events/0/Summary))");
  check_kept(
      R"(, "a/b~c": {"x": [1, {"y": null}]})",
      R"(60: warning: found the unknown key "a/b~c", expected one of id, title, label, date, themes, importance, )"
      R"(summary, body, people, places, causes, sources, disputes, tags, media (/events/0/a~1b~0c))");
  CHECK(
      problems(R"({"title": "T", "tittle": "x"})") ==
      Lines{
          R"(file.json:1:16: warning: found the unknown key "tittle", expected a known one; did you mean "title"?)"
          R"( (/tittle))"});
}

TEST_CASE("a key that comes twice counts once") {
  check_kept(R"(, "title": "Other")",
             R"(60: error: found the key "title" a second time, expected it once (/events/0/title))");
  CHECK(read(with_event(R"(, "title": "Other")")).dataset.events.title(EventIndex(0)) == "E");
}

TEST_CASE("the version of the format is checked") {
  CHECK(problems(R"({"chronoscope": 2, "title": "T"})") ==
        Lines{"file.json:1:17: error: found version 2 of the format, expected 1 (/chronoscope)"});
  CHECK(problems(R"({"chronoscope": "1", "title": "T"})") ==
        Lines{R"(file.json:1:17: error: found "1", expected the format's version, 1 (/chronoscope))"});
}

TEST_CASE("a theme's faults are reported and its events kept") {
  CHECK(
      problems(with("themes", R"({"id": "a", "name": "A", "color": "red", "shape": "daimond"})")) ==
      Lines{
          R"(file.json:2:35: error: found the colour "red", expected six hexadecimal digits such as "#0072B2")"
          R"( (/themes/0/color))",
          R"(file.json:2:51: error: found the shape "daimond", expected one of diamond, triangle, square, hexagon, )"
          R"(circle, cross, star; did you mean "diamond"? (/themes/0/shape))"});
  const ReadResult result = read(R"({"title": "T", "themes": [{"id": "a"}], "events":
[{"id": "e", "title": "E", "date": "1934", "themes": ["a"]}]})");
  CHECK(
      lines_of(result) ==
      Lines{R"(file.json:1:27: error: found no "name" in this theme, expected text in quotes (/themes/0))"});
  CHECK(event_ids(result.dataset) == Lines{"e"});
  CHECK(result.dataset.themes[0].name == "a");
}

TEST_CASE("colours other than six hexadecimal digits are refused") {
  const std::string color =
      GENERATE("", "#", "#12345", "#1234567", "0072B2", "#GG0000", "#-12345", "#0x1234", "#12 456");
  const ReadResult result = read(with("themes", R"({"id": "a", "name": "A", "color": ")" + color + "\"}"));
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].pointer == "/themes/0/color");
}

TEST_CASE("more than 64 themes are too many") {
  std::string themes;
  for (int i = 0; i < 65; ++i) {
    themes += (i == 0 ? "" : ",\n") + std::string(R"({"id": "t)") + std::to_string(i) + R"(", "name": "N"})";
  }
  const ReadResult result = read(with("themes", themes));
  CHECK(lines_of(result) ==
        Lines{"file.json:66:1: error: found theme number 65, expected at most 64 (/themes/64)"});
  CHECK(result.dataset.themes.size() == 64);
}

TEST_CASE("degrees outside the globe, or half a place, are refused") {
  CHECK(
      problems(with("places", R"({"id": "x", "name": "X", "latitude": 91, "longitude": 37.6})")) ==
      Lines{
          "file.json:2:1: warning: found one of latitude and longitude, expected both or neither (/places/0)",
          "file.json:2:38: error: found 91 degrees, expected -90 to 90 (/places/0/latitude)"});
  CHECK(
      problems(with("places", R"({"id": "x", "name": "X", "latitude": 9, "longitude": -180.5})")) ==
      Lines{
          "file.json:2:1: warning: found one of latitude and longitude, expected both or neither (/places/0)",
          "file.json:2:54: error: found -180.5 degrees, expected -180 to 180 (/places/0/longitude)"});
  CHECK(problems(with("places", R"({"id": "x", "name": "X", "latitude": 9})")) ==
        Lines{"file.json:2:1: warning: found one of latitude and longitude, expected both or neither "
              "(/places/0)"});
}

TEST_CASE("a death before the birth is reported") {
  const ReadResult result =
      read(with("people", R"({"id": "x", "name": "X", "born": "1900", "died": "1899"})"));
  CHECK(lines_of(result) ==
        Lines{"file.json:2:1: error: found a death (1899) before the birth (1900), expected the "
              "birth first (/people/0)"});
  REQUIRE(result.dataset.people.size() == 1);
  CHECK_FALSE(result.dataset.people[0].born);
}

TEST_CASE("a picture's path must stay beside the dataset") {
  const auto check = [](const std::string& path, const std::string& line) {
    check_kept(R"(, "media": [{"path": ")" + path + R"("}])", line + " (/events/0/media/0/path)");
  };
  const std::string expected = ", expected the path of a file beside the dataset";
  check("../secret.png", "79: error: found \"..\" in a path" + expected);
  check("a/../../b.png", "82: error: found \"..\" in a path" + expected);
  check("/etc/passwd", "79: error: found an absolute path" + expected);
  check("C:/x.png", "79: error: found an absolute path" + expected);
  check("https://x.org/a.png", "79: error: found a web address" + expected);
  check(R"(a\\b.png)", "81: error: found a backslash in a path (folders are parted by \"/\")" + expected);
  CHECK(problems(with_event(R"(, "media": [{"path": "a/..b/c..png"}])")) == Lines{});
}

TEST_CASE("an id that a link could not name is a warning") {
  CHECK(problems(with("periods", R"({"id": "two words", "name": "P", "date": "1934"})")) ==
        Lines{"file.json:2:12: warning: found \" \" in an id, expected letters, digits and hyphens only "
              "(/periods/0/id)"});
  CHECK(problems(with("periods", R"({"id": "годовщина-1937", "name": "P", "date": "1934"})")) == Lines{});
}

TEST_CASE("a cause that comes too late is a warning") {
  const ReadResult result =
      read(with_event(R"(, "causes": ["later"]}, {"id": "later", "title": "L", "date": "1936", )"
                      R"("themes": ["a"])"));
  CHECK(lines_of(result) ==
        Lines{R"(file.json:2:71: warning: found the cause "later" (1936), which begins when this )"
              R"(event (1934) is over, expected the cause first (/events/0/causes/0))"});
  CHECK(result.dataset.events.causes(EventIndex(0)).size() == 1);
}

TEST_CASE("a circle of causes is reported once") {
  const ReadResult result = read(R"({"title": "T", "events": [
{"id": "a", "title": "A", "date": "1934", "causes": ["b"]},
{"id": "b", "title": "B", "date": "1934", "causes": ["c"]},
{"id": "c", "title": "C", "date": "1934", "causes": ["x", "a"]},
{"id": "d", "title": "D", "date": "1934", "causes": ["a"]},
{"id": "x", "title": "X", "date": "1934"}
]})");
  CHECK(lines_of(result) ==
        Lines{"file.json:4:59: error: found causes that lead back to themselves (a → c → b → a), "
              "expected no circle (/events/2/causes/1)"});
  CHECK(result.dataset.events.size() == 5);
}

TEST_CASE("unknown ids in questions, tours and series are reported where they stand") {
  CHECK(problems(with("questions", R"({"id": "q", "text": "?", "for": [{"text": "F", "events": ["x"]}]})")) ==
        Lines{R"(file.json:2:59: error: found the unknown event "x", expected the id of an event)"
              R"( (/questions/0/for/0/events/0))"});
  CHECK(problems(with("questions", R"({"id": "q", "text": "?", "against": [{"events": []}]})")) ==
        Lines{R"(file.json:2:38: error: found no "text" in this evidence, expected text in quotes)"
              R"( (/questions/0/against/0))"});
  CHECK(problems(with("tours", R"({"id": "t", "title": "T", "steps": [{"event": "x"}]})")) ==
        Lines{R"(file.json:2:47: error: found the unknown event "x", expected the id of an event)"
              R"( (/tours/0/steps/0/event))"});
  CHECK(problems(with("series", R"({"id": "s", "title": "S", "sources": ["x"]})")) ==
        Lines{R"(file.json:2:39: error: found the unknown source "x", expected the id of a source)"
              R"( (/series/0/sources/0))"});
  CHECK(problems(with("series",
                      R"({"id": "s", "title": "S", "points": [{"date": "1934", "value": 5, "low": 6}]})")) ==
        Lines{"file.json:2:38: warning: found 5 outside its own range 6 to 5, expected it between them"
              " (/series/0/points/0)"});
}

TEST_CASE("what names a broken object is not reported as well") {
  const ReadResult result = read(R"({"title": "T", "people": [{"id": "p"}], "events": [
{"id": "a", "title": "A", "date": "1934-99"},
{"id": "b", "title": "B", "date": "1934", "people": ["p"], "causes": ["a"]}
]})");
  CHECK(lines_of(result) ==
        Lines{R"(file.json:1:27: error: found no "name" in this person, expected text in quotes (/people/0))",
              "file.json:2:41: error: found month 99, expected 01 to 12, XX, or a season 21 (spring) to 24 "
              "(winter)"
              " (/events/0/date)"});
  CHECK(event_ids(result.dataset) == Lines{"b"});
}

TEST_CASE("all problems are collected, up to a thousand, and the rest counted") {
  std::string events;
  for (int i = 0; i < 1500; ++i) {
    events += (i == 0 ? "" : ",\n") + std::string(R"({"id": "e)") + std::to_string(i) +
              R"(", "title": "E", "date": "1934", "people": ["nobody"]})";
  }
  const ReadResult result = read(with("events", events));
  REQUIRE(result.diagnostics.size() == max_diagnostics + 1);
  CHECK(to_string(result.diagnostics[999]) ==
        R"(file.json:1001:57: error: found the unknown person "nobody", expected the id of a person)"
        R"( (/events/999/people/0))");
  CHECK(to_string(result.diagnostics[1000]) ==
        "file.json:1001:57: error: found 500 more problems, expected none; mend these first (/)");
  CHECK(result.dataset.events.size() == 1500);
}
