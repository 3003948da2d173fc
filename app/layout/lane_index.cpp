#include "layout/lane_index.h"

#include <algorithm>
#include <cmath>

#include "layout/mark_geometry.h"

namespace chronoscope {

LaneIndex::LaneIndex(const Dataset& dataset, const FilterResult& filter, DayRange whole)
    : m_dataset(dataset), m_lanes(dataset.themes.size()) {
  for (std::size_t i = 0; i < filter.lane.size(); ++i) {
    if (filter.lane[i] == FilterResult::hidden) continue;
    const EventIndex e(i);
    Lane& lane = m_lanes[filter.lane[i]];
    const auto importance = static_cast<std::size_t>(dataset.events.importance(e) - 1);
    lane.by_importance[importance].push_back(e);
    ++lane.size;
    const TimeMark mark = time_mark(dataset.events, e, whole);
    if (mark.kind == MarkKind::point) continue;
    const int octave = octave_of(mark.to - mark.from);
    lane.by_duration[static_cast<std::size_t>(octave)][importance].push_back(e);
    lane.longest_octave = std::max(lane.longest_octave, octave);
  }
}

int LaneIndex::octave_of(double days) { return std::clamp(std::ilogb(std::max(days, 1.0)), 0, octaves - 1); }

std::span<const EventIndex> LaneIndex::slice(const List& list, Day from, Day to) const {
  // The store is sorted by the earliest beginning, and so is every list.
  const auto begins_before = [&](EventIndex e, Day day) {
    return m_dataset.events.extent(e).earliest_start < day;
  };
  const auto first = std::lower_bound(list.begin(), list.end(), from, begins_before);
  const auto last = std::lower_bound(first, list.end(), to, begins_before);
  return {list.data() + (first - list.begin()), static_cast<std::size_t>(last - first)};
}

std::span<const EventIndex> LaneIndex::anchored(std::size_t lane, int importance, Day from, Day to) const {
  return slice(m_lanes[lane].by_importance[static_cast<std::size_t>(importance - 1)], from, to);
}

std::span<const EventIndex> LaneIndex::lasting(std::size_t lane, int octave, int importance, Day from,
                                               Day to) const {
  return slice(
      m_lanes[lane].by_duration[static_cast<std::size_t>(octave)][static_cast<std::size_t>(importance - 1)],
      from, to);
}

std::size_t LaneIndex::count(std::size_t lane, Day from, Day to) const {
  std::size_t sum = 0;
  for (int importance = 1; importance <= importances; ++importance)
    sum += anchored(lane, importance, from, to).size();
  return sum;
}

std::vector<EventIndex> LaneIndex::all(std::size_t lane) const {
  std::vector<EventIndex> events;
  events.reserve(m_lanes[lane].size);
  for (const List& list : m_lanes[lane].by_importance) events.insert(events.end(), list.begin(), list.end());
  std::sort(events.begin(), events.end());
  return events;
}

}  // namespace chronoscope
