#include "model/dataset.h"

#include <algorithm>
#include <array>

namespace chronoscope {
namespace {

constexpr std::array<const char*, mark_shape_count> shape_names{"diamond", "triangle", "square", "hexagon",
                                                                "circle",  "cross",    "star"};

template <class Record>
std::optional<std::size_t> position_of(const std::vector<Record>& records, std::string_view id) {
  const auto found =
      std::find_if(records.begin(), records.end(), [id](const Record& r) { return r.id == id; });
  if (found == records.end()) return std::nullopt;
  return static_cast<std::size_t>(found - records.begin());
}

}  // namespace

std::optional<MarkShape> mark_shape_from_name(std::string_view name) {
  const auto found = std::find(shape_names.begin(), shape_names.end(), name);
  if (found == shape_names.end()) return std::nullopt;
  return static_cast<MarkShape>(found - shape_names.begin());
}

const char* mark_shape_name(MarkShape shape) { return shape_names[static_cast<std::size_t>(shape)]; }

DayRange whole_extent(const Dataset& dataset) {
  if (dataset.events.empty()) return {0, 1};
  return dataset.events.whole_extent();
}

DayRange home_range(const Dataset& dataset) {
  if (!dataset.range) return whole_extent(dataset);
  const DateExtent extent = extent_of(*dataset.range);
  const DayRange events = whole_extent(dataset);
  DayRange range{extent.earliest_start, extent.latest_end};
  // An end that is not known reaches as far as the events do.
  if (dataset.range->first_kind != EndKind::known) range.first = std::min(range.first, events.first);
  if (dataset.range->form != EdtfForm::date && dataset.range->last_kind != EndKind::known) {
    range.end = std::max(range.end, events.end);
  }
  return range;
}

std::optional<ThemeIndex> find_theme(const Dataset& dataset, std::string_view id) {
  const std::optional<std::size_t> position = position_of(dataset.themes, id);
  if (!position) return std::nullopt;
  return ThemeIndex(*position);
}

std::optional<PersonIndex> find_person(const Dataset& dataset, std::string_view id) {
  const std::optional<std::size_t> position = position_of(dataset.people, id);
  if (!position) return std::nullopt;
  return PersonIndex(*position);
}

}  // namespace chronoscope
