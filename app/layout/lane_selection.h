// Which events of a crowded lane are looked at one by one, at one zoom level and in one stretch of time.
//
// The level's pixels are divided into cells. Of each cell the most important events are chosen, and of those that last
// long enough to be seen as bars the most important that touch the stretch; all others of a cell are only counted.
// Cost follows the number of cells, not of events. Chosen and counted events together are exactly those that are
// anchored in the stretch, and the chosen bars that began before it.
#pragma once

#include <optional>
#include <vector>

#include "layout/lane_index.h"

namespace chronoscope {

struct SelectionRequest {
  double px_per_day = 1;
  double cell_px = 48;          ///< width of a cell
  double wide_px = 60;          ///< events at least this wide are chosen as bars
  std::int64_t first_cell = 0;  ///< cells are counted from the beginning of the whole extent
  std::int64_t end_cell = 0;
  std::size_t per_cell = 4;           ///< most events chosen of a cell
  std::size_t bars = 48;              ///< most bars chosen
  std::size_t bars_at_once = 48;      ///< most of them over any one moment, so that they leave rows to others
  std::vector<EventIndex> kept_bars;  ///< chosen before any other while they touch the stretch
  std::optional<EventIndex> featured;  ///< chosen in any case, when it is of the lane and in the stretch
};

/// What is left of a cell when the chosen events are taken out.
struct CountedCell {
  std::int64_t cell = 0;
  std::size_t count = 0;    ///< at least 1
  EventIndex one;           ///< one of those counted, the same for the same cell and level
  Day first = 0, last = 0;  ///< anchors of the cell's first and last event, the chosen ones included
};

struct LaneSelection {
  std::vector<EventIndex> chosen;  ///< in the order of the store
  std::vector<CountedCell> counted;
};

LaneSelection select_events(const Dataset& dataset, const LaneIndex& index, std::size_t lane, DayRange whole,
                            const SelectionRequest& request);

/// The first day that belongs to a cell or a later one.
Day cell_begin(std::int64_t cell, DayRange whole, const SelectionRequest& request);

}  // namespace chronoscope
