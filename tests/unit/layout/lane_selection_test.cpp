// What is chosen and what is counted of a crowded lane, against counting every event by hand.
#include "layout/lane_selection.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <random>
#include <set>

#include "layout/mark_geometry.h"
#include "layout/metrics.h"
#include "layout/scene_builder.h"
#include "query/filter_result.h"
#include "support/datasets.h"
#include "support/fake_text.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

struct Lane {
  explicit Lane(const Dataset& dataset, ThemeMask themes_on = ~ThemeMask{0})
      : d(dataset),
        filter(apply_filter(dataset, {.themes = themes_on})),
        whole(whole_extent(dataset)),
        index(dataset, filter.passing, whole) {
    index.show(filter.themes_on);
  }

  Day anchor(EventIndex e) const { return d.events.extent(e).earliest_start; }
  bool is_in(EventIndex e, std::size_t lane) const { return filter.lane(e) == lane; }
  std::size_t brute_count(std::size_t lane, Day from, Day to) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < d.events.size(); ++i) {
      const EventIndex e(i);
      count += is_in(e, lane) && anchor(e) >= from && anchor(e) < to ? 1 : 0;
    }
    return count;
  }

  const Dataset& d;
  FilterResult filter;
  DayRange whole;
  LaneIndex index;
};

SelectionRequest random_request(std::mt19937& random, DayRange whole) {
  SelectionRequest r;
  r.px_per_day = std::exp2(static_cast<double>(random() % 160) / 10 - 8);
  r.per_cell = 1 + random() % 6;
  r.bars = random() % 20;
  r.bars_at_once = 1 + random() % 20;
  const double px = static_cast<double>(whole.end - whole.first) * r.px_per_day;
  const auto cells = static_cast<std::int64_t>(px / r.cell_px) + 1;
  r.first_cell = static_cast<std::int64_t>(random()) % cells;
  r.end_cell = std::min<std::int64_t>(cells, r.first_cell + 1 + static_cast<std::int64_t>(random() % 60));
  return r;
}

}  // namespace

TEST_CASE("lanes are counted by searching as by looking at every event") {
  const Dataset d = random_dataset(2000, 11);
  const Lane lane(d);
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    const Day length = lane.whole.end - lane.whole.first;
    const Day from = lane.whole.first + static_cast<Day>(random()) % length;
    const Day to = from + static_cast<Day>(random()) % 4000;
    const std::size_t theme = random() % d.themes.size();
    REQUIRE(lane.index.count(theme, lane.index.first_anchored(from), lane.index.first_anchored(to)) ==
            lane.brute_count(theme, from, to));
  }
  std::size_t all = 0;
  for (std::size_t t = 0; t < d.themes.size(); ++t) {
    all += lane.index.size(t);
    REQUIRE(lane.index.all(t).size() == lane.index.size(t));
  }
  CHECK(all == d.events.size());
}

TEST_CASE("of every cell, what is chosen and what is counted make up what is there") {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    const Dataset d = random_dataset(3000, seed);
    // With themes off, lanes are made of several lists.
    const Lane lane(d, seed % 2 == 0 ? ~ThemeMask{0} : ThemeMask{0b101010} << (seed / 2));
    std::mt19937 random(seed);
    for (int round = 0; round < 60; ++round) {
      SelectionRequest request = random_request(random, lane.whole);
      const std::size_t theme = random() % d.themes.size();
      if (round % 3 != 0) request.featured = EventIndex(random() % d.events.size());
      const LaneSelection selection = select_events(d, lane.index, theme, lane.whole, request);
      INFO("seed " << seed << " round " << round);

      const std::set<EventIndex> chosen(selection.chosen.begin(), selection.chosen.end());
      REQUIRE(chosen.size() == selection.chosen.size());
      REQUIRE(std::is_sorted(selection.chosen.begin(), selection.chosen.end()));
      std::map<std::int64_t, CountedCell> counted;
      for (const CountedCell& cell : selection.counted) counted[cell.cell] = cell;

      for (std::int64_t c = request.first_cell; c < request.end_cell; ++c) {
        const Day from = cell_begin(c, lane.whole, request), to = cell_begin(c + 1, lane.whole, request);
        std::size_t chosen_here = 0;
        for (const EventIndex e : chosen)
          chosen_here += lane.anchor(e) >= from && lane.anchor(e) < to ? 1 : 0;
        const std::size_t left = counted.contains(c) ? counted[c].count : 0;
        REQUIRE(chosen_here + left == lane.brute_count(theme, from, to));
        if (left == 0) continue;
        const CountedCell& cell = counted[c];
        REQUIRE_FALSE(chosen.contains(cell.one));
        REQUIRE(lane.is_in(cell.one, theme));
        REQUIRE(cell.first >= from);
        REQUIRE(cell.first <= lane.anchor(cell.one));
        REQUIRE(lane.anchor(cell.one) <= cell.last);
        REQUIRE(cell.last < to);
      }
      const Day from = cell_begin(request.first_cell, lane.whole, request);
      const Day to = cell_begin(request.end_cell, lane.whole, request);
      if (const auto e = request.featured; e && lane.is_in(*e, theme)) {
        if (lane.anchor(*e) >= from && lane.anchor(*e) < to) REQUIRE(chosen.contains(*e));
      }
      std::size_t earlier = 0;
      for (const EventIndex e : chosen) {
        REQUIRE(lane.is_in(e, theme));
        if (lane.anchor(e) >= from && lane.anchor(e) < to) continue;
        ++earlier;
        const TimeMark mark = time_mark(d.events, e, lane.whole);
        REQUIRE(mark.to > static_cast<double>(from));
        REQUIRE(mark.from < static_cast<double>(to));
      }
      REQUIRE(earlier <= request.bars);
    }
  }
}

