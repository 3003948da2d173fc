// Every mark of the timeline as a signed distance: smooth at any size and scale, one draw call for many.
//
// Compiled once for each family of shapes, FAMILY being 0 to 4: where the processor draws, it works through every
// branch for every pixel, and a plain ground must not pay for a star.
// Distances are in framebuffer pixels, negative inside; half a pixel either side of the edge is blended.
// Colours come in with straight alpha and leave with it multiplied in.
// The numbers below are those of ShapeFamily, ShapeKind, EndStyle and the flags in render/shape_list.h.

in vec2 v_position_px;
flat in vec2 v_size_px;
flat in vec4 v_fill;
flat in vec4 v_edge;
flat in vec4 v_params;
flat in uvec4 v_style;
flat in vec2 v_quiet_px;

uniform float u_scale;  // framebuffer pixels for one unscaled pixel

out vec4 out_color;

#define FAMILY_PLAIN 0
#define FAMILY_GROUND 1
#define FAMILY_CRISP_BAR 2
#define FAMILY_LASTING 3
#define FAMILY_POINT 4

const uint shape_diamond = 0u, shape_triangle = 1u, shape_square = 2u, shape_hexagon = 3u, shape_circle = 4u,
           shape_cross = 5u, shape_star = 6u;
const uint shape_rounded = 7u, shape_soft = 8u, shape_bar = 9u, shape_moment = 10u, shape_between = 11u,
           shape_arrow_head = 12u, shape_unsharp_band = 13u;

const uint end_crisp = 0u, end_fade = 1u, end_dashed = 2u, end_dashed_fade = 3u, end_arrow = 4u,
           end_unknown = 5u;

const uint flag_outlined = 1u;  // an outline in the edge colour all round (high contrast)

const float pi = 3.14159265;

float coverage(float distance_px) { return clamp(0.5 - distance_px, 0.0, 1.0); }

// Paints `color` over what is there, both with alpha multiplied in.
vec4 over(vec4 under, vec4 color, float amount) {
  vec4 top = vec4(color.rgb * color.a, color.a) * amount;
  return top + under * (1.0 - top.a);
}

