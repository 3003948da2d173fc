#include "ui/tooltip.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/paint.h"
#include "ui/rich_text.h"
#include "ui/text.h"
#include "ui/theme_icon.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double width_px = 320, title_px = 15, text_px = 13.5;
constexpr std::size_t fold_titles = 5;

/// As wide as its longest line, at most width_px: a tooltip hugs its text.
float fitting_width(const Ui& ui, std::initializer_list<std::pair<std::string_view, FontStyle>> lines) {
  double widest = 0;
  for (const auto& [text, style] : lines) widest = std::max(widest, ui.in.fonts.width_px(text, style));
  return std::min(std::ceil(static_cast<float>(widest)) + 1, ui.px(width_px));
}

void icon_line_ui(const Ui& ui, ThemeIndex theme, std::string_view text, FontStyle style, Rgba ink) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float line = ui.in.fonts.imgui_size(style);
  draw_theme_icon(*ImGui::GetWindowDrawList(), ui.in.dataset.themes[theme.value].shape,
                  {at.x + ui.px(6), at.y + line / 2}, ui.px(12), to_u32(theme_mark(ui, theme)));
  ImGui::SetCursorScreenPos({at.x + ui.px(19), at.y});
  text_ui(ui, text, style, ink);
}

void event_tooltip_ui(const Ui& ui, EventIndex event) {
  const EventStore& events = ui.in.dataset.events;
  const FontStyle title_style = ui.text(Face::serif_bold, title_px);
  const FontStyle text_style = ui.text(Face::sans, text_px);
  const std::string date = date_in_words(events.date(event), ui.in.language);
  const ThemeIndex theme = shown_theme(ui, event);
  const std::string& theme_name = ui.in.dataset.themes[theme.value].name;
  begin_tooltip(ui, width_px + 24);
  const float width =
      fitting_width(ui, {{events.title(event), title_style}, {date, text_style}, {theme_name, text_style}});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(3)});
  paragraph_ui(ui, events.title(event), title_style, ui.palette().ink, width, ui.px(20));
  paragraph_ui(ui, date, text_style, ui.palette().ink_muted, width, ui.px(18));
  icon_line_ui(ui, theme, theme_name, text_style, ui.palette().ink_muted);
  ImGui::PopStyleVar();
  ImGui::EndTooltip();
}

void fold_tooltip_ui(const Ui& ui, const SceneFold& fold) {
  if (fold.count() == 1) {
    event_tooltip_ui(ui, fold.events.front());
    return;
  }
  begin_tooltip(ui, width_px + 24);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(4)});
  const std::size_t count = fold.count();
  const std::string heading = say_count(fold.same_day ? Text::events_on_one_day : Text::events_close_together,
                                        ui.in.language, count, count_text(count, ui.in.language));
  text_ui(ui, heading, ui.text(Face::sans_bold, text_px), ui.palette().ink);
  const FontStyle style = ui.text(Face::sans, text_px);
  for (std::size_t i = 0; i < std::min(fold.events.size(), fold_titles); ++i) {
    const std::string title =
        ui.in.fonts.shorten(ui.in.dataset.events.title(fold.events[i]), style, ui.px(width_px - 20));
    icon_line_ui(ui, fold.theme, title, style, ui.palette().ink);
  }
  if (const std::size_t named = std::min(fold.events.size(), fold_titles); count > named) {
    text_ui(ui, ui.say(Text::and_more, count_text(count - named, ui.in.language)), style,
            ui.palette().ink_muted);
  }
  text_ui(ui, ui.say(fold.same_day ? Text::click_lists : Text::click_zooms), ui.text(Face::sans, 12.5),
          ui.palette().ink_muted);
  ImGui::PopStyleVar();
  ImGui::EndTooltip();
}

void period_tooltip_ui(const Ui& ui, const Period& period) {
  const FontStyle title_style = ui.text(Face::serif_bold, title_px);
  const FontStyle text_style = ui.text(Face::sans, text_px);
  const std::string date = date_in_words(period.date, ui.in.language);
  begin_tooltip(ui, width_px + 24);
  const float width =
      fitting_width(ui, {{period.name, title_style}, {date, text_style}, {period.description, text_style}});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(3)});
  paragraph_ui(ui, period.name, title_style, ui.palette().ink, width, ui.px(20));
  paragraph_ui(ui, date, text_style, ui.palette().ink_muted, width, ui.px(18));
  if (!period.description.empty())
    paragraph_ui(ui, period.description, text_style, ui.palette().ink, width, ui.px(18));
  ImGui::PopStyleVar();
  ImGui::EndTooltip();
}

}  // namespace

void chart_tooltip_ui(const Ui& ui) {
  if (ImGui::GetIO().WantCaptureMouse) return;
  const Hit& hover = ui.in.hover;
  const Scene& scene = ui.in.scene;
  if (hover.kind == HitKind::fold && hover.index < scene.folds.size()) {
    fold_tooltip_ui(ui, scene.folds[hover.index]);
  } else if (hover.kind == HitKind::mark && hover.event.value < ui.in.dataset.events.size()) {
    event_tooltip_ui(ui, hover.event);
  } else if (hover.kind == HitKind::period && hover.index < scene.periods.size()) {
    period_tooltip_ui(ui, ui.in.dataset.periods[scene.periods[hover.index].period.value]);
  }
}

}  // namespace chronoscope
