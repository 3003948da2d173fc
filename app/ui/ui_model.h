// What the panels read, what they remember between frames, and what they ask for.
//
// Panels never change a ViewState: they append commands to a UiOutput, and main applies them. UiState belongs
// to main; nothing here is global. Ui bundles the three for the panels' functions.
#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/interface_text.h"
#include "layout/hit_test.h"
#include "layout/palette.h"
#include "layout/scene.h"
#include "model/dataset.h"
#include "query/filter_result.h"
#include "query/glossary_matcher.h"
#include "query/search.h"
#include "ui/fonts.h"
#include "view/commands.h"
#include "view/own_tours.h"
#include "view/presentation.h"
#include "view/view_state.h"

namespace chronoscope {

/// One thing that is wrong with a file, as the reader of the panel sees it.
struct Problem {
  enum class Severity : std::uint8_t { error, warning };
  Severity severity = Severity::error;
  std::string text;  ///< "events.json:12:7: error: found …, expected …"
};

/// What is being read, while it takes long enough to be shown.
struct LoadingStatus {
  std::string name;  ///< of the file, or of the first of several
  std::uint64_t bytes = 0, total_bytes = 0;
  std::uint32_t events = 0;
  bool is_arranging = false;  ///< everything is read
  std::optional<double> secs_left;
};

/// A screen that can be presented on.
struct ScreenChoice {
  std::string name;
  int width = 0, height = 0;
};

/// The hits for a text, at most so many; none: they are being looked for, and the next frames may ask again.
using AskSearch =
    std::function<std::optional<std::vector<SearchHit>>(std::string_view text, std::size_t most)>;

struct UiInput {
  const Dataset& dataset;
  const ViewState& view;
  const FilterResult& filter;
  const Scene& scene;
  const Palette& palette;
  AskSearch search;
  bool search_is_ready = true;  ///< false: the index is still being made
  const GlossaryMatcher& glossary;
  Fonts& fonts;
  double scale = 1;
  std::span<const Problem> problems;
  Hit hover;                   ///< what the pointer rests on in the chart
  bool can_set_scale = false;  ///< the View menu offers sizes (UiOutput::set_scale)
  double text_scale = 1;       ///< the reader's part of `scale`; the rest is the screen's
  std::optional<LoadingStatus> loading = std::nullopt;
  Language language = Language::english;  ///< of the program's own words
  const OwnTours* own_tours = nullptr;    ///< none: they cannot be changed now
  std::function<std::vector<ScreenChoice>()> screens =
      {};                                      ///< asked when the menu shows them; empty: there are none
  const Presentation* presentation = nullptr;  ///< set while somebody presents
};

/// What is to be presented, and from which step.
struct PresentRequest {
  enum class What : std::uint8_t { shown_events, dataset_tour, own_tour };
  What what = What::shown_events;
  std::size_t tour = 0;  ///< index into Dataset::tours, or into the teacher's own
  std::size_t step = 0;
  friend bool operator==(const PresentRequest&, const PresentRequest&) = default;
};

struct UiOutput {
  std::vector<Command> commands;
  std::optional<EventIndex> hovered_event;  ///< a row or link under the pointer: the chart may highlight it
  std::optional<EventIndex> copy_event;     ///< to the clipboard, as text
  std::string copy_text;                    ///< to the clipboard, as it is; empty for nothing
  std::string open_url;                     ///< http or https; empty for nothing
  std::optional<double> set_scale;
  std::optional<PresentRequest> present;
  std::vector<PresentationKey> presentation_keys;  ///< as if they had been pressed
  std::vector<TourEdit> tour_edits;                ///< in the order in which they were made
  bool undo_tour_edit = false, redo_tour_edit = false;
  bool quit = false;
  bool cancel_loading = false;
  /// Draw again after this many seconds even when nothing comes in (a tooltip's delay, a notice's end).
  std::optional<double> redraw_in_secs;

