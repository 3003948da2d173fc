#include "main/app.h"

#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "export/describe_markdown.h"
#include "platform/open_link.h"
#include "query/event_description.h"
#include "ui/chart_keys.h"
#include "ui/fold_list.h"
#include "ui/notice.h"
#include "ui/panels.h"
#include "ui/presentation_keys.h"
#include "ui/presentation_view.h"
#include "ui/style.h"
#include "ui/tours_pane.h"
#include "view/carry_over.h"

namespace chronoscope {

namespace {

constexpr double ease_secs = 0.25;
/// A flight takes longer the further it goes: this, and this much more for each doubling of the distance in views.
constexpr double fly_secs = 0.4, fly_secs_per_doubling = 0.11, fly_secs_most = 1.1;
/// What is read in less needs no card that says so; how long it will take is guessed when some of it is read.
constexpr double shown_loading_after_secs = 0.15, first_guess_after_secs = 0.5;
constexpr double look_at_loader_secs = 0.1;
/// So many are filtered within a frame.
constexpr std::size_t most_events_filtered_at_once = 20'000;
constexpr double least_text_scale = 0.7, most_text_scale = 3;

double flight_secs(Viewport from, Viewport to) {
  const double distance = std::abs((to.from + to.to) - (from.from + from.to)) / 2;
  const double views = distance / std::min(from.span_days(), to.span_days());
  return std::min(fly_secs + fly_secs_per_doubling * std::log2(1 + views), fly_secs_most);
}

std::vector<Problem> problems_of(const Document& document) {
  std::vector<Problem> problems;
  for (const Diagnostic& d : document.diagnostics) {
    problems.push_back({d.severity == Severity::error ? Problem::Severity::error : Problem::Severity::warning,
                        to_string(d)});
  }
  return problems;
}

}  // namespace

App::App(std::shared_ptr<Document> document, Fonts& fonts, std::function<void()> wake)
    : m_wake(std::move(wake)), m_document(std::move(document)), m_fonts(fonts) {
  m_search = std::make_shared<SearchService>(m_document, m_wake);
  reset_for_document();
}

App::~App() = default;

void App::reset_for_document() {
  m_view = initial_view_state(dataset());
  m_problems = problems_of(*m_document);
  m_ui.problems_open = !m_problems.empty();
  m_filtering.drop();
  m_filtered_by = m_view.filter;
  m_filter_result = m_document->everything;
  m_index = std::shared_ptr<const LaneIndex>(m_document, &m_document->index);
  m_builder = std::make_unique<SceneBuilder>(dataset(), m_fonts);
  m_transition = {};
  m_styled_for.reset();
  m_drawn = m_view.viewport;
  m_flying = false;
  m_pointer = {};
  m_hover = {};
  m_hovered.reset();
  m_hovered_in_panel.reset();
  m_first_frame = true;
}

void App::discard(std::shared_ptr<void> garbage) {
  m_disposal.start(
      [garbage = std::move(garbage)](std::stop_token) mutable {
        garbage.reset();
        return true;
      },
      {});
}

void App::show(std::shared_ptr<Document> document, bool continues) {
  if (m_presenter) {  // its steps are events of the document that goes
    end_presentation();
    add_notice(m_ui, text_of(Text::presentation_ended_by_file, m_view.language));
  }
  const std::shared_ptr<Document> before = std::exchange(m_document, std::move(document));
  ++m_documents_shown;
  const ViewState view = m_view;
  m_builder.reset();
  m_index.reset();
  // Its index and its events may take a while to be let go.
  discard(std::exchange(m_search, std::make_shared<SearchService>(m_document, m_wake)));
  UiState ui;
  ui.present_screen = m_ui.present_screen;
  if (continues) {
    ui.search = m_ui.search;
    ui.search.hits_for.clear();
    ui.search.hits.clear();
    ui.keys_open = m_ui.keys_open;
    ui.tours_open = m_ui.tours_open;
  }
  ui.notices = m_ui.notices;
  m_ui = std::move(ui);
  const Viewport drawn = m_drawn;
  const CameraFlight flight = m_flight;
  const bool flying = m_flying;
  const PointerState pointer = m_pointer;
  reset_for_document();
  if (continues) {
    m_view = carried_over(view, before->dataset, dataset());
    m_pointer = pointer;
    if (m_view.viewport == view.viewport) {
      m_drawn = drawn;
      m_flight = flight;
      m_flying = flying;
    } else {
      m_drawn = m_view.viewport;
    }
  }
  m_view.appearance = view.appearance;
  m_view.reduced_motion = view.reduced_motion;
  m_view.language = view.language;
  m_view.pane_width_px = view.pane_width_px;
  open_tours();
  discard(before);
}

void App::keep_tours_in(std::optional<std::filesystem::path> file) {
  m_keeps_tours = true;
  m_tours_file = std::move(file);
  open_tours();
}

/// Of a document of which only a part is there, they wait for the rest.
void App::open_tours() {
  m_tours.reset();  // it may have something left to write
  if (!m_keeps_tours || m_document->is_part) return;
  m_tours = std::make_unique<TourStore>(m_tours_file ? m_tours_file : default_tours_file(*m_document),
                                        *m_document, m_view.language);
}

void App::follow_tour_edits(const UiOutput& out, FrameResult& result) {
  if (!m_tours) return;
  take_tour_edits(out, m_tours->tours, m_ui.tours);
  m_tours->save(m_view.language);
  for (std::string& message : m_tours->take_messages()) add_notice(m_ui, std::move(message));
  if (!out.tour_edits.empty() || out.undo_tour_edit || out.redo_tour_edit) result.moving = true;
}

void App::open(const std::vector<std::filesystem::path>& paths) {
  if (!paths.empty() && !m_document->is_part && !m_document->stamps.empty() &&
      m_document->stamps == stamps_of(paths)) {
    add_notice(m_ui, text_of(Text::loading_unchanged, m_view.language));
    return;
  }
  open(std::make_unique<DocumentLoader>(paths, m_wake));
}

void App::open(std::unique_ptr<DocumentLoader> loader) {
  if (m_loader) cancel_loading();
  m_loader = std::move(loader);
  m_shows_part_of_loader = m_document->is_part;
  poll_loader();
}

void App::show_previous() {
  const Previous previous = std::move(*m_previous);
  m_previous.reset();
  show(previous.document, false);
  m_view = previous.view;
  m_drawn = m_view.viewport;
}

void App::cancel_loading() {
  if (!m_loader) return;
  m_loader->cancel();
  m_cancelled_loaders.push_back(std::move(m_loader));
  if (m_previous) {
    show_previous();
  } else if (m_shows_part_of_loader) {
    add_notice(m_ui, text_of(Text::loading_stopped, m_view.language));
  }
  m_shows_part_of_loader = false;
}

void App::poll_loader() {
  m_disposal.take();
  std::erase_if(m_cancelled_loaders, [](const auto& loader) { return loader->is_over(); });
  if (!m_loader) return;
  const bool is_over = m_loader->is_over();  // asked first: what came before is then there to be taken
  std::shared_ptr<Document> document = m_loader->take();
  if (document && document->is_part) {
    if (!m_shows_part_of_loader && m_document->usable) m_previous = Previous{m_document, m_view};
    show(std::move(document), m_shows_part_of_loader);
    m_shows_part_of_loader = true;
  } else if (document) {
    finish_loading(std::move(document));
  } else if (is_over) {
    m_loader.reset();
  }
}

void App::finish_loading(std::shared_ptr<Document> document) {
  m_cancelled_loaders.push_back(std::move(m_loader));  // it has a few steps left
  const bool continues = std::exchange(m_shows_part_of_loader, false);
  if (document->usable || !m_document->usable) {
    m_previous.reset();
    show(std::move(document), continues);
    return;
  }
  if (m_previous) show_previous();
  m_problems = problems_of(*document);
  m_ui.problems_open = true;
  add_notice(m_ui, text_of(Text::loading_useless, m_view.language));
}

std::optional<LoadingStatus> App::loading_status() const {
  if (!m_loader) return std::nullopt;
  const DocumentLoader::Progress progress = m_loader->progress();
  if (progress.elapsed_secs < shown_loading_after_secs) return std::nullopt;
  LoadingStatus status;
  status.name = m_loader->paths().empty() ? text_of(Text::loading_shipped, m_view.language)
                                          : m_loader->paths().front().filename().string();
  status.bytes = progress.read.bytes;
  status.total_bytes = progress.read.total_bytes;
  status.events = progress.read.events;
  status.is_arranging = progress.is_arranging;
  if (status.bytes > 0 && progress.elapsed_secs > first_guess_after_secs) {
    const auto left = static_cast<double>(status.total_bytes - status.bytes);
    status.secs_left = progress.elapsed_secs * left / static_cast<double>(status.bytes);
  }
  return status;
}

bool App::is_busy() const {
  return m_loader != nullptr || m_filtering.is_running() || m_ui.search.is_waiting;
}

void App::set_text_scale(double scale) {
  m_text_scale = std::clamp(scale, least_text_scale, most_text_scale);
}

void App::apply(const Command& command) {
  const Viewport before = m_view.viewport;
  apply_command(m_view, command, dataset());
  if (m_view.viewport == before) return;
  if (m_view.motion == Motion::jump || m_view.reduced_motion) {
    m_flying = false;
    m_drawn = m_view.viewport;
    return;
  }
  const bool fly = m_view.motion == Motion::fly;
  m_flight = CameraFlight(m_drawn, m_view.viewport, fly ? flight_secs(m_drawn, m_view.viewport) : ease_secs,
                          fly ? CameraFlight::Path::scenic : CameraFlight::Path::direct);
  m_flight_secs = 0;
  m_flying = true;
}

bool App::advance_camera(double dt_secs, bool instant) {
  if (!m_flying) {
    m_drawn = m_view.viewport;
    return false;
  }
  m_flight_secs += dt_secs;
  if (instant || m_flight_secs >= m_flight.duration_secs()) {
    m_flying = false;
    m_drawn = m_view.viewport;
    return false;
  }
  m_drawn = m_flight.at(m_flight_secs);
  return true;
}

/// Theme switches count at once; anything else, of many events, is found in the background, and until then what was
/// found last is shown.
void App::update_filter() {
  if (auto found = m_filtering.take()) {
    m_filter_result = apply_filter(dataset(), m_filtered_by, &found->result);
    m_index = found->index;
  }
  if (m_filtered_by == m_view.filter) return;
  m_filtered_by = m_view.filter;
  const auto differs_in_switches_only = [this](const FilterResult& result) {
    Filter passing = result.passing->filter;
    passing.themes = m_filtered_by.themes;
    return passing == m_filtered_by;
  };
  if (differs_in_switches_only(m_filter_result)) {
    m_filtering.drop();
    m_filter_result = apply_filter(dataset(), m_filtered_by, &m_filter_result);
  } else if (differs_in_switches_only(m_document->everything)) {
    m_filtering.drop();
    m_filter_result = apply_filter(dataset(), m_filtered_by, &m_document->everything);
    m_index = std::shared_ptr<const LaneIndex>(m_document, &m_document->index);
  } else if (dataset().events.size() <= most_events_filtered_at_once) {
    m_filter_result = apply_filter(dataset(), m_filtered_by);
    m_index.reset();
  } else {
    m_filtering.start(
        [document = m_document, filter = m_filtered_by](std::stop_token) {
          Filtered filtered;
          filtered.result = apply_filter(document->dataset, filter);
          filtered.index = std::make_shared<LaneIndex>(document->dataset, filtered.result.passing,
                                                       whole_extent(document->dataset));
          return filtered;
        },
        m_wake);
    Filter until_then = m_filter_result.passing->filter;
    until_then.themes = m_filtered_by.themes;
    m_filter_result = apply_filter(dataset(), until_then, &m_filter_result);
  }
}

std::vector<EventIndex> App::events_in_view() const {
  std::vector<EventIndex> events;
  const EventStore& store = dataset().events;
  for (std::uint32_t i = 0; i < m_filter_result.total; ++i) {
    const EventIndex e(i);
    if (m_filter_result.is_shown(e) && static_cast<double>(store.earliest_start(e)) < m_view.viewport.to &&
        static_cast<double>(store.latest_end(e)) > m_view.viewport.from) {
      events.push_back(e);
    }
  }
  return events;
}

void App::begin_presentation(const PresentRequest& request, std::optional<Presentation> presentation,
                             const std::string& why_not) {
  if (!presentation) {
    add_notice(m_ui, why_not);
    return;
  }
  if (m_presenter) end_presentation();
  m_ui.chosen_to_show = request;
  presentation->before = m_view;
  m_presenter.emplace(std::move(*presentation));
  m_view.collapsed = 0;
  m_view.scroll_px = 0;
  m_ui.search.open = false;
  m_ui.fold_list.reset();
  m_ui.keys_open = false;
  m_styled_for.reset();
  m_builder->forget();
  for (const Command& c : commands_of_step(m_presenter->presentation(), dataset())) apply(c);
}

void App::present(const PresentRequest& request) {
  if (request.what == PresentRequest::What::dataset_tour && request.tour < dataset().tours.size()) {
    const Tour& tour = dataset().tours[request.tour];
    begin_presentation(request, present_tour(tour, request.step, m_view),
                       say(Text::tour_is_empty, m_view.language, tour.title));
    return;
  }
  if (request.what == PresentRequest::What::own_tour && own_tours() != nullptr &&
      request.tour < own_tours()->tours().size()) {
    const Tour tour = resolved(own_tours()->tours()[request.tour], dataset());
    begin_presentation(request, present_tour(tour, request.step, m_view),
                       say(Text::tour_is_empty, m_view.language, tour.title));
    return;
  }
  std::optional<Presentation> talk = present_events(events_in_view(), m_view.focused, m_view, dataset());
  if (talk && request.step > 0) talk->step = std::min(request.step, talk->size() - 1);
  begin_presentation(request, std::move(talk), text_of(Text::nothing_to_present, m_view.language));
}

std::optional<std::string> App::present_named(const std::string& name, std::size_t step) {
  PresentRequest request;
  request.step = step;
  if (!name.empty()) {
    const std::vector<Tour>& tours = dataset().tours;
    const std::vector<OwnTour> own = m_tours ? m_tours->tours.tours() : std::vector<OwnTour>();
    const auto place_in = [&name](const auto& list) {
      const auto found = std::find_if(list.begin(), list.end(), [&](const auto& t) { return t.id == name; });
      return static_cast<std::size_t>(found - list.begin());
    };
    const bool is_own = place_in(tours) == tours.size();
    request.what = is_own ? PresentRequest::What::own_tour : PresentRequest::What::dataset_tour;
    request.tour = is_own ? place_in(own) : place_in(tours);
    if (is_own && request.tour == own.size()) {
      std::string known;
      for (const Tour& t : tours) known += (known.empty() ? "" : ", ") + t.id;
      for (const OwnTour& t : own) known += (known.empty() ? "" : ", ") + t.id;
      return "there is no tour \"" + name + "\"; there are " + (known.empty() ? "none" : known);
    }
  }
  present(request);
  if (!m_presenter) return "there is nothing to present";
  return std::nullopt;
}

ViewState App::lasting_view() const {
  return m_presenter ? view_after(m_presenter->presentation(), m_view) : m_view;
}

void App::end_presentation() {
  if (!m_presenter) return;
  m_ui.chosen_to_show.step = m_presenter->presentation().step;
  if (m_presenter->presentation().is_tour()) follow_presentation(m_ui.tours, m_ui.chosen_to_show);
  const ViewState view = lasting_view();
  m_presenter.reset();
  m_styled_for.reset();
  m_builder->forget();
  m_ui.keys_open = false;
  apply(ShowRange{view.viewport.from, view.viewport.to, Motion::fly});
  m_view = view;
}

void App::press(PresentationKey key) {
  if (!m_presenter) return;
  const PresentationResult done = apply_key(m_presenter->presentation(), key, m_view, dataset());
  for (const Command& c : done.commands) apply(c);
  if (done.ended) end_presentation();
}

/// A control of the toolbar that has the keyboard keeps the keys that work it; the clicker's go through.
void App::handle_presentation_keys(FrameResult& result) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_Q)) result.quit = true;
  if (panels_take_text()) return;
  const bool is_owned = panels_own_keyboard();
  for (const PresentationKey key : pressed_presentation_keys()) {
    const bool is_clicker = ImGui::IsKeyPressed(ImGuiKey_PageDown) || ImGui::IsKeyPressed(ImGuiKey_PageUp);
    if (is_owned && !is_clicker) continue;
    press(key);
    result.moving = true;
  }
}

