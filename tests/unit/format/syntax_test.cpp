// Text that is not JSON: what is said, where, and what is still read.
#include <catch2/catch_test_macros.hpp>

#include "unit/format/reading.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

void check_only(const std::string& text, const std::string& line) {
  INFO(text);
  CHECK(problems(text) == Lines{"file.json:" + line});
}

}  // namespace

TEST_CASE("an empty file is said to be empty") {
  check_only("", "1:1: error: found an empty file, expected a JSON object {…} (/)");
  check_only(" \n\t\n", "1:1: error: found an empty file, expected a JSON object {…} (/)");
  check_only("\xEF\xBB\xBF", "1:1: error: found an empty file, expected a JSON object {…} (/)");
}

TEST_CASE("a root that is no object is said to be what it is") {
  const std::string expected = R"(, expected an object such as {"title": …, "events": […]} (/))";
  check_only(R"([{"id": "e"}, 5])", "1:1: error: found a list" + expected);
  check_only(R"( "text")", "1:2: error: found \"text\"" + expected);
  check_only("-12.5", "1:1: error: found -12.5" + expected);
  check_only("null", "1:1: error: found null" + expected);
  check_only("\n true", "2:2: error: found true" + expected);
  check_only(
      "Title: x",
      "1:1: error: found \"Title\", expected text in double quotes, a number, true, false or null (/)");
}

TEST_CASE("a missing comma is shown where it belongs") {
  check_only("{\"title\": \"T\"\n \"subtitle\": \"S\"}",
             "2:2: error: found a text in quotes, expected \",\" before it or \"}\" (/title)");
  check_only(R"({"events": [{"tags": ["a" "b"]}]})",
             R"(1:27: error: found a text in quotes, expected "," before it or "]" (/events/0/tags/0))");
  check_only(R"({"_": [{} {}]})", R"(1:11: error: found "{", expected "," before it or "]" (/))");
}

TEST_CASE("a comma too many is shown") {
  check_only(R"({"title": "T",})",
             R"(1:14: error: found "," before "}", expected none after the last entry (/title))");
  check_only("{\"people\": [\n]  , \n\n}",
             R"(2:4: error: found "," before "}", expected none after the last entry (/people))");
  check_only(R"({"people": [,]})", R"(1:13: error: found ",", expected a value or "]" (/people))");
  check_only(R"({"title": ,})", R"(1:11: error: found ",", expected the key's value (/title))");
}

TEST_CASE("brackets that do not match say which one was opened where") {
  check_only(
      "{\"people\": [\n\n",
      R"(3:1: error: found the end of the file, expected "]" to close the list opened on line 1 (/people))");
  check_only(
      "\n{\"title\": \"T\"",
      R"(2:14: error: found the end of the file, expected "}" to close the object opened on line 2 (/title))");
  check_only("{\"people\": [\n}", R"(2:1: error: found "}", expected a value or "]" (/people))");
  check_only("{\"_\": [1}", R"(1:9: error: found "}", expected "]" to close the list opened on line 1 (/))");
  check_only("{\"title\": \"T\"]",
             R"(1:14: error: found "]", expected "}" to close the object opened on line 1 (/title))");
  check_only(
      "{", R"(1:2: error: found the end of the file, expected "}" to close the object opened on line 1 (/))");
}

TEST_CASE("broken keys are shown") {
  check_only("{'title': 1}", R"(1:2: error: found "'", expected a key in double quotes or "}" (/))");
  check_only("{title: 1}", R"(1:2: error: found "title", expected a key in double quotes or "}" (/))");
  check_only(R"({"title" "T"})",
             R"(1:10: error: found a text in quotes, expected ":" between a key and its value (/title))");
  check_only(R"({"title": "T", 5})", R"(1:16: error: found "5", expected a key in double quotes (/title))");
  check_only(R"({"title)", R"(1:2: error: found a text that is never closed, expected " at its end (/))");
}

TEST_CASE("broken texts are shown") {
  check_only("{\"title\": \"T\nU\"}",
             "1:11: error: found a text without its closing quote on the same line, expected \" at its end "
             "(a line break "
             "within it is written \\n) (/title)");
  check_only("{\"title\": \"T",
             "1:11: error: found a text that is never closed, expected \" at its end (/title)");
  check_only("{\"title\": \"T\tU\"}",
             "1:13: error: found a tab within a text, expected \\t or a space (/title)");
  check_only("{\"title\": \"T\x01U\"}",
             "1:13: error: found byte 0x01 within a text, expected \\u0001 (/title)");
  check_only(R"({"title": "C:\dir"})",
             R"(1:14: error: found "\d", expected \\ for a backslash, or one of \" \n \t \uXXXX (/title))");
  check_only(
      R"({"title": "\u12g4"})",
      R"(1:12: error: found "\u" without four hexadecimal digits, expected one such as \u2013 (/title))");
  check_only(
      R"({"title": "\ud83d!"})",
      R"(1:12: error: found half a surrogate pair (\uD83D), expected both halves or the character itself (/title))");
  check_only("{\"title\": “T”}",
             "1:11: error: found a typographic quote, expected a straight one (\") (/title)");
  check_only("{\"title\": 'T'}",
             "1:11: error: found a single quote, expected text in double quotes (/title)");
  CHECK(problems(R"({"title": "\ud83d\ude00 \u2013 \\ \" \/ \b\f\n\r\t"})") == Lines{});
}

