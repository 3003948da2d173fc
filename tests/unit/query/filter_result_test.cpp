#include "query/filter_result.h"

#include <catch2/catch_test_macros.hpp>

#include "support/datasets.h"
#include "support/rich_dataset.h"

using namespace chronoscope;
using chronoscope::testing::random_dataset;
using chronoscope::testing::rich_dataset;

namespace {

constexpr ThemeMask power = 1, terror = 2, farms = 4, world = 8;

EventIndex event_named(const Dataset& d, const char* id) {
  const auto found = d.events.find(id);
  REQUIRE(found);
  return *found;
}

DayRange days(const char* edtf) {
  const DateExtent e = extent_of(std::get<EdtfDate>(parse_edtf(edtf)));
  return {e.earliest_start, e.latest_end};
}

Dataset one_event(const char* when) {
  Dataset d;
  d.themes.resize(1);
  EventRecord r;
  r.id = r.title = "only";
  r.date = std::get<EdtfDate>(parse_edtf(when));
  r.themes = {ThemeIndex(0)};
  d.events.add(r);
  d.events.finish();
  return d;
}

bool shows(const char* when, const Filter& filter) {
  return apply_filter(one_event(when), filter).shown == 1;
}

}  // namespace

TEST_CASE("without a filter every event is shown in the lane of its main theme") {
  const Dataset d = rich_dataset();
  const FilterResult r = apply_filter(d, {});
  CHECK(r.shown == 8);
  CHECK(r.total == 8);
  CHECK(r.lane(event_named(d, "kirov-1934")) == 1);
  CHECK(r.lane(event_named(d, "collectivisation-1929")) == 2);
  REQUIRE(r.themes.size() == 4);
  CHECK(r.themes[0].total == 4);
  CHECK(r.themes[0].passing == 4);
  CHECK(r.themes[0].shown == 4);
}

TEST_CASE("an event with several themes moves to the lane of the first that is on") {
  const Dataset d = rich_dataset();
  Filter f;
  f.themes = power | farms;
  const FilterResult r = apply_filter(d, f);
  CHECK(r.lane(event_named(d, "kirov-1934")) == 0);
  CHECK(r.lane(event_named(d, "great-terror-1937")) == FilterResult::hidden);
  CHECK_FALSE(r.is_shown(event_named(d, "pact-1939")));
  CHECK(r.shown == 6);
}

TEST_CASE("a theme that is off shows none, yet tells how many would come back") {
  const Dataset d = rich_dataset();
  Filter f;
  f.themes = farms | world;
  f.min_importance = 5;
  const FilterResult r = apply_filter(d, f);
  CHECK(r.themes[1].shown == 0);
  CHECK(r.themes[1].passing == 2);
  CHECK(r.themes[1].total == 2);
  CHECK(r.themes[2].shown == 2);
  CHECK(r.themes[2].passing == 2);
  CHECK(r.themes[2].total == 3);
  CHECK(r.themes[3].shown == 0);
}

TEST_CASE("no theme on shows nothing, and bits of themes that do not exist mean nothing") {
  const Dataset d = rich_dataset();
  Filter f;
  f.themes = 0;
  CHECK(apply_filter(d, f).shown == 0);
  f.themes = ~ThemeMask{15};
  CHECK(apply_filter(d, f).shown == 0);
}

TEST_CASE("importance, person and certainty narrow what is shown, together") {
  const Dataset d = rich_dataset();
  Filter f;
  f.min_importance = 4;
  CHECK(apply_filter(d, f).shown == 7);
  f = {};
  f.person = PersonIndex(1);
  CHECK(apply_filter(d, f).shown == 2);
  f.min_importance = 5;
  CHECK(apply_filter(d, f).shown == 1);
  f = {};
  f.certain_only = true;
  CHECK(apply_filter(d, f).shown == 7);
  CHECK_FALSE(apply_filter(d, f).is_shown(event_named(d, "famine-1932")));
}

TEST_CASE("a range shows what may touch it, its end excluded") {
  Filter f;
  f.range = days("1934");
  CHECK(shows("1934-12-31", f));
  CHECK(shows("1933-12-31/1934-01-01", f));
  CHECK(shows("1920/1940", f));
  CHECK(shows("[1930..1935]", f));
  CHECK_FALSE(shows("1933", f));
  CHECK_FALSE(shows("1935-01-01", f));
  CHECK(shows("193X", f));
}

TEST_CASE("an open or unknown end touches everything on its side") {
  Filter f;
  f.range = days("1940");
  CHECK(shows("1934/..", f));
  CHECK(shows("1934/", f));
  CHECK_FALSE(shows("1941/..", f));
  CHECK(shows("../1950", f));
  CHECK(shows("/1950", f));
  CHECK_FALSE(shows("../1934", f));
}

TEST_CASE("an empty dataset gives an empty result") {
  const FilterResult r = apply_filter(Dataset{}, {});
  CHECK(r.shown == 0);
  CHECK(r.total == 0);
  CHECK(r.themes.empty());
}

TEST_CASE("a theme switch alone counts nothing anew, and gives what counting anew gives") {
  const Dataset d = random_dataset(500, 3);
  Filter f;
  FilterResult r = apply_filter(d, f);
  for (ThemeMask on = 0; on < 64; ++on) {
    f.themes = on * 0x9E3779B97F4A7C15u;
    const auto counted = r.passing;
    r = apply_filter(d, f, &r);
    REQUIRE(r.passing == counted);
    const FilterResult anew = apply_filter(d, f);
    REQUIRE(r.shown == anew.shown);
    std::uint32_t shown = 0;
    for (std::size_t i = 0; i < d.events.size(); ++i) {
      const EventIndex e(i);
      REQUIRE(r.lane(e) == anew.lane(e));
      std::uint8_t expected = FilterResult::hidden;
      for (const ThemeIndex theme : d.events.themes(e)) {
        if (expected == FilterResult::hidden && ((f.themes >> theme.value) & 1)) {
          expected = static_cast<std::uint8_t>(theme.value);
        }
      }
      REQUIRE(r.lane(e) == expected);
      shown += expected != FilterResult::hidden ? 1 : 0;
    }
    REQUIRE(r.shown == shown);
  }
  f.min_importance = 4;
  const FilterResult fewer = apply_filter(d, f, &r);
  CHECK(fewer.passing != r.passing);
  CHECK(fewer.shown == apply_filter(d, f).shown);
}

TEST_CASE("all 64 themes can be counted") {
  Dataset d;
  d.themes.resize(max_themes);
  EventRecord r;
  r.id = "last";
  r.date = std::get<EdtfDate>(parse_edtf("1934"));
  r.themes = {ThemeIndex(63)};
  d.events.add(r);
  d.events.finish();
  const FilterResult all = apply_filter(d, {});
  CHECK(all.themes[63].shown == 1);
  CHECK(all.lane(EventIndex(0)) == 63);
}
