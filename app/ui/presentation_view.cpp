#include "ui/presentation_view.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/chart_text.h"
#include "ui/detail_pane.h"
#include "ui/keys_panel.h"
#include "ui/loading_panel.h"
#include "ui/notice.h"
#include "ui/paint.h"
#include "ui/panels.h"
#include "ui/style.h"
#include "ui/tooltip.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

/// The toolbar and the pointer are put away after this long without movement.
constexpr double put_away_after_secs = 3;
constexpr const char* host_name = "##presentation";
constexpr double progress_px = 3, tool_gap_px = 4, number_px = 40, pen_px = 3.2, pen_halo_px = 2.4;
constexpr float spot_dimming = 0.74F;
constexpr Rgba pen_on_light{0.80F, 0.05F, 0.35F, 1}, pen_on_dark{1, 0.84F, 0.25F, 1};

const Presentation& presentation_of(const Ui& ui) { return *ui.in.presentation; }

void press(const Ui& ui, PresentationAct act) { ui.out.presentation_keys.push_back({act}); }

void draw_line(const Ui& ui, ImDrawList& list, const SceneText& line) {
  if (line.text.empty()) return;
  draw_text(list, ui.in.fonts, top_left(line.rect), line.text, font_style(line.style),
            to_u32(ui.palette().ink));
}

struct Tool {
  const char* id;
  Icon icon;
  Text tooltip;
  const char* key;
  PresentationAct act;
};

constexpr std::array tools = {
    Tool{"previous step", Icon::angle_left, Text::previous_step, "PageUp", PresentationAct::previous},
    Tool{"next step", Icon::angle_right, Text::next_step, "PageDown", PresentationAct::next},
    Tool{"spotlight", Icon::spotlight, Text::spotlight, "L", PresentationAct::spotlight},
    Tool{"pen", Icon::pen, Text::draw_on_picture, "P", PresentationAct::pen},
    Tool{"erase", Icon::eraser, Text::erase_drawing, "E", PresentationAct::erase},
    Tool{"black", Icon::blank, Text::black_screen, "B", PresentationAct::black},
    Tool{"notes", Icon::display, Text::presenter_window, "N", PresentationAct::presenter_window},
    Tool{"keys", Icon::more, Text::keys, "?", PresentationAct::keys},
    Tool{"end", Icon::close, Text::end_presentation, "Esc", PresentationAct::end},
};

/// As many of the tools, from the left, as the card's last row has room for, at its right end.
struct Toolbar {
  double size = 0;  ///< of a button, unscaled
  float pitch = 0, left = 0;
  std::size_t count = 0;
};

Toolbar toolbar_of(const Ui& ui) {
  const Rect& room = ui.in.scene.card->tools;
  Toolbar bar;
  bar.size = room.height / ui.in.scale - 4;
  bar.pitch = ui.px(bar.size) + ui.px(tool_gap_px);
  bar.count = std::min(tools.size(),
                       static_cast<std::size_t>(std::max(0.0, room.width / static_cast<double>(bar.pitch))));
  bar.left = static_cast<float>(room.right()) - bar.pitch * static_cast<float>(bar.count);
  return bar;
}

void card_ui(const Ui& ui, bool has_toolbar) {
  const SceneCard& card = *ui.in.scene.card;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  draw_line(ui, list, card.title);
  draw_line(ui, list, card.date);
  for (const SceneText& line : card.caption) draw_line(ui, list, line);
  if (!has_toolbar || card.footing.rect.right() < toolbar_of(ui).left) draw_line(ui, list, card.footing);
  draw_line(ui, list, card.count);
  const ImVec2 from = top_left(card.rect);
  list.AddRectFilled(
      from, {from.x + static_cast<float>(card.rect.width * card.progress), from.y + ui.px(progress_px)},
      to_u32(ui.palette().ink));
}

void toolbar_ui(const Ui& ui) {
  const Toolbar bar = toolbar_of(ui);
  ImVec2 at(bar.left, static_cast<float>(ui.in.scene.card->tools.y) + ui.px(2));
  for (std::size_t i = 0; i < bar.count; ++i) {
    // Too narrow for all: the last place is kept for the way out.
    const Tool& tool = i + 1 == bar.count ? tools.back() : tools[i];
    ImGui::SetCursorScreenPos({std::round(at.x), std::round(at.y)});
    if (icon_button_ui(ui, tool.id, tool.icon, ui.say(tool.tooltip), tool.key, ButtonLook::framed,
                       Enabled::yes, bar.size)) {
      press(ui, tool.act);
    }
    at.x += bar.pitch;
  }
}

void host_ui(const Ui& ui, bool has_toolbar) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin(host_name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoMouseInputs | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar(3);
  detail_pane_ui(ui);
  if (has_toolbar) {
    const Rect& room = ui.in.scene.card->tools;
    ImGui::SetCursorScreenPos(top_left(room));
    ImGui::BeginChild("tools", size_of(room), ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoBackground);
    toolbar_ui(ui);
    ImGui::EndChild();
  }
  loading_panel_ui(ui);
  notices_ui(ui, static_cast<double>(ImGui::GetIO().DeltaTime));
  ImGui::End();
}

