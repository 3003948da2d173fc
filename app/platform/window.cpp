#include "platform/window.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace chronoscope {

struct Window::Impl {
  bool is_started = false;
  GLFWwindow* window = nullptr;
  int windowed_x = 0, windowed_y = 0;  ///< where the window was before it filled the screen
  WindowSize windowed_size;
  std::vector<std::filesystem::path> dropped;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (window != nullptr) glfwDestroyWindow(window);
    if (is_started) glfwTerminate();
  }
};

namespace {

std::string failure(std::string_view what) {
  const char* description = nullptr;
  glfwGetError(&description);
  return fmt::format("{}: {}.", what, description == nullptr ? "no reason given" : description);
}

void set_hints(const WindowOptions& options) {
  glfwDefaultWindowHints();
#ifdef __EMSCRIPTEN__
  glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_ES_API);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
#else
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, options.size_is_unscaled ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "chronoscope");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "chronoscope");
  glfwWindowHintString(GLFW_WAYLAND_APP_ID, "chronoscope");
#endif
  glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_MAXIMIZED, options.maximised ? GLFW_TRUE : GLFW_FALSE);
  // Marks are smoothed by their shader; these would cost memory and time for nothing.
  glfwWindowHint(GLFW_SAMPLES, 0);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
}

/// The screen that shows most of the window.
GLFWmonitor* monitor_of(GLFWwindow* window) {
  int x = 0, y = 0, width = 0, height = 0;
  glfwGetWindowPos(window, &x, &y);
  glfwGetWindowSize(window, &width, &height);
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  GLFWmonitor* best = glfwGetPrimaryMonitor();
  int most = 0;
  for (int i = 0; i < count; ++i) {
    int left = 0, top = 0;
    glfwGetMonitorPos(monitors[i], &left, &top);
    const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
    if (mode == nullptr) continue;
    const int shared_width = std::min(x + width, left + mode->width) - std::max(x, left);
    const int shared_height = std::min(y + height, top + mode->height) - std::max(y, top);
    const int shared = std::max(shared_width, 0) * std::max(shared_height, 0);
    if (shared > most) {
      most = shared;
      best = monitors[i];
    }
  }
  return best;
}

}  // namespace

tl::expected<Window, std::string> Window::create(const WindowOptions& options) {
  constexpr int smallest_width = 480, smallest_height = 320;  // below this nothing of the layout is left
  auto impl = std::make_unique<Impl>();
  if (glfwInit() != GLFW_TRUE) return tl::unexpected(failure("No window can be opened"));
  impl->is_started = true;
  set_hints(options);
  impl->window = glfwCreateWindow(std::max(options.size.width, smallest_width),
                                  std::max(options.size.height, smallest_height), options.title.c_str(),
                                  nullptr, nullptr);
  if (impl->window == nullptr) {
    return tl::unexpected(failure("No window with OpenGL 3.3 can be opened"));
  }
  glfwSetWindowSizeLimits(impl->window, smallest_width, smallest_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwSetWindowUserPointer(impl->window, impl.get());
  glfwSetDropCallback(impl->window, [](GLFWwindow* window, int count, const char** paths) {
    auto* self = static_cast<Impl*>(glfwGetWindowUserPointer(window));
    for (int i = 0; i < count; ++i) self->dropped.emplace_back(paths[i]);
  });
  glfwMakeContextCurrent(impl->window);
  glfwSwapInterval(1);
  return Window(std::move(impl));
}

Window::Window(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

std::vector<std::filesystem::path> Window::take_dropped_paths() { return std::exchange(m_impl->dropped, {}); }

WindowSize Window::framebuffer_size() const {
  if (is_minimised()) return {};
  WindowSize s;
  glfwGetFramebufferSize(m_impl->window, &s.width, &s.height);
  return s;
}

WindowSize Window::size() const {
  WindowSize s;
  glfwGetWindowSize(m_impl->window, &s.width, &s.height);
  return s;
}

double Window::content_scale() const {
  float x = 1, y = 1;
  glfwGetWindowContentScale(m_impl->window, &x, &y);
  return x > 0 ? static_cast<double>(x) : 1;
}

bool Window::is_minimised() const { return glfwGetWindowAttrib(m_impl->window, GLFW_ICONIFIED) == GLFW_TRUE; }
bool Window::is_maximised() const { return glfwGetWindowAttrib(m_impl->window, GLFW_MAXIMIZED) == GLFW_TRUE; }
bool Window::is_fullscreen() const { return glfwGetWindowMonitor(m_impl->window) != nullptr; }

void Window::set_fullscreen(bool fullscreen) {
  if (fullscreen == is_fullscreen()) return;
  Impl& m = *m_impl;
  if (!fullscreen) {
    glfwSetWindowMonitor(m.window, nullptr, m.windowed_x, m.windowed_y, m.windowed_size.width,
                         m.windowed_size.height, GLFW_DONT_CARE);
    return;
  }
  GLFWmonitor* monitor = monitor_of(m.window);
  const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
  if (mode == nullptr) return;  // no screen to fill
  glfwGetWindowPos(m.window, &m.windowed_x, &m.windowed_y);
  m.windowed_size = size();
  glfwSetWindowMonitor(m.window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  glfwSwapInterval(1);
}

bool Window::should_close() const { return glfwWindowShouldClose(m_impl->window) == GLFW_TRUE; }
void Window::set_should_close(bool close) {
  glfwSetWindowShouldClose(m_impl->window, close ? GLFW_TRUE : GLFW_FALSE);
}
void Window::set_title(const std::string& title) { glfwSetWindowTitle(m_impl->window, title.c_str()); }

void Window::swap() { glfwSwapBuffers(m_impl->window); }
void Window::poll_events() { glfwPollEvents(); }
void Window::wait_events(std::optional<double> timeout_secs) {
  if (!timeout_secs) {
    glfwWaitEvents();
  } else if (*timeout_secs > 0) {
    glfwWaitEventsTimeout(*timeout_secs);
  } else {
    glfwPollEvents();
  }
}
void Window::wake_up() { glfwPostEmptyEvent(); }

GLFWwindow* Window::handle() const { return m_impl->window; }
void (*Window::proc_address(const char* name))() { return glfwGetProcAddress(name); }

}  // namespace chronoscope
