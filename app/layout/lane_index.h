// The shown events of each lane, sorted so that a stretch of time can be counted, and its most important events found,
// without visiting the rest: what lets a view of ten million events cost no more than one of a thousand.
//
// An event is anchored where it begins at the earliest. The store is sorted by that, so that a day is turned into the
// first event anchored on it or later once (first_anchored), and lists of events are then searched by event alone.
// Built in one pass for all theme switches (see PassingEvents::Group); throwing one picks other lists. Copies share the
// lists and differ in what they show, so that one can be built in another thread and handed over. Knows no pixels.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "model/dataset.h"
#include "query/filter_result.h"

namespace chronoscope {

class LaneIndex {
 public:
  static constexpr int importances = 5;
  /// Durations by powers of two of days: [1, 2), [2, 4) … what is longer than all of them is in the last.
  static constexpr int octaves = 40;
  using List = std::vector<EventIndex>;  ///< in the order of the store
  /// The events of one theme that name the same themes before it.
  struct Group {
    ThemeMask before = 0;
    std::array<List, importances> by_importance;
    std::vector<std::pair<int, std::array<List, importances>>> by_octave;  ///< points are in none
    const List* lasting(int octave, int importance) const;                 ///< null: none
    /// From and to: as from first_anchored.
    std::uint32_t count(EventIndex from, EventIndex to) const;
  };

  /// `dataset` must outlive the index. `whole`: where open ends run to. Shows every theme.
  LaneIndex(const Dataset& dataset, std::shared_ptr<const PassingEvents> passing, DayRange whole);
  const std::shared_ptr<const PassingEvents>& passing() const { return m_passing; }
  void show(ThemeMask themes_on);

  /// The events of a lane are those of its groups; mostly there is one.
  std::span<const Group* const> groups(std::size_t lane) const { return m_shown[lane].groups; }
  std::size_t size(std::size_t lane) const { return m_shown[lane].size; }
  /// The number of events, when all are anchored before the day.
  EventIndex first_anchored(Day day) const;
  /// From and to: as from first_anchored.
  std::size_t count(std::size_t lane, EventIndex from, EventIndex to) const;
  /// Everything in the lane, in the order of the store.
  std::vector<EventIndex> all(std::size_t lane) const;

  /// -1 for a point.
  static int octave_of(double days);
  /// Of a list, the events in [from, to).
  static std::span<const EventIndex> slice(const List& list, EventIndex from, EventIndex to);

 private:
  struct Shown {
    std::vector<const Group*> groups;
    std::size_t size = 0;
  };
  using Groups = std::vector<std::vector<Group>>;  ///< by theme, as PassingEvents::groups
  static Groups group(const Dataset& dataset, const PassingEvents& passing, DayRange whole);

  const Dataset* m_dataset;
  std::shared_ptr<const PassingEvents> m_passing;
  std::shared_ptr<const Groups> m_groups;
  std::vector<Shown> m_shown;
};

}  // namespace chronoscope
