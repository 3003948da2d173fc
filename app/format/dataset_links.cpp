// The dataset builder's end: every id that was named is turned into what it stands for, or reported.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "format/dataset_builder.h"
#include "format/guess.h"
#include "format/reference_locator.h"

namespace chronoscope {
namespace {

constexpr const char* untitled = "Untitled timeline";
constexpr std::size_t max_ids_to_guess_from =
    20'000;  // comparing with more takes longer than a guess is worth
constexpr std::size_t max_shown_in_circle = 8;

/// For themes without a colour: the Okabe–Ito palette, which people with colour-vision deficiency can tell apart.
constexpr std::array<Color, 8> default_colors{{{0x00, 0x72, 0xB2},
                                               {0x00, 0x9E, 0x73},
                                               {0xD5, 0x5E, 0x00},
                                               {0xE6, 0x9F, 0x00},
                                               {0xCC, 0x79, 0xA7},
                                               {0x56, 0xB4, 0xE9},
                                               {0xF0, 0xE4, 0x42},
                                               {0x80, 0x80, 0x80}}};

template <class IndexType>
std::vector<std::optional<IndexType>> indices_of(const IdTable& table) {
  std::vector<std::optional<IndexType>> indices;
  for (std::uint32_t number = 0; number < table.size(); ++number) {
    const std::optional<std::uint32_t> index = table.index_of(number);
    indices.push_back(index ? std::optional(IndexType(*index)) : std::nullopt);
  }
  return indices;
}

/// The first of `candidates`, counted on from `start`, that no theme uses; when all are in use, the one at `start`.
template <class T, class Candidate>
T first_unused(std::size_t count, std::size_t start, const std::vector<std::optional<T>>& used,
               Candidate candidate) {
  for (std::size_t i = 0; i < count; ++i) {
    const T value = candidate((start + i) % count);
    if (std::find(used.begin(), used.end(), std::optional<T>(value)) == used.end()) return value;
  }
  return candidate(start % count);
}

}  // namespace

Dataset DatasetBuilder::finish() {
  m_dataset.title = m_title.value.value_or(untitled);
  m_dataset.subtitle = m_subtitle.value.value_or("");
  m_dataset.description = m_description.value.value_or("");
  m_dataset.range = m_range.value;
  if (!m_title.value && !m_has_broken_file && !m_diagnostics->has_any_at("/title")) {
    m_diagnostics->warning({}, "found no \"title\" in any file, expected one", "");
  }
  finish_themes();
  link_events();
  check_causes();
  m_dataset.events.finish();
  finish_questions();
  finish_tours();
  finish_series();
  return std::move(m_dataset);
}

void DatasetBuilder::finish_themes() {
  std::vector<std::optional<MarkShape>> shapes;
  std::vector<std::optional<Color>> colors;
  for (const ThemeDraft& draft : m_theme_drafts) {
    shapes.push_back(draft.shape);
    colors.push_back(draft.color);
  }
  if (m_theme_drafts.empty() && !m_dataset.events.empty())
    m_theme_drafts.push_back({"events", "Events", {}, {}, {}, {}});
  shapes.resize(m_theme_drafts.size());
  colors.resize(m_theme_drafts.size());
  for (std::size_t i = 0; i < m_theme_drafts.size(); ++i) {
    ThemeDraft& draft = m_theme_drafts[i];
    if (!shapes[i]) {
      shapes[i] = first_unused<MarkShape>(mark_shape_count, i, shapes,
                                          [](std::size_t n) { return static_cast<MarkShape>(n); });
    }
    if (!colors[i]) {
      colors[i] = first_unused<Color>(default_colors.size(), i, colors,
                                      [](std::size_t n) { return default_colors[n]; });
    }
    const std::string& short_name = draft.short_name.empty() ? draft.name : draft.short_name;
    m_dataset.themes.push_back({draft.id, draft.name, short_name, *shapes[i], *colors[i], draft.description});
  }
}

LinkMap DatasetBuilder::link_map() const {
  LinkMap map{indices_of<ThemeIndex>(m_themes), indices_of<PersonIndex>(m_people),
              indices_of<PlaceIndex>(m_places), indices_of<SourceIndex>(m_sources)};
  const bool has_themes = m_themes.defined_count() > 0;
  if (!has_themes) map.themes.assign(m_themes.size(), ThemeIndex(0));  // the one that finish_themes made
  return map;
}

std::string DatasetBuilder::event_pointer(const EventPlace& place) const {
  return fmt::format("/events/{}", place.index);
}

/// Whether everything that events name is there. Many events share few lists of themes, so that this asks nothing of each.
bool DatasetBuilder::names_nothing_unknown(const LinkMap& map) const {
  const auto are_all_known = [](const auto& targets) {
    return std::all_of(targets.begin(), targets.end(), [](const auto& target) { return target.has_value(); });
  };
  const ThemeLists& lists = m_dataset.events.theme_lists();
  for (std::uint32_t i = 0; i < lists.size(); ++i) {
    for (const ThemeIndex number : lists.at(ThemeLists::Id{i})) {
      if (!map.themes[number.value]) return false;
    }
  }
  return are_all_known(map.people) && are_all_known(map.places) && are_all_known(map.sources);
}

/// Reports what events name and nothing defines, and takes those links, and events left without a theme, out.
void DatasetBuilder::link_events() {
  EventStore& events = m_dataset.events;
  const LinkMap map = link_map();
  if (m_themes.defined_count() > 0 && names_nothing_unknown(map)) {
    events.relink(map);
    return;
  }
  const auto is_unresolved = [](const auto& targets) {
    return [&targets](auto number) { return !targets[number.value]; };
  };
  std::vector<EventPlace> kept;
  kept.reserve(m_event_places.size());
  const bool has_themes = m_themes.defined_count() > 0;
  bool have_reported_missing_themes = has_themes || may_be_in_lost_rest(ObjectKind::theme);
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    const EventIndex e(i);
    const auto themes = events.themes(e);
    const bool is_left_out = std::all_of(themes.begin(), themes.end(), is_unresolved(map.themes));
    const auto any = [&](const auto& list, const auto& targets) {
      return std::any_of(list.begin(), list.end(), is_unresolved(targets));
    };
    const auto sources = events.sources(e);
    const bool has_unknown_source =
        std::any_of(sources.begin(), sources.end(),
                    [&](const SourceReference& s) { return !map.sources[s.source.value]; });
    const std::uint32_t main_theme = themes.front().value;
    const bool names_undefined_theme =
        main_theme != 0 && m_themes.state(main_theme) == IdTable::State::mentioned;
    if (!have_reported_missing_themes && names_undefined_theme) {
      have_reported_missing_themes = true;
      const EventPlace& place = m_event_places[i];
      m_diagnostics->error(
          {place.file, place.offset},
          fmt::format("found events that name themes (first {}), expected a list \"themes\" that "
                      "defines them; all events share one theme until then",
                      shown_text(m_themes.id(main_theme))),
          event_pointer(place));
    }
    if (is_left_out || any(themes, map.themes) || any(events.people(e), map.people) ||
        any(events.places(e), map.places) || has_unknown_source) {
      report_event_links(e, is_left_out);
    }
    if (is_left_out) {
      m_broken_events.emplace(events.id(e));
    } else {
      kept.push_back(m_event_places[i]);
    }
  }
  m_event_places = std::move(kept);
  events.relink(map);
}

