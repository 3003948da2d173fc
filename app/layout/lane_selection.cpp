#include "layout/lane_selection.h"

#include <algorithm>
#include <cmath>

#include "layout/mark_geometry.h"

namespace chronoscope {

namespace {

/// An approximate date is drawn up to this part of its length before the day that anchors it.
constexpr double reach_before_anchor = 0.5;

class Selector {
 public:
  Selector(const Dataset& dataset, const LaneIndex& index, std::size_t lane, DayRange whole,
           const SelectionRequest& request)
      : m_dataset(dataset), m_index(index), m_lane(lane), m_whole(whole), m_request(request) {
    m_wide_days = request.wide_px / request.px_per_day;
    // Of an octave that lies across the limit all events are taken for narrow.
    m_first_wide_octave = LaneIndex::octave_of(m_wide_days) + (m_wide_days > 1 ? 1 : 0);
    m_from = cell_begin(request.first_cell, whole, request);
    m_to = cell_begin(request.end_cell, whole, request);
  }

  LaneSelection run() {
    choose_bars();
    // Those that began in the stretch are chosen with their cells.
    for (const EventIndex e : m_bars) {
      const Day anchor = m_dataset.events.extent(e).earliest_start;
      if (anchor < m_from || anchor >= m_to) m_result.chosen.push_back(e);
    }
    for (std::int64_t cell = m_request.first_cell; cell < m_request.end_cell; ++cell) choose_of_cell(cell);
    std::sort(m_result.chosen.begin(), m_result.chosen.end());
    return std::move(m_result);
  }

 private:
  bool is_bar(EventIndex e) const {
    const TimeMark mark = time_mark(m_dataset.events, e, m_whole);
    return mark.kind != MarkKind::point && LaneIndex::octave_of(mark.to - mark.from) >= m_first_wide_octave;
  }

  bool touches(EventIndex e) const {
    const TimeMark mark = time_mark(m_dataset.events, e, m_whole);
    return mark.to > static_cast<double>(m_from) && mark.from < static_cast<double>(m_to);
  }

  /// The most important first, among equals the longest.
  void choose_bars() {
    for (const EventIndex e : m_request.kept_bars) {
      if (is_bar(e) && touches(e)) m_bars.push_back(e);
    }
    const std::size_t kept = m_bars.size();
    const auto is_kept = [&](EventIndex e) {
      const auto end = m_bars.begin() + static_cast<std::ptrdiff_t>(kept);
      return std::find(m_bars.begin(), end, e) != end;
    };
    for (int importance = LaneIndex::importances; importance >= 1; --importance) {
      for (int octave = LaneIndex::octaves - 1; octave >= m_first_wide_octave; --octave) {
        if (!m_index.has_lasting(m_lane, octave)) continue;
        const double longest = octave == LaneIndex::octaves - 1 ? 1e15 : std::ldexp(2.0, octave);
        const auto reach = static_cast<Day>(longest * (1 + reach_before_anchor));
        for (const EventIndex e :
             m_index.lasting(m_lane, octave, importance, m_from - reach,
                             m_to + static_cast<Day>(std::min(1e15, longest * reach_before_anchor)))) {
          if (m_bars.size() >= m_request.bars) return;
          if (touches(e) && !is_kept(e)) m_bars.push_back(e);
        }
      }
    }
  }

  void choose_of_cell(std::int64_t cell) {
    const Day from = cell_begin(cell, m_whole, m_request), to = cell_begin(cell + 1, m_whole, m_request);
    if (from >= to) return;
    std::array<std::span<const EventIndex>, LaneIndex::importances> all;
    std::size_t count = 0;
    for (int i = 0; i < LaneIndex::importances; ++i) {
      all[static_cast<std::size_t>(i)] = m_index.anchored(m_lane, i + 1, from, to);
      count += all[static_cast<std::size_t>(i)].size();
    }
    if (count == 0) return;
    const std::size_t begin = m_result.chosen.size();
    std::size_t narrow = 0, looked_at = 0;
    // Past so many bars in the way a cell is crowded beyond choosing.
    const std::size_t most_looked_at = 4 * m_request.per_cell + m_request.bars;
    for (std::size_t i = all.size(); i-- > 0;) {
      for (const EventIndex e : all[i]) {
        if (narrow >= m_request.per_cell || looked_at++ >= most_looked_at) break;
        if (is_bar(e)) continue;
        m_result.chosen.push_back(e);
        ++narrow;
      }
    }
    for (const EventIndex e : m_bars) {
      const Day anchor = m_dataset.events.extent(e).earliest_start;
      if (anchor >= from && anchor < to) m_result.chosen.push_back(e);
    }
    const auto is_chosen = [&](EventIndex e) {
      return std::find(m_result.chosen.begin() + static_cast<std::ptrdiff_t>(begin), m_result.chosen.end(),
                       e) != m_result.chosen.end();
    };
    const std::size_t left = count - (m_result.chosen.size() - begin);
    if (left == 0) return;
    CountedCell counted;
    counted.cell = cell;
    counted.count = left;
    bool found = false;
    Day first = to, last = from;
    for (const auto& events : all) {
      if (events.empty()) continue;
      first = std::min(first, m_dataset.events.extent(events.front()).earliest_start);
      last = std::max(last, m_dataset.events.extent(events.back()).earliest_start);
      for (std::size_t i = events.size(); i-- > 0 && !found;) {
        if (is_chosen(events[i])) continue;
        counted.one = events[i];
        found = true;
      }
    }
    counted.first = first;
    counted.last = last;
    m_result.counted.push_back(counted);
  }

  const Dataset& m_dataset;
  const LaneIndex& m_index;
  std::size_t m_lane;
  DayRange m_whole;
  const SelectionRequest& m_request;
  double m_wide_days = 0;
  int m_first_wide_octave = 0;
  Day m_from = 0, m_to = 0;
  std::vector<EventIndex> m_bars;
  LaneSelection m_result;
};

}  // namespace

Day cell_begin(std::int64_t cell, DayRange whole, const SelectionRequest& request) {
  const double days = static_cast<double>(cell) * request.cell_px / request.px_per_day;
  return whole.first + static_cast<Day>(std::ceil(days));
}

LaneSelection select_events(const Dataset& dataset, const LaneIndex& index, std::size_t lane, DayRange whole,
                            const SelectionRequest& request) {
  Selector selector(dataset, index, lane, whole, request);
  return selector.run();
}

}  // namespace chronoscope
