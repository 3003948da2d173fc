#include "main/window_program.h"

#include <imgui.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <stdexcept>

#include "main/app.h"
#include "main/embedded_fonts.h"
#include "main/frame_report.h"
#include "main/headless_program.h"
#include "main/imgui_backends.h"
#include "main/presenter_window.h"
#include "main/saved_state.h"
#include "platform/embedded_files.h"
#include "platform/files.h"
#include "platform/locale.h"
#include "platform/window.h"
#include "render/gl_loader.h"
#include "render/scene_renderer.h"
#include "ui/imgui_frame.h"
#include "ui/notice.h"

namespace chronoscope {

namespace {

using Clock = std::chrono::steady_clock;

/// After an event ImGui needs a second picture for what depends on the first (hover, sizes of new windows).
constexpr int pictures_after_event = 2;
/// A change is written to the state file when nothing more has happened for this long.
constexpr double save_after_secs = 2;
/// A long sleep must not make the first eased step jump.
constexpr double longest_step_secs = 0.05;
constexpr WindowSize default_size{1280, 800};
/// Time enough for all of most files, and for the first part of the others.
constexpr double longest_wait_at_start_secs = 0.25;
constexpr double clock_step_secs = 1;
constexpr const char* state_file_name = "state.json";

std::optional<std::filesystem::path> state_path(const WindowProgramOptions& options) {
  const auto folder = state_folder();
  if (!options.remember || !folder) return std::nullopt;
  return *folder / state_file_name;
}

struct Remembered {
  ViewState view;
  SavedWindow window;
  std::string notice;  ///< empty when there is nothing to tell
};

Remembered recall(const std::optional<std::filesystem::path>& path, const Dataset& dataset) {
  Remembered r{initial_view_state(dataset), {}, {}};
  r.view.language = language_from_code(locale_name()).value_or(Language::english);
  std::error_code error;
  if (!path || !std::filesystem::exists(*path, error)) return r;
  const auto text = read_file(*path);
  const auto problem = text ? restore_state(*text, r.view, r.window, dataset) : text.error();
  if (problem) r.notice = say(Text::state_ignored, r.view.language, *problem);
  return r;
}

std::string title_of(const Document& document) {
  return document.dataset.title.empty() ? "Chronoscope" : document.dataset.title + " – Chronoscope";
}

void print_problems(const Document& document) {
  for (const Diagnostic& d : document.diagnostics) std::fprintf(stderr, "%s\n", to_string(d).c_str());
}

/// What the window begins with. Files that take long to read are shown while they are being read.
struct Opening {
  std::shared_ptr<Document> document;
  std::unique_ptr<DocumentLoader> loader;  ///< null: everything is there
};

Opening open_at_start(const ViewOptions& options, bool presents, std::function<void()> wake) {
  if (options.paths.empty()) return {open_document({}), nullptr};
  auto loader = std::make_unique<DocumentLoader>(options.paths, std::move(wake));
  // What is named on the command line must be there before it can be shown.
  const bool needs_everything = !options.select.empty() || !options.themes.empty() || presents;
  std::shared_ptr<Document> document;
  do {
    loader->wait(longest_wait_at_start_secs);
    document = loader->take();
  } while (needs_everything && (!document || document->is_part));
  if (document && !document->is_part) return {std::move(document), nullptr};
  if (!document) {
    Dataset nothing;
    nothing.events.finish();
    document = std::make_shared<Document>(std::move(nothing));
  }
  return {std::move(document), std::move(loader)};
}

class WindowLoop {
 public:
  /// The program began at `started` and took `window_secs` to make its window; `remembered_screen` to present on.
  WindowLoop(const WindowProgramOptions& options, Window& window, const ImGuiBackends& backends, App& app,
             Clock::time_point started, double window_secs, std::optional<std::size_t> remembered_screen)
      : m_started(started),
        m_window_secs(window_secs),
        m_options(options),
        m_window(window),
        m_backends(backends),
        m_app(app),
        m_remembered_screen(remembered_screen),
        m_told_of(app.documents_shown()),
        m_renderer(
            [](std::string_view name) { return read_asset("shaders/" + std::string(name)).value_or(""); }),
        m_state_path(state_path(options)),
        m_saved(state_json()) {}

