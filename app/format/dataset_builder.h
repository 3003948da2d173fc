// Gathers what the files say into a Dataset: drafts of the objects being read, the ids defined and mentioned, and at
// the end the links between them.
//
// fields.cpp writes values into `drafts` and calls the end_ functions; finish() resolves and closes. Knows where
// things stand, for its diagnostics, but not how JSON is parsed.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "format/diagnostic_list.h"
#include "format/fields.h"
#include "format/id_table.h"
#include "format/read_observer.h"
#include "format/source_map.h"
#include "model/dataset.h"

namespace chronoscope {

/// An id named by one of the few objects that keep their places until the end.
struct Mention {
  std::string id;
  Location where;
  std::string pointer;
};
struct EvidenceDraft {
  std::string text;
  std::vector<Mention> events;
};
struct QuestionDraft {
  std::string id, text, historians;
  std::vector<EvidenceDraft> evidence_for, evidence_against;
};
struct TourStepDraft {
  std::optional<Mention> event;
  std::optional<EdtfDate> range;
  std::vector<Mention> themes;
  std::string caption, notes;
};
struct TourDraft {
  std::string id, title;
  std::vector<TourStepDraft> steps;
};
struct SeriesDraft {
  std::string id, title, unit, note;
  std::vector<Mention> sources;
  std::vector<SeriesPoint> points;
};
struct ThemeDraft {
  std::string id, name, short_name, description;
  std::optional<MarkShape> shape;
  std::optional<Color> color;
};
struct SourceReferenceDraft {
  std::string source, pages;
};

/// The object of each kind that is being read. The event's themes, people, places and sources are numbers of
/// IdTables until finish().
struct Drafts {
  Location id_location;  ///< of the id read last
  ThemeDraft theme;
  Period period;
  Person person;
  Place place;
  GlossaryTerm term;
  Source source;
  EventRecord event;
  SourceReferenceDraft source_reference;
  Dispute dispute;
  Media media;
  QuestionDraft question;
  EvidenceDraft evidence;
  TourDraft tour;
  TourStepDraft tour_step;
  SeriesDraft series;
  SeriesPoint series_point;
};

class DatasetBuilder {
 public:
  /// `observer` may be null.
  DatasetBuilder(SourceMap& sources, DiagnosticList& diagnostics, ReadObserver* observer = nullptr);

  Drafts drafts;

  // Values.
  enum class RootText : std::uint8_t { title, subtitle, description };
  bool take_root_text(RootText which, std::string& text, Spot& spot);
  bool take_root_range(const EdtfDate& range, Spot& spot);
  ThemeIndex theme_number(std::string_view id) { return ThemeIndex(m_themes.number(id)); }
  PersonIndex person_number(std::string_view id) { return PersonIndex(m_people.number(id)); }
  PlaceIndex place_number(std::string_view id) { return PlaceIndex(m_places.number(id)); }
  SourceIndex source_number(std::string_view id) { return SourceIndex(m_sources.number(id)); }

  void expect_event(std::string_view id) { m_dataset.events.expect(id); }
  /// Of all files together.
  void expect_bytes(std::uint64_t bytes) { m_progress.total_bytes = bytes; }
  /// The next file begins behind so many bytes of others.
  void begin_file(std::uint64_t bytes_before) { m_bytes_before_file = bytes_before; }
  /// After each event; `offset`: bytes of the file. False: the observer wants no more.
  bool go_on(std::uint64_t offset) {
    const bool is_time = m_observer != nullptr && m_dataset.events.size() >= m_next_report;
    return !is_time || ask_observer(offset);
  }
  bool was_stopped() const { return m_was_stopped; }

