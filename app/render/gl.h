// OpenGL's names, wherever they come from. Included by render's own .cpp files only, so that nothing else sees them.
#pragma once

#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#else
#include <glad/gl.h>
#endif
