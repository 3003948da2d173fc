// One's own tours as a text of the format: {"chronoscope": 1, "tours": […]}, so that such a file can be opened together with
// a dataset as well. What a tour names is kept by id, whether the dataset of the day has it or not.
//
// Takes and gives texts, not paths.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/diagnostic.h"
#include "model/own_tour.h"

namespace chronoscope {

struct OwnToursRead {
  std::vector<OwnTour> tours;           ///< all that is sound
  std::vector<Diagnostic> diagnostics;  ///< empty: writing `tours` would lose nothing
  bool has_other_things = false;        ///< events, themes …: a dataset, which is not to be written over
};

/// `path`: as diagnostics show it. Never throws for what the text holds.
OwnToursRead read_own_tours(const std::string& path, std::string_view text);

/// Reading it gives the same tours. Bytes that are no UTF-8 are replaced.
std::string own_tours_to_json(const std::vector<OwnTour>& tours);

}  // namespace chronoscope
