#include "model/event_store.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>
#include <numeric>

#include "base/huge_pages.h"

namespace chronoscope {
namespace {

constexpr std::size_t min_slot_count = 16;

std::uint32_t hash_of(std::string_view id) {
  const std::uint64_t hash = std::hash<std::string_view>{}(id);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

/// Three quarters full, a table with linear probing finds in 2.5 looks what is in it, and in 8.5 that something is not
/// (D. Knuth, The Art of Computer Programming 3, 6.4).
bool is_full(std::size_t entries, std::size_t slots) { return (entries + 1) * 4 > slots * 3; }

ThemeMask mask_of(std::span<const ThemeIndex> themes) {
  ThemeMask mask = 0;
  for (const ThemeIndex theme : themes) {
    if (theme.value < max_themes) mask |= ThemeMask{1} << theme.value;
  }
  return mask;
}

std::size_t hash_of(std::span<const ThemeIndex> themes) {
  std::size_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const ThemeIndex theme : themes) hash = (hash ^ theme.value) * 0x100000001b3;
  return hash ^ (hash >> 29);
}

// Lengths are written seven bits a byte, the lowest first; the highest bit says that more follow (LEB128).
constexpr int length_bits = 7;

constexpr std::size_t longest_length = 10;  ///< bytes

char* write_length(char* out, std::size_t length) {
  while (length >= (1U << length_bits)) {
    *out++ = static_cast<char>(length | (1U << length_bits));
    length >>= length_bits;
  }
  *out++ = static_cast<char>(length);
  return out;
}

std::size_t read_length(const char*& at) {
  std::size_t length = 0;
  for (int shift = 0;; shift += length_bits) {
    const auto byte = static_cast<unsigned char>(*at++);
    length |= static_cast<std::size_t>(byte & ((1U << length_bits) - 1)) << shift;
    if (byte < (1U << length_bits)) return length;
  }
}

/// Sorts `order` by key, keeping the order of equal ones: radix sort from the lowest digit up (Knuth 5.2.5), because a
/// comparing sort of ten million dates looks at each of them some twenty-three times.
void sort_stably(std::vector<std::uint32_t>& order, const std::vector<std::uint64_t>& keys) {
  constexpr int digit_bits = 11;
  constexpr std::size_t digits = std::size_t{1} << digit_bits;
  std::uint64_t used = 0;
  for (const std::uint64_t key : keys) used |= key;
  std::vector<std::uint32_t> next;
  reserve_in_huge_pages(next, order.size());
  next.resize(order.size());
  for (int shift = 0; shift < 64 && (used >> shift) != 0; shift += digit_bits) {
    const auto digit = [&](std::uint32_t i) { return (keys[i] >> shift) & (digits - 1); };
    std::array<std::uint32_t, digits + 1> place{};
    for (const std::uint32_t i : order) ++place[digit(i) + 1];
    std::partial_sum(place.begin(), place.end(), place.begin());
    for (const std::uint32_t i : order) next[place[digit(i)]++] = i;
    order.swap(next);
  }
}

/// Of two links that have become the same the first is kept, or both.
enum class Repeats { dropped, kept };

template <class T, class Target, class LinkOf>
SparseLists<T> relinked(const SparseLists<T>& lists, std::size_t event_count,
                        const std::vector<std::optional<Target>>& targets, LinkOf link_of, Repeats repeats) {
  SparseLists<T> result;
  std::vector<T> kept;
  for (std::size_t i = 0; i < event_count; ++i) {
    kept.clear();
    for (const T& link : lists.at(EventIndex(i))) {
      T copy = link;
      const std::size_t number = link_of(copy).value;
      if (number >= targets.size() || !targets[number]) continue;
      const auto is_same = [&](T& other) { return link_of(other) == *targets[number]; };
      if (repeats == Repeats::dropped && std::any_of(kept.begin(), kept.end(), is_same)) continue;
      link_of(copy) = *targets[number];
      kept.push_back(std::move(copy));
    }
    result.add(EventIndex(i), kept);
  }
  return result;
}

/// Whether every number stands for itself: then there is nothing to replace.
template <class Target>
bool is_identity(const std::vector<std::optional<Target>>& targets) {
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i] != std::optional(Target(i))) return false;
  }
  return true;
}

}  // namespace

