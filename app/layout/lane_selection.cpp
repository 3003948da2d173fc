#include "layout/lane_selection.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/mark_geometry.h"

namespace chronoscope {

namespace {

/// An approximate date is drawn up to this part of its length before the day that anchors it.
constexpr double reach_before_anchor = 0.5;
constexpr std::size_t most_refused = 16;

/// How many bars cover each of some equal parts of a stretch of time.
class Cover {
 public:
  Cover(Day from, Day to)
      : m_from(static_cast<double>(from)),
        m_parts_per_day(parts / std::max(1.0, static_cast<double>(to - from))) {}
  void add(double from, double to) {
    const auto [begin, end] = parts_of(from, to);
    for (int i = begin; i < end; ++i) ++m_bars[static_cast<std::size_t>(i)];
  }
  std::size_t most(double from, double to) const {
    const auto [begin, end] = parts_of(from, to);
    return begin < end ? *std::max_element(m_bars.begin() + begin, m_bars.begin() + end) : 0;
  }

  std::size_t least() const { return *std::min_element(m_bars.begin(), m_bars.end()); }

 private:
  static constexpr int parts = 64;
  std::pair<int, int> parts_of(double from, double to) const {
    const auto clamped = [](double part) { return static_cast<int>(std::clamp(part, 0.0, 1.0 * parts)); };
    return {clamped(std::floor((from - m_from) * m_parts_per_day)),
            clamped(std::ceil((to - m_from) * m_parts_per_day))};
  }
  double m_from, m_parts_per_day;
  std::array<std::size_t, parts> m_bars{};
};

/// Several sorted stretches read as one, in the order of the store.
class Merged {
 public:
  void clear() { m_parts.clear(); }
  void add(std::span<const EventIndex> part) {
    if (!part.empty()) m_parts.push_back(part);
  }
  bool empty() const { return m_parts.empty(); }
  std::size_t size() const {
    std::size_t sum = 0;
    for (const auto& part : m_parts) sum += part.size();
    return sum;
  }
  EventIndex front() const { return (*first_part()).front(); }
  EventIndex back() const { return (*last_part()).back(); }
  EventIndex take_front() { return take(first_part(), true); }
  EventIndex take_back() { return take(last_part(), false); }

 private:
  using Parts = std::vector<std::span<const EventIndex>>;
  Parts::const_iterator first_part() const {
    return std::min_element(m_parts.begin(), m_parts.end(),
                            [](const auto& a, const auto& b) { return a.front() < b.front(); });
  }
  Parts::const_iterator last_part() const {
    return std::max_element(m_parts.begin(), m_parts.end(),
                            [](const auto& a, const auto& b) { return a.back() < b.back(); });
  }
  EventIndex take(Parts::const_iterator at, bool from_front) {
    const auto part = m_parts.begin() + (at - m_parts.cbegin());
    const EventIndex taken = from_front ? part->front() : part->back();
    *part = part->subspan(from_front ? 1 : 0, part->size() - 1);
    if (part->empty()) m_parts.erase(part);
    return taken;
  }
  Parts m_parts;
};

/// Walks along a list from cell to cell. A cell's end lies near its beginning, so it is looked for in steps that double
/// (Bentley and Yao, "An almost optimal algorithm for unbounded searching", 1976).
class Walker {
 public:
  Walker(const LaneIndex::List& list, EventIndex from)
      : m_list(list),
        m_at(static_cast<std::size_t>(std::lower_bound(list.begin(), list.end(), from) - list.begin())) {}

  std::span<const EventIndex> up_to(EventIndex end) {
    const std::size_t begin = m_at;
    std::size_t step = 1;
    while (begin + step <= m_list.size() && m_list[begin + step - 1] < end) step *= 2;
    const auto low = m_list.begin() + static_cast<std::ptrdiff_t>(begin + step / 2);
    const auto high = m_list.begin() + static_cast<std::ptrdiff_t>(std::min(m_list.size(), begin + step));
    m_at = static_cast<std::size_t>(std::lower_bound(low, high, end) - m_list.begin());
    return {m_list.data() + begin, m_at - begin};
  }

