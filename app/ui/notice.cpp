#include "ui/notice.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "ui/floating_panel.h"
#include "ui/paint.h"
#include "ui/rich_text.h"
#include "ui/style.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {
constexpr double max_width_px = 520, margin_px = 16, text_px = 14;
constexpr std::size_t max_notices = 3;
}  // namespace

void add_notice(UiState& state, std::string text) {
  const auto same = [&text](const Notice& n) { return n.text == text; };
  state.notices.erase(std::remove_if(state.notices.begin(), state.notices.end(), same), state.notices.end());
  state.notices.push_back({std::move(text)});
  if (state.notices.size() > max_notices) state.notices.erase(state.notices.begin());
}

void notices_ui(const Ui& ui, double elapsed_secs) {
  auto& notices = ui.state.notices;
  for (Notice& notice : notices) notice.remaining_secs -= elapsed_secs;
  std::erase_if(notices, [](const Notice& n) { return n.remaining_secs <= 0; });
  const Rect& chart = ui.in.scene.regions.chart;
  auto bottom = static_cast<float>(chart.bottom()) - ui.px(margin_px);
  const FontStyle style = ui.text(Face::sans, text_px);
  for (std::size_t i = 0; i < notices.size(); ++i) {
    ui.out.redraw_within(notices[i].remaining_secs);
    const std::string name = fmt::format("##notice {}", i);
    begin_floating_panel(ui, name.c_str(), {static_cast<float>(chart.right()) - ui.px(margin_px), bottom},
                         {1, 1}, {0, 0});
    const double room = std::min<double>(ui.px(max_width_px), chart.width - ui.px(100));
    const auto width = static_cast<float>(std::min(ui.in.fonts.width_px(notices[i].text, style) + 1, room));
    ImGui::BeginGroup();
    vertical_space(ui, 3);
    paragraph_ui(ui, notices[i].text, style, ui.palette().ink, width, ui.px(20));
    ImGui::EndGroup();
    ImGui::SameLine(0, ui.px(12));
    if (icon_button_ui(ui, "dismiss", Icon::close, ui.say(Text::dismiss), "", ButtonLook::bare, Enabled::yes,
                       26)) {
      notices[i].remaining_secs = 0;
      ui.out.redraw_within(0);
    }
    bottom -= ImGui::GetWindowSize().y + ui.px(8);
    end_floating_panel();
  }
}

}  // namespace chronoscope
