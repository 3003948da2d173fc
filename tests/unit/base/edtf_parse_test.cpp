#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "base/edtf.h"

using namespace chronoscope;

namespace {

EdtfDate parsed(std::string_view text, bool draft = false) {
  const auto result = parse_edtf(text, draft);
  INFO(text);
  if (const auto* error = std::get_if<EdtfError>(&result)) FAIL(error->message);
  return std::get<EdtfDate>(result);
}

EdtfError error_of(std::string_view text) {
  const auto result = parse_edtf(text);
  INFO(text);
  REQUIRE(std::holds_alternative<EdtfError>(result));
  return std::get<EdtfError>(result);
}

void check_error(std::string_view text, std::size_t offset, const std::string& message) {
  const EdtfError error = error_of(text);
  INFO(text);
  CHECK(error.offset == offset);
  CHECK(error.message == message);
}

}  // namespace

TEST_CASE("a year, a month and a day are read with their precision") {
  EdtfDate expected;
  expected.first = {1934, 0, 0, Precision::year};
  CHECK(parsed("1934") == expected);
  expected.first = {1934, 12, 0, Precision::month};
  CHECK(parsed("1934-12") == expected);
  expected.first = {1934, 12, 1, Precision::day};
  CHECK(parsed("1934-12-01") == expected);
}

TEST_CASE("years before the year 1 and beyond four digits are astronomical") {
  CHECK(parsed("-0043").first.year == -43);
  CHECK(parsed("0000").first.year == 0);
  CHECK(parsed("Y-17000").first.year == -17000);
  CHECK(parsed("Y170000002").first.year == 170000002);
  CHECK(parsed("Y17000-05-06").first.day == 6);
}

TEST_CASE("marks of doubt qualify the whole date") {
  CHECK(parsed("1932?").first.uncertain);
  CHECK_FALSE(parsed("1932?").first.approximate);
  CHECK(parsed("1932-06~").first.approximate);
  CHECK_FALSE(parsed("1932-06~").first.uncertain);
  CHECK(parsed("1932-06-11%").first.uncertain);
  CHECK(parsed("1932-06-11%").first.approximate);
}

TEST_CASE("unspecified digits are read as decade, century, month and day") {
  CHECK(parsed("193X").first.precision == Precision::decade);
  CHECK(parsed("193X").first.year == 1930);
  CHECK(parsed("19XX").first.precision == Precision::century);
  CHECK(parsed("19XX").first.year == 1900);
  CHECK(parsed("-004X").first.year == -49);
  CHECK(parsed("-000X").first.year == -9);
  CHECK(parsed("-00XX").first.year == -99);
  const EdtfPart some_month = parsed("1932-XX").first;
  CHECK((some_month.month_unspecified && some_month.precision == Precision::month && some_month.month == 0));
  const EdtfPart some_day = parsed("1932-06-XX").first;
  CHECK((some_day.day_unspecified && !some_day.month_unspecified && some_day.month == 6));
  const EdtfPart any_day = parsed("1932-XX-XX").first;
  CHECK((any_day.day_unspecified && any_day.month_unspecified && any_day.precision == Precision::day));
}

TEST_CASE("seasons are months 21 to 24") {
  for (int season = 21; season <= 24; ++season) {
    const EdtfPart part = parsed("1932-" + std::to_string(season)).first;
    CHECK(part.precision == Precision::season);
    CHECK(part.month == season);
  }
}

TEST_CASE("an interval's ends have their own precision and doubt, or are open or unknown") {
  const EdtfDate date = parsed("1932-23?/1933-07-05~");
  CHECK(date.form == EdtfForm::interval);
  CHECK(date.first.precision == Precision::season);
  CHECK((date.first.uncertain && !date.first.approximate));
  CHECK(date.last.precision == Precision::day);
  CHECK((!date.last.uncertain && date.last.approximate));
  CHECK(parsed("1934/..").last_kind == EndKind::open);
  CHECK(parsed("../1934").first_kind == EndKind::open);
  CHECK(parsed("1934/").last_kind == EndKind::unknown);
  CHECK(parsed("/1934").first_kind == EndKind::unknown);
  CHECK(parsed("../1934").last.year == 1934);
}

TEST_CASE("one of a range is a moment between two dates") {
  const EdtfDate date = parsed("[1932-05..1933-07-02~]");
  CHECK(date.form == EdtfForm::one_of);
  CHECK(date.first.month == 5);
  CHECK(date.last.day == 2);
  CHECK(date.last.approximate);
}

