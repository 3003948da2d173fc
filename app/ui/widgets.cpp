#include "ui/widgets.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/key_words.h"
#include "ui/paint.h"
#include "ui/rich_text.h"
#include "ui/style.h"
#include "ui/text.h"
#include "ui/theme_icon.h"

namespace chronoscope {

namespace {

constexpr double icon_px = 14, icon_box_px = 18, word_gap_px = 7, word_padding_px = 10;
/// The longest that a tooltip's delay can take; afterwards the frame that shows it has been drawn.
constexpr double tooltip_poll_secs = 0.1;
constexpr double dot_diameter_px = 8, dot_gap_px = 4;
constexpr double row_title_px = 15, row_date_px = 13, row_leading_px = 20, row_padding_px = 4,
                 row_indent_px = 20;

void draw_word(const Ui& ui, ImDrawList& list, float x, float center_y, std::string_view word, Rgba ink) {
  draw_text_mid(list, ui.in.fonts, x, center_y, word, ui.text(Face::sans, control_text_px), to_u32(ink));
}

}  // namespace

PushedFont::PushedFont(const Ui& ui, Face face, double unscaled_px) {
  ImGui::PushFont(ui.in.fonts.font(face), ui.in.fonts.imgui_size(ui.text(face, unscaled_px)));
}
PushedFont::~PushedFont() { ImGui::PopFont(); }

ItemState item_ui(const Ui& ui, const char* id, ImVec2 size_px, double rounding, Enabled enabled) {
  ItemState item;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  item.rect = {at.x, at.y, size_px.x, size_px.y};
  const ImGuiItemFlags flags = ImGui::GetCurrentContext()->CurrentItemFlags;
  const bool is_skipped = (flags & ImGuiItemFlags_NoNav) != 0 || (flags & ImGuiItemFlags_Disabled) != 0;
  ui.note_control(id, item.rect, enabled == Enabled::no || is_skipped ? Reach::pointer : Reach::keyboard);
  // ImGui draws the focus outline 3 px outside of the item with the frame's rounding.
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.px(rounding) + 3);
  ImGui::BeginDisabled(enabled == Enabled::no);
  item.clicked = ImGui::InvisibleButton(id, size_px, ImGuiButtonFlags_EnableNav);
  ImGui::EndDisabled();
  ImGui::PopStyleVar();
  if (enabled == Enabled::yes) {
    item.hovered = ImGui::IsItemHovered();
    item.held = ImGui::IsItemActive();
    item.focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    if (item.focused) ui.state.focused_control = id;
    if (item.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  return item;
}

void draw_control_frame(const Ui& ui, const ItemState& item, ButtonLook look, double rounding, bool on) {
  const Palette& p = ui.palette();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 min = top_left(item.rect);
  const ImVec2 max = bottom_right(item.rect);
  if (look == ButtonLook::framed || item.hovered || item.held || on) {
    const Rgba fill = item.held || on ? p.control_active : item.hovered ? p.control_hover : p.control;
    list.AddRectFilled(min, max, to_u32(fill), ui.px(rounding));
  }
  if (look == ButtonLook::framed) {
    list.AddRect(min, max, to_u32(on ? p.ink_muted : control_border(p)), ui.px(rounding), 0,
                 std::max(1.0F, ui.px(1)));
  }
}

bool icon_button_ui(const Ui& ui, const char* id, Icon icon, std::string_view tooltip,
                    std::string_view shortcut, ButtonLook look, Enabled enabled, double size) {
  const ItemState item = item_ui(ui, id, {ui.px(size), ui.px(size)}, control_rounding_px, enabled);
  draw_control_frame(ui, item, look, control_rounding_px);
  const Palette& p = ui.palette();
  const Rgba ink =
      enabled == Enabled::yes ? (item.hovered ? p.ink : p.ink_muted) : mix(p.panel, p.ink_muted, 0.4);
  const ImVec2 center(static_cast<float>(item.rect.center_x()), static_cast<float>(item.rect.center_y()));
  draw_icon(*ImGui::GetWindowDrawList(), center, icon, ui.px(icon_px), to_u32(ink));
  item_tooltip_ui(ui, tooltip, shortcut);
  return item.clicked;
}

float word_button_width(const Ui& ui, bool has_icon, std::string_view word) {
  if (word.empty()) return ui.px(control_height_px);
  const double text = ui.in.fonts.width_px(word, ui.text(Face::sans, control_text_px));
  const float icon = has_icon ? ui.px(icon_box_px + word_gap_px) : 0;
  return std::ceil(static_cast<float>(text)) + icon + 2 * ui.px(word_padding_px);
}

bool word_button_ui(const Ui& ui, const char* id, std::optional<Icon> icon, std::string_view word,
                    std::string_view tooltip, std::string_view shortcut, bool on) {
  const float width = word_button_width(ui, icon.has_value(), word);
  const ItemState item = item_ui(ui, id, {width, ui.px(control_height_px)}, control_rounding_px);
  draw_control_frame(ui, item, ButtonLook::framed, control_rounding_px, on);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto middle = static_cast<float>(item.rect.center_y());
  float x = static_cast<float>(item.rect.x) + ui.px(word_padding_px);
  if (icon) {
    const float center = word.empty() ? static_cast<float>(item.rect.center_x()) : x + ui.px(icon_box_px) / 2;
    draw_icon(list, {center, middle}, *icon, ui.px(icon_px), to_u32(ui.palette().ink_muted));
    x += ui.px(icon_box_px + word_gap_px);
  }
  if (!word.empty()) draw_word(ui, list, x, middle, word, ui.palette().ink);
  item_tooltip_ui(ui, tooltip, shortcut);
  return item.clicked;
}

bool link_button_ui(const Ui& ui, const char* id, std::string_view word, FontStyle style,
                    std::string_view tooltip) {
  Fonts& fonts = ui.in.fonts;
  const auto width = static_cast<float>(std::ceil(fonts.width_px(word, style)));
  const ItemState item = item_ui(ui, id, {width, fonts.imgui_size(style)}, 2);
  const ImU32 color = to_u32(ui.palette().link);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_text(list, fonts, top_left(item.rect), word, style, color);
  if (item.hovered) {
    const auto y = std::round(static_cast<float>(item.rect.y + fonts.ascent_px(style)) + ui.px(2));
    list.AddLine({static_cast<float>(item.rect.x), y}, {static_cast<float>(item.rect.right()), y}, color);
  }
  if (!tooltip.empty()) item_tooltip_ui(ui, tooltip);
  return item.clicked;
}

bool checkbox_ui(const Ui& ui, const char* id, std::string_view label, bool on) {
  constexpr double box_px = 18, gap_px = 9, rounding = 4;
  const Palette& p = ui.palette();
  const FontStyle style = ui.text(Face::sans, control_text_px);
  const auto label_width = static_cast<float>(std::ceil(ui.in.fonts.width_px(label, style)));
  const ItemState item = item_ui(ui, id, {ui.px(box_px + gap_px) + label_width, ui.px(box_px + 4)}, rounding);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto middle = static_cast<float>(item.rect.center_y());
  const ImVec2 min(static_cast<float>(item.rect.x), std::round(middle - ui.px(box_px) / 2));
  const ImVec2 max(min.x + ui.px(box_px), min.y + ui.px(box_px));
  const Rgba fill = on ? p.ink : (item.hovered ? p.control_hover : p.control);
  list.AddRectFilled(min, max, to_u32(fill), ui.px(rounding));
  list.AddRect(min, max, to_u32(on ? p.ink : p.hairline_strong), ui.px(rounding), 0,
               std::max(1.0F, ui.px(1)));
  if (on) draw_icon(list, {(min.x + max.x) / 2, middle}, Icon::check, ui.px(12), to_u32(p.panel));
  draw_text_mid(list, ui.in.fonts, max.x + ui.px(gap_px), middle, label, style, to_u32(p.ink));
  return item.clicked;
}

bool tooltip_due(const Ui& ui) {
  if (!ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) {
    return ImGui::IsItemFocused() && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip);
  }
  if (ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) return true;
  ui.out.redraw_within(tooltip_poll_secs);
  return false;
}

void begin_tooltip(const Ui& ui, double width) {
  ImGui::SetNextWindowSizeConstraints({0, 0}, {ui.px(width), FLT_MAX});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(9)});
  ImGui::BeginTooltip();
  ImGui::PopStyleVar();
}

