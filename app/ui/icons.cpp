#include "ui/icons.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace chronoscope {

namespace {

/// Width of a stroke as a part of the icon's size.
constexpr float stroke_part = 0.105F;

/// Draws in a square from -1 to 1, y down.
class Pen {
 public:
  Pen(ImDrawList& list, ImVec2 center, float size, ImU32 color)
      : m_list(list),
        m_center(center),
        m_half(size / 2),
        m_width(std::max(1.2F, size * stroke_part)),
        m_color(color) {}

  void line(std::initializer_list<ImVec2> points, bool closed = false) const {
    for (const ImVec2& p : points) m_list.PathLineTo(at(p));
    m_list.PathStroke(m_color, closed ? ImDrawFlags_Closed : ImDrawFlags_None, m_width);
  }
  void circle(ImVec2 middle, float radius) const {
    m_list.AddCircle(at(middle), radius * m_half, m_color, 0, m_width);
  }
  void dot(ImVec2 middle, float radius) const {
    m_list.AddCircleFilled(at(middle), radius * m_half, m_color);
  }
  void box(ImVec2 min, ImVec2 max, float rounding) const {
    m_list.AddRect(at(min), at(max), m_color, rounding * m_half, 0, m_width);
  }

 private:
  ImVec2 at(ImVec2 p) const { return {m_center.x + p.x * m_half, m_center.y + p.y * m_half}; }

  ImDrawList& m_list;
  ImVec2 m_center;
  float m_half, m_width;
  ImU32 m_color;
};

void draw_corners(const Pen& pen) {
  constexpr float far = 0.78F, near = 0.22F;
  pen.line({{-far, -near}, {-far, -far}, {-near, -far}});
  pen.line({{near, -far}, {far, -far}, {far, -near}});
  pen.line({{far, near}, {far, far}, {near, far}});
  pen.line({{-near, far}, {-far, far}, {-far, near}});
}

void draw_sliders(const Pen& pen) {
  constexpr float knob = 0.2F;
  const auto slider = [&pen](float y, float x) {
    pen.line({{-0.9F, y}, {x - knob, y}});
    pen.circle({x, y}, knob);
    pen.line({{x + knob, y}, {0.9F, y}});
  };
  slider(-0.62F, 0.3F);
  slider(0, -0.35F);
  slider(0.62F, 0.1F);
}

/// An arrow that turns back; `side` -1: to the left.
void draw_turn(const Pen& pen, float side) {
  pen.line({{side * 0.4F, -0.85F}, {side * 0.9F, -0.4F}, {side * 0.4F, 0.05F}});
  pen.line({{side * 0.9F, -0.4F},
            {side * -0.3F, -0.4F},
            {side * -0.62F, -0.28F},
            {side * -0.82F, 0},
            {side * -0.82F, 0.35F},
            {side * -0.62F, 0.65F},
            {side * -0.3F, 0.78F},
            {side * 0.35F, 0.78F}});
}

void draw_bin(const Pen& pen) {
  pen.line({{-0.8F, -0.55F}, {0.8F, -0.55F}});
  pen.line({{-0.32F, -0.55F}, {-0.32F, -0.88F}, {0.32F, -0.88F}, {0.32F, -0.55F}});
  pen.line({{-0.6F, -0.55F}, {-0.5F, 0.88F}, {0.5F, 0.88F}, {0.6F, -0.55F}});
}

void draw_eye(const Pen& pen) {
  pen.line({{-0.95F, 0},
            {-0.55F, -0.42F},
            {0, -0.6F},
            {0.55F, -0.42F},
            {0.95F, 0},
            {0.55F, 0.42F},
            {0, 0.6F},
            {-0.55F, 0.42F}},
           true);
  pen.dot({0, 0}, 0.27F);
}

void draw_camera(const Pen& pen) {
  pen.box({-0.95F, -0.45F}, {0.95F, 0.78F}, 0.18F);
  pen.line({{-0.4F, -0.45F}, {-0.25F, -0.78F}, {0.25F, -0.78F}, {0.4F, -0.45F}});
  pen.circle({0, 0.16F}, 0.33F);
}

void draw_attention(const Pen& pen, float top) {
  pen.line({{0, top}, {0, 0.14F}});
  pen.dot({0, 0.46F}, 0.12F);
}

}  // namespace