TEST_CASE("canonical text round trips") {
  for (const char* text : {"1934",         "1934-12",
                           "1934-12-01",   "0000",
                           "-0043",        "-0043-03-15",
                           "Y-17000",      "Y170000002",
                           "1932?",        "1932-06~",
                           "1932-06-11%",  "193X",
                           "19XX",         "-004X",
                           "-000X",        "-00XX",
                           "000X",         "00XX",
                           "1932-XX",      "1932-06-XX",
                           "1932-XX-XX",   "1932-XX~",
                           "193X?",        "1932-21",
                           "1932-24%",     "1934/..",
                           "../1934",      "1934/",
                           "/1934",        "1932/1933-06",
                           "1932?/1933~",  "1932-02-29/..",
                           "1934/1934",    "1932-21/1932-23",
                           "0999-12",      "[1932..1933]",
                           "[193X..1941]", "Y12345-01-02",
                           "[-0044..0014]"}) {
    CHECK(format_edtf(parsed(text)) == text);
  }
}

TEST_CASE("every part made from parts round trips, alone and in pairs") {
  std::vector<EdtfPart> parts;
  for (const std::int64_t year : {-123456, -9999, -1000, -43, 0, 1, 999, 1934, 9999, 10000, 123456789}) {
    parts.push_back({year, 0, 0, Precision::year});
    for (const int month : {1, 2, 12}) {
      parts.push_back({year, static_cast<std::uint8_t>(month), 0, Precision::month});
      parts.push_back({year, static_cast<std::uint8_t>(month), 28, Precision::day});
    }
    for (const int season : {21, 22, 23, 24}) {
      parts.push_back({year, static_cast<std::uint8_t>(season), 0, Precision::season});
    }
    EdtfPart part{year, 0, 0, Precision::month};
    part.month_unspecified = true;
    parts.push_back(part);
    part.precision = Precision::day;
    part.day_unspecified = true;
    parts.push_back(part);
    part.month_unspecified = false;
    part.month = 6;
    parts.push_back(part);
  }
  for (std::int64_t decade = 0; decade <= 9990; decade += 370) {
    parts.push_back({decade, 0, 0, Precision::decade});
    parts.push_back({-decade - 9, 0, 0, Precision::decade});
    parts.push_back({decade / 100 * 100, 0, 0, Precision::century});
    parts.push_back({-(decade / 100 * 100) - 99, 0, 0, Precision::century});
  }
  for (EdtfPart part : parts) {
    for (const int doubt : {0, 1, 2, 3}) {
      part.uncertain = (doubt & 1) != 0;
      part.approximate = (doubt & 2) != 0;
      EdtfDate date;
      date.first = part;
      INFO(format_edtf(date));
      CHECK(parsed(format_edtf(date)) == date);
    }
  }
  for (const EdtfPart& first : parts) {
    for (const EdtfPart& last : parts) {
      if (day_range(last).end <= day_range(first).first) continue;
      for (const EdtfForm form : {EdtfForm::interval, EdtfForm::one_of}) {
        EdtfDate date;
        date.form = form;
        date.first = first;
        date.last = last;
        INFO(format_edtf(date));
        REQUIRE(parsed(format_edtf(date)) == date);
      }
    }
  }
}

TEST_CASE("impossible days are named with the month's length") {
  check_error("1934-04-31", 8, "found day 31, expected 01 to 30: April has 30 days");
  check_error("1933-02-29", 8, "found day 29, expected 01 to 28: February 1933 has 28 days");
  check_error("1900-02-29", 8, "found day 29, expected 01 to 28: February 1900 has 28 days");
  check_error("1934-12-00", 8, "found day 00, expected 01 to 31: December has 31 days");
  CHECK(parsed("1932-02-29").first.day == 29);
}

TEST_CASE("impossible months are refused") {
  const std::string expected = ", expected 01 to 12, XX, or a season 21 (spring) to 24 (winter)";
  check_error("1934-13", 5, "found month 13" + expected);
  check_error("1934-00-01", 5, "found month 00" + expected);
  check_error("1934-25", 5, "found month 25" + expected);
  check_error("1934-1X", 5, "found month 1X" + expected);
}

TEST_CASE("an end before the beginning is refused, where the end stands") {
  check_error("1934/1933", 5,
              "found an end (1933) before the beginning (1934), expected the earlier date first");
  check_error("[1934-06..1934-05]", 10,
              "found an end (1934-05) before the beginning (1934-06), expected the earlier date first");
  check_error("1934-06-05/1934-06-04", 11,
              "found an end (1934-06-04) before the beginning (1934-06-05), expected the earlier date first");
  parsed("1934-06/1934");
  parsed("1934/1934-01");
  parsed("1934-06-05/1934-06-05");
}

