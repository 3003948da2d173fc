// A Scene as shapes to draw: all of the picture but its text. Pure; knows no OpenGL.
#pragma once

#include "render/shape_list.h"

namespace chronoscope {

/// Replaces what `list` holds, keeping its memory. The framebuffer may have more pixels than the Scene.
void build_shapes(const Scene& scene, const Palette& palette, const std::vector<Theme>& themes,
                  int framebuffer_width, ShapeList& list);

}  // namespace chronoscope
