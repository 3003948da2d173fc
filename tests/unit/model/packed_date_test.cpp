#include "model/packed_date.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>

using namespace chronoscope;

TEST_CASE("every kind of date comes out of its packed form as it went in") {
  for (const char* text :
       {"1934-12-01",     "1934",       "193X",         "19XX",       "1932-22",     "1932-XX",
        "1932-XX-XX",     "1932-06-XX", "1934?",        "1934-05~",   "1934-05-06%", "1932/1933",
        "1932-06~/1933?", "1932/..",    "../1933",      "1932/",      "/1933",       "[1932..1933-04]",
        "-0043",          "0000",       "Y-2000000000", "Y2147483647"}) {
    CAPTURE(text);
    const EdtfDate date = std::get<EdtfDate>(parse_edtf(text));
    const auto packed = pack_date(date);
    REQUIRE(packed);
    CHECK(unpack_date(*packed) == date);
    CHECK(packed_form(packed->first) == date.form);
  }
}

TEST_CASE("a year beyond 32 bits cannot be packed") {
  EdtfDate date;
  date.first.year = std::int64_t{std::numeric_limits<std::int32_t>::max()} + 1;
  CHECK_FALSE(pack_date(date));
  date.first.year = std::numeric_limits<std::int32_t>::min();
  CHECK(pack_date(date));
  date.form = EdtfForm::interval;
  date.last.year = std::int64_t{std::numeric_limits<std::int32_t>::min()} - 1;
  CHECK_FALSE(pack_date(date));
}
