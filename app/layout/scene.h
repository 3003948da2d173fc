// The Scene: what is to be seen, as plain data. Layout makes it, and renderers, hit test, exports and tests all read
// this same thing. Every rectangle is in pixels of the whole window from its top left.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/interface_text.h"
#include "layout/text_measurer.h"
#include "model/dataset.h"
#include "query/filter_result.h"
#include "view/time_scale.h"

namespace chronoscope {

/// The window's parts. `detail` has zero width when the pane is closed. `plot` is where time is mapped to x.
struct Regions {
  Rect top_bar;
  Rect chart;     ///< all between top bar and overview, left of the pane
  Rect periods;   ///< bands above the lanes, plot wide
  Rect headers;   ///< lane names, left of the plot
  Rect plot;      ///< lanes
  Rect axis;      ///< ticks' labels below the plot
  Rect overview;  ///< whole strip at the bottom
  Rect overview_plot;
  Rect detail;
  Rect card;  ///< presenting: what is said of the picture, below it; then there is no top bar and no overview
};

/// What a mark says of its date.
enum class MarkKind : std::uint8_t {
  point,    ///< exact to the day: the theme's shape
  moment,   ///< one moment, known to the month, season, year …: a pale block as wide as the doubt
  span,     ///< lasted: a bar
  between,  ///< one moment somewhere between: a bracket
};
/// How an end of a mark is drawn.
enum class EndStyle : std::uint8_t {
  crisp,
  fade,         ///< approximate: fades out over the doubt
  dashed,       ///< uncertain: dashed edge
  dashed_fade,  ///< both
  arrow,        ///< open (..): runs on, an arrow head
  unknown,      ///< not known: fades to nothing with a question mark's gap
};

enum class Emphasis : std::uint8_t { normal, dimmed, related, hovered, focused };

struct SceneLane {
  ThemeIndex theme;
  Rect rect;    ///< header and plot together
  Rect header;  ///< the part in the header column
  int rows = 0;
  bool collapsed = false;
  double opacity = 1;
  std::uint32_t shown = 0, total = 0;
};

struct SceneMark {
  EventIndex event;
  ThemeIndex theme;  ///< the lane's
  MarkKind kind = MarkKind::point;
  EndStyle begin = EndStyle::crisp;
  EndStyle end = EndStyle::crisp;
  Rect rect;                 ///< point: the square that holds the shape; else the whole bar, doubt included
  double fade_in_px = 0;     ///< width of the begin's doubt inside rect (span, fade)
  double fade_out_px = 0;    ///< width of the end's doubt inside rect
  bool holds_label = false;  ///< its label stands on it
  int row = 0;
  int importance = 3;
  double opacity = 1;
  Emphasis emphasis = Emphasis::normal;
};

enum class LabelAnchor : std::uint8_t { right, left, inside };

struct SceneLabel {
  EventIndex event;
  ThemeIndex theme;
  std::string text;  ///< shortened with … when it had to be
  TextStyle style;
  Rect rect;
  LabelAnchor anchor = LabelAnchor::right;
  double opacity = 1;
  Emphasis emphasis = Emphasis::normal;
};

struct SceneFold {
  ThemeIndex theme;
  Rect rect;
  std::vector<EventIndex> events;  ///< in time order; never empty
  std::size_t more = 0;            ///< further events, counted but not named
  bool same_day = false;           ///< zooming cannot part them
  Instant first = 0, last = 0;     ///< earliest and latest middle of its events
  std::size_t count() const { return events.size() + more; }
  double opacity = 1;
  Emphasis emphasis = Emphasis::normal;
};

struct SceneTick {
  double x = 0;
  bool major = false;  ///< drawn stronger; its label is in the lower row
  std::string label;   ///< empty: a line without label
  Rect label_rect;
};

struct ScenePeriod {
  PeriodIndex period;
  int row = 0;
  Rect rect;  ///< the band
  std::string label;
  Rect label_rect;  ///< zero width when there is no room
  EndStyle begin = EndStyle::crisp, end = EndStyle::crisp;
};

/// A cause and its effect: a curve from the one's mark to the other's.
struct SceneArc {
  EventIndex cause, effect;
  Point from, control_1, control_2, to;  ///< cubic Bézier
  ThemeIndex theme;                      ///< colour: of the effect's lane
  double opacity = 1;
};

struct SceneOverview {
  Rect plot;
  Rect brush;  ///< the window's part of the strip, at least a few pixels wide
  Viewport extent;
  double bin_width_px = 0;
  std::vector<std::vector<float>> bins;  ///< [theme][bin]: number of shown events; stacked when drawn
  float highest_stack = 1;
  std::uint32_t outside = 0;  ///< shown events that lie wholly before or after `extent`
  std::vector<SceneTick> ticks;
};

struct SceneText {
  std::string text;
  TextStyle style;
  Rect rect;  ///< the line's box
};

/// What a presented picture says below the chart.
struct SceneCard {
  Rect rect;
  SceneText title, date;
  std::vector<SceneText> caption;  ///< line by line
  SceneText footing, count;        ///< of the last row: the tour, and how far one is in it
  Rect tools;                      ///< left of the count: room for controls, which take the footing's place
  double progress = 0;             ///< 0..1
};

struct Scene {
  double width_px = 0, height_px = 0;
  Language language = Language::english;  ///< of the ticks and of what the chart says itself
  double scale = 1;
  Viewport viewport;
  Regions regions;
  std::vector<SceneLane> lanes;
  std::vector<SceneMark> marks;
  std::vector<SceneLabel> labels;
  std::vector<SceneFold> folds;
  std::vector<SceneTick> ticks;
  std::vector<ScenePeriod> periods;
  std::vector<SceneArc> arcs;
  SceneOverview overview;
  std::vector<ThemeCount> theme_counts;
  std::uint32_t shown = 0, total = 0;
  std::optional<SceneCard> card;  ///< there is one while presenting
  double lanes_height_px = 0;     ///< of all lanes; more than the plot's height means one can scroll

  TimeScale time_scale() const { return {viewport, regions.plot.x, regions.plot.width}; }
};

}  // namespace chronoscope