 private:
  const LaneIndex::List& m_list;
  std::size_t m_at;
};

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
    m_first = index.first_anchored(m_from);
    m_end = std::max(m_first, index.first_anchored(m_to));
    if (request.featured && is_of_lane(*request.featured)) m_featured = request.featured;
  }

  LaneSelection run() {
    choose_bars();
    // Those that began in the stretch are chosen with their cells.
    for (const EventIndex e : m_bars) {
      if (e < m_first || e >= m_end) m_result.chosen.push_back(e);
    }
    choose_of_cells();
    std::sort(m_result.chosen.begin(), m_result.chosen.end());
    return std::move(m_result);
  }

 private:
  bool is_of_lane(EventIndex e) const {
    const auto importance = static_cast<std::size_t>(m_dataset.events.importance(e) - 1);
    for (const LaneIndex::Group* group : m_index.groups(m_lane)) {
      const LaneIndex::List& list = group->by_importance[importance];
      if (std::binary_search(list.begin(), list.end(), e)) return true;
    }
    return false;
  }

  Day anchor(EventIndex e) const { return m_dataset.events.earliest_start(e); }

  bool is_bar(EventIndex e) const {
    const EventStore& events = m_dataset.events;
    const auto days = static_cast<double>(events.latest_end(e) - events.earliest_start(e));
    const double longest = days * (1 + reach_before_anchor);
    if (events.has_known_ends(e) && LaneIndex::octave_of(longest) < m_first_wide_octave) return false;
    const TimeMark mark = time_mark(m_dataset.events, e, m_whole);
    return mark.kind != MarkKind::point && LaneIndex::octave_of(mark.to - mark.from) >= m_first_wide_octave;
  }

  /// Most of those that do not touch, told from the columns alone.
  bool is_over_before_stretch(EventIndex e) const {
    const EventStore& events = m_dataset.events;
    const auto end = static_cast<double>(events.latest_end(e));
    const double reach = (end - static_cast<double>(events.earliest_start(e))) * reach_before_anchor;
    return end + reach < static_cast<double>(m_from) && events.has_known_ends(e);
  }

  bool touches(const TimeMark& mark) const {
    return mark.to > static_cast<double>(m_from) && mark.from < static_cast<double>(m_to);
  }

  /// The most important first, among equals the longest.
  void choose_bars() {
    Cover cover(m_from, m_to);
    const auto choose = [&](EventIndex e, const TimeMark& mark) {
      cover.add(mark.from, mark.to);
      m_bars.push_back(e);
    };
    const auto keep = [&](EventIndex e) {
      const TimeMark mark = time_mark(m_dataset.events, e, m_whole);
      if (is_bar(e) && touches(mark)) choose(e, mark);
    };
    if (m_featured) keep(*m_featured);
    for (const EventIndex e : m_request.kept_bars) {
      if (e != m_featured) keep(e);
    }
    const std::size_t kept = m_bars.size();
    const auto is_kept = [&](EventIndex e) {
      const auto end = m_bars.begin() + static_cast<std::ptrdiff_t>(kept);
      return std::find(m_bars.begin(), end, e) != end;
    };
    struct Reach {
      int octave;
      EventIndex first, end;
    };
    std::vector<Reach> reaches;
    for (int octave = LaneIndex::octaves - 1; octave >= m_first_wide_octave; --octave) {
      const auto groups = m_index.groups(m_lane);
      if (std::none_of(groups.begin(), groups.end(),
                       [&](const LaneIndex::Group* group) { return group->lasting(octave, 1) != nullptr; })) {
        continue;
      }
      const double longest = octave == LaneIndex::octaves - 1 ? 1e15 : std::ldexp(2.0, octave);
      const auto before = static_cast<Day>(longest * (1 + reach_before_anchor));
      const auto after = static_cast<Day>(std::min(1e15, longest * reach_before_anchor));
      reaches.push_back(
          {octave, m_index.first_anchored(m_from - before), m_index.first_anchored(m_to + after)});
    }
    Merged events;
    for (int importance = LaneIndex::importances; importance >= 1; --importance) {
      for (const Reach& reach : reaches) {
        if (cover.least() >= m_request.bars_at_once) return;
        events.clear();
        for (const LaneIndex::Group* group : m_index.groups(m_lane)) {
          if (const LaneIndex::List* list = group->lasting(reach.octave, importance)) {
            events.add(LaneIndex::slice(*list, reach.first, reach.end));
          }
        }
        // Where so many of one length found no room, shorter ones may.
        for (std::size_t refused = 0; !events.empty() && refused < most_refused;) {
          if (m_bars.size() >= m_request.bars) return;
          const EventIndex e = events.take_front();
          if (is_over_before_stretch(e)) continue;
          const TimeMark mark = time_mark(m_dataset.events, e, m_whole);
          if (!touches(mark) || is_kept(e)) continue;
          if (cover.most(mark.from, mark.to) < m_request.bars_at_once) {
            choose(e, mark);
          } else {
            ++refused;
          }
        }
      }
    }
  }

