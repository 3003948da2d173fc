#include "ui/chart_keys.h"

#include <imgui.h>

#include "interaction/keyboard.h"
#include "ui/panels.h"

namespace chronoscope {

namespace {

constexpr double scale_step = 1.1;
constexpr int themes_with_keys = 9;

struct Binding {
  ImGuiKey key;
  Key means;
};
constexpr Binding plain_keys[] = {
    {ImGuiKey_W, Key::zoom_in},
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
    {ImGuiKey_C, Key::toggle_lane},
    {ImGuiKey_Enter, Key::open},
    {ImGuiKey_KeypadEnter, Key::open},
    {ImGuiKey_Escape, Key::back_out},
};

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key); }

void send(const Ui& ui, Key key) { ui.send_all(handle_key(key, ui.in.dataset, ui.in.filter, ui.in.view)); }

void control_keys_ui(const Ui& ui) {
  if (pressed(ImGuiKey_F)) ui.state.search.focus_requested = true;
  if (pressed(ImGuiKey_C)) ui.out.copy_event = ui.in.view.focused;
  if (pressed(ImGuiKey_Equal) || pressed(ImGuiKey_KeypadAdd))
    ui.out.set_scale = ui.in.text_scale * scale_step;
  if (pressed(ImGuiKey_Minus) || pressed(ImGuiKey_KeypadSubtract)) {
    ui.out.set_scale = ui.in.text_scale / scale_step;
  }
  if (pressed(ImGuiKey_0)) ui.out.set_scale = 1;
}

void alt_keys_ui(const Ui& ui) {
  if (pressed(ImGuiKey_LeftArrow)) send(ui, Key::history_back);
  if (pressed(ImGuiKey_RightArrow)) send(ui, Key::history_forward);
  for (int number = 1; number <= themes_with_keys; ++number) {
    if (!pressed(static_cast<ImGuiKey>(ImGuiKey_0 + number))) continue;
    ui.send_all(handle_theme_number(number, ThemeKey::isolate, ui.in.dataset));
  }
}

/// Signs are taken as characters, so that they work wherever a keyboard has them.
void sign_ui(const Ui& ui, ImWchar c) {
  if (c == '+' || c == '=') send(ui, Key::zoom_in);
  if (c == '-') send(ui, Key::zoom_out);
  if (c == '0') send(ui, Key::fit_all);
  if (c == '/') ui.state.search.focus_requested = true;
  if (c == '?') ui.state.keys_open = true;
  if (c >= '1' && c <= '9') {
    ui.send_all(handle_theme_number(static_cast<int>(c) - '0', ThemeKey::toggle, ui.in.dataset));
  }
}

}  // namespace

void chart_keys_ui(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  constexpr int back_button = 3, forward_button = 4;  // on the mouse's side
  if (ImGui::IsMouseClicked(back_button)) send(ui, Key::history_back);
  if (ImGui::IsMouseClicked(forward_button)) send(ui, Key::history_forward);
  if (io.KeyCtrl && pressed(ImGuiKey_Q)) ui.out.quit = true;
  if (panels_take_text()) return;
  if (pressed(ImGuiKey_F5)) {
    ui.out.present = ui.state.chosen_to_show;
    if (!io.KeyShift) ui.out.present->step = 0;
    return;
  }
  if (io.KeyCtrl) return control_keys_ui(ui);
  if (io.KeyAlt) return alt_keys_ui(ui);
  if (pressed(ImGuiKey_F10)) ui.state.menu_requested = true;
  if (pressed(ImGuiKey_Escape) && close_innermost_panel(ui.state)) return;
  if (panels_own_keyboard()) return;
  // An event's details take the place of the tours.
  const bool opens = pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter);
  if (opens && ui.in.view.focused) ui.state.tours_open = false;
  for (const Binding& b : plain_keys) {
    if (pressed(b.key)) send(ui, b.means);
  }
  for (const ImWchar c : io.InputQueueCharacters) sign_ui(ui, c);
}

}  // namespace chronoscope
