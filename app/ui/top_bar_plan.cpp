#include "ui/top_bar_plan.h"

#include <algorithm>
#include <functional>

namespace chronoscope {

namespace {

float name_width(const ChipWidths& chip, ChipName name) {
  switch (name) {
    case ChipName::none:
      return 0;
    case ChipName::brief:
      return chip.brief_name;
    case ChipName::full:
      return chip.name;
  }
  return 0;
}

float count_width(const ChipWidths& chip, ChipCount count) {
  switch (count) {
    case ChipCount::none:
      return 0;
    case ChipCount::least:
      return chip.least_count;
    case ChipCount::brief:
      return chip.brief_count;
    case ChipCount::full:
      return chip.count;
  }
  return 0;
}

/// One way of giving way, and the way back.
struct Step {
  std::function<void(TopBarPlan&)> reduce, restore;
};

template <class T>
Step step(T TopBarPlan::*part, T from, T to) {
  return {[=](TopBarPlan& plan) { plan.*part = to; }, [=](TopBarPlan& plan) { plan.*part = from; }};
}

/// Least missed first.
std::vector<Step> steps_in_order() {
  using P = TopBarPlan;
  return {
      step(&P::subtitle, true, false),
      step(&P::other_names, ChipName::full, ChipName::brief),
      step(&P::other_names, ChipName::brief, ChipName::none),
      step(&P::other_counts, ChipCount::full, ChipCount::none),
      step(&P::view_word, true, false),
      step(&P::search, SearchSize::wide, SearchSize::narrow),
      step(&P::filters_word, true, false),
      step(&P::count_line, CountLine::full, CountLine::brief),
      step(&P::tags, true, false),
      step(&P::zoom_buttons, ZoomButtons::all, ZoomButtons::zoom),
      step(&P::tours_word, true, false),
      step(&P::main_counts, ChipCount::full, ChipCount::brief),
      step(&P::main_names, ChipName::full, ChipName::brief),
      step(&P::search, SearchSize::narrow, SearchSize::icon),
      step(&P::title, true, false),
      step(&P::main_counts, ChipCount::brief, ChipCount::least),
      step(&P::main_counts, ChipCount::least, ChipCount::none),
      step(&P::count_line, CountLine::brief, CountLine::none),
      step(&P::main_names, ChipName::brief, ChipName::none),
      step(&P::zoom_buttons, ZoomButtons::zoom, ZoomButtons::none),
  };
}

}  // namespace

float top_bar_width(const TopBarWidths& w, const TopBarPlan& plan) {
  float width = w.margins;
  if (plan.title) width += w.title;
  if (plan.title && plan.subtitle) width += w.subtitle;
  const std::size_t chips = std::min(plan.chips, w.chips.size());
  for (std::size_t i = 0; i < chips; ++i) {
    const bool is_main = i < main_chips;
    width += w.chips[i].base + w.chip_gap;
    width += name_width(w.chips[i], is_main ? plan.main_names : plan.other_names);
    width += count_width(w.chips[i], is_main ? plan.main_counts : plan.other_counts);
  }
  if (chips < w.chips.size()) width += w.more_chip;
  width += w.filters_icon + (plan.filters_word ? w.filters_word : 0) + (plan.tags ? w.tags : 0);
  if (plan.count_line == CountLine::full) width += w.count_full + w.reset;
  if (plan.count_line == CountLine::brief) width += w.count_brief + w.reset;
  if (plan.search == SearchSize::wide) width += w.search_wide;
  if (plan.search == SearchSize::narrow) width += w.search_narrow;
  if (plan.search == SearchSize::icon) width += w.search_icon;
  if (plan.zoom_buttons == ZoomButtons::all) width += w.zoom_buttons;
  if (plan.zoom_buttons == ZoomButtons::zoom) width += w.zoom_pair;
  width += w.tours_icon + (plan.tours_word ? w.tours_word : 0);
  return width + w.view_icon + (plan.view_word ? w.view_word : 0);
}

TopBarPlan plan_top_bar(const TopBarWidths& widths) {
  TopBarPlan plan;
  plan.chips = widths.chips.size();
  const auto fits = [&widths](const TopBarPlan& p) { return top_bar_width(widths, p) <= widths.available; };
  const std::vector<Step> steps = steps_in_order();
  std::size_t taken = 0;
  while (!fits(plan) && taken < steps.size()) steps[taken++].reduce(plan);
  while (!fits(plan) && plan.chips > 0) --plan.chips;
  // The last step may have freed more than it had to: give back what fits, most missed first. A part that
  // gave way twice is given back in order, so a step is skipped unless its part is where the step left it.
  TopBarPlan best = plan;
  for (std::size_t i = taken; i-- > 0;) {
    TopBarPlan candidate = best;
    steps[i].restore(candidate);
    TopBarPlan again = candidate;
    steps[i].reduce(again);
    if (again == best && fits(candidate)) best = candidate;
  }
  return best;
}

}  // namespace chronoscope
