// An event and a field in 32 bits: what the search's index keeps for every place where a word occurs. Internal to
// query.
#pragma once

#include "query/search.h"

namespace chronoscope {

inline constexpr std::uint32_t posting_field_bits = 3;
static_assert(search_field_count <= (1 << posting_field_bits));

constexpr std::uint32_t posting_of(EventIndex e, SearchField field) {
  return (e.value << posting_field_bits) | static_cast<std::uint32_t>(field);
}
constexpr EventIndex event_of(std::uint32_t posting) { return EventIndex(posting >> posting_field_bits); }
constexpr SearchField field_of(std::uint32_t posting) {
  return static_cast<SearchField>(posting & ((1u << posting_field_bits) - 1));
}

}  // namespace chronoscope
