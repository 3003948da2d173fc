// The program in its window: opens it, restores what the last run remembered, draws when something changes and sleeps
// otherwise, and remembers again.
#pragma once

#include <filesystem>
#include <optional>

#include "main/view_options.h"

namespace chronoscope {

struct WindowProgramOptions {
  ViewOptions view;
  std::filesystem::path report;       ///< for tests: see frame_report.h; empty for none
  bool windowed = false;              ///< presenting does not fill a screen
  std::optional<std::size_t> screen;  ///< to present on, counted from 0; none: as remembered
  std::filesystem::path tours;        ///< where one's own tours are kept; empty: the default
  bool remember = true;               ///< false: neither read nor write the state file
};

/// Returns the process's exit code.
int run_window(const WindowProgramOptions& options);

}  // namespace chronoscope
