#include "ui/side_pane.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "ui/paint.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {
constexpr double key_step_px = 24;
}

void pane_grip_ui(const Ui& ui, const Rect& pane) {
  ImGui::SetCursorScreenPos(top_left(pane));
  const ItemState item = item_ui(ui, "grip", {ui.px(pane_grip_px), static_cast<float>(pane.height)}, 0);
  const bool hot = item.hovered || item.held || item.focused;
  if (!item.held) item_tooltip_ui(ui, ui.say(Text::pane_edge));
  if (item.focused) {
    const int wider = ImGui::IsKeyPressed(ImGuiKey_LeftArrow)    ? 1
                      : ImGui::IsKeyPressed(ImGuiKey_RightArrow) ? -1
                                                                 : 0;
    if (wider != 0) {
      ImGui::NavMoveRequestCancel();  // the edge moves, not the outline
      ui.send(SetPaneWidth{ui.in.view.pane_width_px + wider * key_step_px});
    }
  }
  if (item.hovered || item.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  if (item.held && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 0)) {
    ui.send(SetPaneWidth{(pane.right() - ImGui::GetIO().MousePos.x) / ui.in.scale});
  }
  const float thickness = std::max(1.0F, ui.px(hot ? 2 : 1));
  ImGui::GetWindowDrawList()->AddRectFilled(
      top_left(pane), {static_cast<float>(pane.x) + thickness, static_cast<float>(pane.bottom())},
      to_u32(hot ? ui.palette().focus : ui.palette().hairline));
}

}  // namespace chronoscope