void begin_item_tooltip(const Ui& ui, double width) {
  const ImVec2 min = ImGui::GetItemRectMin(), size = ImGui::GetItemRectSize();
  begin_tooltip_beside(ui, {min.x, min.y, size.x, size.y}, width);
}

void begin_tooltip_beside(const Ui& ui, const Rect& control, double width) {
  const ImVec2 min = top_left(control), max = bottom_right(control);
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const bool at_right = max.x > display.x - ui.px(width);
  const bool above = max.y > display.y * 0.75F;
  ImGui::SetNextWindowPos(
      {at_right ? std::min(max.x, display.x - ui.px(8)) : min.x, above ? min.y - ui.px(7) : max.y + ui.px(7)},
      ImGuiCond_Always, {at_right ? 1.0F : 0.0F, above ? 1.0F : 0.0F});
  begin_tooltip(ui, width);
}

void item_tooltip_ui(const Ui& ui, std::string_view text, std::string_view shortcut) {
  if (text.empty() || !tooltip_due(ui)) return;
  begin_item_tooltip(ui);
  const FontStyle style = ui.text(Face::sans, 13.5);
  const double width = std::min<double>(ui.in.fonts.width_px(text, style) + 1, ui.px(296));
  paragraph_ui(ui, text, style, ui.palette().ink, static_cast<float>(width), ui.in.fonts.imgui_size(style));
  if (!shortcut.empty()) {
    ImGui::SameLine(0, ui.px(14));
    text_ui(ui, key_words(shortcut, ui.in.language), ui.text(Face::sans, 13.5), ui.palette().ink_muted);
  }
  ImGui::EndTooltip();
}

