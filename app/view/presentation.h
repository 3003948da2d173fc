// A presentation: the steps that one talks through, where one is, and what lies on the picture (a blank screen, a
// spotlight, freehand strokes). A key becomes commands for the view; nothing here draws, or knows a window or a clock.
//
// Steps are a tour's, or, presenting freely, the events that were shown when it began. Leaving restores the view.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "view/commands.h"

namespace chronoscope {

enum class Blank : std::uint8_t { none, black, white };

/// A freehand line: points in parts of the screen's width and height, so that it stays in its place when the size changes.
struct Stroke {
  std::vector<Point> points;
};

enum class PresentationAct : std::uint8_t {
  next,
  previous,
  first,
  last,
  digit,   ///< of a step's number, which `enter` jumps to
  enter,   ///< jumps to the typed number; without one opens or closes the event's details
  escape,  ///< forgets a typed number, closes details, puts pen and spotlight away, unblanks; else ends
  end,
  black,
  white,
  spotlight,
  pen,
  erase,  ///< the strokes of this step; again or not, undo_stroke brings none back
  undo_stroke,
  larger_spot,
  spot_left,
  spot_right,
  spot_up,
  spot_down,
  smaller_spot,
  larger_text,
  smaller_text,
  normal_text,
  presenter_window,
  swap_screens,
  keys,
};
struct PresentationKey {
  PresentationAct act = PresentationAct::next;
  int digit = 0;  ///< 0..9
};

inline constexpr double least_spot_radius = 0.05, most_spot_radius = 0.6;
inline constexpr double most_magnification = 2;

struct Presentation {
  std::string title;               ///< the tour's; empty when presenting freely
  std::vector<TourStep> steps;     ///< a tour's …
  std::vector<EventIndex> events;  ///< … or, freely, what was shown, in time order
  std::size_t step = 0;
  Blank blank = Blank::none;
  std::string typed_number;
  bool spotlight = false, pen = false;
  double spot_radius = 0.16;                 ///< in parts of the screen's height
  Point spot{0.5, 0.4};                      ///< its middle, in parts of the screen's width and height
  double magnification = 1;                  ///< of texts: 1..most_magnification
  std::vector<std::vector<Stroke>> strokes;  ///< by step; shorter when the later steps have none
  bool keys_open = false;
  bool presenter_window = false;
  bool are_screens_swapped =
      false;         ///< the room's picture is where the presenter's window was, and the other way round
  ViewState before;  ///< what leaving comes back to

  bool is_tour() const { return !steps.empty(); }
  std::size_t size() const { return is_tour() ? steps.size() : events.size(); }
  std::optional<EventIndex> event_of(std::size_t step) const;
  std::vector<Stroke>& strokes_here();
};

/// A talk through a tour from one of its steps (the last, when there are fewer), or nothing for a tour without steps.
std::optional<Presentation> present_tour(const Tour& tour, std::size_t step, const ViewState& view);
/// A talk through events, which are in time order, beginning at `start` or, without it, at the first in view; or nothing
/// when there is none.
std::optional<Presentation> present_events(std::vector<EventIndex> events, std::optional<EventIndex> start,
                                           const ViewState& view, const Dataset& dataset);

/// What brings the view to the present step: its filter, its range, its event.
std::vector<Command> commands_of_step(const Presentation& p, const Dataset& dataset);

struct PresentationResult {
  std::vector<Command> commands;
  bool ended = false;
};
/// Does what a key says. `is_detail_open`: of the view.
PresentationResult apply_key(Presentation& p, PresentationKey key, const ViewState& view,
                             const Dataset& dataset);

/// The view that leaving comes back to: as it was before, but for what one may have set meanwhile for good (appearance,
/// movement, language, the pane's width).
ViewState view_after(const Presentation& p, const ViewState& now);

/// The themes of a step: those it names, and the event's first where none of its own is among them; all when it names
/// none.
ThemeMask themes_of_step(const TourStep& step, const Dataset& dataset);

}  // namespace chronoscope
