// What the shape shader draws, as plain data: a list of shapes in drawing order, cut into batches by what they may
// draw over, and the arcs. Made from a Scene by scene_shapes.h, drawn by scene_renderer.h. Knows no OpenGL, so that
// tests can read it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "layout/palette.h"
#include "layout/scene.h"

namespace chronoscope {

/// As numbered in shaders/shapes.frag. The first seven are MarkShape's.
enum class ShapeKind : std::uint8_t {
  diamond,
  triangle,
  square,
  hexagon,
  circle,
  cross,
  star,
  rounded,  ///< rectangle with round corners; also pills, rings and plain rectangles
  soft,     ///< plate whose rim melts away
  bar,      ///< a span
  moment,
  between,
  arrow_head,    ///< `fade_in`, `fade_out`: cosine and sine of its direction
  unsharp_band,  ///< a period
};

/// Which of the shader's variants draws a kind, as numbered in shaders/shapes.frag.
enum class ShapeFamily : std::uint8_t {
  plain,      ///< rounded without corners or edge, on whole pixels: grounds, lines and columns
  ground,     ///< rounded, soft, unsharp_band: large and simple
  crisp_bar,  ///< bar whose ends are known to the day, without an outline: most of them, and often long
  lasting,    ///< other bars, moment, between
  point,      ///< the themes' shapes, arrow_head: small and intricate
};
inline constexpr std::size_t shape_family_count = 5;
struct Shape;
ShapeFamily family_of(const Shape& shape);

/// Bits of Shape::flags, as in shaders/shapes.frag.
inline constexpr std::uint8_t shape_outlined = 1;

using Rgba8 = std::array<std::uint8_t, 4>;  ///< straight alpha
Rgba8 rgba8(Rgba color, double opacity = 1);

/// One instance, laid out as shapes.vert reads it. Lengths are framebuffer pixels.
struct Shape {
  float x = 0, y = 0, width = 0, height = 0;
  Rgba8 fill{}, edge{};
  float radius = 0;  ///< of corners; for a theme's shape the width of a rim in the edge's colour outside it
  float line = 0;    ///< width of the edge's line, inside the rectangle
  float fade_in = 0, fade_out = 0;
  float quiet_from = 0, quiet_to = 0;  ///< from the left edge: where a label lies and hatching makes room
  ShapeKind kind = ShapeKind::rounded;
  EndStyle begin = EndStyle::crisp, end = EndStyle::crisp;
  std::uint8_t flags = 0;
};
static_assert(sizeof(Shape) == 52, "shapes.vert reads this layout");

/// One arc, laid out as arcs.vert reads it.
struct ArcShape {
  float from_x = 0, from_y = 0, control_1_x = 0, control_1_y = 0;
  float control_2_x = 0, control_2_y = 0, to_x = 0, to_y = 0;
  Rgba8 color{};
  float line = 0;
  float first_t = 0, last_t = 1;  ///< the part that is drawn
  float first_alpha = 1;          ///< at first_t, rising to 1 at last_t
};
static_assert(sizeof(ArcShape) == 52, "arcs.vert reads this layout");

/// Consecutive shapes of one family with one clip: nothing is drawn outside `clip` (framebuffer pixels, from the top left).
struct ShapeBatch {
  std::size_t first = 0, count = 0;
  Rect clip;
  bool arcs_first = false;  ///< the arcs come before this batch, within its clip
  ShapeFamily family = ShapeFamily::ground;
};

/// Where inside a mark its label lies.
struct QuietStretch {
  EventIndex event;
  double from_px = 0, to_px = 0;  ///< x in Scene pixels
};

struct ShapeList {
  std::vector<Shape> shapes;
  std::vector<ArcShape> arcs;
  std::vector<ShapeBatch> batches;
  std::vector<QuietStretch> quiet_stretches;  ///< by event; only needed while building, kept for its memory
  double px = 1;                              ///< framebuffer pixels for one Scene pixel
  double unit = 1;  ///< framebuffer pixels for one unscaled pixel (Scene::scale * px)

  void clear();
  void begin_batch(Rect clip);
  /// Begins a batch with the same clip by itself when the family changes.
  void add(const Shape& shape);
};

}  // namespace chronoscope
