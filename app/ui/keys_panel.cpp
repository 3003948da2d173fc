#include "ui/keys_panel.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "ui/key_words.h"
#include "ui/paint.h"
#include "ui/style.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

/// Alternatives parted by two spaces, each drawn as a cap, as key_words() puts them.
struct KeyRow {
  const char* keys;
  Text action;
};

constexpr std::array moving = {
    KeyRow{"Wheel  Ctrl+wheel", Text::key_zoom_at_pointer},
    KeyRow{"W  S  +  −", Text::key_zoom},
    KeyRow{"Drag  Shift+wheel", Text::key_pan},
    KeyRow{"A  D", Text::key_pan_time},
    KeyRow{"0", Text::key_fit},
    KeyRow{"H", Text::key_home},
    KeyRow{"F", Text::key_centre},
};
constexpr std::array events = {
    KeyRow{"←  →", Text::key_events},
    KeyRow{"↑  ↓", Text::key_lanes},
    KeyRow{"C", Text::key_collapse},
    KeyRow{"Home  End", Text::key_ends},
    KeyRow{"Enter", Text::key_open},
    KeyRow{"Esc", Text::key_escape},
    KeyRow{"Alt+Left  Alt+Right", Text::key_history},
    KeyRow{"Ctrl+C", Text::key_copy},
};
constexpr std::array filters = {
    KeyRow{"1 … 9", Text::key_theme},
    KeyRow{"Alt+1 … 9  Alt+click", Text::key_only_theme},
    KeyRow{"/  Ctrl+F", Text::key_search},
};
constexpr std::array tours = {
    KeyRow{"F5  Shift+F5", Text::key_present_short},
    KeyRow{"Ctrl+D", Text::key_add_view},
    KeyRow{"Ctrl+Z  Ctrl+Y", Text::key_undo},
    KeyRow{"Alt+Up  Alt+Down", Text::key_move_step},
};
constexpr std::array program = {
    KeyRow{"Tab", Text::key_tab},
    KeyRow{"F10", Text::key_menu},
    KeyRow{"Ctrl+  Ctrl−  Ctrl+0", Text::key_program_size},
    KeyRow{"?", Text::key_table},
    KeyRow{"Ctrl+Q", Text::key_quit},
};
constexpr std::array stepping = {
    KeyRow{"PageDown  →  ↓  Space", Text::key_next_step},
    KeyRow{"PageUp  ←  ↑  Backspace", Text::key_previous_step},
    KeyRow{"Home  End", Text::key_first_last_step},
    KeyRow{"1 … 9  Enter", Text::key_jump},
    KeyRow{"Enter", Text::key_details},
    KeyRow{"N", Text::key_presenter_window},
    KeyRow{"S", Text::key_swap_screens},
    KeyRow{"Esc", Text::key_end},
};
constexpr std::array on_picture = {
    KeyRow{"B  .  W  ,", Text::key_blank},
    KeyRow{"L", Text::key_spotlight},
    KeyRow{"Shift+arrows", Text::key_spot_move},
    KeyRow{"[  ]", Text::key_spot_size},
    KeyRow{"P", Text::key_pen},
    KeyRow{"E  Ctrl+Z", Text::key_erase},
    KeyRow{"Ctrl+  Ctrl−  Ctrl+0", Text::key_text_size},
};

struct Group {
  Text name;
  std::span<const KeyRow> rows;
};
constexpr std::array left_groups = {Group{Text::keys_moving, moving}, Group{Text::keys_filters, filters},
                                    Group{Text::keys_program, program}};
constexpr std::array right_groups = {Group{Text::keys_events, events}, Group{Text::keys_tours, tours}};
constexpr std::array stepping_groups = {Group{Text::keys_presenting, stepping}};
constexpr std::array picture_groups = {Group{Text::keys_on_picture, on_picture}};

constexpr double row_px = 30, group_gap_px = 14, cap_px = 13, cap_padding_px = 14, cap_gap_px = 5,
                 cap_height_px = 23, action_px = 14, presented_px = 12.25, column_gap_px = 16,
                 padding_px = 28, least_margin_px = 12;

/// While presenting everything is so large that both columns have room only when no text is larger than it must be.
FontStyle cap_style(const Ui& ui) { return ui.text(Face::sans, ui.in.presentation ? presented_px : cap_px); }
FontStyle action_style(const Ui& ui) {
  return ui.text(Face::sans, ui.in.presentation ? presented_px : action_px);
}

/// Our typefaces have no arrows: those caps get an icon.
std::optional<Icon> arrow_of(std::string_view cap) {
  if (cap == "←") return Icon::arrow_left;
  if (cap == "→") return Icon::arrow_right;
  if (cap == "↑") return Icon::arrow_up;
  if (cap == "↓") return Icon::arrow_down;
  return std::nullopt;
}

void draw_cap(const Ui& ui, ImDrawList& list, ImVec2 center, std::string_view cap) {
  const ImU32 ink = to_u32(ui.palette().ink);
  if (const auto arrow = arrow_of(cap)) {
    draw_icon(list, center, *arrow, ui.px(11), ink);
  } else {
    draw_text_centered(list, ui.in.fonts, center, cap, cap_style(ui), ink);
  }
}

std::string caps_of(const Ui& ui, const KeyRow& row) { return key_words(row.keys, ui.in.language); }

