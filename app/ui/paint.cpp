#include "ui/paint.h"

#include <algorithm>
#include <cmath>

namespace chronoscope {

ImVec4 to_vec4(Rgba color) { return {color.r, color.g, color.b, color.a}; }

ImU32 to_u32(Rgba color, double opacity) {
  const auto alpha = static_cast<float>(color.a * std::clamp(opacity, 0.0, 1.0));
  return ImGui::ColorConvertFloat4ToU32({color.r, color.g, color.b, alpha});
}

Rgba mix(Rgba a, Rgba b, double amount) {
  const auto t = static_cast<float>(amount);
  return {a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t, a.a + (b.a - a.a) * t};
}

void draw_text(ImDrawList& list, Fonts& fonts, ImVec2 at, std::string_view text, FontStyle style,
               ImU32 color) {
  if (text.empty()) return;
  const ImVec2 snapped(std::round(at.x), std::round(at.y));
  list.AddText(fonts.font(style.face), fonts.imgui_size(style), snapped, color, text.data(),
               text.data() + text.size());
}

void draw_text_mid(ImDrawList& list, Fonts& fonts, float x, float center_y, std::string_view text,
                   FontStyle style, ImU32 color) {
  draw_text(list, fonts, {x, center_y - fonts.imgui_size(style) / 2}, text, style, color);
}

void draw_text_centered(ImDrawList& list, Fonts& fonts, ImVec2 center, std::string_view text, FontStyle style,
                        ImU32 color) {
  const auto width = static_cast<float>(fonts.width_px(text, style));
  draw_text_mid(list, fonts, center.x - width / 2, center.y, text, style, color);
}

}  // namespace chronoscope
