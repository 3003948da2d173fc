#include "ui/top_bar_plan.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace chronoscope;

namespace {

TopBarWidths seven_themes(float available) {
  TopBarWidths w;
  w.available = available;
  w.margins = 56;
  w.title = 140;
  w.subtitle = 90;
  for (int i = 0; i < 7; ++i) w.chips.push_back({35, 110, 80, 60, 40, 25});
  w.chip_gap = 6;
  w.more_chip = 40;
  w.filters_icon = 38;
  w.filters_word = 50;
  w.tags = 200;
  w.count_full = 120;
  w.count_brief = 60;
  w.reset = 50;
  w.search_wide = 264;
  w.search_narrow = 176;
  w.search_icon = 38;
  w.zoom_buttons = 146;
  w.zoom_pair = 74;
  w.tours_icon = 38;
  w.tours_word = 55;
  w.view_icon = 30;
  w.view_word = 50;
  return w;
}

}  // namespace

TEST_CASE("With room for everything the bar shows everything") {
  const TopBarPlan plan = plan_top_bar(seven_themes(10000));
  TopBarPlan everything;
  everything.chips = 7;
  CHECK(plan == everything);
}

TEST_CASE("The subtitle goes first, then the names of the later themes") {
  const float whole = top_bar_width(seven_themes(0), plan_top_bar(seven_themes(10000)));
  const TopBarPlan slightly = plan_top_bar(seven_themes(whole - 1));
  CHECK_FALSE(slightly.subtitle);
  CHECK(slightly.other_names == ChipName::full);
  const TopBarPlan more = plan_top_bar(seven_themes(whole - 95));
  CHECK(more.other_names == ChipName::brief);
  CHECK(more.main_names == ChipName::full);
}

TEST_CASE("The first three themes keep their names when the others have lost theirs") {
  const TopBarPlan plan = plan_top_bar(seven_themes(1400));
  CHECK(plan.main_names == ChipName::full);
  CHECK(plan.other_names == ChipName::none);
  CHECK(plan.chips == 7);
}

TEST_CASE("Whatever the widths are, the plan fits when anything can") {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> factor(0.3F, 2.5F), room(400, 4000);
  for (int i = 0; i < 2000; ++i) {
    TopBarWidths w = seven_themes(room(random));
    for (float* part : {&w.title, &w.subtitle, &w.tags, &w.count_full, &w.search_wide, &w.zoom_buttons}) {
      *part *= factor(random);
    }
    for (ChipWidths& chip : w.chips) chip.name *= factor(random);
    const TopBarPlan plan = plan_top_bar(w);
    TopBarPlan least = plan;
    least = TopBarPlan{};
    least.title = least.subtitle = least.tags = least.filters_word = least.tours_word = least.view_word =
        false;
    least.main_names = least.other_names = ChipName::none;
    least.main_counts = least.other_counts = ChipCount::none;
    least.count_line = CountLine::none;
    least.search = SearchSize::icon;
    least.zoom_buttons = ZoomButtons::none;
    least.chips = 0;
    if (top_bar_width(w, least) <= w.available) CHECK(top_bar_width(w, plan) <= w.available);
  }
}

TEST_CASE("Where even bare icons are too many, the last themes go behind one chip") {
  TopBarWidths w = seven_themes(900);
  w.chips.assign(40, {35, 110, 80, 60, 40, 25});
  const TopBarPlan plan = plan_top_bar(w);
  CHECK(plan.chips < 40);
  CHECK(plan.chips > 0);
  CHECK(top_bar_width(w, plan) <= 900);
}

TEST_CASE("Chips with brief counts are kept before chips without") {
  for (float available = 500; available < 2000; available += 7) {
    const TopBarPlan plan = plan_top_bar(seven_themes(available));
    if (plan.search == SearchSize::wide) CHECK(plan.main_counts == ChipCount::full);
    if (plan.other_names == ChipName::full) CHECK(plan.main_names == ChipName::full);
  }
}
