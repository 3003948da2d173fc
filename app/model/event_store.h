// Columns of events, sorted by start day, with all text in one arena.
//
// Filled once: add() each EventRecord as it is read, then finish() sorts, resolves the ids named by causes and
// builds effects, the reverse of causes. After that it is immutable, and an EventIndex is the rank by
// (earliest_start, latest_end descending, id); before, it is the order of adding. A reader that meets events before
// the themes, people … they name adds them under numbers of its own and calls relink() once, before finish().
// Does not know JSON or diagnostics: finish() returns what it could not resolve.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/edtf.h"
#include "base/ids.h"

namespace chronoscope {

inline constexpr int max_themes = 64;  ///< a set of themes is one 64-bit mask
using ThemeMask = std::uint64_t;

struct SourceReference {
  SourceIndex source;
  std::string pages;  ///< as the file writes it: "12–14"; may be empty
};
struct Dispute {
  std::string claim, holder, assessment;
};
struct Media {
  std::string path;  ///< relative to the dataset; never absolute, never with ".."
  std::string caption, credit, alt;
};

/// One event as a file states it, themes, people, places and sources resolved; causes still text.
struct EventRecord {
  std::string id, title, label, summary, body;
  EdtfDate date;
  std::vector<ThemeIndex> themes;  ///< one or more; the first is the main one
  int importance = 3;              ///< 1..5
  std::vector<PersonIndex> people;
  std::vector<PlaceIndex> places;
  std::vector<std::string> causes;  ///< ids
  std::vector<SourceReference> sources;
  std::vector<Dispute> disputes;
  std::vector<std::string> tags;
  std::vector<Media> media;
};

/// What the numbers used in add() stand for; none: the link is dropped. Numbers past the end are dropped too.
struct LinkMap {
  std::vector<std::optional<ThemeIndex>> themes;
  std::vector<std::optional<PersonIndex>> people;
  std::vector<std::optional<PlaceIndex>> places;
  std::vector<std::optional<SourceIndex>> sources;
};

class EventStore {
 public:
  /// A cause that is no event's id, or the event's own.
  struct Unresolved {
    std::string event, cause;
  };

  /// False (and nothing stored) when the id is there already.
  bool add(const EventRecord& record);
  bool contains(std::string_view id) const;
  /// Replaces every link by what `map` says; of links that become the same (sources apart) one is kept. An event
  /// left without a theme is removed.
  void relink(const LinkMap& map);
  /// Until finish(): the causes as the file names them.
  std::span<const std::string> cause_ids(EventIndex e) const {
    return slice(m_cause_ids, m_cause_id_range, e);
  }
  /// In the order of the events that name them.
  std::vector<Unresolved> finish();

  std::size_t size() const { return m_dates.size(); }
  bool empty() const { return m_dates.empty(); }
  std::optional<EventIndex> find(std::string_view id) const;

  std::string_view id(EventIndex e) const { return text(m_id[e.value]); }
  std::string_view title(EventIndex e) const { return text(m_title[e.value]); }
  /// The short form for the picture: `label` when the file gives one, else the title.
  std::string_view label(EventIndex e) const { return text(m_label[e.value]); }
  std::string_view summary(EventIndex e) const { return text(m_summary[e.value]); }
  std::string_view body(EventIndex e) const { return text(m_body[e.value]); }
  const EdtfDate& date(EventIndex e) const { return m_dates[e.value]; }
  const DateExtent& extent(EventIndex e) const { return m_extents[e.value]; }
  int importance(EventIndex e) const { return m_importance[e.value]; }
  ThemeMask theme_mask(EventIndex e) const { return m_theme_mask[e.value]; }
  std::span<const ThemeIndex> themes(EventIndex e) const { return slice(m_themes, m_theme_range, e); }
  std::span<const PersonIndex> people(EventIndex e) const { return slice(m_people, m_people_range, e); }
  std::span<const PlaceIndex> places(EventIndex e) const { return slice(m_places, m_place_range, e); }
  std::span<const EventIndex> causes(EventIndex e) const { return slice(m_causes, m_cause_range, e); }
  std::span<const EventIndex> effects(EventIndex e) const { return slice(m_effects, m_effect_range, e); }
  std::span<const SourceReference> sources(EventIndex e) const { return slice(m_sources, m_source_range, e); }
  std::span<const Dispute> disputes(EventIndex e) const { return slice(m_disputes, m_dispute_range, e); }
  std::span<const std::string> tags(EventIndex e) const { return slice(m_tags, m_tag_range, e); }
  std::span<const Media> media(EventIndex e) const { return slice(m_media, m_media_range, e); }

 private:
  struct TextRef {
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
  };
  struct Range {
    std::uint32_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
  };
  std::string_view text(TextRef r) const { return std::string_view(m_arena).substr(r.offset, r.length); }
  TextRef store_text(std::string_view s);
  std::size_t slot_of(std::string_view id) const;
  void rebuild_id_slots(std::size_t slot_count);
  void reorder(const std::vector<std::uint32_t>& order);
  std::vector<Unresolved> resolve_causes();
  void build_effects();
  template <class T>
  static std::span<const T> slice(const std::vector<T>& all, const std::vector<Range>& ranges, EventIndex e) {
    const Range r = ranges[e.value];
    return std::span<const T>(all).subspan(r.begin, r.end - r.begin);
  }

  std::string m_arena;
  std::vector<TextRef> m_id, m_title, m_label, m_summary, m_body;
  std::vector<EdtfDate> m_dates;
  std::vector<DateExtent> m_extents;
  std::vector<std::uint8_t> m_importance;
  std::vector<ThemeMask> m_theme_mask;
  std::vector<ThemeIndex> m_themes;
  std::vector<PersonIndex> m_people;
  std::vector<PlaceIndex> m_places;
  std::vector<EventIndex> m_causes, m_effects;
  std::vector<SourceReference> m_sources;
  std::vector<Dispute> m_disputes;
  std::vector<std::string> m_tags;
  std::vector<Media> m_media;
  std::vector<Range> m_theme_range, m_people_range, m_place_range, m_cause_range, m_effect_range,
      m_source_range, m_dispute_range, m_tag_range, m_media_range;
  std::vector<std::string> m_cause_ids;   ///< until finish()
  std::vector<Range> m_cause_id_range;    ///< until finish()
  std::vector<std::uint32_t> m_id_slots;  ///< hash table with open addressing: index + 1, or 0 for free
};

}  // namespace chronoscope
