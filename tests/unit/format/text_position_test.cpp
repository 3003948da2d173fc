// The small parts that say where things are, and what may have been meant.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "format/diagnostic.h"
#include "format/guess.h"
#include "format/json_cursor.h"
#include "format/source_map.h"
#include "format/utf8.h"

using namespace chronoscope;

namespace {

/// Line and column by walking the text character by character.
LineColumn by_walking(std::string_view text, std::size_t offset) {
  LineColumn position;
  for (std::size_t i = 0; i < offset; ++i) {
    if (text[i] == '\n') {
      ++position.line;
      position.column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
      ++position.column;
    }
  }
  return position;
}

}  // namespace

TEST_CASE("line and column agree with walking the text, across blocks and line ends") {
  std::string text;
  for (int i = 0; i < 700; ++i) text += i % 7 == 0 ? "\n" : i % 13 == 0 ? "\r\n" : "aé–😀b";
  text += std::string(9000, 'x') + "ж\n";
  const LineIndex index(text);
  for (std::size_t offset = 0; offset <= text.size(); ++offset) {
    const bool is_inside_character =
        offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
    if (is_inside_character) continue;
    const LineColumn expected = by_walking(text, offset), found = index.at(offset);
    REQUIRE((found.line == expected.line && found.column == expected.column));
  }
  CHECK(index.at(text.size() + 10).line == index.at(text.size()).line);
}

TEST_CASE("an empty text has one place") {
  const LineIndex index("");
  CHECK(index.at(0).line == 1);
  CHECK(index.at(0).column == 1);
}

TEST_CASE("places are said as path, line and column") {
  SourceMap sources;
  const ArrivingText a(""), b("one\ntwo");
  sources.add("a.json", a);
  const std::uint32_t file = sources.add("b.json", b);
  CHECK(sources.in_words({file, 5}) == "b.json:2:2");
}

TEST_CASE("UTF-8 is told from other bytes") {
  constexpr std::size_t npos = std::string_view::npos;
  CHECK(find_invalid_utf8("") == npos);
  CHECK(find_invalid_utf8("plain ASCII of more than eight bytes") == npos);
  CHECK(find_invalid_utf8("Ежовщина – “х” 😀 \u0080\u07FF\u0800\uFFFF\U00010000\U0010FFFF") == npos);
  CHECK(find_invalid_utf8("caf\xE9") == 3);
  CHECK(find_invalid_utf8("12345678\x80") == 8);
  CHECK(find_invalid_utf8("\xC0\xAF") == 0);          // overlong
  CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0);      // overlong
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);      // half a surrogate pair
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
  CHECK(find_invalid_utf8("a\xE2\x80") == 1);         // cut off
  CHECK(find_invalid_utf8("\xFF \xFF", 1) == 2);
}

TEST_CASE("the nearest word is within a slip for three letters") {
  const std::vector<std::string_view> words{"title", "subtitle", "latitude", "longitude", "id", "date"};
  CHECK(nearest_word("titel", words) == "title");
  CHECK(nearest_word("tilte", words) == "title");
  CHECK(nearest_word("TITLE", words) == "title");
  CHECK(nearest_word("lat", words) == "latitude");
  CHECK(nearest_word("Id", words) == "id");
  CHECK(nearest_word("longtude", words) == "longitude");
  CHECK(nearest_word("xy", words).empty());
  CHECK(nearest_word("something else", words).empty());
  CHECK(nearest_word("", words).empty());
  CHECK(nearest_word(std::string(10'000, 't'), words).empty());
  CHECK(did_you_mean("titel", words) == "; did you mean \"title\"?");
  CHECK(did_you_mean("nothing", words).empty());
}

TEST_CASE("a text token is found from its end, whatever is escaped in it") {
  for (const std::string token : {R"("")", R"("a")", R"("\"")", R"("\\")", R"("a\\\"b\"")", R"("\\\\")"}) {
    const std::string json = "[\"before\", " + token;
    INFO(json);
    CHECK(text_token_begin(json, json.size()) == 11);
  }
  CHECK(text_token_begin("\"a\"", 3) == 0);
}

TEST_CASE("offsets in a text are those of the file, escapes counted as written") {
  const std::string json = R"("a\nb\u00e9c\ud83d\ude00d")";
  CHECK(offset_in_text_token(json, 0, 0) == 1);
  CHECK(offset_in_text_token(json, 0, 1) == json.find("\\n"));
  CHECK(offset_in_text_token(json, 0, 2) == json.find("b\\u"));
  CHECK(offset_in_text_token(json, 0, 3) == json.find("\\u00e9"));
  CHECK(offset_in_text_token(json, 0, 5) == json.find("c\\u"));
  CHECK(offset_in_text_token(json, 0, 6) == json.find("\\ud83d"));
  CHECK(offset_in_text_token(json, 0, 10) == json.find("d\""));
  CHECK(offset_in_text_token(json, 0, 99) == json.size() - 1);
}

TEST_CASE("numbers are found from behind, and end where JSON says") {
  CHECK(number_token_begin("[12, -3.5e+7]", 13) == 5);
  CHECK(number_token_begin("12", 2) == 0);
  CHECK(number_end("-3.5e+7]", 0) == 7);
  CHECK(number_end("1934-12", 0) == 4);
  CHECK(number_end("01", 0) == 1);
  CHECK(number_end("1.x", 0) == 1);
  CHECK(number_end("1e", 0) == 1);
  CHECK(number_end("-", 0) == 0);
}

TEST_CASE("a diagnostic is one line") {
  const Diagnostic diagnostic{Severity::warning, "a/b.json", 3, 14, "found X, expected Y", "/events/0"};
  CHECK(to_string(diagnostic) == "a/b.json:3:14: warning: found X, expected Y (/events/0)");
  CHECK(shown_text("a\nb\tc\x01") == R"("a\nb\tc\u0001")");
  CHECK(shown_text(std::string(100, 'x')) == "\"" + std::string(60, 'x') + "…\"");
  CHECK(shown_text(std::string(59, 'x') + "жжж") == "\"" + std::string(59, 'x') + "…\"");
}

TEST_CASE("paths that give no text are explained") {
  CHECK(to_string(path_diagnostic("x.json", PathProblem::missing)) ==
        "x.json:1:1: error: found nothing at this path, expected a JSON file or a folder of them (/)");
  CHECK(to_string(path_diagnostic("x.json", PathProblem::unreadable, "Permission denied")) ==
        "x.json:1:1: error: found a file that cannot be read (Permission denied), expected one that can be "
        "opened (/)");
  CHECK(to_string(path_diagnostic("folder", PathProblem::folder_without_json)) ==
        "folder:1:1: error: found a folder without JSON, expected at least one file whose name ends with "
        ".json (/)");
  CHECK(to_string(path_diagnostic("x.json", PathProblem::too_large)) ==
        "x.json:1:1: error: found a file too large for this computer's memory, expected a smaller one (/)");
}

TEST_CASE("problems are counted in words") {
  const Diagnostic error, warning{Severity::warning, "", 1, 1, "", ""};
  CHECK(problem_count_in_words({}) == "no problems");
  CHECK(problem_count_in_words(std::vector{error}) == "1 error");
  CHECK(problem_count_in_words(std::vector{warning, warning}) == "2 warnings");
  CHECK(problem_count_in_words(std::vector{error, error, warning}) == "2 errors and 1 warning");
}