void DatasetBuilder::report_event_links(EventIndex event, bool is_left_out) {
  if (m_diagnostics->is_full()) return m_diagnostics->count_unreported();
  const EventPlace& place = m_event_places[event.value];
  const bool names_no_theme = m_dataset.events.themes(event).front().value == 0;
  if (names_no_theme && is_left_out && !may_be_in_lost_rest(ObjectKind::theme)) {
    m_diagnostics->error({place.file, place.offset},
                         "found an event without themes, expected the id of at least one",
                         event_pointer(place));
  }
  const EventReferences found = locate_event_references(m_source_map->text(place.file), place.offset);
  for (const EventReference& reference : found.references) {
    const Mention mention{
        reference.id, {place.file, reference.offset}, event_pointer(place) + reference.pointer};
    const char* consequence =
        reference.kind == ObjectKind::theme && is_left_out ? "; the event has no other and is left out" : "";
    if (reference.kind != ObjectKind::event) report_unknown(reference.kind, mention, consequence);
  }
}

IdTable& DatasetBuilder::table_of(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::theme:
      return m_themes;
    case ObjectKind::person:
      return m_people;
    case ObjectKind::place:
      return m_places;
    default:
      return m_sources;
  }
}

/// Says that `mention` is unknown, if it is, and nothing else has said or explains it.
void DatasetBuilder::report_unknown(ObjectKind kind, const Mention& mention, const char* consequence) {
  if (may_be_in_lost_rest(kind)) return;
  const bool is_event = kind == ObjectKind::event;
  if (is_event && (m_dataset.events.contains(mention.id) || m_broken_events.count(mention.id) > 0)) return;
  if (!is_event) {
    IdTable& table = table_of(kind);
    if (kind == ObjectKind::theme && table.defined_count() == 0) return;  // said once for all events
    if (table.state(table.number(mention.id)) != IdTable::State::mentioned) return;
  }
  if (m_diagnostics->is_full()) return m_diagnostics->count_unreported();
  const std::vector<std::string_view> candidates =
      is_event ? event_ids_to_guess_from() : table_of(kind).defined_ids();
  const std::string_view name = object_type(kind).name;
  const char* article = is_event ? "an" : "a";
  m_diagnostics->error(
      mention.where,
      fmt::format("found the unknown {} {}, expected the id of {} {}{}{}", name, shown_text(mention.id),
                  article, name, did_you_mean(mention.id, candidates), consequence),
      mention.pointer);
}