void draw_icon(ImDrawList& list, ImVec2 center, Icon icon, float size_px, ImU32 color) {
  // On half pixels a stroke of odd width is crisp.
  const ImVec2 snapped(std::floor(center.x) + 0.5F, std::floor(center.y) + 0.5F);
  const Pen pen(list, snapped, size_px, color);
  switch (icon) {
    case Icon::search:
      pen.circle({-0.18F, -0.18F}, 0.6F);
      pen.line({{0.26F, 0.26F}, {0.85F, 0.85F}});
      break;
    case Icon::close:
      pen.line({{-0.6F, -0.6F}, {0.6F, 0.6F}});
      pen.line({{0.6F, -0.6F}, {-0.6F, 0.6F}});
      break;
    case Icon::plus:
      pen.line({{0, -0.75F}, {0, 0.75F}});
      pen.line({{-0.75F, 0}, {0.75F, 0}});
      break;
    case Icon::minus:
      pen.line({{-0.75F, 0}, {0.75F, 0}});
      break;
    case Icon::expand:
      draw_corners(pen);
      break;
    case Icon::home:
      pen.line({{-0.9F, -0.02F}, {0, -0.85F}, {0.9F, -0.02F}});
      pen.line({{-0.62F, -0.1F}, {-0.62F, 0.8F}, {0.62F, 0.8F}, {0.62F, -0.1F}});
      break;
    case Icon::sliders:
      draw_sliders(pen);
      break;
    case Icon::angle_left:
      pen.line({{0.3F, -0.65F}, {-0.35F, 0}, {0.3F, 0.65F}});
      break;
    case Icon::angle_right:
      pen.line({{-0.3F, -0.65F}, {0.35F, 0}, {-0.3F, 0.65F}});
      break;
    case Icon::angle_down:
      pen.line({{-0.65F, -0.3F}, {0, 0.35F}, {0.65F, -0.3F}});
      break;
    case Icon::arrow_left:
      pen.line({{0.85F, 0}, {-0.85F, 0}});
      pen.line({{-0.25F, -0.6F}, {-0.85F, 0}, {-0.25F, 0.6F}});
      break;
    case Icon::arrow_right:
      pen.line({{-0.85F, 0}, {0.85F, 0}});
      pen.line({{0.25F, -0.6F}, {0.85F, 0}, {0.25F, 0.6F}});
      break;
    case Icon::arrow_up:
      pen.line({{0, 0.85F}, {0, -0.85F}});
      pen.line({{-0.6F, -0.25F}, {0, -0.85F}, {0.6F, -0.25F}});
      break;
    case Icon::arrow_down:
      pen.line({{0, -0.85F}, {0, 0.85F}});
      pen.line({{-0.6F, 0.25F}, {0, 0.85F}, {0.6F, 0.25F}});
      break;
    case Icon::check:
      pen.line({{-0.75F, 0.02F}, {-0.22F, 0.55F}, {0.78F, -0.55F}});
      break;
    case Icon::copy:
      pen.box({-0.35F, -0.35F}, {0.85F, 0.85F}, 0.2F);
      pen.line({{-0.55F, 0.35F}, {-0.85F, 0.35F}, {-0.85F, -0.85F}, {0.35F, -0.85F}, {0.35F, -0.55F}});
      break;
    case Icon::warning:
      pen.line({{0, -0.85F}, {0.95F, 0.8F}, {-0.95F, 0.8F}}, true);
      draw_attention(pen, -0.3F);
      break;
    case Icon::error:
      pen.circle({0, 0}, 0.88F);
      draw_attention(pen, -0.5F);
      break;
    case Icon::image:
      pen.box({-0.95F, -0.75F}, {0.95F, 0.75F}, 0.15F);
      pen.line({{-0.9F, 0.5F}, {-0.3F, -0.1F}, {0.1F, 0.3F}, {0.4F, 0.05F}, {0.9F, 0.5F}});
      pen.dot({0.4F, -0.35F}, 0.14F);
      break;
    case Icon::display:
      pen.box({-0.9F, -0.78F}, {0.9F, 0.42F}, 0.15F);
      pen.line({{0, 0.42F}, {0, 0.82F}});
      pen.line({{-0.45F, 0.82F}, {0.45F, 0.82F}});
      break;
    case Icon::more:
      for (const float x : {-0.65F, 0.0F, 0.65F}) pen.dot({x, 0}, 0.17F);
      break;
    case Icon::spotlight:
      pen.circle({0, 0}, 0.48F);
      for (const float d : {-1.0F, 1.0F}) {
        pen.line({{d * 0.95F, 0}, {d * 0.7F, 0}});
        pen.line({{0, d * 0.95F}, {0, d * 0.7F}});
      }
      break;
    case Icon::pen:
      pen.line({{-0.8F, 0.8F}, {-0.62F, 0.2F}, {0.45F, -0.85F}, {0.85F, -0.45F}, {-0.2F, 0.62F}}, true);
      pen.line({{0.2F, -0.6F}, {0.6F, -0.2F}});
      break;
    case Icon::eraser:
      pen.line({{-0.9F, 0.25F}, {0.2F, -0.8F}, {0.9F, -0.15F}, {-0.05F, 0.78F}, {-0.42F, 0.78F}}, true);
      pen.line({{-0.38F, -0.25F}, {0.38F, 0.38F}});
      pen.line({{-0.05F, 0.78F}, {0.9F, 0.78F}});
      break;
    case Icon::blank:
      pen.box({-0.9F, -0.68F}, {0.9F, 0.68F}, 0.15F);
      pen.line({{-0.75F, 0.5F}, {0.75F, -0.5F}});
      break;
    case Icon::play:
      pen.line({{-0.5F, -0.8F}, {0.8F, 0}, {-0.5F, 0.8F}}, true);
      break;
    case Icon::swap:
      pen.line({{-0.8F, -0.4F}, {0.8F, -0.4F}});
      pen.line({{0.4F, -0.8F}, {0.8F, -0.4F}, {0.4F, 0}});
      pen.line({{0.8F, 0.5F}, {-0.8F, 0.5F}});
      pen.line({{-0.4F, 0.1F}, {-0.8F, 0.5F}, {-0.4F, 0.9F}});
      break;
    case Icon::undo:
      draw_turn(pen, -1);
      break;
    case Icon::redo:
      draw_turn(pen, 1);
      break;
    case Icon::bin:
      draw_bin(pen);
      break;
    case Icon::handle:
      for (const float x : {-0.3F, 0.3F}) {
        for (const float y : {-0.65F, 0.0F, 0.65F}) pen.dot({x, y}, 0.14F);
      }
      break;
    case Icon::eye:
      draw_eye(pen);
      break;
    case Icon::camera:
      draw_camera(pen);
      break;
  }
}

}  // namespace chronoscope