ThemeIndex shown_theme(const Ui& ui, EventIndex event) {
  const std::uint8_t lane =
      event.value < ui.in.filter.total ? ui.in.filter.lane(event) : FilterResult::hidden;
  if (lane != FilterResult::hidden) return ThemeIndex(lane);
  const auto themes = ui.in.dataset.events.themes(event);
  return themes.empty() ? ThemeIndex(0) : themes.front();
}

Rgba theme_mark(const Ui& ui, ThemeIndex theme) {
  const auto& themes = ui.palette().themes;
  return theme.value < themes.size() ? themes[theme.value].mark : ui.palette().ink_muted;
}

bool event_row_ui(const Ui& ui, const char* id, EventIndex event, float width_px) {
  Fonts& fonts = ui.in.fonts;
  const EventStore& events = ui.in.dataset.events;
  const FontStyle title_style = ui.text(Face::sans, row_title_px);
  const FontStyle date_style = ui.text(Face::sans, row_date_px);
  const std::string date = brief_date(events.date(event), ui.in.language);
  const double date_width = fonts.width_px(date, date_style);
  const double room = width_px - date_width - ui.px(row_indent_px + 14);
  const TextRun title{events.title(event), title_style, ui.palette().ink};
  const std::vector<std::string> lines = wrap_lines(fonts, {&title, 1}, static_cast<float>(room));
  const float leading = ui.px(row_leading_px);
  const float padding = ui.px(row_padding_px);
  const float height = leading * static_cast<float>(lines.size()) + 2 * padding;

  const ItemState item = item_ui(ui, id, {width_px, height}, 4);
  ui.note_control("row:" + std::string(events.id(event)), item.rect);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (item.hovered || item.held) {
    const Rect wider{item.rect.x - ui.px(8), item.rect.y, item.rect.width + 2 * ui.px(8), item.rect.height};
    list.AddRectFilled(top_left(wider), bottom_right(wider),
                       to_u32(item.held ? ui.palette().control_active : ui.palette().control_hover),
                       ui.px(4));
  }
  if (item.hovered || item.focused) ui.out.hovered_event = event;
  const ThemeIndex theme = shown_theme(ui, event);
  const auto left = static_cast<float>(item.rect.x);
  float middle = static_cast<float>(item.rect.y) + padding + leading / 2;
  draw_theme_icon(list, ui.in.dataset.themes[theme.value].shape, {left + ui.px(6), middle}, ui.px(12),
                  to_u32(theme_mark(ui, theme)));
  draw_text_mid(list, fonts, static_cast<float>(item.rect.right() - date_width), middle, date, date_style,
                to_u32(ui.palette().ink_muted));
  for (const std::string& line : lines) {
    draw_text_mid(list, fonts, left + ui.px(row_indent_px), middle, line, title_style,
                  to_u32(ui.palette().ink));
    middle += leading;
  }
  return item.clicked;
}

void importance_dots_ui(const Ui& ui, int filled) {
  const float diameter = ui.px(dot_diameter_px);
  const float step = diameter + ui.px(dot_gap_px);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = ui.px(22);
  ImGui::Dummy({4 * step + diameter, height});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (int i = 0; i < 5; ++i) {
    const ImVec2 center(at.x + step * static_cast<float>(i) + diameter / 2, at.y + height / 2);
    if (i < filled) {
      list.AddCircleFilled(center, diameter / 2, to_u32(ui.palette().ink_muted));
    } else {
      list.AddCircle(center, diameter / 2 - 0.5F, to_u32(ui.palette().ink_muted, 0.7), 0,
                     std::max(1.0F, ui.px(1)));
    }
  }
}

void text_ui(const Ui& ui, std::string_view text, FontStyle style, Rgba color) {
  Fonts& fonts = ui.in.fonts;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  draw_text(*ImGui::GetWindowDrawList(), fonts, at, text, style, to_u32(color));
  ImGui::Dummy({static_cast<float>(std::ceil(fonts.width_px(text, style))), fonts.imgui_size(style)});
}

void vertical_space(const Ui& ui, double unscaled_px) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::Dummy({0, ui.px(unscaled_px)});
  ImGui::PopStyleVar();
}

}  // namespace chronoscope
