#include "ui/detail_pane.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/capitalised.h"
#include "interaction/keyboard.h"
#include "query/event_description.h"
#include "ui/detail_parts.h"
#include "ui/detail_text.h"
#include "ui/paint.h"
#include "ui/rich_text.h"
#include "ui/side_pane.h"
#include "ui/style.h"
#include "ui/theme_icon.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double margin_px = pane_margin_px, header_height_px = pane_header_height_px,
                 button_px = pane_button_px, grip_px = pane_grip_px, title_px = 25, title_leading_px = 31,
                 chip_height_px = 26, chip_text_px = 13.5, summary_px = 16, summary_leading_px = 23.5;
constexpr int summary_id = 1000;  ///< apart from the body's paragraphs

/// Back and forward at the left, then previous and next; copy and close at the right.
void header_ui(const Ui& ui, const Rect& pane, EventIndex event) {
  const OpenedHistory& history = ui.in.view.history;
  const auto enabled = [](bool on) { return on ? Enabled::yes : Enabled::no; };
  const auto y = static_cast<float>(pane.y) + ui.px((header_height_px - button_px) / 2);
  const auto send_key = [&ui](Key key) {
    ui.send_all(handle_key(key, ui.in.dataset, ui.in.filter, ui.in.view));
  };
  ImGui::SetCursorScreenPos({static_cast<float>(pane.x) + ui.px(margin_px - 8), y});
  if (icon_button_ui(ui, "back", Icon::arrow_left, ui.say(Text::back_to_event), "Alt+Left", ButtonLook::bare,
                     enabled(history.can_go_back()), button_px)) {
    ui.send(HistoryBack{});
  }
  ImGui::SameLine(0, ui.px(2));
  if (icon_button_ui(ui, "forward", Icon::arrow_right, ui.say(Text::forward), "Alt+Right", ButtonLook::bare,
                     enabled(history.can_go_forward()), button_px)) {
    ui.send(HistoryForward{});
  }
  const auto before = shown_event_before(ui.in.filter, event);
  const auto after = shown_event_after(ui.in.filter, event);
  ImGui::SetCursorScreenPos(
      {static_cast<float>(pane.right()) - ui.px(margin_px - 8 + 4 * button_px + 2 * 2 + 12), y});
  if (icon_button_ui(ui, "previous", Icon::angle_left, ui.say(Text::previous_in_time), "Left",
                     ButtonLook::bare, enabled(before.has_value()), button_px)) {
    send_key(Key::previous_event);
  }
  ImGui::SameLine(0, ui.px(2));
  if (icon_button_ui(ui, "next", Icon::angle_right, ui.say(Text::next_in_time), "Right", ButtonLook::bare,
                     enabled(after.has_value()), button_px)) {
    send_key(Key::next_event);
  }
  ImGui::SameLine(0, ui.px(12));
  if (icon_button_ui(ui, "copy", Icon::copy, ui.say(Text::copy_as_text), "Ctrl+C", ButtonLook::bare,
                     Enabled::yes, button_px)) {
    ui.out.copy_event = event;
  }
  ImGui::SameLine(0, ui.px(2));
  if (icon_button_ui(ui, "close", Icon::close, ui.say(Text::close), "Esc", ButtonLook::bare, Enabled::yes,
                     button_px)) {
    ui.send(CloseDetail{});
  }
}

void theme_chips_ui(const Ui& ui, EventIndex event, float width_px) {
  const FontStyle style = ui.text(Face::sans_bold, chip_text_px);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  float x = start.x;
  float y = start.y;
  for (const ThemeIndex index : ui.in.dataset.events.themes(event)) {
    const Theme& theme = ui.in.dataset.themes[index.value];
    const ThemeColors& colors = ui.palette().themes[index.value];
    const float width = std::ceil(static_cast<float>(ui.in.fonts.width_px(theme.name, style))) + ui.px(42);
    if (x > start.x && x + width > start.x + width_px) {
      x = start.x;
      y += ui.px(chip_height_px + 6);
    }
    ImGui::SetCursorScreenPos({x, y});
    ImGui::PushID(static_cast<int>(index.value));
    const ItemState item = item_ui(ui, "theme", {width, ui.px(chip_height_px)}, chip_height_px / 2);
    ImGui::PopID();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Rgba fill = item.hovered ? mix(colors.chip, colors.chip_border, 0.25) : colors.chip;
    list.AddRectFilled(top_left(item.rect), bottom_right(item.rect), to_u32(fill), ui.px(chip_height_px / 2));
    const auto middle = static_cast<float>(item.rect.center_y());
    draw_theme_icon(list, theme.shape, {x + ui.px(16), middle}, ui.px(12), to_u32(colors.mark));
    draw_text_mid(list, ui.in.fonts, x + ui.px(28), middle, theme.name, style, to_u32(ui.palette().ink));
    item_tooltip_ui(ui,
                    theme.description.empty() ? ui.say(Text::only_this_theme) : theme.description.c_str());
    if (item.clicked) ui.send(IsolateTheme{index});
    x += width + ui.px(6);
  }
  ImGui::SetCursorScreenPos(start);
  ImGui::Dummy({width_px, y - start.y + ui.px(chip_height_px)});
}

