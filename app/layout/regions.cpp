#include "layout/regions.h"

#include <algorithm>
#include <cmath>

#include "layout/metrics.h"

namespace chronoscope {

bool is_low(double height_px, double scale) { return height_px < metrics::low_window_height * scale; }

namespace {

/// A pane that would take more of the width lies over the chart instead.
constexpr double most_beside_chart = 0.55;

double periods_height_of(const RegionsRequest& q, bool low) {
  if (q.period_rows <= 0) return 0;
  return (2 * (low ? metrics::periods_padding_low : metrics::periods_padding) +
          q.period_rows * (low ? metrics::period_row_height_low : metrics::period_row_height) +
          (q.period_rows - 1) * metrics::period_row_gap) *
         q.scale;
}

Regions presented_regions(const RegionsRequest& q, double width, double height) {
  const double s = q.scale;
  Regions r;
  const double card = std::min(std::round(*q.card_height_px), height);
  r.card = {0, height - card, width, card};
  r.chart = {0, 0, width, r.card.y};
  r.overview = {0, r.card.y, width, 0};
  r.top_bar = {0, 0, width, 0};
  if (q.detail_open) {
    const bool is_beside = q.detail_width_px <= most_beside_chart * width;
    const double pane = is_beside ? std::round(q.detail_width_px) : width;
    r.detail = {width - pane, 0, pane, r.card.y};
    if (is_beside) r.chart.width -= pane;
  } else {
    r.detail = {width, 0, 0, r.card.y};
  }
  const double header = std::min(std::round(q.header_width_px), r.chart.width);
  const double plot_width = std::max(
      0.0, r.chart.width - header - std::min(metrics::plot_right_margin * s, r.chart.width - header));
  const double periods = std::min(std::round(periods_height_of(q, true)), r.chart.height);
  const double axis = std::min(std::round(metrics::axis_height * s), r.chart.height - periods);
  const double lanes = std::max(0.0, r.chart.height - axis - periods);
  r.periods = {header, 0, plot_width, periods};
  r.headers = {0, periods, header, lanes};
  r.plot = {header, periods, plot_width, lanes};
  r.axis = {header, periods + lanes, plot_width, axis};
  r.overview_plot = {header, r.card.y, plot_width, 0};
  return r;
}

}  // namespace

Regions regions_for(const RegionsRequest& q) {
  const double s = q.scale;
  const double width = std::max(q.width_px, 1.0), height = std::max(q.height_px, 1.0);
  Regions r;
  if (q.card_height_px) return presented_regions(q, width, height);
  const double top = std::min(std::round(metrics::top_bar_height * s), height);
  const bool low = is_low(height, s);
  const double overview_height =
      std::min(std::round((low ? metrics::overview_height_low : metrics::overview_height) * s), height - top);
  r.top_bar = {0, 0, width, top};

  double detail_width = 0;
  if (q.detail_open) {
    const double least_chart = q.header_width_px + metrics::min_plot_width * s;
    detail_width = std::round(std::clamp(q.detail_width_px, 0.0, std::max(0.0, width - least_chart)));
  }
  r.detail = {width - detail_width, top, detail_width, height - top};
  const double chart_width = width - detail_width;
  r.overview = {0, height - overview_height, chart_width, overview_height};
  r.chart = {0, top, chart_width, std::max(0.0, r.overview.y - top)};

  const double header = std::min(std::round(q.header_width_px), chart_width);
  const double margin = std::min(metrics::plot_right_margin * s, chart_width - header);
  const double plot_width = std::max(0.0, chart_width - header - margin);
  const double periods_height = std::min(std::round(periods_height_of(q, low)), r.chart.height);
  const double axis_height = std::min(std::round(metrics::axis_height * s), r.chart.height - periods_height);
  r.periods = {header, top, plot_width, periods_height};
  const double lanes_top = top + periods_height;
  const double lanes_height = std::max(0.0, r.chart.bottom() - axis_height - lanes_top);
  r.headers = {0, lanes_top, header, lanes_height};
  r.plot = {header, lanes_top, plot_width, lanes_height};
  r.axis = {header, lanes_top + lanes_height, plot_width, axis_height};

  const double pad_top = metrics::overview_padding_top * s, pad_bottom = metrics::overview_padding_bottom * s;
  r.overview_plot = {header, r.overview.y + pad_top, plot_width,
                     std::max(0.0, overview_height - pad_top - pad_bottom)};
  return r;
}

}  // namespace chronoscope
