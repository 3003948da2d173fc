#include "ui/floating_panel.h"

#include "ui/paint.h"

namespace chronoscope {

void begin_floating_panel(const Ui& ui, const char* id, ImVec2 at_px, ImVec2 pivot, ImVec2 size_px) {
  ImGuiChildFlags flags =
      ImGuiChildFlags_NavFlattened | ImGuiChildFlags_Borders | ImGuiChildFlags_AlwaysUseWindowPadding;
  if (size_px.x <= 0) flags |= ImGuiChildFlags_AutoResizeX | ImGuiChildFlags_AlwaysAutoResize;
  if (size_px.y <= 0) flags |= ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysAutoResize;
  ImGui::SetNextWindowPos(at_px, ImGuiCond_Always, pivot);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, to_u32(ui.palette().scrim));
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, ImGui::GetStyle().WindowRounding);
  ImGui::BeginChild(id, size_px, flags, ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
}

void end_floating_panel() { ImGui::EndChild(); }

}  // namespace chronoscope
