// The arc's line, smooth on both sides. Leaves with alpha multiplied in.

in float v_across_px;
flat in float v_half_width_px;
in vec4 v_color;

out vec4 out_color;

void main() {
  float covered = clamp(v_half_width_px + 0.5 - abs(v_across_px), 0.0, 1.0);
  out_color = vec4(v_color.rgb, 1.0) * (v_color.a * covered);
}
