#include "ui/fold_list.h"

#include <imgui.h>

#include <algorithm>

#include "ui/paint.h"
#include "ui/text.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {
constexpr double width_px = 380, max_height_px = 420;
constexpr const char* popup_name = "##events of a fold";
}  // namespace

void open_fold_list(UiState& state, const SceneFold& fold) {
  state.fold_list = FoldList{fold.events, fold.rect};
  state.fold_list_appearing = true;
}

void fold_list_ui(const Ui& ui) {
  if (!ui.state.fold_list) return;
  if (ui.state.fold_list_appearing) ImGui::OpenPopup(popup_name);
  ui.state.fold_list_appearing = false;
  const FoldList& list = *ui.state.fold_list;
  // Below the fold, or above it in the lower half of the window.
  const bool above = list.anchor.center_y() > ui.in.scene.height_px / 2;
  const double y = above ? list.anchor.y - ui.px(6) : list.anchor.bottom() + ui.px(6);
  ImGui::SetNextWindowPos({static_cast<float>(list.anchor.x), static_cast<float>(y)}, ImGuiCond_Appearing,
                          {0, above ? 1.0F : 0.0F});
  ImGui::SetNextWindowSizeConstraints({ui.px(width_px), 0}, {ui.px(width_px), ui.px(max_height_px)});
  if (!ImGui::BeginPopup(popup_name)) {
    ui.state.fold_list.reset();
    return;
  }
  text_ui(ui, events_text(list.events.size(), list.events.size(), ui.in.language),
          ui.text(Face::sans_bold, 13), ui.palette().ink_muted);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  const float row_width = ImGui::GetContentRegionAvail().x;
  for (const EventIndex event : list.events) {
    ImGui::PushID(static_cast<int>(event.value));
    if (event_row_ui(ui, "event", event, row_width)) {
      ui.send(OpenEvent{event, Motion::jump});
      ImGui::CloseCurrentPopup();
    }
    ImGui::PopID();
  }
  ImGui::PopStyleVar();
  ImGui::EndPopup();
}

}  // namespace chronoscope
