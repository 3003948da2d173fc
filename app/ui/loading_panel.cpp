#include "ui/loading_panel.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/floating_panel.h"
#include "ui/paint.h"
#include "ui/rich_text.h"
#include "ui/style.h"
#include "ui/text.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double width_px = 440, margin_px = 16, padding_px = 14, bar_height_px = 6, heading_px = 15,
                 text_px = 13.5;
constexpr double redraw_secs = 0.1;

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / 1e6; }

std::string time_left_text(double secs, Language language) {
  const bool in_seconds = secs < 90;
  const auto count =
      static_cast<std::uint64_t>(std::round(in_seconds ? std::max(secs, 1.0) : std::max(2.0, secs / 60)));
  return say_count(in_seconds ? Text::seconds_left : Text::minutes_left, language, count, count);
}

void bar_ui(const Ui& ui, double fraction, float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = ui.px(bar_height_px);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(at, {at.x + width, at.y + height}, to_u32(ui.palette().control_active), height / 2);
  const float done = std::max(height, width * static_cast<float>(std::clamp(fraction, 0.0, 1.0)));
  list.AddRectFilled(at, {at.x + done, at.y + height}, to_u32(ui.palette().focus), height / 2);
  ImGui::Dummy({width, height});
}

}  // namespace

std::string loading_text(const LoadingStatus& status, Language language) {
  if (status.is_arranging) {
    return say_count(Text::loading_arranging, language, status.events, count_text(status.events, language));
  }
  if (status.total_bytes == 0) return text_of(Text::loading_reading, language);
  const double done = megabytes(status.bytes), total = megabytes(status.total_bytes);
  const auto megabytes_text = [&](double value) {
    return total < 10 ? decimal_text(value, language)
                      : count_text(static_cast<std::uint64_t>(std::round(value)), language);
  };
  std::string text = say(Text::loading_megabytes, language, megabytes_text(done), megabytes_text(total));
  text += ", " + events_text(status.events, status.events, language);
  if (status.secs_left) text += ", " + time_left_text(*status.secs_left, language);
  return text;
}

void loading_panel_ui(const Ui& ui) {
  if (!ui.in.loading) return;
  const LoadingStatus& status = *ui.in.loading;
  ui.out.redraw_within(redraw_secs);
  const Rect& chart = ui.in.scene.regions.chart;
  const auto width =
      static_cast<float>(std::min<double>(ui.px(width_px), chart.width - 2 * ui.px(margin_px)));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(padding_px), ui.px(padding_px)});
  begin_floating_panel(
      ui, "##loading",
      {static_cast<float>(chart.center_x()), static_cast<float>(chart.bottom()) - ui.px(margin_px)},
      {0.5F, 1}, {width, 0});
  ImGui::PopStyleVar();
  const float room = ImGui::GetContentRegionAvail().x;
  const float button = word_button_width(ui, false, ui.say(Text::cancel));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const FontStyle heading = ui.text(Face::sans_bold, heading_px), text = ui.text(Face::sans, text_px);
  const auto left_room = static_cast<double>(room - button - ui.px(12));
  text_ui(ui, ui.in.fonts.shorten(ui.say(Text::loading, status.name), heading, left_room), heading,
          ui.palette().ink);
  text_ui(ui, ui.in.fonts.shorten(loading_text(status, ui.in.language), text, left_room), text,
          ui.palette().ink_muted);
  const ImVec2 below = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({at.x + room - button, at.y});
  if (word_button_ui(ui, "cancel-loading", std::nullopt, ui.say(Text::cancel),
                     ui.say(Text::cancel_loading_tooltip), "")) {
    ui.out.cancel_loading = true;
  }
  ImGui::SetCursorScreenPos({at.x, std::max(below.y, ImGui::GetCursorScreenPos().y) + ui.px(4)});
  const double fraction = status.total_bytes == 0
                              ? 0
                              : static_cast<double>(status.bytes) / static_cast<double>(status.total_bytes);
  bar_ui(ui, fraction, room);
  end_floating_panel();
}

}  // namespace chronoscope
