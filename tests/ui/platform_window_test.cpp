// The window itself: opened for real, on the screen that the test runner provides.
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "platform/embedded_files.h"
#include "platform/window.h"
#include "render/gl_loader.h"
#include "render/scene_renderer.h"
#include "support/mark_sheet.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

WindowOptions hidden(WindowSize size) {
  WindowOptions options;
  options.title = "Chronoscope test";
  options.size = size;
  options.visible = false;
  return options;
}

/// The test's X server starts afresh when its last client leaves, and refuses newcomers while it does.
tl::expected<Window, std::string> open_hidden(WindowSize size) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  auto window = Window::create(hidden(size));
  while (!window && std::chrono::steady_clock::now() < deadline) window = Window::create(hidden(size));
  if (!window) FAIL(window.error());
  return window;
}

}  // namespace

TEST_CASE("a window opens at the size asked for, with OpenGL that can draw a scene") {
  auto window = open_hidden({900, 600});
  REQUIRE(window.has_value());
  CHECK(window->size() == WindowSize{900, 600});
  CHECK(window->framebuffer_size() == WindowSize{900, 600});
  CHECK(window->content_scale() >= 1);
  CHECK_FALSE(window->should_close());
  CHECK(window->handle() != nullptr);
  REQUIRE(load_gl(Window::proc_address) == std::nullopt);
  SceneRenderer renderer(
      [](std::string_view name) { return read_asset("shaders/" + std::string(name)).value_or(""); });
  const DrawStats stats = renderer.draw(
      make_mark_sheet(1).scene, make_palette(Appearance::light, sheet_themes()), sheet_themes(), 900, 600);
  CHECK(stats.draw_calls > 0);
  window->swap();
}

TEST_CASE("a window is never too small to lay out") {
  auto window = open_hidden({1, 1});
  REQUIRE(window.has_value());
  CHECK(window->size().width >= 480);
  CHECK(window->size().height >= 320);
}

TEST_CASE("waiting for events ends when another thread wakes it") {
  auto window = open_hidden({640, 480});
  REQUIRE(window.has_value());
  std::atomic<bool> is_asked = false, is_woken = false;
  std::thread waker([&] {
    while (!is_asked) std::this_thread::yield();
    while (!is_woken) {  // the first may come before the wait begins
      Window::wake_up();
      std::this_thread::yield();
    }
  });
  is_asked = true;
  window->wait_events();
  is_woken = true;
  waker.join();
  SUCCEED("it came back");
}

TEST_CASE("a window that was closed or moved away closes once") {
  auto first = open_hidden({640, 480});
  REQUIRE(first.has_value());
  Window moved = std::move(*first);
  moved.set_title("Another title");
  moved.set_should_close(true);
  CHECK(moved.should_close());
}

TEST_CASE("windows can be opened one after the other") {
  for (int i = 0; i < 3; ++i) REQUIRE(open_hidden({640, 480}).has_value());
}

TEST_CASE("without a display the reason is given in words") {
  const char* display = std::getenv("DISPLAY");
  const std::string saved = display == nullptr ? "" : display;
  unsetenv("DISPLAY");
  const char* wayland = std::getenv("WAYLAND_DISPLAY");
  const auto window =
      wayland == nullptr ? Window::create(hidden({640, 480})) : tl::unexpected(std::string("skipped"));
  if (display != nullptr) setenv("DISPLAY", saved.c_str(), 1);
  REQUIRE_FALSE(window.has_value());
  if (wayland == nullptr) CHECK(window.error().starts_with("No window can be opened: "));
}
