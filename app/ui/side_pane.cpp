#include "ui/side_pane.h"

#include <imgui.h>

#include <algorithm>

#include "ui/paint.h"

namespace chronoscope {

void pane_grip_ui(const Ui& ui, const Rect& pane) {
  ImGui::SetCursorScreenPos(top_left(pane));
  ImGui::InvisibleButton("grip", {ui.px(pane_grip_px), static_cast<float>(pane.height)});
  ui.note_control("grip", {pane.x, pane.y, static_cast<double>(ui.px(pane_grip_px)), pane.height});
  const bool hot = ImGui::IsItemHovered() || ImGui::IsItemActive();
  if (hot) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 0)) {
    ui.send(SetPaneWidth{(pane.right() - ImGui::GetIO().MousePos.x) / ui.in.scale});
  }
  const float thickness = std::max(1.0F, ui.px(hot ? 2 : 1));
  ImGui::GetWindowDrawList()->AddRectFilled(
      top_left(pane), {static_cast<float>(pane.x) + thickness, static_cast<float>(pane.bottom())},
      to_u32(hot ? ui.palette().focus : ui.palette().hairline));
}

}  // namespace chronoscope
