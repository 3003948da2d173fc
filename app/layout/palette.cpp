#include "layout/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace chronoscope {
namespace {

constexpr double text_contrast = 7.0;  ///< WCAG 2.2, 1.4.6 (AAA)
/// Rounding to 8 bits a channel must not take a colour below its limit.
constexpr double rounding_allowance = 0.08;

// --- OKLab: Björn Ottosson, "A perceptual color space for image processing" (2020). Lightness can be changed in it
// --- without the hue drifting (plain RGB turns a darkened orange green and a lightened blue violet).

struct Oklab {
  double lightness = 0, a = 0, b = 0;
};

double linear_from_srgb(double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); }
double srgb_from_linear(double v) {
  return v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
}

Oklab oklab_from_srgb(Rgba color) {
  const double r = linear_from_srgb(color.r), g = linear_from_srgb(color.g), b = linear_from_srgb(color.b);
  const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

std::array<double, 3> linear_from_oklab(Oklab c) {
  const double l = std::pow(c.lightness + 0.3963377774 * c.a + 0.2158037573 * c.b, 3);
  const double m = std::pow(c.lightness - 0.1055613458 * c.a - 0.0638541728 * c.b, 3);
  const double s = std::pow(c.lightness - 0.0894841775 * c.a - 1.2914855480 * c.b, 3);
  return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
          -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
          -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool is_displayable(Oklab color) {
  constexpr double slack = 1e-4;
  const auto rgb = linear_from_oklab(color);
  return std::all_of(rgb.begin(), rgb.end(), [](double v) { return v >= -slack && v <= 1 + slack; });
}

/// The same hue and lightness, with as much of the chroma as sRGB can show.
Rgba srgb_from_oklab(Oklab color) {
  double kept = 1;
  if (!is_displayable(color)) {
    double low = 0, high = 1;
    for (int i = 0; i < 24; ++i) {
      kept = (low + high) / 2;
      (is_displayable({color.lightness, color.a * kept, color.b * kept}) ? low : high) = kept;
    }
    kept = low;
  }
  const auto rgb = linear_from_oklab({color.lightness, color.a * kept, color.b * kept});
  const auto channel = [](double v) {
    return static_cast<float>(std::clamp(srgb_from_linear(std::clamp(v, 0.0, 1.0)), 0.0, 1.0));
  };
  return {channel(rgb[0]), channel(rgb[1]), channel(rgb[2]), 1};
}

/// `amount` of `over`, the rest `ground`, mixed in OKLab so that a tint keeps its hue.
Rgba mix(Rgba ground, Rgba over, double amount) {
  const Oklab from = oklab_from_srgb(ground), to = oklab_from_srgb(over);
  return srgb_from_oklab({std::lerp(from.lightness, to.lightness, amount), std::lerp(from.a, to.a, amount),
                          std::lerp(from.b, to.b, amount)});
}

Rgba hex(std::uint32_t rgb) {
  const auto channel = [](std::uint32_t v) { return static_cast<float>(v & 0xFF) / 255.0F; };
  return {channel(rgb >> 16), channel(rgb >> 8), channel(rgb), 1};
}

Rgba with_alpha(Rgba color, float alpha) {
  color.a = alpha;
  return color;
}

double luminance(Rgba c) {
  return 0.2126 * linear_from_srgb(c.r) + 0.7152 * linear_from_srgb(c.g) + 0.0722 * linear_from_srgb(c.b);
}

double lowest_contrast(Rgba color, std::initializer_list<Rgba> grounds) {
  double lowest = 21;
  for (const Rgba ground : grounds) lowest = std::min(lowest, contrast_ratio(color, ground));
  return lowest;
}

/// The nearest colour of the same hue that stands out from all `grounds` by `ratio`: darker on light grounds, lighter
/// on dark ones. Unchanged when it already does.
Rgba with_contrast(Rgba color, std::initializer_list<Rgba> grounds, double ratio) {
  ratio += rounding_allowance;
  if (lowest_contrast(color, grounds) >= ratio) return color;
  const Oklab lab = oklab_from_srgb(color);
  const double limit = luminance(*grounds.begin()) > 0.18 ? 0.0 : 1.0;  // 0.18: the eye's middle grey
  const auto moved = [&](double amount) {
    return srgb_from_oklab({std::lerp(lab.lightness, limit, amount), lab.a, lab.b});
  };
  double low = 0, high = 1;
  for (int i = 0; i < 24; ++i) {
    const double middle = (low + high) / 2;
    (lowest_contrast(moved(middle), grounds) >= ratio ? high : low) = middle;
  }
  return moved(high);
}

/// As strong a tint of `mark` as leaves `text` readable on it, at most `amount`.
Rgba readable_tint(Rgba ground, Rgba mark, double amount, Rgba text) {
  constexpr double step = 0.02;
  Rgba tint = mix(ground, mark, amount);
  while (amount > step && contrast_ratio(text, tint) < text_contrast + rounding_allowance) {
    amount -= step;
    tint = mix(ground, mark, amount);
  }
  return tint;
}

/// How strongly an appearance uses the themes' colours.
struct Strength {
  double mark_contrast;                  ///< of marks against ground and panel
  double bar, doubt, chip, chip_border;  ///< parts of `mark` in the tint
};

/// Warm white paper, as the printed atlas this wants to be.
Palette light_palette() {
  Palette p;
  p.ground = hex(0xFBFAF6);
  p.panel = hex(0xFFFFFF);
  p.ink = hex(0x1B1D20);
  p.ink_muted = hex(0x454A50);
  p.hairline = hex(0xE9E7DF);
  p.hairline_strong = hex(0x8B8E90);
  p.period_even = hex(0xE3E2DC);
  p.period_odd = hex(0xEFEEE9);
  p.period_ink = hex(0x42454A);
  p.brush = with_alpha(hex(0x1B1D20), 0.05F);
  p.focus = hex(0x1B1D20);
  p.link = hex(0x00508C);
  p.note = hex(0xFFF6DC);
  p.note_border = hex(0xEAD89A);
  p.note_ink = hex(0x2B2613);
  p.control = hex(0xF6F5F1);
  p.control_hover = hex(0xECEAE4);
  p.control_active = hex(0xDFDDD5);
  p.scrim = hex(0xFFFFFF);
  return p;
}

/// Not black: a ground a little above it keeps thin light strokes from glaring.
Palette dark_palette() {
  Palette p;
  p.ground = hex(0x15181C);
  p.panel = hex(0x1C2026);
  p.ink = hex(0xEDEAE3);
  p.ink_muted = hex(0xBEC2C6);
  p.hairline = hex(0x282D34);
  p.hairline_strong = hex(0x737A82);
  p.period_even = hex(0x2A2E34);
  p.period_odd = hex(0x212429);
  p.period_ink = hex(0xC3C6C9);
  p.brush = with_alpha(hex(0xFFFFFF), 0.07F);
  p.focus = hex(0xFFFFFF);
  p.link = hex(0x8CC4F5);
  p.note = hex(0x2B2716);
  p.note_border = hex(0x7A6A2C);
  p.note_ink = hex(0xF2EBD0);
  p.control = hex(0x242930);
  p.control_hover = hex(0x2E343C);
  p.control_active = hex(0x3A414B);
  p.scrim = hex(0x262B32);
  return p;
}

/// Black on pure white, for a washed-out projector in a lit room and for low vision. Dark on light, because the eye
/// reads it more sharply than the reverse (Piepenbrock et al., "Positive display polarity is advantageous for both
/// younger and older adults", Ergonomics 2013) and because a lit room adapts the eye to bright. Themes' colours stay as
/// light as 3:1 allows, for any darker and the blues run together; strength comes from black outlines round every
/// mark (render draws them), at 21:1.
Palette contrast_palette() {
  Palette p;
  p.ground = p.panel = p.scrim = hex(0xFFFFFF);
  p.ink = p.focus = p.note_ink = p.period_ink = p.note_border = hex(0x000000);
  p.ink_muted = hex(0x2A2A2A);
  p.hairline = hex(0xBDBDBD);
  p.hairline_strong = hex(0x000000);
  p.period_even = hex(0xDCDCDC);
  p.period_odd = hex(0xF0F0F0);
  p.brush = with_alpha(hex(0x000000), 0.09F);
  p.link = hex(0x0000B8);
  p.note = hex(0xFFF3B8);
  p.control = hex(0xF2F2F2);
  p.control_hover = hex(0xDEDEDE);
  p.control_active = hex(0xC6C6C6);
  return p;
}

Strength strength_of(Appearance appearance) {
  switch (appearance) {
    case Appearance::light:
      return {3.0, 0.30, 0.52, 0.14, 0.55};
    case Appearance::dark:
      return {5.2, 0.32, 0.55, 0.20, 0.50};
    case Appearance::contrast:
      return {3.0, 0.34, 0.55, 0.14, 1.0};
  }
  return {3.0, 0.30, 0.52, 0.14, 0.55};
}

ThemeColors theme_colors(const Palette& p, const Strength& strength, Color color) {
  const Rgba own{static_cast<float>(color.r) / 255.0F, static_cast<float>(color.g) / 255.0F,
                 static_cast<float>(color.b) / 255.0F, 1};
  ThemeColors c;
  c.mark = with_contrast(own, {p.ground, p.panel}, strength.mark_contrast);
  c.bar = readable_tint(p.ground, c.mark, strength.bar, p.ink);
  c.doubt = mix(p.ground, c.mark, strength.doubt);
  c.chip = readable_tint(p.panel, c.mark, strength.chip, p.ink_muted);
  c.chip_border = mix(p.panel, c.mark, strength.chip_border);
  c.ink = with_contrast(c.mark, {p.ground, p.panel, c.chip}, text_contrast);
  return c;
}

}  // namespace

double contrast_ratio(Rgba a, Rgba b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Rgba blend(Rgba ground, Rgba over, double amount) {
  const auto channel = [amount](float a, float b) { return std::lerp(a, b, static_cast<float>(amount)); };
  return {channel(ground.r, over.r), channel(ground.g, over.g), channel(ground.b, over.b), 1};
}

Palette for_presenting(Palette palette) {
  const Strength strength = strength_of(palette.appearance);
  for (ThemeColors& colors : palette.themes) {
    colors.doubt = readable_tint(palette.ground, colors.mark, strength.doubt, palette.ink);
  }
  return palette;
}

Palette make_palette(Appearance appearance, const std::vector<Theme>& themes) {
  Palette palette;
  switch (appearance) {
    case Appearance::light:
      palette = light_palette();
      break;
    case Appearance::dark:
      palette = dark_palette();
      break;
    case Appearance::contrast:
      palette = contrast_palette();
      break;
  }
  palette.appearance = appearance;
  const Strength strength = strength_of(appearance);
  palette.themes.reserve(themes.size());
  for (const Theme& theme : themes) palette.themes.push_back(theme_colors(palette, strength, theme.color));
  return palette;
}

}  // namespace chronoscope
