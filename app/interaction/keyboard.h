// The keyboard on the chart: keys together with the Scene become commands. Moving between events follows what is shown,
// in time order, and between lanes by the nearest in time.
#pragma once

#include <optional>
#include <vector>

#include "layout/scene.h"
#include "view/commands.h"

namespace chronoscope {

enum class Key : std::uint8_t {
  zoom_in,
  zoom_out,
  pan_left,
  pan_right,
  previous_event,
  next_event,
  lane_up,
  lane_down,
  first_event,
  last_event,
  fit_focused,
  fit_all,
  home,
  toggle_lane,  ///< collapses or opens the focused event's lane
  open,
  back_out,
  history_back,
  history_forward
};

enum class ThemeKey : std::uint8_t { toggle, isolate };

/// The shown events in time order; the list that next/previous, first/last step through.
std::optional<EventIndex> shown_event_after(const FilterResult& filter, std::optional<EventIndex> from);
std::optional<EventIndex> shown_event_before(const FilterResult& filter, std::optional<EventIndex> from);
/// The event nearest in time in the next lane up (-1) or down (+1) that shows anything.
std::optional<EventIndex> event_in_neighbour_lane(const Dataset& dataset, const FilterResult& filter,
                                                  EventIndex from, int direction);

std::vector<Command> handle_key(Key key, const Dataset& dataset, const FilterResult& filter,
                                const ViewState& view);
/// Keys 1..9, and with Alt: `number` 1 is the first theme. Empty when there is no such theme.
std::vector<Command> handle_theme_number(int number, ThemeKey key, const Dataset& dataset);

}  // namespace chronoscope
