#include "ui/keys_panel.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "ui/paint.h"
#include "ui/style.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

struct KeyRow {
  const char* keys;  ///< alternatives parted by two spaces, each drawn as a cap
  const char* action;
};
struct Group {
  const char* name;
  std::span<const KeyRow> keys;
};

constexpr std::array moving = {
    KeyRow{"Wheel  Ctrl+wheel", "zoom at the pointer"},
    KeyRow{"W  S  +  −", "zoom in and out"},
    KeyRow{"Drag  Shift+wheel", "pan"},
    KeyRow{"A  D", "pan earlier and later"},
    KeyRow{"0", "fit everything"},
    KeyRow{"H", "the opening view"},
    KeyRow{"F", "centre the event; again: fit it"},
};
constexpr std::array events = {
    KeyRow{"←  →", "previous, next event"},
    KeyRow{"↑  ↓", "lane above, below"},
    KeyRow{"Home  End", "first, last event"},
    KeyRow{"Enter", "open its details"},
    KeyRow{"Esc", "step back out"},
    KeyRow{"Alt+Left  Alt+Right", "back, forward through what was opened"},
    KeyRow{"Ctrl+C", "copy the event as text"},
};
constexpr std::array filters = {
    KeyRow{"1 … 9", "show or hide a theme"},
    KeyRow{"Alt+click", "show only this theme"},
    KeyRow{"/  Ctrl+F", "search"},
};
constexpr std::array program = {
    KeyRow{"F5  Shift+F5", "present; from the last step"},
    KeyRow{"Tab", "walk through the controls"},
    KeyRow{"?", "this table"},
    KeyRow{"Ctrl+Q", "quit"},
};

struct PresentingRow {
  const char* keys;
  Text action;
};
constexpr std::array presenting = {
    PresentingRow{"PageDown  →  ↓  Space", Text::key_next_step},
    PresentingRow{"PageUp  ←  ↑", Text::key_previous_step},
    PresentingRow{"Home  End", Text::key_first_last_step},
    PresentingRow{"1 … 9  Enter", Text::key_jump},
    PresentingRow{"Enter", Text::key_details},
    PresentingRow{"B  W", Text::key_blank},
    PresentingRow{"L", Text::key_spotlight},
    PresentingRow{"[  ]", Text::key_spot_size},
    PresentingRow{"P", Text::key_pen},
    PresentingRow{"E  Ctrl+Z", Text::key_erase},
    PresentingRow{"Ctrl+  Ctrl−  Ctrl+0", Text::key_text_size},
    PresentingRow{"N", Text::key_presenter_window},
    PresentingRow{"Esc", Text::key_end},
};

constexpr double column_px = 390, keys_column_px = 158, row_px = 31, group_gap_px = 14, cap_px = 13,
                 presenting_keys_px = 200, presenting_row_px = 29, cap_height_px = 23, padding_px = 28;

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
    draw_text_centered(list, ui.in.fonts, center, cap, ui.text(Face::sans, cap_px), ink);
  }
}

/// Draws each alternative as a key cap.
void caps_ui(const Ui& ui, ImVec2 at, std::string_view keys) {
  Fonts& fonts = ui.in.fonts;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const FontStyle style = ui.text(Face::sans, cap_px);
  const float middle = at.y + ui.px(row_px) / 2;
  while (!keys.empty()) {
    const std::size_t gap = keys.find("  ");
    const std::string_view cap = keys.substr(0, gap);
    const float width =
        std::max(ui.px(cap_height_px), std::ceil(static_cast<float>(fonts.width_px(cap, style))) + ui.px(14));
    const ImVec2 min(at.x, std::round(middle - ui.px(cap_height_px) / 2));
    const ImVec2 max(at.x + width, min.y + ui.px(cap_height_px));
    list.AddRectFilled(min, max, to_u32(ui.palette().control), ui.px(4));
    list.AddRect(min, max, to_u32(control_border(ui.palette())), ui.px(4), 0, std::max(1.0F, ui.px(1)));
    draw_cap(ui, list, {(min.x + max.x) / 2, (min.y + max.y) / 2}, cap);
    at.x += width + ui.px(5);
    keys = gap == std::string_view::npos ? std::string_view() : keys.substr(gap + 2);
  }
}

void group_ui(const Ui& ui, const Group& group) {
  text_ui(ui, group.name, ui.text(Face::sans_bold, 13), ui.palette().ink_muted);
  vertical_space(ui, 2);
  for (const KeyRow& key : group.keys) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    caps_ui(ui, at, key.keys);
    draw_text_mid(*ImGui::GetWindowDrawList(), ui.in.fonts, at.x + ui.px(keys_column_px),
                  at.y + ui.px(row_px) / 2, key.action, ui.text(Face::sans, 14), to_u32(ui.palette().ink));
    ImGui::Dummy({ui.px(column_px), ui.px(row_px)});
  }
  vertical_space(ui, group_gap_px);
}

void presenting_group_ui(const Ui& ui) {
  for (const PresentingRow& row : presenting) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    caps_ui(ui, at, row.keys);
    draw_text_mid(*ImGui::GetWindowDrawList(), ui.in.fonts, at.x + ui.px(presenting_keys_px),
                  at.y + ui.px(row_px) / 2, ui.say(row.action), ui.text(Face::sans, 14),
                  to_u32(ui.palette().ink));
    ImGui::Dummy({ui.px(column_px), ui.px(presenting_row_px)});
  }
}

void groups_ui(const Ui& ui, bool two_columns) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  ImGui::BeginGroup();
  group_ui(ui, {"Moving", moving});
  group_ui(ui, {"Filters and search", filters});
  ImGui::EndGroup();
  if (two_columns) {
    ImGui::SetCursorScreenPos({start.x + ui.px(column_px + padding_px), start.y});
    ImGui::BeginGroup();
  }
  group_ui(ui, {"Events", events});
  group_ui(ui, {"Program", program});
  if (two_columns) ImGui::EndGroup();
}

void close_button_ui(const Ui& ui, ImVec2 window_min, float width) {
  ImGui::SetCursorScreenPos(
      {window_min.x + width - ui.px(padding_px - 8 + control_height_px), window_min.y + ui.px(16)});
  if (icon_button_ui(ui, "close", Icon::close, "Close", "Esc", ButtonLook::bare)) ui.state.keys_open = false;
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
  // Two columns where there is room, else one that scrolls.
  const bool is_presenting = ui.in.presentation != nullptr;  // then only those keys matter
  const bool two_columns = !is_presenting && display.x >= ui.px(2 * column_px + 3 * padding_px);
  const float width = ui.px((two_columns ? 2 * column_px + padding_px : column_px) + 2 * padding_px);
  ImGui::SetNextWindowPos({display.x / 2, display.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, display.y - ui.px(24)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(padding_px), ui.px(24)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  if (ImGui::BeginPopup(name, ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove)) {
    const ImVec2 corner = ImGui::GetWindowPos();
    text_ui(ui, "Keys", ui.text(Face::serif_bold, 22), ui.palette().ink);
    vertical_space(ui, 12);
    if (is_presenting) {
      presenting_group_ui(ui);
    } else {
      groups_ui(ui, two_columns);
    }
    close_button_ui(ui, corner, width);
    if (!ui.state.keys_open) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
}

}  // namespace chronoscope
