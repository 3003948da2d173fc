#include "render/scene_shapes.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "support/mark_sheet.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

ShapeList shapes_of(const Scene& scene, double framebuffer_factor = 1) {
  ShapeList list;
  build_shapes(scene, make_palette(Appearance::light, sheet_themes()), sheet_themes(),
               static_cast<int>(scene.width_px * framebuffer_factor), list);
  return list;
}

Scene scene_with(const SceneMark& mark) {
  Scene scene = make_mark_sheet(1).scene;
  scene.marks = {mark};
  scene.arcs.clear();
  scene.folds.clear();
  return scene;
}

SceneMark span_at(double x, double width) {
  SceneMark m;
  m.kind = MarkKind::span;
  m.rect = {x, 200, width, 16};
  return m;
}

Shape only(const ShapeList& list, ShapeKind kind) {
  REQUIRE(std::count_if(list.shapes.begin(), list.shapes.end(),
                        [&](const Shape& s) { return s.kind == kind; }) == 1);
  return *std::find_if(list.shapes.begin(), list.shapes.end(),
                       [&](const Shape& s) { return s.kind == kind; });
}

bool is_whole(float v) { return v == std::floor(v); }

}  // namespace

TEST_CASE("bars and tick lines lie on whole pixels, and meet where they are the same moment") {
  for (const double x : {200.0, 200.3, 200.5, 200.7}) {
    Scene scene = scene_with(span_at(x, 80.4));
    scene.ticks.resize(1);
    scene.ticks[0].x = x;
    const ShapeList list = shapes_of(scene);
    const Shape bar = only(list, ShapeKind::bar);
    CHECK(is_whole(bar.x));
    CHECK(is_whole(bar.y));
    CHECK(is_whole(bar.width));
    const bool line_at_bar = std::any_of(list.shapes.begin(), list.shapes.end(), [&](const Shape& s) {
      return s.kind == ShapeKind::rounded && s.width == 1 && s.x == bar.x && s.height > 100;
    });
    CHECK(line_at_bar);
  }
}

TEST_CASE("a bar a million pixels long is cut to what a float can place, doubt included") {
  Scene scene = scene_with(span_at(-4e8, 8e8));
  scene.marks[0].begin = EndStyle::fade;
  scene.marks[0].fade_in_px = 1e6;
  const Shape bar = only(shapes_of(scene), ShapeKind::bar);
  CHECK(bar.x > -10000);
  CHECK(bar.x + bar.width < 20000);
  CHECK(bar.x < scene.regions.plot.x);
  CHECK(bar.x + bar.width > scene.regions.plot.right());
  // The faded part lies far to the left of the view.
  CHECK(bar.x + bar.fade_in < scene.regions.plot.x);
}

TEST_CASE("a dense screen doubles every length") {
  const MarkSheet sheet = make_mark_sheet(1);
  const ShapeList once = shapes_of(sheet.scene), twice = shapes_of(sheet.scene, 2);
  REQUIRE(once.shapes.size() == twice.shapes.size());
  CHECK(once.unit == 1);
  CHECK(twice.unit == 2);
  const auto first_bar = [](const ShapeList& list) {
    return *std::find_if(list.shapes.begin(), list.shapes.end(),
                         [](const Shape& s) { return s.kind == ShapeKind::bar; });
  };
  CHECK(first_bar(twice).width == 2 * first_bar(once).width);
  CHECK(first_bar(twice).line == 2 * first_bar(once).line);
}

TEST_CASE("what is hovered or focused is drawn after its neighbours") {
  Scene scene = scene_with(span_at(200, 80));
  scene.marks.push_back(span_at(220, 80));
  scene.marks[0].emphasis = Emphasis::focused;
  const ShapeList list = shapes_of(scene);
  std::vector<float> bars;
  for (const Shape& s : list.shapes) {
    if (s.kind == ShapeKind::bar) bars.push_back(s.x);
  }
  CHECK(bars == std::vector<float>{220, 200});
}