  void redraw_within(double secs) {
    if (!redraw_in_secs || secs < *redraw_in_secs) redraw_in_secs = secs;
  }
};

struct Notice {
  std::string text;
  double remaining_secs = 8;
};

struct SearchState {
  std::string text;
  bool focus_requested = false;
  bool open = false;      ///< results are on screen
  bool active = false;    ///< the box has the keyboard
  bool unfolded = false;  ///< the box is shown where the bar has room for an icon alone
  std::size_t selected = 0;
  bool scroll_to_selected = false;
  std::string hits_for;      ///< the text that `hits` answer
  bool is_waiting = false;   ///< the hits for `text` are being looked for
  bool opens_first = false;  ///< Enter came before the hits did
  std::vector<SearchHit> hits;
  Rect box;  ///< where the box was drawn
};

struct FilterDraft {
  std::string from, to;              ///< as typed
  std::string from_error, to_error;  ///< empty when sound
  std::optional<DayRange> written;   ///< the range that `from` and `to` were made from or made
  std::string person;                ///< types to filter the list
};

/// A list of events at a place in the window: the members of a fold.
struct FoldList {
  std::vector<EventIndex> events;
  Rect anchor;  ///< the fold on screen
};

struct DetailState {
  std::optional<EventIndex> event;  ///< what the rest belongs to
  std::optional<PersonIndex> expanded_person;
  std::optional<PlaceIndex> expanded_place;
};

/// The tours pane: a list of the tours, or one of them with its steps.
struct ToursState {
  std::optional<std::size_t> tour;  ///< whose steps are shown; none: the list
  bool is_own = false;              ///< `tour` counts among the reader's own
  std::optional<std::size_t> step;  ///< the chosen one
  enum class Focus : std::uint8_t { none, title, caption, row };
  Focus focus = Focus::none;  ///< is to get the keyboard in the next picture
  bool scroll_to_step = false;
  std::optional<std::size_t> dragged;      ///< the step whose handle is held
  std::optional<std::size_t> row_focused;  ///< the step whose row has the keyboard
  bool is_typing = false;                  ///< one of the pane's texts has the keyboard
  float content_height_px = 0;             ///< in the last picture
};

/// How a control can be used now: by Tab and its keys too, or by the pointer alone (it is switched off, or another
/// control does the same by keys).
enum class Reach : std::uint8_t { keyboard, pointer };

/// Where a control was drawn in the last frame: for tests, which click on what they find here.
struct ControlRect {
  std::string name;  ///< the control's own id, or "chip:<theme>", "row:<event>", "link:<words>"
  Rect rect;
  Reach reach = Reach::keyboard;
};

struct UiState {
  SearchState search;
  FilterDraft filter_draft;
  DetailState detail;
  std::vector<Notice> notices;
  std::optional<FoldList> fold_list;
  bool fold_list_appearing = false;
  bool problems_open = false;
  double pointer_still_secs = 60;  ///< presenting: the toolbar comes with the pointer and goes after a while
  bool tours_open = false;         ///< the pane at the right shows the tours, not an event
  PresentRequest chosen_to_show;   ///< what F5 presents: the tour last chosen in that pane
  ToursState tours;
  bool keys_open = false;
  bool keys_shown = false;  ///< its popup is on screen
  std::vector<ControlRect> controls;
  std::string focused_control;        ///< the name of the control with the keyboard outline; for tests too
  std::optional<Rect> keyboard_rect;  ///< where that outline stands
  std::uint32_t keyboard_item = 0;    ///< ImGui's number for what it stands around
  bool menu_requested = false;        ///< F10: the View menu is to open
  std::optional<std::size_t> present_screen;  ///< chosen in the menu; none: the one beside the main one
};

/// Everything that a panel's function needs.
struct Ui {
  const UiInput& in;
  UiState& state;
  UiOutput& out;

  const Palette& palette() const { return in.palette; }
  /// Unscaled pixels to whole pixels of the window.
  float px(double unscaled) const { return static_cast<float>(std::round(unscaled * in.scale)); }
  /// The program's own words, in the reader's language.
  const char* say(Text text) const { return text_of(text, in.language); }
  template <class... Args>
  std::string say(Text text, const Args&... args) const requires(sizeof...(Args) > 0) {
    return chronoscope::say(text, in.language, args...);
  }
  FontStyle text(Face face, double unscaled_px) const { return {face, unscaled_px * in.scale}; }
  void note_control(std::string name, const Rect& rect, Reach reach = Reach::keyboard) const {
    state.controls.push_back({std::move(name), rect, reach});
  }
  /// A more telling name for the control that was noted last.
  void name_control(std::string name) const {
    const ControlRect& last = state.controls.back();
    note_control(std::move(name), Rect(last.rect), last.reach);
  }
  void send(Command command) const { out.commands.push_back(std::move(command)); }
  void send_all(const std::vector<Command>& commands) const {
    out.commands.insert(out.commands.end(), commands.begin(), commands.end());
  }
};

}  // namespace chronoscope
