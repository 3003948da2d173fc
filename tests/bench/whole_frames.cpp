#include "bench/whole_frames.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "main/app.h"
#include "main/embedded_fonts.h"
#include "platform/embedded_files.h"
#include "platform/headless_context.h"
#include "render/gl_loader.h"
#include "render/offscreen_target.h"
#include "render/scene_renderer.h"

namespace chronoscope::bench {

namespace {

constexpr int width = 1920, height = 1080;
/// The first pictures make the panels' sizes and the font's textures.
constexpr int warm_up_frames = 5;
/// Every so many steps of the path: a whole frame takes longer than its layout.
constexpr int stride = 4;

class Session {
 public:
  Session() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = {width, height};
    ImGui_ImplOpenGL3_Init("#version 330 core");
  }
  ~Session() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
};

}  // namespace

Json measure_frames(std::shared_ptr<Document> document, double budget_secs) {
  auto context = HeadlessContext::create();
  if (!context) return {{"why", context.error()}};
  if (const auto problem = load_gl(&HeadlessContext::proc_address)) return {{"why", *problem}};
  const DayRange whole = whole_extent(document->dataset);
  const Session session;
  Fonts fonts(*ImGui::GetIO().Fonts, embedded_fonts());
  App app(std::move(document), fonts);
  const OffscreenTarget target(width, height);
  SceneRenderer renderer(
      [](std::string_view name) { return read_asset("shaders/" + std::string(name)).value_or(""); });
  FrameInput input;
  input.dt_secs = 1.0 / 60;
  input.width_px = width;
  input.height_px = height;
  input.instant = true;

  Times times, drawing;
  const Clock::time_point began = Clock::now();
  for (int i = -warm_up_frames; i * stride < path_frames && secs_since(began) < budget_secs; ++i) {
    app.view().viewport = path_view(std::max(0, i * stride), whole, app.view().filter);
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    const Clock::time_point start = Clock::now();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    app.frame(input);
    ImGui::Render();
    const Clock::time_point laid_out = Clock::now();
    target.bind();
    renderer.draw(app.scene(), app.palette(), app.dataset().themes, width, height);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    target.wait();
    if (i < 0) continue;
    times.secs.push_back(secs_since(start));
    drawing.secs.push_back(secs_since(laid_out));
  }
  Json result = times.in_ms();
  result["frames"] = times.secs.size();
  result["drawing"] = drawing.in_ms();
  return result;
}

}  // namespace chronoscope::bench
