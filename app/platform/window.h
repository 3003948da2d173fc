// A window of the program, with an OpenGL 3.3 core context (ES 3.0 in a browser), by GLFW, which is started with the
// first and ended with the last. Knows no OpenGL functions and no ImGui.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

struct GLFWwindow;

namespace chronoscope {

struct WindowSize {
  int width = 0, height = 0;
  friend bool operator==(const WindowSize&, const WindowSize&) = default;
};

/// One of the desktop's screens, in its units.
struct Screen {
  std::string name;
  int x = 0, y = 0;
  WindowSize size;
};

/// In the middle of a screen, no larger than it; or as large as it lets a window be.
enum class Placement : std::uint8_t { centred, filling };

struct WindowOptions {
  std::string title;
  WindowSize size{1280, 800};  ///< of the content, in the desktop's units
  /// True multiplies `size` by the screen's scale where the desktop counts in pixels: for a size that was chosen
  /// without a screen in mind, not for one that was remembered.
  bool size_is_unscaled = true;
  bool maximised = false;
  bool visible = true;
  std::optional<int> screen = std::nullopt;  ///< on this one, where there is one of that number
  Placement placement = Placement::centred;  ///< there
};

class Window {
 public:
  /// Opens the window and makes its context current; or says why not, in words for the user.
  static tl::expected<Window, std::string> create(const WindowOptions& options);
  ~Window();
  Window(Window&&) noexcept;
  Window& operator=(Window&&) noexcept;

  /// In pixels; 0x0 while minimised.
  WindowSize framebuffer_size() const;
  /// In the desktop's units, which the pointer's position is in too.
  WindowSize size() const;
  /// How much larger than at 96 dpi the desktop wants things drawn: 1, 1.5, 2 …
  double content_scale() const;
  bool is_minimised() const;
  bool is_maximised() const;
  bool is_fullscreen() const;
  /// Fills the screen that most of the window is on, and back to where it was.
  void set_fullscreen(bool fullscreen);
  /// Fills a certain screen; the window's own where there is none of that number.
  void fill_screen(int screen);
  /// The screens, the main one first. Some window must be open.
  static std::vector<Screen> screens();
  /// The number of the screen that most of the window is on.
  int screen() const;
  /// Directs OpenGL to this window. create() has done so; with two windows it is needed before drawing into either.
  void make_current();
  /// swap() waits for the screen's refresh, or not: of several windows only one should.
  void set_waits_for_refresh(bool waits);

  bool should_close() const;
  void set_should_close(bool close);
  void set_title(const std::string& title);

  /// Shows what was drawn; waits for the screen's next refresh.
  void swap();
  /// Handles what has happened, without waiting.
  void poll_events();
  /// Sleeps until something happens: input, exposure, wake_up(), or `timeout_secs` gone by.
  void wait_events(std::optional<double> timeout_secs = std::nullopt);
  /// The files and folders that were dropped on the window since the last call.
  std::vector<std::filesystem::path> take_dropped_paths();
  /// Ends wait_events() from any thread.
  static void wake_up();

  /// For ImGui's backend.
  GLFWwindow* handle() const;
  /// For load_gl().
  static void (*proc_address(const char* name))();

 private:
  struct Impl;
  explicit Window(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace chronoscope
