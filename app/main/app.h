// One running timeline: the document, what the reader has chosen, and the frame that turns the two into a Scene and a
// set of panels. The same for the window and for pictures made without one; needs an ImGui context, no window.
//
// frame() is called between ImGui::NewFrame() and ImGui::Render(); the caller draws scene() with palette() first and
// ImGui's draw data over it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "interaction/pointer.h"
#include "layout/palette.h"
#include "layout/scene_builder.h"
#include "layout/transition.h"
#include "main/document.h"
#include "query/filter_result.h"
#include "ui/fonts.h"
#include "ui/ui_model.h"
#include "view/view_state.h"

namespace chronoscope {

struct FrameInput {
  double dt_secs = 0;
  double width_px = 1280, height_px = 720;
  double screen_scale = 1;  ///< what the screen asks for; the reader's own scale multiplies it
  bool instant = false;     ///< no easing at all (pictures, tests)
};

struct FrameResult {
  bool moving = false;                   ///< something is under way: draw the next frame at once
  std::optional<double> redraw_in_secs;  ///< else, draw again after this long at the latest
  bool quit = false;
};

class App {
 public:
  App(std::unique_ptr<Document> document, Fonts& fonts);

  FrameResult frame(const FrameInput& input);

  /// Shows another document, if there is anything in it to show; else keeps this one. Its problems are shown either way.
  void open(std::unique_ptr<Document> document);

  const Document& document() const { return *m_document; }
  const Dataset& dataset() const { return m_document->dataset; }
  const Scene& scene() const { return m_scene; }
  const Palette& palette() const { return m_palette; }
  ViewState& view() { return m_view; }
  const ViewState& view() const { return m_view; }
  UiState& ui() { return m_ui; }
  const UiState& ui() const { return m_ui; }
  const FilterResult& filter_result() const { return m_filter_result; }
  double text_scale() const { return m_text_scale; }
  void set_text_scale(double scale);
  /// What the last picture's Scene took to lay out.
  double layout_secs() const { return m_layout_secs; }
  /// Where the chart may show a hand, say; the caller gives it to ImGui's backend.
  std::optional<EventIndex> hovered() const { return m_hovered; }

 private:
  void reset_for_document();
  void apply(const Command& command);
  void handle_pointer_input();
  void handle_keys(FrameResult& result);
  void handle_ui_output(const UiOutput& out, FrameResult& result);
  void update_filter();
  bool advance_camera(double dt_secs, bool instant);
  void build_scene(const FrameInput& input);
  void copy_event(EventIndex event);

  std::unique_ptr<Document> m_document;
  Fonts& m_fonts;
  ViewState m_view;
  UiState m_ui;
  double m_text_scale = 1;
  std::vector<Problem> m_problems;

  Filter m_filtered_by;
  FilterResult m_filter_result;
  std::unique_ptr<SceneBuilder> m_builder;
  SceneTransition m_transition;
  Scene m_scene;
  double m_layout_secs = 0;
  Palette m_palette;
  std::optional<std::pair<Appearance, double>> m_styled_for;

  Viewport m_drawn;  ///< the viewport of the Scene on screen
  CameraFlight m_flight;
  double m_flight_secs = 0;
  bool m_flying = false;

  PointerState m_pointer;
  Hit m_hover;
  std::optional<EventIndex> m_hovered;
  std::optional<EventIndex> m_hovered_in_panel;
  bool m_first_frame = true;
};

}  // namespace chronoscope
