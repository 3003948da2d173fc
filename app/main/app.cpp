#include "main/app.h"

#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "export/describe_markdown.h"
#include "interaction/keyboard.h"
#include "platform/open_link.h"
#include "query/event_description.h"
#include "ui/fold_list.h"
#include "ui/notice.h"
#include "ui/panels.h"
#include "ui/style.h"

namespace chronoscope {

namespace {

constexpr double ease_secs = 0.25;
/// A flight takes longer the further it goes: this, and this much more for each doubling of the distance in views.
constexpr double fly_secs = 0.4, fly_secs_per_doubling = 0.11, fly_secs_most = 1.1;
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

App::App(std::unique_ptr<Document> document, Fonts& fonts) : m_document(std::move(document)), m_fonts(fonts) {
  reset_for_document();
}

void App::reset_for_document() {
  m_view = initial_view_state(dataset());
  m_problems = problems_of(*m_document);
  m_ui.problems_open = !m_problems.empty();
  m_filtered_by = m_view.filter;
  m_filter_result = apply_filter(dataset(), m_filtered_by);
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

void App::open(std::unique_ptr<Document> document) {
  if (!document->usable) {
    m_problems = problems_of(*document);
    m_ui.problems_open = true;
    add_notice(m_ui, "Nothing in it could be shown, so what was open stays.");
    return;
  }
  const Appearance appearance = m_view.appearance;
  const bool reduced_motion = m_view.reduced_motion;
  const double pane_width = m_view.pane_width_px;
  m_builder.reset();
  m_document = std::move(document);
  m_ui = {};
  reset_for_document();
  m_view.appearance = appearance;
  m_view.reduced_motion = reduced_motion;
  m_view.pane_width_px = pane_width;
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

void App::update_filter() {
  if (m_filtered_by == m_view.filter) return;
  m_filtered_by = m_view.filter;
  m_filter_result = apply_filter(dataset(), m_filtered_by, &m_filter_result);
}

void App::handle_pointer_input() {
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

void App::handle_keys(FrameResult& result) {
  const ImGuiIO& io = ImGui::GetIO();
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
  const auto send = [&](Key key) {
    for (const Command& c : handle_key(key, dataset(), m_filter_result, m_view)) apply(c);
  };
  if (ImGui::IsMouseClicked(3)) send(Key::history_back);
  if (ImGui::IsMouseClicked(4)) send(Key::history_forward);
  if (io.KeyCtrl && pressed(ImGuiKey_Q)) result.quit = true;
  if (panels_take_text()) return;
  if (io.KeyCtrl) {
    if (pressed(ImGuiKey_F)) m_ui.search.focus_requested = true;
    if (pressed(ImGuiKey_C) && m_view.focused) copy_event(*m_view.focused);
    if (pressed(ImGuiKey_Equal) || pressed(ImGuiKey_KeypadAdd)) set_text_scale(m_text_scale * 1.1);
    if (pressed(ImGuiKey_Minus) || pressed(ImGuiKey_KeypadSubtract)) set_text_scale(m_text_scale / 1.1);
    if (pressed(ImGuiKey_0)) set_text_scale(1);
    return;
  }
  if (io.KeyAlt) {
    if (pressed(ImGuiKey_LeftArrow)) send(Key::history_back);
    if (pressed(ImGuiKey_RightArrow)) send(Key::history_forward);
    return;
  }
  if (pressed(ImGuiKey_Escape) && close_innermost_panel(m_ui)) return;
  if (panels_own_keyboard()) return;
  struct Binding {
    ImGuiKey key;
    Key means;
  };
  static constexpr Binding bindings[] = {{ImGuiKey_W, Key::zoom_in},
                                         {ImGuiKey_S, Key::zoom_out},
                                         {ImGuiKey_A, Key::pan_left},
                                         {ImGuiKey_D, Key::pan_right},
                                         {ImGuiKey_LeftArrow, Key::previous_event},
                                         {ImGuiKey_RightArrow, Key::next_event},
                                         {ImGuiKey_UpArrow, Key::lane_up},
                                         {ImGuiKey_DownArrow, Key::lane_down},
                                         {ImGuiKey_Home, Key::first_event},
                                         {ImGuiKey_End, Key::last_event},
                                         {ImGuiKey_F, Key::fit_focused},
                                         {ImGuiKey_H, Key::home},
                                         {ImGuiKey_Enter, Key::open},
                                         {ImGuiKey_KeypadEnter, Key::open},
                                         {ImGuiKey_Escape, Key::back_out}};
  for (const Binding& b : bindings) {
    if (pressed(b.key)) send(b.means);
  }
  // Signs are taken as characters, so that they work wherever a keyboard has them.
  for (const ImWchar c : io.InputQueueCharacters) {
    if (c == '+' || c == '=') send(Key::zoom_in);
    if (c == '-') send(Key::zoom_out);
    if (c == '0') send(Key::fit_all);
    if (c == '/') m_ui.search.focus_requested = true;
    if (c == '?') m_ui.keys_open = true;
    if (c >= '1' && c <= '9') {
      for (const Command& command : handle_theme_number(static_cast<int>(c) - '0', dataset())) apply(command);
    }
  }
}

void App::copy_event(EventIndex event) {
  ImGui::SetClipboardText(to_markdown(describe_event(dataset(), event), dataset()).c_str());
  add_notice(m_ui, "Copied.");
}

void App::handle_ui_output(const UiOutput& out, FrameResult& result) {
  for (const Command& command : out.commands) apply(command);
  if (out.copy_event) copy_event(*out.copy_event);
  if (!out.copy_text.empty()) ImGui::SetClipboardText(out.copy_text.c_str());
  if (!out.open_url.empty()) {
    if (const auto problem = open_link(out.open_url)) add_notice(m_ui, *problem);
  }
  if (out.set_scale) set_text_scale(*out.set_scale);
  if (out.hovered_event != m_hovered_in_panel) result.moving = true;
  m_hovered_in_panel = out.hovered_event;
  result.quit = result.quit || out.quit;
  result.redraw_in_secs = out.redraw_in_secs;
  if (!out.commands.empty() || out.set_scale) result.moving = true;
}

void App::build_scene(const FrameInput& input) {
  SceneRequest request;
  request.filter = &m_filter_result;
  request.viewport = m_drawn;
  request.width_px = input.width_px;
  request.height_px = input.height_px;
  request.scale = input.screen_scale * m_text_scale;
  request.scroll_px = m_view.scroll_px;
  request.themes_on = m_view.filter.themes;
  request.collapsed = m_view.collapsed;
  request.focused = m_view.focused;
  request.hovered = m_hovered ? m_hovered : m_hovered_in_panel;
  request.detail_open = m_view.detail_open && m_view.focused.has_value();
  request.detail_width_px = m_view.pane_width_px;
  const auto before = std::chrono::steady_clock::now();
  m_scene = m_builder->build(request);
  m_layout_secs = std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
  m_view.scroll_px =
      std::clamp(m_view.scroll_px, 0.0, std::max(0.0, m_scene.lanes_height_px - m_scene.regions.plot.height));
}

FrameResult App::frame(const FrameInput& input) {
  FrameResult result;
  const bool instant = input.instant || m_view.reduced_motion;
  const double scale = input.screen_scale * m_text_scale;
  if (!m_first_frame) {
    handle_pointer_input();
    handle_keys(result);
  }
  if (!m_styled_for || *m_styled_for != std::pair{m_view.appearance, scale}) {
    m_palette = make_palette(m_view.appearance, dataset().themes);
    apply_style(m_palette, scale, m_fonts);
    m_styled_for = {m_view.appearance, scale};
  }
  update_filter();
  result.moving |= advance_camera(input.dt_secs, instant);
  build_scene(input);
  result.moving |= m_transition.advance(m_scene, input.dt_secs, instant || m_first_frame);
  m_first_frame = false;

  UiOutput out;
  const UiInput ui_input{.dataset = dataset(),
                         .view = m_view,
                         .filter = m_filter_result,
                         .scene = m_scene,
                         .palette = m_palette,
                         .search = *m_document->search,
                         .glossary = *m_document->glossary,
                         .fonts = m_fonts,
                         .scale = scale,
                         .problems = m_problems,
                         .hover = m_hover,
                         .can_set_scale = true};
  panels_ui(Ui{ui_input, m_ui, out});
  handle_ui_output(out, result);
  return result;
}

}  // namespace chronoscope