  void run() {
    m_last = Clock::now();
    while (!m_window.should_close()) {
      wait();
      open_dropped_files();
      if (m_pictures_left <= 0) continue;
      if (m_window.is_minimised()) {
        m_pictures_left = 0;
        continue;
      }
      draw_frame();
    }
    save();
  }

 private:
  void wait() {
    if (m_pictures_left > 0) {
      m_window.poll_events();
      // What comes while pictures are drawn needs its own as well.
      if (imgui_input_waiting()) m_pictures_left = pictures_after_event;
      return;
    }
    std::optional<double> timeout = m_redraw_in_secs;
    const bool unsaved = m_state_path && state_json() != m_saved;
    if (unsaved) timeout = std::min(timeout.value_or(save_after_secs), save_after_secs);
    const auto before = Clock::now();
    m_window.wait_events(timeout);
    const double slept = std::chrono::duration<double>(Clock::now() - before).count();
    if (unsaved && timeout && slept >= *timeout && !m_redraw_in_secs) {
      save();
      return;
    }
    m_pictures_left = pictures_after_event;
  }

  void draw_frame() {
    const auto now = Clock::now();
    const double dt = std::min(std::chrono::duration<double>(now - m_last).count(), longest_step_secs);
    m_last = now;
    --m_pictures_left;
    ImGuiBackends::begin_frame();
    const ImGuiIO& io = ImGui::GetIO();
    const WindowSize pixels = m_window.framebuffer_size(), size = m_window.size();
    FrameInput input;
    input.dt_secs = dt;
    input.width_px = io.DisplaySize.x;
    input.height_px = io.DisplaySize.y;
    // Where the desktop counts in points, the framebuffer is denser and ImGui draws at its density by itself.
    const double density = size.width > 0 ? static_cast<double>(pixels.width) / size.width : 1;
    input.screen_scale =
        m_options.view.scale > 0 ? m_options.view.scale : std::max(0.5, m_window.content_scale() / density);
    const FrameResult result = m_app.frame(input);
    ImGui::Render();
    m_renderer.draw(m_app.scene(), m_app.palette(), m_app.dataset().themes, pixels.width, pixels.height);
    ImGuiBackends::draw();
    m_window.swap();
    if (m_frame == 0) {
      m_opening_secs = std::chrono::duration<double>(Clock::now() - m_started).count() - m_window_secs;
    } else {
      m_worst_frame_secs =
          std::max(m_worst_frame_secs, std::chrono::duration<double>(Clock::now() - now).count());
    }
    notice_new_document();

    if (result.quit) m_window.set_should_close(true);
    // ImGui deals out a burst of input (a click, typed letters) over several pictures; none may be left waiting.
    if (imgui_input_waiting()) m_pictures_left = std::max(m_pictures_left, pictures_after_event);
    if (result.moving) m_pictures_left = std::max(m_pictures_left, 1);
    m_redraw_in_secs = result.redraw_in_secs;
    follow_presentation();
    draw_presenter_window();
    ++m_frame;
    if (!m_options.report.empty()) {
      FrameReport report{m_frame, m_pictures_left <= 0, m_opening_secs, m_worst_frame_secs};
      report.is_fullscreen = m_window.is_fullscreen();
      report.screen = m_window.screen();
      report.presenter_window = m_presenter_window.get();
      write_frame_report(m_options.report, m_app, report);
    }
  }

