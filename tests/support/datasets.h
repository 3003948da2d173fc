// Datasets for tests: made by hand event by event, made at random from a seed, or the shipped one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.h"

namespace chronoscope::testing {

struct EventSpec {
  std::string id;
  std::string date;  ///< EDTF; must be sound
  std::size_t theme = 0;
  int importance = 3;
  std::vector<std::string> causes = {};
  std::vector<std::size_t> more_themes = {};
  std::string title = {};  ///< the id when empty
};

/// `theme_count` themes named "Theme 1" … and the given events, finished.
Dataset make_dataset(std::size_t theme_count, const std::vector<EventSpec>& events);

/// `count` events over 1900–1999 in four themes, every kind of date among them. The same seed, the same dataset.
Dataset random_dataset(std::size_t count, std::uint32_t seed);

/// data/ussr-1924-1941, read from the source tree.
const Dataset& shipped_dataset();

/// The event with this id; the test fails when there is none.
EventIndex event(const Dataset& dataset, std::string_view id);

}  // namespace chronoscope::testing
