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
#include "main/background_task.h"
#include "main/document.h"
#include "main/document_loader.h"
#include "main/presenter.h"
#include "main/search_service.h"
#include "main/tour_store.h"
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
  /// `wake` is called from other threads when there is something new to show; it may be empty.
  App(std::shared_ptr<Document> document, Fonts& fonts, std::function<void()> wake = {});
  ~App();

  FrameResult frame(const FrameInput& input);

  /// Opens other files in the background. What is open stays until there is something of them to show, and for good when
  /// there is not, or when the reading is cancelled. Opening what is open and has not changed only says so.
  void open(const std::vector<std::filesystem::path>& paths);
  /// The same with a loader that has been started already.
  void open(std::unique_ptr<DocumentLoader> loader);
  void cancel_loading();
  /// Something is under way in the background that will change the picture.
  bool is_busy() const;

  /// Begins a presentation; a notice says so when there is nothing to present.
  void present(const PresentRequest& request);
  /// The same with a tour that is named on the command line: its id, or none for the events that are shown.
  /// `step` is counted from 0. Returns what is wrong with it, in words; nothing when all is well.
  std::optional<std::string> present_named(const std::string& tour, std::size_t step);
  void end_presentation();
  /// Null while nobody presents.
  Presenter* presenter() { return m_presenter ? &*m_presenter : nullptr; }
  const Presenter* presenter() const { return m_presenter ? &*m_presenter : nullptr; }
  /// Does what a key says that was pressed in another window.
  void press(PresentationKey key);
  /// What the next run is to come back to: while presenting, where one was before.
  ViewState lasting_view() const;
  /// From now on the reader's own tours are read and kept: in this file, or in default_tours_file() of what is open.
  void keep_tours_in(std::optional<std::filesystem::path> file);
  /// Null while they cannot be changed.
  const OwnTours* own_tours() const { return m_tours ? &m_tours->tours : nullptr; }

  const Document& document() const { return *m_document; }
  /// Counts the documents, so that who shows something of one can see that there is another.
  int documents_shown() const { return m_documents_shown; }
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
  /// Where the menu learns which screens there are.
  void set_screens(std::function<std::vector<ScreenChoice>()> screens) { m_screens = std::move(screens); }
  /// What the last picture's Scene took to lay out.
  double layout_secs() const { return m_layout_secs; }
  /// Where the chart may show a hand, say; the caller gives it to ImGui's backend.
  std::optional<EventIndex> hovered() const { return m_hovered; }

 private:
  /// Continuing, the reader's choices are carried over: it is the same document, with more in it.
  void show(std::shared_ptr<Document> document, bool continues);
  void reset_for_document();
  void poll_loader();
  void finish_loading(std::shared_ptr<Document> document);
  void show_previous();
  std::optional<LoadingStatus> loading_status() const;
  /// Lets something large go in another thread.
  void discard(std::shared_ptr<void> garbage);
  void apply(const Command& command);
  void begin_presentation(const PresentRequest& request, std::optional<Presentation> presentation,
                          const std::string& why_not);
  std::vector<EventIndex> events_in_view() const;
  double scale_for(const FrameInput& input) const;
  void handle_pointer_input();
  void handle_presentation_keys(FrameResult& result);
  UiInput ui_input(double scale);
  void follow_wishes(const UiOutput& out, FrameResult& result);
  void handle_ui_output(const UiOutput& out, FrameResult& result);
  void open_tours();
  void follow_tour_edits(const UiOutput& out, FrameResult& result);
  void update_filter();
  bool advance_camera(double dt_secs, bool instant);
  void build_scene(const FrameInput& input);
  bool scroll_to_focused();
  void copy_event(EventIndex event);

  /// What was open before a part of another document was shown.
  struct Previous {
    std::shared_ptr<Document> document;
    ViewState view;
  };
  /// Something that the filter lets pass, found in the background.
  struct Filtered {
    FilterResult result;
    std::shared_ptr<const LaneIndex> index;
  };

  std::function<void()> m_wake;
  std::shared_ptr<Document> m_document;
  std::shared_ptr<SearchService> m_search;
  std::unique_ptr<DocumentLoader> m_loader;
  std::vector<std::unique_ptr<DocumentLoader>> m_cancelled_loaders;  ///< until they are over
  std::optional<Previous> m_previous;
  bool m_shows_part_of_loader = false;
  int m_documents_shown = 1;
  BackgroundTask<bool> m_disposal;
  Fonts& m_fonts;
  ViewState m_view;
  UiState m_ui;
  double m_text_scale = 1;
  std::function<std::vector<ScreenChoice>()> m_screens;
  std::vector<Problem> m_problems;

  Filter m_filtered_by;
  FilterResult m_filter_result;
  std::shared_ptr<const LaneIndex> m_index;  ///< of `m_filter_result`; null: the builder makes its own
  BackgroundTask<Filtered> m_filtering;
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

  std::optional<Presenter> m_presenter;
  bool m_keeps_tours = false;
  std::optional<std::filesystem::path> m_tours_file;  ///< as it was named
  std::unique_ptr<TourStore> m_tours;

  PointerState m_pointer;
  Hit m_hover;
  std::optional<EventIndex> m_hovered;
  std::optional<EventIndex> m_hovered_in_panel;
  bool m_first_frame = true;
};

}  // namespace chronoscope
