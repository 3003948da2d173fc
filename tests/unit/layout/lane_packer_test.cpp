#include "layout/lane_packer.h"

#include <catch2/catch_test_macros.hpp>
#include <numeric>
#include <random>

using namespace chronoscope;

namespace {
PackItem item(std::size_t index, double x, int importance, double label = 100, double width = 14) {
  PackItem i;
  i.event = EventIndex(index);
  i.x = x;
  i.width = width;
  i.label_width = label;
  i.importance = importance;
  i.label_inside = width > 20;
  return i;
}
PackOptions rows(int n) {
  PackOptions o;
  o.rows = n;
  return o;
}
}  // namespace

TEST_CASE("the more important of two neighbours keeps its whole label") {
  const std::vector<PackItem> items{item(0, 0, 2), item(1, 40, 5)};
  const auto slots = pack_rows(items, rows(1));
  CHECK(slots[1].label == LabelSlot::right);
  CHECK(slots[1].label_width == 100);
  CHECK(slots[0].label != LabelSlot::right);
}

TEST_CASE("a label goes left when the right is taken") {
  const std::vector<PackItem> items{item(0, 300, 3), item(1, 330, 5)};
  const auto slots = pack_rows(items, rows(1));
  CHECK(slots[1].label == LabelSlot::right);
  CHECK(slots[0].label == LabelSlot::left);
}

TEST_CASE("what finds no room in any row is left for a fold") {
  const std::vector<PackItem> items{item(0, 100, 3), item(1, 101, 3), item(2, 102, 3)};
  const auto slots = pack_rows(items, rows(2));
  CHECK(std::count_if(slots.begin(), slots.end(), [](const Slot& s) { return s.row < 0; }) == 1);
}

TEST_CASE("a wide block holds its label") {
  const std::vector<PackItem> items{item(0, 0, 3, 100, 300)};
  CHECK(pack_rows(items, rows(1))[0].label == LabelSlot::inside);
}

TEST_CASE("an event keeps its earlier row when it still can") {
  PackItem i = item(0, 0, 3);
  i.previous = Slot{2, LabelSlot::right, 100};
  CHECK(pack_rows(std::vector<PackItem>{i}, rows(3))[0] == *i.previous);
  CHECK(pack_rows(std::vector<PackItem>{i}, rows(2))[0].row == 0);
}

TEST_CASE("near the right limit a label stands left") {
  PackOptions o = rows(1);
  o.right_limit = 250;
  CHECK(pack_rows(std::vector<PackItem>{item(0, 200, 3)}, o)[0].label == LabelSlot::left);
  CHECK(pack_rows(std::vector<PackItem>{item(0, 100, 3)}, o)[0].label == LabelSlot::right);
}

TEST_CASE("touching marks cluster, and clusters keep apart") {
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    std::vector<PackItem> items;
    for (std::size_t i = 0; i < 60; ++i) items.push_back(item(i, static_cast<double>(random() % 1500), 3));
    const auto clusters = cluster_touching(items, {30, 30}, 4);
    std::size_t members = 0;
    double last_right = -1e18;
    for (const Cluster& c : clusters) {
      members += c.members.size();
      const double half = (c.members.size() == 1 ? 14.0 : 30.0) / 2;
      REQUIRE(c.center - half >= last_right + 3.999);
      last_right = c.center + half;
    }
    REQUIRE(members == items.size());
  }
}

TEST_CASE("rows are shared by need, none below the least, none above its need") {
  const std::vector<int> needs{10, 2, 4};
  const auto shared = share_rows(needs, 10, 1);
  CHECK(std::accumulate(shared.begin(), shared.end(), 0) == 10);
  CHECK(shared[1] <= 2);
  CHECK(shared[0] > shared[2]);
  CHECK(share_rows(needs, 100, 1) == needs);
  CHECK(share_rows(needs, 0, 2) == std::vector<int>{2, 2, 2});
}
