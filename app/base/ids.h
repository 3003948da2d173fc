// Indices that cannot be mixed up: an EventIndex is not a PersonIndex. The text ids of the JSON are resolved to
// these once, on loading.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace chronoscope {

template <class Tag>
struct Index {
  std::uint32_t value = 0;
  constexpr Index() = default;
  constexpr explicit Index(std::size_t v) : value(static_cast<std::uint32_t>(v)) {}
  friend constexpr auto operator<=>(Index, Index) = default;
};

using EventIndex = Index<struct EventTag>;
using ThemeIndex = Index<struct ThemeTag>;
using PeriodIndex = Index<struct PeriodTag>;
using PersonIndex = Index<struct PersonTag>;
using PlaceIndex = Index<struct PlaceTag>;
using TermIndex = Index<struct TermTag>;
using SourceIndex = Index<struct SourceTag>;

}  // namespace chronoscope

template <class Tag>
struct std::hash<chronoscope::Index<Tag>> {
  std::size_t operator()(chronoscope::Index<Tag> i) const noexcept { return i.value; }
};
