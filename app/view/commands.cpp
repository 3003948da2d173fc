#include "view/commands.h"

#include <algorithm>
#include <cmath>

namespace chronoscope {

namespace {

constexpr double min_pane_width_px = 280, max_pane_width_px = 720;
/// A fitted event takes this part of the view's width …
constexpr double fitted_event_fraction = 0.5;
/// … but a single day is shown with at least this much around it.
constexpr double fitted_min_days = 30;
/// Margin, in parts of the view's width, within which a focused event counts as comfortably in view.
constexpr double comfort_fraction = 0.06;
constexpr std::size_t max_history = 200;

DayRange days_of(const Dataset& dataset, EventIndex e) {
  return {dataset.events.earliest_start(e), dataset.events.latest_end(e)};
}

Instant middle_of(DayRange r) { return (static_cast<double>(r.first) + static_cast<double>(r.end)) / 2; }

/// Moves the view by the least that brings the event's middle comfortably inside; widens nothing.
void bring_into_view(ViewState& state, EventIndex e, const Dataset& dataset, Motion motion) {
  const Viewport v = state.viewport;
  const DayRange days = days_of(dataset, e);
  const double margin = comfort_fraction * v.span_days();
  const auto first = static_cast<double>(days.first), end = static_cast<double>(days.end);
  const bool bigger_than_view = end - first > v.span_days() - 2 * margin;
  const bool overlaps = first < v.to - margin && end > v.from + margin;
  const bool inside = first >= v.from + margin && end <= v.to - margin;
  if (inside || (bigger_than_view && overlaps)) return;
  const Instant middle = middle_of(days);
  state.viewport = clamp_viewport({middle - v.span_days() / 2, middle + v.span_days() / 2},
                                  limits_for(whole_extent(dataset)));
  state.motion = motion;
}

void push_history(OpenedHistory& history, EventIndex e) {
  if (!history.events.empty() && history.events[history.position] == e) return;
  if (!history.events.empty()) {
    history.events.erase(history.events.begin() + static_cast<std::ptrdiff_t>(history.position) + 1,
                         history.events.end());
  }
  history.events.push_back(e);
  if (history.events.size() > max_history) history.events.erase(history.events.begin());
  history.position = history.events.size() - 1;
}

ThemeMask bit(ThemeIndex t) { return ThemeMask{1} << t.value; }

ThemeMask all_themes(const Dataset& dataset) {
  return dataset.themes.size() >= 64 ? ~ThemeMask{0} : (ThemeMask{1} << dataset.themes.size()) - 1;
}

/// Masks compare equal only over the themes that exist: a fresh filter has every bit set.
ThemeMask themes_on(const ViewState& state, const Dataset& dataset) {
  return state.filter.themes & all_themes(dataset);
}

struct Apply {
  ViewState& state;
  const Dataset& dataset;

  ViewLimits limits() const { return limits_for(whole_extent(dataset)); }
  void move_to(Viewport v, Motion motion) const {
    state.viewport = v;
    state.motion = motion;
  }
  bool exists(EventIndex e) const { return e.value < dataset.events.size(); }
  bool exists(ThemeIndex t) const { return t.value < dataset.themes.size(); }

  void operator()(const ZoomAbout& c) const {
    move_to(zoom_about(state.viewport, c.anchor_fraction, c.factor, limits()), c.motion);
  }
  void operator()(const PanBy& c) const { move_to(pan_by(state.viewport, c.fraction, limits()), c.motion); }
  void operator()(const ShowRange& c) const { move_to(clamp_viewport({c.from, c.to}, limits()), c.motion); }
  void operator()(const FitAll&) const { move_to(fit_range(whole_extent(dataset), limits()), Motion::ease); }
  void operator()(const GoHome&) const {
    move_to(fit_range(home_range(dataset), limits()), Motion::ease);
    state.scroll_px = 0;
  }
  void operator()(const FitEvent& c) const {
    if (!exists(c.event)) return;
    state.focused = c.event;
    const DayRange days = days_of(dataset, c.event);
    const Instant middle = middle_of(days);
    const double span = state.viewport.span_days();
    const Viewport centred = clamp_viewport({middle - span / 2, middle + span / 2}, limits());
    const double tolerance = 1e-6 * span;
    if (std::abs(centred.from - state.viewport.from) > tolerance) {
      move_to(centred, Motion::fly);
      return;
    }
    const double length = static_cast<double>(days.end - days.first);
    const double fitted = std::max(length / fitted_event_fraction, fitted_min_days);
    move_to(clamp_viewport({middle - fitted / 2, middle + fitted / 2}, limits()), Motion::fly);
  }
  void operator()(const ScrollBy& c) const { state.scroll_px = std::max(0.0, state.scroll_px + c.px); }
  void operator()(const ToggleTheme& c) const {
    if (exists(c.theme)) state.filter.themes ^= bit(c.theme);
  }
  void operator()(const IsolateTheme& c) const {
    if (!exists(c.theme)) return;
    const bool only_one = themes_on(state, dataset) == bit(c.theme);
    state.filter.themes = only_one ? ~ThemeMask{0} : bit(c.theme);
  }
  void operator()(const SetFilter& c) const { state.filter = c.filter; }
  void operator()(const ResetFilter&) const { state.filter = Filter{}; }
  void operator()(const ToggleLane& c) const {
    if (exists(c.theme)) state.collapsed ^= bit(c.theme);
  }
  void operator()(const FocusEvent& c) const {
    if (!exists(c.event)) return;
    state.focused = c.event;
    if (state.detail_open) push_history(state.history, c.event);
    bring_into_view(state, c.event, dataset, Motion::ease);
  }
  void operator()(const OpenEvent& c) const {
    if (!exists(c.event)) return;
    state.focused = c.event;
    state.detail_open = true;
    push_history(state.history, c.event);
    if (c.motion != Motion::jump) bring_into_view(state, c.event, dataset, c.motion);
  }
  void operator()(const CloseDetail&) const { state.detail_open = false; }
  void operator()(const ClearFocus&) const {
    state.focused.reset();
    state.detail_open = false;
  }
  void operator()(const HistoryBack&) const {
    if (!state.history.can_go_back()) return;
    show_history_entry(state.history.position - 1);
  }
  void operator()(const HistoryForward&) const {
    if (!state.history.can_go_forward()) return;
    show_history_entry(state.history.position + 1);
  }
  void show_history_entry(std::size_t position) const {
    state.history.position = position;
    state.focused = state.history.events[position];
    state.detail_open = true;
    bring_into_view(state, *state.focused, dataset, Motion::fly);
  }
  void operator()(const SetAppearance& c) const { state.appearance = c.appearance; }
  void operator()(const SetReducedMotion& c) const { state.reduced_motion = c.on; }
  void operator()(const SetLanguage& c) const { state.language = c.language; }
  void operator()(const SetPaneWidth& c) const {
    if (std::isfinite(c.px)) state.pane_width_px = std::clamp(c.px, min_pane_width_px, max_pane_width_px);
  }
};

}  // namespace

void apply_command(ViewState& state, const Command& command, const Dataset& dataset) {
  std::visit(Apply{state, dataset}, command);
}

}  // namespace chronoscope
