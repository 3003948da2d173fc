#include "render/scene_renderer.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "render/scene_shapes.h"
#include "render/shader_program.h"

namespace chronoscope {
namespace {

constexpr int arc_segments = 64;  ///< smooth for a curve across a 4K screen
constexpr int quad_vertices = 4;

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

/// A buffer of instances that grows and is never given back.
class InstanceBuffer {
 public:
  void bind() const { glBindBuffer(GL_ARRAY_BUFFER, m_buffer.name()); }

  /// True when it had to grow.
  bool upload(const void* data, std::size_t bytes) {
    bind();
    const bool grows = bytes > m_capacity;
    if (grows) m_capacity = std::max(bytes, m_capacity * 2);
    // A fresh store of the same size: the driver need not wait for the last frame to finish with the old one.
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(m_capacity), nullptr, GL_STREAM_DRAW);
    glBufferSubData(GL_ARRAY_BUFFER, 0, static_cast<GLsizeiptr>(bytes), data);
    return grows;
  }

 private:
  GlBuffer m_buffer;
  std::size_t m_capacity = 0;
};

void instance_floats(GLuint location, GLint count, GLsizei stride, std::size_t at) {
  glEnableVertexAttribArray(location);
  glVertexAttribPointer(location, count, GL_FLOAT, GL_FALSE, stride, offset(at));
  glVertexAttribDivisor(location, 1);
}

void instance_color(GLuint location, GLsizei stride, std::size_t at) {
  glEnableVertexAttribArray(location);
  glVertexAttribPointer(location, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, offset(at));
  glVertexAttribDivisor(location, 1);
}

void instance_bytes(GLuint location, GLsizei stride, std::size_t at) {
  glEnableVertexAttribArray(location);
  glVertexAttribIPointer(location, 4, GL_UNSIGNED_BYTE, stride, offset(at));
  glVertexAttribDivisor(location, 1);
}

/// OpenGL 3.3 has no base instance: each batch points the attributes at its own first shape.
void point_at_shapes(std::size_t first) {
  constexpr GLsizei stride = sizeof(Shape);
  const std::size_t base = first * sizeof(Shape);
  instance_floats(0, 4, stride, base + offsetof(Shape, x));
  instance_color(1, stride, base + offsetof(Shape, fill));
  instance_color(2, stride, base + offsetof(Shape, edge));
  instance_floats(3, 4, stride, base + offsetof(Shape, radius));
  instance_bytes(4, stride, base + offsetof(Shape, kind));
  instance_floats(5, 2, stride, base + offsetof(Shape, quiet_from));
}

void point_at_arcs() {
  constexpr GLsizei stride = sizeof(ArcShape);
  instance_floats(0, 4, stride, offsetof(ArcShape, from_x));
  instance_floats(1, 4, stride, offsetof(ArcShape, control_2_x));
  instance_color(2, stride, offsetof(ArcShape, color));
  instance_floats(3, 4, stride, offsetof(ArcShape, line));
}

}  // namespace

struct SceneRenderer::Impl {
  explicit Impl(const ShaderText& text) : arc_program(text, "arcs") {
    for (std::size_t family = 0; family < shape_family_count; ++family) {
      ShapeProgram& p = shape_programs.emplace_back(
          ShapeProgram{ShaderProgram(text, "shapes", "#define FAMILY " + std::to_string(family) + "\n")});
      p.framebuffer = p.program.uniform("u_framebuffer_px");
      p.scale = p.program.uniform("u_scale");
    }
    arc_framebuffer = arc_program.uniform("u_framebuffer_px");
    arc_segments_uniform = arc_program.uniform("u_segments");
  }

  void set_up(Rgba ground, int width, int height);
  void draw_batch(const ShapeBatch& batch, DrawStats& stats);
  void draw_arcs(DrawStats& stats);
  void draw_shapes(const ShapeBatch& batch, DrawStats& stats);
  /// False when nothing of the batch can be seen.
  bool clip_to(const Rect& clip) const;

  struct ShapeProgram {
    ShaderProgram program;
    GLint framebuffer = -1, scale = -1;
  };
  std::vector<ShapeProgram> shape_programs;  ///< by ShapeFamily
  ShaderProgram arc_program;
  GLint arc_framebuffer, arc_segments_uniform;
  GlVertexArray shape_vertices, arc_vertices;
  InstanceBuffer shape_buffer, arc_buffer;
  ShapeList list;
  int framebuffer_width = 0, framebuffer_height = 0;
};