TEST_CASE("no event of a cell is left out for a less important one") {
  const Dataset d = random_dataset(3000, 9);
  const Lane lane(d);
  SelectionRequest request;
  request.px_per_day = 0.05;
  request.end_cell = 40;
  request.bars = 0;
  const LaneSelection selection = select_events(d, lane.index, 0, lane.whole, request);
  const std::set<EventIndex> chosen(selection.chosen.begin(), selection.chosen.end());
  REQUIRE_FALSE(selection.counted.empty());
  for (const CountedCell& cell : selection.counted) {
    const Day from = cell_begin(cell.cell, lane.whole, request),
              to = cell_begin(cell.cell + 1, lane.whole, request);
    int least_chosen = 6;
    for (const EventIndex e : chosen) {
      if (lane.anchor(e) >= from && lane.anchor(e) < to)
        least_chosen = std::min(least_chosen, d.events.importance(e));
    }
    for (std::size_t i = 0; i < d.events.size(); ++i) {
      const EventIndex e(i);
      const TimeMark mark = time_mark(d.events, e, lane.whole);
      const bool is_point = mark.kind == MarkKind::point;
      if (!lane.is_in(e, 0) || lane.anchor(e) < from || lane.anchor(e) >= to || chosen.contains(e) ||
          !is_point)
        continue;
      REQUIRE(d.events.importance(e) <= least_chosen);
    }
  }
}

TEST_CASE("a picture of many events shows or counts every one of them") {
  const Dataset d = random_dataset(metrics::packed_whole_most + 2000, 5);
  const FilterResult filter = apply_filter(d, {});
  FakeMeasurer measurer;
  for (const double width : {700.0, 1280.0, 1920.0, 3840.0}) {
    SceneBuilder builder(d, measurer);
    SceneRequest request;
    request.filter = &filter;
    request.viewport = fit_range(whole_extent(d), limits_for(whole_extent(d)));
    request.width_px = width;
    request.height_px = 1080;
    const Scene scene = builder.build(request);
    std::size_t sum = scene.marks.size();
    for (const SceneFold& fold : scene.folds) sum += fold.count();
    CHECK(sum == d.events.size());
  }
}

TEST_CASE("panning through many events, none changes its row and no label flickers") {
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    const Dataset d = random_dataset(metrics::packed_whole_most + 3000, seed);
    const FilterResult filter = apply_filter(d, {});
    FakeMeasurer measurer;
    SceneBuilder builder(d, measurer);
    const DayRange whole = whole_extent(d);
    const double span = static_cast<double>(whole.end - whole.first) / 12;
    std::map<std::uint32_t, int> rows;
    std::map<std::uint32_t, int> label_seen;
    for (int frame = 0; frame < 300; ++frame) {
      SceneRequest request;
      request.filter = &filter;
      const double from = static_cast<double>(whole.first) + frame * span / 30;
      request.viewport = {from, from + span};
      request.width_px = 1600;
      request.height_px = 900;
      const Scene scene = builder.build(request);
      INFO("seed " << seed << " frame " << frame);
      for (const SceneMark& mark : scene.marks) {
        const auto [known, is_new] = rows.emplace(mark.event.value, mark.row);
        INFO(d.events.id(mark.event) << " x " << mark.rect.x << " width " << mark.rect.width);
        REQUIRE(known->second == mark.row);
      }
      for (std::size_t a = 0; a < scene.labels.size(); ++a) {
        for (std::size_t b = a + 1; b < scene.labels.size(); ++b) {
          REQUIRE_FALSE(scene.labels[a].rect.overlaps(scene.labels[b].rect));
        }
      }
      const Rect& plot = scene.regions.plot;
      for (const SceneLabel& label : scene.labels) {
        const auto seen = label_seen.find(label.event.value);
        const bool away_from_edges = label.rect.x > plot.x + 0.15 * plot.width &&
                                     label.rect.right() < plot.right() - 0.15 * plot.width;
        if (seen != label_seen.end() && away_from_edges)
          REQUIRE((frame - seen->second == 1 || frame - seen->second > 30));
        label_seen[label.event.value] = frame;
      }
    }
  }
}

TEST_CASE("over no moment there are more long bars than are wanted") {
  std::vector<EventSpec> specs;
  for (int i = 0; i < 300; ++i) {
    const int year = 1900 + i % 50;
    specs.push_back({.id = "e" + std::to_string(i),
                     .date = std::to_string(year) + "/" + std::to_string(year + 5 + i % 40),
                     .importance = 1 + i % 5});
  }
  const Dataset d = make_dataset(1, specs);
  const Lane lane(d);
  for (const std::size_t most : {std::size_t{1}, std::size_t{2}, std::size_t{5}}) {
    SelectionRequest request;
    request.px_per_day = 0.1;
    request.bars_at_once = most;
    request.end_cell = 40;
    const LaneSelection selection = select_events(d, lane.index, 0, lane.whole, request);
    std::size_t long_bars = 0, highest = 0;
    for (Day day = lane.whole.first; day < lane.whole.end; day += 30) {
      std::size_t over = 0;
      for (const EventIndex e : selection.chosen) {
        const TimeMark mark = time_mark(d.events, e, lane.whole);
        over += mark.from <= static_cast<double>(day) && static_cast<double>(day) < mark.to ? 1 : 0;
      }
      highest = std::max(highest, over);
      long_bars += over;
    }
    CHECK(highest <= most);
    CHECK(long_bars > 0);
  }
}
