#include "ui/theme_chips.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/key_words.h"
#include "ui/paint.h"
#include "ui/style.h"
#include "ui/text.h"
#include "ui/theme_icon.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double padding_px = 11, icon_px = 13, name_gap_px = 8, count_gap_px = 9, gap_px = 6, name_px = 14,
                 count_px = 13, more_px = 40;
/// Themes that the keys 1 to 9 toggle.
constexpr std::size_t keyed_themes = 9;

struct Chip {
  ThemeIndex index;
  const Theme& theme;
  const ThemeColors& colors;
  ThemeCount count;
  bool on = true;
};

Chip chip_of(const Ui& ui, std::size_t i) {
  Chip chip{ThemeIndex(i), ui.in.dataset.themes[i], ui.palette().themes[i], {}, true};
  if (i < ui.in.filter.themes.size()) chip.count = ui.in.filter.themes[i];
  chip.on = (ui.in.view.filter.themes >> i & 1) != 0;
  return chip;
}

std::string count_of(const Ui& ui, const Chip& chip, ChipCount detail = ChipCount::full) {
  if (detail == ChipCount::none) return {};
  if (detail == ChipCount::least) return count_text(chip.count.passing, ui.in.language);
  if (detail == ChipCount::brief) return fraction_text(chip.count.passing, chip.count.total, ui.in.language);
  return short_count_text(chip.count.passing, chip.count.total, ui.in.language);
}

std::string_view name_of(const Chip& chip, ChipName name) {
  if (name == ChipName::none) return {};
  return name == ChipName::brief ? chip.theme.short_name : chip.theme.name;
}

FontStyle name_style(const Ui& ui) { return ui.text(Face::sans_bold, name_px); }
FontStyle count_style(const Ui& ui) { return ui.text(Face::sans, count_px); }

float ceil_width(const Ui& ui, std::string_view text, FontStyle style) {
  return std::ceil(static_cast<float>(ui.in.fonts.width_px(text, style)));
}

ChipWidths widths_of(const Ui& ui, const Chip& chip) {
  ChipWidths widths;
  widths.base = ui.px(2 * padding_px + icon_px);
  widths.name = ui.px(name_gap_px) + ceil_width(ui, chip.theme.name, name_style(ui));
  widths.brief_name = ui.px(name_gap_px) + ceil_width(ui, chip.theme.short_name, name_style(ui));
  const auto count_width = [&](ChipCount detail) {
    return ui.px(count_gap_px) + ceil_width(ui, count_of(ui, chip, detail), count_style(ui));
  };
  widths.count = count_width(ChipCount::full);
  widths.brief_count = count_width(ChipCount::brief);
  widths.least_count = count_width(ChipCount::least);
  return widths;
}

void tooltip_ui(const Ui& ui, const Chip& chip) {
  if (!tooltip_due(ui)) return;
  begin_item_tooltip(ui, 340);
  text_ui(ui, chip.theme.name, ui.text(Face::sans_bold, 14), ui.palette().ink);
  std::string state = events_text(chip.count.passing, chip.count.total, ui.in.language);
  if (!chip.on) state = ui.say(Text::chip_is_off, state);
  text_ui(ui, state, ui.text(Face::sans, 13), ui.palette().ink_muted);
  if (!chip.theme.description.empty()) {
    const PushedFont font(ui, Face::sans, 13.5);
    ImGui::PushTextWrapPos(ui.px(316));
    ImGui::TextUnformatted(chip.theme.description.c_str());
    ImGui::PopTextWrapPos();
  }
  std::string keys = ui.say(chip.on ? Text::chip_hides : Text::chip_shows);
  if (chip.index.value < keyed_themes) keys = ui.say(Text::chip_key, keys, chip.index.value + 1);
  text_ui(ui, keys, ui.text(Face::sans, 12.5), ui.palette().ink_muted);
  ImGui::EndTooltip();
}

void draw_chip(const Ui& ui, const Chip& chip, const ItemState& item, std::string_view name,
               ChipCount count_detail) {
  const Palette& p = ui.palette();
  Fonts& fonts = ui.in.fonts;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float rounding = static_cast<float>(item.rect.height) / 2;
  const ImVec2 min = top_left(item.rect);
  const ImVec2 max = bottom_right(item.rect);
  if (chip.on) {
    const Rgba fill = item.hovered ? mix(chip.colors.chip, chip.colors.chip_border, 0.25) : chip.colors.chip;
    list.AddRectFilled(min, max, to_u32(fill), rounding);
  } else if (item.hovered) {
    list.AddRectFilled(min, max, to_u32(p.control_hover), rounding);
  }
  const Rgba border = chip.on ? chip.colors.chip_border : control_border(p);
  list.AddRect(min, max, to_u32(border), rounding, 0, std::max(1.0F, ui.px(1)));

  const auto middle = static_cast<float>(item.rect.center_y());
  float x = static_cast<float>(item.rect.x) + ui.px(padding_px);
  const Rgba mark = chip.on ? chip.colors.mark : mix(p.panel, chip.colors.mark, 0.55);
  draw_theme_icon(list, chip.theme.shape, {x + ui.px(icon_px) / 2, middle}, ui.px(icon_px), to_u32(mark));
  x += ui.px(icon_px);
  if (!name.empty()) {
    x += ui.px(name_gap_px);
    draw_text_mid(list, fonts, x, middle, name, name_style(ui), to_u32(chip.on ? p.ink : p.ink_muted));
    x += ceil_width(ui, name, name_style(ui));
  }
  if (count_detail != ChipCount::none) {
    x += ui.px(count_gap_px);
    const std::string count = count_of(ui, chip, count_detail);
    draw_text_mid(list, fonts, x, middle, count, count_style(ui), to_u32(p.ink_muted));
    if (!chip.on) {
      const float y = std::round(middle) + 0.5F;
      list.AddLine({x - ui.px(1), y}, {x + ceil_width(ui, count, count_style(ui)) + ui.px(1), y},
                   to_u32(p.ink_muted), std::max(1.0F, ui.px(1)));
    }
  }
}

