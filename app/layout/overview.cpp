#include "layout/overview.h"

#include <algorithm>
#include <cmath>

#include "layout/metrics.h"
#include "layout/scene_builder.h"
#include "layout/ticks.h"
#include "view/viewport.h"

namespace chronoscope {

namespace {

Viewport with_margin(DayRange range) {
  const double margin = fit_margin_fraction * static_cast<double>(range.end - range.first);
  return {static_cast<double>(range.first) - margin, static_cast<double>(range.end) + margin};
}

}  // namespace

DayRange overview_core(const Dataset& dataset) {
  const DayRange home = home_range(dataset);
  const Day reach = static_cast<Day>(overview_reach_fraction * static_cast<double>(home.end - home.first));
  DayRange core = home;
  for (std::size_t i = 0; i < dataset.events.size(); ++i) {
    const Day start = dataset.events.earliest_start(EventIndex(i)),
              end = dataset.events.latest_end(EventIndex(i));
    if (start >= home.first - reach) core.first = std::min(core.first, start);
    if (end <= home.end + reach) core.end = std::max(core.end, end);
  }
  return core;
}

Viewport overview_extent(DayRange core, DayRange whole, Viewport view) {
  const Viewport least = with_margin(core);
  const Viewport most = with_margin(whole);
  return {std::min(least.from, std::max(view.from, most.from)),
          std::max(least.to, std::min(view.to, most.to))};
}

void SceneBuilder::count_spread(OverviewBins& cache, double bins_per_day) const {
  for (std::size_t lane = 0; lane < cache.bins.size(); ++lane) {
    for (const EventIndex e : m_index->all(lane)) {
      const TimeMark mark = mark_of(e);
      if (mark.to <= cache.extent.from || mark.from >= cache.extent.to) {
        ++cache.outside;
        continue;
      }
      // Each event weighs one, spread evenly over the time it may cover; what lies outside is cut off.
      const double begin = std::floor((mark.from - cache.extent.from) * bins_per_day);
      const double end = std::max(begin, std::floor((mark.to - cache.extent.from) * bins_per_day));
      const auto weight = static_cast<float>(1.0 / (end - begin + 1));
      const auto first = static_cast<std::size_t>(std::max(begin, 0.0));
      const auto last = static_cast<std::size_t>(std::min(end, static_cast<double>(cache.count - 1)));
      for (std::size_t b = first; b <= last; ++b) cache.bins[lane][b] += weight;
    }
  }
}

void SceneBuilder::count_anchors(OverviewBins& cache, std::uint32_t shown) const {
  const double days_per_bin = cache.extent.span_days() / static_cast<double>(cache.count);
  std::vector<EventIndex> edges;  // found when the first group needs them
  std::size_t inside = 0;
  for (std::size_t lane = 0; lane < cache.bins.size(); ++lane) {
    for (const LaneIndex::Group* group : m_index->groups(lane)) {
      std::vector<std::uint32_t>& counts = cache.by_group[group];
      if (counts.empty()) {
        for (std::size_t b = edges.size(); b <= cache.count; ++b) {
          edges.push_back(m_index->first_anchored(
              static_cast<Day>(std::ceil(cache.extent.from + static_cast<double>(b) * days_per_bin))));
        }
        for (std::size_t b = 0; b < cache.count; ++b) counts.push_back(group->count(edges[b], edges[b + 1]));
      }
      for (std::size_t b = 0; b < cache.count; ++b) {
        cache.bins[lane][b] += static_cast<float>(counts[b]);
        inside += counts[b];
      }
    }
  }
  cache.outside = shown - static_cast<std::uint32_t>(inside);
}

void SceneBuilder::add_overview(Scene& scene, const SceneRequest& request) {
  SceneOverview& o = scene.overview;
  const double s = scene.scale;
  o.plot = scene.regions.overview_plot;
  o.extent = overview_extent(m_overview_core, m_whole, request.viewport);
  const TimeScale scale{o.extent, o.plot.x, o.plot.width};
  const auto count =
      static_cast<std::size_t>(std::max(1.0, o.plot.width / (metrics::overview_bin_width * s)));
  o.bin_width_px = o.plot.width / static_cast<double>(count);

  OverviewBins& cache = m_overview_bins;
  if (cache.count != count || !(cache.extent == o.extent) || !cache.filter ||
      cache.filter != request.filter->identity) {
    if (cache.count != count || !(cache.extent == o.extent) || cache.counted != request.filter->passing) {
      cache.by_group.clear();
      cache.counted = request.filter->passing;
    }
    cache.count = count;
    cache.extent = o.extent;
    cache.outside = 0;
    cache.filter = request.filter->identity;
    cache.bins.assign(m_dataset.themes.size(), std::vector<float>(count, 0.0F));
    const double bins_per_day = static_cast<double>(count) / o.extent.span_days();
    if (m_packing->key.is_whole) {
      count_spread(cache, bins_per_day);
    } else {
      count_anchors(cache, scene.shown);
    }
    cache.highest = 1;
    for (std::size_t b = 0; b < count; ++b) {
      float stack = 0;
      for (const auto& theme : cache.bins) stack += theme[b];
      cache.highest = std::max(cache.highest, stack);
    }
  }
  o.bins = cache.bins;
  o.highest_stack = cache.highest;
  o.outside = cache.outside;

  double left = std::clamp(scale.x_from_time(scene.viewport.from), o.plot.x, o.plot.right());
  double right = std::clamp(scale.x_from_time(scene.viewport.to), o.plot.x, o.plot.right());
  const double least = std::min(metrics::brush_min_width * s, o.plot.width);
  if (right - left < least) {
    const double middle = (left + right) / 2;
    left = std::clamp(middle - least / 2, o.plot.x, std::max(o.plot.x, o.plot.right() - least));
    right = left + least;
  }
  o.brush = {left, o.plot.y - 4 * s, right - left, o.plot.height + 8 * s};

  TickRequest ticks;
  ticks.scale = scale;
  ticks.axis = {o.plot.x, o.plot.bottom() + 4 * s, o.plot.width, 16 * s};
  ticks.minor_style = ticks.major_style = {Typeface::sans, 12 * s};
  ticks.gap_px = 24 * s;
  ticks.row_height_px = 16 * s;
  ticks.two_levels = false;
  ticks.language = scene.language;
  o.ticks = locate_ticks(ticks, m_measurer);
}

}  // namespace chronoscope
