#include "ui/detail_parts.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "query/citation.h"
#include "query/event_description.h"
#include "ui/detail_text.h"
#include "ui/paint.h"
#include "ui/rich_text.h"
#include "ui/text.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double section_gap_px = 20, heading_px = 13.5, note_padding_px = 14, source_px = 14.5;
/// A person met everywhere would fill the pane; the filter finds the rest.
constexpr std::size_t max_listed_events = 30;

void rows_ui(const Ui& ui, std::span<const EventIndex> events, float width_px) {
  for (const EventIndex event : events) {
    ImGui::PushID(static_cast<int>(event.value));
    if (event_row_ui(ui, "row", event, width_px)) ui.send(OpenEvent{event, Motion::fly});
    ImGui::PopID();
  }
}

void related_ui(const Ui& ui, const char* id, const char* heading, std::span<const EventIndex> events,
                float width_px) {
  if (events.empty()) return;
  section_heading_ui(ui, heading);
  ImGui::PushID(id);
  std::vector<EventIndex> in_time_order(events.begin(), events.end());
  std::sort(in_time_order.begin(), in_time_order.end());
  rows_ui(ui, in_time_order, width_px);
  ImGui::PopID();
}

/// All but the one that is open.
std::vector<EventIndex> others(std::vector<EventIndex> events, EventIndex open) {
  std::erase(events, open);
  return events;
}

template <class T>
bool holds(std::span<const T> all, T one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// "A, B, C" as links. Returns the clicked one's number; `hovered` likewise.
RichTextResult names_ui(const Ui& ui, int id, const std::vector<std::string_view>& names, float width_px) {
  std::vector<TextRun> runs;
  const FontStyle style = ui.text(Face::sans, body_px);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) runs.push_back({", ", style, ui.palette().ink});
    runs.push_back({names[i], style, ui.palette().link, RunKind::link, static_cast<int>(i)});
  }
  return rich_text_ui(ui, id, runs, width_px, ui.px(body_leading_px));
}

/// The list that unfolds below the names.
void expanded_ui(const Ui& ui, std::string_view name, std::string_view about,
                 const std::vector<EventIndex>& events, float width_px) {
  vertical_space(ui, 4);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float indent = ui.px(14);
  ImGui::SetCursorScreenPos({at.x + indent, at.y});
  ImGui::BeginGroup();
  if (!about.empty()) {
    paragraph_ui(ui, about, ui.text(Face::sans, 13.5), ui.palette().ink_muted, width_px - indent, ui.px(19));
    vertical_space(ui, 4);
  }
  const std::size_t listed = std::min(events.size(), max_listed_events);
  rows_ui(ui, std::span(events).first(listed), width_px - indent);
  if (events.empty()) {
    text_ui(ui, ui.say(Text::no_other_event, name), ui.text(Face::sans, 13.5), ui.palette().ink_muted);
  } else if (listed < events.size()) {
    text_ui(ui, ui.say(Text::and_more, events.size() - listed), ui.text(Face::sans, 13.5),
            ui.palette().ink_muted);
  }
  ImGui::EndGroup();
  const float bottom = ImGui::GetItemRectMax().y;
  ImGui::GetWindowDrawList()->AddRectFilled({at.x + ui.px(2), at.y}, {at.x + ui.px(4), bottom},
                                            to_u32(ui.palette().hairline_strong));
}

