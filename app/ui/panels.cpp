#include "ui/panels.h"

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/chart_text.h"
#include "ui/detail_pane.h"
#include "ui/fold_list.h"
#include "ui/keys_panel.h"
#include "ui/loading_panel.h"
#include "ui/notice.h"
#include "ui/problems_panel.h"
#include "ui/search_panel.h"
#include "ui/tooltip.h"
#include "ui/top_bar.h"
#include "ui/tours_pane.h"

namespace chronoscope {

namespace {

constexpr const char* host_name = "##panels";

bool any_popup_open() {
  return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

void host_ui(const Ui& ui) {
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(display);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  const ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                 ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                                 ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoMouseInputs |
                                 ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::Begin(host_name, nullptr, flags);
  ImGui::PopStyleVar(3);
  top_bar_ui(ui);
  tours_pane_ui(ui);
  if (!ui.state.tours_open) detail_pane_ui(ui);
  problems_panel_ui(ui);
  loading_panel_ui(ui);
  notices_ui(ui, static_cast<double>(ImGui::GetIO().DeltaTime));
  ImGui::End();
}

}  // namespace

void route_keyboard(const char* host_name) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  if (any_popup_open() || g.IO.WantTextInput || g.ActiveId != 0 || g.NavMoveSubmitted || g.NavInitRequest)
    return;
  if (g.NavCursorVisible && g.NavWindow != nullptr) return;
  ImGuiWindow* host = ImGui::FindWindowByName(host_name);
  const bool tab = ImGui::IsKeyPressed(ImGuiKey_Tab, false) && !g.IO.KeyCtrl && !g.IO.KeyAlt;
  if (tab && host != nullptr) {
    ImGui::FocusWindow(host);
    ImGui::NavInitWindow(host, true);
    ImGui::SetNavCursorVisible(true);
  } else if (g.NavWindow != nullptr) {
    ImGui::FocusWindow(nullptr);
  }
}

void panels_ui(const Ui& ui) {
  ui.state.controls.clear();
  ui.state.focused_control.clear();
  route_keyboard(host_name);
  chart_text_ui(*ImGui::GetBackgroundDrawList(), ui.in.scene, ui.palette(), ui.in.dataset, ui.in.fonts);
  host_ui(ui);
  search_results_ui(ui);
  fold_list_ui(ui);
  keys_panel_ui(ui);
  chart_tooltip_ui(ui);
  note_keyboard_focus(ui);
}

void note_keyboard_focus(const Ui& ui) {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  ui.state.keyboard_rect.reset();
  ui.state.keyboard_item = 0;
  // A text that is being typed shows its own frame and cursor.
  const bool is_typing = g.ActiveId != 0 && g.ActiveId == g.NavId && g.IO.WantTextInput;
  if (g.NavWindow == nullptr || g.NavId == 0 || !(g.NavCursorVisible || is_typing)) return;
  const ImRect r = ImGui::WindowRectRelToAbs(g.NavWindow, g.NavWindow->NavRectRel[g.NavLayer]);
  ui.state.keyboard_item = g.NavId;
  ui.state.keyboard_rect = Rect{r.Min.x, r.Min.y, r.GetWidth(), r.GetHeight()};
}

bool panels_own_keyboard() {
  const ImGuiIO& io = ImGui::GetIO();
  return io.WantTextInput || any_popup_open() || (io.NavActive && io.NavVisible);
}

bool panels_take_text() { return ImGui::GetIO().WantTextInput; }

bool close_innermost_panel(UiState& state) {
  if (any_popup_open()) return false;
  if (state.search.open) {
    state.search.open = false;
    return true;
  }
  if (state.problems_open) {
    state.problems_open = false;
    return true;
  }
  if (cancel_tour_drag(state.tours)) return true;
  // While the keyboard is on a control, Esc first takes it back to the chart, as it does in the detail pane.
  if (state.tours_open && !(ImGui::GetIO().NavActive && ImGui::GetIO().NavVisible)) {
    state.tours_open = false;
    return true;
  }
  return false;
}

}  // namespace chronoscope
