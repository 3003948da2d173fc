#include "ui/style.h"

#include <imgui.h>

#include <cmath>

#include "ui/fonts.h"
#include "ui/paint.h"

namespace chronoscope {

namespace {

void set_sizes(ImGuiStyle& style, double scale) {
  const auto px = [scale](double unscaled) { return static_cast<float>(std::round(unscaled * scale)); };
  const auto hairline = static_cast<float>(std::max(1.0, std::round(scale)));
  style.WindowPadding = {px(14), px(12)};
  style.WindowRounding = px(8);
  style.WindowBorderSize = hairline;
  style.ChildRounding = 0;
  style.ChildBorderSize = hairline;
  style.PopupRounding = px(8);
  style.PopupBorderSize = hairline;
  style.FramePadding = {px(10), px(6)};
  style.FrameRounding = px(control_rounding_px);
  style.FrameBorderSize = hairline;
  style.ItemSpacing = {px(8), px(6)};
  style.ItemInnerSpacing = {px(8), px(6)};
  style.CellPadding = {px(6), px(3)};
  style.IndentSpacing = px(20);
  style.ScrollbarSize = px(9);
  style.ScrollbarRounding = px(6);
  style.GrabMinSize = px(12);
  style.GrabRounding = px(6);
  style.WindowMinSize = {px(32), px(32)};
  style.SeparatorTextBorderSize = hairline;
  style.CircleTessellationMaxError = 0.15F;
}

void set_colors(ImGuiStyle& style, const Palette& p) {
  const auto set = [&style](ImGuiCol what, Rgba color) { style.Colors[what] = to_vec4(color); };
  const Rgba clear{0, 0, 0, 0};
  set(ImGuiCol_Text, p.ink);
  set(ImGuiCol_TextDisabled, p.ink_muted);
  set(ImGuiCol_WindowBg, p.scrim);
  set(ImGuiCol_ChildBg, clear);
  set(ImGuiCol_PopupBg, p.scrim);
  set(ImGuiCol_Border, control_border(p));
  set(ImGuiCol_BorderShadow, clear);
  set(ImGuiCol_FrameBg, p.control);
  set(ImGuiCol_FrameBgHovered, p.control_hover);
  set(ImGuiCol_FrameBgActive, p.control_active);
  set(ImGuiCol_ScrollbarBg, clear);
  set(ImGuiCol_ScrollbarGrab, control_border(p));
  set(ImGuiCol_ScrollbarGrabHovered, p.hairline_strong);
  set(ImGuiCol_ScrollbarGrabActive, p.ink_muted);
  set(ImGuiCol_CheckMark, p.ink);
  set(ImGuiCol_Button, p.control);
  set(ImGuiCol_ButtonHovered, p.control_hover);
  set(ImGuiCol_ButtonActive, p.control_active);
  set(ImGuiCol_Header, p.control);
  set(ImGuiCol_HeaderHovered, p.control_hover);
  set(ImGuiCol_HeaderActive, p.control_active);
  set(ImGuiCol_Separator, p.hairline);
  set(ImGuiCol_TextLink, p.link);
  set(ImGuiCol_InputTextCursor, p.ink);
  Rgba selection = p.link;
  selection.a = 0.28F;
  set(ImGuiCol_TextSelectedBg, selection);
  set(ImGuiCol_NavCursor, p.focus);
  set(ImGuiCol_TableBorderLight, p.hairline);
  set(ImGuiCol_TableBorderStrong, p.hairline_strong);
}

}  // namespace

Rgba control_border(const Palette& palette) {
  if (palette.appearance == Appearance::contrast) return palette.hairline_strong;
  return mix(palette.hairline, palette.hairline_strong, 0.4);
}

void apply_style(const Palette& palette, double scale, Fonts& fonts) {
  ImGuiIO& io = ImGui::GetIO();
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // an idle window draws nothing
  io.ConfigNavCaptureKeyboard = false;  // keys belong to the chart unless a panel is navigated: see panels.h
  io.ConfigNavEscapeClearFocusWindow = true;  // Esc leaves the panels
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.IniFilename = nullptr;
  io.FontDefault = fonts.font(Face::sans);

  ImGuiStyle style;
  set_sizes(style, scale);
  set_colors(style, palette);
  style.FontSizeBase = fonts.imgui_size({Face::sans, control_text_px * scale});
  ImGui::GetStyle() = style;
}

}  // namespace chronoscope