std::vector<std::string_view> DatasetBuilder::event_ids_to_guess_from() const {
  const EventStore& events = m_dataset.events;
  std::vector<std::string_view> ids;
  if (events.size() > max_ids_to_guess_from) return ids;
  for (std::size_t i = 0; i < events.size(); ++i) ids.push_back(events.id(EventIndex(i)));
  return ids;
}

/// Runs before the store sorts, while an event's rank is still that of its place.
void DatasetBuilder::check_causes() {
  const EventStore& events = m_dataset.events;
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    const EventIndex e(i);
    const auto is_doubtful = [&](const std::string& id) {
      const std::optional<EventIndex> cause = events.find(id);
      return !cause || *cause == e || events.extent(*cause).earliest_start >= events.extent(e).latest_end;
    };
    const auto causes = events.cause_ids(e);
    if (std::any_of(causes.begin(), causes.end(), is_doubtful)) report_causes(e);
  }
  report_cause_circle();
}

void DatasetBuilder::report_causes(EventIndex event) {
  if (m_diagnostics->is_full()) return m_diagnostics->count_unreported();
  const EventStore& events = m_dataset.events;
  const EventPlace& place = m_event_places[event.value];
  const EventReferences found = locate_event_references(m_source_map->text(place.file), place.offset);
  for (const EventReference& reference : found.references) {
    if (reference.kind != ObjectKind::event) continue;
    const Mention mention{
        reference.id, {place.file, reference.offset}, event_pointer(place) + reference.pointer};
    const std::optional<EventIndex> cause = events.find(reference.id);
    if (!cause) {
      report_unknown(ObjectKind::event, mention, "");
    } else if (*cause == event) {
      m_diagnostics->error(mention.where, "found the event itself among its causes, expected other events",
                           mention.pointer);
    } else if (events.extent(*cause).earliest_start >= events.extent(event).latest_end) {
      m_diagnostics->warning(
          mention.where,
          fmt::format(
              "found the cause {} ({}), which begins when this event ({}) is over, expected the cause first",
              shown_text(reference.id), format_edtf(events.date(*cause)), format_edtf(events.date(event))),
          mention.pointer);
    }
  }
}

void DatasetBuilder::report_cause_circle() {
  const std::vector<std::uint32_t> circle = find_cause_circle();
  if (circle.empty()) return;
  const EventStore& events = m_dataset.events;
  const auto id = [&](std::uint32_t e) { return events.id(EventIndex(e)); };
  std::string shown(id(circle.front()));
  for (std::size_t i = circle.size(); i-- > 1;) {
    if (circle.size() - i > max_shown_in_circle) {
      shown += " → …";
      break;
    }
    shown += fmt::format(" → {}", id(circle[i]));
  }
  shown += fmt::format(" → {}", id(circle.front()));

  const EventPlace& place = m_event_places[circle.back()];
  std::uint64_t offset = place.offset;
  std::string pointer = event_pointer(place);
  const EventReferences found = locate_event_references(m_source_map->text(place.file), place.offset);
  for (const EventReference& reference : found.references) {
    if (reference.kind != ObjectKind::event || reference.id != id(circle.front())) continue;
    offset = reference.offset;
    pointer += reference.pointer;
    break;
  }
  m_diagnostics->error(
      {place.file, offset},
      fmt::format("found causes that lead back to themselves ({}), expected no circle", shown),
      std::move(pointer));
}

