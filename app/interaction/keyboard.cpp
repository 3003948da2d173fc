#include "interaction/keyboard.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace chronoscope {

namespace {

constexpr double key_zoom_factor = 1.5;
constexpr double key_pan_fraction = 0.2;

Instant middle_of(const Dataset& dataset, EventIndex e) {
  return (static_cast<double>(dataset.events.earliest_start(e)) +
          static_cast<double>(dataset.events.latest_end(e))) /
         2;
}

/// Of the events for which `fits`, the one whose middle is nearest to `here`. Looked for outwards from there, in the
/// order of their beginnings, until there are some on either side: in a crowd the nearest is among them, and the
/// others cost nothing.
template <class Fits>
std::optional<EventIndex> nearest_event(const Dataset& dataset, Instant here, Fits fits) {
  constexpr int enough_on_a_side = 64;
  const EventStore& events = dataset.events;
  std::size_t begin = 0, end = events.size();  // becomes the first that begins at `here` or later
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (static_cast<double>(events.earliest_start(EventIndex(middle))) < here) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  std::optional<EventIndex> best;
  double nearest = 1e300;
  int found = 0;
  const auto offer = [&](std::size_t i) {
    const EventIndex e(i);
    if (!fits(e)) return;
    ++found;
    const double distance = std::abs(middle_of(dataset, e) - here);
    if (distance < nearest || (distance == nearest && best && e < *best)) {
      nearest = distance;
      best = e;
    }
  };
  for (std::size_t i = begin; i < events.size() && found < enough_on_a_side; ++i) offer(i);
  found = 0;
  for (std::size_t i = begin; i-- > 0 && found < enough_on_a_side;) offer(i);
  return best;
}

/// With nothing focused, stepping starts at what is in the middle of the view.
std::optional<EventIndex> nearest_to_view(const Dataset& dataset, const FilterResult& filter,
                                          const ViewState& view) {
  return nearest_event(dataset, (view.viewport.from + view.viewport.to) / 2,
                       [&](EventIndex e) { return filter.is_shown(e); });
}

std::vector<Command> focus(std::optional<EventIndex> e) {
  if (!e) return {};
  return {FocusEvent{*e}};
}

}  // namespace

std::optional<EventIndex> shown_event_after(const FilterResult& filter, std::optional<EventIndex> from) {
  for (std::size_t i = from ? from->value + std::size_t{1} : 0; i < filter.total; ++i) {
    if (filter.is_shown(EventIndex(i))) return EventIndex(i);
  }
  return std::nullopt;
}

std::optional<EventIndex> shown_event_before(const FilterResult& filter, std::optional<EventIndex> from) {
  for (std::size_t i = from ? from->value : filter.total; i-- > 0;) {
    if (filter.is_shown(EventIndex(i))) return EventIndex(i);
  }
  return std::nullopt;
}

std::optional<EventIndex> event_in_neighbour_lane(const Dataset& dataset, const FilterResult& filter,
                                                  EventIndex from, int direction) {
  const int lanes = static_cast<int>(dataset.themes.size());
  if (!filter.is_shown(from)) return std::nullopt;
  const Instant here = middle_of(dataset, from);
  for (int lane = filter.lane(from) + direction; lane >= 0 && lane < lanes; lane += direction) {
    const auto best = nearest_event(dataset, here, [&](EventIndex e) { return filter.lane(e) == lane; });
    if (best) return best;
  }
  return std::nullopt;
}

std::vector<Command> handle_key(Key key, const Dataset& dataset, const FilterResult& filter,
                                const ViewState& view) {
  const auto step = [&](auto next) -> std::vector<Command> {
    if (view.focused) return focus(next(filter, view.focused));
    return focus(nearest_to_view(dataset, filter, view));
  };
  switch (key) {
    case Key::zoom_in:
      return {ZoomAbout{0.5, key_zoom_factor, Motion::ease}};
    case Key::zoom_out:
      return {ZoomAbout{0.5, 1 / key_zoom_factor, Motion::ease}};
    case Key::pan_left:
      return {PanBy{-key_pan_fraction, Motion::ease}};
    case Key::pan_right:
      return {PanBy{key_pan_fraction, Motion::ease}};
    case Key::next_event:
      return step(shown_event_after);
    case Key::previous_event:
      return step(shown_event_before);
    case Key::lane_up:
    case Key::lane_down:
      if (!view.focused) return focus(nearest_to_view(dataset, filter, view));
      return focus(event_in_neighbour_lane(dataset, filter, *view.focused, key == Key::lane_up ? -1 : 1));
    case Key::first_event:
      return focus(shown_event_after(filter, std::nullopt));
    case Key::last_event:
      return focus(shown_event_before(filter, std::nullopt));
    case Key::fit_focused:
      if (view.focused) return {FitEvent{*view.focused}};
      return {};
    case Key::fit_all:
      return {FitAll{}};
    case Key::home:
      return {GoHome{}};
    case Key::toggle_lane:
      if (view.focused && filter.is_shown(*view.focused))
        return {ToggleLane{ThemeIndex(filter.lane(*view.focused))}};
      return {};
    case Key::open:
      if (view.focused) return {OpenEvent{*view.focused, Motion::ease}};
      return {};
    case Key::back_out:
      if (view.detail_open) return {CloseDetail{}};
      if (view.focused) return {ClearFocus{}};
      return {};
    case Key::history_back:
      return {HistoryBack{}};
    case Key::history_forward:
      return {HistoryForward{}};
  }
  return {};
}

std::vector<Command> handle_theme_number(int number, ThemeKey key, const Dataset& dataset) {
  if (number < 1 || static_cast<std::size_t>(number) > dataset.themes.size()) return {};
  const ThemeIndex theme(static_cast<std::size_t>(number - 1));
  if (key == ThemeKey::isolate) return {IsolateTheme{theme}};
  return {ToggleTheme{theme}};
}

}  // namespace chronoscope
