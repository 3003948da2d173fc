// Which events a filter shows, in which lane, and how many by theme: one pass over the columns.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "model/dataset.h"
#include "model/filter.h"

namespace chronoscope {

struct ThemeCount {
  std::uint32_t shown = 0;    ///< events of the theme that are shown now: `passing` while it is on, else 0
  std::uint32_t passing = 0;  ///< events of the theme that pass everything but the theme switches
  std::uint32_t total = 0;    ///< events of the theme in the dataset
};

struct FilterResult {
  static constexpr std::uint8_t hidden = 0xFF;
  std::vector<std::uint8_t> lane;  ///< for each event: the first of its themes that is on, or `hidden`
  std::vector<ThemeCount> themes;
  std::uint32_t shown = 0, total = 0;
  /// The same for copies of one result and for nothing else, so that who derives something from a result can see
  /// whether it is still the same one without comparing millions of lanes.
  std::shared_ptr<const int> identity;

  bool is_shown(EventIndex e) const { return lane[e.value] != hidden; }
};

FilterResult apply_filter(const Dataset& dataset, const Filter& filter);

}  // namespace chronoscope
