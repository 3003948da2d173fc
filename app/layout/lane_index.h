// The shown events of each lane, sorted so that a stretch of time can be counted, and its most important events found,
// without visiting the rest: what lets a view of ten million events cost no more than one of a thousand.
//
// An event is anchored where it begins at the earliest. Built in one pass; knows no pixels.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/dataset.h"
#include "query/filter_result.h"

namespace chronoscope {

class LaneIndex {
 public:
  static constexpr int importances = 5;
  /// Durations by powers of two of days: [1, 2), [2, 4) … what is longer than all of them is in the last.
  static constexpr int octaves = 40;

  /// `dataset` must outlive the index. `whole`: where open ends run to.
  LaneIndex(const Dataset& dataset, const FilterResult& filter, DayRange whole);

  std::size_t size(std::size_t lane) const { return m_lanes[lane].size; }
  /// Of this importance (1..5), anchored in [from, to), in the order of time.
  std::span<const EventIndex> anchored(std::size_t lane, int importance, Day from, Day to) const;
  /// Of this importance and duration, anchored in [from, to). Points are in none.
  std::span<const EventIndex> lasting(std::size_t lane, int octave, int importance, Day from, Day to) const;
  bool has_lasting(std::size_t lane, int octave) const { return m_lanes[lane].longest_octave >= octave; }
  std::size_t count(std::size_t lane, Day from, Day to) const;
  /// Everything in the lane, in the order of the store.
  std::vector<EventIndex> all(std::size_t lane) const;

  /// -1 for a point.
  static int octave_of(double days);

 private:
  using List = std::vector<EventIndex>;
  struct Lane {
    std::array<List, importances> by_importance;
    std::array<std::array<List, importances>, octaves> by_duration;
    int longest_octave = -1;
    std::size_t size = 0;
  };
  std::span<const EventIndex> slice(const List& list, Day from, Day to) const;

  const Dataset& m_dataset;
  std::vector<Lane> m_lanes;
};

}  // namespace chronoscope
