// One quad for each shape: the shape's rectangle, grown by what smooth edges and outlines need.
// The version line is put in front by the program (330 core or 300 es).

layout(location = 0) in vec4 a_rect;     // x, y, width, height: framebuffer pixels from the top left
layout(location = 1) in vec4 a_fill;
layout(location = 2) in vec4 a_edge;
layout(location = 3) in vec4 a_params;   // corner radius, line width, fade in, fade out (pixels)
layout(location = 4) in uvec4 a_style;   // shape, begin style, end style, flags
layout(location = 5) in vec2 a_quiet_px; // where a label lies, from the rectangle's left

uniform vec2 u_framebuffer_px;

out vec2 v_position_px;                  // from the rectangle's top left
flat out vec2 v_size_px;
flat out vec4 v_fill;
flat out vec4 v_edge;
flat out vec4 v_params;
flat out uvec4 v_style;
flat out vec2 v_quiet_px;

#if FAMILY == 0
const float grown_px = 0.0;  // plain rectangles lie on whole pixels
#else
const float grown_px = 2.0;
#endif

void main() {
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
  v_position_px = mix(vec2(-grown_px), a_rect.zw + grown_px, corner);
  v_size_px = a_rect.zw;
  v_fill = a_fill;
  v_edge = a_edge;
  v_params = a_params;
  v_style = a_style;
  v_quiet_px = a_quiet_px;
  vec2 clip = (a_rect.xy + v_position_px) / u_framebuffer_px * 2.0 - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
