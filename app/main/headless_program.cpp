#include "main/headless_program.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <thread>

#include "export/describe_markdown.h"
#include "export/scene_json.h"
#include "export/view_markdown.h"
#include "format/synthetic_dataset.h"
#include "layout/text_colors.h"
#include "main/app.h"
#include "main/embedded_fonts.h"
#include "platform/embedded_files.h"
#include "platform/files.h"
#include "platform/headless_context.h"
#include "platform/png_file.h"
#include "query/event_description.h"
#include "query/filter_result.h"
#include "query/view_description.h"
#include "render/gl_loader.h"
#include "render/offscreen_target.h"
#include "render/scene_renderer.h"

namespace chronoscope {

namespace {

/// Panels measure themselves in one frame and stand right in the next; a popup takes one more.
constexpr int settling_frames = 5;

int usage_error(const std::string& message) {
  std::fprintf(stderr, "chronoscope: %s\n", message.c_str());
  return exit_usage;
}

void print_problems(const Document& document) {
  for (const Diagnostic& d : document.diagnostics) std::fprintf(stderr, "%s\n", to_string(d).c_str());
}

/// An ImGui context of its own, ended with the object.
class ImGuiSession {
 public:
  ImGuiSession() { ImGui::CreateContext(); }
  ~ImGuiSession() { ImGui::DestroyContext(); }
  ImGuiSession(const ImGuiSession&) = delete;
  ImGuiSession& operator=(const ImGuiSession&) = delete;
};

struct Prepared {
  std::shared_ptr<Document> document;
  PixelSize size{1920, 1080};
  double scale = 1;
};

/// What `render` and `scene` have in common; a message when the options cannot be followed.
std::optional<std::string> prepare(const ViewOptions& options, Prepared& out) {
  if (!options.size.empty()) {
    const auto size = parse_size(options.size);
    if (!size) return "--size " + options.size + ": expected WIDTHxHEIGHT in pixels, such as 1920x1080";
    out.size = *size;
  }
  if (options.scale != 0) {
    if (!(options.scale >= 0.5 && options.scale <= 8)) return "--scale: expected a number from 0.5 to 8";
    out.scale = options.scale;
  }
  out.document = open_document(options.paths);
  return std::nullopt;
}

std::optional<std::string> set_up(App& app, const ViewOptions& options) {
  if (const auto problem = apply_options(app.view(), options, app.dataset())) return problem;
  if (!options.search.empty()) {
    app.ui().search.text = options.search;
    app.ui().search.open = true;
  }
  app.ui().problems_open = false;
  if (options.present) {
    if (const auto problem = app.present_named(*options.present, options.step - 1))
      return "--present: " + *problem;
  }
  return std::nullopt;
}

FrameInput still_frame(const Prepared& prepared) {
  FrameInput input;
  input.dt_secs = 1.0 / 60;
  input.width_px = prepared.size.width;
  input.height_px = prepared.size.height;
  input.screen_scale = prepared.scale;
  input.instant = true;
  return input;
}

void begin_frame(const Prepared& prepared) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {static_cast<float>(prepared.size.width), static_cast<float>(prepared.size.height)};
  io.DeltaTime = 1.0F / 60;
  ImGui::NewFrame();
}

/// Something is being searched or filtered in another thread.
void wait_if_busy(const App& app) {
  if (app.is_busy()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void draw_picture(App& app, const Prepared& prepared, SceneRenderer& renderer,
                  const OffscreenTarget& target) {
  for (int settled = 0; settled < settling_frames; settled = app.is_busy() ? 0 : settled + 1) {
    wait_if_busy(app);
    ImGui_ImplOpenGL3_NewFrame();
    begin_frame(prepared);
    app.frame(still_frame(prepared));
    ImGui::Render();
    target.bind();
    renderer.draw(app.scene(), app.palette(), app.dataset().themes, target.width(), target.height());
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  }
}

int render_into(const ViewOptions& options, Prepared& prepared) {
  auto context = HeadlessContext::create();
  if (!context) throw std::runtime_error(context.error());
  if (const auto problem = load_gl(&HeadlessContext::proc_address)) throw std::runtime_error(*problem);
  const ImGuiSession session;
  Fonts fonts(*ImGui::GetIO().Fonts, embedded_fonts());
  App app(std::move(prepared.document), fonts);
  if (const auto problem = set_up(app, options)) return usage_error(*problem);
  const OffscreenTarget target(prepared.size.width, prepared.size.height);
  SceneRenderer renderer(
      [](std::string_view name) { return read_asset("shaders/" + std::string(name)).value_or(""); });
  ImGui_ImplOpenGL3_Init("#version 330 core");
  draw_picture(app, prepared, renderer, target);
  const std::vector<std::uint8_t> pixels = target.read_pixels();
  ImGui_ImplOpenGL3_Shutdown();
  if (const auto problem = write_png(options.output, target.width(), target.height(), pixels)) {
    throw std::runtime_error(*problem);
  }
  return exit_sound;
}

int describe_event_of(const Document& document, const std::string& id, Language language) {
  const auto event = document.dataset.events.find(id);
  if (!event) {
    return usage_error("there is no event \"" + id + "\" in " +
                       (document.paths.empty() ? "the shipped dataset" : document.paths.front().string()));
  }
  std::printf(
      "%s",
      to_markdown(describe_event(document.dataset, *event, language), document.dataset, language).c_str());
  return exit_sound;
}

int describe_view_of(const Document& document, const ViewOptions& options, Language language) {
  if (!document.usable) return exit_problems;  // they are printed; there is nothing to describe
  const auto range = range_from_options(options, document.dataset);
  if (!range) return usage_error(range.error());
  const auto themes = themes_from_options(options, document.dataset);
  if (!themes) return usage_error(themes.error());
  Filter filter;
  filter.range = *range;
  filter.themes = *themes;
  const FilterResult result = apply_filter(document.dataset, filter);
  const ViewDescription view = describe_view(document.dataset, result);
  std::printf("%s", to_markdown(view, document.dataset, result, language).c_str());
  return exit_sound;
}

}  // namespace

bool is_path(const std::string& word) {
  std::error_code ignored;
  return word.find('/') != word.npos || word.ends_with(".json") || std::filesystem::exists(word, ignored);
}

int run_render(const ViewOptions& options) {
  Prepared prepared;
  if (const auto problem = prepare(options, prepared)) return usage_error(*problem);
  print_problems(*prepared.document);
  const bool usable = prepared.document->usable;
  try {
    const int code = render_into(options, prepared);
    return code == exit_sound && !usable ? exit_problems : code;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "chronoscope: %s\n", e.what());
    return exit_problems;
  }
}

int run_scene(const ViewOptions& options) {
  Prepared prepared;
  if (const auto problem = prepare(options, prepared)) return usage_error(*problem);
  print_problems(*prepared.document);
  const bool usable = prepared.document->usable;
  const ImGuiSession session;
  ImGuiIO& io = ImGui::GetIO();
  // Nothing is drawn; ImGui only has to believe that somebody will take its glyphs.
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  Fonts fonts(*io.Fonts, embedded_fonts());
  App app(std::move(prepared.document), fonts);
  if (const auto problem = set_up(app, options)) return usage_error(*problem);
  for (int settled = 0; settled < settling_frames; settled = app.is_busy() ? 0 : settled + 1) {
    wait_if_busy(app);
    begin_frame(prepared);
    app.frame(still_frame(prepared));
    ImGui::Render();
  }
  std::string json = scene_to_json(app.scene(), app.dataset());
  if (app.scene().card) {
    json = presented_scene_to_json(app.scene(), app.dataset(),
                                   presented_texts(app.scene(), app.palette(), app.dataset()));
  }
  std::printf("%s\n", json.c_str());
  return usable ? exit_sound : exit_problems;
}

int run_describe(const std::vector<std::string>& words, const ViewOptions& view) {
  const bool has_id = !words.empty() && !is_path(words.front());
  const std::vector<std::filesystem::path> paths(words.begin() + (has_id ? 1 : 0), words.end());
  if (has_id && !(view.from.empty() && view.to.empty() && view.themes.empty())) {
    return usage_error("--from, --to and --themes describe a whole view; leave out the event \"" +
                       words.front() + "\"");
  }
  const auto document = open_document(paths);
  print_problems(*document);
  const Language language = language_from_code(view.language).value_or(Language::english);
  return has_id ? describe_event_of(*document, words.front(), language)
                : describe_view_of(*document, view, language);
}

int run_check(const std::vector<std::filesystem::path>& paths) {
  const auto document = open_document(paths);
  for (const Diagnostic& d : document->diagnostics) std::printf("%s\n", to_string(d).c_str());
  const Dataset& d = document->dataset;
  std::printf("%s: %zu events, %zu themes, %zu periods, %zu people, %zu places, %zu terms, %zu sources\n",
              problem_count_in_words(document->diagnostics).c_str(), d.events.size(), d.themes.size(),
              d.periods.size(), d.people.size(), d.places.size(), d.glossary.size(), d.sources.size());
  return document->diagnostics.empty() ? exit_sound : exit_problems;
}

int run_generate(const GenerateOptions& options) {
  const std::optional<TimeSpread> spread = time_spread_from_name(options.spread);
  if (!spread) return exit_usage;
  AtomicFile file(options.output);
  write_synthetic_dataset({options.events, options.seed, *spread},
                          [&](std::string_view piece) { return file.write(piece); });
  if (const auto problem = file.commit()) {
    std::fprintf(stderr, "%s\n", problem->c_str());
    return exit_problems;
  }
  return exit_sound;
}

}  // namespace chronoscope
