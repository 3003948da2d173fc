// The controls' icons as a few thin strokes, so that they sit quietly beside the text at any scale. Our own
// drawings: no icon font is needed.
#pragma once

#include <imgui.h>

#include <cstdint>

namespace chronoscope {

enum class Icon : std::uint8_t {
  search,
  close,
  plus,
  minus,
  expand,
  home,
  sliders,
  angle_left,
  angle_right,
  angle_down,
  arrow_left,
  arrow_right,
  arrow_up,
  arrow_down,
  check,
  copy,
  warning,
  error,
  image,
  display,
  more,
  spotlight,
  pen,
  eraser,
  blank,
  play,
  undo,
  redo,
  bin,
  handle,
  eye,
  camera,
  swap,
};

/// Centred in a square of `size_px`; strokes keep a pixel's width at least.
void draw_icon(ImDrawList& list, ImVec2 center, Icon icon, float size_px, ImU32 color);

}  // namespace chronoscope
