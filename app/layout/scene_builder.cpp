#include "layout/scene_builder.h"

#include <algorithm>
#include <cmath>

#include "layout/emphasis.h"
#include "layout/fold_label.h"
#include "layout/metrics.h"
#include "layout/regions.h"
#include "layout/shorten.h"
#include "layout/ticks.h"

namespace chronoscope {

namespace {

/// Marks further than this outside the plot are cut there: a float in a shader holds a pixel's eighth up to 2^20.
constexpr double offscreen_reach_px = 20000;

void cut_far_offscreen(MarkExtent& e, const Rect& plot) {
  const double left = plot.x - offscreen_reach_px, right = plot.right() + offscreen_reach_px;
  if (e.x < left) {
    const double cut = left - e.x;
    e.x = left;
    e.width -= cut;
    e.fade_in_px = std::max(0.0, e.fade_in_px - cut);
  }
  if (e.x + e.width > right) {
    const double cut = e.x + e.width - right;
    e.width -= cut;
    e.fade_out_px = std::max(0.0, e.fade_out_px - cut);
  }
}

}  // namespace

void SceneBuilder::add_lanes(Scene& scene, const SceneRequest& request) const {
  const Regions& r = scene.regions;
  const double scroll =
      std::clamp(request.scroll_px, 0.0, std::max(0.0, m_packing->total_height - r.plot.height));
  double y = r.plot.y - scroll;
  for (const Packing::Lane& packed : m_packing->lanes) {
    SceneLane lane;
    lane.theme = packed.theme;
    lane.rect = {0, y, r.chart.width, packed.height};
    lane.header = {r.headers.x, y, r.headers.width, packed.height};
    lane.rows = packed.rows;
    lane.collapsed = packed.collapsed;
    lane.shown = request.filter->themes[packed.theme.value].shown;
    lane.total = request.filter->themes[packed.theme.value].total;
    scene.lanes.push_back(lane);
    y += packed.height;
  }
  scene.lanes_height_px = m_packing->total_height;
}

void SceneBuilder::add_marks(Scene& scene) {
  const TimeScale scale = scene.time_scale();
  const Rect& plot = scene.regions.plot;
  const double px_per_day = scale.px_per_day();
  for (const Packing::Placed& placed : m_packing->placed) {
    const Slot& slot = placed.slot;
    if (slot.row < 0) continue;
    const Packing::Lane& packed = m_packing->lanes[placed.lane];
    const SceneLane& lane = scene.lanes[placed.lane];
    const TimeMark time = mark_of(placed.event);
    MarkExtent extent = mark_extent(time, scale.x_from_time(time.from), px_per_day, scene.scale);
    if (extent.x > plot.right() || extent.x + extent.width < plot.x) continue;
    cut_far_offscreen(extent, plot);
    SceneMark mark;
    mark.event = placed.event;
    mark.theme = packed.theme;
    mark.kind = time.kind;
    mark.begin = time.begin;
    mark.end = time.end;
    mark.fade_in_px = extent.fade_in_px;
    mark.fade_out_px = extent.fade_out_px;
    mark.row = slot.row;
    mark.importance = time.importance;
    const double rows_height = packed.rows * packed.row_pitch;
    const double center_y =
        lane.rect.y + (packed.height - rows_height) / 2 + (slot.row + 0.5) * packed.row_pitch;
    mark.rect = {extent.x, center_y - extent.height / 2, extent.width, extent.height};
    if (packed.collapsed && mark.kind == MarkKind::point) {
      const double size = std::min(extent.height, metrics::mark_size * scene.scale);
      mark.rect = {mark.rect.center_x() - size / 2, center_y - size / 2, size, size};
    }
    scene.marks.push_back(mark);
    add_label(scene, mark, placed);
  }
}

void SceneBuilder::add_label(Scene& scene, const SceneMark& mark, const Packing::Placed& placed) {
  const Slot& slot = placed.slot;
  if (slot.label == LabelSlot::none) return;
  const double s = scene.scale;
  const Rect& plot = scene.regions.plot;
  const double gap = metrics::label_gap * s, inside = metrics::label_inside_padding * s;
  SceneLabel label;
  label.event = mark.event;
  label.theme = mark.theme;
  label.style = label_style(mark.event, s);
  double room = slot.label_width, x = 0;
  switch (slot.label) {
    case LabelSlot::inside: {
      label.anchor = LabelAnchor::inside;
      scene.marks.back().holds_label = true;
      // A bar that begins left of the view keeps its label on screen.
      x = std::max(mark.rect.x, plot.x) + inside;
      room = std::min(room, std::min(mark.rect.right(), plot.right()) - inside - x);
      break;
    }
    case LabelSlot::right:
      label.anchor = LabelAnchor::right;
      x = mark.rect.right() + gap;
      if (x < plot.x) return;
      room = std::min(room, plot.right() - x);
      break;
    case LabelSlot::left:
      label.anchor = LabelAnchor::left;
      if (mark.rect.x > plot.right()) return;
      x = std::max(plot.x, mark.rect.x - gap - room);
      room = std::min(room, mark.rect.x - gap - x);
      break;
    case LabelSlot::none:
      return;
  }
  const std::string_view whole = m_dataset.events.label(mark.event);
  const double whole_width = placed.label_width;
  if (room < std::min(metrics::label_visible_min * s, whole_width)) return;
  label.text = shorten_text(whole, room + 0.01, label.style, m_measurer);
  if (label.text.empty()) return;
  double width = m_measurer.width_px(label.text, label.style);
  if (label.anchor == LabelAnchor::left) x = mark.rect.x - gap - width;
  const double height = m_measurer.line_height_px(label.style);
  label.rect = {x, mark.rect.center_y() - height / 2, width, height};
  scene.labels.push_back(std::move(label));
}

void SceneBuilder::add_folds(Scene& scene) const {
  const TimeScale scale = scene.time_scale();
  const Rect& plot = scene.regions.plot;
  const double s = scene.scale;
  for (std::size_t i = 0; i < m_packing->lanes.size(); ++i) {
    const Packing::Lane& packed = m_packing->lanes[i];
    const double rows_height = packed.rows * packed.row_pitch;
    const double center_y = scene.lanes[i].rect.y + (packed.height - rows_height) / 2 +
                            (packed.fold_row + 0.5) * packed.row_pitch;
    for (const Packing::Fold& packed_fold : packed.folds) {
      const std::string text = fold_label(packed_fold.events.size() + packed_fold.more, scene.language);
      const double width = m_measurer.width_px(text, {Typeface::sans_bold, metrics::fold_px * s}) +
                           2 * metrics::fold_padding * s;
      const double height = metrics::fold_height * s;
      const double x = scale.x_from_time(packed_fold.center);
      if (x + width / 2 < plot.x || x - width / 2 > plot.right()) continue;
      SceneFold fold;
      fold.theme = packed.theme;
      fold.rect = {x - width / 2, center_y - height / 2, width, height};
      fold.events = packed_fold.events;
      fold.more = packed_fold.more;
      fold.first = packed_fold.first;
      fold.last = packed_fold.last;
      fold.same_day = fold.last - fold.first < 1;
      scene.folds.push_back(std::move(fold));
    }
  }
}

void SceneBuilder::add_periods(Scene& scene) {
  const TimeScale scale = scene.time_scale();
  const Rect& area = scene.regions.periods;
  const double s = scene.scale;
  const TextStyle style{Typeface::sans, metrics::period_px * s};
  const bool low = is_low(scene.height_px, s);
  const double row_height = low ? metrics::period_row_height_low : metrics::period_row_height;
  const double padding_top = low ? metrics::periods_padding_low : metrics::periods_padding;
  for (const PeriodBand& band : m_bands) {
    const Period& p = m_dataset.periods[band.period.value];
    const double x =
        std::max(scale.x_from_time(static_cast<double>(p.extent.earliest_start)), area.x - 64 * s);
    const double right =
        std::min(scale.x_from_time(static_cast<double>(p.extent.latest_end)), area.right() + 64 * s);
    if (right <= area.x || x >= area.right()) continue;
    ScenePeriod out;
    out.period = band.period;
    out.row = band.row;
    out.begin = begin_style(p.date);
    out.end = end_style(p.date);
    const double y = area.y + (padding_top + band.row * (row_height + metrics::period_row_gap)) * s;
    out.rect = {x, y, right - x, row_height * s};
    const double visible_left = std::max(x, area.x), visible_right = std::min(right, area.right());
    const double padding = metrics::label_inside_padding * s;
    const double room = visible_right - visible_left - 2 * padding;
    // Half a name explains nothing: then the tooltip has to.
    if (room >= metrics::period_label_least * m_measurer.width_px(p.name, style)) {
      out.label = shorten_text(p.name, room, style, m_measurer);
      const double width = m_measurer.width_px(out.label, style), height = m_measurer.line_height_px(style);
      if (!out.label.empty()) {
        out.label_rect = {(visible_left + visible_right - width) / 2, out.rect.center_y() - height / 2, width,
                          height};
      }
    }
    scene.periods.push_back(std::move(out));
  }
}

Regions SceneBuilder::regions_of(const SceneRequest& request) const {
  const double s = request.scale;
  RegionsRequest regions;
  regions.width_px = request.width_px;
  regions.height_px = request.height_px;
  regions.scale = s;
  regions.header_width_px = m_header_width;
  regions.period_rows = m_period_rows;
  regions.detail_open = request.detail_open;
  regions.detail_width_px = request.detail_width_px * s;
  if (!request.card) return regions_for(regions);
  regions.card_height_px = request.card->height_px;
  const double most_header = metrics::presented_header_part * request.width_px;
  const double least_header = (metrics::header_text_inset + metrics::header_name_least) * s;
  regions.header_width_px =
      most_header < least_header ? metrics::header_icon_width * s : std::min(m_header_width, most_header);
  const Regions with_periods = regions_for(regions);
  int lanes = 0;
  for (std::size_t t = 0; t < m_dataset.themes.size(); ++t)
    lanes += (request.themes_on >> t & 1U) != 0 ? 1 : 0;
  const double needed =
      lanes * (metrics::rows_min * metrics::row_height_low + 2 * metrics::lane_padding_low) * s;
  if (with_periods.plot.height >= needed) return with_periods;
  regions.period_rows = 0;  // events matter more
  return regions_for(regions);
}

Scene SceneBuilder::build(const SceneRequest& request) {
  measure_text(request.scale);
  Scene scene;
  scene.width_px = request.width_px;
  scene.height_px = request.height_px;
  scene.scale = request.scale;
  scene.language = request.language;
  scene.viewport = request.viewport;
  scene.regions = regions_of(request);
  if (request.card) {
    scene.card = lay_out_card(request.card->text, request.width_px, request.scale, m_measurer);
    move_card(*scene.card, scene.regions.card);
  }
  scene.theme_counts = request.filter->themes;
  scene.shown = request.filter->shown;
  scene.total = request.filter->total;

  if (scene.regions.plot.width > 1) {
    const TimeScale scale = scene.time_scale();
    const int zoom_level =
        static_cast<int>(std::floor(std::log2(scale.px_per_day()) * zoom_levels_per_octave));
    const Packing::Key key{zoom_level,
                           request.scale,
                           scene.regions.plot.height,
                           scene.regions.plot.width,
                           request.themes_on,
                           request.collapsed,
                           true,
                           request.card ? request.focused : std::nullopt};
    update_index(request);
    if (!is_packed(request, key)) pack(request, scene.regions, key);
    add_lanes(scene, request);
    add_marks(scene);
    add_folds(scene);
    add_periods(scene);
    TickRequest ticks;
    ticks.scale = scale;
    ticks.axis = {scene.regions.axis.x, scene.regions.axis.y + metrics::axis_padding * request.scale,
                  scene.regions.axis.width, scene.regions.axis.height};
    ticks.minor_style = {Typeface::sans, metrics::tick_px * request.scale};
    ticks.major_style = {Typeface::sans_bold, metrics::tick_px * request.scale};
    ticks.language = request.language;
    ticks.gap_px = metrics::tick_gap * request.scale;
    ticks.row_height_px = metrics::axis_row_height * request.scale;
    scene.ticks = locate_ticks(ticks, m_measurer);
    if (scene.regions.overview.height > 0) add_overview(scene, request);
    apply_emphasis(scene, m_dataset, request.hovered, request.focused);
  }
  return scene;
}

}  // namespace chronoscope
