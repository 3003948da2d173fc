// A tour that the reader made. Its steps name events and themes by id, so that nothing is lost when the dataset of the day
// lacks some of them: what is unknown is kept, and only not shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/edtf.h"

namespace chronoscope {

struct OwnTourStep {
  std::string event;                ///< an event's id; empty for none
  std::optional<EdtfDate> range;    ///< the days in view
  std::vector<std::string> themes;  ///< ids; empty for all
  std::string caption;              ///< for the room
  std::string notes;                ///< for the one who presents
  friend bool operator==(const OwnTourStep&, const OwnTourStep&) = default;
};

struct OwnTour {
  std::string id, title;
  std::vector<OwnTourStep> steps;
  friend bool operator==(const OwnTour&, const OwnTour&) = default;
};

}  // namespace chronoscope
