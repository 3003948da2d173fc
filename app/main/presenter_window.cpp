#include "main/presenter_window.h"

#include <imgui.h>

#include <algorithm>

#include "main/app.h"
#include "main/embedded_fonts.h"
#include "platform/local_time.h"
#include "ui/imgui_frame.h"
#include "ui/presentation_keys.h"
#include "ui/presenter_panel.h"
#include "ui/style.h"

namespace chronoscope {

namespace {

constexpr WindowSize default_size{1100, 720};

PresenterInput input_of(const Presenter& presenter, const Dataset& dataset, Language language) {
  const Presentation& p = presenter.presentation();
  PresenterInput input;
  input.now = presenter.card_text(p.step, dataset, language);
  if (p.is_tour()) input.notes = p.steps[p.step].notes;
  input.has_next = p.step + 1 < p.size();
  if (input.has_next) input.next = presenter.card_text(p.step + 1, dataset, language);
  input.can_swap_screens = Window::screens().size() > 1;
  input.clock = local_clock_text();
  input.elapsed = elapsed_text(presenter.elapsed_secs());
  return input;
}

}  // namespace

std::unique_ptr<PresenterWindow> PresenterWindow::open(int screen, Placement placement,
                                                       const std::string& title, std::string& problem) {
  WindowOptions options;
  options.title = title;
  options.size = default_size;
  options.screen = screen;
  options.placement = placement;
  auto window = Window::create(options);
  if (!window) {
    problem = window.error();
    return nullptr;
  }
  return std::unique_ptr<PresenterWindow>(new PresenterWindow(std::move(*window)));
}

PresenterWindow::PresenterWindow(Window window) : m_window(std::move(window)), m_backends(m_window) {
  m_window.set_waits_for_refresh(false);  // the room's window does
  m_fonts = std::make_unique<Fonts>(*ImGui::GetIO().Fonts, embedded_fonts());
}

PresenterWindow::~PresenterWindow() { m_window.make_current(); }

std::vector<PresentationKey> PresenterWindow::draw(App& app) {
  std::vector<PresentationKey> keys;
  Presenter* presenter = app.presenter();
  if (presenter == nullptr || m_window.is_minimised()) return keys;
  m_window.make_current();
  m_backends.make_current();
  const WindowSize pixels = m_window.framebuffer_size(), size = m_window.size();
  const double density = size.width > 0 ? static_cast<double>(pixels.width) / size.width : 1;
  const double scale = std::max(0.5, m_window.content_scale() / density);
  ImGuiBackends::begin_frame();
  apply_style(app.palette(), scale, *m_fonts);
  UiOutput out;
  const UiInput input{.dataset = app.dataset(),
                      .view = app.view(),
                      .filter = app.filter_result(),
                      .scene = app.scene(),
                      .palette = app.palette(),
                      .search = {},
                      .glossary = app.document().glossary,
                      .fonts = *m_fonts,
                      .scale = scale,
                      .problems = {},
                      .hover = {},
                      .language = app.view().language,
                      .presentation = &presenter->presentation()};
  m_ui.controls.clear();
  const PresenterInput shown = input_of(*presenter, app.dataset(), input.language);
  m_notes = shown.notes;
  const PresenterOutput asked = presenter_panel_ui(Ui{input, m_ui, out}, shown);
  if (asked.restart_clock) presenter->restart_clock();
  keys = pressed_presentation_keys();
  keys.insert(keys.end(), out.presentation_keys.begin(), out.presentation_keys.end());
  m_has_input_waiting = imgui_input_waiting();
  ImGui::Render();
  ImGuiBackends::draw();
  m_window.swap();
  return keys;
}

}  // namespace chronoscope
