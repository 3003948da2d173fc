// What the top bar shows when there is not room for everything. Pure arithmetic on widths: no ImGui.
//
// Every part has levels of detail. The plan starts with all at their fullest and gives way step by step,
// least missed first, until the bar fits; then what still fits is given back, most missed first. So nothing
// ever clips or overlaps, from 1024 to 3840 pixels and at any scale.
#pragma once

#include <cstddef>
#include <vector>

namespace chronoscope {

enum class ChipName : unsigned char { none, brief, full };
enum class CountLine : unsigned char { none, brief, full };
enum class SearchSize : unsigned char { icon, narrow, wide };
enum class ChipCount : unsigned char { none, least, brief, full };  ///< "", "12", "12/48", "12 of 48"
enum class ZoomButtons : unsigned char { none, zoom, all };

struct TopBarPlan {
  bool title = true, subtitle = true;
  ChipName main_names = ChipName::full;  ///< of the first main_chips themes
  ChipName other_names = ChipName::full;
  ChipCount main_counts = ChipCount::full, other_counts = ChipCount::full;
  bool tags = true;  ///< removable tags of the other filters
  bool filters_word = true, tours_word = true, view_word = true;
  CountLine count_line = CountLine::full;
  SearchSize search = SearchSize::wide;
  ZoomButtons zoom_buttons = ZoomButtons::all;
  std::size_t chips = 0;  ///< how many stand in the bar; the rest behind a "more" chip
  friend bool operator==(const TopBarPlan&, const TopBarPlan&) = default;
};

/// Themes that keep their words longest.
inline constexpr std::size_t main_chips = 3;

struct ChipWidths {
  float base = 0;  ///< icon and padding
  float name = 0, brief_name = 0, count = 0, brief_count = 0, least_count = 0;
};

/// Widths in pixels, each with the gap that belongs to it.
struct TopBarWidths {
  float available = 0;
  float margins = 0;  ///< both ends, and the gap between the left and the right group
  float title = 0, subtitle = 0;
  std::vector<ChipWidths> chips;
  float chip_gap = 0, more_chip = 0;
  float filters_icon = 0, filters_word = 0, tags = 0;
  float count_full = 0, count_brief = 0, reset = 0;
  float search_wide = 0, search_narrow = 0, search_icon = 0;
  float zoom_buttons = 0, zoom_pair = 0;
  float tours_icon = 0, tours_word = 0, view_icon = 0, view_word = 0;
};

float top_bar_width(const TopBarWidths& widths, const TopBarPlan& plan);
TopBarPlan plan_top_bar(const TopBarWidths& widths);

}  // namespace chronoscope