void heading_ui(const Ui& ui, EventIndex event, float width_px) {
  const EventStore& events = ui.in.dataset.events;
  paragraph_ui(ui, events.title(event), ui.text(Face::serif_bold, title_px), ui.palette().ink, width_px,
               ui.px(title_leading_px));
  vertical_space(ui, 4);
  std::string line = capitalised(date_in_words(events.date(event), ui.in.language));
  const char* separator = " · ";
  for (const PlaceIndex place : events.places(event)) {
    line += separator + ui.in.dataset.places[place.value].name;
    separator = ", ";
  }
  paragraph_ui(ui, line, ui.text(Face::sans, 15), ui.palette().ink_muted, width_px, ui.px(21));
  vertical_space(ui, 10);
  theme_chips_ui(ui, event, width_px);
  vertical_space(ui, 8);
  importance_dots_ui(ui, events.importance(event));
  item_tooltip_ui(ui, ui.say(Text::importance_of_five, events.importance(event),
                             importance_in_words(events.importance(event), ui.in.language)));
  vertical_space(ui, 4);
}

void content_ui(const Ui& ui, EventIndex event, float width_px) {
  const EventStore& events = ui.in.dataset.events;
  ExplainedTerms explained;
  heading_ui(ui, event, width_px);
  if (!events.summary(event).empty()) {
    plain_text_ui(ui, summary_id, events.summary(event), ui.text(Face::sans, summary_px), ui.palette().ink,
                  width_px, ui.px(summary_leading_px), explained);
  }
  if (!events.body(event).empty()) {
    vertical_space(ui, 12);
    markdown_ui(ui, events.body(event), width_px, explained);
  }
  causes_and_effects_ui(ui, event, width_px);
  disputes_ui(ui, event, width_px);
  media_ui(ui, event, width_px);
  people_ui(ui, event, width_px);
  places_ui(ui, event, width_px);
  sources_ui(ui, event, width_px);
  tags_ui(ui, event, width_px);
  vertical_space(ui, 28);
  ImGui::Dummy({1, 1});
}

/// What was unfolded for another event is put away.
bool follow_event(DetailState& state, EventIndex event) {
  if (state.event == event) return false;
  state = {};
  state.event = event;
  return true;
}

}  // namespace

void detail_pane_ui(const Ui& ui) {
  const Rect& pane = ui.in.scene.regions.detail;
  const auto& focused = ui.in.view.focused;
  if (pane.width < 1 || !ui.in.view.detail_open || !focused ||
      focused->value >= ui.in.dataset.events.size()) {
    ui.state.detail = {};
    return;
  }
  const bool changed = follow_event(ui.state.detail, *focused);
  ImGui::SetCursorScreenPos(top_left(pane));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, to_vec4(ui.palette().panel));
  ImGui::BeginChild("detail", size_of(pane), ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleColor();
  header_ui(ui, pane, *focused);
  const auto top = static_cast<float>(pane.y) + ui.px(header_height_px);
  ImGui::SetCursorScreenPos({static_cast<float>(pane.x) + ui.px(grip_px), top});
  const ImVec2 size(static_cast<float>(pane.width) - ui.px(grip_px), static_cast<float>(pane.bottom()) - top);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(margin_px - grip_px), ui.px(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  if (ImGui::BeginChild("text", size,
                        ImGuiChildFlags_NavFlattened | ImGuiChildFlags_AlwaysUseWindowPadding)) {
    if (changed) ImGui::SetScrollY(0);
    // The same width with and without a scroll bar: text never jumps when a list unfolds.
    content_ui(ui, *focused, static_cast<float>(pane.width) - ui.px(2 * margin_px));
  }
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  pane_grip_ui(ui, pane);
  ImGui::EndChild();
}

}  // namespace chronoscope
