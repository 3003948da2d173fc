// The ids of one kind of object, numbered in the order they are met, whether defined or only mentioned: so that an
// event can name a person whom a later file defines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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
    State state = State::mentioned;
    std::uint32_t index = 0;
    Location where;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  std::vector<Entry> m_entries;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_number_from_id;
  std::size_t m_defined_count = 0;
};

}  // namespace chronoscope