  /// The window fills a screen while somebody presents, and the presenter's stands on the other.
  void follow_presentation() {
    Presenter* presenter = m_app.presenter();
    if (presenter == nullptr) {
      if (!m_screens) return;
      m_screens.reset();
      m_pictures_left = pictures_after_event;
      if (!m_options.windowed) m_window.set_fullscreen(false);
      return;
    }
    const auto count = static_cast<int>(Window::screens().size());
    if (!m_screens) {
      m_screens = screens_for_talk(count, m_window.screen(), m_app.ui().present_screen);
      if (count > 1) presenter->presentation().presenter_window = true;
    } else if (m_screens->are_swapped == presenter->presentation().are_screens_swapped) {
      return;
    }
    if (m_screens->are_swapped != presenter->presentation().are_screens_swapped) {
      *m_screens = swapped(*m_screens);
      m_presenter_window.reset();  // it comes back on the other screen
      make_current();
    }
    m_pictures_left = pictures_after_event;
    if (!m_options.windowed) m_window.fill_screen(m_screens->room);
  }

  void draw_presenter_window() {
    Presenter* presenter = m_app.presenter();
    const bool is_wanted = presenter != nullptr && presenter->presentation().presenter_window;
    if (!is_wanted && !m_presenter_window) return;
    if (m_presenter_window && (!is_wanted || m_presenter_window->should_close())) {
      m_presenter_window.reset();
      if (presenter != nullptr) presenter->presentation().presenter_window = false;
      make_current();
      return;
    }
    if (!m_presenter_window) {
      std::string problem;
      // Beside the room's picture on the same screen it must not hide it all.
      const bool is_alone = m_screens->presenter != m_screens->room;
      m_presenter_window = PresenterWindow::open(
          m_screens->presenter, is_alone ? Placement::filling : Placement::centred,
          say(Text::presenter_title, m_app.view().language, m_app.dataset().title), problem);
      if (!m_presenter_window) {
        presenter->presentation().presenter_window = false;
        make_current();
        add_notice(m_app.ui(), problem);
        return;
      }
      m_pictures_left = std::max(m_pictures_left, pictures_after_event);
    }
    const std::vector<PresentationKey> keys = m_presenter_window->draw(m_app);
    make_current();
    for (const PresentationKey key : keys) m_app.press(key);
    if (!keys.empty() || m_presenter_window->has_input_waiting()) {
      m_pictures_left = std::max(m_pictures_left, pictures_after_event);
    }
    // Its clock goes on.
    m_redraw_in_secs = std::min(m_redraw_in_secs.value_or(clock_step_secs), clock_step_secs);
  }

  void make_current() {
    m_window.make_current();
    m_backends.make_current();
  }

  void open_dropped_files() {
    const auto paths = m_window.take_dropped_paths();
    if (paths.empty()) return;
    m_app.open(paths);
    m_pictures_left = pictures_after_event;
  }

  void notice_new_document() {
    if (m_app.documents_shown() == m_told_of) return;
    m_told_of = m_app.documents_shown();
    m_window.set_title(title_of(m_app.document()));
    if (!m_app.document().is_part) print_problems(m_app.document());
  }

  std::string state_json() const {
    SavedWindow saved;
    const WindowSize size = m_window.size();
    saved.maximised = m_window.is_maximised();
    saved.width = size.width;
    saved.height = size.height;
    saved.text_scale = m_app.text_scale();
    // What the command line names holds for this run.
    const auto chosen = m_app.ui().present_screen;
    saved.present_screen = m_options.screen && chosen == m_options.screen ? m_remembered_screen : chosen;
    return saved_state_json(m_app.lasting_view(), saved, m_app.dataset());
  }

  void save() {
    const std::string state = state_json();
    if (!m_state_path || state == m_saved) return;
    m_saved = state;
    if (const auto problem = write_file_atomically(*m_state_path, state)) add_notice(m_app.ui(), *problem);
  }