  // Whole objects; see ObjectType::end.
  void end_theme(Spot& spot, bool is_complete);
  void end_period(Spot& spot, bool is_complete);
  void end_person(Spot& spot, bool is_complete);
  void end_place(Spot& spot, bool is_complete);
  void end_term(Spot& spot, bool is_complete);
  void end_source(Spot& spot, bool is_complete);
  void end_event(Spot& spot, bool is_complete);
  void end_question(Spot& spot, bool is_complete);
  void end_tour(Spot& spot, bool is_complete);
  void end_series(Spot& spot, bool is_complete);

  // The root's lists as wholes, so that what the lost rest of a broken file may define is not called unknown.
  void begin_list(ObjectKind kind) { ++m_lists[static_cast<std::size_t>(kind)].begun; }
  void end_list(ObjectKind kind) { ++m_lists[static_cast<std::size_t>(kind)].ended; }
  void set_file_broken() { m_has_broken_file = true; }

  Dataset finish();

  /// The tours by themselves, without looking at whether what they name exists.
  const std::vector<TourDraft>& tours_as_read() const { return m_tour_drafts; }
  /// The files hold something besides tours.
  bool has_more_than_tours() const;

 private:
  /// Where an event stands, in the order of adding.
  struct EventPlace {
    std::uint64_t offset = 0;
    std::uint32_t file = 0;
    std::uint32_t index = 0;
  };
  struct ListState {
    std::uint32_t begun = 0, ended = 0;
  };
  template <class T>
  struct Once {
    std::optional<T> value;
    Location where;
  };

  template <class T>
  bool set_once(Once<T>& once, T value, const char* name, Spot& spot);
  /// Defines the draft's id unless it is incomplete or there already; says so in that case.
  bool define(IdTable& table, const std::string& id, Spot& spot, bool is_complete);
  void report_duplicate(const std::string& id, Location first, Spot& spot);

  void reserve_for_events(std::uint64_t bytes_read);
  bool ask_observer(std::uint64_t offset);
  /// What finish() would give for what has been read so far; this goes on.
  Dataset part() const;
  void finish_themes();
  LinkMap link_map() const;
  bool names_nothing_unknown(const LinkMap& map) const;
  void link_events();
  void report_event_links(EventIndex event, bool is_left_out);
  void check_causes();
  void report_causes(EventIndex event);
  void report_cause_circle();
  std::vector<std::uint32_t> find_cause_circle() const;
  void finish_questions();
  void finish_tours();
  void finish_series();
  std::vector<EventIndex> resolve_events(const std::vector<Mention>& mentions);
  std::optional<EventIndex> resolve_event(const Mention& mention);
  std::optional<std::uint32_t> resolve(ObjectKind kind, const Mention& mention);
  IdTable& table_of(ObjectKind kind);
  void report_unknown(ObjectKind kind, const Mention& mention, const char* consequence);
  std::vector<std::string_view> event_ids_to_guess_from() const;
  bool may_be_in_lost_rest(ObjectKind kind) const;
  std::string event_pointer(const EventPlace& place) const;

  SourceMap* m_source_map;
  DiagnosticList* m_diagnostics;
  ReadObserver* m_observer;
  Dataset m_dataset;
  Once<std::string> m_title, m_subtitle, m_description;
  Once<EdtfDate> m_range;
  IdTable m_themes, m_periods, m_people, m_places, m_terms, m_sources, m_questions, m_tours, m_series;
  std::vector<ThemeDraft> m_theme_drafts;
  std::vector<QuestionDraft> m_question_drafts;
  std::vector<TourDraft> m_tour_drafts;
  std::vector<SeriesDraft> m_series_drafts;
  std::vector<EventPlace> m_event_places;
  std::unordered_set<std::string> m_broken_events;  ///< ids of events left out: reported, so mentions are not
  std::array<ListState, object_kind_count> m_lists{};
  bool m_has_broken_file = false;
  bool m_was_stopped = false;
  ReadProgress m_progress;
  std::uint64_t m_bytes_before_file = 0;
  std::size_t m_next_report = 0;  ///< the number of events at which the observer is asked
};

}  // namespace chronoscope
