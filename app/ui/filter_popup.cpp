#include "ui/filter_popup.h"

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>
#include <variant>

#include "query/event_description.h"
#include "ui/paint.h"
#include "ui/style.h"
#include "ui/text.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double popup_width_px = 330, tag_text_px = 13, tag_padding_px = 9, tag_gap_px = 6,
                 tag_close_px = 16, tag_max_text_px = 170, tag_height_px = 26, person_row_px = 28;
constexpr std::size_t person_list_rows = 6;

ThemeMask existing_themes(const Ui& ui) {
  const std::size_t count = ui.in.dataset.themes.size();
  return count >= 64 ? ~ThemeMask{0} : (ThemeMask{1} << count) - 1;
}

void caption_ui(const Ui& ui, std::string_view text) {
  text_ui(ui, text, ui.text(Face::sans_bold, 13), ui.palette().ink_muted);
}

std::string_view level_label(const Ui& ui, int level) {
  return listed(Text::importance_levels, ui.in.language, static_cast<std::size_t>(level - 1));
}

void importance_ui(const Ui& ui) {
  caption_ui(ui, ui.say(Text::importance));
  const int current = ui.in.view.filter.min_importance;
  const float gap = ui.px(6);
  for (int level = 1; level <= 5; ++level) {
    ImGui::PushID(level);
    const ItemState item = item_ui(ui, "level", {ui.px(26), ui.px(26)}, 13);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 center(static_cast<float>(item.rect.center_x()), static_cast<float>(item.rect.center_y()));
    // A dot for each level, growing with it; those that are let through are full.
    const float radius = ui.px(4.0 + 1.2 * level);
    const bool passes = level >= current;
    const Rgba ink = passes ? ui.palette().ink : mix(ui.palette().scrim, ui.palette().ink_muted, 0.6);
    if (passes) {
      list.AddCircleFilled(center, radius, to_u32(item.hovered ? ui.palette().focus : ink));
    } else {
      list.AddCircle(center, radius, to_u32(item.hovered ? ui.palette().focus : ink), 0,
                     std::max(1.0F, ui.px(1.2)));
    }
    if (item.clicked) {
      Filter filter = ui.in.view.filter;
      filter.min_importance = level;
      ui.send(SetFilter{filter});
    }
    item_tooltip_ui(
        ui, ui.say(Text::described_as, level_label(ui, level), importance_in_words(level, ui.in.language)));
    ImGui::PopID();
    ImGui::SameLine(0, gap);
  }
  const ImVec2 at = ImGui::GetCursorScreenPos();
  draw_text_mid(*ImGui::GetWindowDrawList(), ui.in.fonts, at.x + ui.px(6), at.y + ui.px(13),
                level_label(ui, std::clamp(current, 1, 5)), ui.text(Face::sans, control_text_px),
                to_u32(ui.palette().ink));
  ImGui::NewLine();
}

std::size_t events_of(const Ui& ui, PersonIndex person) {
  const EventStore& events = ui.in.dataset.events;
  std::size_t count = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto people = events.people(EventIndex(i));
    if (std::find(people.begin(), people.end(), person) != people.end()) ++count;
  }
  return count;
}

bool matches(const Person& person, std::string_view folded_query) {
  if (fold_text(person.name).find(folded_query) != std::string::npos) return true;
  return std::any_of(person.aliases.begin(), person.aliases.end(), [&](const std::string& alias) {
    return fold_text(alias).find(folded_query) != std::string::npos;
  });
}

