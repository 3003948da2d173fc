#include "query/filter_result.h"

#include <algorithm>
#include <bit>

namespace chronoscope {

namespace {

constexpr ThemeMask bit_of(std::size_t theme) { return ThemeMask{1} << theme; }

/// An end that is open or unknown may lie anywhere beyond the other, so it touches all that is on its side.
bool may_touch(const EdtfDate& date, const DateExtent& extent, DayRange range) {
  const bool lasts = date.form == EdtfForm::interval;
  const bool begins_in_time =
      (lasts && date.first_kind != EndKind::known) || extent.earliest_start < range.end;
  const bool ends_in_time = (lasts && date.last_kind != EndKind::known) || extent.latest_end > range.first;
  return begins_in_time && ends_in_time;
}

/// Everything a filter asks but the theme switches.
bool passes(const EventStore& events, EventIndex e, const Filter& filter) {
  if (events.importance(e) < filter.min_importance) return false;
  if (filter.range && !may_touch(events.date(e), events.extent(e), *filter.range)) return false;
  if (filter.certain_only && !is_certain(events.date(e))) return false;
  if (filter.person) {
    const auto people = events.people(e);
    if (std::find(people.begin(), people.end(), *filter.person) == people.end()) return false;
  }
  return true;
}

std::uint8_t first_lane(const EventStore& events, EventIndex e, ThemeMask on) {
  for (const ThemeIndex theme : events.themes(e)) {
    if (bit_of(theme.value) & on) return static_cast<std::uint8_t>(theme.value);
  }
  return FilterResult::hidden;
}

}  // namespace

FilterResult apply_filter(const Dataset& dataset, const Filter& filter) {
  const EventStore& events = dataset.events;
  const std::size_t theme_count = std::min<std::size_t>(dataset.themes.size(), max_themes);
  const ThemeMask known = theme_count == max_themes ? ~ThemeMask{0} : bit_of(theme_count) - 1;

  FilterResult result;
  result.themes.resize(theme_count);
  result.identity = std::make_shared<int>();
  result.total = static_cast<std::uint32_t>(events.size());
  result.lane.assign(events.size(), FilterResult::hidden);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const EventIndex e(i);
    const bool passing = passes(events, e, filter);
    for (ThemeMask left = events.theme_mask(e) & known; left; left &= left - 1) {
      ThemeCount& count = result.themes[static_cast<std::size_t>(std::countr_zero(left))];
      ++count.total;
      if (passing) ++count.passing;
    }
    if (!passing) continue;
    result.lane[i] = first_lane(events, e, filter.themes & known);
    if (result.lane[i] != FilterResult::hidden) ++result.shown;
  }
  for (std::size_t theme = 0; theme < theme_count; ++theme) {
    if (filter.themes & bit_of(theme)) result.themes[theme].shown = result.themes[theme].passing;
  }
  return result;
}

}  // namespace chronoscope
