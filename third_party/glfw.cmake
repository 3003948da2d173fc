# GLFW (window and input), and two things that travel with its source: glad and stb_image_write.

if(EMSCRIPTEN) # the browser's own port, asked for at link time
  add_library(glfw INTERFACE)
  target_link_options(glfw INTERFACE -sUSE_GLFW=3)
else()
  set(GLFW_BUILD_DOCS OFF)
  set(GLFW_BUILD_TESTS OFF)
  set(GLFW_BUILD_EXAMPLES OFF)
  set(GLFW_INSTALL OFF)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    set(GLFW_BUILD_X11 ON)
    set(GLFW_BUILD_WAYLAND ON)
  endif()
  set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
  add_subdirectory("${glfw_dir}" glfw EXCLUDE_FROM_ALL SYSTEM)
  # OpenGL's functions come from glad alone. Empty, so that a file may say the same for itself.
  target_compile_definitions(glfw INTERFACE GLFW_INCLUDE_NONE=)
endif()

# glad: load with gladLoadGL(glfwGetProcAddress) or gladLoadGL(eglGetProcAddress). The header is copied out of
# GLFW's folder of odds and ends so that nothing else in there can be included by accident.
set(glad_dir "${CMAKE_CURRENT_BINARY_DIR}/glad_generated")
configure_file("${glfw_dir}/deps/glad/gl.h" "${glad_dir}/glad/gl.h" COPYONLY)
file(CONFIGURE OUTPUT "${glad_dir}/gl.c" CONTENT "#define GLAD_GL_IMPLEMENTATION\n#include <glad/gl.h>\n")
add_library(glad STATIC "${glad_dir}/gl.c")
target_include_directories(glad SYSTEM PUBLIC "${glad_dir}")

# stb_image_write: include "stb_image_write.h" for the declarations; the implementation is here.
set(stb_dir "${CMAKE_CURRENT_BINARY_DIR}/stb_generated")
configure_file("${glfw_dir}/deps/stb_image_write.h" "${stb_dir}/stb_image_write.h" COPYONLY)
file(CONFIGURE OUTPUT "${stb_dir}/stb_image_write.c"
  CONTENT "#define STB_IMAGE_WRITE_IMPLEMENTATION\n#include \"stb_image_write.h\"\n")
add_library(stb_image_write STATIC "${stb_dir}/stb_image_write.c")
target_include_directories(stb_image_write SYSTEM PUBLIC "${stb_dir}")
