#include "main/imgui_backends.h"

#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "platform/window.h"
#include "ui/imgui_frame.h"

#ifdef __linux__
#include <dlfcn.h>
#endif

namespace chronoscope {

namespace {

/// The backend's loader lets go of the OpenGL library with the first context that ends, though other contexts draw on
/// through its functions: what is loaded stays loaded.
void keep_opengl_loaded() {
#ifdef __linux__
  for (const char* library :
       {"libOpenGL.so.0", "libEGL.so.1", "libGLX.so.0", "libGL.so", "libGL.so.1", "libGL.so.3"}) {
    dlopen(library, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
  }
#endif
}

}  // namespace

ImGuiBackends::ImGuiBackends(const Window& window) : m_context(ImGui::CreateContext()) {
  make_current();  // CreateContext leaves another current where there is one
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplGlfw_InitForOpenGL(window.handle(), true);
  ImGui_ImplOpenGL3_Init("#version 330 core");
  keep_opengl_loaded();
}

ImGuiBackends::~ImGuiBackends() {
  make_current();
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext(m_context);
}

void ImGuiBackends::make_current() const { ImGui::SetCurrentContext(m_context); }

void ImGuiBackends::begin_frame() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  begin_imgui_frame();
}

void ImGuiBackends::draw() { ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData()); }

}  // namespace chronoscope
