#include "interaction/pointer.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "layout/scene_builder.h"
#include "query/filter_result.h"
#include "support/datasets.h"
#include "support/fake_text.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

/// The program without window and drawing: pointer in, commands applied, a new Scene out.
struct Chart {
  explicit Chart(const Dataset& d)
      : dataset(d), filter(apply_filter(d, Filter{})), view(initial_view_state(d)), builder(d, measurer) {
    update();
  }
  void update() {
    SceneRequest r;
    r.filter = &filter;
    r.viewport = view.viewport;
    r.collapsed = view.collapsed;
    r.detail_open = view.detail_open;
    scene = builder.build(r);
  }
  PointerOutput send(PointerInput input) {
    input.over_chart = true;
    const PointerOutput out = handle_pointer(pointer, input, scene, view);
    for (const Command& c : out.commands) apply_command(view, c, dataset);
    update();
    return out;
  }
  PointerOutput move(Point p, bool down = false) { return send({.position = p, .down = down}); }
  PointerOutput click(Point p) {
    send({.position = p, .pressed = true, .down = true});
    return send({.position = p, .released = true});
  }
  void drag(Point from, Point to) {
    send({.position = from, .pressed = true, .down = true});
    for (int i = 1; i <= 10; ++i)
      move({from.x + (to.x - from.x) * i / 10, from.y + (to.y - from.y) * i / 10}, true);
    send({.position = to, .released = true});
  }

  const Dataset& dataset;
  FakeMeasurer measurer;
  FilterResult filter;
  ViewState view;
  SceneBuilder builder;
  Scene scene;
  PointerState pointer;
};

Point centre(const Rect& r) { return {r.center_x(), r.center_y()}; }
Point empty_spot(const Scene& s) { return {s.regions.axis.center_x(), s.regions.axis.center_y()}; }

}  // namespace

TEST_CASE("the wheel zooms about the pointer: a hundred notches in and out leave the date under it") {
  const Dataset d = random_dataset(60, 1);
  Chart chart(d);
  const Point p{chart.scene.regions.plot.x + 333, chart.scene.regions.plot.y + 50};
  const Instant date = chart.scene.time_scale().time_from_x(p.x);
  const Viewport before = chart.view.viewport;
  for (int i = 0; i < 100; ++i) {
    chart.send({.position = p, .wheel_y = 1, .ctrl = true});
    REQUIRE(std::abs(chart.scene.time_scale().x_from_time(date) - p.x) < 0.5);
  }
  for (int i = 0; i < 100; ++i) {
    chart.send({.position = p, .wheel_y = -1, .ctrl = true});
    REQUIRE(std::abs(chart.scene.time_scale().x_from_time(date) - p.x) < 0.5);
  }
  CHECK(chart.view.viewport.span_days() == Catch::Approx(before.span_days()).epsilon(0.02));
}

TEST_CASE("dragging carries the date along with the pointer") {
  const Dataset d = random_dataset(60, 1);
  Chart chart(d);
  apply_command(chart.view, ZoomAbout{0.5, 8}, d);
  chart.update();
  const Point from = empty_spot(chart.scene);
  const Instant date = chart.scene.time_scale().time_from_x(from.x);
  chart.drag(from, {from.x - 200, from.y});
  CHECK(chart.scene.time_scale().x_from_time(date) == Catch::Approx(from.x - 200).margin(0.5));
}

TEST_CASE("clicking a mark opens it, clicking its label too, and a drag that began on it does not") {
  const Dataset d = make_dataset(1, {{"a", "1924-01-21"}, {"b", "1930-01-01"}, {"c", "1941-01-01"}});
  Chart chart(d);
  const SceneMark mark = chart.scene.marks[1];
  chart.click(centre(mark.rect));
  CHECK(chart.view.detail_open);
  CHECK(*chart.view.focused == mark.event);
  chart.view.detail_open = false;
  chart.update();
  chart.click(centre(chart.scene.labels[0].rect));
  CHECK(*chart.view.focused == chart.scene.labels[0].event);
  CHECK(chart.view.detail_open);
  chart.view.detail_open = false;
  chart.update();
  const Point start = centre(chart.scene.marks[1].rect);
  chart.drag(start, {start.x + 50, start.y});
  CHECK_FALSE(chart.view.detail_open);
}

