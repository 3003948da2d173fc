#include "layout/lane_packer.h"

#include <algorithm>
#include <numeric>

namespace chronoscope {

namespace {

/// A label may be shortened to this part of its width rather than be left out.
constexpr double shortest_label_fraction = 0.55;

struct Interval {
  double begin, end;
};

/// The taken stretches of one row, in order, never overlapping.
class Row {
 public:
  bool is_free(double begin, double end) const {
    const auto it = first_ending_after(begin);
    return it == m_taken.end() || it->begin >= end;
  }
  /// Where the next taken stretch begins at or after `x`.
  double next_begin(double x) const {
    const auto it = first_ending_after(x);
    return it == m_taken.end() ? 1e300 : it->begin;
  }
  void take(double begin, double end) {
    m_taken.insert(m_taken.begin() + (first_ending_after(begin) - m_taken.cbegin()), Interval{begin, end});
  }

 private:
  std::vector<Interval>::const_iterator first_ending_after(double x) const {
    return std::partition_point(m_taken.cbegin(), m_taken.cend(),
                                [x](const Interval& i) { return i.end <= x; });
  }
  std::vector<Interval> m_taken;
};

class Packer {
 public:
  explicit Packer(const PackOptions& options)
      : m_o(options), m_rows(static_cast<std::size_t>(options.rows)) {}

  Slot place(const PackItem& item) {
    // What was folded, or stood among the folds below the packed rows, stays there.
    if (item.previous && m_o.keep_previous && (item.previous->row < 0 || item.previous->row >= m_o.rows))
      return {};
    if (item.previous && item.previous->row >= 0 && try_slot(item, *item.previous)) return *item.previous;
    if (!has_room_without_label(item)) return {};  // in a crowd most end here
    const bool fits_inside = item.label_inside && item.label_width + 2 * m_o.inside_padding <= item.width;
    const double right_end = item.x + item.width + m_o.label_gap + item.label_width;
    Slot slot;
    if (item.label_width > 0) {
      if (fits_inside) {
        if (try_rows(item, LabelSlot::inside, slot)) return slot;
      } else {
        const bool left_first = right_end > m_o.right_limit;
        const LabelSlot first = left_first ? LabelSlot::left : LabelSlot::right;
        const LabelSlot second = left_first ? LabelSlot::right : LabelSlot::left;
        if (try_rows(item, first, slot)) return slot;
        if (!left_first && try_rows(item, second, slot)) return slot;
        if (m_o.allow_compromise && try_shortened(item, slot)) return slot;
        if (left_first && try_rows(item, second, slot)) return slot;
      }
      if (!m_o.allow_compromise) return {};
    }
    if (try_rows(item, LabelSlot::none, slot)) return slot;
    return {};
  }

 private:
  Interval footprint(const PackItem& item, LabelSlot label, double label_width) const {
    Interval f{item.x - m_o.mark_gap / 2, item.x + item.width + m_o.mark_gap / 2};
    if (label == LabelSlot::right)
      f.end = item.x + item.width + m_o.label_gap + label_width + m_o.label_margin;
    if (label == LabelSlot::left) f.begin = item.x - m_o.label_gap - label_width - m_o.label_margin;
    return f;
  }

  bool has_room_without_label(const PackItem& item) const {
    const Interval f = footprint(item, LabelSlot::none, 0);
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const Row& row) { return row.is_free(f.begin, f.end); });
  }

  bool try_slot(const PackItem& item, const Slot& slot) {
    if (slot.row >= m_o.rows) return false;
    if (slot.label == LabelSlot::inside && slot.label_width + 2 * m_o.inside_padding > item.width)
      return false;
    // A label that was shortened or left out gets the chance of better room.
    if (!m_o.keep_previous && item.label_width > 0 && slot.label_width < item.label_width) return false;
    const Interval f = footprint(item, slot.label, slot.label_width);
    Row& row = m_rows[static_cast<std::size_t>(slot.row)];
    if (!row.is_free(f.begin, f.end)) return false;
    row.take(f.begin, f.end);
    return true;
  }

  bool try_rows(const PackItem& item, LabelSlot label, Slot& slot) {
    const double width = label == LabelSlot::none ? 0 : item.label_width;
    const Interval f = footprint(item, label, width);
    for (int r = 0; r < m_o.rows; ++r) {
      Row& row = m_rows[static_cast<std::size_t>(r)];
      if (!row.is_free(f.begin, f.end)) continue;
      row.take(f.begin, f.end);
      slot = {r, label, width};
      return true;
    }
    return false;
  }

