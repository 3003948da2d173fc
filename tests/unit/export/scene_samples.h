// A Scene made by hand: two lanes with a mark of most kinds, a fold, labels, periods, ticks and an arc.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "layout/scene.h"
#include "support/rich_dataset.h"

namespace chronoscope::testing {

inline Scene sample_scene(const Dataset& d) {
  const auto event = [&](const char* id) {
    const auto found = d.events.find(id);
    REQUIRE(found);
    return *found;
  };
  Scene s;
  s.width_px = 1280, s.height_px = 720, s.scale = 1.5;
  const DateExtent all = extent_of(std::get<EdtfDate>(parse_edtf("1924-01-01/1941-06-22")));
  s.viewport = {static_cast<double>(all.earliest_start), static_cast<double>(all.latest_end)};
  s.regions.top_bar = {0, 0, 1280, 48};
  s.regions.plot = {120, 80, 1160, 500};
  s.shown = 7, s.total = 8;
  s.theme_counts = {{4, 4, 4}, {2, 2, 2}, {3, 3, 3}, {0, 1, 1}};
  s.lanes = {{ThemeIndex(0), {0, 80, 1280, 100}, {0, 80, 120, 100}, 2, false, 1, 4, 4},
             {ThemeIndex(1), {0, 180, 1280, 60.04}, {0, 180, 120, 60.04}, 1, false, 0.5, 2, 2}};
  SceneMark congress;
  congress.event = event("congress-1934");
  congress.theme = ThemeIndex(0);
  congress.kind = MarkKind::span;
  congress.begin = EndStyle::fade;
  congress.end = EndStyle::dashed;
  congress.fade_in_px = 4;
  congress.rect = {700, 130, 12.34567, 14};
  congress.row = 1;
  SceneMark lenin;
  lenin.event = event("lenin-dies-1924");
  lenin.theme = ThemeIndex(0);
  lenin.rect = {123.46, 95, 14, 14};
  lenin.importance = 5;
  SceneMark kirov;
  kirov.event = event("kirov-1934");
  kirov.theme = ThemeIndex(1);
  kirov.rect = {-0.0001, 190, 14, 14};
  kirov.emphasis = Emphasis::focused;
  kirov.opacity = 0.25;
  s.marks = {congress, kirov, lenin};
  s.labels = {{lenin.event, ThemeIndex(0), "Lenin dies", {Typeface::serif, 15}, {141, 93, 70, 18}},
              {kirov.event,
               ThemeIndex(1),
               "Kirov mur…",
               {Typeface::serif, 15},
               {20, 188, 60, 18},
               LabelAnchor::left}};
  SceneFold fold;
  fold.theme = ThemeIndex(0);
  fold.rect = {400, 95, 22, 16};
  fold.events = {event("collectivisation-1929"), event("famine-1932")};
  fold.same_day = true;
  s.folds = {fold};
  s.ticks = {{188.1, true, "1925", {190, 590, 30, 14}}, {222, false, "", {}}};
  s.periods = {{PeriodIndex(0),
                0,
                {430, 50, 280, 20},
                "First Five-Year Plan",
                {440, 52, 120, 16},
                EndStyle::crisp,
                EndStyle::crisp}};
  s.arcs = {{congress.event, kirov.event, {706, 137}, {706, 160}, {7, 160}, {7, 190}, ThemeIndex(1), 1}};
  s.overview.plot = {120, 640, 1160, 60};
  s.overview.brush = {200, 640, 300, 60};
  s.overview.extent = s.viewport;
  return s;
}

}  // namespace chronoscope::testing
