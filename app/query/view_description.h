// A whole view as lists: which events a filter shows, by period and year, for whoever says it in words. The events stand
// as indices; of crowded years only the most important are named and the rest is counted, so that ten million events
// make a description that can still be read. Knows no layout and no Markdown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/dataset.h"
#include "query/filter_result.h"

namespace chronoscope {

/// The fullest year of the shipped chronology has some thirty.
inline constexpr std::size_t most_events_listed = 40;
/// A view of more years than this is divided into decades, of ten times more into centuries, and so on.
inline constexpr std::int64_t most_years_apart = 200;

struct ListedEvents {
  std::vector<EventIndex> listed;  ///< in time order; the most important when there are more
  std::size_t count = 0;           ///< with those that are not listed
};

/// Events that begin in one year, or in one of equal stretches of years.
struct ListedYears {
  std::int64_t first = 0, last = 0;  ///< astronomical, both included
  ListedEvents events;               ///< one at least
};

/// A stretch of the view in which the same period goes on, or none.
struct ViewSection {
  std::optional<PeriodIndex> period;
  DayRange days;
  std::vector<ListedYears> years;  ///< in time order; those without events are left out
};

struct ViewDescription {
  DayRange days;
  ListedEvents under_way;  ///< begun before the view, or with an open beginning
  /// In time order, without gaps. The periods of the kind that comes first in the dataset; of several at one time the
  /// one that began last. One section without a period when none meets the view.
  std::vector<ViewSection> sections;
  std::vector<PeriodIndex>
      other_periods;  ///< those that meet the view and have no section, in the dataset's order
};

/// The view is `filter`'s range, or the whole extent when it has none. `most_listed`: per year, and of what is under way.
ViewDescription describe_view(const Dataset& dataset, const FilterResult& filter,
                              std::size_t most_listed = most_events_listed);

}  // namespace chronoscope
