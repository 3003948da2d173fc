// What the window remembers between runs: a small JSON file in the XDG state folder, written atomically.
//
// Themes and people are stored by id, so that a file survives a changed dataset; what no longer exists is dropped. The
// view and the filters are remembered for one dataset, known by its title; appearance, sizes and scale for all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/dataset.h"
#include "view/view_state.h"

namespace chronoscope {

struct SavedWindow {
  int width = 0, height = 0;  ///< 0: never saved
  bool maximised = false;
  double text_scale = 1;
  std::optional<std::size_t> present_screen;  ///< none: the one beside the main one
};

std::string saved_state_json(const ViewState& view, const SavedWindow& window, const Dataset& dataset);

/// Restores what `text` holds into `view` and `window`. Returns why the text was ignored, in words, when it is broken;
/// then neither was changed.
std::optional<std::string> restore_state(std::string_view text, ViewState& view, SavedWindow& window,
                                         const Dataset& dataset);

}  // namespace chronoscope