void strokes_ui(const Ui& ui, ImDrawList& list) {
  const Presentation& p = presentation_of(ui);
  if (p.step >= p.strokes.size()) return;
  const bool is_dark = ui.palette().appearance == Appearance::dark;
  const ImU32 ink = to_u32(is_dark ? pen_on_dark : pen_on_light);
  const ImU32 halo = to_u32(ui.palette().ground, 0.85);
  const float width = std::max(2.0F, ui.px(pen_px)), halo_width = width + ui.px(pen_halo_px);
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  std::vector<ImVec2> points;
  for (const Stroke& stroke : p.strokes[p.step]) {
    points.clear();
    for (const Point& q : stroke.points) {
      points.emplace_back(static_cast<float>(q.x) * size.x, static_cast<float>(q.y) * size.y);
    }
    if (points.size() == 1) {
      list.AddCircleFilled(points.front(), halo_width / 2, halo);
      list.AddCircleFilled(points.front(), width / 2, ink);
      continue;
    }
    const int count = static_cast<int>(points.size());
    list.AddPolyline(points.data(), count, halo, ImDrawFlags_None, halo_width);
    list.AddPolyline(points.data(), count, ink, ImDrawFlags_None, width);
  }
}

/// One ring, wide enough to reach every corner, around the circle that stays bright.
void spotlight_ui(const Ui& ui, ImDrawList& list) {
  const ImGuiIO& io = ImGui::GetIO();
  const Point& spot = presentation_of(ui).spot;
  const ImVec2 at(static_cast<float>(spot.x) * io.DisplaySize.x,
                  static_cast<float>(spot.y) * io.DisplaySize.y);
  const float radius = static_cast<float>(presentation_of(ui).spot_radius) * io.DisplaySize.y;
  const float reach = io.DisplaySize.x + io.DisplaySize.y;
  constexpr int segments = 128;
  list.AddCircle(at, radius + reach / 2, to_u32(Rgba{0, 0, 0, spot_dimming}), segments, reach);
  list.AddCircle(at, radius, to_u32(Rgba{1, 1, 1, 0.9F}), segments, std::max(1.5F, ui.px(1.2)));
}

/// The number that is being typed, large, in the middle.
void number_ui(const Ui& ui, ImDrawList& list) {
  const Presentation& p = presentation_of(ui);
  if (p.typed_number.empty()) return;
  const FontStyle style = ui.text(Face::sans_bold, number_px);
  const std::string text = ui.say(Text::step_of, p.typed_number, p.size());
  const Rect& chart = ui.in.scene.regions.chart;
  const ImVec2 middle(static_cast<float>(chart.center_x()), static_cast<float>(chart.center_y()));
  const auto half = static_cast<float>(ui.in.fonts.width_px(text, style)) / 2 + ui.px(20);
  list.AddRectFilled({middle.x - half, middle.y - ui.px(36)}, {middle.x + half, middle.y + ui.px(36)},
                     to_u32(ui.palette().scrim), ui.px(10));
  list.AddRect({middle.x - half, middle.y - ui.px(36)}, {middle.x + half, middle.y + ui.px(36)},
               to_u32(ui.palette().hairline_strong), ui.px(10), 0, std::max(1.0F, ui.px(1)));
  draw_text_centered(list, ui.in.fonts, middle, text, style, to_u32(ui.palette().ink));
}

/// Counts how long the pointer has stood still; true while toolbar and pointer are shown.
bool pointer_is_awake(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  double& still = ui.state.pointer_still_secs;
  const bool moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || ImGui::IsAnyMouseDown();
  still = moved || ImGui::IsKeyPressed(ImGuiKey_Tab, false) ? 0 : still + static_cast<double>(io.DeltaTime);
  if (ui.in.presentation->pen || ui.in.presentation->spotlight) return true;
  if (io.NavVisible && io.NavActive) return true;
  if (still >= put_away_after_secs) return false;
  ui.out.redraw_within(put_away_after_secs - still);
  return true;
}

}  // namespace

void presentation_ui(const Ui& ui) {
  const Presentation& p = presentation_of(ui);
  ui.state.controls.clear();
  ui.state.focused_control.clear();
  route_keyboard(host_name);
  const bool awake = pointer_is_awake(ui);
  if (p.blank != Blank::none) {
    const float v = p.blank == Blank::black ? 0 : 1;
    ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, ImGui::GetIO().DisplaySize,
                                                  to_u32(Rgba{v, v, v, 1}));
    ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    return;
  }
  chart_text_ui(*ImGui::GetBackgroundDrawList(), ui.in.scene, ui.palette(), ui.in.dataset, ui.in.fonts);
  card_ui(ui, awake);
  host_ui(ui, awake);
  ui.state.keys_open = p.keys_open;
  keys_panel_ui(ui);
  if (p.keys_open && !ui.state.keys_open) press(ui, PresentationAct::keys);
  ImDrawList& front = *ImGui::GetForegroundDrawList();
  if (!p.keys_open) strokes_ui(ui, front);
  if (p.spotlight) {
    spotlight_ui(ui, front);
    ImGui::SetMouseCursor(ImGuiMouseCursor_None);
  }
  number_ui(ui, front);
  if (!p.pen && !p.spotlight) chart_tooltip_ui(ui);
  if (!awake) ImGui::SetMouseCursor(ImGuiMouseCursor_None);
  note_keyboard_focus(ui);
}

}  // namespace chronoscope
