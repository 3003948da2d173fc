// The ids of one kind of object, numbered in the order they are met, whether defined or only mentioned: so that an
// event can name a person whom a later file defines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/source_map.h"

namespace chronoscope {

class IdTable {
 public:
  enum class State : std::uint8_t {
    mentioned,
    broken,  ///< defined by an object that could not be used: that was reported, so mentions are not
    defined,
  };

  /// The number of `id`, a new one when it is met for the first time.
  std::uint32_t number(std::string_view id);
  std::size_t size() const { return m_entries.size(); }
  State state(std::uint32_t number) const { return m_entries[number].state; }
  const std::string& id(std::uint32_t number) const { return m_entries[number].id; }

  /// Gives `id` the next index, counted from 0. Returns none when the id is defined already.
  std::optional<std::uint32_t> define(std::string_view id, Location where);
  void set_broken(std::string_view id);
  /// Of a defined id.
  Location definition(std::string_view id);
  std::optional<std::uint32_t> index_of(std::uint32_t number) const;
  std::size_t defined_count() const { return m_defined_count; }
  std::vector<std::string_view> defined_ids() const;

 private:
  struct Entry {
    std::string id;
    std::size_t hash = 0;
    State state = State::mentioned;
    std::uint32_t index = 0;
    Location where;
  };
  /// The slot that holds `id`, or the free one where it belongs.
  std::size_t slot_of(std::string_view id, std::size_t hash) const;

  std::vector<Entry> m_entries;
  /// Hash table with open addressing (every event looks ids up three times or more): number + 1, or 0 for free. The
  /// size is a power of two, and at least half of it is free.
  std::vector<std::uint32_t> m_slots = std::vector<std::uint32_t>(least_slots);
  std::size_t m_defined_count = 0;
  static constexpr std::size_t least_slots = 64;
};

}  // namespace chronoscope
