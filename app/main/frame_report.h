// For tests of the real window: after each picture the program writes down what is on it, so that a test can wait for a
// condition instead of for a time. Off unless --report FILE is given.
#pragma once

#include <cstdint>
#include <filesystem>

#include "main/app.h"

namespace chronoscope {

class PresenterWindow;

struct FrameReport {
  std::uint64_t frame = 0;      ///< pictures drawn since the start
  bool settled = false;         ///< nothing is under way: the next thing that happens is sleep
  double opening_secs = 0;      ///< from the start to the first picture, without the making of the window
  double worst_frame_secs = 0;  ///< of all pictures but the first, this report's writing left out
  int screen = 0;               ///< the number of the one the window is on
  bool is_fullscreen = false;
  const PresenterWindow* presenter_window = nullptr;
};

/// Scene (as `chronoscope scene` prints it), what is focused, open, hovered, searched and filtered.
void write_frame_report(const std::filesystem::path& path, const App& app, const FrameReport& report);

}  // namespace chronoscope
