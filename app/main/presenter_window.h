// The presenter's own window beside the room's: notes, next step, clock. It has an OpenGL and an ImGui context of its
// own and leaves the caller's as they were.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "main/imgui_backends.h"
#include "platform/window.h"
#include "ui/fonts.h"
#include "ui/ui_model.h"

namespace chronoscope {

class App;

class PresenterWindow {
 public:
  /// On this screen, where there is one of that number. Null, with a reason in `problem`, when no window can be had.
  static std::unique_ptr<PresenterWindow> open(int screen, Placement placement, const std::string& title,
                                               std::string& problem);
  ~PresenterWindow();
  PresenterWindow(const PresenterWindow&) = delete;
  PresenterWindow& operator=(const PresenterWindow&) = delete;

  /// Draws the present step and returns the keys that were pressed or clicked here. Afterwards the OpenGL and the ImGui
  /// context of this window are current: the caller makes its own current again.
  std::vector<PresentationKey> draw(App& app);
  bool should_close() const { return m_window.should_close(); }
  /// For tests: what was drawn where.
  int screen() const { return m_window.screen(); }
  WindowSize size() const { return m_window.size(); }
  const std::vector<ControlRect>& controls() const { return m_ui.controls; }
  const std::string& shown_notes() const { return m_notes; }
  bool has_input_waiting() const { return m_has_input_waiting; }

 private:
  explicit PresenterWindow(Window window);

  Window m_window;
  ImGuiBackends m_backends;
  std::unique_ptr<Fonts> m_fonts;
  UiState m_ui;
  std::string m_notes;
  bool m_has_input_waiting = false;
};

}  // namespace chronoscope
