// What can be asked of the picture on the command line, the same for the window and for every command without one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "model/dataset.h"
#include "view/view_state.h"

namespace chronoscope {

struct ViewOptions {
  std::vector<std::filesystem::path> paths;
  std::string from, to;             ///< EDTF; empty: the dataset's own range
  std::vector<std::string> themes;  ///< ids; empty: all
  std::string select;               ///< an event's id
  std::string search;
  std::string appearance;              ///< empty: as remembered, else light
  std::string language;                ///< "en", "ru", "fr"; empty: as remembered, else the desktop's
  double scale = 0;                    ///< 0: the screen's own
  std::string size;                    ///< "1920x1080"; empty: the default
  std::string output;                  ///< render only
  std::optional<std::string> present;  ///< a tour's id; empty: the events that are shown
  std::size_t step = 1;                ///< of the presentation, counted from 1
};

struct PixelSize {
  int width = 1280, height = 720;
};
/// "1920x1080" -> sizes; nothing when it is no size between 16x16 and 16384x16384.
std::optional<PixelSize> parse_size(const std::string& text);

/// The days that --from and --to ask for; where they say nothing, the dataset's own range. Else what is wrong with them,
/// in words.
tl::expected<DayRange, std::string> range_from_options(const ViewOptions& options, const Dataset& dataset);
/// The themes that --themes asks for, all when it says nothing. Else what is wrong with them, in words.
tl::expected<ThemeMask, std::string> themes_from_options(const ViewOptions& options, const Dataset& dataset);

/// Applies the options to a state of `dataset`. Returns what was wrong with them, in words with the remedy; nothing when
/// all is well.
std::optional<std::string> apply_options(ViewState& state, const ViewOptions& options,
                                         const Dataset& dataset);

}  // namespace chronoscope
