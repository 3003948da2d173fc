#include "ui/presentation_keys.h"

#include <imgui.h>

#include <span>

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
    {ImGuiKey_S, PresentationAct::swap_screens},
    {ImGuiKey_Enter, PresentationAct::enter},
    {ImGuiKey_KeypadEnter, PresentationAct::enter},
    {ImGuiKey_Escape, PresentationAct::escape},
};
constexpr Binding shift_keys[] = {
    {ImGuiKey_LeftArrow, PresentationAct::spot_left},
    {ImGuiKey_RightArrow, PresentationAct::spot_right},
    {ImGuiKey_UpArrow, PresentationAct::spot_up},
    {ImGuiKey_DownArrow, PresentationAct::spot_down},
};
/// Where a layout has other letters on these keys, they do it by their place.
constexpr Binding bracket_keys[] = {
    {ImGuiKey_LeftBracket, PresentationAct::smaller_spot},
    {ImGuiKey_RightBracket, PresentationAct::larger_spot},
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
  const auto add_pressed = [&keys](std::span<const Binding> bindings) {
    bool any = false;
    for (const Binding& b : bindings) {
      if (!ImGui::IsKeyPressed(b.key)) continue;
      keys.push_back({b.act});
      any = true;
    }
    return any;
  };
  if (io.KeyCtrl) {
    add_pressed(control_keys);
    return keys;
  }
  for (const ImWchar c : io.InputQueueCharacters) add_sign(c, keys);
  if (keys.empty()) add_pressed(bracket_keys);
  if (!io.KeyShift || !add_pressed(shift_keys)) add_pressed(plain_keys);
  if (ImGui::IsKeyPressed(ImGuiKey_Space)) {
    keys.push_back({io.KeyShift ? PresentationAct::previous : PresentationAct::next});
  }
  return keys;
}

}  // namespace chronoscope
