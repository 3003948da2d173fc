// The Scene as JSON: for scripts, tests and whoever cannot see the picture. Ids in place of indices, every `rect` is
// [x, y, width, height] in pixels of the window from its top left, rounded to a thousandth. One event, label, tick …
// a line.
#pragma once

#include <string>
#include <vector>

#include "layout/scene.h"
#include "layout/text_colors.h"
#include "model/dataset.h"

namespace chronoscope {

/// `scene` was made from `dataset`. Ends with a newline. The keys:
/// viewport  {from, to: the first and last day in view as EDTF; from_days, to_days: exactly, in days since 1970-01-01;
///            width, height, scale: of the window}
/// filter    {shown, total, themes: [{id, shown, passing, total}]}
/// lanes     [{theme, rect, header, rows, collapsed, shown, total, opacity}]
/// events    [{id, kind, rect, theme, row, date, begin, end, importance, emphasis, opacity}]
/// labels    [{event, text, rect, px, anchor, emphasis, opacity}]
/// folds     [{rect, count, ids, theme, same_day, emphasis, opacity}]
/// ticks     [{x, label, rect, major}]       rect: of the label, null without one
/// periods   [{id, row, rect, label, label_rect, begin, end}]
/// arcs      [{cause, effect, points: [[x, y] * 4]}]
/// overview  {rect, brush, from_days, to_days, outside, highest, ticks}
/// regions   {top_bar, chart, periods, headers, plot, axis, overview, overview_plot, detail: rects}
/// card      {rect, title, date, caption: lines, footing, count: {text, px, rect}, progress}; of a presented picture only
std::string scene_to_json(const Scene& scene, const Dataset& dataset);

/// The same of a presented picture, with a key more:
/// texts  {required_px, smallest_px, required_contrast, lowest_contrast, all: [{what, text, px, rect, contrast}]}
std::string presented_scene_to_json(const Scene& scene, const Dataset& dataset,
                                    const std::vector<PresentedText>& texts);

}  // namespace chronoscope
