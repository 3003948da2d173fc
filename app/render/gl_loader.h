// Finds OpenGL's functions. Call once for each context, after making it current and before anything else here.
#pragma once

#include <optional>
#include <string>

namespace chronoscope {

using GlProc = void (*)();
/// glfwGetProcAddress and eglGetProcAddress are both of this type.
using GlProcLoader = GlProc (*)(const char* name);

/// Nothing when all is well; else why this context cannot be drawn with, in words for the user.
std::optional<std::string> load_gl(GlProcLoader loader);

/// "4.5 (Core Profile) Mesa 22.3.6, llvmpipe": for --version and bug reports.
std::string gl_description();

}  // namespace chronoscope
