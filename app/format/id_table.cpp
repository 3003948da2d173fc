#include "format/id_table.h"

namespace chronoscope {

std::size_t IdTable::slot_of(std::string_view id, std::size_t hash) const {
  const std::size_t mask = m_slots.size() - 1;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    if (m_slots[slot] == 0) return slot;
    const Entry& entry = m_entries[m_slots[slot] - 1];
    if (entry.hash == hash && entry.id == id) return slot;
  }
}

std::uint32_t IdTable::number(std::string_view id) {
  const std::size_t hash = std::hash<std::string_view>{}(id);
  const std::size_t slot = slot_of(id, hash);
  if (m_slots[slot] != 0) return m_slots[slot] - 1;
  const auto number = static_cast<std::uint32_t>(m_entries.size());
  m_entries.push_back({std::string(id), hash, State::mentioned, 0, {}});
  m_slots[slot] = number + 1;
  if (m_entries.size() * 2 > m_slots.size()) {
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::uint32_t i = 0; i < m_entries.size(); ++i)
      m_slots[slot_of(m_entries[i].id, m_entries[i].hash)] = i + 1;
  }
  return number;
}

std::optional<std::uint32_t> IdTable::define(std::string_view id, Location where) {
  Entry& entry = m_entries[number(id)];
  if (entry.state == State::defined) return std::nullopt;
  entry.state = State::defined;
  entry.index = static_cast<std::uint32_t>(m_defined_count++);
  entry.where = where;
  return entry.index;
}

void IdTable::set_broken(std::string_view id) {
  Entry& entry = m_entries[number(id)];
  if (entry.state == State::mentioned) entry.state = State::broken;
}

Location IdTable::definition(std::string_view id) { return m_entries[number(id)].where; }

std::optional<std::uint32_t> IdTable::index_of(std::uint32_t number) const {
  if (m_entries[number].state != State::defined) return std::nullopt;
  return m_entries[number].index;
}

std::vector<std::string_view> IdTable::defined_ids() const {
  std::vector<std::string_view> ids;
  for (const Entry& entry : m_entries) {
    if (entry.state == State::defined) ids.push_back(entry.id);
  }
  return ids;
}

}  // namespace chronoscope
