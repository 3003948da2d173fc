// OpenGL's numbered objects with owners: made on construction, deleted on destruction, moved but never copied.
// The context that made them must be current when they go.
#pragma once

#include <utility>

#include "render/gl.h"

namespace chronoscope {

/// `Traits` says how one kind of object is made and deleted.
template <class Traits>
class GlObject {
 public:
  GlObject() : m_name(Traits::make()) {}
  ~GlObject() {
    if (m_name != 0) Traits::destroy(m_name);
  }
  GlObject(GlObject&& other) noexcept : m_name(std::exchange(other.m_name, 0)) {}
  GlObject& operator=(GlObject&& other) noexcept {
    std::swap(m_name, other.m_name);
    return *this;
  }
  GlObject(const GlObject&) = delete;
  GlObject& operator=(const GlObject&) = delete;
  GLuint name() const { return m_name; }

 private:
  GLuint m_name = 0;
};

struct BufferTraits {
  static GLuint make() {
    GLuint name = 0;
    glGenBuffers(1, &name);
    return name;
  }
  static void destroy(GLuint name) { glDeleteBuffers(1, &name); }
};
struct VertexArrayTraits {
  static GLuint make() {
    GLuint name = 0;
    glGenVertexArrays(1, &name);
    return name;
  }
  static void destroy(GLuint name) { glDeleteVertexArrays(1, &name); }
};
struct FramebufferTraits {
  static GLuint make() {
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    return name;
  }
  static void destroy(GLuint name) { glDeleteFramebuffers(1, &name); }
};
struct RenderbufferTraits {
  static GLuint make() {
    GLuint name = 0;
    glGenRenderbuffers(1, &name);
    return name;
  }
  static void destroy(GLuint name) { glDeleteRenderbuffers(1, &name); }
};
struct ProgramTraits {
  static GLuint make() { return glCreateProgram(); }
  static void destroy(GLuint name) { glDeleteProgram(name); }
};

using GlBuffer = GlObject<BufferTraits>;
using GlVertexArray = GlObject<VertexArrayTraits>;
using GlFramebuffer = GlObject<FramebufferTraits>;
using GlRenderbuffer = GlObject<RenderbufferTraits>;
using GlProgram = GlObject<ProgramTraits>;

}  // namespace chronoscope