double App::scale_for(const FrameInput& input) const {
  if (!m_presenter) return input.screen_scale * m_text_scale;
  return presentation_scale(input.height_px, m_presenter->presentation().magnification);
}

void App::handle_pointer_input() {
  if (m_presenter && m_presenter->take_pointer()) {
    m_hover = {};
    m_hovered.reset();
    m_pointer = {};
    return;
  }
  const ImGuiIO& io = ImGui::GetIO();
  PointerInput input;
  input.position = {io.MousePos.x, io.MousePos.y};
  const bool valid = ImGui::IsMousePosValid();
  input.over_chart = valid && !io.WantCaptureMouse;
  input.pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  input.released = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  input.down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  input.double_clicked = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
  input.wheel_x = -io.MouseWheelH;
  input.wheel_y = io.MouseWheel;
  input.ctrl = io.KeyCtrl;
  input.shift = io.KeyShift;
  // ImGui turns Shift+wheel into a horizontal wheel by itself; on the chart that is a pan either way.
  if (input.pressed && input.over_chart && m_flying) {
    m_flying = false;
    m_view.viewport = m_drawn;
  }
  const PointerOutput out = handle_pointer(m_pointer, input, m_scene, m_view);
  for (const Command& command : out.commands) apply(command);
  if (out.list_fold) open_fold_list(m_ui, m_scene.folds[*out.list_fold]);
  m_hover = out.hover;
  m_hovered.reset();
  if (m_hover.kind == HitKind::mark) m_hovered = m_hover.event;
  if (!input.over_chart) return;
  switch (out.cursor) {
    case Cursor::hand:
      ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
      break;
    case Cursor::grab:
      ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
      break;
    case Cursor::resize_horizontal:
      ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
      break;
    case Cursor::arrow:
      break;
  }
}

