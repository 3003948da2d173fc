#include "render/shape_list.h"

#include <algorithm>

namespace chronoscope {

Rgba8 rgba8(Rgba color, double opacity) {
  const auto channel = [](double v) {
    return static_cast<std::uint8_t>(std::clamp(v, 0.0, 1.0) * 255 + 0.5);
  };
  return {channel(color.r), channel(color.g), channel(color.b), channel(color.a * opacity)};
}

void ShapeList::clear() {
  shapes.clear();
  arcs.clear();
  batches.clear();
  quiet_stretches.clear();
}

void ShapeList::begin_batch(Rect clip) { batches.push_back({shapes.size(), 0, clip, false}); }

void ShapeList::add(const Shape& shape) {
  shapes.push_back(shape);
  ++batches.back().count;
}

}  // namespace chronoscope