  bool try_shortened(const PackItem& item, Slot& slot) {
    const double least = std::max(m_o.shortest_label, shortest_label_fraction * item.label_width);
    int best_row = -1;
    double best_width = 0;
    for (int r = 0; r < m_o.rows; ++r) {
      const Row& row = m_rows[static_cast<std::size_t>(r)];
      const Interval mark = footprint(item, LabelSlot::none, 0);
      if (!row.is_free(mark.begin, mark.end)) continue;
      const double label_x = item.x + item.width + m_o.label_gap;
      const double room =
          std::min(row.next_begin(mark.end), m_o.right_limit + m_o.label_margin) - m_o.label_margin;
      const double width = std::min(room - label_x, item.label_width);
      if (width >= least && width > best_width) {
        best_row = r;
        best_width = width;
      }
    }
    if (best_row < 0) return false;
    const Interval f = footprint(item, LabelSlot::right, best_width);
    m_rows[static_cast<std::size_t>(best_row)].take(f.begin, f.end);
    slot = {best_row, LabelSlot::right, best_width};
    return true;
  }

  PackOptions m_o;
  std::vector<Row> m_rows;
};

/// Wide blocks find a free row only while rows are empty, so they choose one step of importance earlier.
constexpr double wide_block_px = 60;

int precedence(const PackItem& item) { return 2 * item.importance + (item.width > wide_block_px ? 3 : 0); }

/// More important first, then earlier, then by index: a total order, so packing is repeatable.
std::vector<std::size_t> by_precedence(std::span<const PackItem> items, bool previous_first) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const PackItem &ia = items[a], &ib = items[b];
    if (previous_first && ia.previous.has_value() != ib.previous.has_value()) return ia.previous.has_value();
    if (precedence(ia) != precedence(ib)) return precedence(ia) > precedence(ib);
    if (ia.x != ib.x) return ia.x < ib.x;
    return ia.event < ib.event;
  });
  return order;
}

}  // namespace

std::vector<Slot> pack_rows(std::span<const PackItem> items, const PackOptions& options) {
  std::vector<Slot> slots(items.size());
  Packer packer(options);
  for (const std::size_t i : by_precedence(items, options.keep_previous)) slots[i] = packer.place(items[i]);
  return slots;
}

int rows_needed(std::span<const PackItem> items, PackOptions options, int most) {
  options.rows = most;
  options.allow_compromise = false;
  Packer packer(options);
  int used = 0;
  for (const std::size_t i : by_precedence(items, false)) {
    PackItem item = items[i];
    item.previous.reset();
    const Slot slot = packer.place(item);
    if (slot.row < 0) return most;
    used = std::max(used, slot.row + 1);
  }
  return std::max(used, 1);
}

std::vector<Cluster> cluster_touching(std::span<const PackItem> items, FoldWidths fold, double gap) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto middle = [&](std::size_t i) { return items[i].x + items[i].width / 2; };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return middle(a) != middle(b) ? middle(a) < middle(b) : items[a].event < items[b].event;
  });
  // A cluster is a run of `order`.
  struct Run {
    std::size_t begin, end;
    double center;
    std::size_t count;
  };
  std::vector<Run> runs;
  runs.reserve(order.size());
  const auto half_width = [&](const Run& r) {
    const double alone = items[order[r.begin]].width;
    return (r.end - r.begin == 1 && alone > 0 ? alone : fold.of(r.count)) / 2;
  };
  for (std::size_t at = 0; at < order.size(); ++at) {
    Run next{at, at + 1, middle(order[at]), items[order[at]].count};
    // A merged cluster moves to its mean and may touch the one before it, so merge backwards until all is clear.
    while (!runs.empty()) {
      const Run& last = runs.back();
      if (last.center + half_width(last) + gap <= next.center - half_width(next)) break;
      const auto n = static_cast<double>(last.count), m = static_cast<double>(next.count);
      next.center = (last.center * n + next.center * m) / (n + m);
      next.count += last.count;
      next.begin = last.begin;
      runs.pop_back();
    }
    runs.push_back(next);
  }
  std::vector<Cluster> clusters;
  clusters.reserve(runs.size());
  for (const Run& r : runs) {
    const auto first = order.begin() + static_cast<std::ptrdiff_t>(r.begin);
    clusters.push_back({{first, first + static_cast<std::ptrdiff_t>(r.end - r.begin)}, r.center, r.count});
  }
  return clusters;
}

std::vector<int> share_rows(std::span<const int> needs, int available, int least) {
  std::vector<int> rows(needs.size());
  int left = available;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    rows[i] = std::max(least, 1);
    left -= rows[i];
  }
  // Sainte-Laguë: the next row goes where need per row granted is greatest.
  while (left > 0) {
    std::size_t best = needs.size();
    double best_claim = 0;
    for (std::size_t i = 0; i < needs.size(); ++i) {
      if (rows[i] >= needs[i]) continue;
      const double claim = needs[i] / (2.0 * rows[i] + 1.0);
      if (claim > best_claim) {
        best_claim = claim;
        best = i;
      }
    }
    if (best == needs.size()) break;
    ++rows[best];
    --left;
  }
  return rows;
}

}  // namespace chronoscope
