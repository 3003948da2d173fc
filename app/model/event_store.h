// Columns of events, sorted by start day, with all text in one arena: some 50 bytes an event besides its text.
//
// Filled once: add() each EventRecord as it is read, then finish() sorts, resolves the ids named by causes and
// builds effects, the reverse of causes. After that it is immutable, and an EventIndex is the rank by
// (earliest_start, latest_end descending, order of adding); before, it is the order of adding. A reader that meets
// events before the themes, people … they name adds them under numbers of its own and calls relink() once, before
// finish(). Does not know JSON or diagnostics: finish() returns what it could not resolve.
//
// Ten million events fit because a column holds only what nearly every event has. Lists that most lack are sparse
// (sparse_column.h), dates are packed (packed_date.h), the two inner days of an extent are computed when asked for,
// and events name one of the few lists of themes that there are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/edtf.h"
#include "base/ids.h"
#include "model/packed_date.h"
#include "model/sparse_column.h"

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

/// The lists of themes that events name, each once: of ten million events the lists are a few hundred at most.
class ThemeLists {
 public:
  struct Id {
    std::uint32_t value = 0;
    friend auto operator<=>(Id, Id) = default;
  };
  /// The number of this very list, in this order.
  Id add(std::span<const ThemeIndex> themes);
  std::span<const ThemeIndex> at(Id id) const;
  /// Themes from `max_themes` on are in no mask.
  ThemeMask mask(Id id) const { return m_mask[id.value]; }
  std::size_t size() const { return m_mask.size(); }

 private:
  std::vector<ThemeIndex> m_themes;
  std::vector<std::uint32_t> m_begin{0};  ///< one more than there are lists
  std::vector<ThemeMask> m_mask;
  std::vector<std::uint32_t> m_slots;  ///< hash table with open addressing: number + 1, or 0 for free
};

class EventStore {
 public:
  /// A cause that is no event's id, or the event's own.
  struct Unresolved {
    std::string event, cause;
  };
  /// Sizes in bytes.
  struct Memory {
    std::size_t columns = 0;  ///< everything of fixed size, the table of ids, and the lists of links
    std::size_t text = 0;     ///< ids, titles, labels, summaries, bodies, with the lengths before them
  };

  /// Makes room, so that growing does not copy what is there. Optional, and only a guess.
  void reserve(std::size_t events);
  void reserve_text(std::size_t bytes);
  /// Says that an event with this id will be added soon: where it goes is fetched into the cache meanwhile. Optional.
  void expect(std::string_view id);
  /// False (and nothing stored) when the id is there already.
  bool add(const EventRecord& record);
  bool contains(std::string_view id) const { return find(id).has_value(); }
  /// Replaces every link by what `map` says; of links that become the same (sources apart) one is kept. An event
  /// left without a theme is removed.
  void relink(const LinkMap& map);
  /// Until finish(): the causes as the file names them.
  std::span<const std::string> cause_ids(EventIndex e) const { return m_cause_ids.at(e); }
  /// In the order of the events that name them.
  std::vector<Unresolved> finish();

  std::size_t size() const { return m_text.size(); }
  bool empty() const { return m_text.empty(); }
  std::optional<EventIndex> find(std::string_view id) const;
  /// From the first day of the earliest to the end of the latest event; empty without events. After finish().
  DayRange whole_extent() const { return m_whole; }
  Memory memory() const;

