#include "layout/lane_index.h"

#include <algorithm>
#include <cmath>

#include "layout/mark_geometry.h"

namespace chronoscope {

const LaneIndex::List* LaneIndex::Group::lasting(int octave, int importance) const {
  for (const auto& [known, lists] : by_octave) {
    if (known == octave) return &lists[static_cast<std::size_t>(importance - 1)];
  }
  return nullptr;
}

std::uint32_t LaneIndex::Group::count(EventIndex from, EventIndex to) const {
  std::size_t sum = 0;
  for (const List& list : by_importance) sum += slice(list, from, to).size();
  return static_cast<std::uint32_t>(sum);
}

LaneIndex::LaneIndex(const Dataset& dataset, std::shared_ptr<const PassingEvents> passing, DayRange whole)
    : m_dataset(&dataset),
      m_passing(std::move(passing)),
      m_groups(std::make_shared<const Groups>(group(dataset, *m_passing, whole))) {
  show(~ThemeMask{0});
}

LaneIndex::Groups LaneIndex::group(const Dataset& dataset, const PassingEvents& passing, DayRange whole) {
  Groups all(passing.groups.size());
  for (std::size_t theme = 0; theme < all.size(); ++theme) {
    all[theme].resize(passing.groups[theme].size());
    for (std::size_t g = 0; g < all[theme].size(); ++g)
      all[theme][g].before = passing.groups[theme][g].before;
  }
  // Where the events with one list of themes go.
  const ThemeLists& lists = dataset.events.theme_lists();
  std::vector<std::vector<Group*>> groups_of_list(lists.size());
  for (std::uint32_t i = 0; i < lists.size(); ++i) {
    ThemeMask before = 0;
    for (const ThemeIndex theme : lists.at(ThemeLists::Id{i})) {
      if (theme.value >= all.size()) continue;
      std::vector<Group>& groups = all[theme.value];
      const auto group =
          std::lower_bound(groups.begin(), groups.end(), before,
                           [](const Group& known, ThemeMask mask) { return known.before < mask; });
      if (group != groups.end() && group->before == before) groups_of_list[i].push_back(&*group);
      before |= ThemeMask{1} << theme.value;
    }
  }
  for (std::size_t i = 0; i < passing.passes.size(); ++i) {
    if (!passing.passes[i]) continue;
    const EventIndex e(i);
    const auto importance = static_cast<std::size_t>(dataset.events.importance(e) - 1);
    const TimeMark mark = time_mark(dataset.events, e, whole);
    const int octave = mark.kind == MarkKind::point ? -1 : octave_of(mark.to - mark.from);
    for (Group* group : groups_of_list[dataset.events.theme_list(e).value]) {
      group->by_importance[importance].push_back(e);
      if (octave < 0) continue;
      auto lasting = std::find_if(group->by_octave.begin(), group->by_octave.end(),
                                  [&](const auto& known) { return known.first == octave; });
      if (lasting == group->by_octave.end()) {
        group->by_octave.emplace_back();
        lasting = group->by_octave.end() - 1;
        lasting->first = octave;
      }
      lasting->second[importance].push_back(e);
    }
  }
  return all;
}

void LaneIndex::show(ThemeMask themes_on) {
  m_shown.assign(m_dataset->themes.size(), {});
  for (std::size_t theme = 0; theme < m_groups->size(); ++theme) {
    if (!((themes_on >> theme) & 1)) continue;
    for (const Group& group : (*m_groups)[theme]) {
      if (group.before & themes_on) continue;
      m_shown[theme].groups.push_back(&group);
      for (const List& list : group.by_importance) m_shown[theme].size += list.size();
    }
  }
}

int LaneIndex::octave_of(double days) { return std::clamp(std::ilogb(std::max(days, 1.0)), 0, octaves - 1); }

EventIndex LaneIndex::first_anchored(Day day) const {
  std::size_t begin = 0, end = m_dataset->events.size();
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (m_dataset->events.earliest_start(EventIndex(middle)) < day) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return EventIndex(begin);
}

std::span<const EventIndex> LaneIndex::slice(const List& list, EventIndex from, EventIndex to) {
  const auto first = std::lower_bound(list.begin(), list.end(), from);
  const auto last = std::lower_bound(first, list.end(), to);
  return {list.data() + (first - list.begin()), static_cast<std::size_t>(last - first)};
}

std::size_t LaneIndex::count(std::size_t lane, EventIndex from, EventIndex to) const {
  std::size_t sum = 0;
  for (const Group* group : m_shown[lane].groups) sum += group->count(from, to);
  return sum;
}

std::vector<EventIndex> LaneIndex::all(std::size_t lane) const {
  std::vector<EventIndex> events;
  events.reserve(m_shown[lane].size);
  for (const Group* group : m_shown[lane].groups) {
    for (const List& list : group->by_importance) events.insert(events.end(), list.begin(), list.end());
  }
  std::sort(events.begin(), events.end());
  return events;
}

}  // namespace chronoscope
