// What the parts of the benchmark share: times and their summary, and the fixed path through a timeline.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/edtf.h"
#include "model/filter.h"
#include "view/viewport.h"

namespace chronoscope::bench {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

inline double secs_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Times {
  std::vector<double> secs;
  double at(double fraction) const {
    if (secs.empty()) return 0;
    std::vector<double> sorted = secs;
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1,
                           static_cast<std::size_t>(fraction * static_cast<double>(sorted.size())))];
  }
  Json in_ms() const {
    return {{"median_ms", at(0.5) * 1e3}, {"p95_ms", at(0.95) * 1e3}, {"worst_ms", at(1) * 1e3}};
  }
};

inline constexpr int path_frames = 600;

/// The fixed path: pan over the whole at a tenth of it, zoom from the whole down to one day and back, toggle themes.
/// The same for every dataset of the same extent. Returns the viewport of frame `i`, and changes `filter` where the
/// path toggles a theme.
inline Viewport path_view(int i, DayRange whole, Filter& filter) {
  const double length = static_cast<double>(whole.end - whole.first),
               first = static_cast<double>(whole.first);
  if (i < 200) {
    const double span = length / 10, from = first + (length - span) * i / 199;
    return {from, from + span};
  }
  if (i < 500) {
    // To a day and back, about a moment at 62 % of the extent; as much zoom in each frame.
    const double progress = i < 350 ? (i - 200) / 150.0 : (500 - i) / 150.0;
    const double span = length * std::pow(1 / length, progress), middle = first + 0.62 * length;
    return {middle - span / 2, middle + span / 2};
  }
  // Ten toggles, each with ten frames of panning at a fifth of the extent.
  if (i % 10 == 0) filter.themes ^= ThemeMask{1} << ((i / 10) % 7);
  const double span = length / 5, from = first + (length - span) * (i - 500) / 99;
  return {from, from + span};
}

}  // namespace chronoscope::bench
