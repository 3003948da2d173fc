// Which events a filter shows, in which lane, and how many by theme.
//
// Two parts, because theme switches are thrown far more often than anything else is changed: the pass over the columns
// asks everything but the switches and counts by theme; throwing a switch then costs nothing that grows with the
// number of events.
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

/// What passes everything but the theme switches.
struct PassingEvents {
  /// Events stand in the lane of the first of their themes that is on: those of one theme are grouped by the themes
  /// that they name before it, and a group is in the theme's lane while none of these is on.
  struct Group {
    ThemeMask before = 0;
    std::uint32_t count = 0;
  };
  const Dataset* dataset = nullptr;
  Filter filter;                           ///< its theme switches mean nothing here
  std::vector<bool> passes;                ///< by event
  std::vector<std::vector<Group>> groups;  ///< by theme; sorted by `before`
  std::vector<ThemeCount> themes;          ///< without `shown`
};

struct FilterResult {
  static constexpr std::uint8_t hidden = 0xFF;
  std::shared_ptr<const PassingEvents>
      passing;              ///< the same for results that differ in the theme switches only
  ThemeMask themes_on = 0;  ///< of the dataset's themes
  std::vector<ThemeCount> themes;
  std::uint32_t shown = 0, total = 0;
  /// The same for copies of one result and for nothing else, so that who derives something from a result can see
  /// whether it is still the same one without comparing millions of lanes.
  std::shared_ptr<const int> identity;

  /// The first of the event's themes that is on, or `hidden`.
  std::uint8_t lane(EventIndex e) const;
  bool is_shown(EventIndex e) const { return lane(e) != hidden; }
};

/// `dataset` must outlive the result. `previous`: a result for the same dataset; what it counted is used again when
/// only the theme switches differ.
FilterResult apply_filter(const Dataset& dataset, const Filter& filter,
                          const FilterResult* previous = nullptr);

}  // namespace chronoscope
