// The room's last row: every text of every step of every shipped tour, on a projector, a full-HD and a 4K screen and a
// portrait panel, in each appearance.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <map>

#include "layout/scene_builder.h"
#include "layout/text_colors.h"
#include "main/presenter.h"
#include "query/filter_result.h"
#include "support/datasets.h"
#include "support/ui_harness.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

struct ScreenSize {
  double width, height;
};
constexpr ScreenSize screens[] = {{1024, 768}, {1920, 1080}, {3840, 2160}, {1080, 1920}};

/// The Scene of the present step, as App makes it.
Scene scene_of(Presenter& presenter, SceneBuilder& builder, TextMeasurer& measurer, const Dataset& dataset,
               ScreenSize screen, FilterResult& filter) {
  ViewState view = presenter.presentation().before;
  for (const Command& c : commands_of_step(presenter.presentation(), dataset))
    apply_command(view, c, dataset);
  filter = apply_filter(dataset, view.filter);
  SceneRequest request;
  request.filter = &filter;
  request.viewport = view.viewport;
  request.width_px = screen.width;
  request.height_px = screen.height;
  request.scale = presentation_scale(screen.height, presenter.presentation().magnification);
  request.themes_on = view.filter.themes;
  request.focused = view.focused;
  request.card =
      presenter.card(dataset, Language::english, screen.width, screen.height, request.scale, measurer);
  return builder.build(request);
}

bool shows_event(const Scene& scene, EventIndex event) {
  // Up and down the program scrolls to it.
  const Rect& plot = scene.regions.plot;
  const auto in_view = [&](const Rect& r) { return r.right() > plot.x && r.x < plot.right(); };
  return std::any_of(scene.marks.begin(), scene.marks.end(),
                     [&](const SceneMark& m) { return m.event == event && in_view(m.rect); });
}

void check_texts(const Scene& scene, const Dataset& dataset, double least_px) {
  for (int a = 0; a < appearance_count; ++a) {
    const Palette palette = for_presenting(make_palette(static_cast<Appearance>(a), dataset.themes));
    for (const PresentedText& text : presented_texts(scene, palette, dataset)) {
      INFO(appearance_name(palette.appearance) << ", " << text.what << ": " << text.text);
      if (text.px < least_px) CHECK(text.px >= least_px);
      if (text.contrast < 7) CHECK(text.contrast >= 7);
    }
  }
}

}  // namespace

TEST_CASE("every text of every step of every shipped tour can be read from the last row") {
  const Dataset& dataset = shipped_dataset();
  UiHarness harness(dataset);  // for the real fonts
  TextMeasurer& measurer = harness.fonts();
  std::size_t steps = 0, whole = 0;
  for (const Tour& tour : dataset.tours) {
    for (const ScreenSize screen : screens) {
      SceneBuilder builder(dataset, measurer);
      Presenter presenter(*present_tour(tour, 0, initial_view_state(dataset)));
      for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        INFO(tour.id << ", step " << i + 1 << ", " << screen.width << "x" << screen.height);
        presenter.presentation().step = i;
        FilterResult filter;
        const Scene scene = scene_of(presenter, builder, measurer, dataset, screen, filter);
        ++steps;
        REQUIRE(scene.card);
        check_texts(scene, dataset, screen.height / 40);
        // The caption is larger, and all of it is there.
        CHECK(scene.card->caption.front().style.px >= screen.height / 25);
        std::string caption;
        for (const SceneText& line : scene.card->caption) {
          caption += (caption.empty() ? "" : " ") + line.text;
          CHECK(line.rect.right() <= screen.width);
          CHECK(line.rect.bottom() <= scene.card->tools.y + 1);
        }
        if (caption != tour.steps[i].caption) UNSCOPED_INFO("caption cut");
        whole += caption == tour.steps[i].caption ? 1U : 0U;
        // What one talks about is on the chart, not in a fold.
        CHECK(shows_event(scene, *tour.steps[i].event));
        for (std::size_t k = 0; k < scene.labels.size(); ++k) {
          for (std::size_t l = k + 1; l < scene.labels.size(); ++l) {
            if (scene.labels[k].rect.overlaps(scene.labels[l].rect)) {
              FAIL_CHECK("\"" << scene.labels[k].text << "\" covers \"" << scene.labels[l].text << "\"");
            }
          }
        }
      }
    }
  }
  CHECK(steps >= 4 * 75);
  CHECK(whole == steps);
}

TEST_CASE("each step of the shipped tours has notes with a question in them") {
  for (const Tour& tour : shipped_dataset().tours) {
    for (const TourStep& step : tour.steps) {
      INFO(tour.id << ": " << step.caption);
      CHECK(step.notes.size() >= 40);
      CHECK(step.notes.size() <= 420);
      CHECK(step.notes.find('?') != std::string::npos);
    }
  }
}

TEST_CASE("one presents on the screen that was chosen, else on the one beside the main one") {
  CHECK(screens_for_talk(1, 0, std::nullopt) == TalkScreens{0, 0});
  CHECK(screens_for_talk(2, 0, std::nullopt) == TalkScreens{1, 0});
  CHECK(screens_for_talk(2, 1, std::nullopt) == TalkScreens{1, 0});  // the window stood on the projector
  CHECK(screens_for_talk(2, 0, 0) == TalkScreens{0, 1});
  CHECK(screens_for_talk(3, 0, 2) == TalkScreens{2, 0});
  CHECK(screens_for_talk(1, 0, 4) == TalkScreens{0, 0});  // unplugged since it was chosen
  CHECK(swapped(screens_for_talk(2, 0, std::nullopt)) == TalkScreens{0, 1, true});
}