std::string about_person(const Person& person, Language language) {
  std::string text;
  if (person.born || person.died) {
    const auto words = [language](const std::optional<EdtfDate>& date) {
      return date ? date_short(*date, language) : std::string();
    };
    text = joined_dates(words(person.born), words(person.died), language) + ". ";
  }
  for (const std::string* part : {&person.role, &person.about, &person.fate}) {
    if (part->empty()) continue;
    text += *part;
    if (text.back() != '.') text += '.';
    text += ' ';
  }
  if (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace

void section_heading_ui(const Ui& ui, std::string_view text) {
  vertical_space(ui, section_gap_px);
  text_ui(ui, text, ui.text(Face::sans_bold, heading_px), ui.palette().ink_muted);
  vertical_space(ui, 4);
}

void causes_and_effects_ui(const Ui& ui, EventIndex event, float width_px) {
  related_ui(ui, "causes", ui.say(Text::led_to_this), ui.in.dataset.events.causes(event), width_px);
  related_ui(ui, "effects", ui.say(Text::led_to), ui.in.dataset.events.effects(event), width_px);
}

void people_ui(const Ui& ui, EventIndex event, float width_px) {
  const auto people = ui.in.dataset.events.people(event);
  if (people.empty()) return;
  section_heading_ui(ui, ui.say(Text::people));
  std::vector<std::string_view> names;
  for (const PersonIndex person : people) names.push_back(ui.in.dataset.people[person.value].name);
  auto& expanded = ui.state.detail.expanded_person;
  ImGui::PushID("people");
  const RichTextResult result = names_ui(ui, 1, names, width_px);
  if (result.clicked) {
    const PersonIndex person = people[static_cast<std::size_t>(*result.clicked)];
    expanded = expanded == person ? std::nullopt : std::optional(person);
  }
  if (expanded && holds(people, *expanded)) {
    const Person& person = ui.in.dataset.people[expanded->value];
    expanded_ui(ui, person.name, about_person(person, ui.in.language),
                others(events_of_person(ui.in.dataset, *expanded), event), width_px);
  }
  ImGui::PopID();
}

void places_ui(const Ui& ui, EventIndex event, float width_px) {
  const auto places = ui.in.dataset.events.places(event);
  if (places.empty()) return;
  section_heading_ui(ui, ui.say(Text::places));
  std::vector<std::string_view> names;
  for (const PlaceIndex place : places) names.push_back(ui.in.dataset.places[place.value].name);
  auto& expanded = ui.state.detail.expanded_place;
  ImGui::PushID("places");
  const RichTextResult result = names_ui(ui, 2, names, width_px);
  if (result.clicked) {
    const PlaceIndex place = places[static_cast<std::size_t>(*result.clicked)];
    expanded = expanded == place ? std::nullopt : std::optional(place);
  }
  if (expanded && holds(places, *expanded)) {
    const Place& place = ui.in.dataset.places[expanded->value];
    expanded_ui(ui, place.name, place.about, others(events_of_place(ui.in.dataset, *expanded), event),
                width_px);
  }
  ImGui::PopID();
}

void disputes_ui(const Ui& ui, EventIndex event, float width_px) {
  const auto disputes = ui.in.dataset.events.disputes(event);
  if (disputes.empty()) return;
  vertical_space(ui, section_gap_px);
  const Palette& p = ui.palette();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float padding = ui.px(note_padding_px);
  const float inner = width_px - 2 * padding;
  // The box is as tall as its text: the text is drawn first, on a channel above.
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  ImGui::SetCursorScreenPos({at.x + padding, at.y + padding - ui.px(2)});
  ImGui::BeginGroup();
  text_ui(ui, ui.say(Text::historians_disagree), ui.text(Face::sans_bold, 14), p.note_ink);
  vertical_space(ui, 4);
  for (std::size_t i = 0; i < disputes.size(); ++i) {
    if (i > 0) vertical_space(ui, 12);
    const Dispute& dispute = disputes[i];
    paragraph_ui(ui, dispute.claim, ui.text(Face::serif_italic, 15), p.note_ink, inner, ui.px(21));
    if (!dispute.holder.empty()) {
      paragraph_ui(ui, dispute.holder, ui.text(Face::sans_bold, 13), p.note_ink, inner, ui.px(20));
    }
    if (!dispute.assessment.empty()) {
      vertical_space(ui, 3);
      paragraph_ui(ui, dispute.assessment, ui.text(Face::sans, 14.5), p.note_ink, inner, ui.px(21));
    }
  }
  ImGui::EndGroup();
  const float bottom = ImGui::GetItemRectMax().y + padding - ui.px(2);
  list.ChannelsSetCurrent(0);
  list.AddRectFilled(at, {at.x + width_px, bottom}, to_u32(p.note), ui.px(6));
  list.AddRect(at, {at.x + width_px, bottom}, to_u32(p.note_border), ui.px(6), 0, std::max(1.0F, ui.px(1)));
  list.ChannelsMerge();
  ImGui::SetCursorScreenPos({at.x, bottom});
}

void sources_ui(const Ui& ui, EventIndex event, float width_px) {
  const auto references = ui.in.dataset.events.sources(event);
  if (references.empty()) return;
  section_heading_ui(ui, ui.say(Text::sources));
  for (const SourceReference& reference : references) {
    const Source& source = ui.in.dataset.sources[reference.source.value];
    const std::string citation = format_citation(source, reference.pages, ui.in.language);
    // The title within the citation stands in italics.
    const std::size_t begin = std::min(citation.find(source.title), citation.size());
    const std::size_t end = std::min(begin + source.title.size(), citation.size());
    const FontStyle plain = ui.text(Face::sans, source_px), italic = ui.text(Face::sans_italic, source_px);
    const std::string_view all(citation);
    const TextRun runs[] = {{all.substr(0, begin), plain, ui.palette().ink},
                            {all.substr(begin, end - begin), italic, ui.palette().ink},
                            {all.substr(end), plain, ui.palette().ink}};
    rich_text_ui(ui, 3, runs, width_px, ui.px(20));
    item_tooltip_ui(ui, source.note);
    vertical_space(ui, 4);
  }
}

void media_ui(const Ui& ui, EventIndex event, float width_px) {
  for (const Media& media : ui.in.dataset.events.media(event)) {
    vertical_space(ui, section_gap_px);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ui.px(120);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + width_px, at.y + height}, to_u32(ui.palette().control), ui.px(4));
    list.AddRect(at, {at.x + width_px, at.y + height}, to_u32(ui.palette().hairline), ui.px(4));
    draw_icon(list, {at.x + width_px / 2, at.y + ui.px(34)}, Icon::image, ui.px(24),
              to_u32(ui.palette().ink_muted));
    ImGui::SetCursorScreenPos({at.x + ui.px(16), at.y + ui.px(58)});
    ImGui::PushClipRect(at, {at.x + width_px, at.y + height}, true);
    paragraph_ui(ui, media.alt, ui.text(Face::sans, 13), ui.palette().ink_muted, width_px - ui.px(32),
                 ui.px(18));
    ImGui::PopClipRect();
    ImGui::SetCursorScreenPos({at.x, at.y + height + ui.px(6)});
    if (!media.caption.empty()) {
      paragraph_ui(ui, media.caption, ui.text(Face::sans, 13.5), ui.palette().ink, width_px, ui.px(19));
    }
    if (!media.credit.empty()) {
      paragraph_ui(ui, media.credit, ui.text(Face::sans, 12.5), ui.palette().ink_muted, width_px, ui.px(18));
    }
  }
}

void tags_ui(const Ui& ui, EventIndex event, float width_px) {
  const auto tags = ui.in.dataset.events.tags(event);
  if (tags.empty()) return;
  section_heading_ui(ui, ui.say(Text::tags));
  std::string joined;
  for (const std::string& tag : tags) joined += (joined.empty() ? "" : " · ") + tag;
  paragraph_ui(ui, joined, ui.text(Face::sans, 14), ui.palette().ink_muted, width_px, ui.px(20));
}

}  // namespace chronoscope
