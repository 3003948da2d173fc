#include "query/filter_result.h"

#include <algorithm>
#include <bit>

namespace chronoscope {

namespace {

constexpr ThemeMask bit_of(std::size_t theme) { return ThemeMask{1} << theme; }

/// An end that is open or unknown may lie anywhere beyond the other, so it touches all that is on its side.
bool may_touch(const EventStore& events, EventIndex e, DayRange range) {
  const bool begins_in_time = events.earliest_start(e) < range.end;
  const bool ends_in_time = events.latest_end(e) > range.first;
  if (begins_in_time && ends_in_time) return true;
  const EdtfDate date = events.date(e);
  return date.form == EdtfForm::interval && (begins_in_time || date.first_kind != EndKind::known) &&
         (ends_in_time || date.last_kind != EndKind::known);
}

/// Everything a filter asks but the theme switches.
bool passes(const EventStore& events, EventIndex e, const Filter& filter) {
  if (events.importance(e) < filter.min_importance) return false;
  if (filter.range && !may_touch(events, e, *filter.range)) return false;
  if (filter.certain_only && !is_certain(events.date(e))) return false;
  if (filter.person) {
    const auto people = events.people(e);
    if (std::find(people.begin(), people.end(), *filter.person) == people.end()) return false;
  }
  return true;
}

ThemeMask known_themes(std::size_t count) { return count == max_themes ? ~ThemeMask{0} : bit_of(count) - 1; }

void count_in_group(std::vector<PassingEvents::Group>& groups, ThemeMask before, std::uint32_t count) {
  const auto at =
      std::lower_bound(groups.begin(), groups.end(), before,
                       [](const PassingEvents::Group& group, ThemeMask mask) { return group.before < mask; });
  if (at != groups.end() && at->before == before) {
    at->count += count;
  } else {
    groups.insert(at, {before, count});
  }
}

std::shared_ptr<const PassingEvents> find_passing(const Dataset& dataset, const Filter& filter,
                                                  std::size_t theme_count) {
  const EventStore& events = dataset.events;
  const ThemeMask known = known_themes(theme_count);
  auto result = std::make_shared<PassingEvents>();
  result->dataset = &dataset;
  result->filter = filter;
  result->passes.assign(events.size(), false);
  result->groups.resize(theme_count);
  result->themes.resize(theme_count);
  // Counted by list of themes first: there are few of them.
  const ThemeLists& lists = events.theme_lists();
  std::vector<std::uint32_t> total(lists.size(), 0), passing(lists.size(), 0);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const EventIndex e(i);
    const std::uint32_t list = events.theme_list(e).value;
    ++total[list];
    if (!passes(events, e, filter)) continue;
    ++passing[list];
    result->passes[i] = true;
  }
  for (std::uint32_t i = 0; i < lists.size(); ++i) {
    const ThemeLists::Id list{i};
    for (ThemeMask left = lists.mask(list) & known; left; left &= left - 1) {
      ThemeCount& count = result->themes[static_cast<std::size_t>(std::countr_zero(left))];
      count.total += total[i];
      count.passing += passing[i];
    }
    if (passing[i] == 0) continue;
    ThemeMask before = 0;
    for (const ThemeIndex theme : lists.at(list)) {
      if (theme.value >= theme_count) continue;
      count_in_group(result->groups[theme.value], before, passing[i]);
      before |= bit_of(theme.value);
    }
  }
  return result;
}

bool differ_in_switches_only(const Filter& a, Filter b) {
  b.themes = a.themes;
  return a == b;
}

}  // namespace

std::uint8_t FilterResult::lane(EventIndex e) const {
  if (!passing->passes[e.value]) return hidden;
  for (const ThemeIndex theme : passing->dataset->events.themes(e)) {
    if (theme.value < themes.size() && (bit_of(theme.value) & themes_on)) {
      return static_cast<std::uint8_t>(theme.value);
    }
  }
  return hidden;
}

FilterResult apply_filter(const Dataset& dataset, const Filter& filter, const FilterResult* previous) {
  const std::size_t theme_count = std::min<std::size_t>(dataset.themes.size(), max_themes);
  FilterResult result;
  const bool known = previous && previous->passing && previous->passing->dataset == &dataset &&
                     previous->passing->passes.size() == dataset.events.size() &&
                     differ_in_switches_only(previous->passing->filter, filter);
  result.passing = known ? previous->passing : find_passing(dataset, filter, theme_count);
  result.identity = std::make_shared<int>();
  result.themes_on = filter.themes & known_themes(theme_count);
  result.total = static_cast<std::uint32_t>(dataset.events.size());
  result.themes = result.passing->themes;
  for (std::size_t theme = 0; theme < theme_count; ++theme) {
    if (!(result.themes_on & bit_of(theme))) continue;
    result.themes[theme].shown = result.themes[theme].passing;
    for (const PassingEvents::Group& group : result.passing->groups[theme]) {
      if (!(group.before & result.themes_on)) result.shown += group.count;
    }
  }
  return result;
}

}  // namespace chronoscope
