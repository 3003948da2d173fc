#include "support/color_difference.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace chronoscope::testing {

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

double linear_from_srgb(double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); }
double srgb_from_linear(double v) {
  v = std::clamp(v, 0.0, 1.0);
  return v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
}

Vector linear_rgb(Rgba c) { return {linear_from_srgb(c.r), linear_from_srgb(c.g), linear_from_srgb(c.b)}; }

Vector multiplied(const Matrix& m, const Vector& v) {
  Vector out{};
  for (std::size_t row = 0; row < 3; ++row) out[row] = m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2];
  return out;
}

constexpr Matrix xyz_from_linear{{{0.4124564, 0.3575761, 0.1804375},
                                  {0.2126729, 0.7151522, 0.0721750},
                                  {0.0193339, 0.1191920, 0.9503041}}};

constexpr Matrix identity{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix luminance_only{{xyz_from_linear[1], xyz_from_linear[1], xyz_from_linear[1]}};

const Matrix& matrix_of(ColorVision vision) {
  switch (vision) {
    case ColorVision::normal:
      break;
    case ColorVision::protan:
      return protanopia;
    case ColorVision::deutan:
      return deuteranopia;
    case ColorVision::tritan:
      return tritanopia;
    case ColorVision::grey:
      return luminance_only;
  }
  return identity;
}

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// 0..360; 0 without chroma.
double hue_degrees(double a, double b) {
  if (a == 0 && b == 0) return 0;
  const double degrees = std::atan2(b, a) * 180 / std::numbers::pi;
  return degrees < 0 ? degrees + 360 : degrees;
}

double to_the_seventh(double v) { return std::pow(v, 7); }
const double chroma_knee = to_the_seventh(25);

}  // namespace

Lab lab_from_srgb(Rgba color) {
  const Vector xyz = multiplied(xyz_from_linear, linear_rgb(color));
  const Vector white = multiplied(xyz_from_linear, {1, 1, 1});
  const auto f = [](double t) {
    constexpr double knee = 6.0 / 29;
    return t > knee * knee * knee ? std::cbrt(t) : t / (3 * knee * knee) + 4.0 / 29;
  };
  const double x = f(xyz[0] / white[0]), y = f(xyz[1] / white[1]), z = f(xyz[2] / white[2]);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double ciede2000(Lab one, Lab other) {
  // Equations 2 to 7: chroma and hue, with a stretched near grey.
  const double mean_c = (std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2;
  const double g = 0.5 * (1 - std::sqrt(to_the_seventh(mean_c) / (to_the_seventh(mean_c) + chroma_knee)));
  const double a1 = (1 + g) * one.a, a2 = (1 + g) * other.a;
  const double c1 = std::hypot(a1, one.b), c2 = std::hypot(a2, other.b);
  const double h1 = hue_degrees(a1, one.b), h2 = hue_degrees(a2, other.b);

  // Equations 8 to 11: the differences.
  const bool has_hue = c1 * c2 != 0;
  double dh = has_hue ? h2 - h1 : 0;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  const double delta_l = other.lightness - one.lightness, delta_c = c2 - c1;
  const double delta_h = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2));

  // Equations 12 to 14: the means.
  const double l = (one.lightness + other.lightness) / 2, c = (c1 + c2) / 2;
  double h = h1 + h2;
  if (has_hue) {
    if (std::abs(h1 - h2) > 180) h += h < 360 ? 360 : -360;
    h /= 2;
  }

  // Equations 15 to 22: how much each difference weighs there.
  const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) +
                   0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
  const double rotation_degrees = 30 * std::exp(-std::pow((h - 275) / 25, 2));
  const double rc = 2 * std::sqrt(to_the_seventh(c) / (to_the_seventh(c) + chroma_knee));
  const double from_middle = (l - 50) * (l - 50);
  const double sl = 1 + 0.015 * from_middle / std::sqrt(20 + from_middle);
  const double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  const double rt = -std::sin(radians(2 * rotation_degrees)) * rc;
  const double x = delta_l / sl, y = delta_c / sc, z = delta_h / sh;
  return std::sqrt(x * x + y * y + z * z + rt * y * z);
}

const char* color_vision_name(ColorVision vision) {
  switch (vision) {
    case ColorVision::normal:
      return "normal";
    case ColorVision::protan:
      return "protan";
    case ColorVision::deutan:
      return "deutan";
    case ColorVision::tritan:
      return "tritan";
    case ColorVision::grey:
      return "grey";
  }
  return "";
}

Rgba seen_with(ColorVision vision, Rgba color) {
  const Vector seen = multiplied(matrix_of(vision), linear_rgb(color));
  const auto channel = [&](std::size_t i) { return static_cast<float>(srgb_from_linear(seen[i])); };
  return {channel(0), channel(1), channel(2), color.a};
}

}  // namespace chronoscope::testing
