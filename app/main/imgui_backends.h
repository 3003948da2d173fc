// Dear ImGui's context with its GLFW and OpenGL backends for one window, started and ended together. With two windows
// there are two: whoever draws makes the right one current first.
#pragma once

struct ImGuiContext;

namespace chronoscope {

class Window;

class ImGuiBackends {
 public:
  /// The window's OpenGL context must be current, here and at the end. Makes its own ImGui context current.
  explicit ImGuiBackends(const Window& window);
  ~ImGuiBackends();
  ImGuiBackends(const ImGuiBackends&) = delete;
  ImGuiBackends& operator=(const ImGuiBackends&) = delete;

  void make_current() const;
  /// Between them: ImGui's frame. begin_frame() takes input, end_frame() draws into the current OpenGL context.
  static void begin_frame();
  static void draw();

 private:
  ImGuiContext* m_context;
};

}  // namespace chronoscope