ThemeLists::Id ThemeLists::add(std::span<const ThemeIndex> themes) {
  const auto slot_of = [this](std::span<const ThemeIndex> list) {
    std::size_t slot = hash_of(list) & (m_slots.size() - 1);
    while (m_slots[slot] != 0 && !std::ranges::equal(at(Id{m_slots[slot] - 1}), list)) {
      slot = (slot + 1) & (m_slots.size() - 1);
    }
    return slot;
  };
  if (is_full(size(), m_slots.size())) {
    m_slots.assign(std::max(min_slot_count, m_slots.size() * 2), 0);
    for (std::uint32_t i = 0; i < size(); ++i) m_slots[slot_of(at(Id{i}))] = i + 1;
  }
  std::uint32_t& entry = m_slots[slot_of(themes)];
  if (entry == 0) {
    m_themes.insert(m_themes.end(), themes.begin(), themes.end());
    m_begin.push_back(static_cast<std::uint32_t>(m_themes.size()));
    m_mask.push_back(mask_of(themes));
    entry = static_cast<std::uint32_t>(size());
  }
  return Id{entry - 1};
}

std::span<const ThemeIndex> ThemeLists::at(Id id) const {
  const std::uint32_t begin = m_begin[id.value], end = m_begin[id.value + 1];
  return std::span<const ThemeIndex>(m_themes).subspan(begin, end - begin);
}

std::string_view EventStore::text(EventIndex e, TextField field) const {
  const char* at = m_arena.data() + m_text[e.value];
  std::size_t before = 0, length = 0;
  for (int f = 0; f < text_field_count; ++f) {
    const std::size_t next = read_length(at);
    if (f < static_cast<int>(field)) before += next;
    if (f == static_cast<int>(field)) length = next;
  }
  return {at + before, length};
}

void EventStore::store_texts(const EventRecord& record) {
  m_text.push_back(m_arena.size());
  const std::array<const std::string*, text_field_count> texts{&record.id, &record.title, &record.label,
                                                               &record.summary, &record.body};
  std::array<char, text_field_count * longest_length> lengths;
  char* end = lengths.data();
  for (const std::string* text : texts) end = write_length(end, text->size());
  m_arena.append(lengths.data(), end);
  for (const std::string* text : texts) {
    if (!text->empty()) m_arena.append(*text);
  }
}

