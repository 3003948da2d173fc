#include "ui/search_panel.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "ui/paint.h"
#include "ui/style.h"
#include "ui/theme_icon.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr std::size_t max_hits = 40;
constexpr double results_width_px = 460, row_height_px = 50, results_max_height_px = 460, icon_room_px = 30,
                 unfolded_width_px = 220;

/// What is on screen stays there until the hits for the new text are known.
void update_hits(const Ui& ui) {
  SearchState& search = ui.state.search;
  if (search.hits_for == search.text) return;
  std::optional<std::vector<SearchHit>> hits = ui.in.search(search.text, max_hits);
  search.is_waiting = !hits.has_value();
  if (!hits) return;
  search.hits_for = search.text;
  search.hits = std::move(*hits);
  search.selected = 0;
  search.scroll_to_selected = true;
}

void close_search(SearchState& search) {
  search.open = false;
  search.active = false;
  search.text.clear();
  search.hits_for.clear();
  search.hits.clear();
  search.is_waiting = false;
  search.opens_first = false;
}

void open_hit(const Ui& ui, std::size_t index) {
  SearchState& search = ui.state.search;
  if (index >= search.hits.size()) return;
  ui.send(OpenEvent{search.hits[index].event, Motion::fly});
  close_search(search);
}

/// Arrow keys walk the results while the box keeps the keyboard.
void walk_results(SearchState& search) {
  if (search.hits.empty()) return;
  const std::size_t last = search.hits.size() - 1;
  const auto move_to = [&search](std::size_t index) {
    search.selected = index;
    search.scroll_to_selected = true;
  };
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) move_to(search.selected < last ? search.selected + 1 : 0);
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) move_to(search.selected > 0 ? search.selected - 1 : last);
}

void input_ui(const Ui& ui, float width_px) {
  SearchState& search = ui.state.search;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = ui.px(control_height_px);
  const PushedFont font(ui, Face::sans, control_text_px);
  const float vertical = std::max(0.0F, (height - ImGui::GetFontSize()) / 2);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(icon_room_px), vertical});
  ImGui::SetNextItemWidth(width_px);
  const char* search_hint = ui.say(Text::search_hint);
  const double hint_width = ui.in.fonts.width_px(search_hint, ui.text(Face::sans, control_text_px));
  const char* hint = hint_width + ui.px(2 * icon_room_px) <= width_px ? search_hint : ui.say(Text::search);
  if (search.focus_requested) ImGui::SetKeyboardFocusHere();
  search.focus_requested = false;
  const bool entered =
      ImGui::InputTextWithHint("##search", hint, &search.text,
                               ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  ImGui::PopStyleVar();
  search.active = ImGui::IsItemActive();
  const bool escaped = ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGuiKey_Escape);
  search.box = {at.x, at.y, width_px, height};
  ui.note_control("search", search.box);

  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float middle = at.y + height / 2;
  draw_icon(list, {at.x + ui.px(16), middle}, Icon::search, ui.px(14), to_u32(ui.palette().ink_muted));
  if (search.text.empty() && !search.active) {
    draw_text_mid(list, ui.in.fonts, at.x + width_px - ui.px(16), middle, "/",
                  ui.text(Face::sans, control_text_px), to_u32(ui.palette().ink_muted));
  }
  if (ImGui::IsItemEdited()) search.opens_first = false;
  update_hits(ui);
  if (search.opens_first && !search.is_waiting) {
    search.opens_first = false;
    open_hit(ui, 0);
  }
  if (search.active) {
    search.open = !search.text.empty();
    walk_results(search);
  }
  if (entered && search.is_waiting) {
    search.opens_first = true;
  } else if (entered) {
    open_hit(ui, search.selected);
  }
  if (escaped) close_search(search);
}

/// The excerpt with the matched part emphasised, shortened at its end to `room`.
void draw_excerpt(const Ui& ui, ImDrawList& list, float x, float middle, const SearchHit& hit, double size,
                  Rgba ink, double room) {
  const std::string& text = hit.excerpt;
  const std::size_t begin = std::min(hit.match_begin, text.size());
  const std::size_t end = std::clamp(hit.match_end, begin, text.size());
  const std::string_view all(text);
  const struct {
    std::string_view text;
    bool matched;
  } parts[] = {
      {all.substr(0, begin), false}, {all.substr(begin, end - begin), true}, {all.substr(end), false}};
  const double right = x + room;
  for (const auto& part : parts) {
    if (part.text.empty()) continue;
    const FontStyle style = ui.text(part.matched ? Face::sans_bold : Face::sans, size);
    const std::string shown = ui.in.fonts.shorten(part.text, style, right - x);
    draw_text_mid(list, ui.in.fonts, x, middle, shown, style, to_u32(part.matched ? ui.palette().ink : ink));
    x += static_cast<float>(ui.in.fonts.width_px(shown, style));
    if (shown.size() < part.text.size()) break;
  }
}

