// Which ink a text of the chart gets, and how well it stands out: the same answer for whoever draws it and for whoever
// checks it. While presenting every text keeps 7:1 (WCAG 2.2, level AAA), because projectors wash out.
#pragma once

#include <string>
#include <vector>

#include "layout/palette.h"
#include "layout/scene.h"

namespace chronoscope {

Rgba label_ink(const Scene& scene, const Palette& palette, const SceneLabel& label);
Rgba fold_ink(const Scene& scene, const Palette& palette, const SceneFold& fold);
Rgba tick_ink(const Scene& scene, const Palette& palette, bool is_strong);
Rgba period_ink(const Scene& scene, const Palette& palette);

/// One text of a presented picture.
struct PresentedText {
  std::string
      what;  ///< "label", "fold", "tick", "period", "lane", "title", "date", "caption", "footing", "count"
  std::string text;
  double px = 0;  ///< font size
  Rect rect;
  double contrast = 0;  ///< against the worst of the grounds that it may stand on
};
/// Every text of chart and card that is at least partly in view.
std::vector<PresentedText> presented_texts(const Scene& scene, const Palette& palette,
                                           const Dataset& dataset);

}  // namespace chronoscope
