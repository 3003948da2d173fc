// Columns that most events have nothing in: a bit for every event, and values for those that have one.
//
// A set bit's rank (how many are set before it) is where its value stands; counts kept for every 64 bits make that
// one addition (G. Jacobson, "Space-efficient static trees and graphs", FOCS 1989). An event without a value costs a
// bit and a half. Filled in the order of the events, and only extended afterwards.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"

namespace chronoscope {

class SparseSet {
 public:
  /// `event` must be later than all that are in it.
  void add(EventIndex event) {
    const std::size_t word = event.value / word_bits;
    if (word >= m_words.size()) {
      m_words.resize(word + 1, 0);
      m_rank.resize(word + 1, m_size);
    }
    m_words[word] |= std::uint64_t{1} << (event.value % word_bits);
    ++m_size;
  }
  bool contains(EventIndex event) const {
    const std::size_t word = event.value / word_bits;
    return word < m_words.size() && ((m_words[word] >> (event.value % word_bits)) & 1) != 0;
  }
  /// How many before `event` are in it; it must be in it too.
  std::size_t rank(EventIndex event) const {
    const std::size_t word = event.value / word_bits;
    const std::uint64_t before = (std::uint64_t{1} << (event.value % word_bits)) - 1;
    return m_rank[word] + static_cast<std::size_t>(std::popcount(m_words[word] & before));
  }
  std::size_t size() const { return m_size; }
  std::size_t bytes() const {
    return m_words.capacity() * sizeof(std::uint64_t) + m_rank.capacity() * sizeof(std::uint32_t);
  }

 private:
  static constexpr std::size_t word_bits = 64;
  std::vector<std::uint64_t> m_words;
  std::vector<std::uint32_t> m_rank;  ///< of each word's first bit
  std::uint32_t m_size = 0;
};

/// At most one value an event.
template <class T>
class SparseColumn {
 public:
  /// `event` must be later than all that have a value.
  void add(EventIndex event, T value) {
    m_events.add(event);
    m_values.push_back(value);
  }
  const T* find(EventIndex event) const {
    return m_events.contains(event) ? &m_values[m_events.rank(event)] : nullptr;
  }
  /// The same values for events in another order: new event i was `order[i]`.
  SparseColumn reordered(std::span<const std::uint32_t> order) const {
    SparseColumn result;
    result.m_values.reserve(m_values.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (const T* value = find(EventIndex(order[i]))) result.add(EventIndex(i), *value);
    }
    return result;
  }
  std::size_t bytes() const { return m_events.bytes() + m_values.capacity() * sizeof(T); }

 private:
  SparseSet m_events;
  std::vector<T> m_values;
};

/// A list for each event, mostly an empty one. Fewer than 2^32 values in all.
template <class T>
class SparseLists {
 public:
  /// `event` must be later than all that have a list.
  void add(EventIndex event, std::span<const T> values) {
    if (values.empty()) return;
    m_events.add(event);
    m_begin.push_back(static_cast<std::uint32_t>(m_values.size()));
    m_values.insert(m_values.end(), values.begin(), values.end());
  }
  std::span<const T> at(EventIndex event) const {
    if (!m_events.contains(event)) return {};
    const std::size_t rank = m_events.rank(event);
    const std::size_t end = rank + 1 < m_begin.size() ? m_begin[rank + 1] : m_values.size();
    return std::span<const T>(m_values).subspan(m_begin[rank], end - m_begin[rank]);
  }
  bool empty() const { return m_begin.empty(); }
  /// The same lists for events in another order: new event i was `order[i]`.
  SparseLists reordered(std::span<const std::uint32_t> order) const {
    SparseLists result;
    result.m_begin.reserve(m_begin.size());
    result.m_values.reserve(m_values.size());
    for (std::size_t i = 0; i < order.size(); ++i) result.add(EventIndex(i), at(EventIndex(order[i])));
    return result;
  }
  /// What the lists cost besides their values.
  std::size_t overhead_bytes() const { return m_events.bytes() + m_begin.capacity() * sizeof(std::uint32_t); }
  std::size_t bytes() const { return overhead_bytes() + m_values.capacity() * sizeof(T); }

 private:
  SparseSet m_events;
  std::vector<std::uint32_t> m_begin;
  std::vector<T> m_values;
};

}  // namespace chronoscope
