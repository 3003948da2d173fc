#include "layout/scene_builder.h"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <random>

#include "query/filter_result.h"
#include "support/datasets.h"
#include "support/fake_text.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

struct Bench {
  explicit Bench(const Dataset& d) : dataset(d), filter(apply_filter(d, Filter{})), builder(d, measurer) {
    request.filter = &filter;
    request.viewport = fit_range(home_range(d), limits_for(whole_extent(d)));
  }
  Scene build() { return builder.build(request); }
  const Dataset& dataset;
  FakeMeasurer measurer;
  FilterResult filter;
  SceneBuilder builder;
  SceneRequest request;
};

const SceneMark* mark_of(const Scene& scene, EventIndex e) {
  for (const SceneMark& m : scene.marks) {
    if (m.event == e) return &m;
  }
  return nullptr;
}
const SceneLabel* label_of(const Scene& scene, EventIndex e) {
  for (const SceneLabel& l : scene.labels) {
    if (l.event == e) return &l;
  }
  return nullptr;
}

/// Overlaps of labels with labels, with other events' marks and with folds.
int overlaps(const Scene& scene) {
  int count = 0;
  for (std::size_t i = 0; i < scene.labels.size(); ++i) {
    const SceneLabel& a = scene.labels[i];
    for (std::size_t j = i + 1; j < scene.labels.size(); ++j)
      count += a.rect.overlaps(scene.labels[j].rect) ? 1 : 0;
    for (const SceneMark& m : scene.marks) {
      const bool own_block = m.event == a.event && a.anchor == LabelAnchor::inside;
      count += !own_block && a.rect.overlaps(m.rect) ? 1 : 0;
    }
    for (const SceneFold& f : scene.folds) count += a.rect.overlaps(f.rect) ? 1 : 0;
  }
  return count;
}

int touching_marks(const Scene& scene) {
  int count = 0;
  for (std::size_t i = 0; i < scene.marks.size(); ++i) {
    for (std::size_t j = i + 1; j < scene.marks.size(); ++j) {
      count += scene.marks[i].rect.overlaps(scene.marks[j].rect) ? 1 : 0;
    }
    for (const SceneFold& f : scene.folds) count += scene.marks[i].rect.overlaps(f.rect) ? 1 : 0;
  }
  return count;
}

void check_200_random_views(const Dataset& dataset, std::uint32_t seed) {
  Bench bench(dataset);
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> unit(0, 1);
  const ViewLimits limits = limits_for(whole_extent(dataset));
  std::size_t labels_seen = 0;
  for (int i = 0; i < 200; ++i) {
    Filter filter;
    filter.themes = random() | (1U << (random() % dataset.themes.size()));
    filter.min_importance = 1 + static_cast<int>(random() % 4);
    filter.certain_only = random() % 5 == 0;
    bench.filter = apply_filter(dataset, filter);
    bench.request.themes_on = filter.themes;
    const double span = std::exp(unit(random) * std::log(limits.max_span_days));
    const double from =
        limits.extent_from + unit(random) * (limits.extent_to - limits.extent_from) - span / 2;
    bench.request.viewport = clamp_viewport({from, from + span}, limits);
    bench.request.scale = 1 + static_cast<int>(random() % 3) * 0.5;
    bench.request.width_px = 700 + 3200 * unit(random);
    bench.request.height_px = 500 + 1700 * unit(random);
    bench.request.detail_open = random() % 2 == 0;
    bench.request.collapsed = random() % 4 == 0 ? random() % 16 : 0;
    const Scene scene = bench.build();
    labels_seen += scene.labels.size();
    INFO("view " << i << " of seed " << seed);
    REQUIRE(overlaps(scene) == 0);
    REQUIRE(touching_marks(scene) == 0);
    for (const SceneLabel& l : scene.labels) {
      REQUIRE(l.rect.x >= scene.regions.plot.x - 0.01);
      REQUIRE(l.rect.right() <= scene.regions.plot.right() + 0.02);
    }
  }
  CHECK(labels_seen > 1000);
}

}  // namespace

TEST_CASE("no label covers a label, a mark or a fold in 200 random views of the shipped dataset") {
  check_200_random_views(shipped_dataset(), 1);
}

TEST_CASE("no label covers a label, a mark or a fold in 200 random views of 500 events of every kind") {
  check_200_random_views(random_dataset(500, 42), 2);
}

