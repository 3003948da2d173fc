#include "render/shape_list.h"

#include <algorithm>
#include <cmath>

namespace chronoscope {

namespace {
bool is_whole(float v) { return v == std::floor(v); }
}  // namespace

ShapeFamily family_of(const Shape& s) {
  switch (s.kind) {
    case ShapeKind::rounded: {
      const bool on_pixels = is_whole(s.x) && is_whole(s.y) && is_whole(s.width) && is_whole(s.height);
      return s.radius <= 0 && s.line <= 0 && on_pixels ? ShapeFamily::plain : ShapeFamily::ground;
    }
    case ShapeKind::soft:
    case ShapeKind::unsharp_band:
      return ShapeFamily::ground;
    case ShapeKind::bar: {
      const bool is_crisp = s.begin == EndStyle::crisp && s.end == EndStyle::crisp && s.fade_in <= 0 &&
                            s.fade_out <= 0 && (s.flags & shape_outlined) == 0;
      return is_crisp ? ShapeFamily::crisp_bar : ShapeFamily::lasting;
    }
    case ShapeKind::moment:
    case ShapeKind::between:
      return ShapeFamily::lasting;
    default:
      return ShapeFamily::point;
  }
}

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

void ShapeList::begin_batch(Rect clip) { batches.push_back({shapes.size(), 0, clip, false, {}}); }

void ShapeList::add(const Shape& shape) {
  const ShapeFamily family = family_of(shape);
  if (batches.back().count > 0 && batches.back().family != family) begin_batch(batches.back().clip);
  batches.back().family = family;
  shapes.push_back(shape);
  ++batches.back().count;
}

}  // namespace chronoscope
