#include "interaction/pointer.h"

#include <algorithm>
#include <cmath>

namespace chronoscope {

namespace {

/// One notch of the wheel zooms by this; Ctrl makes it finer.
constexpr double wheel_zoom_factor = 1.25, wheel_zoom_factor_fine = 1.08;
/// One notch pans by this part of the view's width.
constexpr double wheel_pan_fraction = 0.1;
/// A press that moves less than this is a click, px at scale 1.
constexpr double click_slop_px = 4;
/// A fold that opens fills this part of the view.
constexpr double opened_fold_fraction = 0.6;
/// … shows at least this much, and is always a visible step closer.
constexpr double fold_min_days = 3, fold_least_zoom = 0.5;
/// The brush cannot be drawn narrower than this many days by its edges.
constexpr double brush_min_days = 1;

double fraction_at(const Scene& scene, double x) {
  const Rect& plot = scene.regions.plot;
  return plot.width > 0 ? std::clamp((x - plot.x) / plot.width, 0.0, 1.0) : 0.5;
}

TimeScale overview_scale(const Scene& scene) {
  return {scene.overview.extent, scene.overview.plot.x, scene.overview.plot.width};
}

void wheel(const PointerInput& input, const Scene& scene, const Hit& hit, PointerOutput& out) {
  if (input.wheel_x != 0) out.commands.push_back(PanBy{input.wheel_x * wheel_pan_fraction, Motion::ease});
  if (input.wheel_y == 0) return;
  if (hit.kind == HitKind::lane_header && scene.lanes_height_px > scene.regions.plot.height) {
    out.commands.push_back(ScrollBy{-input.wheel_y * 48 * scene.scale});
  } else if (input.shift) {
    out.commands.push_back(PanBy{-input.wheel_y * wheel_pan_fraction, Motion::ease});
  } else {
    const double factor = std::pow(input.ctrl ? wheel_zoom_factor_fine : wheel_zoom_factor, input.wheel_y);
    out.commands.push_back(ZoomAbout{fraction_at(scene, input.position.x), factor, Motion::ease});
  }
}

void open_fold(const SceneFold& fold, std::size_t index, const ViewState& view, PointerOutput& out) {
  if (fold.count() == 1) {
    out.commands.push_back(OpenEvent{fold.events.front(), Motion::fly});
    return;
  }
  if (fold.same_day) {
    out.list_fold = index;
    return;
  }
  const Instant middle = (fold.first + fold.last) / 2;
  const double span = std::clamp((fold.last - fold.first) / opened_fold_fraction, fold_min_days,
                                 std::max(fold_min_days, view.viewport.span_days() * fold_least_zoom));
  out.commands.push_back(ShowRange{middle - span / 2, middle + span / 2, Motion::fly});
}

void click(const PointerState& state, const PointerInput& input, const Scene& scene, const ViewState& view,
           PointerOutput& out) {
  const Hit& hit = state.press_hit;
  switch (hit.kind) {
    case HitKind::mark:
      out.commands.push_back(OpenEvent{hit.event, Motion::jump});
      break;
    case HitKind::fold:
      if (hit.index < scene.folds.size()) open_fold(scene.folds[hit.index], hit.index, view, out);
      break;
    case HitKind::lane_header:
      out.commands.push_back(ToggleLane{hit.theme});
      break;
    case HitKind::overview: {
      const Instant t = overview_scale(scene).time_from_x(input.position.x);
      const double half = view.viewport.span_days() / 2;
      out.commands.push_back(ShowRange{t - half, t + half, Motion::ease});
      break;
    }
    case HitKind::plot:
      if (view.focused && !view.detail_open) out.commands.push_back(ClearFocus{});
      break;
    default:
      break;
  }
}

void begin_drag(PointerState& state, const PointerInput& input, const Scene& scene, const ViewState& view) {
  state.press = state.last = input.position;
  state.press_hit = hit_test(scene, input.position);
  state.drag = PointerState::Drag::undecided;
  state.brush_scale = overview_scale(scene);
  const Instant t = state.brush_scale.time_from_x(input.position.x);
  if (state.press_hit.kind == HitKind::brush_left) state.brush_grip_days = t - view.viewport.from;
  if (state.press_hit.kind == HitKind::brush_right) state.brush_grip_days = t - view.viewport.to;
  if (state.press_hit.kind == HitKind::brush) state.brush_grip_days = t - view.viewport.from;
}

PointerState::Drag drag_of(HitKind kind) {
  switch (kind) {
    case HitKind::brush:
      return PointerState::Drag::brush;
    case HitKind::brush_left:
      return PointerState::Drag::brush_left;
    case HitKind::brush_right:
      return PointerState::Drag::brush_right;
    case HitKind::plot:
    case HitKind::mark:
    case HitKind::fold:
    case HitKind::period:
      return PointerState::Drag::pan;
    default:
      return PointerState::Drag::none;
  }
}

void continue_drag(PointerState& state, const PointerInput& input, const Scene& scene, const ViewState& view,
                   PointerOutput& out) {
  const double dx = input.position.x - state.last.x, dy = input.position.y - state.last.y;
  state.last = input.position;
  const Instant t = state.brush_scale.time_from_x(input.position.x) - state.brush_grip_days;
  switch (state.drag) {
    case PointerState::Drag::pan:
      if (dx != 0 && scene.regions.plot.width > 0) {
        out.commands.push_back(PanBy{-dx / scene.regions.plot.width, Motion::jump});
      }
      if (dy != 0 && scene.lanes_height_px > scene.regions.plot.height) out.commands.push_back(ScrollBy{-dy});
      break;
    case PointerState::Drag::brush:
      out.commands.push_back(ShowRange{t, t + view.viewport.span_days(), Motion::jump});
      break;
    case PointerState::Drag::brush_left:
      out.commands.push_back(
          ShowRange{std::min(t, view.viewport.to - brush_min_days), view.viewport.to, Motion::jump});
      break;
    case PointerState::Drag::brush_right:
      out.commands.push_back(
          ShowRange{view.viewport.from, std::max(t, view.viewport.from + brush_min_days), Motion::jump});
      break;
    default:
      break;
  }
}

Cursor cursor_of(const PointerState& state, const Hit& hover) {
  switch (state.drag) {
    case PointerState::Drag::pan:
      return Cursor::grab;
    case PointerState::Drag::brush:
      return Cursor::grab;
    case PointerState::Drag::brush_left:
    case PointerState::Drag::brush_right:
      return Cursor::resize_horizontal;
    default:
      break;
  }
  switch (hover.kind) {
    case HitKind::mark:
    case HitKind::fold:
    case HitKind::lane_header:
      return Cursor::hand;
    case HitKind::brush:
      return Cursor::grab;
    case HitKind::brush_left:
    case HitKind::brush_right:
      return Cursor::resize_horizontal;
    default:
      return Cursor::arrow;
  }
}

}  // namespace

PointerOutput handle_pointer(PointerState& state, const PointerInput& input, const Scene& scene,
                             const ViewState& view) {
  PointerOutput out;
  const bool dragging = state.drag != PointerState::Drag::none;
  const Hit hit = input.over_chart ? hit_test(scene, input.position) : Hit{};
  if (input.over_chart) wheel(input, scene, hit, out);
  if (input.pressed && input.over_chart) begin_drag(state, input, scene, view);

  if (state.drag == PointerState::Drag::undecided) {
    const double moved = std::hypot(input.position.x - state.press.x, input.position.y - state.press.y);
    if (moved > click_slop_px * scene.scale) {
      state.drag = drag_of(state.press_hit.kind);
      if (state.drag == PointerState::Drag::none) state.press_hit = {};
    }
  }
  if (state.drag != PointerState::Drag::none && state.drag != PointerState::Drag::undecided) {
    continue_drag(state, input, scene, view, out);
  }
  if (input.released || !input.down) {
    if (state.drag == PointerState::Drag::undecided && input.released) click(state, input, scene, view, out);
    // A double click in empty room zooms in about the pointer, as maps do.
    if (input.double_clicked && hit.kind == HitKind::plot) {
      out.commands.push_back(ZoomAbout{fraction_at(scene, input.position.x), 2.5, Motion::ease});
    }
    state.drag = PointerState::Drag::none;
  }
  if (!dragging && state.drag == PointerState::Drag::none) out.hover = hit;
  out.cursor = cursor_of(state, out.hover);
  return out;
}

}  // namespace chronoscope
