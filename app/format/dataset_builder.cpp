// The dataset builder while the files are being read: values of the root, and objects as they end.
// Its finish() is in dataset_links.cpp.
#include "format/dataset_builder.h"

#include <fmt/format.h>

#include <algorithm>

namespace chronoscope {

namespace {
constexpr const char* no_themes_id = "";  // no file can define it: an id must not be blank
/// After so many events the number of all is guessed from what they took of the file.
constexpr std::size_t events_before_guess = 4096;
constexpr double guess_surplus = 1.05;
/// Between two questions to the observer.
constexpr std::size_t events_per_report = 256;
}  // namespace

DatasetBuilder::DatasetBuilder(SourceMap& sources, DiagnosticList& diagnostics, ReadObserver* observer)
    : m_source_map(&sources), m_diagnostics(&diagnostics), m_observer(observer) {
  m_themes.number(no_themes_id);  // number 0: what events without themes name
}

template <class T>
bool DatasetBuilder::set_once(Once<T>& once, T value, const char* name, Spot& spot) {
  if (once.value) {
    spot.error(fmt::format("found a second {}, expected one in all files; the first is at {}", name,
                           m_source_map->in_words(once.where)));
    return false;
  }
  once.value = std::move(value);
  once.where = spot.location();
  return true;
}

bool DatasetBuilder::take_root_text(RootText which, std::string& text, Spot& spot) {
  switch (which) {
    case RootText::title:
      return set_once(m_title, text, "title", spot);
    case RootText::subtitle:
      return set_once(m_subtitle, text, "subtitle", spot);
    case RootText::description:
      return set_once(m_description, text, "description", spot);
  }
  return false;
}

bool DatasetBuilder::take_root_range(const EdtfDate& range, Spot& spot) {
  return set_once(m_range, range, "range", spot);
}

void DatasetBuilder::report_duplicate(const std::string& id, Location first, Spot& spot) {
  m_diagnostics->error(drafts.id_location,
                       fmt::format("found the id {} a second time, expected a new one; the first is at {}",
                                   shown_text(id), m_source_map->in_words(first)),
                       spot.pointer() + "/id");
}

bool DatasetBuilder::define(IdTable& table, const std::string& id, Spot& spot, bool is_complete) {
  if (!is_complete) {
    if (!id.empty()) table.set_broken(id);
    return false;
  }
  if (table.define(id, drafts.id_location)) return true;
  report_duplicate(id, table.definition(id), spot);
  return false;
}

void DatasetBuilder::end_theme(Spot& spot, bool is_complete) {
  ThemeDraft& theme = drafts.theme;
  if (!is_complete && !theme.id.empty()) {  // reported; its events are worth more than its name
    theme.name = theme.id;
    is_complete = true;
  }
  if (is_complete && m_themes.defined_count() == static_cast<std::size_t>(max_themes)) {
    spot.error(fmt::format("found theme number {}, expected at most {}", max_themes + 1, max_themes));
    is_complete = false;
  }
  if (define(m_themes, theme.id, spot, is_complete)) m_theme_drafts.push_back(theme);
}

void DatasetBuilder::end_period(Spot& spot, bool is_complete) {
  if (!define(m_periods, drafts.period.id, spot, is_complete)) return;
  drafts.period.extent = extent_of(drafts.period.date);
  m_dataset.periods.push_back(drafts.period);
}

void DatasetBuilder::end_person(Spot& spot, bool is_complete) {
  Person& person = drafts.person;
  if (person.born && person.died &&
      extent_of(*person.died).latest_end <= extent_of(*person.born).earliest_start) {
    spot.error(fmt::format("found a death ({}) before the birth ({}), expected the birth first",
                           format_edtf(*person.died), format_edtf(*person.born)));
    person.born = person.died = std::nullopt;
  }
  if (define(m_people, person.id, spot, is_complete)) m_dataset.people.push_back(person);
}

void DatasetBuilder::end_place(Spot& spot, bool is_complete) {
  Place& place = drafts.place;
  if (place.latitude.has_value() != place.longitude.has_value()) {
    place.latitude = place.longitude = std::nullopt;
    spot.warning("found one of latitude and longitude, expected both or neither");
  }
  if (define(m_places, place.id, spot, is_complete)) m_dataset.places.push_back(place);
}

void DatasetBuilder::end_term(Spot& spot, bool is_complete) {
  if (define(m_terms, drafts.term.id, spot, is_complete)) m_dataset.glossary.push_back(drafts.term);
}

void DatasetBuilder::end_source(Spot& spot, bool is_complete) {
  if (define(m_sources, drafts.source.id, spot, is_complete)) m_dataset.sources.push_back(drafts.source);
}

void DatasetBuilder::end_event(Spot& spot, bool is_complete) {
  EventRecord& event = drafts.event;
  if (!is_complete) {
    if (!event.id.empty()) m_broken_events.insert(event.id);
    return;
  }
  if (event.themes.empty()) event.themes.push_back(theme_number(no_themes_id));
  const Location where = spot.location();
  if (m_dataset.events.add(event)) {
    m_event_places.push_back({where.offset, where.file, spot.index()});
    if (m_event_places.size() == events_before_guess && where.file == 0) reserve_for_events(where.offset);
    return;
  }
  const EventPlace& first = m_event_places[m_dataset.events.find(event.id)->value];
  report_duplicate(event.id, {first.file, first.offset}, spot);
}

void DatasetBuilder::end_question(Spot& spot, bool is_complete) {
  if (define(m_questions, drafts.question.id, spot, is_complete))
    m_question_drafts.push_back(drafts.question);
}

void DatasetBuilder::end_tour(Spot& spot, bool is_complete) {
  if (define(m_tours, drafts.tour.id, spot, is_complete)) m_tour_drafts.push_back(drafts.tour);
}

void DatasetBuilder::end_series(Spot& spot, bool is_complete) {
  SeriesDraft& series = drafts.series;
  std::stable_sort(series.points.begin(), series.points.end(),
                   [](const SeriesPoint& a, const SeriesPoint& b) {
                     return extent_of(a.date).earliest_start < extent_of(b.date).earliest_start;
                   });
  if (define(m_series, series.id, spot, is_complete)) m_series_drafts.push_back(series);
}

/// Growing by doubling copies everything again and again, and touches twice the memory. What is reserved and never filled
/// takes none.
void DatasetBuilder::reserve_for_events(std::uint64_t bytes_read) {
  if (bytes_read == 0 || m_progress.total_bytes <= bytes_read) return;
  const double share = static_cast<double>(m_progress.total_bytes) / static_cast<double>(bytes_read);
  const auto events =
      static_cast<std::size_t>(share * guess_surplus * static_cast<double>(events_before_guess));
  m_dataset.events.reserve(events);
  m_dataset.events.reserve_text(m_progress.total_bytes);  // what is text of an event is text of the file
  m_event_places.reserve(events);
}

bool DatasetBuilder::ask_observer(std::uint64_t offset) {
  m_next_report = m_dataset.events.size() + events_per_report;
  m_progress.bytes = m_bytes_before_file + offset;
  m_progress.events = static_cast<std::uint32_t>(m_dataset.events.size());
  m_was_stopped = !m_observer->go_on(m_progress);
  if (!m_was_stopped && m_observer->wants_part()) m_observer->take_part(part());
  return !m_was_stopped;
}

Dataset DatasetBuilder::part() const {
  DiagnosticList unheard(0);
  DatasetBuilder copy(*this);
  copy.m_diagnostics = &unheard;
  copy.m_has_broken_file = true;  // the rest is missing, and what it defines
  return copy.finish();
}

bool DatasetBuilder::has_more_than_tours() const {
  for (std::size_t kind = 0; kind < m_lists.size(); ++kind) {
    if (kind != static_cast<std::size_t>(ObjectKind::tour) && m_lists[kind].begun > 0) return true;
  }
  return m_title.value || m_subtitle.value || m_description.value || m_range.value;
}

bool DatasetBuilder::may_be_in_lost_rest(ObjectKind kind) const {
  const ListState& list = m_lists[static_cast<std::size_t>(kind)];
  return m_has_broken_file && (list.begun == 0 || list.ended < list.begun);
}

}  // namespace chronoscope