/// Depth first along the causes, without recursion. Returns events each of which is a cause of the one before it,
/// while the first is a cause of the last; empty when there is no circle.
std::vector<std::uint32_t> DatasetBuilder::find_cause_circle() const {
  const EventStore& events = m_dataset.events;
  enum class Mark : std::uint8_t { unseen, on_path, done };
  std::vector<Mark> marks(events.size(), Mark::unseen);
  struct Step {
    std::uint32_t event;
    std::uint32_t next_cause;
  };
  std::vector<Step> path;
  for (std::uint32_t start = 0; start < events.size(); ++start) {
    if (marks[start] != Mark::unseen || events.cause_ids(EventIndex(start)).empty()) continue;
    path.push_back({start, 0});
    marks[start] = Mark::on_path;
    while (!path.empty()) {
      const std::uint32_t event = path.back().event;
      const auto causes = events.cause_ids(EventIndex(event));
      if (path.back().next_cause == causes.size()) {
        marks[event] = Mark::done;
        path.pop_back();
        continue;
      }
      const std::optional<EventIndex> cause = events.find(causes[path.back().next_cause++]);
      if (!cause || cause->value == event || marks[cause->value] == Mark::done) continue;
      if (marks[cause->value] == Mark::unseen) {
        marks[cause->value] = Mark::on_path;
        path.push_back({cause->value, 0});
        continue;
      }
      std::vector<std::uint32_t> circle;
      for (std::size_t i = path.size(); i-- > 0 && (circle.empty() || circle.back() != cause->value);) {
        circle.push_back(path[i].event);
      }
      std::reverse(circle.begin(), circle.end());
      return circle;
    }
  }
  return {};
}

std::optional<EventIndex> DatasetBuilder::resolve_event(const Mention& mention) {
  report_unknown(ObjectKind::event, mention, "");
  return m_dataset.events.find(mention.id);
}

std::vector<EventIndex> DatasetBuilder::resolve_events(const std::vector<Mention>& mentions) {
  std::vector<EventIndex> events;
  for (const Mention& mention : mentions) {
    if (const std::optional<EventIndex> event = resolve_event(mention)) events.push_back(*event);
  }
  return events;
}

std::optional<std::uint32_t> DatasetBuilder::resolve(ObjectKind kind, const Mention& mention) {
  report_unknown(kind, mention, "");
  IdTable& table = table_of(kind);
  return table.index_of(table.number(mention.id));
}

void DatasetBuilder::finish_questions() {
  for (QuestionDraft& draft : m_question_drafts) {
    Question question{draft.id, draft.text, draft.historians, {}, {}};
    for (const EvidenceDraft& evidence : draft.evidence_for) {
      question.evidence_for.push_back({evidence.text, resolve_events(evidence.events)});
    }
    for (const EvidenceDraft& evidence : draft.evidence_against) {
      question.evidence_against.push_back({evidence.text, resolve_events(evidence.events)});
    }
    m_dataset.questions.push_back(std::move(question));
  }
}

void DatasetBuilder::finish_tours() {
  for (TourDraft& draft : m_tour_drafts) {
    Tour tour{draft.id, draft.title, {}};
    for (const TourStepDraft& step_draft : draft.steps) {
      TourStep step{std::nullopt, step_draft.range, {}, step_draft.caption, step_draft.notes};
      if (step_draft.event) step.event = resolve_event(*step_draft.event);
      for (const Mention& mention : step_draft.themes) {
        if (const auto theme = resolve(ObjectKind::theme, mention)) step.themes.emplace_back(*theme);
      }
      tour.steps.push_back(std::move(step));
    }
    m_dataset.tours.push_back(std::move(tour));
  }
}

void DatasetBuilder::finish_series() {
  for (SeriesDraft& draft : m_series_drafts) {
    Series series{draft.id, draft.title, draft.unit, draft.note, {}, std::move(draft.points)};
    for (const Mention& mention : draft.sources) {
      if (const auto source = resolve(ObjectKind::source, mention)) series.sources.emplace_back(*source);
    }
    m_dataset.series.push_back(std::move(series));
  }
}

}  // namespace chronoscope
