// What the reader wants to see. Plain data; query/ evaluates it, view/ changes it.
#pragma once

#include <optional>

#include "base/edtf.h"
#include "base/ids.h"
#include "model/event_store.h"

namespace chronoscope {

struct Filter {
  ThemeMask themes = ~ThemeMask{0};  ///< bit i: theme i is on. An event shows while any of its themes is on
  int min_importance = 1;            ///< 1..5
  std::optional<PersonIndex> person;
  std::optional<DayRange> range;  ///< events that may touch it
  bool certain_only = false;      ///< only dates without doubt (is_certain)

  friend bool operator==(const Filter& a, const Filter& b) {
    const bool same_range = a.range.has_value() == b.range.has_value() &&
                            (!a.range || (a.range->first == b.range->first && a.range->end == b.range->end));
    return a.themes == b.themes && a.min_importance == b.min_importance && a.person == b.person &&
           same_range && a.certain_only == b.certain_only;
  }
};

}  // namespace chronoscope
