// docs/format.md promises things; these hold it to them.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "format/fields.h"
#include "unit/format/reading.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

std::string documentation() {
  std::ifstream file(CHRONOSCOPE_SOURCE_DIR "/docs/format.md", std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the documentation's first example reads without problems") {
  const std::string text = documentation();
  const std::string fence = "```json\n";
  const std::size_t begin = text.find(fence) + fence.size();
  const ReadResult result = read(text.substr(begin, text.find("```", begin) - begin));
  CHECK(lines_of(result) == Lines{});
  CHECK(result.dataset.events.size() == 3);
}

TEST_CASE("the documentation names every key") {
  const std::string text = documentation();
  for (std::size_t i = 0; i < object_kind_count; ++i) {
    for (const Field& field : object_type(static_cast<ObjectKind>(i)).fields) {
      INFO(field.name);
      CHECK(text.find("`" + std::string(field.name) + "`") != std::string::npos);
    }
  }
}

TEST_CASE("the documentation's dates are said as it says") {
  const std::string text = documentation();
  const std::string dates =
      text.substr(text.find("## Dates"), text.find("## Every key") - text.find("## Dates"));
  const std::string row_begin = "\n| `";
  int rows = 0;
  for (std::size_t at = dates.find(row_begin); at != std::string::npos;
       at = dates.find(row_begin, at + 1), ++rows) {
    const std::size_t code = at + row_begin.size();
    const std::string written = dates.substr(code, dates.find('`', code) - code);
    const std::size_t row_end = dates.find(" |\n", code);
    const std::size_t words = dates.rfind("| ", row_end - 1) + 2;
    const auto date = parse_edtf(written);
    INFO(written);
    REQUIRE(std::holds_alternative<EdtfDate>(date));
    CHECK(dates.substr(words, row_end - words)
              .starts_with(date_in_words(std::get<EdtfDate>(date), Language::english)));
  }
  CHECK(rows == 16);
}