TEST_CASE("marks are clipped to the plot, period bands to the width of the plot") {
  const MarkSheet sheet = make_mark_sheet(1);
  const ShapeList list = shapes_of(sheet.scene);
  for (const ShapeBatch& batch : list.batches) {
    for (std::size_t i = batch.first; i < batch.first + batch.count; ++i) {
      const ShapeKind kind = list.shapes[i].kind;
      if (kind == ShapeKind::bar || kind == ShapeKind::moment || kind == ShapeKind::between) {
        CHECK(batch.clip == sheet.scene.regions.plot);
      }
      if (kind == ShapeKind::unsharp_band) {
        CHECK(batch.clip.x == sheet.scene.regions.plot.x);
        CHECK(batch.clip.width == sheet.scene.regions.plot.width);
      }
    }
  }
}

TEST_CASE("every shape belongs to exactly one batch, in order") {
  const ShapeList list = shapes_of(make_mark_sheet(1).scene);
  std::size_t next = 0;
  for (const ShapeBatch& batch : list.batches) {
    CHECK(batch.first == next);
    next += batch.count;
  }
  CHECK(next == list.shapes.size());
  CHECK(std::count_if(list.batches.begin(), list.batches.end(),
                      [](const ShapeBatch& b) { return b.arcs_first; }) == 1);
}

TEST_CASE("building again takes no new memory") {
  const MarkSheet sheet = make_mark_sheet(1);
  ShapeList list = shapes_of(sheet.scene);
  const auto* shapes = list.shapes.data();
  const auto* arcs = list.arcs.data();
  build_shapes(sheet.scene, make_palette(Appearance::dark, sheet_themes()), sheet_themes(), 1200, list);
  CHECK(list.shapes.data() == shapes);
  CHECK(list.arcs.data() == arcs);
}

TEST_CASE("an arc stops short of the marks it joins") {
  const MarkSheet sheet = make_mark_sheet(1);
  const ShapeList list = shapes_of(sheet.scene);
  REQUIRE(list.arcs.size() == sheet.scene.arcs.size());
  for (const ArcShape& arc : list.arcs) {
    CHECK(arc.first_t > 0);
    CHECK(arc.last_t < 1);
    CHECK(arc.first_t < arc.last_t);
  }
}

TEST_CASE("labels get a plate only where an arc may cross them") {
  Scene scene = make_mark_sheet(1).scene;
  scene.arcs.resize(1);
  SceneLabel near = scene.labels.at(0), far = near, inside = near;
  const SceneArc& arc = scene.arcs[0];
  near.rect = {(arc.from.x + arc.to.x) / 2, (arc.from.y + arc.to.y) / 2, 60, 17};
  inside.rect = near.rect;
  inside.anchor = LabelAnchor::inside;
  far.rect = {arc.from.x + 5000, arc.from.y, 60, 17};
  scene.labels = {near, far, inside};
  only(shapes_of(scene), ShapeKind::soft);
  scene.arcs.clear();
  const ShapeList none = shapes_of(scene);
  CHECK(std::none_of(none.shapes.begin(), none.shapes.end(),
                     [](const Shape& s) { return s.kind == ShapeKind::soft; }));
}

TEST_CASE("a theme that is not there is drawn grey rather than read out of bounds") {
  SceneMark mark = span_at(200, 80);
  mark.theme = ThemeIndex{63};
  mark.kind = MarkKind::point;
  mark.rect = {200, 200, 13, 13};
  const Shape shape = only(shapes_of(scene_with(mark)), ShapeKind::circle);
  CHECK(shape.fill[0] == shape.fill[1]);
}

TEST_CASE("an empty scene draws without harm") {
  const ShapeList list = shapes_of(Scene{});
  CHECK(list.arcs.empty());
}

TEST_CASE("a scrollbar shows only when the lanes are taller than the plot") {
  Scene scene = scene_with(span_at(200, 80));
  const std::size_t without = shapes_of(scene).shapes.size();
  scene.lanes_height_px = scene.regions.plot.height * 3;
  CHECK(shapes_of(scene).shapes.size() == without + 1);
}