TEST_CASE("every shown event is a mark or in exactly one fold while all are in view") {
  const Dataset& d = shipped_dataset();
  Bench bench(d);
  bench.request.viewport = fit_range(whole_extent(d), limits_for(whole_extent(d)));
  const Scene scene = bench.build();
  std::map<std::uint32_t, int> times;
  for (const SceneMark& m : scene.marks) ++times[m.event.value];
  for (const SceneFold& f : scene.folds) {
    REQUIRE(!f.events.empty());
    for (const EventIndex e : f.events) ++times[e.value];
  }
  CHECK(times.size() == d.events.size());
  CHECK(std::all_of(times.begin(), times.end(), [](const auto& t) { return t.second == 1; }));
}

TEST_CASE("panning changes no row, no side and no text of what stays inside") {
  const Dataset d = random_dataset(400, 9);
  Bench bench(d);
  const ViewLimits limits = limits_for(whole_extent(d));
  bench.request.viewport = clamp_viewport({-15000, -11000}, limits);
  Scene before = bench.build();
  for (int i = 0; i < 40; ++i) {
    bench.request.viewport = pan_by(bench.request.viewport, 0.013, limits);
    const Scene after = bench.build();
    const double moved = -0.013 * after.regions.plot.width;
    const Rect plot = after.regions.plot;
    for (const SceneLabel& a : before.labels) {
      const bool well_inside = a.rect.x + moved > plot.x + 60 && a.rect.right() < plot.right() - 60;
      if (!well_inside || a.anchor == LabelAnchor::inside) continue;
      const SceneLabel* b = label_of(after, a.event);
      REQUIRE(b != nullptr);
      REQUIRE(b->anchor == a.anchor);
      REQUIRE(b->text == a.text);
      REQUIRE(b->rect.y == Catch::Approx(a.rect.y));
      REQUIRE(b->rect.x == Catch::Approx(a.rect.x + moved).margin(0.01));
    }
    before = after;
  }
}

TEST_CASE("a new builder gives the same Scene for the same request") {
  const Dataset d = random_dataset(200, 4);
  Bench a(d), b(d);
  const Scene one = a.build(), two = b.build();
  REQUIRE(one.marks.size() == two.marks.size());
  for (std::size_t i = 0; i < one.marks.size(); ++i) REQUIRE(one.marks[i].rect == two.marks[i].rect);
  REQUIRE(one.labels.size() == two.labels.size());
  for (std::size_t i = 0; i < one.labels.size(); ++i) REQUIRE(one.labels[i].rect == two.labels[i].rect);
}

TEST_CASE("a bar that begins left of the view keeps its label on screen") {
  const Dataset d = make_dataset(1, {{"plan", "1928-10-01/1932-12-31"}, {"late", "1940-01-01"}});
  Bench bench(d);
  const auto middle = static_cast<double>(day_from_civil({1931, 1, 1}));
  bench.request.viewport = {middle, middle + 400};
  const Scene scene = bench.build();
  const SceneLabel* label = label_of(scene, event(d, "plan"));
  REQUIRE(label != nullptr);
  CHECK(label->text == "plan");
  CHECK(label->rect.x >= scene.regions.plot.x);
  CHECK(label->rect.x < scene.regions.plot.x + 20);
}

TEST_CASE("each kind of date becomes its own kind of mark with its own ends") {
  const Dataset d = make_dataset(1, {{"day", "1930-03-02"},
                                     {"month", "1931-05"},
                                     {"about", "1932~"},
                                     {"perhaps", "1933-06?"},
                                     {"between", "[1934..1935]"},
                                     {"span", "1936-01-01/1937-03"},
                                     {"fading", "1938~/1939?"},
                                     {"open", "1940/.."},
                                     {"unknown", "1929/"}});
  Bench bench(d);
  bench.request.height_px = 1200;
  const Scene scene = bench.build();
  const auto mark = [&](const char* id) {
    const SceneMark* m = mark_of(scene, event(d, id));
    REQUIRE(m != nullptr);
    return *m;
  };
  CHECK(mark("day").kind == MarkKind::point);
  CHECK(mark("month").kind == MarkKind::moment);
  CHECK(mark("month").begin == EndStyle::crisp);
  CHECK(mark("about").begin == EndStyle::fade);
  CHECK(mark("about").fade_in_px > 0);
  CHECK(mark("perhaps").begin == EndStyle::dashed);
  CHECK(mark("between").kind == MarkKind::between);
  CHECK(mark("span").kind == MarkKind::span);
  CHECK(mark("span").fade_in_px == 0);
  CHECK(mark("span").fade_out_px > 0);
  CHECK(mark("fading").begin == EndStyle::fade);
  CHECK(mark("fading").end == EndStyle::dashed);
  CHECK(mark("open").end == EndStyle::arrow);
  CHECK(mark("unknown").end == EndStyle::unknown);
}