void App::copy_event(EventIndex event) {
  ImGui::SetClipboardText(
      to_markdown(describe_event(dataset(), event, m_view.language), dataset(), m_view.language).c_str());
  add_notice(m_ui, text_of(Text::copied, m_view.language));
}

/// What keys and panels ask for alike.
void App::follow_wishes(const UiOutput& out, FrameResult& result) {
  for (const Command& command : out.commands) apply(command);
  if (out.copy_event) copy_event(*out.copy_event);
  if (!out.copy_text.empty()) ImGui::SetClipboardText(out.copy_text.c_str());
  if (!out.open_url.empty()) {
    if (const auto problem = open_link(out.open_url, m_view.language)) add_notice(m_ui, *problem);
  }
  if (out.set_scale) set_text_scale(*out.set_scale);
  for (const PresentationKey key : out.presentation_keys) press(key);
  if (out.present) present(*out.present);
  if (out.cancel_loading) cancel_loading();
  result.quit = result.quit || out.quit;
  result.moving = result.moving || !out.commands.empty() || out.set_scale || !out.presentation_keys.empty() ||
                  out.present || out.cancel_loading;
}

void App::handle_ui_output(const UiOutput& out, FrameResult& result) {
  follow_tour_edits(out, result);  // first: what is presented is as it was edited
  follow_wishes(out, result);
  if (out.hovered_event != m_hovered_in_panel) result.moving = true;
  m_hovered_in_panel = out.hovered_event;
  result.redraw_in_secs = out.redraw_in_secs;
}

