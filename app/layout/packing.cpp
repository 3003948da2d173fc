// The part of SceneBuilder that panning does not touch: label widths, period rows, lanes' rows, slots and folds.
#include <algorithm>
#include <cmath>

#include "layout/metrics.h"
#include "layout/overview.h"
#include "layout/regions.h"
#include "layout/scene_builder.h"

namespace chronoscope {

namespace {

constexpr int above_all_importance = 100;

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
      m_home(fit_range(home_range(dataset), limits_for(m_whole))),
      m_overview_core(overview_core(dataset)) {
  std::vector<std::pair<PeriodIndex, int>> bands;
  m_period_rows = assign_period_rows(dataset, bands);
  for (const auto& [period, row] : bands) m_bands.push_back({period, row});
}

TextStyle SceneBuilder::label_style(EventIndex e, double scale) const {
  return {m_dataset.events.importance(e) >= 5 ? Typeface::sans_bold : Typeface::sans,
          metrics::label_px * scale};
}

void SceneBuilder::measure_text(double scale) {
  if (m_measured_scale == scale) return;
  m_measured_scale = scale;
  m_label_widths.assign(m_dataset.events.size(), -1.0F);
  double widest = 0;
  for (const Theme& t : m_dataset.themes) {
    widest = std::max(widest, m_measurer.width_px(t.name, {Typeface::sans_bold, metrics::header_px * scale}));
  }
  m_header_width = std::clamp(widest + (metrics::header_text_inset + metrics::header_text_margin) * scale,
                              metrics::header_width_min * scale, metrics::header_width_max * scale);
}

double SceneBuilder::label_width(EventIndex e, double scale) {
  float& width = m_label_widths[e.value];
  if (width < 0) {
    const double whole = m_measurer.width_px(m_dataset.events.label(e), label_style(e, scale));
    width = static_cast<float>(std::min(whole, metrics::label_max_width * scale));
  }
  return static_cast<double>(width);
}

void SceneBuilder::update_index(const SceneRequest& request) {
  if (m_index && m_indexed_filter && m_indexed_filter == request.filter->identity) return;
  if (!m_index || m_index->passing() != request.filter->passing) {
    const bool is_given = request.index != nullptr && request.index->passing() == request.filter->passing;
    m_index = is_given ? *request.index : LaneIndex(m_dataset, request.filter->passing, m_whole);
  }
  m_index->show(request.filter->themes_on);
  m_indexed_filter = request.filter->identity;
}

PackItem SceneBuilder::pack_item(EventIndex event, std::size_t theme, double px_per_day, double scale) {
  const TimeMark mark = mark_of(event);
  const double x_from = (mark.from - static_cast<double>(m_whole.first)) * px_per_day;
  const MarkExtent extent = mark_extent(mark, x_from, px_per_day, scale);
  PackItem item;
  item.event = event;
  item.x = extent.x;
  item.width = extent.width;
  item.label_width = label_width(event, scale);
  item.label_inside = mark.kind != MarkKind::point;
  item.importance = event == m_featured ? above_all_importance : mark.importance;
  if (!m_packing) return item;
  const auto known = std::lower_bound(m_packing->placed.begin(), m_packing->placed.end(), event,
                                      [](const Packing::Placed& p, EventIndex e) { return p.event < e; });
  if (known != m_packing->placed.end() && known->event == event &&
      m_packing->lanes[known->lane].theme.value == theme) {
    item.previous = known->slot;
  }
  return item;
}

SceneBuilder::LaneItems SceneBuilder::items_of_lane(std::size_t theme, double px_per_day, double scale,
                                                    const std::optional<SelectionRequest>& cells,
                                                    bool is_next_window) {
  LaneItems result;
  std::vector<EventIndex> events;
  if (cells) {
    SelectionRequest request = *cells;
    request.featured = m_featured;
    if (is_next_window) {
      for (const Packing::Placed& placed : m_packing->placed) {
        if (placed.slot.row >= 0 && m_packing->lanes[placed.lane].theme.value == theme) {
          request.kept_bars.push_back(placed.event);
        }
      }
    }
    LaneSelection selection = select_events(m_dataset, *m_index, theme, m_whole, request);
    events = std::move(selection.chosen);
    result.cells = std::move(selection.counted);
  } else {
    events = m_index->all(theme);
  }
  result.items.reserve(events.size());
  for (const EventIndex e : events) result.items.push_back(pack_item(e, theme, px_per_day, scale));
  return result;
}

FoldWidths SceneBuilder::fold_widths(double scale) {
  const TextStyle style{Typeface::sans_bold, metrics::fold_px * scale};
  const double padding = 2 * metrics::fold_padding * scale;
  return {m_measurer.width_px("+99", style) + padding, m_measurer.width_px("+8.8k", style) + padding};
}

std::optional<SelectionRequest> SceneBuilder::cells_for(DayRange days, double px_per_day, double scale) {
  std::size_t shown = 0;
  for (std::size_t t = 0; t < m_dataset.themes.size(); ++t) shown += m_index->size(t);
  if (shown <= metrics::packed_whole_most) return std::nullopt;
  SelectionRequest cells;
  cells.px_per_day = px_per_day;
  cells.cell_px = std::ceil(fold_widths(scale).many + metrics::fold_gap * scale) + 1;
  cells.wide_px = metrics::wide_block_width * scale;
  cells.per_cell = metrics::chosen_per_cell;
  cells.bars = metrics::chosen_bars;
  const auto cell_at = [&](Day day) {
    return static_cast<std::int64_t>(
        std::floor(static_cast<double>(day - m_whole.first) * px_per_day / cells.cell_px));
  };
  // Nothing lies outside the whole extent, however far out the view goes.
  cells.first_cell = cell_at(std::clamp(days.first, m_whole.first, m_whole.end));
  cells.end_cell = cell_at(std::clamp(days.end, m_whole.first, m_whole.end)) + 1;
  return cells;
}

PackOptions SceneBuilder::pack_options(double px_per_day, double scale) const {
  PackOptions o;
  o.mark_gap = metrics::mark_gap * scale;
  o.label_gap = metrics::label_gap * scale;
  o.label_margin = metrics::label_margin * scale;
  o.inside_padding = metrics::label_inside_padding * scale;
  o.shortest_label = metrics::label_min_width * scale;
  // Where the opening view ends.
  o.right_limit = (m_home.to - static_cast<double>(m_whole.first)) * px_per_day;
  return o;
}

void SceneBuilder::pack_lane(Packing& packing, std::size_t position, const LaneItems& lane_items,
                             double px_per_day, double scale, const std::optional<SelectionRequest>& cells,
                             bool is_next_window) {
  Packing::Lane& lane = packing.lanes[position];
  const std::vector<PackItem>& items = lane_items.items;
  PackOptions options = pack_options(px_per_day, scale);
  options.rows = lane.rows;
  lane.fold_row = lane.rows - 1;
  options.keep_previous = is_next_window;
  std::vector<Slot> slots(items.size());
  std::vector<PackItem> crowded;  // those that no row has room for
  if (lane.rows > 1 && !lane.collapsed) {
    // Where there are many there are always folds.
    if (cells) options.rows = lane.rows - 1;
    slots = pack_rows(items, options);
    const auto is_folded = [](const Slot& s) { return s.row < 0; };
    if (!cells && std::any_of(slots.begin(), slots.end(), is_folded)) {
      options.rows = lane.rows - 1;
      slots = pack_rows(items, options);
    }
  }
  std::vector<std::size_t> crowded_at, wide_at;  // positions in `items`
  const auto is_wide = [&](const PackItem& i) { return i.width > metrics::wide_block_width * scale; };
  std::vector<PackItem> wide;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (slots[i].row >= 0) continue;
    // Narrow marks gather in folds; a wide block that found no row goes between them if it can.
    if (is_wide(items[i])) {
      wide.push_back(items[i]);
      wide_at.push_back(i);
    } else {
      crowded.push_back(items[i]);
      crowded_at.push_back(i);
    }
  }
  const std::size_t narrow_count = crowded.size();
  for (const CountedCell& cell : lane_items.cells) {
    PackItem counted;
    counted.event = cell.one;
    counted.x = (static_cast<double>(cell.cell) + 0.5) * cells->cell_px;
    counted.count = cell.count;
    crowded.push_back(counted);
  }
  const std::size_t counted_end = crowded.size();
  std::vector<Slot> wide_slots(wide.size());
  const std::vector<Cluster> clusters =
      place_between_folds(lane.fold_row, wide, crowded, fold_widths(scale), metrics::fold_gap * scale,
                          options.inside_padding, wide_slots);
  for (std::size_t i = 0; i < wide.size(); ++i) slots[wide_at[i]] = wide_slots[i];
  for (const Cluster& cluster : clusters) {
    // A wide block that fits nowhere stays in a fold even alone: drawn whole it would cover its neighbours.
    if (cluster.members.size() == 1 && crowded[cluster.members.front()].width > 0) {
      slots[crowded_at[cluster.members.front()]] = {lane.fold_row, LabelSlot::none, 0};
      continue;
    }
    Packing::Fold fold;
    fold.center = static_cast<double>(m_whole.first) + cluster.center / px_per_day;
    bool is_first = true;
    const auto cover = [&](Instant first, Instant last) {
      fold.first = is_first ? first : std::min(fold.first, first);
      fold.last = is_first ? last : std::max(fold.last, last);
      is_first = false;
    };
    for (const std::size_t m : cluster.members) {
      fold.events.push_back(crowded[m].event);
      if (m >= narrow_count && m < counted_end) {
        const CountedCell& cell = lane_items.cells[m - narrow_count];
        fold.more += cell.count - 1;
        cover(static_cast<double>(cell.first), static_cast<double>(cell.last) + 0.5);
      } else {
        const Instant middle = mark_of(crowded[m].event).middle();
        cover(middle, middle);
      }
    }
    std::sort(fold.events.begin(), fold.events.end());
    lane.folds.push_back(std::move(fold));
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    packing.placed.push_back(
        {items[i].event, static_cast<std::uint8_t>(position), slots[i], items[i].label_width});
  }
}

std::vector<Cluster> SceneBuilder::place_between_folds(int fold_row, const std::vector<PackItem>& wide,
                                                       std::vector<PackItem>& crowded, FoldWidths fold_width,
                                                       double gap, double inside_padding,
                                                       std::vector<Slot>& slots) {
  std::vector<bool> is_folded(wide.size(), false);
  while (true) {
    std::vector<Cluster> clusters = cluster_touching(crowded, fold_width, gap);
    std::vector<std::pair<double, double>> taken;
    for (const Cluster& c : clusters) {
      const double alone = crowded[c.members.front()].width;
      const double half = (c.members.size() == 1 && alone > 0 ? alone : fold_width.of(c.count)) / 2;
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
        slots[i] = Slot{};
        all_placed = false;
        continue;
      }
      taken.emplace_back(item.x - gap, right + gap);
      const bool holds_label = item.label_inside && item.label_width + 2 * inside_padding <= item.width;
      slots[i] = {fold_row, holds_label ? LabelSlot::inside : LabelSlot::none,
                  holds_label ? item.label_width : 0};
    }
    if (all_placed) return clusters;
  }
}

