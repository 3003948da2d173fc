// A linked pair of shaders. The texts carry no version line: it is put in front for the context at hand, so that the
// same text compiles for OpenGL 3.3 and for OpenGL ES 3.0.
#pragma once

#include <string>

#include "render/gl_objects.h"
#include "render/shader_text.h"

namespace chronoscope {

class ShaderProgram {
 public:
  /// Reads NAME.vert and NAME.frag and puts `definitions` (whole lines) in front of both. Throws std::runtime_error
  /// with the compiler's words when they do not compile.
  ShaderProgram(const ShaderText& text, const std::string& name, const std::string& definitions = "");

  void use() const;
  /// -1 (which OpenGL ignores) when the shader has no use for it.
  GLint uniform(const char* uniform_name) const;

 private:
  GlProgram m_program;
};

}  // namespace chronoscope
