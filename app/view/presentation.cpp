#include "view/presentation.h"

#include <algorithm>
#include <charconv>

namespace chronoscope {

namespace {

constexpr double spot_step = 1.2, text_step = 1.1;
/// Of the screen's width or height, for one key.
constexpr double spot_move = 0.04;
constexpr std::size_t most_digits = 6;

ThemeMask bit(ThemeIndex theme) { return ThemeMask{1} << theme.value; }

/// Days that the view shows for a step's range, with a margin, in the way of an opening view.
Viewport viewport_of(const EdtfDate& range, const Dataset& dataset) {
  const DateExtent extent = extent_of(range);
  return fit_range({extent.earliest_start, extent.latest_end}, limits_for(whole_extent(dataset)));
}

void go_to(Presentation& p, std::size_t step, const Dataset& dataset, PresentationResult& result) {
  p.blank = Blank::none;
  p.step = std::min(step, p.size() - 1);
  result.commands = commands_of_step(p, dataset);
}

void enter(Presentation& p, const ViewState& view, const Dataset& dataset, PresentationResult& result) {
  if (p.typed_number.empty()) {
    if (view.detail_open) {
      result.commands.push_back(CloseDetail{});
    } else if (const auto event = view.focused ? view.focused : p.event_of(p.step)) {
      result.commands.push_back(OpenEvent{*event, Motion::jump});
    }
    return;
  }
  std::size_t number = 0;
  std::from_chars(p.typed_number.data(), p.typed_number.data() + p.typed_number.size(), number);
  p.typed_number.clear();
  go_to(p, number == 0 ? 0 : number - 1, dataset, result);
}

void escape(Presentation& p, const ViewState& view, PresentationResult& result) {
  if (!p.typed_number.empty()) {
    p.typed_number.clear();
  } else if (p.keys_open) {
    p.keys_open = false;
  } else if (view.detail_open) {
    result.commands.push_back(CloseDetail{});
  } else if (p.spotlight || p.pen) {
    p.spotlight = p.pen = false;
  } else if (p.blank != Blank::none) {
    p.blank = Blank::none;
  } else {
    result.ended = true;
  }
}

void toggle_blank(Presentation& p, Blank blank) { p.blank = p.blank == blank ? Blank::none : blank; }

void scale_spot(Presentation& p, double factor) {
  p.spot_radius = std::clamp(p.spot_radius * factor, least_spot_radius, most_spot_radius);
}

void move_spot(Presentation& p, double right, double down) {
  p.spot.x = std::clamp(p.spot.x + right * spot_move, 0.0, 1.0);
  p.spot.y = std::clamp(p.spot.y + down * spot_move, 0.0, 1.0);
}

void scale_text(Presentation& p, double factor) {
  p.magnification = std::clamp(p.magnification * factor, 1.0, most_magnification);
}

/// Keys that change what lies on the picture.
void apply_overlay_key(Presentation& p, PresentationAct act) {
  switch (act) {
    case PresentationAct::black:
      return toggle_blank(p, Blank::black);
    case PresentationAct::white:
      return toggle_blank(p, Blank::white);
    case PresentationAct::spotlight:
      p.spotlight = !p.spotlight;
      p.pen = false;
      return;
    case PresentationAct::pen:
      p.pen = !p.pen;
      p.spotlight = false;
      return;
    case PresentationAct::erase:
      return p.strokes_here().clear();
    case PresentationAct::undo_stroke:
      if (!p.strokes_here().empty()) p.strokes_here().pop_back();
      return;
    case PresentationAct::larger_spot:
      return scale_spot(p, spot_step);
    case PresentationAct::smaller_spot:
      return scale_spot(p, 1 / spot_step);
    case PresentationAct::spot_left:
      return move_spot(p, -1, 0);
    case PresentationAct::spot_right:
      return move_spot(p, 1, 0);
    case PresentationAct::spot_up:
      return move_spot(p, 0, -1);
    case PresentationAct::spot_down:
      return move_spot(p, 0, 1);
    case PresentationAct::larger_text:
      return scale_text(p, text_step);
    case PresentationAct::smaller_text:
      return scale_text(p, 1 / text_step);
    case PresentationAct::normal_text:
      p.magnification = 1;
      return;
    case PresentationAct::presenter_window:
      p.presenter_window = !p.presenter_window;
      return;
    case PresentationAct::swap_screens:
      p.are_screens_swapped = !p.are_screens_swapped;
      return;
    case PresentationAct::keys:
      p.keys_open = !p.keys_open;
      return;
    default:
      return;
  }
}

}  // namespace

std::optional<EventIndex> Presentation::event_of(std::size_t s) const {
  if (is_tour()) return s < steps.size() ? steps[s].event : std::nullopt;
  if (s < events.size()) return events[s];
  return std::nullopt;
}

std::vector<Stroke>& Presentation::strokes_here() {
  if (strokes.size() <= step) strokes.resize(step + 1);
  return strokes[step];
}

std::optional<Presentation> present_tour(const Tour& tour, std::size_t step, const ViewState& view) {
  if (tour.steps.empty()) return std::nullopt;
  Presentation p;
  p.title = tour.title;
  p.steps = tour.steps;
  p.step = std::min(step, tour.steps.size() - 1);
  p.before = view;
  return p;
}

std::optional<Presentation> present_events(std::vector<EventIndex> events, std::optional<EventIndex> start,
                                           const ViewState& view, const Dataset& dataset) {
  if (events.empty()) return std::nullopt;
  Presentation p;
  p.events = std::move(events);
  p.before = view;
  const auto begins_before_view = [&](EventIndex e) {
    return static_cast<double>(dataset.events.earliest_start(e)) < view.viewport.from;
  };
  auto at = p.events.end();
  if (start) at = std::lower_bound(p.events.begin(), p.events.end(), *start);
  if (at == p.events.end() || *at != *start) {
    at = std::find_if_not(p.events.begin(), p.events.end(), begins_before_view);
  }
  p.step = at == p.events.end() ? 0 : static_cast<std::size_t>(at - p.events.begin());
  return p;
}

ThemeMask themes_of_step(const TourStep& step, const Dataset& dataset) {
  if (step.themes.empty()) return ~ThemeMask{0};
  ThemeMask mask = 0;
  for (const ThemeIndex theme : step.themes) mask |= bit(theme);
  if (!step.event) return mask;
  ThemeMask of_event = 0;
  const auto themes = dataset.events.themes(*step.event);
  for (const ThemeIndex theme : themes) of_event |= bit(theme);
  if ((mask & of_event) == 0 && !themes.empty()) mask |= bit(themes.front());
  return mask;
}

std::vector<Command> commands_of_step(const Presentation& p, const Dataset& dataset) {
  std::vector<Command> commands{CloseDetail{}};
  if (!p.is_tour()) {
    if (const auto event = p.event_of(p.step)) commands.push_back(FocusEvent{*event});
    return commands;
  }
  const TourStep& step = p.steps[p.step];
  Filter filter;
  filter.themes = themes_of_step(step, dataset);
  commands.push_back(SetFilter{filter});
  if (step.range) {
    const Viewport viewport = viewport_of(*step.range, dataset);
    commands.push_back(ShowRange{viewport.from, viewport.to, Motion::fly});
  }
  if (step.event) {
    commands.push_back(FocusEvent{*step.event});
  } else {
    commands.push_back(ClearFocus{});
  }
  return commands;
}

PresentationResult apply_key(Presentation& p, PresentationKey key, const ViewState& view,
                             const Dataset& dataset) {
  PresentationResult result;
  switch (key.act) {
    case PresentationAct::next:
      // From a blank screen the first key only brings the picture back, as clickers are used to.
      if (p.blank != Blank::none) {
        p.blank = Blank::none;
      } else if (p.step + 1 < p.size()) {
        go_to(p, p.step + 1, dataset, result);
      }
      break;
    case PresentationAct::previous:
      if (p.blank != Blank::none) {
        p.blank = Blank::none;
      } else if (p.step > 0) {
        go_to(p, p.step - 1, dataset, result);
      }
      break;
    case PresentationAct::first:
      go_to(p, 0, dataset, result);
      break;
    case PresentationAct::last:
      go_to(p, p.size() - 1, dataset, result);
      break;
    case PresentationAct::digit:
      if (p.typed_number.size() < most_digits) p.typed_number += static_cast<char>('0' + key.digit);
      return result;
    case PresentationAct::enter:
      enter(p, view, dataset, result);
      break;
    case PresentationAct::escape:
      escape(p, view, result);
      break;
    case PresentationAct::end:
      result.ended = true;
      break;
    default:
      apply_overlay_key(p, key.act);
      break;
  }
  if (key.act != PresentationAct::escape) p.typed_number.clear();
  return result;
}

ViewState view_after(const Presentation& p, const ViewState& now) {
  ViewState view = p.before;
  view.appearance = now.appearance;
  view.reduced_motion = now.reduced_motion;
  view.language = now.language;
  view.pane_width_px = now.pane_width_px;
  view.motion = Motion::fly;
  return view;
}

}  // namespace chronoscope
