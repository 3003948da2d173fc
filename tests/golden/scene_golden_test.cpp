// The layout of whole views, held to accepted texts. Text is measured by the fake measurer, so that a change of fonts
// changes the pictures only.
#include <catch2/catch_test_macros.hpp>

#include "export/scene_text.h"
#include "layout/scene_builder.h"
#include "main/document.h"
#include "main/presenter.h"
#include "main/view_options.h"
#include "query/filter_result.h"
#include "support/fake_text.h"
#include "support/golden.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

const Dataset& valley_railway() {
  static const std::shared_ptr<Document> document =
      open_document({std::string(CHRONOSCOPE_SOURCE_DIR) + "/tests/golden/data/valley-railway.json"});
  REQUIRE(document->diagnostics.empty());
  return document->dataset;
}

struct Case {
  ViewOptions options = {};
  double width = 1280, height = 720;
  double scale = 1;
  void (*change)(ViewState&) = [](ViewState&) {};
};

void check_scene(const std::string& name, const Case& c) {
  const Dataset& dataset = valley_railway();
  ViewState view = initial_view_state(dataset);
  REQUIRE_FALSE(apply_options(view, c.options, dataset));
  c.change(view);
  const FilterResult filter = apply_filter(dataset, view.filter);
  SceneRequest request;
  request.filter = &filter;
  request.viewport = view.viewport;
  request.width_px = c.width;
  request.height_px = c.height;
  request.scale = c.scale;
  request.themes_on = view.filter.themes;
  request.collapsed = view.collapsed;
  request.focused = view.focused;
  request.detail_open = view.detail_open;
  FakeMeasurer measurer;
  SceneBuilder builder(dataset, measurer);
  check_golden_text("scenes/" + name + ".txt", scene_to_text(builder.build(request), dataset));
}

}  // namespace

TEST_CASE("scene golden: the opening view") { check_scene("opening", {}); }

TEST_CASE("scene golden: a small window folds what would touch") {
  check_scene("folded", {.width = 640, .height = 400});
}

TEST_CASE("scene golden: a crowded fortnight") {
  check_scene("crowded", {.options = {.from = "1894-04-28", .to = "1894-05-14"}});
}

TEST_CASE("scene golden: doubtful dates") {
  check_scene("doubtful-dates", {.options = {.from = "1893", .to = "1897"}});
}

TEST_CASE("scene golden: one day") {
  check_scene("one-day", {.options = {.from = "1898-06-04", .to = "1898-06-04"}});
}

TEST_CASE("scene golden: ten times the whole extent") {
  check_scene("far-out", {.options = {.from = "1760", .to = "2020"}});
}

TEST_CASE("scene golden: one theme, and what is of some importance") {
  check_scene("filtered",
              {.options = {.themes = {"line"}}, .change = [](ViewState& v) { v.filter.min_importance = 4; }});
}

TEST_CASE("scene golden: a collapsed lane") {
  check_scene("collapsed", {.change = [](ViewState& v) { v.collapsed = 0b010; }});
}

TEST_CASE("scene golden: an open event, its causes and its consequences") {
  check_scene("open-event", {.options = {.from = "1890", .to = "1899", .select = "tunnel"}});
}

TEST_CASE("scene golden: twice the size") {
  check_scene("scale-2", {.width = 2560, .height = 1440, .scale = 2});
}

namespace {

void check_presented_scene(const std::string& name, std::size_t step, double width, double height) {
  const Dataset& dataset = valley_railway();
  FakeMeasurer measurer;
  ViewState view = initial_view_state(dataset);
  Presenter presenter(*present_tour(dataset.tours.front(), step, view));
  for (const Command& c : commands_of_step(presenter.presentation(), dataset))
    apply_command(view, c, dataset);
  const FilterResult filter = apply_filter(dataset, view.filter);
  SceneRequest request;
  request.filter = &filter;
  request.viewport = view.viewport;
  request.width_px = width;
  request.height_px = height;
  request.scale = presentation_scale(height, 1);
  request.themes_on = view.filter.themes;
  request.focused = view.focused;
  request.card = presenter.card(dataset, Language::english, width, height, request.scale, measurer);
  SceneBuilder builder(dataset, measurer);
  check_golden_text("scenes/" + name + ".txt", scene_to_text(builder.build(request), dataset));
}

}  // namespace

TEST_CASE("scene golden: a presented step") { check_presented_scene("presented", 0, 1920, 1080); }

TEST_CASE("scene golden: a presented step on a portrait panel") {
  check_presented_scene("presented-portrait", 1, 1080, 1920);
}
