#include "ui/chart_text.h"

#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "support/datasets.h"
#include "support/ui_harness.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

/// The box round everything that chart_text_ui draws inside its own clip rectangles; nothing when it draws
/// nothing.
struct Drawn {
  Rect box;
  std::size_t vertices = 0;
};

Drawn draw(UiHarness& ui, const Dataset& d, const Scene& scene) {
  const Palette palette = make_palette(Appearance::light, d.themes);
  ImGui::NewFrame();
  ImDrawList list(ImGui::GetDrawListSharedData());
  list._ResetForNewFrame();
  list.PushTexture(ImGui::GetIO().Fonts->TexRef);
  list.PushClipRect({0, 0}, {static_cast<float>(scene.width_px), static_cast<float>(scene.height_px)});
  chart_text_ui(list, scene, palette, d, ui.fonts());
  Drawn drawn;
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    for (unsigned i = 0; i < command.ElemCount; ++i) {
      const ImDrawVert& v = list.VtxBuffer[static_cast<int>(
          list.IdxBuffer[static_cast<int>(command.IdxOffset + i)] + command.VtxOffset)];
      left = std::min<double>(left, std::clamp(v.pos.x, command.ClipRect.x, command.ClipRect.z));
      right = std::max<double>(right, std::clamp(v.pos.x, command.ClipRect.x, command.ClipRect.z));
      top = std::min<double>(top, std::clamp(v.pos.y, command.ClipRect.y, command.ClipRect.w));
      bottom = std::max<double>(bottom, std::clamp(v.pos.y, command.ClipRect.y, command.ClipRect.w));
      ++drawn.vertices;
    }
  }
  if (drawn.vertices > 0) drawn.box = {left, top, right - left, bottom - top};
  ImGui::EndFrame();
  return drawn;
}

/// The scene's regions with nothing in them.
Scene bare(const Scene& scene) {
  Scene empty;
  empty.width_px = scene.width_px;
  empty.height_px = scene.height_px;
  empty.scale = scene.scale;
  empty.regions = scene.regions;
  return empty;
}

}  // namespace

TEST_CASE("A label is drawn where layout put it and nowhere else") {
  const Dataset& d = shipped_dataset();
  UiHarness ui(d, {.width_px = 1600, .height_px = 900});
  REQUIRE(ui.scene().labels.size() > 10);
  for (const SceneLabel& label : ui.scene().labels) {
    if (!label.rect.overlaps(ui.scene().regions.plot)) continue;
    Scene one = bare(ui.scene());
    one.regions.overview = {};
    one.regions.overview_plot = {};
    one.labels = {label};
    const Drawn drawn = draw(ui, d, one);
    INFO(label.text);
    CHECK(drawn.vertices > 0);
    // A pixel is lost to rounding; a swash may stand out by one.
    CHECK(drawn.box.x >= std::max(label.rect.x, one.regions.plot.x) - 2);
    CHECK(drawn.box.right() <= label.rect.right() + 2);
    CHECK(drawn.box.y >= label.rect.y - 2);
    CHECK(drawn.box.bottom() <= label.rect.bottom() + 2);
  }
}

TEST_CASE("Lane headers stay in their column, however narrow it is") {
  const Dataset& d = shipped_dataset();
  UiHarness ui(d, {.width_px = 1024, .height_px = 700});
  Scene scene = bare(ui.scene());
  scene.lanes = ui.scene().lanes;
  REQUIRE(scene.lanes.size() == d.themes.size());
  scene.regions.overview = {};
  for (const double width : {104.0, 150.0, 196.0}) {
    scene.regions.headers.width = width;
    for (SceneLane& lane : scene.lanes) lane.header.width = width;
    const Drawn drawn = draw(ui, d, scene);
    CHECK(drawn.vertices > 0);
    CHECK(drawn.box.x >= scene.regions.headers.x);
    CHECK(drawn.box.right() <= scene.regions.headers.right() + 0.5);
  }
}

TEST_CASE("A text without opacity is not seen") {
  const Dataset& d = shipped_dataset();
  UiHarness ui(d);
  Scene scene = bare(ui.scene());
  scene.regions.overview = {};
  scene.labels = ui.scene().labels;
  REQUIRE_FALSE(scene.labels.empty());
  for (SceneLabel& label : scene.labels) label.opacity = 0;
  CHECK(draw(ui, d, scene).vertices == 0);
}

TEST_CASE("Every kind of text in the scene of the shipped dataset is drawn") {
  const Dataset& d = shipped_dataset();
  UiHarness ui(d);
  const Scene& whole = ui.scene();
  const auto drawn_with = [&](auto&& add) {
    Scene one = bare(whole);
    one.regions.overview = {};
    add(one);
    return draw(ui, d, one).vertices;
  };
  CHECK(drawn_with([](Scene&) {}) == 0);
  CHECK(drawn_with([&](Scene& s) { s.ticks = whole.ticks; }) > 0);
  CHECK(drawn_with([&](Scene& s) { s.periods = whole.periods; }) > 0);
  CHECK(drawn_with([&](Scene& s) { s.folds = whole.folds; }) > 0);
  CHECK(drawn_with([&](Scene& s) { s.lanes = whole.lanes; }) > 0);
  CHECK(drawn_with(
            [&](Scene& s) { s.regions.overview = whole.regions.overview, s.overview = whole.overview; }) > 0);
}
