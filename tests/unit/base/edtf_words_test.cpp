#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/edtf.h"

using namespace chronoscope;

namespace {

std::string in_words(std::string_view text) {
  return date_in_words(std::get<EdtfDate>(parse_edtf(text)), Language::english);
}
std::string in_short(std::string_view text) {
  return date_short(std::get<EdtfDate>(parse_edtf(text)), Language::english);
}

using Pairs = std::vector<std::pair<const char*, const char*>>;

}  // namespace

TEST_CASE("dates are said in words with their doubt") {
  const Pairs pairs{
      {"1934-12-01", "1 December 1934, a Saturday"},
      {"1932-08", "August 1932"},
      {"1934", "1934"},
      {"1932-08~", "about August 1932"},
      {"1932-06-11?", "perhaps 11 June 1932"},
      {"1934?", "perhaps 1934"},
      {"1934%", "perhaps about 1934"},
      {"1932-06-XX", "some day in June 1932"},
      {"1932-XX-XX", "some day in 1932"},
      {"1932-XX", "some month in 1932"},
      {"193X", "the 1930s"},
      {"193X~", "about the 1930s"},
      {"190X", "the years 1900–1909"},
      {"19XX", "the 20th century"},
      {"20XX", "the 21st century"},
      {"1932-21", "spring 1932"},
      {"1932-24", "winter 1932–33"},
      {"1999-24", "winter 1999–2000"},
  };
  for (const auto& [text, words] : pairs) CHECK(in_words(text) == words);
}

TEST_CASE("the era is said where leaving it out would mislead") {
  const Pairs pairs{
      {"-0043", "44 BCE"},
      {"0000", "1 BCE"},
      {"0014-08-19", "19 August 14 CE"},
      {"Y-17000", "17,001 BCE"},
      {"Y1234567", "1,234,567 CE"},
      {"-004X", "the years 50 BCE to 41 BCE"},
      {"000X", "the years 1 BCE to 9 CE"},
      {"-00XX", "the 1st century BCE"},
      {"00XX", "the 1st century CE"},
      {"-0057/-0049", "from 58 to 50 BCE"},
  };
  for (const auto& [text, words] : pairs) CHECK(in_words(text) == words);
}

TEST_CASE("weekdays are said from the Gregorian calendar's first day on") {
  CHECK(in_words("1582-10-15") == "15 October 1582, a Friday");
  CHECK(in_words("1582-10-14") == "14 October 1582");
}

TEST_CASE("intervals are said without repeating what both ends share") {
  const Pairs pairs{
      {"1932/1933", "from 1932 to 1933"},
      {"1934-12-01/1934-12-05", "from 1 to 5 December 1934"},
      {"1924-01-21/1924-03-05", "from 21 January to 5 March 1924"},
      {"1934-12-01/1935-01-05", "from 1 December 1934 to 5 January 1935"},
      {"1932-08/1932-12", "from August to December 1932"},
      {"1932-21/1932-23", "from spring to autumn 1932"},
      {"1932-23/1933-07~", "from autumn 1932 to about July 1933"},
      {"1932-22/1932-24", "from summer 1932 to winter 1932–33"},
      {"1932-08~/1932-12", "from about August to December 1932"},
      {"1934-12-01/1934-12-05?", "from 1 December to perhaps 5 December 1934"},
      {"1934/..", "since 1934"},
      {"../1934", "until 1934"},
      {"1934/", "from 1934 to an unknown date"},
      {"/1934", "from an unknown date to 1934"},
      {"1934-12-01/1934-12-01", "1 December 1934, a Saturday"},
      {"1934-06/1934-06", "during June 1934"},
      {"1934-06/1934", "from June 1934 to some time in 1934"},
      {"1934/1934-06", "from some time in 1934 to June 1934"},
  };
  for (const auto& [text, words] : pairs) CHECK(in_words(text) == words);
}

TEST_CASE("one of a range is said as a time between") {
  const Pairs pairs{
      {"[1932..1933]", "some time between 1932 and 1933"},
      {"[1932-06..1932-08]", "some time between June and August 1932"},
      {"[1932-06-05..1932-06-08]", "some time between 5 and 8 June 1932"},
      {"[1932-12-05..1933-01]", "some time between 5 December 1932 and January 1933"},
  };
  for (const auto& [text, words] : pairs) CHECK(in_words(text) == words);
}

TEST_CASE("short dates say the same in little room") {
  const Pairs pairs{
      {"1934-12-01", "1 Dec 1934"},
      {"1932-08~", "c. Aug 1932"},
      {"1934?", "1934?"},
      {"1934%", "c. 1934?"},
      {"193X", "1930s"},
      {"19XX", "20th c."},
      {"1932-24", "winter 1932–33"},
      {"1932/1933", "1932–33"},
      {"1899/1901", "1899–1901"},
      {"1934-12-01/1934-12-05", "1–5 Dec 1934"},
      {"1924-01-21/1924-03-05", "21 Jan – 5 Mar 1924"},
      {"1934-12-01/1935-01-05", "Dec 1934 – Jan 1935"},
      {"1932-08/1932-12", "Aug–Dec 1932"},
      {"1932-23/1933-07~", "1932 – c. 1933"},
      {"1928/..", "1928–"},
      {"../1928", "–1928"},
      {"1928/", "1928–?"},
      {"/1928", "?–1928"},
      {"[1932..1933]", "betw. 1932 & 1933"},
      {"[1932-06..1932-08]", "betw. Jun & Aug 1932"},
      {"-0043", "44 BCE"},
  };
  for (const auto& [text, words] : pairs) CHECK(in_short(text) == words);
}

TEST_CASE("short dates of the last two thousand years fit into about twenty characters") {
  const char* parts[] = {"1931",    "1932-03", "1932-21",    "1932-24",    "1932-06-15", "1933-09-30",
                         "1932-XX", "193X",    "1932-06-XX", "0014-08-19", "1941-12-07"};
  const char* marks[] = {"", "?", "~", "%"};
  for (const std::string first : parts) {
    for (const std::string last : parts) {
      for (const std::string mark : marks) {
        for (const std::string& text :
             {first + mark + "/" + last + mark, "[" + first + mark + ".." + last + "]", first + mark,
              first + mark + "/..", "/" + last + mark}) {
          const auto result = parse_edtf(text);
          if (!std::holds_alternative<EdtfDate>(result)) continue;
          const std::string words = date_short(std::get<EdtfDate>(result), Language::english);
          const auto characters = std::count_if(words.begin(), words.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
          });
          INFO(text << " -> " << words);
          CHECK(characters <= 24);
          CHECK(!words.empty());
        }
      }
    }
  }
}
