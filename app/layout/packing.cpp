// The part of SceneBuilder that panning does not touch: label widths, period rows, lanes' rows, slots and folds.
#include <algorithm>
#include <cmath>

#include "layout/metrics.h"
#include "layout/overview.h"
#include "layout/regions.h"
#include "layout/scene_builder.h"

namespace chronoscope {

namespace {

/// Bands of one kind share a row while they do not overlap; a kind that overlaps itself takes further rows.
int assign_period_rows(const Dataset& dataset, std::vector<std::pair<PeriodIndex, int>>& out) {
  std::vector<std::string> kinds;
  for (const Period& p : dataset.periods) {
    if (std::find(kinds.begin(), kinds.end(), p.kind) == kinds.end()) kinds.push_back(p.kind);
  }
  int rows = 0;
  for (const std::string& kind : kinds) {
    std::vector<PeriodIndex> of_kind;
    for (std::size_t i = 0; i < dataset.periods.size(); ++i) {
      if (dataset.periods[i].kind == kind) of_kind.emplace_back(i);
    }
    std::stable_sort(of_kind.begin(), of_kind.end(), [&](PeriodIndex a, PeriodIndex b) {
      return dataset.periods[a.value].extent.earliest_start < dataset.periods[b.value].extent.earliest_start;
    });
    std::vector<Day> ends;  // of the last band in each of this kind's rows
    for (const PeriodIndex p : of_kind) {
      const DateExtent& x = dataset.periods[p.value].extent;
      // Doubtful ends may touch: a band counts as over when its end begins to be in doubt.
      const auto row = std::find_if(ends.begin(), ends.end(), [&](Day end) { return end <= x.latest_start; });
      const auto index = static_cast<int>(row - ends.begin());
      if (row == ends.end()) ends.push_back(0);
      ends[static_cast<std::size_t>(index)] = x.earliest_end;
      out.emplace_back(p, rows + index);
    }
    rows += static_cast<int>(ends.size());
  }
  return rows;
}

}  // namespace

SceneBuilder::SceneBuilder(const Dataset& dataset, TextMeasurer& measurer)
    : m_dataset(dataset),
      m_measurer(measurer),
      m_whole(whole_extent(dataset)),
      m_overview_core(overview_core(dataset)) {
  m_marks.reserve(dataset.events.size());
  for (std::size_t i = 0; i < dataset.events.size(); ++i) {
    m_marks.push_back(time_mark(dataset.events, EventIndex(i), m_whole));
  }
  std::vector<std::pair<PeriodIndex, int>> bands;
  m_period_rows = assign_period_rows(dataset, bands);
  for (const auto& [period, row] : bands) m_bands.push_back({period, row});
}

TextStyle SceneBuilder::label_style(EventIndex e, double scale) const {
  return {m_dataset.events.importance(e) >= 5 ? Typeface::sans_bold : Typeface::sans,
          metrics::label_px * scale};
}

void SceneBuilder::measure_labels(double scale) {
  if (m_measured_scale == scale) return;
  m_measured_scale = scale;
  m_label_widths.resize(m_dataset.events.size());
  for (std::size_t i = 0; i < m_label_widths.size(); ++i) {
    const EventIndex e(i);
    const double width = m_measurer.width_px(m_dataset.events.label(e), label_style(e, scale));
    m_label_widths[i] = std::min(width, metrics::label_max_width * scale);
  }
  double widest = 0;
  for (const Theme& t : m_dataset.themes) {
    widest = std::max(widest, m_measurer.width_px(t.name, {Typeface::sans_bold, metrics::header_px * scale}));
  }
  m_header_width = std::clamp(widest + (metrics::header_text_inset + metrics::header_text_margin) * scale,
                              metrics::header_width_min * scale, metrics::header_width_max * scale);
}

std::vector<PackItem> SceneBuilder::items_of_lane(const SceneRequest& request, std::size_t theme,
                                                  double px_per_day, double scale) const {
  std::vector<PackItem> items;
  const bool same_lanes = m_packing && m_packing->lane_of_event.size() == request.filter->lane.size();
  for (std::size_t i = 0; i < m_marks.size(); ++i) {
    if (request.filter->lane[i] != theme) continue;
    const TimeMark& mark = m_marks[i];
    const double x_from = (mark.from - static_cast<double>(m_whole.first)) * px_per_day;
    const MarkExtent extent = mark_extent(mark, x_from, px_per_day, scale);
    PackItem item;
    item.event = EventIndex(i);
    item.x = extent.x;
    item.width = extent.width;
    item.label_width = m_label_widths[i];
    item.label_inside = mark.kind != MarkKind::point;
    item.importance = mark.importance;
    if (same_lanes && m_packing->lane_of_event[i] == theme && m_packing->slots[i].row >= 0) {
      item.previous = m_packing->slots[i];
    }
    items.push_back(item);
  }
  return items;
}

PackOptions SceneBuilder::pack_options(double px_per_day, double scale) const {
  PackOptions o;
  o.mark_gap = metrics::mark_gap * scale;
  o.label_gap = metrics::label_gap * scale;
  o.label_margin = metrics::label_margin * scale;
  o.inside_padding = metrics::label_inside_padding * scale;
  o.shortest_label = metrics::label_min_width * scale;
  // Where the opening view ends.
  const Viewport home = fit_range(home_range(m_dataset), limits_for(m_whole));
  o.right_limit = (home.to - static_cast<double>(m_whole.first)) * px_per_day;
  return o;
}

void SceneBuilder::pack_lane(Packing& packing, Packing::Lane& lane, const std::vector<PackItem>& items,
                             double px_per_day, double scale) const {
  PackOptions options = pack_options(px_per_day, scale);
  options.rows = lane.rows;
  lane.fold_row = lane.rows - 1;
  std::vector<PackItem> crowded;  // those that no row has room for
  if (lane.rows > 1 && !lane.collapsed) {
    std::vector<Slot> slots = pack_rows(items, options);
    const auto is_folded = [](const Slot& s) { return s.row < 0; };
    if (std::any_of(slots.begin(), slots.end(), is_folded)) {
      options.rows = lane.rows - 1;
      slots = pack_rows(items, options);
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
      packing.slots[items[i].event.value] = slots[i];
      if (is_folded(slots[i])) crowded.push_back(items[i]);
    }
  } else {
    crowded = items;
  }
  // Narrow marks gather in folds; a wide block that found no row goes between them if it can.
  const auto is_wide = [&](const PackItem& i) { return i.width > metrics::wide_block_width * scale; };
  const auto narrow_end =
      std::stable_partition(crowded.begin(), crowded.end(), [&](const PackItem& i) { return !is_wide(i); });
  const std::vector<PackItem> wide(narrow_end, crowded.end());
  crowded.erase(narrow_end, crowded.end());
  const double fold_width = m_measurer.width_px("+99", {Typeface::sans_bold, metrics::fold_px * scale}) +
                            2 * metrics::fold_padding * scale;
  const double gap = metrics::fold_gap * scale;
  const std::vector<Cluster> clusters =
      place_between_folds(packing, lane, wide, crowded, fold_width, gap, options.inside_padding);
  for (const Cluster& cluster : clusters) {
    // A wide block that fits nowhere stays in a fold even alone: drawn whole it would cover its neighbours.
    if (cluster.members.size() == 1 && crowded[cluster.members.front()].width > 0) {
      packing.slots[crowded[cluster.members.front()].event.value] = {lane.fold_row, LabelSlot::none, 0};
      continue;
    }
    Packing::Fold fold;
    for (const std::size_t m : cluster.members) {
      fold.events.push_back(crowded[m].event);
      packing.slots[crowded[m].event.value] = Slot{};
    }
    std::sort(fold.events.begin(), fold.events.end());
    fold.center = static_cast<double>(m_whole.first) + cluster.center / px_per_day;
    lane.folds.push_back(std::move(fold));
  }
}

std::vector<Cluster> SceneBuilder::place_between_folds(Packing& packing, const Packing::Lane& lane,
                                                       const std::vector<PackItem>& wide,
                                                       std::vector<PackItem>& crowded, double fold_width,
                                                       double gap, double inside_padding) const {
  std::vector<bool> is_folded(wide.size(), false);
  while (true) {
    const std::vector<Cluster> clusters = cluster_touching(crowded, fold_width, gap);
    std::vector<std::pair<double, double>> taken;
    for (const Cluster& c : clusters) {
      const double alone = crowded[c.members.front()].width;
      const double half = (c.members.size() == 1 && alone > 0 ? alone : fold_width) / 2;
      taken.emplace_back(c.center - half - gap, c.center + half + gap);
    }
    bool all_placed = true;
    for (std::size_t i = 0; i < wide.size(); ++i) {
      if (is_folded[i]) continue;
      const PackItem& item = wide[i];
      const double right = item.x + item.width;
      const bool is_free = std::none_of(taken.begin(), taken.end(),
                                        [&](const auto& t) { return t.first < right && item.x < t.second; });
      if (!is_free) {
        // It joins the folds, where its middle is; that may move them, so all is tried again.
        PackItem in_fold = item;
        in_fold.x += in_fold.width / 2;
        in_fold.width = 0;
        crowded.push_back(in_fold);
        is_folded[i] = true;
        all_placed = false;
        break;
      }
      taken.emplace_back(item.x - gap, right + gap);
      const bool holds_label = item.label_inside && item.label_width + 2 * inside_padding <= item.width;
      packing.slots[item.event.value] = {lane.fold_row, holds_label ? LabelSlot::inside : LabelSlot::none,
                                         holds_label ? item.label_width : 0};
    }
    if (all_placed) return clusters;
  }
}

void SceneBuilder::pack(const SceneRequest& request, const Regions& regions, const Packing::Key& key) {
  const double s = request.scale;
  const double px_per_day = std::exp2(key.zoom_level / zoom_levels_per_octave);
  Packing packing;
  packing.key = key;
  packing.lane_of_event = request.filter->lane;
  packing.slots.assign(m_dataset.events.size(), Slot{});

  // How many rows a lane gets is settled at the opening view's zoom, so that zooming leaves the lanes where they are.
  const Viewport home = fit_range(home_range(m_dataset), limits_for(m_whole));
  const double home_px_per_day = regions.plot.width / home.span_days();
  const double padding =
      (is_low(request.height_px, s) ? metrics::lane_padding_low : metrics::lane_padding) * s;
  std::vector<int> needs;
  double available = regions.plot.height;
  for (std::size_t t = 0; t < m_dataset.themes.size(); ++t) {
    const ThemeMask bit = ThemeMask{1} << t;
    if ((request.themes_on & bit) == 0) continue;
    Packing::Lane lane;
    lane.theme = ThemeIndex(t);
    lane.collapsed = (request.collapsed & bit) != 0;
    if (lane.collapsed) {
      available -= metrics::lane_collapsed_height * s;
    } else {
      available -= 2 * padding;
      needs.push_back(rows_needed(items_of_lane(request, t, home_px_per_day, s),
                                  pack_options(home_px_per_day, s), metrics::rows_max));
    }
    packing.lanes.push_back(std::move(lane));
  }
  const double row_height =
      (is_low(request.height_px, s) ? metrics::row_height_low : metrics::row_height) * s;
  const int row_count = static_cast<int>(std::floor(std::max(0.0, available) / row_height));
  const std::vector<int> rows = share_rows(needs, row_count, metrics::rows_min);

  int used = 0;
  for (const int r : rows) used += r;
  // Room left over goes into the pitch of rows first, then evenly into the lanes.
  double pitch = row_height, spare = 0;
  if (used > 0 && available > used * row_height) {
    pitch = std::min(available / used, metrics::row_height_max * s);
    spare = (available - used * pitch) / static_cast<double>(rows.size());
  }
  std::size_t open = 0;
  for (Packing::Lane& lane : packing.lanes) {
    if (lane.collapsed) {
      lane.rows = 1;
      lane.height = metrics::lane_collapsed_height * s;
      lane.row_pitch = lane.height;
    } else {
      lane.rows = rows[open++];
      lane.row_pitch = pitch;
      lane.height = 2 * padding + lane.rows * pitch + std::max(0.0, spare);
    }
    packing.total_height += lane.height;
    pack_lane(packing, lane, items_of_lane(request, lane.theme.value, px_per_day, s), px_per_day, s);
  }
  m_packing = std::move(packing);
}

}  // namespace chronoscope
