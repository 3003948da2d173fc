// The pointer on the chart: raw moves, buttons and wheel together with the Scene become commands, a hover and a cursor.
// A state machine in plain data; knows no toolkit, reads no clock.
#pragma once

#include <optional>
#include <vector>

#include "layout/hit_test.h"
#include "layout/scene.h"
#include "view/commands.h"

namespace chronoscope {

struct PointerInput {
  Point position;
  bool over_chart = false;  ///< false while a panel, popup or another window has the pointer
  bool pressed = false;     ///< main button went down since the last input
  bool released = false;
  bool down = false;
  bool double_clicked = false;
  double wheel_x = 0, wheel_y = 0;  ///< notches; y > 0 away from the person, x > 0 to the right
  bool ctrl = false, shift = false;
};

enum class Cursor : std::uint8_t { arrow, hand, grab, resize_horizontal };

struct PointerOutput {
  std::vector<Command> commands;
  Hit hover;  ///< HitKind::none while dragging
  Cursor cursor = Cursor::arrow;
  std::optional<std::size_t> list_fold;  ///< this fold of the scene was clicked and cannot be zoomed apart
};

/// Owned by the frame loop, changed by handle_pointer only.
struct PointerState {
  enum class Drag : std::uint8_t { none, undecided, pan, brush, brush_left, brush_right };
  Drag drag = Drag::none;
  Point press, last;
  Hit press_hit;
  double brush_grip_days = 0;  ///< time from the brush's dragged edge or middle to the pointer
  TimeScale brush_scale;  ///< the overview's when the drag began: the overview may stretch under the pointer
};

PointerOutput handle_pointer(PointerState& state, const PointerInput& input, const Scene& scene,
                             const ViewState& view);

}  // namespace chronoscope
