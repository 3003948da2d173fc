#include "render/shader_program.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace chronoscope {
namespace {

const char* version_line() {
  const auto* version = reinterpret_cast<const char*>(glGetString(GL_VERSION));
  const bool is_es = version != nullptr && std::string_view(version).starts_with("OpenGL ES");
  return is_es ? "#version 300 es\nprecision highp float;\nprecision highp int;\n" : "#version 330 core\n";
}

constexpr int log_capacity = 2048;  // more of a compiler's complaints helps nobody

/// Deletes itself: a program keeps what it was linked from.
class Shader {
 public:
  Shader(GLenum kind, const std::string& name, const std::string& definitions, const std::string& text)
      : m_name(glCreateShader(kind)) {
    const std::array<const char*, 3> parts{version_line(), definitions.c_str(), text.c_str()};
    glShaderSource(m_name, parts.size(), parts.data(), nullptr);
    glCompileShader(m_name);
    GLint compiled = GL_FALSE;
    glGetShaderiv(m_name, GL_COMPILE_STATUS, &compiled);
    if (compiled == GL_TRUE) return;
    std::array<char, log_capacity> log{};
    glGetShaderInfoLog(m_name, log_capacity, nullptr, log.data());
    glDeleteShader(m_name);
    throw std::runtime_error(fmt::format("The shader {} does not compile: {}", name, log.data()));
  }
  ~Shader() { glDeleteShader(m_name); }
  Shader(const Shader&) = delete;
  Shader& operator=(const Shader&) = delete;
  GLuint name() const { return m_name; }

 private:
  GLuint m_name;
};

}  // namespace

ShaderProgram::ShaderProgram(const ShaderText& text, const std::string& name,
                             const std::string& definitions) {
  const std::string vertex_name = name + ".vert", fragment_name = name + ".frag";
  const Shader vertex(GL_VERTEX_SHADER, vertex_name, definitions, text(vertex_name));
  const Shader fragment(GL_FRAGMENT_SHADER, fragment_name, definitions, text(fragment_name));
  glAttachShader(m_program.name(), vertex.name());
  glAttachShader(m_program.name(), fragment.name());
  glLinkProgram(m_program.name());
  glDetachShader(m_program.name(), vertex.name());
  glDetachShader(m_program.name(), fragment.name());
  GLint linked = GL_FALSE;
  glGetProgramiv(m_program.name(), GL_LINK_STATUS, &linked);
  if (linked == GL_TRUE) return;
  std::array<char, log_capacity> log{};
  glGetProgramInfoLog(m_program.name(), log_capacity, nullptr, log.data());
  throw std::runtime_error(fmt::format("The shaders {} do not link: {}", name, log.data()));
}

void ShaderProgram::use() const { glUseProgram(m_program.name()); }

GLint ShaderProgram::uniform(const char* uniform_name) const {
  return glGetUniformLocation(m_program.name(), uniform_name);
}

}  // namespace chronoscope
