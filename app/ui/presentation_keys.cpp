#include "ui/presentation_keys.h"

#include <imgui.h>

namespace chronoscope {

namespace {

struct Binding {
  ImGuiKey key;
  PresentationAct act;
};

// Clickers are keyboards: most send PageUp and PageDown, some arrows; the blank button is B, or a full stop.
constexpr Binding plain_keys[] = {
    {ImGuiKey_PageDown, PresentationAct::next},
    {ImGuiKey_RightArrow, PresentationAct::next},
    {ImGuiKey_DownArrow, PresentationAct::next},
    {ImGuiKey_PageUp, PresentationAct::previous},
    {ImGuiKey_LeftArrow, PresentationAct::previous},
    {ImGuiKey_UpArrow, PresentationAct::previous},
    {ImGuiKey_Backspace, PresentationAct::previous},
    {ImGuiKey_Home, PresentationAct::first},
    {ImGuiKey_End, PresentationAct::last},
    {ImGuiKey_B, PresentationAct::black},
    {ImGuiKey_W, PresentationAct::white},
    {ImGuiKey_L, PresentationAct::spotlight},
    {ImGuiKey_P, PresentationAct::pen},
    {ImGuiKey_E, PresentationAct::erase},
    {ImGuiKey_N, PresentationAct::presenter_window},
    {ImGuiKey_Enter, PresentationAct::enter},
    {ImGuiKey_KeypadEnter, PresentationAct::enter},
    {ImGuiKey_Escape, PresentationAct::escape},
};
constexpr Binding control_keys[] = {
    {ImGuiKey_Equal, PresentationAct::larger_text},  {ImGuiKey_KeypadAdd, PresentationAct::larger_text},
    {ImGuiKey_Minus, PresentationAct::smaller_text}, {ImGuiKey_KeypadSubtract, PresentationAct::smaller_text},
    {ImGuiKey_0, PresentationAct::normal_text},      {ImGuiKey_Z, PresentationAct::undo_stroke},
};

/// Signs are taken as characters, so that they work wherever a keyboard has them.
void add_sign(ImWchar c, std::vector<PresentationKey>& keys) {
  if (c >= '0' && c <= '9') keys.push_back({PresentationAct::digit, static_cast<int>(c) - '0'});
  if (c == '.') keys.push_back({PresentationAct::black});
  if (c == ',') keys.push_back({PresentationAct::white});
  if (c == '?') keys.push_back({PresentationAct::keys});
  if (c == ']') keys.push_back({PresentationAct::larger_spot});
  if (c == '[') keys.push_back({PresentationAct::smaller_spot});
}

}  // namespace

std::vector<PresentationKey> pressed_presentation_keys() {
  const ImGuiIO& io = ImGui::GetIO();
  std::vector<PresentationKey> keys;
  if (io.KeyAlt) return keys;
  if (io.KeyCtrl) {
    for (const Binding& b : control_keys) {
      if (ImGui::IsKeyPressed(b.key)) keys.push_back({b.act});
    }
    return keys;
  }
  for (const ImWchar c : io.InputQueueCharacters) add_sign(c, keys);
  for (const Binding& b : plain_keys) {
    if (ImGui::IsKeyPressed(b.key)) keys.push_back({b.act});
  }
  if (ImGui::IsKeyPressed(ImGuiKey_Space)) {
    keys.push_back({io.KeyShift ? PresentationAct::previous : PresentationAct::next});
  }
  return keys;
}

}  // namespace chronoscope