/// On a screen too low for all lanes; true when that moved them.
bool App::scroll_to_focused() {
  if (!m_view.focused || m_scene.lanes_height_px <= m_scene.regions.plot.height) return false;
  const auto focused = std::find_if(m_scene.marks.begin(), m_scene.marks.end(),
                                    [this](const SceneMark& m) { return m.event == *m_view.focused; });
  if (focused == m_scene.marks.end()) return false;
  const auto lane = std::find_if(m_scene.lanes.begin(), m_scene.lanes.end(),
                                 [&](const SceneLane& l) { return l.theme == focused->theme; });
  if (lane == m_scene.lanes.end()) return false;
  const Rect& plot = m_scene.regions.plot;
  const double before = m_view.scroll_px;
  if (lane->rect.bottom() > plot.bottom()) m_view.scroll_px += lane->rect.bottom() - plot.bottom();
  if (lane->rect.y < plot.y) m_view.scroll_px -= plot.y - lane->rect.y;
  return m_view.scroll_px != before;
}

void App::build_scene(const FrameInput& input) {
  SceneRequest request;
  request.filter = &m_filter_result;
  request.index = m_index.get();
  request.viewport = m_drawn;
  request.width_px = input.width_px;
  request.height_px = input.height_px;
  request.scale = scale_for(input);
  request.scroll_px = m_view.scroll_px;
  request.language = m_view.language;
  request.themes_on = m_view.filter.themes;
  request.collapsed = m_view.collapsed;
  request.focused = m_view.focused;
  request.hovered = m_hovered ? m_hovered : m_hovered_in_panel;
  request.detail_open =
      (m_view.detail_open && m_view.focused.has_value()) || (m_ui.tours_open && !m_presenter);
  request.detail_width_px = m_view.pane_width_px;
  if (m_presenter) {
    request.card = m_presenter->card(dataset(), m_view.language, input.width_px, input.height_px,
                                     request.scale, m_fonts);
  }
  const auto before = std::chrono::steady_clock::now();
  m_scene = m_builder->build(request);
  m_layout_secs = std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
  if (m_presenter && m_presenter->is_newly_shown() && scroll_to_focused()) {
    request.scroll_px = m_view.scroll_px;
    m_scene = m_builder->build(request);
  }
  m_view.scroll_px =
      std::clamp(m_view.scroll_px, 0.0, std::max(0.0, m_scene.lanes_height_px - m_scene.regions.plot.height));
}

