// Packs a lane: which row each event gets, on which side its label stands, and which events share a fold.
//
// Works in the pixels of one zoom level without any viewport, so that panning cannot move anything. More important
// events choose first; an event's earlier slot, if it has one, is tried before any other. Greedy interval packing;
// O(n log n) for n events in a bounded number of rows.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "layout/scene.h"

namespace chronoscope {

enum class LabelSlot : std::uint8_t { none, right, left, inside };

struct Slot {
  int row = -1;  ///< -1: no row had room; the event is folded
  LabelSlot label = LabelSlot::none;
  double label_width = 0;  ///< px granted; less than asked for means shortened
  friend bool operator==(const Slot&, const Slot&) = default;
};

struct PackItem {
  EventIndex event;
  double x = 0, width = 0;    ///< the mark, px at the zoom level's coarse end
  double label_width = 0;     ///< px of the whole label; 0: no label wanted
  bool label_inside = false;  ///< a block that may hold its label
  std::size_t count = 1;      ///< more: that many events, already folded into one
  int importance = 3;
  std::optional<Slot> previous;
};

struct PackOptions {
  int rows = 1;
  double mark_gap = 4;
  double label_gap = 6;
  double label_margin = 12;
  double inside_padding = 9;
  double shortest_label = 44;    ///< px: no label is granted less
  double right_limit = 1e300;    ///< labels that would pass this x stand left of their mark if they can
  bool keep_previous = false;    ///< items that had a slot, or none, keep it; the others take what is left
  bool allow_compromise = true;  ///< false: whole labels or nothing (to ask how many rows all would need)
};

/// A slot for each item, in the items' order.
std::vector<Slot> pack_rows(std::span<const PackItem> items, const PackOptions& options);

/// How many rows all items would need to show their whole labels; at most `most`.
int rows_needed(std::span<const PackItem> items, PackOptions options, int most);

/// Marks in one row that would touch, brought together. `members` are positions in `items`; a cluster of one is a
/// mark, unless its item has no width: that is a fold of one.
struct Cluster {
  std::vector<std::size_t> members;
  double center = 0;  ///< px; mean of the members' middles, each as heavy as the events that it stands for
  std::size_t count = 0;  ///< events
};
/// How wide a fold is drawn, px: one whose count has two digits at most, and any.
struct FoldWidths {
  double few = 0, many = 0;
  double of(std::size_t count) const { return count < 100 ? few : many; }
};
std::vector<Cluster> cluster_touching(std::span<const PackItem> items, FoldWidths fold, double gap);

/// Shares `available` rows among lanes that need `needs[i]` each: everybody gets `least`, the rest goes in proportion to
/// need and to nobody beyond it. The sum may exceed `available` only because of `least`.
std::vector<int> share_rows(std::span<const int> needs, int available, int least);

}  // namespace chronoscope