float rounded_box(vec2 p, vec2 half_size, float radius) {
  vec2 q = abs(p) - half_size + radius;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

// --- Lines

const float hatch_period_px = 4.5, hatch_line_px = 1.0;

// 0 where the mark's own label lies, so that no line runs through words.
float free_of_label() {
  float soft = 6.0 * u_scale;
  float from_label = max(v_quiet_px.x - v_position_px.x, v_position_px.x - v_quiet_px.y);
  return v_quiet_px.y > v_quiet_px.x ? clamp(from_label / soft, 0.0, 1.0) : 1.0;
}

float hatching() {
  float period_px = hatch_period_px * u_scale, line_px = hatch_line_px * u_scale;
  float across = (v_position_px.x + v_position_px.y) * 0.70710678;
  float from_line = abs(fract(across / period_px) - 0.5) * period_px;
  return coverage(from_line - line_px * 0.5) * free_of_label();
}

// 1 on a dash, 0 in a gap; `phase_px` moves the pattern.
float dashes(float along_px, float phase_px) {
  float period = 6.0 * u_scale;
  float from_middle = abs(fract((along_px + phase_px) / period) - 0.5) * period;
  return coverage(from_middle - 0.30 * period);
}

// Dashes of an outline: along the top and bottom by x, up the sides by y.
float dashed_outline(vec2 p, vec2 half_size) {
  bool on_side = half_size.x - abs(p.x) < half_size.y - abs(p.y);
  if (on_side) return dashes(p.y, 3.0 * u_scale);
  return dashes(half_size.x - abs(p.x), 1.5 * u_scale);
}

bool is_fading(uint end) { return end == end_fade || end == end_dashed_fade || end == end_unknown; }
bool is_dashed(uint end) { return end == end_dashed || end == end_dashed_fade; }

// How much of the shape is left at `inward` pixels from an end that fades over `fade` pixels.
float fade_at(uint end, float inward, float fade, float gap) {
  if (!is_fading(end)) return 1.0;
  float t = clamp((inward - gap) / max(fade - gap, 1.0), 0.0, 1.0);
  return t * (0.6 + t * (0.8 - 0.4 * t));  // nearly even, a little softer at the faint end
}

// The pointed end of something that runs on.
float arrow_cut(float inward, float across, float half_height, float head) {
  vec2 normal = normalize(vec2(half_height, head));
  return dot(vec2(-inward, abs(across)), normal);
}

#if FAMILY == FAMILY_PLAIN

vec4 paint(uint shape, vec2 p) {
  // Never so. Mesa's llvmpipe (seen in 22.3) takes a shader this plain for one that it can rasterise in a quicker way,
  // which in a window writes the colours of whole tiles of 64x64 pixels as if they were to be linear: dark grounds had
  // black holes. What may discard is drawn in the ordinary way.
  if (v_fill.a < 0.0) discard;
  return vec4(v_fill.rgb, 1.0) * v_fill.a;
}

#elif FAMILY == FAMILY_GROUND

vec4 paint_rounded(vec2 p) {
  float line = v_params.y;
  float d = rounded_box(p, v_size_px * 0.5, min(v_params.x, 0.5 * min(v_size_px.x, v_size_px.y)));
  vec4 color = over(vec4(0.0), v_fill, coverage(d));
  if (line > 0.0) color = over(color, v_edge, coverage(abs(d + line * 0.5) - line * 0.5));
  return color;
}

// A plate whose rim melts into what is behind it.
vec4 paint_soft(vec2 p) {
  float feather = max(v_params.x, 1.0);
  float d = rounded_box(p, v_size_px * 0.5 - feather, feather);
  return over(vec4(0.0), v_fill, 1.0 - smoothstep(0.0, feather, d));
}

// A period's band: a plain fill whose doubtful ends fade, are dashed or run on.
vec4 paint_unsharp_band(vec2 p) {
  vec2 half_size = v_size_px * 0.5;
  uint begin = v_style.y, end = v_style.z;
  float from_begin = v_position_px.x, from_end = v_size_px.x - v_position_px.x;
  float head = min(v_size_px.y * 0.4, half_size.x);
  float d = max(abs(p.x) - half_size.x, abs(p.y) - half_size.y);
  if (begin == end_arrow) d = max(d, arrow_cut(from_begin, p.y, half_size.y, head));
  if (end == end_arrow) d = max(d, arrow_cut(from_end, p.y, half_size.y, head));
  float left = fade_at(begin, from_begin, v_params.z, 0.0) * fade_at(end, from_end, v_params.w, 0.0);
  vec4 color = over(vec4(0.0), v_fill, coverage(d) * left);
  float line = v_params.y;
  float nearest = min(is_dashed(begin) ? from_begin : v_size_px.x, is_dashed(end) ? from_end : v_size_px.x);
  return over(color, v_edge, coverage(nearest - line) * coverage(d) * dashes(p.y, 3.0 * u_scale));
}

vec4 paint(uint shape, vec2 p) {
  if (shape == shape_rounded) return paint_rounded(p);
  if (shape == shape_soft) return paint_soft(p);
  return paint_unsharp_band(p);
}

#elif FAMILY == FAMILY_CRISP_BAR

// A bar whose two ends are known to the day: paint_bar() without all that doubt would add.
vec4 paint(uint shape, vec2 p) {
  vec2 half_size = v_size_px * 0.5;
  float d = rounded_box(p, half_size, min(v_params.x, half_size.x));
  float inside = coverage(d);
  vec4 color = over(vec4(0.0), v_fill, inside);
  float thin = max(1.0, floor(u_scale + 0.25));
  float rule = coverage(half_size.y - thin + p.y);
  float stroke = coverage(v_position_px.x - v_params.y);
  return over(over(color, v_edge, rule * inside), v_edge, stroke * inside);
}

#elif FAMILY == FAMILY_LASTING

// A question mark `height` tall about the origin: hook, stem and dot.
float question_mark(vec2 p, float height) {
  float radius = 0.22 * height, thick = 0.075 * height;
  vec2 q = p - vec2(0.0, -0.26 * height);
  float hook = abs(length(q) - radius) - thick;
  bool open_quarter = q.x < 0.0 && q.y > 0.0;
  if (open_quarter) hook = min(length(q - vec2(-radius, 0.0)), length(q - vec2(0.0, radius))) - thick;
  vec2 s = p - vec2(0.0, -0.04 * height);
  float stem = length(vec2(s.x, max(abs(s.y - 0.06 * height) - 0.08 * height, 0.0))) - thick;
  float dot_below = length(p - vec2(0.0, 0.40 * height)) - 1.35 * thick;
  return min(min(hook, stem), dot_below);
}

// 1 where an end is known too coarsely to be called crisp: as wide as its doubt. Under some pixels it would be
// dirt, and the crisp end is no lie then.
float vague_at(uint end, float inward, float doubt) {
  if (is_fading(end)) return 0.0;
  return smoothstep(5.0, 10.0, doubt / u_scale) * coverage(inward - doubt);
}

// 1 where the outline of an uncertain end is dashed.
float dashed_at(uint end, float inward, float doubt, float half_width) {
  if (!is_dashed(end)) return 0.0;
  return 1.0 - step(max(doubt, min(14.0 * u_scale, half_width)), inward);
}

// A question mark at the far end of what ends nobody knows when, where there is room.
// `from_sign`: from its middle.
float unknown_sign(uint end, vec2 from_sign, float glyph_px) {
  if (end != end_unknown || v_size_px.x < 2.1 * glyph_px) return 0.0;
  return coverage(question_mark(from_sign, glyph_px));
}

// Something that lasted: a bar with a rule along its top, each end drawn as surely as it is known.
vec4 paint_bar(vec2 p) {
  vec2 half_size = v_size_px * 0.5;
  float stroke = v_params.y, doubt_in = v_params.z, doubt_out = v_params.w;
  uint begin = v_style.y, end = v_style.z;
  float from_begin = v_position_px.x, from_end = v_size_px.x - v_position_px.x;
  float head = min(v_size_px.y * 0.75, half_size.x);
  float glyph = min(v_size_px.y * 0.8, 14.0 * u_scale);
  float gap = glyph * 0.85;

  float cut = max(begin == end_arrow ? arrow_cut(from_begin, p.y, half_size.y, head) : -1e6,
                  end == end_arrow ? arrow_cut(from_end, p.y, half_size.y, head) : -1e6);
  float d = max(rounded_box(p, half_size, min(v_params.x, half_size.x)), cut);
  float shape = coverage(d);
  float left = fade_at(begin, from_begin, doubt_in, begin == end_unknown ? gap : 0.0) *
               fade_at(end, from_end, doubt_out, end == end_unknown ? gap : 0.0);
  // An end known to the month or year only is hatched, as a moment is.
  float vague = max(vague_at(begin, from_begin, doubt_in), vague_at(end, from_end, doubt_out));
  vec4 color = over(vec4(0.0), v_fill, shape * left * (1.0 - 0.5 * vague));
  color = over(color, v_edge, 0.36 * vague * shape * left * hatching());

  // The rule along the top carries the contrast that the pale fill has not. (Along the foot it would underline
  // the label.)
  float thin = max(1.0, floor(u_scale + 0.25));
  float rule = coverage(half_size.y - thin + p.y) * shape;
  float outline = coverage(abs(d + thin * 0.5) - thin * 0.5);
  bool outlined = (v_style.w & flag_outlined) != 0u;
  float dashed = max(dashed_at(begin, from_begin, doubt_in, half_size.x),
                     dashed_at(end, from_end, doubt_out, half_size.x));
  color = over(color, v_edge, max(rule, outlined ? outline : 0.0) * left * (1.0 - dashed));
  float faintest = 0.45;  // dashes of a faded end stay to be seen
  color = over(color, v_edge, outline * dashed_outline(p, half_size) * dashed * max(left, faintest));

  if (begin == end_crisp) color = over(color, v_edge, shape * coverage(from_begin - stroke) * left);
  color = over(color, v_edge, coverage(abs(cut + thin) - thin) * shape);
  float sign_at = glyph * 0.36;
  color = over(color, v_edge, unknown_sign(begin, vec2(from_begin - sign_at, p.y), glyph));
  return over(color, v_edge, unknown_sign(end, vec2(sign_at - from_end, p.y), glyph));
}

// One moment, somewhere within: hatched, for hatching never means duration here.
vec4 paint_moment(vec2 p) {
  vec2 half_size = v_size_px * 0.5;
  float line = v_params.y;
  uint begin = v_style.y, end = v_style.z;
  float from_begin = v_position_px.x, from_end = v_size_px.x - v_position_px.x;
  float d = rounded_box(p, half_size, min(v_params.x, half_size.x));
  float left = fade_at(begin, from_begin, v_params.z, 0.0) * fade_at(end, from_end, v_params.w, 0.0);
  vec4 color = over(vec4(0.0), v_fill, coverage(d) * left);
  float wide_enough = smoothstep(8.0, 16.0, v_size_px.x / u_scale);
  color = over(color, v_edge, 0.38 * wide_enough * hatching() * coverage(d + line) * left);
  float pattern = is_dashed(p.x < 0.0 ? begin : end) ? dashed_outline(p, half_size) : 1.0;
  return over(color, v_edge, coverage(abs(d + line * 0.5) - line * 0.5) * pattern * left);
}

// One moment between two dates: brackets at both, a thread from one to the other.
vec4 paint_between(vec2 p) {
  vec2 half_size = v_size_px * 0.5;
  float line = v_params.y;
  float from_begin = v_position_px.x, from_end = v_size_px.x - v_position_px.x;
  float nearest = min(from_begin, from_end);
  uint end = p.x < 0.0 ? v_style.y : v_style.z;
  float fade = p.x < 0.0 ? v_params.z : v_params.w;
  float left = fade_at(end, nearest, fade, 0.0);
  float box = coverage(max(abs(p.x) - half_size.x, abs(p.y) - half_size.y));
  vec4 color = over(vec4(0.0), v_fill, box);
  color = over(color, v_edge, 0.22 * hatching() * box);
  float serif = min(4.5 * u_scale, half_size.x * 0.8);
  float upright = nearest - line;
  float feet = max(nearest - serif, half_size.y - line - abs(p.y));
  float bracket = coverage(min(upright, feet)) * box;
  if (is_dashed(end)) bracket *= dashes(p.y, 3.0 * u_scale);
  color = over(color, v_edge, bracket * max(left, 0.4));
  float thin = max(1.0, floor(u_scale + 0.25));
  float off_grid = 0.5 * mod(v_size_px.y - thin, 2.0);  // half a pixel where the middle lies between two rows
  float thread = coverage(abs(p.y - off_grid) - 0.5 * thin) * coverage(2.0 * serif - nearest);
  return over(color, v_edge, thread * box * free_of_label());
}

vec4 paint(uint shape, vec2 p) {
  if (shape == shape_bar) return paint_bar(p);
  if (shape == shape_moment) return paint_moment(p);
  return paint_between(p);
}

#else

// --- The themes' shapes, in the square of half side `h` about the origin, sized to look equally heavy.

float diamond(vec2 p, float h) { return (abs(p.x) + abs(p.y) - h) * 0.70710678; }

float triangle(vec2 p, float h) {
  p.y -= 0.12 * h;  // its weight lies low: move it down less than geometry would
  float slanted = dot(vec2(abs(p.x), -p.y), vec2(0.8944272, 0.4472136)) - 0.4472136 * h;
  return max(slanted, p.y - 0.78 * h);
}

// About `part` of half side `h`, such that both sides fall on whole pixels when the square's do.
float on_pixels(float part, float h) {
  float size = floor(2.0 * h + 0.5), odd = mod(size, 2.0);
  return floor((part * size - odd) * 0.5 + 0.5) + odd * 0.5;
}

float square(vec2 p, float h) { return max(abs(p.x), abs(p.y)) - on_pixels(0.75, h); }

float hexagon(vec2 p, float h) {
  p = abs(p);
  return max(p.x, p.x * 0.5 + p.y * 0.8660254) - 0.82 * h;
}

float cross_shape(vec2 p, float h) {
  p = abs(p);
  float arm = on_pixels(0.31, h), reach = on_pixels(0.92, h);
  return min(max(p.x - reach, p.y - arm), max(p.x - arm, p.y - reach));
}

float star(vec2 p, float h) {
  p.y -= 0.06 * h;
  float outer = 1.06 * h, inner = 0.50 * h, fifth = 2.0 * pi / 5.0;
  float angle = atan(p.x, -p.y);
  angle = abs(angle - fifth * floor(angle / fifth + 0.5));  // the half of a ray nearest to p
  vec2 q = length(p) * vec2(sin(angle), cos(angle));
  vec2 tip = vec2(0.0, outer);
  vec2 notch = inner * vec2(sin(fifth * 0.5), cos(fifth * 0.5));
  vec2 along = normalize(notch - tip);
  return dot(q - tip, vec2(-along.y, along.x));
}

float theme_shape(uint shape, vec2 p, float h) {
  if (shape == shape_diamond) return diamond(p, h);
  if (shape == shape_triangle) return triangle(p, h);
  if (shape == shape_square) return square(p, h);
  if (shape == shape_hexagon) return hexagon(p, h);
  if (shape == shape_circle) return length(p) - 0.86 * h;
  if (shape == shape_cross) return cross_shape(p, h);
  return star(p, h);
}

vec4 paint_point(vec2 p, float h) {
  float line = v_params.y;
  float d = theme_shape(v_style.x, p, h);
  float rim = v_params.x;
  vec4 color = rim > 0.0 ? over(vec4(0.0), v_edge, coverage(d - rim)) : vec4(0.0);
  color = over(color, v_fill, coverage(d));
  // In the middle of the edge: inside it would eat up a small shape's colour.
  if (line > 0.0) color = over(color, v_edge, coverage(abs(d) - line * 0.5));
  return color;
}

// Points along +x of its own frame; (fade in, fade out) hold the direction's cosine and sine.
vec4 paint_arrow_head(vec2 p) {
  vec2 forward = v_params.zw;
  vec2 q = vec2(dot(p, forward), abs(dot(p, vec2(-forward.y, forward.x))));
  float h = v_size_px.x * 0.5 - 1.0;
  float half_width = 0.62 * h;
  float slanted = dot(q - vec2(h, 0.0), normalize(vec2(half_width, 2.0 * h)));
  float notch = dot(q - vec2(-0.55 * h, 0.0), normalize(vec2(-1.0, -0.72)));
  return over(vec4(0.0), v_fill, coverage(max(slanted, notch)));
}

vec4 paint(uint shape, vec2 p) {
  if (shape == shape_arrow_head) return paint_arrow_head(p);
  return paint_point(p, v_size_px.x * 0.5);
}

#endif

void main() { out_color = paint(v_style.x, v_position_px - v_size_px * 0.5); }