TEST_CASE("switching a theme off takes its lane away and gives its room to the others") {
  const Dataset d = random_dataset(100, 8);
  Bench bench(d);
  const Scene all = bench.build();
  Filter filter;
  filter.themes = ~ThemeMask{0} & ~ThemeMask{2};
  bench.filter = apply_filter(d, filter);
  bench.request.themes_on = filter.themes;
  const Scene fewer = bench.build();
  CHECK(fewer.lanes.size() + 1 == all.lanes.size());
  CHECK(std::none_of(fewer.lanes.begin(), fewer.lanes.end(),
                     [](const SceneLane& l) { return l.theme.value == 1; }));
  CHECK(fewer.lanes_height_px <= fewer.regions.plot.height + 0.5);
}

TEST_CASE("hovering draws an arc from each cause and to each consequence and dims the rest") {
  const Dataset d = make_dataset(2, {{"cause", "1924-01-21"},
                                     {"middle", "1928-01-01", 1, 3, {"cause"}},
                                     {"effect", "1934-01-01", 0, 3, {"middle"}},
                                     {"other", "1938-01-01"}});
  Bench bench(d);
  CHECK(bench.build().arcs.empty());
  bench.request.hovered = event(d, "middle");
  const Scene scene = bench.build();
  CHECK(scene.arcs.size() == 2);
  CHECK(mark_of(scene, event(d, "middle"))->emphasis == Emphasis::hovered);
  CHECK(mark_of(scene, event(d, "cause"))->emphasis == Emphasis::related);
  CHECK(mark_of(scene, event(d, "other"))->emphasis == Emphasis::dimmed);
}

TEST_CASE("an empty dataset and a tiny window make a Scene all the same") {
  const Dataset d = make_dataset(1, {});
  Bench bench(d);
  CHECK(bench.build().marks.empty());
  bench.request.width_px = 20;
  bench.request.height_px = 10;
  bench.build();
}

TEST_CASE("a lone event far from the opening range does not squeeze the overview until one goes there") {
  Dataset d = make_dataset(2, {{"long-before", "1850-05-05"},
                               {"lead-up", "1921-03"},
                               {"first", "1924-01-21"},
                               {"last", "1941-06-22"},
                               {"long-after", "1991-12-25"}});
  d.range = std::get<EdtfDate>(parse_edtf("1924/1941"));
  Bench bench(d);
  bench.request.viewport = fit_range(home_range(d), limits_for(whole_extent(d)));
  const auto day = [&](const char* id) {
    return static_cast<double>(d.events.extent(event(d, id)).earliest_start);
  };
  const SceneOverview opening = bench.build().overview;
  CHECK(opening.extent.from < day("lead-up"));
  CHECK(opening.extent.from > day("lead-up") - 2 * 365);
  CHECK(opening.extent.to > day("last"));
  CHECK(opening.extent.to < day("long-after"));
  CHECK(opening.outside == 2);
  CHECK(opening.brush.width > 0.75 * opening.plot.width);

  bench.request.viewport = {day("long-after") - 30, day("long-after") + 30};
  const SceneOverview after = bench.build().overview;
  CHECK(after.extent.from == opening.extent.from);
  CHECK(after.extent.to == day("long-after") + 30);
  CHECK(after.outside == 1);

  bench.request.viewport = fit_range(whole_extent(d), limits_for(whole_extent(d)));
  const SceneOverview all = bench.build().overview;
  CHECK(all.outside == 0);
  CHECK(all.brush.width == Catch::Approx(all.plot.width));
}

TEST_CASE("the brush shows the view's part of the whole and never vanishes") {
  const Dataset d = random_dataset(50, 2);
  Bench bench(d);
  const Scene all = bench.build();
  CHECK(all.overview.brush.width > 0.9 * all.overview.plot.width);
  bench.request.viewport = {-10000, -9999};
  const Scene near = bench.build();
  CHECK(near.overview.brush.width >= 8);
  CHECK(near.overview.brush.x >= near.overview.plot.x);
}
