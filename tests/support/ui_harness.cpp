#include "support/ui_harness.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <catch2/catch_test_macros.hpp>

#include "layout/scene_builder.h"
#include "main/embedded_fonts.h"
#include "ui/imgui_frame.h"
#include "ui/panels.h"
#include "ui/style.h"
#include "ui/tours_pane.h"

namespace chronoscope::testing {

namespace {

constexpr float frame_secs = 0.25F;  ///< long enough for a tooltip's delay in a few frames
constexpr int settling_frames = 5;

ImVec2 to_imgui(Point p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }

}  // namespace

struct UiHarness::Parts {
  Parts(const Dataset& dataset, ImFontAtlas& atlas, Appearance appearance)
      : fonts(atlas, embedded_fonts()),
        builder(dataset, fonts),
        search(dataset),
        glossary(dataset),
        palette(make_palette(appearance, dataset.themes)) {}
  Fonts fonts;
  SceneBuilder builder;
  SearchIndex search;
  GlossaryMatcher glossary;
  Palette palette;
};

UiHarness::UiHarness(const Dataset& dataset, HarnessOptions options)
    : view(initial_view_state(dataset)),
      m_dataset(dataset),
      m_options(options),
      m_context(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(m_context);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(options.width_px), static_cast<float>(options.height_px)};
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.DeltaTime = frame_secs;
  io.ConfigErrorRecoveryEnableAssert = false;
  io.ConfigErrorRecoveryEnableDebugLog = false;
  m_context->ErrorCallback = [](ImGuiContext*, void* user_data, const char* message) {
    static_cast<std::vector<std::string>*>(user_data)->emplace_back(message);
  };
  m_context->ErrorCallbackUserData = &m_errors;
  m_parts = std::make_unique<Parts>(dataset, *io.Fonts, options.appearance);
  apply_style(m_parts->palette, options.scale, m_parts->fonts);
  view.appearance = options.appearance;
  settle();
}

UiHarness::~UiHarness() {
  ImGui::SetCurrentContext(m_context);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(m_context);
}

Fonts& UiHarness::fonts() { return m_parts->fonts; }

void UiHarness::apply(const Command& command) { apply_command(view, command, m_dataset); }

void UiHarness::frame() {
  ImGui::SetCurrentContext(m_context);
  m_filter = apply_filter(m_dataset, view.filter);
  SceneRequest request;
  request.filter = &m_filter;
  request.viewport = view.viewport;
  request.width_px = m_options.width_px;
  request.height_px = m_options.height_px;
  request.scale = m_options.scale;
  request.language = view.language;
  request.themes_on = view.filter.themes;
  request.collapsed = view.collapsed;
  request.focused = view.focused;
  request.detail_open = (view.detail_open && view.focused.has_value()) || state.tours_open;
  request.detail_width_px = view.pane_width_px;
  m_scene = m_parts->builder.build(request);

  begin_imgui_frame();
  const UiInput input{
      .dataset = m_dataset,
      .view = view,
      .filter = m_filter,
      .scene = m_scene,
      .palette = m_parts->palette,
      .search = search
                    ? search
                    : [this](std::string_view text,
                             std::size_t most) { return std::optional(m_parts->search.search(text, most)); },
      .glossary = m_parts->glossary,
      .fonts = m_parts->fonts,
      .scale = m_options.scale,
      .problems = problems,
      .hover = hover,
      .can_set_scale = true,
      .loading = loading,
      .language = view.language,
      .own_tours = can_edit_tours ? &own_tours : nullptr};
  last = {};
  panels_ui(Ui{input, state, last});
  ImGui::Render();
  answer_texture_requests();
  for (const Command& command : last.commands) {
    m_commands.push_back(command);
    apply(command);
  }
  take_tour_edits(last, own_tours, state.tours);
  if (last.present) kept.present = last.present;
  if (last.copy_event) kept.copy_event = last.copy_event;
  if (!last.copy_text.empty()) kept.copy_text = last.copy_text;
  if (!last.open_url.empty()) kept.open_url = last.open_url;
  if (last.set_scale) kept.set_scale = last.set_scale;
  kept.quit = kept.quit || last.quit;
  kept.cancel_loading = kept.cancel_loading || last.cancel_loading;
}

void UiHarness::answer_texture_requests() const {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

void UiHarness::settle() {
  for (int i = 0; i < settling_frames; ++i) frame();
}

void UiHarness::move_to(Point p) {
  ImGui::GetIO().AddMousePosEvent(to_imgui(p).x, to_imgui(p).y);
  settle();
}

void UiHarness::click(Point p) {
  move_to(p);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  frame();
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  settle();
}

void UiHarness::right_click(Point p) {
  move_to(p);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Right, true);
  frame();
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Right, false);
  settle();
}

void UiHarness::drag(Point from, Point to) {
  move_to(from);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  frame();
  move_to(to);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  settle();
}

void UiHarness::hold(int key, bool down) {
  const auto imgui_key = static_cast<ImGuiKey>(key);
  ImGui::GetIO().AddKeyEvent(imgui_key, down);
  if (imgui_key == ImGuiKey_LeftAlt) ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, down);
  if (imgui_key == ImGuiKey_LeftCtrl) ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, down);
  if (imgui_key == ImGuiKey_LeftShift) ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, down);
  frame();
}

void UiHarness::press(int key) {
  hold(key, true);
  hold(key, false);
  settle();
}

void UiHarness::type(std::string_view text) {
  for (const char c : text) {
    ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(c));
    frame();
  }
  settle();
}

bool UiHarness::has(std::string_view control) const {
  for (const ControlRect& c : state.controls) {
    if (c.name == control) return true;
  }
  return false;
}

Rect UiHarness::rect_of(std::string_view control) const {
  for (const ControlRect& c : state.controls) {
    if (c.name == control) return c.rect;
  }
  INFO("control: " << control);
  REQUIRE(has(control));
  return {};
}

std::vector<ControlRect> UiHarness::controls_with(std::string_view prefix) const {
  std::vector<ControlRect> found;
  for (const ControlRect& c : state.controls) {
    if (c.name.starts_with(prefix)) found.push_back(c);
  }
  return found;
}

bool UiHarness::popup_open() const { return !m_context->OpenPopupStack.empty(); }

bool UiHarness::tooltip_open() const {
  for (const ImGuiWindow* window : m_context->Windows) {
    if ((window->Flags & ImGuiWindowFlags_Tooltip) != 0 && window->Active && !window->Hidden) return true;
  }
  return false;
}

}  // namespace chronoscope::testing