const std::vector<int>& SceneBuilder::row_needs(const SceneRequest& request, const Regions& regions) {
  RowNeeds& known = m_row_needs;
  const double s = request.scale;
  if (known.filter && known.filter == request.filter->identity && known.scale == s &&
      known.plot_width == regions.plot.width && known.themes_on == request.themes_on &&
      known.collapsed == request.collapsed) {
    return known.rows;
  }
  known = {request.filter->identity, s, regions.plot.width, request.themes_on, request.collapsed, {}};
  const double px_per_day = regions.plot.width / m_home.span_days();
  const auto cells =
      cells_for({static_cast<Day>(m_home.from), static_cast<Day>(std::ceil(m_home.to))}, px_per_day, s);
  for (std::size_t t = 0; t < m_dataset.themes.size(); ++t) {
    const ThemeMask bit = ThemeMask{1} << t;
    if ((request.themes_on & bit) == 0 || (request.collapsed & bit) != 0) continue;
    const LaneItems items = items_of_lane(t, px_per_day, s, cells, false);
    known.rows.push_back(items.cells.empty()
                             ? rows_needed(items.items, pack_options(px_per_day, s), metrics::rows_max)
                             : metrics::rows_max);
  }
  return known.rows;
}

void SceneBuilder::pack(const SceneRequest& request, const Regions& regions, const Packing::Key& key) {
  const double s = request.scale;
  const double px_per_day = std::exp2(key.zoom_level / zoom_levels_per_octave);
  Packing packing;
  packing.key = key;
  m_featured = key.featured;
  packing.filter = request.filter->identity;
  packing.window = m_whole;
  // While one zooms each level is packed for a frame or two; room to pan is made when one pans.
  const bool is_panning = m_packing && m_packing->key.zoom_level == key.zoom_level;
  const double beyond = (is_panning ? metrics::packed_beyond_view : metrics::packed_beyond_view_zooming) *
                        request.viewport.span_days();
  const auto cells = cells_for({static_cast<Day>(std::floor(request.viewport.from - beyond)),
                                static_cast<Day>(std::ceil(request.viewport.to + beyond))},
                               px_per_day, s);
  packing.key.is_whole = !cells;
  // At the same zoom, what was packed stays as it is, folded or not.
  const bool is_next_window = cells && m_packing && m_packing->key == packing.key && m_packing->filter &&
                              m_packing->filter == packing.filter;
  if (cells) {
    packing.window = {cell_begin(cells->first_cell, m_whole, *cells),
                      cell_begin(cells->end_cell, m_whole, *cells)};
  }

  // How many rows a lane gets is settled at the opening view's zoom, so that zooming leaves the lanes where they are.
  const double padding =
      (is_low(request.height_px, s) ? metrics::lane_padding_low : metrics::lane_padding) * s;
  double available = regions.plot.height;
  for (std::size_t t = 0; t < m_dataset.themes.size(); ++t) {
    const ThemeMask bit = ThemeMask{1} << t;
    if ((request.themes_on & bit) == 0) continue;
    Packing::Lane lane;
    lane.theme = ThemeIndex(t);
    lane.collapsed = (request.collapsed & bit) != 0;
    available -= lane.collapsed ? metrics::lane_collapsed_height * s : 2 * padding;
    packing.lanes.push_back(std::move(lane));
  }
  const double row_height =
      (is_low(request.height_px, s) ? metrics::row_height_low : metrics::row_height) * s;
  const int row_count = static_cast<int>(std::floor(std::max(0.0, available) / row_height));
  const std::vector<int> rows = share_rows(row_needs(request, regions), row_count, metrics::rows_min);

  int used = 0;
  for (const int r : rows) used += r;
  // Room left over goes into the pitch of rows first, then evenly into the lanes.
  double pitch = row_height, spare = 0;
  if (used > 0 && available > used * row_height) {
    pitch = std::min(available / used, metrics::row_height_max * s);
    spare = (available - used * pitch) / static_cast<double>(rows.size());
  }
  std::size_t open = 0;
  for (std::size_t i = 0; i < packing.lanes.size(); ++i) {
    Packing::Lane& lane = packing.lanes[i];
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
    std::optional<SelectionRequest> of_lane = cells;
    // Half of the rows above the folds: bars longer than the view would take all of them.
    if (of_lane) of_lane->bars_at_once = static_cast<std::size_t>(std::max(1, (lane.rows - 1) / 2));
    pack_lane(packing, i, items_of_lane(lane.theme.value, px_per_day, s, of_lane, is_next_window), px_per_day,
              s, of_lane, is_next_window);
  }
  std::sort(packing.placed.begin(), packing.placed.end(),
            [](const Packing::Placed& a, const Packing::Placed& b) { return a.event < b.event; });
  m_packing = std::move(packing);
}

bool SceneBuilder::is_packed(const SceneRequest& request, const Packing::Key& key) const {
  if (!m_packing || !m_packing->filter || m_packing->filter != request.filter->identity) return false;
  Packing::Key same = key;
  same.is_whole = m_packing->key.is_whole;
  if (!(same == m_packing->key)) return false;
  if (m_packing->key.is_whole) return true;
  const auto from = static_cast<Day>(std::floor(request.viewport.from));
  const auto to = static_cast<Day>(std::ceil(request.viewport.to));
  return std::clamp(from, m_whole.first, m_whole.end) >= m_packing->window.first &&
         std::clamp(to, m_whole.first, m_whole.end) <= m_packing->window.end;
}

}  // namespace chronoscope