void row_ui(const Ui& ui, std::size_t index, float width) {
  SearchState& search = ui.state.search;
  const SearchHit& hit = search.hits[index];
  const Palette& p = ui.palette();
  const EventStore& events = ui.in.dataset.events;
  const ItemState item = item_ui(ui, "hit", {width, ui.px(row_height_px)}, 4);
  ui.name_control("hit:" + std::string(events.id(hit.event)));
  const bool chosen = index == search.selected;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (chosen || item.hovered) {
    list.AddRectFilled(top_left(item.rect), bottom_right(item.rect),
                       to_u32(chosen ? p.control_active : p.control_hover), ui.px(control_rounding_px));
  }
  if (chosen && search.scroll_to_selected) ImGui::SetScrollHereY(0.5F);
  if (item.hovered) ui.out.hovered_event = hit.event;

  const ThemeIndex theme = shown_theme(ui, hit.event);
  const auto left = static_cast<float>(item.rect.x);
  const auto first = static_cast<float>(item.rect.y) + ui.px(17);
  const float second = first + ui.px(18);
  draw_theme_icon(list, ui.in.dataset.themes[theme.value].shape, {left + ui.px(17), first}, ui.px(12),
                  to_u32(theme_mark(ui, theme)));
  const FontStyle date_style = ui.text(Face::sans, 13);
  const std::string date = date_short(events.date(hit.event), ui.in.language);
  const double date_width = ui.in.fonts.width_px(date, date_style);
  const auto right = static_cast<float>(item.rect.right()) - ui.px(10);
  draw_text_mid(list, ui.in.fonts, right - static_cast<float>(date_width), first, date, date_style,
                to_u32(p.ink_muted));
  const float text_x = left + ui.px(32);
  const double title_room = right - date_width - ui.px(12) - text_x;
  if (hit.field == SearchField::title) {
    draw_excerpt(ui, list, text_x, first, hit, 15, p.ink, title_room);
    draw_text_mid(list, ui.in.fonts, text_x, second, ui.in.dataset.themes[theme.value].name,
                  ui.text(Face::sans, 13), to_u32(p.ink_muted));
  } else {
    const FontStyle title_style = ui.text(Face::sans, 15);
    draw_text_mid(list, ui.in.fonts, text_x, first,
                  ui.in.fonts.shorten(events.title(hit.event), title_style, title_room), title_style,
                  to_u32(p.ink));
    const FontStyle theme_style = ui.text(Face::sans, 13);
    const std::string& name = ui.in.dataset.themes[theme.value].short_name;
    const double name_width = ui.in.fonts.width_px(name, theme_style);
    draw_text_mid(list, ui.in.fonts, right - static_cast<float>(name_width), second, name, theme_style,
                  to_u32(p.ink_muted));
    draw_excerpt(ui, list, text_x, second, hit, 13, p.ink_muted, right - name_width - ui.px(12) - text_x);
  }
  if (item.clicked) open_hit(ui, index);
}

void nothing_found_ui(const Ui& ui) {
  vertical_space(ui, 4);
  const PushedFont font(ui, Face::sans, 14);
  ImGui::PushTextWrapPos(0);
  if (ui.state.search.is_waiting) {
    ImGui::TextUnformatted(ui.say(ui.in.search_is_ready ? Text::searching : Text::search_preparing));
    ImGui::PopTextWrapPos();
    vertical_space(ui, 4);
    return;
  }
  const std::string nothing = ui.say(Text::search_found_nothing, ui.state.search.text);
  ImGui::TextUnformatted(nothing.c_str());
  ImGui::PushStyleColor(ImGuiCol_Text, to_u32(ui.palette().ink_muted));
  ImGui::TextUnformatted(ui.say(Text::search_advice));
  ImGui::PopStyleColor();
  ImGui::PopTextWrapPos();
  vertical_space(ui, 4);
}

}  // namespace

void search_box_ui(const Ui& ui, float width_px, bool icon_only) {
  SearchState& search = ui.state.search;
  if (!icon_only) {
    search.unfolded = false;
    input_ui(ui, width_px);
    return;
  }
  if (search.focus_requested || !search.text.empty()) search.unfolded = true;
  if (!search.unfolded) {
    if (icon_button_ui(ui, "search", Icon::search, ui.say(Text::search), "/")) search.focus_requested = true;
    return;
  }
  // Where there is room for an icon alone, the box opens leftwards over the bar while it is in use.
  const bool was_active = search.active;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float wide = ui.px(unfolded_width_px);
  ImGui::SetCursorScreenPos({at.x + width_px - wide, at.y});
  input_ui(ui, wide);
  if (was_active && !search.active && search.text.empty()) search.unfolded = false;
}

void search_results_ui(const Ui& ui) {
  SearchState& search = ui.state.search;
  if (!search.open || search.text.empty()) return;
  const float width = std::min(ui.px(results_width_px), static_cast<float>(ui.in.scene.width_px) - ui.px(16));
  const auto rows = static_cast<float>(search.hits.size());
  const float content = search.hits.empty() ? ui.px(60) : rows * ui.px(row_height_px);
  const float below = static_cast<float>(search.box.bottom()) + ui.px(6);
  const float max_height =
      std::min(ui.px(results_max_height_px), static_cast<float>(ui.in.scene.height_px) - below - ui.px(12));
  ImGui::SetNextWindowPos({static_cast<float>(search.box.right()), below}, ImGuiCond_Always, {1, 0});
  ImGui::SetNextWindowSize(
      {width, std::min(content + ui.px(12), std::max(max_height, ui.px(row_height_px)))});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {search.hits.empty() ? ui.px(16) : ui.px(6), ui.px(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  const ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                 ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoSavedSettings |
                                 ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav;
  if (ImGui::Begin("##search results", nullptr, flags)) {
    if (search.hits.empty()) nothing_found_ui(ui);
    const float row_width = ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < search.hits.size(); ++i) {
      ImGui::PushID(static_cast<int>(i));
      row_ui(ui, i, row_width);
      ImGui::PopID();
      if (search.hits.empty()) break;  // a click closed the search
    }
    search.scroll_to_selected = false;
    // A click elsewhere puts the results away; the text stays.
    const bool on_results = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (!search.active && !on_results && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) search.open = false;
  }
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace chronoscope
