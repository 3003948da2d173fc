#include "model/event_store.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace chronoscope {
namespace {

constexpr std::size_t min_slot_count = 16;

ThemeMask mask_of(std::span<const ThemeIndex> themes) {
  ThemeMask mask = 0;
  for (const ThemeIndex theme : themes) {
    if (theme.value < max_themes) mask |= ThemeMask{1} << theme.value;
  }
  return mask;
}

}  // namespace

EventStore::TextRef EventStore::store_text(std::string_view s) {
  const TextRef ref{m_arena.size(), static_cast<std::uint32_t>(s.size())};
  m_arena += s;
  return ref;
}

/// The slot that holds `id`, or the free one where it belongs. Needs at least one free slot.
std::size_t EventStore::slot_of(std::string_view id) const {
  const std::size_t mask = m_id_slots.size() - 1;  // the size is a power of two
  std::size_t slot = std::hash<std::string_view>{}(id)&mask;
  while (m_id_slots[slot] != 0 && text(m_id[m_id_slots[slot] - 1]) != id) slot = (slot + 1) & mask;
  return slot;
}

void EventStore::rebuild_id_slots(std::size_t slot_count) {
  m_id_slots.assign(slot_count, 0);
  for (std::uint32_t i = 0; i < m_id.size(); ++i) m_id_slots[slot_of(text(m_id[i]))] = i + 1;
}

std::optional<EventIndex> EventStore::find(std::string_view id) const {
  if (m_id_slots.empty()) return std::nullopt;
  const std::uint32_t entry = m_id_slots[slot_of(id)];
  if (entry == 0) return std::nullopt;
  return EventIndex(entry - 1);
}

bool EventStore::contains(std::string_view id) const { return find(id).has_value(); }

bool EventStore::add(const EventRecord& record) {
  const bool half_full = (size() + 1) * 2 > m_id_slots.size();
  if (half_full) rebuild_id_slots(std::max(min_slot_count, m_id_slots.size() * 2));
  const std::size_t slot = slot_of(record.id);
  if (m_id_slots[slot] != 0) return false;

  const auto append = [](auto& all, std::vector<Range>& ranges, const auto& values) {
    const auto begin = static_cast<std::uint32_t>(all.size());
    all.insert(all.end(), values.begin(), values.end());
    ranges.push_back({begin, static_cast<std::uint32_t>(all.size())});
  };
  m_id.push_back(store_text(record.id));
  m_title.push_back(store_text(record.title));
  m_label.push_back(record.label.empty() ? m_title.back() : store_text(record.label));
  m_summary.push_back(store_text(record.summary));
  m_body.push_back(store_text(record.body));
  m_dates.push_back(record.date);
  m_extents.push_back(extent_of(record.date));
  m_importance.push_back(static_cast<std::uint8_t>(record.importance));
  m_theme_mask.push_back(mask_of(record.themes));
  append(m_themes, m_theme_range, record.themes);
  append(m_people, m_people_range, record.people);
  append(m_places, m_place_range, record.places);
  append(m_cause_ids, m_cause_id_range, record.causes);
  append(m_sources, m_source_range, record.sources);
  append(m_disputes, m_dispute_range, record.disputes);
  append(m_tags, m_tag_range, record.tags);
  append(m_media, m_media_range, record.media);
  m_id_slots[slot] = static_cast<std::uint32_t>(m_id.size());
  return true;
}

