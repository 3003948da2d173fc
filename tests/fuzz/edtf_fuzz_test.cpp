// Random dates: the parser answers for every text, and what it accepts is written, read and said soundly.
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

#include "base/edtf.h"

using namespace chronoscope;

namespace {

void check_date(const EdtfDate& date) {
  const auto again = parse_edtf(format_edtf(date));
  REQUIRE(std::holds_alternative<EdtfDate>(again));
  REQUIRE(std::get<EdtfDate>(again) == date);
  const DateExtent extent = extent_of(date);
  REQUIRE(extent.earliest_start < extent.latest_end);
  REQUIRE(extent.earliest_start <= extent.latest_start);
  REQUIRE(extent.earliest_end <= extent.latest_end);
  for (int i = 0; i < language_count; ++i) {
    REQUIRE(!date_in_words(date, static_cast<Language>(i)).empty());
    REQUIRE(!date_short(date, static_cast<Language>(i)).empty());
  }
}

void check_text(const std::string& text) {
  CAPTURE(text);
  for (const bool accept_2012_draft : {false, true}) {
    const auto result = parse_edtf(text, accept_2012_draft);
    if (const auto* date = std::get_if<EdtfDate>(&result)) {
      check_date(*date);
    } else {
      const EdtfError& error = std::get<EdtfError>(result);
      REQUIRE(error.offset <= text.size());
      REQUIRE(error.message.starts_with("found "));
      REQUIRE(error.message.find(", expected ") != std::string::npos);
    }
  }
}

}  // namespace

TEST_CASE("random texts of EDTF's own characters are accepted soundly or refused with a place") {
  constexpr std::string_view characters = "0123456789-/.X?~%[]Yu,T ";
  std::mt19937 random(1924);
  for (int i = 0; i < 200'000; ++i) {
    std::string text(random() % 24, ' ');
    for (char& c : text) c = characters[random() % characters.size()];
    check_text(text);
  }
}

TEST_CASE("sound dates with one to three slips are accepted soundly or refused with a place") {
  const std::string sound[] = {"1934-12-01",    "1932-23/1933-07~", "[1932-05..1933-01]",
                               "Y-17000",       "-0043-03-15",      "193X?",
                               "1932-XX-XX/..", "/1999-24%"};
  constexpr std::string_view characters = "0123456789-/.X?~%[]Yu\xFF";
  std::mt19937 random(1941);
  for (int i = 0; i < 100'000; ++i) {
    std::string text = sound[random() % std::size(sound)];
    for (std::size_t slips = 1 + random() % 3; slips > 0; --slips) {
      const std::size_t at = random() % text.size();
      const char c = characters[random() % characters.size()];
      if (random() % 2 == 0) {
        text[at] = c;
      } else {
        text.insert(at, 1, c);
      }
    }
    check_text(text);
  }
}

TEST_CASE("random bytes are refused with a place") {
  std::mt19937 random(3);
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 16, ' ');
    for (char& c : text) c = static_cast<char>(random());
    check_text(text);
  }
}
