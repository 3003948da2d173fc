// A picture of the window as the screen shows it, and what can be read off it.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace chronoscope::testing {

struct Picture {
  int width = 0, height = 0;
  std::vector<std::array<std::uint8_t, 3>> pixels;  ///< rows from the top
  const std::array<std::uint8_t, 3>& at(int x, int y) const;
};

/// A binary PPM file with eight bits a channel, as RealWindow::save_picture writes for a name ending in .ppm; fails the
/// test for anything else.
Picture read_picture(const std::filesystem::path& path);

/// How many pixels of a rectangle and of the `around` pixels beside it changed from one picture to another by a contrast
/// (WCAG's, 1 to 21) of at least `contrast`. The pictures are of one size.
int changed_pixels(const Picture& before, const Picture& after, double x, double y, double width,
                   double height, int around, double contrast);

/// How many of all pixels differ in some channel by more than can be seen.
int different_pixels(const Picture& a, const Picture& b);

/// Whether all pixels of a rectangle have one colour.
bool is_plain(const Picture& picture, double x, double y, double width, double height);

}  // namespace chronoscope::testing