void person_list_ui(const Ui& ui) {
  const auto& people = ui.in.dataset.people;
  const std::string query = fold_text(ui.state.filter_draft.person);
  std::vector<PersonIndex> found;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (matches(people[i], query)) found.emplace_back(i);
  }
  if (found.empty()) {
    text_ui(ui, ui.say(Text::person_unknown), ui.text(Face::sans, 13.5), ui.palette().ink_muted);
    return;
  }
  const float row = ui.px(person_row_px);
  const auto rows = static_cast<float>(std::min(found.size(), person_list_rows));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  if (ImGui::BeginChild("people", {-FLT_MIN, row * rows}, ImGuiChildFlags_NavFlattened)) {
    for (const PersonIndex person : found) {
      ImGui::PushID(static_cast<int>(person.value));
      const ItemState item = item_ui(ui, "person", {ImGui::GetContentRegionAvail().x, row}, 4);
      ui.name_control("person:" + people[person.value].id);
      draw_control_frame(ui, item, ButtonLook::bare, 4);
      draw_text_mid(*ImGui::GetWindowDrawList(), ui.in.fonts, static_cast<float>(item.rect.x) + ui.px(10),
                    static_cast<float>(item.rect.center_y()), people[person.value].name,
                    ui.text(Face::sans, control_text_px), to_u32(ui.palette().ink));
      if (item.clicked) {
        Filter filter = ui.in.view.filter;
        filter.person = person;
        ui.state.filter_draft.person.clear();
        ui.send(SetFilter{filter});
      }
      ImGui::PopID();
    }
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

/// A text field that tests can find.
bool field_ui(const Ui& ui, const char* name, const char* hint, std::string& text) {
  ImGui::PushID(name);
  const bool changed = ImGui::InputTextWithHint("##field", hint, &text);
  ImGui::PopID();
  const ImVec2 min = ImGui::GetItemRectMin(), size = ImGui::GetItemRectSize();
  ui.note_control(name, {min.x, min.y, size.x, size.y});
  return changed;
}

void person_ui(const Ui& ui) {
  caption_ui(ui, ui.say(Text::person));
  const auto& chosen = ui.in.view.filter.person;
  if (chosen && chosen->value < ui.in.dataset.people.size()) {
    const std::string name =
        ui.in.fonts.shorten(ui.in.dataset.people[chosen->value].name, ui.text(Face::sans, control_text_px),
                            ui.px(popup_width_px - 120));
    const std::string count = events_text(events_of(ui, *chosen), events_of(ui, *chosen), ui.in.language);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(name.c_str());
    ImGui::SameLine();
    ImGui::TextDisabled("%s", count.c_str());
    ImGui::SameLine((ImGui::GetWindowWidth() - ImGui::GetStyle().WindowPadding.x) - ui.px(26));
    if (icon_button_ui(ui, "nobody", Icon::close, ui.say(Text::anybody), "", ButtonLook::bare, Enabled::yes,
                       26)) {
      Filter filter = ui.in.view.filter;
      filter.person.reset();
      ui.send(SetFilter{filter});
    }
    return;
  }
  ImGui::SetNextItemWidth(-FLT_MIN);
  field_ui(ui, "person-name", ui.say(Text::person_hint), ui.state.filter_draft.person);
  if (!ui.state.filter_draft.person.empty()) person_list_ui(ui);
}

/// Parses one bound; blank is fine and gives nothing.
std::optional<DayRange> read_bound(const Ui& ui, const std::string& text, std::string& error) {
  error.clear();
  if (text.find_first_not_of(' ') == std::string::npos) return std::nullopt;
  const auto parsed = parse_edtf(text);
  if (const auto* failure = std::get_if<EdtfError>(&parsed)) {
    // What exactly is wrong, the reader of EDTF says in English only.
    error = ui.in.language == Language::english ? failure->message : ui.say(Text::date_unreadable);
    return std::nullopt;
  }
  const DateExtent extent = extent_of(std::get<EdtfDate>(parsed));
  return DayRange{extent.earliest_start, extent.latest_end};
}

void send_range(const Ui& ui) {
  FilterDraft& draft = ui.state.filter_draft;
  const auto from = read_bound(ui, draft.from, draft.from_error);
  const auto to = read_bound(ui, draft.to, draft.to_error);
  if (!draft.from_error.empty() || !draft.to_error.empty()) return;
  Filter filter = ui.in.view.filter;
  filter.range.reset();
  if (from || to) {
    const DayRange whole = whole_extent(ui.in.dataset);
    const DayRange range{from ? from->first : whole.first, to ? to->end : whole.end};
    if (range.first >= range.end) {
      draft.to_error = ui.say(from && to ? Text::dates_reversed : Text::dates_empty);
      return;
    }
    filter.range = range;
  }
  draft.written = filter.range;
  if (!(filter == ui.in.view.filter)) ui.send(SetFilter{filter});
}

/// A range that came from elsewhere (restored, reset, a removed tag) is written into the fields.
void follow_range(const Ui& ui) {
  FilterDraft& draft = ui.state.filter_draft;
  const auto& range = ui.in.view.filter.range;
  const bool same = range.has_value() == draft.written.has_value() &&
                    (!range || (range->first == draft.written->first && range->end == draft.written->end));
  if (same) return;
  draft.written = range;
  draft.from = range ? edtf_of_first(*range) : "";
  draft.to = range ? edtf_of_last(*range) : "";
  draft.from_error.clear();
  draft.to_error.clear();
}

void error_ui(const Ui& ui, const std::string& error) {
  if (error.empty()) return;
  const PushedFont font(ui, Face::sans, small_text_px);
  ImGui::PushTextWrapPos(0);
  ImGui::TextUnformatted(error.c_str());
  ImGui::PopTextWrapPos();
}

void dates_ui(const Ui& ui) {
  follow_range(ui);
  FilterDraft& draft = ui.state.filter_draft;
  caption_ui(ui, ui.say(Text::dates));
  const float width = (ImGui::GetContentRegionAvail().x - ui.px(8)) / 2;
  ImGui::SetNextItemWidth(width);
  bool changed = field_ui(ui, "from", ui.say(Text::dates_from_hint), draft.from);
  ImGui::SameLine(0, ui.px(8));
  ImGui::SetNextItemWidth(width);
  changed = field_ui(ui, "to", ui.say(Text::dates_to_hint), draft.to) || changed;
  if (changed) send_range(ui);
  error_ui(ui, draft.from_error);
  error_ui(ui, draft.to_error);
}

void certain_ui(const Ui& ui) {
  const bool on = ui.in.view.filter.certain_only;
  if (checkbox_ui(ui, "certain", ui.say(Text::only_certain), on)) {
    Filter filter = ui.in.view.filter;
    filter.certain_only = !on;
    ui.send(SetFilter{filter});
  }
}

float tag_width(const Ui& ui, const std::string& text) {
  const FontStyle style = ui.text(Face::sans, tag_text_px);
  const double words = std::min<double>(ui.in.fonts.width_px(text, style), ui.px(tag_max_text_px));
  return std::ceil(static_cast<float>(words)) + ui.px(2 * tag_padding_px + tag_close_px);
}

}  // namespace

