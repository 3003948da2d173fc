// The panels without a window: an ImGui context of its own, the real fonts, and input as events. Commands are
// applied to the ViewState as main does, so that a test can play a reader from click to click.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui_model.h"

struct ImDrawData;
struct ImGuiContext;

namespace chronoscope::testing {

struct HarnessOptions {
  double width_px = 1280, height_px = 720, scale = 1;
  Appearance appearance = Appearance::light;
};

class UiHarness {
 public:
  /// The dataset must outlive the harness.
  explicit UiHarness(const Dataset& dataset, HarnessOptions options = {});
  ~UiHarness();
  UiHarness(const UiHarness&) = delete;
  UiHarness& operator=(const UiHarness&) = delete;

  void frame();
  /// Frames until nothing changes any more: sizes, popups, tooltips.
  void settle();

  void move_to(Point p);
  void click(Point p);
  void right_click(Point p);
  void click(std::string_view control) { click(rect_of(control)); }
  void click(const Rect& rect) { click(Point{rect.center_x(), rect.center_y()}); }
  void drag(Point from, Point to);
  /// An ImGuiKey, pressed and released.
  void press(int key);
  void hold(int key, bool down);
  void type(std::string_view text);

  bool has(std::string_view control) const;
  /// Where the last frame drew it; the test fails when it did not.
  Rect rect_of(std::string_view control) const;
  /// All controls of the last frame whose names begin with this.
  std::vector<ControlRect> controls_with(std::string_view prefix) const;

  /// Everything sent since the last call of forget().
  const std::vector<Command>& commands() const { return m_commands; }
  template <class T>
  const T* sent() const {
    for (const Command& c : m_commands) {
      if (const T* found = std::get_if<T>(&c)) return found;
    }
    return nullptr;
  }
  void forget() { m_commands.clear(); }
  void apply(const Command& command);

  ViewState view;
  UiState state;
  UiOutput last;  ///< of the last frame
  UiOutput kept;  ///< copies, links and what was to be presented of all frames since the start
  std::vector<Problem> problems;
  Hit hover;
  AskSearch search;  ///< empty: the dataset's index answers at once
  std::optional<LoadingStatus> loading;
  OwnTours own_tours;
  bool can_edit_tours = true;

  const Scene& scene() const { return m_scene; }
  const FilterResult& filter() const { return m_filter; }
  Fonts& fonts();
  /// Misuse of ImGui that it reported.
  const std::vector<std::string>& errors() const { return m_errors; }
  bool popup_open() const;
  bool tooltip_open() const;

 private:
  struct Parts;
  void answer_texture_requests() const;

  const Dataset& m_dataset;
  HarnessOptions m_options;
  ImGuiContext* m_context;
  std::unique_ptr<Parts> m_parts;
  Scene m_scene;
  FilterResult m_filter;
  std::vector<Command> m_commands;
  std::vector<std::string> m_errors;
};

}  // namespace chronoscope::testing
