// Draws a Scene with OpenGL: all of the picture but its text, which ui draws over it.
//
// Takes the Scene, a palette and the themes; leaves pixels in the framebuffer that is bound. Needs a current context
// with load_gl() done, for its whole life. Sets the OpenGL state that it needs and keeps nothing of it: afterwards
// no program, vertex array or scissor is in force.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "layout/palette.h"
#include "layout/scene.h"
#include "render/shader_text.h"

namespace chronoscope {

struct DrawStats {
  int draw_calls = 0;
  std::size_t shapes = 0, arcs = 0;
  int buffer_growths = 0;  ///< buffers made larger in this frame: 0 once the busiest view has been seen
};

class SceneRenderer {
 public:
  /// Throws std::runtime_error with the driver's words when a shader does not compile.
  explicit SceneRenderer(const ShaderText& shader_text);
  ~SceneRenderer();
  SceneRenderer(SceneRenderer&&) noexcept;
  SceneRenderer& operator=(SceneRenderer&&) noexcept;

  /// Clears with the palette's ground and draws. The framebuffer may have more pixels than the Scene (a window on a
  /// dense screen); marks keep to the framebuffer's pixels.
  DrawStats draw(const Scene& scene, const Palette& palette, const std::vector<Theme>& themes,
                 int framebuffer_width, int framebuffer_height);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace chronoscope