void EventStore::relink(const LinkMap& map) {
  enum class Repeats { dropped, kept };
  const auto relink_column = [](auto& all, std::vector<Range>& ranges, const auto& targets, auto link_of,
                                Repeats repeats) {
    std::uint32_t kept = 0;  // ranges follow each other, so the column can be closed up in place
    for (Range& range : ranges) {
      const std::uint32_t begin = kept;
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const std::size_t number = link_of(all[i]).value;
        if (number >= targets.size() || !targets[number]) continue;
        const auto is_same = [&](auto& other) { return link_of(other) == *targets[number]; };
        const auto written = all.begin() + begin;
        if (repeats == Repeats::dropped && std::any_of(written, all.begin() + kept, is_same)) continue;
        if (kept != i) all[kept] = std::move(all[i]);
        link_of(all[kept++]) = *targets[number];
      }
      range = {begin, kept};
    }
    all.resize(kept);
  };
  const auto itself = [](auto& link) -> auto& { return link; };
  relink_column(m_themes, m_theme_range, map.themes, itself, Repeats::dropped);
  relink_column(m_people, m_people_range, map.people, itself, Repeats::dropped);
  relink_column(m_places, m_place_range, map.places, itself, Repeats::dropped);
  relink_column(
      m_sources, m_source_range, map.sources, [](SourceReference& r) -> SourceIndex& { return r.source; },
      Repeats::kept);

  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < size(); ++i) {
    m_theme_mask[i] = mask_of(themes(EventIndex(i)));
    if (!m_theme_range[i].empty()) order.push_back(i);
  }
  if (order.size() < size()) reorder(order);
}

/// Keeps the events in `order`, in that order. Lists stay where they are: a range finds its own.
void EventStore::reorder(const std::vector<std::uint32_t>& order) {
  const auto apply = [&order](auto& column) {
    std::remove_reference_t<decltype(column)> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t from : order) sorted.push_back(column[from]);
    column = std::move(sorted);
  };
  for (auto* column : {&m_id, &m_title, &m_label, &m_summary, &m_body}) apply(*column);
  apply(m_dates);
  apply(m_extents);
  apply(m_importance);
  apply(m_theme_mask);
  for (auto* column : {&m_theme_range, &m_people_range, &m_place_range, &m_cause_id_range, &m_source_range,
                       &m_dispute_range, &m_tag_range, &m_media_range}) {
    apply(*column);
  }
  rebuild_id_slots(m_id_slots.size());
}

std::vector<EventStore::Unresolved> EventStore::finish() {
  std::vector<std::uint32_t> order(size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    const DateExtent &x = m_extents[a], &y = m_extents[b];
    if (x.earliest_start != y.earliest_start) return x.earliest_start < y.earliest_start;
    if (x.latest_end != y.latest_end) return x.latest_end > y.latest_end;
    return text(m_id[a]) < text(m_id[b]);
  });
  reorder(order);
  std::vector<Unresolved> unresolved = resolve_causes();
  build_effects();
  return unresolved;
}

std::vector<EventStore::Unresolved> EventStore::resolve_causes() {
  std::vector<Unresolved> unresolved;
  m_cause_range.reserve(size());
  for (std::uint32_t e = 0; e < size(); ++e) {
    const auto begin = static_cast<std::uint32_t>(m_causes.size());
    for (std::uint32_t i = m_cause_id_range[e].begin; i < m_cause_id_range[e].end; ++i) {
      const std::optional<EventIndex> cause = find(m_cause_ids[i]);
      if (!cause || cause->value == e) {
        unresolved.push_back({std::string(text(m_id[e])), m_cause_ids[i]});
      } else if (std::find(m_causes.begin() + begin, m_causes.end(), *cause) == m_causes.end()) {
        m_causes.push_back(*cause);
      }
    }
    m_cause_range.push_back({begin, static_cast<std::uint32_t>(m_causes.size())});
  }
  m_cause_ids = {};
  m_cause_id_range = {};
  return unresolved;
}

/// Counts, then fills: two passes over the causes, and each list of effects comes out in the order of time.
void EventStore::build_effects() {
  std::vector<std::uint32_t> next(size() + 1, 0);  // next[e]: where e's next effect goes
  for (const EventIndex cause : m_causes) ++next[cause.value + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  m_effect_range.resize(size());
  for (std::uint32_t e = 0; e < size(); ++e) m_effect_range[e] = {next[e], next[e + 1]};
  m_effects.resize(m_causes.size());
  for (std::uint32_t e = 0; e < size(); ++e) {
    for (const EventIndex cause : causes(EventIndex(e))) m_effects[next[cause.value]++] = EventIndex(e);
  }
}

}  // namespace chronoscope
