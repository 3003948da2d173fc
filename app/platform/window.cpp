#include "platform/window.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace chronoscope {

namespace {
int windows_open = 0;  ///< GLFW counts no starts: the last window ends it
}

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
    if (is_started && --windows_open == 0) glfwTerminate();
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
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // a talk stays on its screen while one works on the other
  glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_MAXIMIZED, options.maximised ? GLFW_TRUE : GLFW_FALSE);
  // Marks are smoothed by their shader; these would cost memory and time for nothing.
  glfwWindowHint(GLFW_SAMPLES, 0);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
}

std::span<GLFWmonitor*> monitors() {
  int count = 0;
  GLFWmonitor** all = glfwGetMonitors(&count);
  return {all, static_cast<std::size_t>(count)};
}

/// Its frame, where the desktop gives it one, stays on the screen too.
void move_to_screen(GLFWwindow* window, int screen, Placement placement) {
  const auto all = monitors();
  if (screen < 0 || static_cast<std::size_t>(screen) >= all.size()) return;
  int x = 0, y = 0, width = 0, height = 0;
  glfwGetMonitorWorkarea(all[static_cast<std::size_t>(screen)], &x, &y, &width, &height);
  int left = 0, top = 0, right = 0, bottom = 0;
  glfwGetWindowFrameSize(window, &left, &top, &right, &bottom);
  const WindowSize room{width - left - right, height - top - bottom};
  WindowSize size;
  glfwGetWindowSize(window, &size.width, &size.height);
  size = placement == Placement::filling
             ? room
             : WindowSize{std::min(size.width, room.width), std::min(size.height, room.height)};
  glfwSetWindowSize(window, size.width, size.height);
  glfwSetWindowPos(window, x + left + (room.width - size.width) / 2,
                   y + top + (room.height - size.height) / 2);
}

/// The screen that shows most of the window.
GLFWmonitor* monitor_of(GLFWwindow* window) {
  int x = 0, y = 0, width = 0, height = 0;
  glfwGetWindowPos(window, &x, &y);
  glfwGetWindowSize(window, &width, &height);
  GLFWmonitor* best = glfwGetPrimaryMonitor();
  int most = 0;
  for (GLFWmonitor* monitor : monitors()) {
    int left = 0, top = 0;
    glfwGetMonitorPos(monitor, &left, &top);
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    if (mode == nullptr) continue;
    const int shared_width = std::min(x + width, left + mode->width) - std::max(x, left);
    const int shared_height = std::min(y + height, top + mode->height) - std::max(y, top);
    const int shared = std::max(shared_width, 0) * std::max(shared_height, 0);
    if (shared > most) {
      most = shared;
      best = monitor;
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
  ++windows_open;
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
  if (options.screen) move_to_screen(impl->window, *options.screen, options.placement);
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
  fill_screen(screen());
}

void Window::fill_screen(int screen) {
  Impl& m = *m_impl;
  const auto all = monitors();
  const bool exists = screen >= 0 && static_cast<std::size_t>(screen) < all.size();
  GLFWmonitor* monitor = exists ? all[static_cast<std::size_t>(screen)] : monitor_of(m.window);
  const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
  if (mode == nullptr) return;  // no screen to fill
  if (!is_fullscreen()) {
    glfwGetWindowPos(m.window, &m.windowed_x, &m.windowed_y);
    m.windowed_size = size();
  }
  glfwSetWindowMonitor(m.window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  glfwSwapInterval(1);
}

std::vector<Screen> Window::screens() {
  std::vector<Screen> screens;
  for (GLFWmonitor* monitor : monitors()) {
    Screen screen;
    const char* name = glfwGetMonitorName(monitor);
    screen.name = name == nullptr ? "" : name;
    glfwGetMonitorPos(monitor, &screen.x, &screen.y);
    if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) screen.size = {mode->width, mode->height};
    screens.push_back(std::move(screen));
  }
  return screens;
}

int Window::screen() const {
  const auto all = monitors();
  const auto found = std::find(all.begin(), all.end(), monitor_of(m_impl->window));
  return found == all.end() ? 0 : static_cast<int>(found - all.begin());
}

void Window::make_current() { glfwMakeContextCurrent(m_impl->window); }

void Window::set_waits_for_refresh(bool waits) {
  make_current();
  glfwSwapInterval(waits ? 1 : 0);
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
