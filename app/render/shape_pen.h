// Puts a Scene's rectangles on whole pixels and adds them to a ShapeList. Everything that decides where a line lies
// on the pixel grid is here, so that a bar that begins on a tick meets the tick.
#pragma once

#include "render/shape_list.h"

namespace chronoscope {

/// `amount` of the way from `from` to `to`, in plain sRGB; keeps from's alpha.
Rgba toward(Rgba from, Rgba to, double amount);
Rgba faded(Rgba color, double alpha);

class ShapePen {
 public:
  ShapePen(ShapeList& list, const Scene& scene, const Palette& palette, const std::vector<Theme>& themes)
      : m_list(list), m_scene(scene), m_palette(palette), m_themes(themes) {}

  const Scene& scene() const { return m_scene; }
  const Palette& palette() const { return m_palette; }
  ShapeList& list() { return m_list; }
  /// Colours and shape of a theme; a plain grey circle when the Scene names one that is not there.
  const ThemeColors& colors(ThemeIndex theme) const;
  MarkShape shape(ThemeIndex theme) const;
  bool is_contrast() const { return m_palette.appearance == Appearance::contrast; }

  /// Scene pixels to whole framebuffer pixels.
  double snap(double scene_px) const;
  Rect snapped(const Rect& scene_rect) const;
  /// A length of the Scene in framebuffer pixels.
  double pixels(double scene_px) const { return scene_px * m_list.px; }
  /// `unscaled_px` as framebuffer pixels: smooth, or as whole pixels and at least one.
  double length(double unscaled_px) const { return unscaled_px * m_list.unit; }
  double line(double unscaled_px) const;

  void begin_batch(const Rect& scene_clip) { m_list.begin_batch(snapped(scene_clip)); }
  void add(const Shape& shape) { m_list.add(shape); }
  /// All in Scene pixels; lines are one hairline thick and lie on whole pixels.
  void fill(const Rect& rect, Rgba color, double opacity = 1);
  void horizontal_line(double x, double right, double y, Rgba color, double opacity = 1);
  void vertical_line(double x, double y, double bottom, Rgba color, double opacity = 1);

 private:
  ShapeList& m_list;
  const Scene& m_scene;
  const Palette& m_palette;
  const std::vector<Theme>& m_themes;
};

/// A shape that covers `rect` (framebuffer pixels).
Shape shape_in(const Rect& rect, ShapeKind kind);
Rect grown(const Rect& rect, double by);

}  // namespace chronoscope