  std::string_view id(EventIndex e) const { return text(e, TextField::id); }
  std::string_view title(EventIndex e) const { return text(e, TextField::title); }
  /// The short form for the picture: `label` when the file gives one, else the title.
  std::string_view label(EventIndex e) const {
    const std::string_view own = text(e, TextField::label);
    return own.empty() ? title(e) : own;
  }
  std::string_view summary(EventIndex e) const { return text(e, TextField::summary); }
  std::string_view body(EventIndex e) const { return text(e, TextField::body); }
  EdtfDate date(EventIndex e) const;
  DateExtent extent(EventIndex e) const { return extent(e, date(e)); }
  /// The same where the event's date has been looked up already.
  DateExtent extent(EventIndex e, const EdtfDate& date) const;
  /// False when it has an end that is open or unknown.
  bool has_known_ends(EventIndex e) const {
    return packed_has_known_ends(m_first[e.value]) && m_wide.find(e) == nullptr;
  }
  /// Of its extent, what costs one look.
  Day earliest_start(EventIndex e) const { return m_start[e.value]; }
  Day latest_end(EventIndex e) const { return m_end[e.value]; }
  int importance(EventIndex e) const { return m_importance[e.value]; }
  ThemeLists::Id theme_list(EventIndex e) const { return m_theme_list[e.value]; }
  const ThemeLists& theme_lists() const { return m_theme_lists; }
  ThemeMask theme_mask(EventIndex e) const { return m_theme_lists.mask(theme_list(e)); }
  std::span<const ThemeIndex> themes(EventIndex e) const { return m_theme_lists.at(theme_list(e)); }
  std::span<const PersonIndex> people(EventIndex e) const { return m_people.at(e); }
  std::span<const PlaceIndex> places(EventIndex e) const { return m_places.at(e); }
  std::span<const EventIndex> causes(EventIndex e) const { return m_causes.at(e); }
  std::span<const EventIndex> effects(EventIndex e) const { return m_effects.at(e); }
  std::span<const SourceReference> sources(EventIndex e) const { return m_sources.at(e); }
  std::span<const Dispute> disputes(EventIndex e) const { return m_disputes.at(e); }
  std::span<const std::string> tags(EventIndex e) const { return m_tags.at(e); }
  std::span<const Media> media(EventIndex e) const { return m_media.at(e); }

 private:
  /// The texts of an event follow one another in the arena, all lengths first.
  enum class TextField : std::uint8_t { id, title, label, summary, body };
  static constexpr int text_field_count = 5;
  /// While events are added: the hash of an id, so that the table can grow without reading the ids.
  struct IdSlot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  ///< index + 1, or 0 for free
  };

  std::string_view text(EventIndex e, TextField field) const;
  void store_texts(const EventRecord& record);
  /// The slot that holds `id`, or the free one where it belongs. Needs at least one free slot.
  std::size_t slot_of(std::string_view id, std::uint32_t hash) const;
  void grow_id_slots(std::size_t count);
  /// Numbers the events anew, by `order`, and takes those out that are not in it.
  void reorder(const std::vector<std::uint32_t>& order);
  std::vector<std::uint32_t> order_by_time() const;
  std::vector<Unresolved> resolve_causes();
  void build_effects();
  void close_id_slots();

  std::string m_arena;
  std::vector<std::uint64_t> m_text;   ///< where in the arena
  std::vector<Day> m_start, m_end;     ///< earliest start, latest end
  std::vector<std::uint64_t> m_first;  ///< PackedDate::first
  SparseColumn<std::uint64_t> m_last;  ///< PackedDate::last
  SparseColumn<EdtfDate> m_wide;       ///< dates that cannot be packed
  std::vector<ThemeLists::Id> m_theme_list;
  std::vector<std::uint8_t> m_importance;
  ThemeLists m_theme_lists;
  SparseLists<PersonIndex> m_people;
  SparseLists<PlaceIndex> m_places;
  SparseLists<EventIndex> m_causes, m_effects;
  SparseLists<SourceReference> m_sources;
  SparseLists<Dispute> m_disputes;
  SparseLists<std::string> m_tags;
  SparseLists<Media> m_media;
  DayRange m_whole;
  /// Hash tables with open addressing; the one is made from the other by finish().
  std::vector<IdSlot> m_open_id_slots;
  std::vector<std::uint32_t> m_id_slots;  ///< index + 1, or 0 for free
  SparseLists<std::string> m_cause_ids;   ///< until finish()
};

}  // namespace chronoscope
