#include "format/id_table.h"

namespace chronoscope {

std::uint32_t IdTable::number(std::string_view id) {
  if (const auto found = m_number_from_id.find(id); found != m_number_from_id.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(m_entries.size());
  m_entries.push_back({std::string(id), State::mentioned, 0, {}});
  m_number_from_id.emplace(id, number);
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
