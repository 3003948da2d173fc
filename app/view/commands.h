// Every change that a reader can make, as data. Interaction and the panels emit commands; apply_command is the only
// function that changes a ViewState, so a test can drive the whole program without a window.
#pragma once

#include <optional>
#include <variant>

#include "view/view_state.h"

namespace chronoscope {

struct ZoomAbout {
  double anchor_fraction = 0.5;  ///< 0..1 across the plot
  double factor = 1;             ///< > 1 zooms in
  Motion motion = Motion::ease;
};
struct PanBy {
  double fraction = 0;  ///< of the view's width
  Motion motion = Motion::ease;
};
struct ShowRange {
  Instant from = 0, to = 1;
  Motion motion = Motion::ease;
};
struct FitAll {};  ///< the whole extent
struct GoHome {};  ///< the dataset's own opening view
struct FitEvent {  ///< centres the event; a second time in a row fits it
  EventIndex event;
};
struct ScrollBy {
  double px = 0;
};
struct ToggleTheme {
  ThemeIndex theme;
};
struct IsolateTheme {  ///< only this; when it is the only one already, all again
  ThemeIndex theme;
};
struct SetFilter {
  Filter filter;
};
struct ResetFilter {};
struct ToggleLane {
  ThemeIndex theme;
};
struct FocusEvent {  ///< ring it and bring it into view, pane unchanged (the open pane follows)
  EventIndex event;
};
struct OpenEvent {
  EventIndex event;
  Motion motion = Motion::jump;  ///< fly: bring it into view; jump: stay where we are
};
struct CloseDetail {};
struct ClearFocus {};
struct HistoryBack {};
struct HistoryForward {};
struct SetAppearance {
  Appearance appearance = Appearance::light;
};
struct SetReducedMotion {
  bool on = false;
};
struct SetLanguage {
  Language language = Language::english;
};
struct SetPaneWidth {
  double px = 380;  ///< unscaled; clamped to 280..720
};

using Command =
    std::variant<ZoomAbout, PanBy, ShowRange, FitAll, GoHome, FitEvent, ScrollBy, ToggleTheme, IsolateTheme,
                 SetFilter, ResetFilter, ToggleLane, FocusEvent, OpenEvent, CloseDetail, ClearFocus,
                 HistoryBack, HistoryForward, SetAppearance, SetReducedMotion, SetLanguage, SetPaneWidth>;

void apply_command(ViewState& state, const Command& command, const Dataset& dataset);

}  // namespace chronoscope