float cap_width(const Ui& ui, std::string_view cap) {
  const double words = ui.in.fonts.width_px(cap, cap_style(ui));
  return std::max(ui.px(cap_height_px), std::ceil(static_cast<float>(words)) + ui.px(cap_padding_px));
}

/// Calls `each` with the caps of a row, one by one.
template <class Each>
void for_each_cap(std::string_view keys, Each&& each) {
  while (!keys.empty()) {
    const std::size_t gap = keys.find("  ");
    each(keys.substr(0, gap));
    keys = gap == std::string_view::npos ? std::string_view() : keys.substr(gap + 2);
  }
}

void caps_ui(const Ui& ui, ImVec2 at, std::string_view keys) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float middle = at.y + ui.px(row_px) / 2;
  for_each_cap(keys, [&](std::string_view cap) {
    const ImVec2 min(at.x, std::round(middle - ui.px(cap_height_px) / 2));
    const ImVec2 max(at.x + cap_width(ui, cap), min.y + ui.px(cap_height_px));
    list.AddRectFilled(min, max, to_u32(ui.palette().control), ui.px(4));
    list.AddRect(min, max, to_u32(control_border(ui.palette())), ui.px(4), 0, std::max(1.0F, ui.px(1)));
    draw_cap(ui, list, {(min.x + max.x) / 2, (min.y + max.y) / 2}, cap);
    at.x = max.x + ui.px(cap_gap_px);
  });
}

/// A column is as wide as its widest keys and its longest action, in the reader's language.
struct Column {
  float keys = 0, actions = 0;
  float width(const Ui& ui) const { return keys + ui.px(column_gap_px) + actions; }
};

Column measured(const Ui& ui, std::span<const Group> groups) {
  Column column;
  for (const Group& group : groups) {
    for (const KeyRow& row : group.rows) {
      float caps = 0;
      for_each_cap(caps_of(ui, row),
                   [&](std::string_view cap) { caps += cap_width(ui, cap) + ui.px(cap_gap_px); });
      const double words = ui.in.fonts.width_px(ui.say(row.action), action_style(ui));
      column.keys = std::max(column.keys, caps);
      column.actions = std::max(column.actions, std::ceil(static_cast<float>(words)));
    }
  }
  return column;
}

void groups_ui(const Ui& ui, std::span<const Group> groups, const Column& column) {
  ImGui::BeginGroup();
  for (const Group& group : groups) {
    text_ui(ui, ui.say(group.name), ui.text(Face::sans_bold, 13), ui.palette().ink_muted);
    vertical_space(ui, 2);
    for (const KeyRow& row : group.rows) {
      const ImVec2 at = ImGui::GetCursorScreenPos();
      caps_ui(ui, at, caps_of(ui, row));
      draw_text_mid(*ImGui::GetWindowDrawList(), ui.in.fonts, at.x + column.keys + ui.px(column_gap_px),
                    at.y + ui.px(row_px) / 2, ui.say(row.action), action_style(ui), to_u32(ui.palette().ink));
      ImGui::Dummy({column.width(ui), ui.px(row_px)});
    }
    vertical_space(ui, group_gap_px);
  }
  ImGui::EndGroup();
}

void close_button_ui(const Ui& ui, ImVec2 window_min, float width) {
  ImGui::SetCursorScreenPos(
      {window_min.x + width - ui.px(padding_px - 8 + control_height_px), window_min.y + ui.px(16)});
  if (icon_button_ui(ui, "close", Icon::close, ui.say(Text::close), "Esc", ButtonLook::bare))
    ui.state.keys_open = false;
}

}  // namespace

void keys_panel_ui(const Ui& ui) {
  constexpr const char* name = "##keys";
  if (ui.state.keys_open && !ui.state.keys_shown) ImGui::OpenPopup(name);
  ui.state.keys_shown = ui.state.keys_open && ImGui::IsPopupOpen(name);
  if (!ui.state.keys_shown) {
    ui.state.keys_open = false;  // Esc or a click elsewhere closed the popup
    return;
  }
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  // Two columns where there is room, else one that scrolls. While presenting only those keys matter.
  using Groups = std::span<const Group>;
  const bool is_presenting = ui.in.presentation != nullptr;
  const Groups first = is_presenting ? Groups(stepping_groups) : left_groups;
  const Groups second = is_presenting ? Groups(picture_groups) : right_groups;
  const Column left = measured(ui, first), right = measured(ui, second);
  const float both = left.width(ui) + ui.px(padding_px) + right.width(ui);
  const bool two_columns = display.x >= both + ui.px(2 * padding_px) + ui.px(least_margin_px);
  const float content = two_columns ? both : std::max(left.width(ui), right.width(ui));
  const float width = content + ui.px(2 * padding_px);
  ImGui::SetNextWindowPos({display.x / 2, display.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, display.y - ui.px(24)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(padding_px), ui.px(24)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  if (ImGui::BeginPopup(name, ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove)) {
    const ImVec2 corner = ImGui::GetWindowPos();
    text_ui(ui, ui.say(Text::keys), ui.text(Face::serif_bold, 22), ui.palette().ink);
    vertical_space(ui, 12);
    groups_ui(ui, first, left);
    if (two_columns) ImGui::SameLine(0, ui.px(padding_px));
    groups_ui(ui, second, right);
    close_button_ui(ui, corner, width);
    if (!ui.state.keys_open) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
}

}  // namespace chronoscope
