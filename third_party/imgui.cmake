# Dear ImGui: `imgui` is the core with std::string input fields, `imgui_backends` is GLFW and OpenGL 3.

file(STRINGS "${imgui_dir}/imgui.h" imgui_version REGEX "define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+$" imgui_version "${imgui_version}")
if(imgui_version LESS 19200)
  message(FATAL_ERROR "Dear ImGui in ${imgui_dir} is too old (${imgui_version}): fonts at any size need 1.92.")
endif()

add_library(imgui STATIC
  "${imgui_dir}/imgui.cpp"
  "${imgui_dir}/imgui_draw.cpp"
  "${imgui_dir}/imgui_tables.cpp"
  "${imgui_dir}/imgui_widgets.cpp"
  "${imgui_dir}/imgui_demo.cpp"
  "${imgui_dir}/misc/cpp/imgui_stdlib.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_dir}" "${imgui_dir}/misc/cpp")
target_compile_definitions(imgui PUBLIC IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS)

# The OpenGL backend keeps its own loader. It takes EGL or GLX, whichever the process has loaded already, so the
# same program draws in a window and, without any display, in a surfaceless EGL context.
add_library(imgui_backends STATIC
  "${imgui_dir}/backends/imgui_impl_glfw.cpp"
  "${imgui_dir}/backends/imgui_impl_opengl3.cpp")
target_include_directories(imgui_backends SYSTEM PUBLIC "${imgui_dir}/backends")
target_link_libraries(imgui_backends PUBLIC imgui glfw ${CMAKE_DL_LIBS})