TEST_CASE("broken numbers are shown whole") {
  const auto check = [](const std::string& number, const std::string& message) {
    check_only("{\"_\": " + number + "}", "1:7: error: " + message + " (/)");
  };
  check("01", "found \"01\", expected a number without zeros before it");
  check("+1", "found \"+1\", expected a number without \"+\"");
  check("1.", "found \"1.\", expected a digit behind the decimal point");
  check(".5", "found \".5\", expected a digit at a number's beginning");
  check("-", "found \"-\", expected a digit at a number's beginning");
  check("1e400", "found \"1e400\", expected a number of magnitude below 1.8e308");
  check("1934-12-01",
        "found \"1934-12-01\", expected a plain number (dates and other texts stand in double quotes)");
}

TEST_CASE("words and comments that are not JSON are shown") {
  check_only(
      "{\"_\": True}",
      R"(1:7: error: found "True", expected text in double quotes, a number, true, false or null (/))");
  check_only("{\"_\": nul}",
             R"(1:7: error: found "nul", expected text in double quotes, a number, true, false or null (/))");
  const std::string comment =
      R"(error: found a comment, expected none: JSON has no comments (a key that begins with "_" is ignored))";
  check_only("// x\n{}", "1:1: " + comment + " (/)");
  check_only("{\n  # x\n}", "2:3: " + comment + " (/)");
  check_only("{\"title\": \"T\" /* x */}", "1:15: " + comment + " (/title)");
}

TEST_CASE("text after the end is shown") {
  check_only("{\"title\": \"T\"}\n}",
             R"(2:1: error: found "}" after the end of the dataset, expected nothing more (/))");
  check_only(std::string("{\"title\": \"T\"}\0", 15),
             "1:15: error: found byte 0x00, expected the end of the file (/)");
}

TEST_CASE("what stands before the break is kept") {
  const ReadResult result = read(R"({"title": "T", "events": [
{"id": "a", "title": "A", "date": "1934"},
{"id": "b", "title": "B", "date": "1935"},
{"id": "c", "title": "C" "date": "1936"},
{"id": "d", "title": "D", "date": "1937"}]})");
  CHECK(
      lines_of(result) ==
      Lines{
          R"(file.json:4:26: error: found a text in quotes, expected "," before it or "}" (/events/2/title))"});
  CHECK(event_ids(result.dataset) == Lines{"a", "b"});
  CHECK(result.usable);
}

TEST_CASE("what the lost rest of a file may define is not called unknown") {
  const ReadResult result = read_files({
      {"events.json",
       R"({"events": [{"id": "a", "title": "A", "date": "1934", "themes": ["t"], "people": ["p", "q"],
                          "places": ["nowhere"]}]})"},
      {"main.json", R"({"title": "T", "themes": [{"id": "t", "name": "T"}], "places": []})"},
      {"people.json", R"({"people": [{"id": "p", "name": "P"}, oops])"},
  });
  CHECK(
      lines_of(result) ==
      Lines{
          R"(events.json:2:38: error: found the unknown place "nowhere", expected the id of a place (/events/0/places/0))",
          R"(people.json:1:39: error: found "oops", expected text in double quotes, a number, true, false or null)"
          R"( (/people/0))"});
  CHECK(event_ids(result.dataset) == Lines{"a"});
  CHECK(result.dataset.events.people(EventIndex(0)).size() == 1);
}

TEST_CASE("bytes that are not UTF-8 are shown, and the rest is read") {
  const ReadResult result =
      read(with("periods", "{\"id\": \"p\", \"name\": \"Caf\xE9 \xFF\", \"date\": \"1934\"}"));
  const std::string rest = ", which is not UTF-8 and is shown as \"?\", expected a file saved as UTF-8";
  CHECK(lines_of(result) == Lines{"file.json:2:25: error: found byte 0xE9" + rest + " (/)",
                                  "file.json:2:27: error: found byte 0xFF" + rest + " (/)"});
  REQUIRE(result.dataset.periods.size() == 1);
  CHECK(result.dataset.periods[0].name == "Caf? ?");
}

TEST_CASE("a file in another encoding does not drown the other problems") {
  std::string text = "{\"title\": \"";
  for (int i = 0; i < 500; ++i) text += "\xE9 ";
  const ReadResult result = read(text + "\", \"subtitle\": 5}");
  REQUIRE(result.diagnostics.size() == 11);
  CHECK(result.diagnostics[9].message.ends_with("(490 more such bytes follow)"));
  CHECK(result.diagnostics[10].pointer == "/subtitle");
}

TEST_CASE("UTF-16 is recognised") {
  check_only(std::string("\xFF\xFE{\0}\0", 6),
             "1:1: error: found text in UTF-16, expected a file saved as UTF-8 (/)");
}

TEST_CASE("nesting without end is refused") {
  const std::string open(100'000, '['), close(100'000, ']');
  check_only("{\"_\": " + open + close + "}",
             "1:106: error: found values nested more than 100 deep, expected at most 6 (/)");
  check_only("{\"_\": " + std::string(99, '[') + std::string(99, ']') + "}",
             "1:1: warning: found no \"title\" in any file, expected one (/)");
}

TEST_CASE("a file of one very long line is no slower to explain") {
  std::string text = "{\"title\": \"T\", \"events\": [";
  for (int i = 0; i < 20'000; ++i) {
    text += (i == 0 ? "" : ", ") + std::string(R"({"id": "e)") + std::to_string(i) +
            R"(", "title": "Ежовщина", "date": "1934", "people": ["x"]})";
  }
  const ReadResult result = read(text + "]}");
  REQUIRE(result.diagnostics.size() == max_diagnostics + 1);
  CHECK(result.diagnostics[0].line == 1);
  CHECK(result.diagnostics[1].column - result.diagnostics[0].column == 68);
}