void chip_ui(const Ui& ui, const Chip& chip, ChipName name_detail, ChipCount count_detail) {
  const std::string_view name = name_of(chip, name_detail);
  const ChipWidths widths = widths_of(ui, chip);
  float width = widths.base;
  if (count_detail == ChipCount::full) width += widths.count;
  if (count_detail == ChipCount::brief) width += widths.brief_count;
  if (count_detail == ChipCount::least) width += widths.least_count;
  if (name_detail == ChipName::full) width += widths.name;
  if (name_detail == ChipName::brief) width += widths.brief_name;
  ImGui::PushID(static_cast<int>(chip.index.value));
  const ItemState item = item_ui(ui, "chip", {width, ui.px(control_height_px)}, control_height_px / 2);
  ui.name_control("chip:" + chip.theme.id);
  if (item.clicked) {
    if (ImGui::GetIO().KeyAlt) {
      ui.send(IsolateTheme{chip.index});
    } else {
      ui.send(ToggleTheme{chip.index});
    }
  }
  draw_chip(ui, chip, item, name, count_detail);
  tooltip_ui(ui, chip);
  if (ImGui::BeginPopupContextItem("menu")) {
    theme_menu_entries_ui(ui, chip.index);
    ImGui::EndPopup();
  }
  ImGui::PopID();
}

/// The themes that found no room, behind one chip.
void more_chip_ui(const Ui& ui, std::size_t first) {
  const ItemState item =
      item_ui(ui, "more", {ui.px(more_px - gap_px), ui.px(control_height_px)}, control_height_px / 2);
  draw_control_frame(ui, item, ButtonLook::framed, control_height_px / 2);
  draw_icon(*ImGui::GetWindowDrawList(),
            {static_cast<float>(item.rect.center_x()), static_cast<float>(item.rect.center_y())}, Icon::more,
            ui.px(14), to_u32(ui.palette().ink_muted));
  item_tooltip_ui(ui, ui.say(Text::more_themes));
  if (item.clicked) ImGui::OpenPopup("more themes");
  if (ImGui::BeginPopup("more themes")) {
    for (std::size_t i = first; i < ui.in.dataset.themes.size(); ++i) {
      const Chip chip = chip_of(ui, i);
      const std::string entry = fmt::format("{}##{}", chip.theme.name, i);
      if (ImGui::MenuItem(entry.c_str(), count_of(ui, chip).c_str(), chip.on))
        ui.send(ToggleTheme{chip.index});
    }
    ImGui::EndPopup();
  }
}

}  // namespace

void measure_theme_chips(const Ui& ui, TopBarWidths& widths) {
  for (std::size_t i = 0; i < ui.in.dataset.themes.size(); ++i)
    widths.chips.push_back(widths_of(ui, chip_of(ui, i)));
  widths.chip_gap = ui.px(gap_px);
  widths.more_chip = ui.px(more_px);
}

void theme_chips_ui(const Ui& ui, const TopBarPlan& plan) {
  const std::size_t count = std::min(plan.chips, ui.in.dataset.themes.size());
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_main = i < main_chips;
    chip_ui(ui, chip_of(ui, i), is_main ? plan.main_names : plan.other_names,
            is_main ? plan.main_counts : plan.other_counts);
    ImGui::SameLine(0, ui.px(gap_px));
  }
  if (count < ui.in.dataset.themes.size()) {
    more_chip_ui(ui, count);
    ImGui::SameLine(0, ui.px(gap_px));
  }
}

void theme_menu_entries_ui(const Ui& ui, ThemeIndex theme) {
  const Chip chip = chip_of(ui, theme.value);
  const std::string key = chip.index.value < keyed_themes ? fmt::format("{}", chip.index.value + 1) : "";
  ImGui::PushFont(ui.in.fonts.font(Face::sans_bold), 0);
  ImGui::TextUnformatted(chip.theme.name.c_str());
  ImGui::PopFont();
  ImGui::Separator();
  if (ImGui::MenuItem(ui.say(Text::only_this), key_words("Alt+click", ui.in.language).c_str()))
    ui.send(IsolateTheme{theme});
  if (ImGui::MenuItem(ui.say(chip.on ? Text::hide : Text::show), key.c_str())) ui.send(ToggleTheme{theme});
  if (ImGui::MenuItem(ui.say(Text::show_all_themes))) {
    Filter filter = ui.in.view.filter;
    filter.themes = ~ThemeMask{0};
    ui.send(SetFilter{filter});
  }
}

}  // namespace chronoscope