UiInput App::ui_input(double scale) {
  return {.dataset = dataset(),
          .view = m_view,
          .filter = m_filter_result,
          .scene = m_scene,
          .palette = m_palette,
          .search = [this](std::string_view text, std::size_t most) { return m_search->ask(text, most); },
          .search_is_ready = m_search->is_ready(),
          .glossary = m_document->glossary,
          .fonts = m_fonts,
          .scale = scale,
          .problems = m_problems,
          .hover = m_hover,
          .can_set_scale = true,
          .text_scale = m_text_scale,
          .loading = loading_status(),
          .language = m_view.language,
          .own_tours = own_tours(),
          .screens = m_screens,
          .presentation = m_presenter ? &m_presenter->presentation() : nullptr};
}

FrameResult App::frame(const FrameInput& input) {
  FrameResult result;
  const bool instant = input.instant || m_view.reduced_motion;
  poll_loader();  // first, for all that follows is of one document
  if (!m_first_frame) {
    handle_pointer_input();
    if (m_presenter) {
      handle_presentation_keys(result);
    } else {
      UiOutput wishes;
      const UiInput before = ui_input(scale_for(input));
      chart_keys_ui(Ui{before, m_ui, wishes});
      follow_wishes(wishes, result);
    }
  }
  const double scale = scale_for(input);
  if (!m_styled_for || *m_styled_for != std::pair{m_view.appearance, scale}) {
    m_palette = make_palette(m_view.appearance, dataset().themes);
    if (m_presenter) m_palette = for_presenting(std::move(m_palette));
    apply_style(m_palette, scale, m_fonts);
    m_styled_for = {m_view.appearance, scale};
  }
  update_filter();
  result.moving |= advance_camera(input.dt_secs, instant);
  build_scene(input);
  result.moving |= m_transition.advance(m_scene, input.dt_secs, instant || m_first_frame);
  m_first_frame = false;

  UiOutput out;
  const UiInput shown = ui_input(scale);
  if (m_presenter) {
    presentation_ui(Ui{shown, m_ui, out});
  } else {
    panels_ui(Ui{shown, m_ui, out});
  }
  handle_ui_output(out, result);
  if (m_loader)
    result.redraw_in_secs =
        std::min(result.redraw_in_secs.value_or(look_at_loader_secs), look_at_loader_secs);
  return result;
}

}  // namespace chronoscope