  void choose_of_cells() {
    std::vector<std::pair<std::size_t, Walker>> walkers;
    for (const LaneIndex::Group* group : m_index.groups(m_lane)) {
      for (std::size_t i = 0; i < group->by_importance.size(); ++i) {
        walkers.emplace_back(i, Walker(group->by_importance[i], m_first));
      }
    }
    std::array<Merged, LaneIndex::importances> all;
    EventIndex first = m_first;
    for (std::int64_t cell = m_request.first_cell; cell < m_request.end_cell; ++cell) {
      const EventIndex end = m_index.first_anchored(cell_begin(cell + 1, m_whole, m_request));
      if (end <= first) continue;
      for (Merged& events : all) events.clear();
      for (auto& [importance, walker] : walkers) all[importance].add(walker.up_to(end));
      choose_of_cell(cell, first, end, all);
      first = end;
    }
  }

  void choose_of_cell(std::int64_t cell, EventIndex cell_first, EventIndex cell_end,
                      std::array<Merged, LaneIndex::importances>& all) {
    std::size_t count = 0;
    EventIndex first = cell_end, last = cell_first;
    for (const Merged& events : all) {
      if (events.empty()) continue;
      count += events.size();
      first = std::min(first, events.front());
      last = std::max(last, events.back());
    }
    if (count == 0) return;
    const std::size_t begin = m_result.chosen.size();
    std::size_t narrow = 0, looked_at = 0;
    // Past so many bars in the way a cell is crowded beyond choosing.
    const std::size_t most_looked_at = 4 * m_request.per_cell + m_request.bars;
    std::array<Merged, LaneIndex::importances> left_over = all;
    for (std::size_t i = all.size(); i-- > 0;) {
      while (!all[i].empty() && narrow < m_request.per_cell && looked_at < most_looked_at) {
        ++looked_at;
        const EventIndex e = all[i].take_front();
        if (is_bar(e)) continue;
        m_result.chosen.push_back(e);
        ++narrow;
      }
    }
    for (const EventIndex e : m_bars) {
      if (e >= cell_first && e < cell_end) m_result.chosen.push_back(e);
    }
    const auto is_chosen = [&](EventIndex e) {
      return std::find(m_result.chosen.begin() + static_cast<std::ptrdiff_t>(begin), m_result.chosen.end(),
                       e) != m_result.chosen.end();
    };
    const bool is_featured_here = m_featured && *m_featured >= cell_first && *m_featured < cell_end;
    if (is_featured_here && !is_chosen(*m_featured)) m_result.chosen.push_back(*m_featured);
    const std::size_t left = count - (m_result.chosen.size() - begin);
    if (left == 0) return;
    CountedCell counted;
    counted.cell = cell;
    counted.count = left;
    bool found = false;
    for (Merged& events : left_over) {
      while (!events.empty() && !found) {
        counted.one = events.take_back();
        found = !is_chosen(counted.one);
      }
    }
    counted.first = anchor(first);
    counted.last = anchor(last);
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
  EventIndex m_first, m_end;  ///< anchored in the stretch
  std::vector<EventIndex> m_bars;
  std::optional<EventIndex> m_featured;
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