std::size_t EventStore::slot_of(std::string_view id, std::uint32_t hash) const {
  const std::size_t mask = m_open_id_slots.size() - 1;  // the size is a power of two
  std::size_t slot = hash & mask;
  while (m_open_id_slots[slot].entry != 0 && (m_open_id_slots[slot].hash != hash ||
                                              this->id(EventIndex(m_open_id_slots[slot].entry - 1)) != id)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

/// `count`: a power of two.
void EventStore::grow_id_slots(std::size_t count) {
  std::vector<IdSlot> before;
  reserve_in_huge_pages(before, count);
  before.resize(count);
  before.swap(m_open_id_slots);
  const std::size_t mask = m_open_id_slots.size() - 1;
  for (const IdSlot& entry : before) {
    if (entry.entry == 0) continue;
    std::size_t slot = entry.hash & mask;
    while (m_open_id_slots[slot].entry != 0) slot = (slot + 1) & mask;
    m_open_id_slots[slot] = entry;
  }
}

std::optional<EventIndex> EventStore::find(std::string_view id) const {
  const std::uint32_t hash = hash_of(id);
  if (!m_open_id_slots.empty()) {
    const IdSlot& found = m_open_id_slots[slot_of(id, hash)];
    return found.entry == 0 ? std::nullopt : std::optional(EventIndex(found.entry - 1));
  }
  if (m_id_slots.empty()) return std::nullopt;
  const std::size_t mask = m_id_slots.size() - 1;
  for (std::size_t slot = hash & mask; m_id_slots[slot] != 0; slot = (slot + 1) & mask) {
    const EventIndex e(m_id_slots[slot] - 1);
    if (this->id(e) == id) return e;
  }
  return std::nullopt;
}

void EventStore::reserve(std::size_t events) {
  for (auto* column : {&m_start, &m_end}) reserve_in_huge_pages(*column, events);
  for (auto* column : {&m_text, &m_first}) reserve_in_huge_pages(*column, events);
  reserve_in_huge_pages(m_theme_list, events);
  reserve_in_huge_pages(m_importance, events);
  // Not the table of ids: it would be filled with zeros, and copied with every part that is shown while it is empty.
}

void EventStore::reserve_text(std::size_t bytes) { reserve_in_huge_pages(m_arena, bytes); }

void EventStore::expect([[maybe_unused]] std::string_view id) {
#if defined(__GNUC__)
  if (!m_open_id_slots.empty()) {
    __builtin_prefetch(&m_open_id_slots[hash_of(id) & (m_open_id_slots.size() - 1)], 1);
  }
#endif
}

bool EventStore::add(const EventRecord& record) {
  if (is_full(size(), m_open_id_slots.size())) {
    grow_id_slots(std::max(min_slot_count, m_open_id_slots.size() * 2));
  }
  const std::uint32_t hash = hash_of(record.id);
  IdSlot& slot = m_open_id_slots[slot_of(record.id, hash)];
  if (slot.entry != 0) return false;

  const EventIndex e(size());
  slot = {hash, e.value + 1};
  store_texts(record);
  const DateExtent extent = extent_of(record.date);
  m_start.push_back(extent.earliest_start);
  m_end.push_back(extent.latest_end);
  if (const std::optional<PackedDate> packed = pack_date(record.date)) {
    m_first.push_back(packed->first);
    if (record.date.form != EdtfForm::date) m_last.add(e, packed->last);
  } else {
    m_first.push_back(0);
    m_wide.add(e, record.date);
  }
  m_importance.push_back(static_cast<std::uint8_t>(record.importance));
  m_theme_list.push_back(m_theme_lists.add(record.themes));
  m_people.add(e, record.people);
  m_places.add(e, record.places);
  m_cause_ids.add(e, record.causes);
  m_sources.add(e, record.sources);
  m_disputes.add(e, record.disputes);
  m_tags.add(e, record.tags);
  m_media.add(e, record.media);
  return true;
}

EdtfDate EventStore::date(EventIndex e) const {
  if (const EdtfDate* wide = m_wide.find(e)) return *wide;
  const std::uint64_t* last = m_last.find(e);
  return unpack_date({m_first[e.value], last == nullptr ? 0 : *last});
}

DateExtent EventStore::extent(EventIndex e, const EdtfDate& date) const {
  if (date.form == EdtfForm::interval) return extent_of(date);
  return {m_start[e.value], m_end[e.value], m_start[e.value], m_end[e.value]};
}

void EventStore::relink(const LinkMap& map) {
  const auto itself = [](auto& link) -> auto& { return link; };
  const auto source_of = [](SourceReference& reference) -> SourceIndex& { return reference.source; };
  if (!is_identity(map.people)) m_people = relinked(m_people, size(), map.people, itself, Repeats::dropped);
  if (!is_identity(map.places)) m_places = relinked(m_places, size(), map.places, itself, Repeats::dropped);
  if (!is_identity(map.sources)) {
    m_sources = relinked(m_sources, size(), map.sources, source_of, Repeats::kept);
  }

  ThemeLists lists;
  std::vector<std::optional<ThemeLists::Id>> list_from_list;
  for (std::uint32_t i = 0; i < m_theme_lists.size(); ++i) {
    std::vector<ThemeIndex> themes;
    for (const ThemeIndex theme : m_theme_lists.at(ThemeLists::Id{i})) {
      if (theme.value >= map.themes.size() || !map.themes[theme.value]) continue;
      const ThemeIndex target = *map.themes[theme.value];
      if (std::find(themes.begin(), themes.end(), target) == themes.end()) themes.push_back(target);
    }
    list_from_list.push_back(themes.empty() ? std::nullopt : std::optional(lists.add(themes)));
  }
  std::vector<std::uint32_t> gone;
  for (std::uint32_t i = 0; i < size(); ++i) {
    const std::optional<ThemeLists::Id> list = list_from_list[m_theme_list[i].value];
    if (!list) gone.push_back(i);
    m_theme_list[i] = list.value_or(ThemeLists::Id{});
  }
  m_theme_lists = std::move(lists);
  if (gone.empty()) return;
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (!std::binary_search(gone.begin(), gone.end(), i)) order.push_back(i);
  }
  reorder(order);
}

void EventStore::reorder(const std::vector<std::uint32_t>& order) {
  const auto apply = [&order](auto& column) {
    std::remove_reference_t<decltype(column)> sorted;
    reserve_in_huge_pages(sorted, order.size());
    for (const std::uint32_t from : order) sorted.push_back(column[from]);
    column = std::move(sorted);
  };
  const auto apply_sparse = [&order](auto& column) { column = column.reordered(order); };
  const std::size_t count_before = size();
  apply(m_text);
  apply(m_start);
  apply(m_end);
  apply(m_first);
  apply(m_theme_list);
  apply(m_importance);
  apply_sparse(m_last);
  apply_sparse(m_wide);
  apply_sparse(m_people);
  apply_sparse(m_places);
  apply_sparse(m_cause_ids);
  apply_sparse(m_sources);
  apply_sparse(m_disputes);
  apply_sparse(m_tags);
  apply_sparse(m_media);

  std::vector<std::uint32_t> entry_from_entry(count_before + 1, 0);
  for (std::uint32_t i = 0; i < order.size(); ++i) entry_from_entry[order[i] + 1] = i + 1;
  if (order.size() == count_before) {
    for (IdSlot& slot : m_open_id_slots) slot.entry = entry_from_entry[slot.entry];
    return;
  }
  // A slot that becomes free would end the search for what had to go past it.
  std::vector<IdSlot> before(m_open_id_slots.size());
  before.swap(m_open_id_slots);
  const std::size_t mask = m_open_id_slots.size() - 1;
  for (const IdSlot& slot : before) {
    const std::uint32_t entry = entry_from_entry[slot.entry];
    if (entry == 0) continue;
    std::size_t free = slot.hash & mask;
    while (m_open_id_slots[free].entry != 0) free = (free + 1) & mask;
    m_open_id_slots[free] = {slot.hash, entry};
  }
}

/// By earliest start, then by latest end from the last, then as they were added.
std::vector<std::uint32_t> EventStore::order_by_time() const {
  std::vector<std::uint32_t> order(size());
  std::iota(order.begin(), order.end(), 0U);
  const auto is_before = [this](std::uint32_t a, std::uint32_t b) {
    return m_start[a] != m_start[b] ? m_start[a] < m_start[b] : m_end[a] > m_end[b];
  };
  if (std::is_sorted(order.begin(), order.end(), is_before)) return order;
  std::vector<std::uint64_t> keys(size());
  const auto last = static_cast<std::uint64_t>(m_whole.end),
             first = static_cast<std::uint64_t>(m_whole.first);
  for (std::size_t i = 0; i < size(); ++i) keys[i] = last - static_cast<std::uint64_t>(m_end[i]);
  sort_stably(order, keys);
  for (std::size_t i = 0; i < size(); ++i) keys[i] = static_cast<std::uint64_t>(m_start[i]) - first;
  sort_stably(order, keys);
  return order;
}

std::vector<EventStore::Unresolved> EventStore::finish() {
  if (!empty()) {
    m_whole = {*std::min_element(m_start.begin(), m_start.end()),
               *std::max_element(m_end.begin(), m_end.end())};
  }
  const std::vector<std::uint32_t> order = order_by_time();
  reorder(order);  // in order already, the columns still lose what they have grown for
  std::vector<Unresolved> unresolved = resolve_causes();
  build_effects();
  close_id_slots();
  return unresolved;
}

std::vector<EventStore::Unresolved> EventStore::resolve_causes() {
  std::vector<Unresolved> unresolved;
  std::vector<EventIndex> causes;
  for (std::size_t i = 0; i < size() && !m_cause_ids.empty(); ++i) {
    const EventIndex e(i);
    causes.clear();
    for (const std::string& id : m_cause_ids.at(e)) {
      const std::optional<EventIndex> cause = find(id);
      if (!cause || *cause == e) {
        unresolved.push_back({std::string(this->id(e)), id});
      } else if (std::find(causes.begin(), causes.end(), *cause) == causes.end()) {
        causes.push_back(*cause);
      }
    }
    m_causes.add(e, causes);
  }
  m_cause_ids = {};
  return unresolved;
}

/// Counts, then fills: two passes over the causes, and each list of effects comes out in the order of time.
void EventStore::build_effects() {
  if (m_causes.empty()) return;
  std::vector<std::uint32_t> next(size() + 1, 0);  // next[e]: where e's next effect goes
  const auto for_each_link = [this](auto use) {
    for (std::size_t i = 0; i < size(); ++i) {
      for (const EventIndex cause : causes(EventIndex(i))) use(cause, EventIndex(i));
    }
  };
  for_each_link([&](EventIndex cause, EventIndex) { ++next[cause.value + 1]; });
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<EventIndex> effects(next.back());
  for_each_link([&](EventIndex cause, EventIndex effect) { effects[next[cause.value]++] = effect; });
  for (std::size_t i = 0; i < size(); ++i) {  // each list now ends where the next one began
    const std::uint32_t begin = i == 0 ? 0 : next[i - 1], end = next[i];
    m_effects.add(EventIndex(i), std::span<const EventIndex>(effects).subspan(begin, end - begin));
  }
}

/// From now on the ids are only looked for, so that the hashes can go.
void EventStore::close_id_slots() {
  m_id_slots.clear();
  reserve_in_huge_pages(m_id_slots, m_open_id_slots.size());
  for (const IdSlot& slot : m_open_id_slots) m_id_slots.push_back(slot.entry);
  std::vector<IdSlot>().swap(m_open_id_slots);
}

EventStore::Memory EventStore::memory() const {
  const auto bytes = [](const auto& column) { return column.capacity() * sizeof(column[0]); };
  Memory memory;
  memory.text = m_arena.size();
  memory.columns = bytes(m_text) + bytes(m_start) + bytes(m_end) + bytes(m_first) + m_last.bytes() +
                   m_wide.bytes() + bytes(m_theme_list) + bytes(m_importance) + m_people.bytes() +
                   m_places.bytes() + m_causes.bytes() + m_effects.bytes() + m_sources.bytes() +
                   m_disputes.bytes() + m_tags.bytes() + m_media.bytes() + bytes(m_open_id_slots) +
                   bytes(m_id_slots);
  return memory;
}

}  // namespace chronoscope
