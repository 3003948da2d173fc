#include "query/view_description.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/datasets.h"

using namespace chronoscope;
using chronoscope::testing::make_dataset;
using chronoscope::testing::random_dataset;

namespace {

EdtfDate date(const char* text) { return std::get<EdtfDate>(parse_edtf(text)); }

Period period(const char* name, const char* when, const char* kind) {
  Period p;
  p.id = p.name = name;
  p.date = date(when);
  p.extent = extent_of(p.date);
  p.kind = kind;
  return p;
}

DayRange days(const char* text) {
  const DateExtent x = extent_of(date(text));
  return {x.earliest_start, x.latest_end};
}

ViewDescription described(const Dataset& dataset, const char* range = nullptr,
                          std::size_t most_listed = most_events_listed) {
  Filter filter;
  if (range) filter.range = days(range);
  return describe_view(dataset, apply_filter(dataset, filter), most_listed);
}

/// "A 1930[a b] 1931[c] | - | B …": sections with their years and listed events.
std::string outline(const ViewDescription& view, const Dataset& dataset) {
  std::string out;
  for (const ViewSection& section : view.sections) {
    if (!out.empty()) out += " | ";
    out += section.period ? dataset.periods[section.period->value].name : "-";
    for (const ListedYears& years : section.years) {
      out += " " + std::to_string(years.first);
      if (years.last != years.first) out += ".." + std::to_string(years.last);
      std::string ids;
      for (const EventIndex e : years.events.listed) {
        ids += (ids.empty() ? "" : " ") + std::string(dataset.events.id(e));
      }
      out += "[" + ids + "]";
    }
  }
  return out;
}

std::size_t counted(const ViewDescription& view) {
  std::size_t sum = view.under_way.count;
  for (const ViewSection& section : view.sections) {
    for (const ListedYears& years : section.years) sum += years.events.count;
  }
  return sum;
}

}  // namespace

TEST_CASE("a view without periods is one section of years") {
  const Dataset d = make_dataset(1, {{"a", "1930"}, {"b", "1932-05"}, {"c", "1930-03"}});
  CHECK(outline(described(d), d) == "- 1930[a c] 1932[b]");
  CHECK(outline(described(d, "1940"), d) == "-");
  CHECK(outline(described(make_dataset(1, {})), d) == "-");
}

TEST_CASE("periods of the first kind divide a view, the others are named") {
  Dataset d = make_dataset(1, {{"a", "1930"}, {"b", "1933-02"}, {"c", "1933-09"}, {"d", "1939"}});
  d.periods = {period("early", "1900/1910", "rare"), period("P", "1931/1933-06", "main"),
               period("Q", "1935/1936", "main"), period("money", "1930/1939", "other")};
  const ViewDescription view = described(d);
  CHECK(outline(view, d) == "- 1930[a] | P 1933[b] | - 1933[c] | Q | - 1939[d]");
  REQUIRE(view.other_periods.size() == 1);
  CHECK(view.other_periods[0] == PeriodIndex(3));
  CHECK(outline(described(d, "1932/1933-03"), d) == "P 1933[b]");
}

TEST_CASE("of periods at one time the one that began last has the section") {
  Dataset d = make_dataset(1, {{"a", "1931"}, {"b", "1933"}, {"c", "1935"}});
  d.periods = {period("inner", "1932/1933", ""), period("outer", "1920/1940", "")};
  CHECK(outline(described(d), d) == "outer 1931[a] | inner 1933[b] | outer 1935[c]");
  // Both begun before the view.
  CHECK(outline(described(d, "1933/1935"), d) == "inner 1933[b] | outer 1935[c]");
  d.periods[0] = period("open", "1932/..", "");
  CHECK(outline(described(d), d) == "outer 1931[a] | open 1933[b] 1935[c]");
}

TEST_CASE("what began before a view, or nobody knows when, is under way") {
  const Dataset d = make_dataset(1, {{"war", "1929/1931"},
                                     {"past", "1929"},
                                     {"until", "../1930-06"},
                                     {"new", "1930-02"},
                                     {"far", "../1950"}});
  const ViewDescription view = described(d, "1930");
  CHECK(outline(view, d) == "- 1930[new]");
  std::string ids;
  for (const EventIndex e : view.under_way.listed) ids += std::string(d.events.id(e)) + " ";
  CHECK(ids == "war until far ");
}

TEST_CASE("of a crowded year the most important are listed in time order, the earlier of equals first") {
  const Dataset d = make_dataset(
      1, {{"a", "1930-01", 0, 2}, {"b", "1930-02", 0, 5}, {"c", "1930-03", 0, 2}, {"d", "1930-04", 0, 3}});
  const ViewDescription view = described(d, nullptr, 3);
  CHECK(outline(view, d) == "- 1930[a b d]");
  CHECK(view.sections[0].years[0].events.count == 4);
  CHECK(outline(described(d, nullptr, 0), d) == "- 1930[]");
}

TEST_CASE("a long view is divided into decades or more") {
  const Dataset d = make_dataset(1, {{"a", "-0013"}, {"b", "-0009"}, {"c", "0001"}, {"d", "0300"}});
  CHECK(outline(described(d), d) == "- -13..-11[a] -10..-1[b] 0..9[c] 300[d]");
  CHECK(outline(described(d, "-0013/0186"), d) == "- -13[a] -9[b] 1[c]");
}

TEST_CASE("every shown event is counted once, whatever the view") {
  Dataset d = random_dataset(3000, 7);
  d.periods = {period("A", "1920/1950", ""), period("B", "1940/1960", ""), period("C", "1945", "")};
  for (const char* range : {"1900/1999", "1930/1945", "1945-03", "1950-01-01"}) {
    INFO(range);
    Filter filter;
    filter.range = days(range);
    const FilterResult result = apply_filter(d, filter);
    const ViewDescription view = describe_view(d, result, 5);
    CHECK(counted(view) == result.shown);
    CHECK(view.sections.front().days.first == view.days.first);
    CHECK(view.sections.back().days.end == view.days.end);
    for (std::size_t i = 1; i < view.sections.size(); ++i) {
      CHECK(view.sections[i].days.first == view.sections[i - 1].days.end);
      CHECK(view.sections[i].period != view.sections[i - 1].period);
    }
    for (const ViewSection& section : view.sections) {
      for (const ListedYears& years : section.years) {
        CHECK(years.events.listed.size() == std::min<std::size_t>(5, years.events.count));
        for (const EventIndex e : years.events.listed) {
          CHECK(d.events.earliest_start(e) >= section.days.first);
          CHECK(d.events.earliest_start(e) < section.days.end);
        }
      }
    }
  }
}