bool is_filtered(const Ui& ui) {
  const Filter& filter = ui.in.view.filter;
  const ThemeMask all = existing_themes(ui);
  return (filter.themes & all) != all || !filter_tags(ui).empty();
}

std::vector<FilterTag> filter_tags(const Ui& ui) {
  const Filter& filter = ui.in.view.filter;
  std::vector<FilterTag> tags;
  const auto add = [&](std::string text, auto&& remove) {
    FilterTag tag{std::move(text), filter};
    remove(tag.without);
    tags.push_back(std::move(tag));
  };
  if (filter.min_importance > 1) {
    const std::string text = filter.min_importance == 5 ? ui.say(Text::turning_points)
                                                        : ui.say(Text::importance_tag, filter.min_importance);
    add(text, [](Filter& f) { f.min_importance = 1; });
  }
  if (filter.person && filter.person->value < ui.in.dataset.people.size()) {
    add(ui.in.dataset.people[filter.person->value].name, [](Filter& f) { f.person.reset(); });
  }
  if (filter.range) add(range_text(*filter.range, ui.in.language), [](Filter& f) { f.range.reset(); });
  if (filter.certain_only) add(ui.say(Text::certain_dates), [](Filter& f) { f.certain_only = false; });
  return tags;
}

float filter_tags_width(const Ui& ui, const std::vector<FilterTag>& tags) {
  float width = 0;
  for (const FilterTag& tag : tags) width += tag_width(ui, tag.text) + ui.px(tag_gap_px);
  return width;
}

void filter_tags_ui(const Ui& ui, const std::vector<FilterTag>& tags) {
  const FontStyle style = ui.text(Face::sans, tag_text_px);
  for (std::size_t i = 0; i < tags.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float inset = ui.px((control_height_px - tag_height_px) / 2);
    ImGui::SetCursorScreenPos({at.x, at.y + inset});
    const ItemState item = item_ui(ui, "tag", {tag_width(ui, tags[i].text), ui.px(tag_height_px)}, 5);
    draw_control_frame(ui, item, ButtonLook::framed, 5);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto middle = static_cast<float>(item.rect.center_y());
    const std::string text = ui.in.fonts.shorten(tags[i].text, style, ui.px(tag_max_text_px));
    draw_text_mid(list, ui.in.fonts, static_cast<float>(item.rect.x) + ui.px(tag_padding_px), middle, text,
                  style, to_u32(ui.palette().ink));
    draw_icon(list, {static_cast<float>(item.rect.right()) - ui.px(tag_padding_px + 4), middle}, Icon::close,
              ui.px(11), to_u32(item.hovered ? ui.palette().ink : ui.palette().ink_muted));
    item_tooltip_ui(ui, ui.say(Text::remove_filter));
    if (item.clicked) ui.send(SetFilter{tags[i].without});
    ImGui::SetCursorScreenPos({static_cast<float>(item.rect.right()) + ui.px(tag_gap_px), at.y});
    ImGui::PopID();
  }
}

void filter_popup_ui(const Ui& ui, const Rect& anchor) {
  ImGui::SetNextWindowPos({static_cast<float>(anchor.x), static_cast<float>(anchor.bottom()) + ui.px(6)},
                          ImGuiCond_Always);
  ImGui::SetNextWindowSize({ui.px(popup_width_px), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(16), ui.px(14)});
  if (ImGui::BeginPopup("filters")) {
    importance_ui(ui);
    vertical_space(ui, 8);
    if (!ui.in.dataset.people.empty()) {
      person_ui(ui);
      vertical_space(ui, 8);
    }
    dates_ui(ui);
    vertical_space(ui, 8);
    certain_ui(ui);
    vertical_space(ui, 6);
    ImGui::Separator();
    vertical_space(ui, 4);
    ImGui::AlignTextToFramePadding();
    const std::string line = events_text(ui.in.filter.shown, ui.in.filter.total, ui.in.language);
    ImGui::TextDisabled("%s", line.c_str());
    const float reset_width = word_button_width(ui, false, ui.say(Text::reset));
    ImGui::SameLine((ImGui::GetWindowWidth() - ImGui::GetStyle().WindowPadding.x) - reset_width);
    ImGui::BeginDisabled(!is_filtered(ui));
    if (word_button_ui(ui, "reset", std::nullopt, ui.say(Text::reset), "", "")) {
      ui.send(ResetFilter{});
      ui.state.filter_draft = {};
    }
    ImGui::EndDisabled();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace chronoscope
