// The window's parts, from its size. Pure.
#pragma once

#include <optional>

#include "layout/metrics.h"
#include "layout/scene.h"

namespace chronoscope {

struct RegionsRequest {
  double width_px = 1280, height_px = 720;
  double scale = 1;
  double header_width_px = 150;  ///< scaled
  int period_rows = 2;
  bool detail_open = false;
  double detail_width_px = 380;  ///< scaled
  /// Presenting: height of the card. The pane then lies over the chart where beside it there is no room for both.
  std::optional<double> card_height_px = std::nullopt;
};

/// True for a window too low for generous heights.
bool is_low(double height_px, double scale);

/// Never negative sizes, however small the window.
Regions regions_for(const RegionsRequest& request);

}  // namespace chronoscope
