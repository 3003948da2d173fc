#include "model/sparse_column.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <numeric>
#include <random>

using namespace chronoscope;

TEST_CASE("a sparse column finds what was added, in any order of events") {
  std::mt19937 random(1924);
  constexpr std::uint32_t events = 1000;
  SparseColumn<int> column;
  SparseLists<int> lists;
  std::map<std::uint32_t, std::vector<int>> expected;
  for (std::uint32_t i = 0; i < events; ++i) {
    if (random() % 5 != 0) continue;
    std::vector<int> values(1 + random() % 3);
    std::iota(values.begin(), values.end(), static_cast<int>(i * 10));
    column.add(EventIndex(i), values[0]);
    lists.add(EventIndex(i), values);
    expected[i] = values;
  }
  lists.add(EventIndex(events), {});  // an empty list is none
  std::vector<std::uint32_t> order(events);
  std::iota(order.begin(), order.end(), 0U);
  const auto check = [&](const SparseColumn<int>& c, const SparseLists<int>& l) {
    for (std::uint32_t i = 0; i < events; ++i) {
      const auto found = expected.find(order[i]);
      const int* value = c.find(EventIndex(i));
      const auto list = l.at(EventIndex(i));
      if (found == expected.end()) {
        REQUIRE(value == nullptr);
        REQUIRE(list.empty());
      } else {
        REQUIRE(value != nullptr);
        REQUIRE(*value == found->second[0]);
        REQUIRE(std::ranges::equal(list, found->second));
      }
    }
  };
  check(column, lists);
  std::shuffle(order.begin(), order.end(), random);
  check(column.reordered(order), lists.reordered(order));
  CHECK(lists.at(EventIndex(events)).empty());
  CHECK(column.find(EventIndex(5 * events)) == nullptr);
}
