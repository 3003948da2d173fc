#include "ui/imgui_frame.h"

#include <imgui.h>

#include <catch2/catch_test_macros.hpp>
#include <vector>

using namespace chronoscope;

namespace {

/// ImGui without a window, told of keys as a window would.
class Context {
 public:
  Context() : m_context(ImGui::CreateContext()) {
    ImGui::GetIO().DisplaySize = {640, 480};
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGui::GetIO().IniFilename = nullptr;
    frame();
  }
  ~Context() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(m_context);
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  static void key(ImGuiKey key, bool down) { ImGui::GetIO().AddKeyEvent(key, down); }
  static void ctrl(bool down) {
    key(ImGuiMod_Ctrl, down);
    key(ImGuiKey_LeftCtrl, down);
  }
  static void frame() {
    begin_imgui_frame();
    ImGui::EndFrame();
  }

 private:
  ImGuiContext* m_context;
};

}  // namespace

TEST_CASE("Ctrl released before the key, all in one burst, is still a shortcut") {
  Context imgui;
  imgui.ctrl(true);
  imgui.key(ImGuiKey_F, true);
  imgui.ctrl(false);
  imgui.key(ImGuiKey_F, false);
  imgui.frame();
  CHECK(ImGui::GetIO().KeyCtrl);
  CHECK(ImGui::IsKeyPressed(ImGuiKey_F));
  CHECK(imgui_input_waiting());
  int frames = 0;
  while (imgui_input_waiting() && frames < 10) {
    imgui.frame();
    ++frames;
  }
  CHECK(frames < 10);
  CHECK_FALSE(ImGui::GetIO().KeyCtrl);
  CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_F));
}

TEST_CASE("a key pressed before Ctrl in one burst is not a shortcut") {
  Context imgui;
  imgui.key(ImGuiKey_F, true);
  imgui.key(ImGuiKey_F, false);
  imgui.ctrl(true);
  imgui.frame();
  CHECK(ImGui::IsKeyPressed(ImGuiKey_F));
  CHECK_FALSE(ImGui::GetIO().KeyCtrl);
}

TEST_CASE("two shortcuts in one burst are both seen, in their order") {
  Context imgui;
  for (const ImGuiKey key : {ImGuiKey_F, ImGuiKey_C}) {
    imgui.ctrl(true);
    imgui.key(key, true);
    imgui.ctrl(false);
    imgui.key(key, false);
  }
  std::vector<ImGuiKey> seen;
  for (int i = 0; i < 12; ++i) {
    imgui.frame();
    for (const ImGuiKey key : {ImGuiKey_F, ImGuiKey_C}) {
      if (ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(key, false)) seen.push_back(key);
    }
  }
  CHECK(seen == std::vector{ImGuiKey_F, ImGuiKey_C});
  CHECK_FALSE(imgui_input_waiting());
}

TEST_CASE("Alt released in the burst of a click is still held when the click is seen") {
  Context imgui;
  imgui.key(ImGuiMod_Alt, true);
  ImGui::GetIO().AddMousePosEvent(50, 50);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  imgui.key(ImGuiMod_Alt, false);
  bool seen = false;
  for (int i = 0; i < 6; ++i) {
    imgui.frame();
    seen |= ImGui::IsMouseReleased(0) && ImGui::GetIO().KeyAlt;
  }
  CHECK(seen);
}