  Clock::time_point m_started;
  double m_window_secs = 0, m_opening_secs = 0, m_worst_frame_secs = 0;
  const WindowProgramOptions& m_options;
  Window& m_window;
  const ImGuiBackends& m_backends;
  App& m_app;
  std::optional<std::size_t> m_remembered_screen;  ///< to present on
  std::unique_ptr<PresenterWindow> m_presenter_window;
  std::optional<TalkScreens> m_screens;  ///< set while somebody presents
  int m_told_of;                         ///< the number of documents shown when the title was set
  SceneRenderer m_renderer;
  std::optional<std::filesystem::path> m_state_path;
  std::string m_saved;
  Clock::time_point m_last;
  std::optional<double> m_redraw_in_secs;
  int m_pictures_left = pictures_after_event + 1;
  std::uint64_t m_frame = 0;
};

int run(const WindowProgramOptions& options) {
  const auto started = Clock::now();
  // The reading begins before there is a window to wake.
  const auto has_window = std::make_shared<std::atomic<bool>>(false);
  const auto wake = [has_window] {
    if (*has_window) Window::wake_up();
  };
  Opening opening = open_at_start(options.view, options.view.present.has_value(), wake);
  const Document* document = opening.document.get();
  if (!opening.loader) print_problems(*document);
  Remembered remembered = recall(state_path(options), document->dataset);
  if (const auto problem = apply_options(remembered.view, options.view, document->dataset)) {
    std::fprintf(stderr, "chronoscope: %s\n", problem->c_str());
    return exit_usage;
  }

  WindowOptions window_options;
  window_options.title = title_of(*document);
  window_options.size = default_size;
  if (remembered.window.width > 0 && remembered.window.height > 0) {
    window_options.size = {remembered.window.width, remembered.window.height};
    window_options.size_is_unscaled = false;
    window_options.maximised = remembered.window.maximised;
  }
  if (!options.view.size.empty()) {
    const auto size = parse_size(options.view.size);
    if (!size) {
      std::fprintf(stderr, "chronoscope: --size %s: expected WIDTHxHEIGHT in pixels, such as 1920x1080\n",
                   options.view.size.c_str());
      return exit_usage;
    }
    window_options.size = {size->width, size->height};
    window_options.size_is_unscaled = false;
    window_options.maximised = false;
  }
  const auto before_window = Clock::now();
  auto window = Window::create(window_options);
  if (!window) throw std::runtime_error(window.error());
  if (const auto problem = load_gl(&Window::proc_address)) throw std::runtime_error(*problem);
  const double window_secs = std::chrono::duration<double>(Clock::now() - before_window).count();
  const ImGuiBackends backends(*window);
  Fonts fonts(*ImGui::GetIO().Fonts, embedded_fonts());
  *has_window = true;
  App app(std::move(opening.document), fonts, wake);
  app.view() = remembered.view;
  if (opening.loader) app.open(std::move(opening.loader));
  app.keep_tours_in(options.tours.empty() ? std::nullopt : std::optional(options.tours));
  app.set_text_scale(remembered.window.text_scale);
  app.ui().present_screen = options.screen ? options.screen : remembered.window.present_screen;
  app.set_screens([] {
    std::vector<ScreenChoice> choices;
    for (const Screen& s : Window::screens()) choices.push_back({s.name, s.size.width, s.size.height});
    return choices;
  });
  if (!remembered.notice.empty()) add_notice(app.ui(), remembered.notice);
  if (!options.view.search.empty()) {
    app.ui().search.text = options.view.search;
    app.ui().search.open = true;
    app.ui().search.focus_requested = true;
  }
  if (options.view.present) {
    if (const auto problem = app.present_named(*options.view.present, options.view.step - 1)) {
      std::fprintf(stderr, "chronoscope: present: %s\n", problem->c_str());
      return exit_usage;
    }
  }
  WindowLoop(options, *window, backends, app, started, window_secs, remembered.window.present_screen).run();
  *has_window = false;
  return exit_sound;
}

}  // namespace

int run_window(const WindowProgramOptions& options) {
  try {
    return run(options);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "chronoscope: %s\n", e.what());
    return exit_problems;
  }
}

}  // namespace chronoscope