TEST_CASE("short fields say how many digits they want") {
  check_error("34", 0, "found a year of 2 digits (34), expected four digits");
  check_error("1", 0, "found a year of 1 digit (1), expected four digits");
  check_error("19345", 0,
              "found a year of 5 digits (19345), expected four digits (a longer year begins with Y: Y17000)");
  check_error("1934-6", 5, "found a month of one digit (6), expected two, such as 06");
  check_error("1934-06-1", 8, "found a day of one digit (1), expected two, such as 05");
  check_error("1934-", 5, "found no month after \"-\", expected 01 to 12");
  check_error("1934-06-", 8, "found no day after \"-\", expected 01 to 31");
  check_error("Y1234567890123456", 1, "found a year of 16 digits, expected at most 15");
}

TEST_CASE("misplaced marks of doubt are explained") {
  check_error("?1934", 0, "found \"?\" before the date, expected it after the whole date");
  check_error("1934?-06", 4, "found a mark of doubt inside a date, expected it after the whole date");
  check_error("1934?~", 5, "found a second mark of doubt, expected one of ? ~ % (% means both)");
}

TEST_CASE("what other habits write is explained") {
  check_error("", 0, "found an empty date, expected one such as 1934, 1934-12 or 1934-12-01");
  check_error("1934-12-01T10:00", 10, "found a time of day, expected a date without one");
  check_error("1932..1933", 4,
              "found \"..\" outside brackets, expected [1932..1933], or 1932/1933 for something that lasted");
  check_error("1932–1933", 4, "found \"–\", expected the end of the date");
  check_error("about 1934", 0, "found \"a\", expected a year of four digits");
  check_error("193u", 0, "found a year of 3 digits (193), expected four digits");
  check_error("1934 ", 4, "found \" \", expected the end of the date");
  check_error("1934\n", 4, "found byte 0x0A, expected the end of the date");
  check_error("1934\xFF", 4, "found byte 0xFF, expected the end of the date");
  check_error("[1932,1933]", 5, "found a list of dates, expected one range such as [1932..1933]");
  check_error("[1932..1933", 11, "found no closing \"]\", expected one as in [1932..1933]");
  check_error("[1932]", 1, "found \"1932\", expected a range such as [1932..1933]");
  check_error("[..1933]", 1, "found a range without its earlier date, expected both: [1932..1933]");
  check_error("[1932..]", 5, "found a range without its later date, expected both: [1932..1933]");
  check_error("{1932..1933}", 0,
              "found \"{\" (all of a set), expected a date, an interval 1932/1933 or a range [1932..1933]");
}

TEST_CASE("what EDTF itself excludes is refused") {
  check_error("-0000", 0, "found the year -0000, expected 0000 (which is 1 BCE)");
  check_error("Y1934", 0,
              "found Y before the year 1934, expected Y only before a year of more than four digits");
  check_error("XXXX", 0, "found the year \"XXXX\", expected a decade 193X or a century 19XX");
  check_error("1X34", 0, "found the year \"1X34\", expected a decade 193X or a century 19XX");
  check_error("193X-05", 4, "found a month after an unspecified year, expected none");
  check_error("1932-XX-05", 8, "found day 05 of an unspecified month, expected XX");
  check_error("1932-21-05", 7, "found a day after a season, expected none");
  check_error("1932/1933/1934", 9, "found a second \"/\", expected one between the beginning and the end");
  check_error("../..", 0, "found an interval with neither beginning nor end, expected at least one date");
  check_error("/", 0, "found an interval with neither beginning nor end, expected at least one date");
}

TEST_CASE("the 2012 draft is read when asked for") {
  CHECK(parsed("193u", true) == parsed("193X"));
  CHECK(parsed("1932-uu", true) == parsed("1932-XX"));
  CHECK(parsed("1932?~", true) == parsed("1932%"));
  CHECK(parsed("1932/open", true) == parsed("1932/.."));
  CHECK(parsed("1932/unknown", true) == parsed("1932/"));
  CHECK(parsed("unknown/1932", true) == parsed("/1932"));
  CHECK(parsed("y17000", true) == parsed("Y17000"));
  CHECK(std::holds_alternative<EdtfError>(parse_edtf("1932/open")));
}

TEST_CASE("an error's offset always lies within the text or at its end") {
  for (const char* text :
       {"", "x", "[", "]", "[]", "[..]", "-", "Y", "Y-", "1934-12-01-", "/x", "x/", "?", "1934/?"}) {
    CHECK(error_of(text).offset <= std::string_view(text).size());
  }
}
