// Large memory from the system in large pages, where it has them: each page that is touched for the first time costs a
// fault, and a million events touch fifty thousand small ones.
#pragma once

#include <cstddef>

#if defined(__linux__)
#include <sys/mman.h>

#include <cstdint>
#endif

namespace chronoscope {

/// Makes room for `count` elements in a vector or a string. A wish, not a promise: without large pages it is reserve().
template <class Container>
void reserve_in_huge_pages(Container& container, std::size_t count) {
  container.reserve(count);
#if defined(__linux__)
  constexpr std::uintptr_t page = std::uintptr_t{2} << 20;
  const auto begin = (reinterpret_cast<std::uintptr_t>(container.data()) + page - 1) & ~(page - 1);
  const auto end = (reinterpret_cast<std::uintptr_t>(container.data()) +
                    container.capacity() * sizeof(typename Container::value_type)) &
                   ~(page - 1);
  if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

}  // namespace chronoscope
