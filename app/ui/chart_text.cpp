#include "ui/chart_text.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "layout/fold_label.h"
#include "layout/metrics.h"
#include "layout/text_colors.h"
#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/text.h"
#include "ui/theme_icon.h"

namespace chronoscope {

namespace {

// Lane headers, unscaled pixels from the header's left edge or top.
constexpr double icon_center_x_px = 26, icon_size_px = 15, header_top_px = 20, chevron_center_x_px = 9,
                 chevron_px = 12, count_gap_px = 1;
constexpr TextStyle lane_name_style{Typeface::sans_bold, metrics::header_px};
constexpr TextStyle lane_count_style{Typeface::sans, 12.5};
constexpr TextStyle fold_count_style{Typeface::sans_bold, metrics::fold_px};
constexpr TextStyle overview_name_style{Typeface::sans_bold, 13};

/// Everything that the drawing functions share.
struct Chart {
  ImDrawList& list;
  const Scene& scene;
  const Palette& palette;
  const Dataset& dataset;
  Fonts& fonts;
  double s;  ///< scale

  float px(double unscaled) const { return static_cast<float>(unscaled * s); }
  FontStyle style(TextStyle unscaled) const { return {font_style(unscaled).face, unscaled.px * s}; }
};

/// The lines of a lane's name: one, or two when it is too wide and there is height for them.
std::vector<std::string> name_lines(const Chart& c, const Theme& theme, FontStyle style, double width,
                                    bool two_fit) {
  if (c.fonts.width_px(theme.name, style) <= width) return {theme.name};
  if (two_fit) {
    // Break at the last space that leaves a first line that fits.
    for (std::size_t space = theme.name.rfind(' '); space != std::string::npos && space > 0;
         space = theme.name.rfind(' ', space - 1)) {
      const std::string first = theme.name.substr(0, space);
      if (c.fonts.width_px(first, style) > width) continue;
      return {first, c.fonts.shorten(theme.name.substr(space + 1), style, width)};
    }
  }
  return {c.fonts.shorten(theme.short_name, style, width)};
}

/// "12 of 402,544 events", or as much of it as the header has room for.
std::string count_that_fits(const Chart& c, const SceneLane& lane, const FontStyle& style, double room) {
  for (const std::string& text : {events_text(lane.shown, lane.total, c.scene.language),
                                  short_count_text(lane.shown, lane.total, c.scene.language)}) {
    if (c.fonts.width_px(text, style) <= room) return text;
  }
  return count_text(lane.shown, c.scene.language);
}

void lane_header_ui(const Chart& c, const SceneLane& lane) {
  if (lane.header.height < 2) return;
  const Theme& theme = c.dataset.themes[lane.theme.value];
  const ThemeColors& colors = c.palette.themes[lane.theme.value];
  const Rect& box = lane.header;
  const FontStyle name_style = c.style(lane_name_style);
  const FontStyle count_style = c.style(lane_count_style);
  const double line = c.fonts.line_height_px(name_style);
  const double count_line = c.fonts.line_height_px(count_style);
  const double room = box.width - c.px(metrics::header_text_inset + 2);
  const std::string count = count_that_fits(c, lane, count_style, room);
  const bool is_presented = c.scene.card.has_value();  // then the count is one thing too many
  const bool count_below = !is_presented && !lane.collapsed && box.height >= line + count_line + c.px(10);
  const bool two_fit =
      is_presented ? box.height >= 2 * line : count_below && box.height >= 2 * line + count_line + c.px(10);
  std::vector<std::string> names;
  if (room >= c.px(metrics::header_name_least) - 2) names = name_lines(c, theme, name_style, room, two_fit);

  const double needed = line * static_cast<double>(names.size()) + (count_below ? count_line : 0);
  double top = box.y + std::min<double>(c.px(header_top_px) - line / 2, (box.height - needed) / 2);
  const double first_middle = top + line / 2;
  c.list.PushClipRect(top_left(box), bottom_right(box), true);
  draw_theme_icon(
      c.list, theme.shape,
      ImVec2(static_cast<float>(box.x) + c.px(icon_center_x_px), static_cast<float>(first_middle)),
      c.px(icon_size_px), to_u32(colors.mark, lane.opacity));
  const float x = static_cast<float>(box.x) + c.px(metrics::header_text_inset);
  for (const std::string& name : names) {
    draw_text(c.list, c.fonts, {x, static_cast<float>(top)}, name, name_style,
              to_u32(c.palette.ink, lane.opacity));
    top += line;
  }
  if (count_below) {
    draw_text(c.list, c.fonts, {x, static_cast<float>(top + c.px(count_gap_px))}, count, count_style,
              to_u32(c.palette.ink_muted, lane.opacity));
  } else if (!is_presented) {
    const double name_width = c.fonts.width_px(names.front(), name_style);
    const std::string brief = count_text(lane.shown, c.scene.language);
    if (name_width + c.px(8) + c.fonts.width_px(brief, count_style) <= room) {
      draw_text_mid(c.list, c.fonts, x + static_cast<float>(name_width) + c.px(8),
                    static_cast<float>(first_middle), brief, count_style,
                    to_u32(c.palette.ink_muted, lane.opacity));
    }
  }
  c.list.PopClipRect();
  if (is_presented) return;
  c.list.PushClipRect(top_left(box), bottom_right(box), true);
  const ImVec2 chevron(static_cast<float>(box.x) + c.px(chevron_center_x_px),
                       static_cast<float>(first_middle));
  draw_icon(c.list, chevron, lane.collapsed ? Icon::angle_right : Icon::angle_down, c.px(chevron_px),
            to_u32(c.palette.ink_muted, lane.opacity));
  c.list.PopClipRect();
}

void lane_headers_ui(const Chart& c) {
  const Rect& region = c.scene.regions.headers;
  c.list.PushClipRect(top_left(region), bottom_right(region));
  for (const SceneLane& lane : c.scene.lanes) {
    if (lane.header.overlaps(region)) lane_header_ui(c, lane);
  }
  c.list.PopClipRect();
}

void event_labels_ui(const Chart& c) {
  const Rect& region = c.scene.regions.plot;
  c.list.PushClipRect(top_left(region), bottom_right(region));
  for (const SceneLabel& label : c.scene.labels) {
    if (!label.rect.overlaps(region)) continue;
    const Rgba ink = label_ink(c.scene, c.palette, label);
    draw_text_mid(c.list, c.fonts, static_cast<float>(label.rect.x),
                  static_cast<float>(label.rect.center_y()), label.text, font_style(label.style),
                  to_u32(ink, label.opacity));
  }
  c.list.PopClipRect();
}

/// The em size that gives a line of `height` pixels: ticks and periods carry a rectangle, not a style.
FontStyle style_of_height(const Chart& c, Face face, double height) {
  const double line_of_100 = c.fonts.line_height_px(FontStyle{face, 100.0});
  return {face, height * 100.0 / line_of_100};
}

void ticks_ui(const Chart& c, const std::vector<SceneTick>& ticks, const Rect& region, bool emphasize_major) {
  c.list.PushClipRect(top_left(region), bottom_right(region));
  for (const SceneTick& tick : ticks) {
    if (tick.label.empty() || tick.label_rect.width <= 0) continue;
    const bool strong = tick.major && emphasize_major;
    const FontStyle style = style_of_height(c, strong ? Face::sans_bold : Face::sans, tick.label_rect.height);
    const ImVec2 middle(static_cast<float>(tick.label_rect.center_x()),
                        static_cast<float>(tick.label_rect.center_y()));
    draw_text_centered(c.list, c.fonts, middle, tick.label, style,
                       to_u32(tick_ink(c.scene, c.palette, strong || !emphasize_major)));
  }
  c.list.PopClipRect();
}

void periods_ui(const Chart& c) {
  const Rect& region = c.scene.regions.periods;
  c.list.PushClipRect(top_left(region), bottom_right(region));
  for (const ScenePeriod& period : c.scene.periods) {
    if (period.label.empty() || period.label_rect.width <= 0) continue;
    const FontStyle style = style_of_height(c, Face::sans, period.label_rect.height);
    const ImVec2 middle(static_cast<float>(period.label_rect.center_x()),
                        static_cast<float>(period.label_rect.center_y()));
    draw_text_centered(c.list, c.fonts, middle, period.label, style, to_u32(period_ink(c.scene, c.palette)));
  }
  c.list.PopClipRect();
}

void folds_ui(const Chart& c) {
  const Rect& region = c.scene.regions.plot;
  c.list.PushClipRect(top_left(region), bottom_right(region));
  const FontStyle style = c.style(fold_count_style);
  for (const SceneFold& fold : c.scene.folds) {
    if (!fold.rect.overlaps(region)) continue;
    const Rgba ink = fold_ink(c.scene, c.palette, fold);
    const ImVec2 middle(static_cast<float>(fold.rect.center_x()), static_cast<float>(fold.rect.center_y()));
    draw_text_centered(c.list, c.fonts, middle, fold_label(fold.count(), c.scene.language), style,
                       to_u32(ink, fold.opacity));
  }
  c.list.PopClipRect();
}

void overview_ui(const Chart& c) {
  const Regions& regions = c.scene.regions;
  ticks_ui(c, c.scene.overview.ticks, regions.overview, false);
  const double room = regions.overview_plot.x - regions.overview.x - c.px(20 + 8);
  if (room <= 0 || regions.overview.height <= 0) return;
  c.list.PushClipRect(top_left(regions.overview), bottom_right(regions.overview));
  const FontStyle name_style = c.style(overview_name_style);
  const FontStyle years_style = c.style(lane_count_style);
  const float x = static_cast<float>(regions.overview.x) + c.px(20);
  const auto middle = static_cast<float>(c.scene.overview.plot.height > 0 ? c.scene.overview.plot.center_y()
                                                                          : regions.overview.center_y());
  draw_text_mid(c.list, c.fonts, x, middle - c.px(9),
                c.fonts.shorten(text_of(Text::overview, c.scene.language), name_style, room), name_style,
                to_u32(c.palette.ink));
  const Language language = c.scene.language;
  std::string years = years_text(c.scene.overview.extent, language);
  if (c.scene.overview.outside > 0) {
    years = say(Text::overview_outside, language, years, count_text(c.scene.overview.outside, language));
  }
  draw_text_mid(c.list, c.fonts, x, middle + c.px(9), c.fonts.shorten(years, years_style, room), years_style,
                to_u32(c.palette.ink_muted));
  c.list.PopClipRect();
}

}  // namespace

void chart_text_ui(ImDrawList& list, const Scene& scene, const Palette& palette, const Dataset& dataset,
                   Fonts& fonts) {
  const Chart chart{list, scene, palette, dataset, fonts, scene.scale};
  periods_ui(chart);
  event_labels_ui(chart);
  folds_ui(chart);
  ticks_ui(chart, scene.ticks, scene.regions.axis, true);
  lane_headers_ui(chart);
  overview_ui(chart);
}

}  // namespace chronoscope
