#include "export/view_markdown.h"

#include <catch2/catch_test_macros.hpp>
#include <sstream>

#include "support/datasets.h"
#include "support/rich_dataset.h"

using namespace chronoscope;
using chronoscope::testing::make_dataset;
using chronoscope::testing::rich_dataset;
using chronoscope::testing::shipped_dataset;

namespace {

std::string told(const Dataset& d, const Filter& filter, std::size_t most_listed = most_events_listed,
                 Language language = Language::english) {
  const FilterResult result = apply_filter(d, filter);
  return to_markdown(describe_view(d, result, most_listed), d, result, language);
}

DayRange days(const char* text) {
  const DateExtent x = extent_of(std::get<EdtfDate>(parse_edtf(text)));
  return {x.earliest_start, x.latest_end};
}

}  // namespace

TEST_CASE("a view as Markdown, whole") {
  Filter filter;
  filter.range = days("1929/1934");
  CHECK(told(rich_dataset(), filter) == R"(# Stalin’s USSR, 1924–1941

Time shown: from 1929 to 1934.

Events shown: 5 of 8.

## Themes

An event of several themes is counted with each.

- Power struggle: 3 events
- The Terror: 1 event
- Collectivisation: 3 events
- The world and war: 0 events

## Already under way: 1 event

- From 1 October 1928 to 31 December 1932: The First Five‑Year Plan begins (Collectivisation). Targets rise; grain pays for machines.

## First Five-Year Plan

From 1 October 1928 to 31 December 1932.

### 1929: 1 event

- From November 1929 to March 1930: The collectivisation drive (Collectivisation, Power struggle; essential). Brigades from the cities force villages into collective farms.

### 1932: 1 event

- From about 1932 to 1933: Famine in Ukraine and Kazakhstan (Collectivisation; essential). Millions starve after the grain is taken. The date is uncertain.

## After First Five-Year Plan

### 1934: 2 events

- From 26 January to 10 February 1934: The Congress of Victors (Power struggle). Delegates applaud; some are said to have struck Stalin’s name out.
- 1 December 1934, a Saturday: The murder of Sergei Kirov (The Terror, Power struggle; essential). Leonid Nikolaev shot the Leningrad party leader in the Smolny. Historians dispute this.
)");
}

TEST_CASE("a view says what else is filtered, and what is switched off") {
  Filter filter;
  filter.themes = 0b0011;
  filter.min_importance = 4;
  filter.person = PersonIndex(0);
  filter.certain_only = true;
  CHECK(told(rich_dataset(), filter) == R"(# Stalin’s USSR, 1924–1941

Time shown: from 21 January 1924 to 23 August 1939.

Events shown: 4 of 8.

## Themes

An event of several themes is counted with each.

- Power struggle: 3 events
- The Terror: 2 events
- Collectivisation: switched off, 1 event
- The world and war: switched off, 0 events

## Other filters

- Only events that are major or more important
- Only events with Joseph Stalin
- Only events whose date is certain

## Before First Five-Year Plan

### 1924: 1 event

- 21 January 1924, a Monday: Lenin dies (Power struggle; essential). Lenin dies at Gorki after a third stroke, and no heir is named.

## First Five-Year Plan

From 1 October 1928 to 31 December 1932.

### 1929: 1 event

- From November 1929 to March 1930: The collectivisation drive (Collectivisation, Power struggle; essential). Brigades from the cities force villages into collective farms.

## After First Five-Year Plan

### 1934: 1 event

- 1 December 1934, a Saturday: The murder of Sergei Kirov (The Terror, Power struggle; essential). Leonid Nikolaev shot the Leningrad party leader in the Smolny. Historians dispute this.

### 1937: 1 event

- From July 1937 to November 1938: The Great Terror (The Terror; essential). By quota and by list, the police shoot more than 680,000 people.
)");
}

TEST_CASE("a view of one theme, without periods, says how many it leaves out") {
  Dataset d = make_dataset(1, {{"a", "1930", 0, 3, {}, {}, "A *star*?"},
                               {"b", "1930-02", 0, 5, {}, {}, "Second"},
                               {"c", "1930-03", 0, 2},
                               {"d", "1931/..", 0, 2, {}, {}, "Still going on"}});
  CHECK(told(d, {}, 2) == R"(# Test

Time shown: from 1930 to 1931.

Events shown: 4 of 4.

## Themes

- Theme 1: 4 events

## 1930: 3 events

The 2 most important are listed, 1 left out.

- 1930: A \*star\*?
- February 1930: Second (essential).

## 1931: 1 event

- Since 1931: Still going on.
)");
}

TEST_CASE("a view without events says so") {
  Filter filter;
  filter.range = days("1950");
  Dataset d = make_dataset(1, {{"a", "1930"}});
  d.title = "Little";
  CHECK(told(d, filter) ==
        "# Little\n\nTime shown: 1950.\n\nNo event is shown of 1.\n\n## Themes\n\n- Theme 1: 0 events\n");
}

TEST_CASE("the shipped chronology is told whole, in the plainest Markdown") {
  const Dataset& d = shipped_dataset();
  std::istringstream text(told(d, {}));
  std::size_t level = 0, items = 0;
  for (std::string line; std::getline(text, line);) {
    INFO(line);
    CHECK_FALSE(line.ends_with(' '));
    CHECK_FALSE(line.starts_with('|'));
    CHECK(line.find("![") == line.npos);
    if (line.starts_with('#')) {
      const std::size_t deeper = line.find(' ');
      CHECK(deeper <= level + 1);
      level = deeper;
    }
    if (level == 3 && line.starts_with("- ")) ++items;
    CHECK(line.find("left out") == line.npos);
  }
  CHECK(items == d.events.size());
}
