#include "ui/view_menu.h"

#include <fmt/format.h>
#include <imgui.h>

#include <array>
#include <cmath>
#include <string>

#include "interaction/keyboard.h"
#include "ui/key_words.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double menu_width_px = 260;
constexpr double large_text_scale = 1.5;

void command_entry_ui(const Ui& ui, const char* label, const char* keys, Command command,
                      bool enabled = true) {
  const std::string shown_keys = key_words(keys, ui.in.language);
  if (ImGui::MenuItem(label, shown_keys.c_str(), false, enabled)) ui.send(std::move(command));
}

/// An entry that does what the key does.
void key_entry_ui(const Ui& ui, const char* label, const char* keys, Key key) {
  const std::string shown_keys = key_words(keys, ui.in.language);
  if (!ImGui::MenuItem(label, shown_keys.c_str())) return;
  ui.send_all(handle_key(key, ui.in.dataset, ui.in.filter, ui.in.view));
}

void zoom_entries_ui(const Ui& ui) {
  command_entry_ui(ui, ui.say(Text::zoom_in), "+", ZoomAbout{0.5, zoom_step, Motion::ease});
  command_entry_ui(ui, ui.say(Text::zoom_out), "−", ZoomAbout{0.5, 1 / zoom_step, Motion::ease});
  command_entry_ui(ui, ui.say(Text::earlier), "A", PanBy{-pan_step, Motion::ease});
  command_entry_ui(ui, ui.say(Text::later), "D", PanBy{pan_step, Motion::ease});
  command_entry_ui(ui, ui.say(Text::fit_everything), "0", FitAll{});
  command_entry_ui(ui, ui.say(Text::opening_view), "H", GoHome{});
}

void event_entries_ui(const Ui& ui) {
  const ViewState& view = ui.in.view;
  const bool focused = view.focused.has_value();
  const EventIndex event = view.focused.value_or(EventIndex{});
  key_entry_ui(ui, ui.say(Text::previous_event), "Left", Key::previous_event);
  key_entry_ui(ui, ui.say(Text::next_event), "Right", Key::next_event);
  key_entry_ui(ui, ui.say(Text::lane_above), "Up", Key::lane_up);
  key_entry_ui(ui, ui.say(Text::lane_below), "Down", Key::lane_down);
  key_entry_ui(ui, ui.say(Text::first_event), "Home", Key::first_event);
  key_entry_ui(ui, ui.say(Text::last_event), "End", Key::last_event);
  ImGui::Separator();
  if (focused && ui.in.filter.is_shown(event)) {
    const std::size_t lane = ui.in.filter.lane(event);
    const bool is_collapsed = (view.collapsed >> lane & 1) != 0;
    command_entry_ui(ui, ui.say(is_collapsed ? Text::expand_lane : Text::collapse_lane), "C",
                     ToggleLane{ThemeIndex(lane)});
  }
  command_entry_ui(ui, ui.say(Text::centre_then_fit), "F", FitEvent{event}, focused);
  command_entry_ui(ui, ui.say(Text::open_details), "Enter", OpenEvent{event, Motion::jump},
                   focused && !view.detail_open);
  command_entry_ui(ui, ui.say(Text::close_details), "Esc", CloseDetail{}, view.detail_open);
  command_entry_ui(ui, ui.say(Text::back), "Alt+Left", HistoryBack{}, view.history.can_go_back());
  command_entry_ui(ui, ui.say(Text::forward), "Alt+Right", HistoryForward{}, view.history.can_go_forward());
  if (ImGui::MenuItem(ui.say(Text::copy_as_text), "Ctrl+C", false, focused)) ui.out.copy_event = event;
}

void theme_entries_ui(const Ui& ui) {
  for (std::size_t i = 0; i < ui.in.dataset.themes.size(); ++i) {
    const std::string label = fmt::format("{}##{}", ui.in.dataset.themes[i].name, i);
    const std::string key = i < 9 ? fmt::format("{}", i + 1) : "";
    const bool on = (ui.in.view.filter.themes >> i & 1) != 0;
    if (ImGui::MenuItem(label.c_str(), key.c_str(), on)) ui.send(ToggleTheme{ThemeIndex(i)});
  }
  ImGui::Separator();
  command_entry_ui(ui, ui.say(Text::reset_all_filters), "", ResetFilter{});
}

void appearance_entries_ui(const Ui& ui) {
  for (int i = 0; i < appearance_count; ++i) {
    const auto appearance = static_cast<Appearance>(i);
    const std::string name(listed(Text::appearance_names, ui.in.language, static_cast<std::size_t>(i)));
    if (ImGui::MenuItem(name.c_str(), nullptr, ui.in.view.appearance == appearance)) {
      ui.send(SetAppearance{appearance});
    }
  }
  if (ImGui::MenuItem(ui.say(Text::reduced_motion), nullptr, ui.in.view.reduced_motion)) {
    ui.send(SetReducedMotion{!ui.in.view.reduced_motion});
  }
}

/// So that tests find the last entry.
void note_entry(const Ui& ui, std::string name) {
  const ImVec2 min = ImGui::GetItemRectMin(), size = ImGui::GetItemRectSize();
  ui.note_control(std::move(name), {min.x, min.y, size.x, size.y});
}

void language_entries_ui(const Ui& ui) {
  for (int i = 0; i < language_count; ++i) {
    const auto language = static_cast<Language>(i);
    const bool is_chosen = ui.in.language == language;
    if (ImGui::MenuItem(language_name(language), nullptr, is_chosen)) ui.send(SetLanguage{language});
    note_entry(ui, std::string("language:") + language_code(language));
  }
}

