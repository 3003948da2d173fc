// A strip along a cubic Bézier curve, from cause to effect. Vertices alternate between its two sides.

layout(location = 0) in vec4 a_from_control_1;  // points in framebuffer pixels from the top left
layout(location = 1) in vec4 a_control_2_to;
layout(location = 2) in vec4 a_color;           // straight alpha
layout(location = 3) in vec4 a_params;          // line width, first and last t, alpha at the first t

uniform vec2 u_framebuffer_px;
uniform float u_segments;

out float v_across_px;
flat out float v_half_width_px;
out vec4 v_color;

const float grown_px = 1.0;

vec2 point_at(float t) {
  float s = 1.0 - t;
  return s * s * s * a_from_control_1.xy + 3.0 * s * s * t * a_from_control_1.zw +
         3.0 * s * t * t * a_control_2_to.xy + t * t * t * a_control_2_to.zw;
}

vec2 direction_at(float t) {
  float s = 1.0 - t;
  vec2 d = s * s * (a_from_control_1.zw - a_from_control_1.xy) +
           2.0 * s * t * (a_control_2_to.xy - a_from_control_1.zw) +
           t * t * (a_control_2_to.zw - a_control_2_to.xy);
  vec2 chord = a_control_2_to.zw - a_from_control_1.xy;
  if (dot(d, d) < 1e-6) d = dot(chord, chord) < 1e-6 ? vec2(1.0, 0.0) : chord;
  return normalize(d);
}

void main() {
  float part = float(gl_VertexID >> 1) / u_segments;
  float side = float(gl_VertexID & 1) * 2.0 - 1.0;
  float t = mix(a_params.y, a_params.z, part);
  vec2 direction = direction_at(t);
  v_half_width_px = a_params.x * 0.5;
  v_across_px = side * (v_half_width_px + grown_px);
  v_color = a_color;
  v_color.a *= mix(a_params.w, 1.0, part);
  vec2 position = point_at(t) + vec2(-direction.y, direction.x) * v_across_px;
  vec2 clip = position / u_framebuffer_px * 2.0 - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