TEST_CASE("a fold zooms in until its events part; one whose events share a day is listed") {
  std::vector<EventSpec> specs{{"first", "1924-01-01"}, {"last", "1941-01-01"}};
  for (int i = 0; i < 12; ++i)
    specs.push_back({"near-" + std::to_string(i), "1934-12-0" + std::to_string(1 + i % 9)});
  const Dataset d = make_dataset(5, specs);
  Chart chart(d);
  chart.view.collapsed = 1;
  chart.update();
  for (int i = 0; i < 12 && !chart.scene.folds.empty(); ++i) {
    const SceneFold fold = chart.scene.folds.front();
    const double before = chart.view.viewport.span_days();
    const PointerOutput out = chart.click(centre(fold.rect));
    if (fold.same_day) {
      CHECK(out.list_fold.has_value());
      return;
    }
    REQUIRE(chart.view.viewport.span_days() < before);
  }
  FAIL("the folds never came down to one day");
}

TEST_CASE("the overview's window moves, its edges resize it, and a click elsewhere goes there") {
  const Dataset d = random_dataset(60, 1);
  Chart chart(d);
  apply_command(chart.view, ZoomAbout{0.5, 4}, d);
  chart.update();
  const Viewport before = chart.view.viewport;
  const Rect brush = chart.scene.overview.brush;
  chart.drag(centre(brush), {brush.center_x() + 60, brush.center_y()});
  CHECK(chart.view.viewport.from > before.from);
  CHECK(chart.view.viewport.span_days() == Catch::Approx(before.span_days()));

  const Rect moved = chart.scene.overview.brush;
  chart.drag({moved.right() - 1, moved.center_y()}, {moved.right() - 51, moved.center_y()});
  CHECK(chart.view.viewport.span_days() < before.span_days());
  CHECK(chart.scene.overview.brush.x == Catch::Approx(moved.x).margin(1));
  CHECK(chart.scene.overview.brush.right() == Catch::Approx(moved.right() - 50).margin(1.5));

  const Rect plot = chart.scene.overview.plot;
  chart.click({plot.x + 30, plot.center_y()});
  CHECK(chart.scene.overview.brush.center_x() == Catch::Approx(plot.x + 30).margin(plot.width * 0.15));
}

TEST_CASE("a brush dragged past the overview's end moves evenly while the overview stretches") {
  Dataset d =
      make_dataset(2, {{"first", "1924-01-21"}, {"last", "1941-06-22"}, {"long-after", "1991-12-25"}});
  d.range = std::get<EdtfDate>(parse_edtf("1924/1941"));
  Chart chart(d);
  apply_command(chart.view, ShowRange{chart.view.viewport.to - 2000, chart.view.viewport.to}, d);
  chart.update();
  const SceneOverview before = chart.scene.overview;
  const double days_per_px = before.extent.span_days() / before.plot.width;
  const Viewport view = chart.view.viewport;
  chart.drag(centre(before.brush), {before.brush.center_x() + 300, before.brush.center_y()});
  CHECK(chart.scene.overview.extent.to > before.extent.to);
  CHECK(chart.view.viewport.from - view.from == Catch::Approx(300 * days_per_px).margin(1));
}

TEST_CASE("a lane's header collapses it and opens it again") {
  const Dataset d = random_dataset(60, 1);
  Chart chart(d);
  const double before = chart.scene.lanes[0].rect.height;
  chart.click(centre(chart.scene.lanes[0].header));
  CHECK(chart.scene.lanes[0].collapsed);
  CHECK(chart.scene.lanes[0].rect.height < before);
  chart.click(centre(chart.scene.lanes[0].header));
  CHECK(chart.scene.lanes[0].rect.height == Catch::Approx(before));
}

TEST_CASE("the hover is told, and none while dragging") {
  const Dataset d = random_dataset(60, 1);
  Chart chart(d);
  const Point p = centre(chart.scene.marks[0].rect);
  const PointerOutput out = chart.move(p);
  CHECK(out.hover.kind == HitKind::mark);
  CHECK(out.cursor == Cursor::hand);
  chart.send({.position = p, .pressed = true, .down = true});
  CHECK(chart.move({p.x + 40, p.y}, true).hover.kind == HitKind::none);
}