/// By its name, for whoever needs it and looks for no figure.
void large_text_entry_ui(const Ui& ui) {
  const bool is_large = ui.in.text_scale > large_text_scale - 0.01;
  if (ImGui::MenuItem(ui.say(Text::large_text), nullptr, is_large)) {
    ui.out.set_scale = is_large ? 1 : large_text_scale;
  }
}

void size_entries_ui(const Ui& ui) {
  static constexpr std::array<double, 5> sizes = {1, 1.25, 1.5, 1.75, 2};
  for (const double size : sizes) {
    const std::string label = fmt::format("{:.0f} %", size * 100);
    if (ImGui::MenuItem(label.c_str(), nullptr, std::abs(ui.in.text_scale - size) < 0.01))
      ui.out.set_scale = size;
  }
}

/// Only where there is a choice.
void screen_entries_ui(const Ui& ui) {
  const std::vector<ScreenChoice> screens = ui.in.screens ? ui.in.screens() : std::vector<ScreenChoice>();
  if (screens.size() < 2) return;
  ImGui::Separator();
  std::optional<std::size_t>& chosen = ui.state.present_screen;
  const bool is_automatic = !chosen || *chosen >= screens.size();
  ImGui::TextDisabled("%s", ui.say(Text::present_screen));
  if (ImGui::MenuItem(ui.say(Text::present_screen_automatic), nullptr, is_automatic)) chosen.reset();
  note_entry(ui, "screen:automatic");
  for (std::size_t i = 0; i < screens.size(); ++i) {
    const std::string label =
        fmt::format("{} · {} · {} × {}##screen", i + 1, screens[i].name, screens[i].width, screens[i].height);
    if (ImGui::MenuItem(label.c_str(), nullptr, chosen == i)) chosen = i;
    note_entry(ui, fmt::format("screen:{}", i + 1));
  }
}

void present_entries_ui(const Ui& ui) {
  const auto entry = [&ui](const std::string& label, const PresentRequest& request) {
    const bool is_chosen =
        request.what == ui.state.chosen_to_show.what && request.tour == ui.state.chosen_to_show.tour;
    if (!ImGui::MenuItem(label.c_str(), is_chosen ? "F5" : nullptr)) return;
    ui.state.chosen_to_show = request;
    ui.out.present = request;
  };
  entry(ui.say(Text::present_events_shown), {});
  if (!ui.in.dataset.tours.empty()) ImGui::Separator();
  for (std::size_t i = 0; i < ui.in.dataset.tours.size(); ++i) {
    entry(fmt::format("{}##tour {}", ui.in.dataset.tours[i].title, i),
          {PresentRequest::What::dataset_tour, i, 0});
  }
  const std::size_t own = ui.in.own_tours == nullptr ? 0 : ui.in.own_tours->tours().size();
  if (own > 0) ImGui::Separator();
  for (std::size_t i = 0; i < own; ++i) {
    entry(fmt::format("{}##own {}", ui.in.own_tours->tours()[i].title, i),
          {PresentRequest::What::own_tour, i, 0});
  }
  screen_entries_ui(ui);
}

}  // namespace

void view_menu_ui(const Ui& ui, const Rect& anchor) {
  ImGui::SetNextWindowPos(
      {static_cast<float>(anchor.right()), static_cast<float>(anchor.bottom()) + ui.px(6)}, ImGuiCond_Always,
      {1, 0});
  ImGui::SetNextWindowSizeConstraints({ui.px(menu_width_px), 0}, {FLT_MAX, FLT_MAX});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(9)});
  if (ImGui::BeginPopup("view menu")) {
    zoom_entries_ui(ui);
    ImGui::Separator();
    if (ImGui::MenuItem(ui.say(Text::tours), nullptr, ui.state.tours_open))
      ui.state.tours_open = !ui.state.tours_open;
    if (ImGui::MenuItem(ui.say(Text::search), "Ctrl+F")) ui.state.search.focus_requested = true;
    if (ImGui::BeginMenu(ui.say(Text::menu_event))) {
      event_entries_ui(ui);
      ImGui::EndMenu();
    }
    const bool shows_talks = ImGui::BeginMenu(ui.say(Text::present));
    if (!shows_talks) note_entry(ui, "menu:present");
    if (shows_talks) {
      present_entries_ui(ui);
      ImGui::EndMenu();
    }
    if (ImGui::BeginMenu(ui.say(Text::themes))) {
      theme_entries_ui(ui);
      ImGui::EndMenu();
    }
    ImGui::Separator();
    appearance_entries_ui(ui);
    if (ui.in.can_set_scale) large_text_entry_ui(ui);
    if (ui.in.can_set_scale && ImGui::BeginMenu(ui.say(Text::size))) {
      size_entries_ui(ui);
      ImGui::EndMenu();
    }
    const bool shows_languages = ImGui::BeginMenu(ui.say(Text::language));
    if (!shows_languages) note_entry(ui, "menu:language");
    if (shows_languages) {
      language_entries_ui(ui);
      ImGui::EndMenu();
    }
    ImGui::Separator();
    const std::string problems = ui.say(Text::problems_in_files, ui.in.problems.size());
    if (ImGui::MenuItem(problems.c_str(), nullptr, ui.state.problems_open)) {
      ui.state.problems_open = !ui.state.problems_open;
    }
    if (ImGui::MenuItem(ui.say(Text::keys), "?")) ui.state.keys_open = true;
    if (ImGui::MenuItem(ui.say(Text::quit), "Ctrl+Q")) ui.out.quit = true;
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace chronoscope