void SceneRenderer::Impl::set_up(Rgba ground, int width, int height) {
  framebuffer_width = width;
  framebuffer_height = height;
  glViewport(0, 0, width, height);
  glDisable(GL_SCISSOR_TEST);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glDisable(GL_STENCIL_TEST);
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);  // shaders multiply alpha in
  glClearColor(ground.r, ground.g, ground.b, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  const auto w = static_cast<float>(width), h = static_cast<float>(height);
  for (const ShapeProgram& p : shape_programs) {
    p.program.use();
    glUniform2f(p.framebuffer, w, h);
    glUniform1f(p.scale, static_cast<float>(list.unit));
  }
  arc_program.use();
  glUniform2f(arc_framebuffer, w, h);
  glUniform1f(arc_segments_uniform, static_cast<float>(arc_segments));
}

bool SceneRenderer::Impl::clip_to(const Rect& clip) const {
  const double left = std::clamp(clip.x, 0.0, static_cast<double>(framebuffer_width));
  const double right = std::clamp(clip.right(), left, static_cast<double>(framebuffer_width));
  const double top = std::clamp(clip.y, 0.0, static_cast<double>(framebuffer_height));
  const double bottom = std::clamp(clip.bottom(), top, static_cast<double>(framebuffer_height));
  if (right <= left || bottom <= top) return false;
  glScissor(static_cast<GLint>(left), static_cast<GLint>(framebuffer_height - bottom),
            static_cast<GLsizei>(right - left), static_cast<GLsizei>(bottom - top));
  return true;
}

void SceneRenderer::Impl::draw_arcs(DrawStats& stats) {
  if (list.arcs.empty()) return;
  arc_program.use();
  glBindVertexArray(arc_vertices.name());
  arc_buffer.bind();
  point_at_arcs();
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 2 * (arc_segments + 1), static_cast<GLsizei>(list.arcs.size()));
  ++stats.draw_calls;
}

void SceneRenderer::Impl::draw_shapes(const ShapeBatch& batch, DrawStats& stats) {
  if (batch.count == 0) return;
  shape_programs[static_cast<std::size_t>(batch.family)].program.use();
  glBindVertexArray(shape_vertices.name());
  shape_buffer.bind();
  point_at_shapes(batch.first);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, quad_vertices, static_cast<GLsizei>(batch.count));
  ++stats.draw_calls;
}

void SceneRenderer::Impl::draw_batch(const ShapeBatch& batch, DrawStats& stats) {
  if (!clip_to(batch.clip)) return;
  if (batch.arcs_first) draw_arcs(stats);
  draw_shapes(batch, stats);
}

SceneRenderer::SceneRenderer(const ShaderText& shader_text) : m_impl(std::make_unique<Impl>(shader_text)) {}
SceneRenderer::~SceneRenderer() = default;
SceneRenderer::SceneRenderer(SceneRenderer&&) noexcept = default;
SceneRenderer& SceneRenderer::operator=(SceneRenderer&&) noexcept = default;

DrawStats SceneRenderer::draw(const Scene& scene, const Palette& palette, const std::vector<Theme>& themes,
                              int framebuffer_width, int framebuffer_height) {
  Impl& m = *m_impl;
  DrawStats stats;
  if (framebuffer_width < 1 || framebuffer_height < 1) return stats;  // a minimised window
  build_shapes(scene, palette, themes, framebuffer_width, m.list);
  m.set_up(palette.ground, framebuffer_width, framebuffer_height);
  const auto& list = m.list;
  stats.shapes = list.shapes.size();
  stats.arcs = list.arcs.size();
  if (!list.shapes.empty()) {
    stats.buffer_growths += m.shape_buffer.upload(list.shapes.data(), list.shapes.size() * sizeof(Shape));
  }
  if (!list.arcs.empty()) {
    stats.buffer_growths += m.arc_buffer.upload(list.arcs.data(), list.arcs.size() * sizeof(ArcShape));
  }
  glEnable(GL_SCISSOR_TEST);
  for (const ShapeBatch& batch : list.batches) m.draw_batch(batch, stats);
  glDisable(GL_SCISSOR_TEST);
  glBindVertexArray(0);
  glBindBuffer(GL_ARRAY_BUFFER, 0);
  glUseProgram(0);
  return stats;
}

}  // namespace chronoscope
