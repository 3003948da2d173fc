#include "ui/theme_icon.h"

#include <array>
#include <cmath>
#include <numbers>

namespace chronoscope {

namespace {

/// Half of each shape's own size, as a part of size_px: pointed shapes need more room to look equally heavy.
constexpr float diamond_reach = 0.50F, triangle_reach = 0.52F, square_reach = 0.385F, hexagon_reach = 0.46F,
                circle_reach = 0.43F, cross_reach = 0.44F, cross_arm = 0.155F, star_reach = 0.53F,
                star_waist = 0.44F;  // of the star's reach

void add_regular_polygon(ImDrawList& list, ImVec2 center, float reach, int corners, float first_angle,
                         ImU32 color) {
  for (int i = 0; i < corners; ++i) {
    const float angle =
        first_angle + 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(corners);
    list.PathLineTo(ImVec2(center.x + reach * std::cos(angle), center.y + reach * std::sin(angle)));
  }
  list.PathFillConvex(color);
}

void add_star(ImDrawList& list, ImVec2 center, float reach, ImU32 color) {
  constexpr int points = 5;
  for (int i = 0; i < 2 * points; ++i) {
    const float radius = i % 2 == 0 ? reach : reach * star_waist;
    const float angle = std::numbers::pi_v<float> * (static_cast<float>(i) / points - 0.5F);
    list.PathLineTo(ImVec2(center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)));
  }
  list.PathFillConcave(color);
}

void add_cross(ImDrawList& list, ImVec2 c, float reach, float arm, ImU32 color) {
  const std::array<ImVec2, 12> corners = {ImVec2(-arm, -reach), ImVec2(arm, -reach),  ImVec2(arm, -arm),
                                          ImVec2(reach, -arm),  ImVec2(reach, arm),   ImVec2(arm, arm),
                                          ImVec2(arm, reach),   ImVec2(-arm, reach),  ImVec2(-arm, arm),
                                          ImVec2(-reach, arm),  ImVec2(-reach, -arm), ImVec2(-arm, -arm)};
  for (const ImVec2& corner : corners) list.PathLineTo(ImVec2(c.x + corner.x, c.y + corner.y));
  list.PathFillConcave(color);
}

}  // namespace

void draw_theme_icon(ImDrawList& list, MarkShape shape, ImVec2 center, float size_px, ImU32 color) {
  constexpr float quarter = std::numbers::pi_v<float> / 2;
  switch (shape) {
    case MarkShape::diamond:
      add_regular_polygon(list, center, size_px * diamond_reach, 4, 0, color);
      break;
    case MarkShape::triangle: {
      // The triangle's middle is lower than that of its bounding box: moved down so that it looks centred.
      const ImVec2 middle(center.x, center.y + size_px * 0.08F);
      add_regular_polygon(list, middle, size_px * triangle_reach, 3, -quarter, color);
      break;
    }
    case MarkShape::square: {
      const float half = std::round(2 * size_px * square_reach) / 2;
      list.AddRectFilled(ImVec2(center.x - half, center.y - half), ImVec2(center.x + half, center.y + half),
                         color);
      break;
    }
    case MarkShape::hexagon:
      add_regular_polygon(list, center, size_px * hexagon_reach, 6, -quarter, color);
      break;
    case MarkShape::circle:
      list.AddCircleFilled(center, size_px * circle_reach, color);
      break;
    case MarkShape::cross:
      add_cross(list, center, size_px * cross_reach, size_px * cross_arm, color);
      break;
    case MarkShape::star:
      add_star(list, center, size_px * star_reach, color);
      break;
  }
}

}  // namespace chronoscope
