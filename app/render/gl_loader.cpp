#include "render/gl_loader.h"

#include <fmt/format.h>

#include "render/gl.h"

namespace chronoscope {
namespace {

std::string gl_string(GLenum name) {
  const GLubyte* text = glGetString(name);
  return text == nullptr ? "unknown" : reinterpret_cast<const char*>(text);
}

}  // namespace

std::optional<std::string> load_gl([[maybe_unused]] GlProcLoader loader) {
#ifdef __EMSCRIPTEN__
  return std::nullopt;  // linked, not loaded
#else
  const int version = gladLoadGL(loader);
  if (version == 0) return "The graphics driver offers no OpenGL.";
  const bool is_es = gl_string(GL_VERSION).starts_with("OpenGL ES");
  const int needed_major = 3, needed_minor = is_es ? 0 : 3;
  const int major = GLAD_VERSION_MAJOR(version), minor = GLAD_VERSION_MINOR(version);
  if (major < needed_major || (major == needed_major && minor < needed_minor)) {
    return fmt::format("OpenGL {}.{} is needed, the graphics driver offers {}.", needed_major, needed_minor,
                       gl_description());
  }
  return std::nullopt;
#endif
}

std::string gl_description() { return fmt::format("{}, {}", gl_string(GL_VERSION), gl_string(GL_RENDERER)); }

}  // namespace chronoscope
