#include "support/color_difference.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

bool near(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

}  // namespace

TEST_CASE("CIEDE2000 gives the published distances") {
  // From table 1 of Sharma, Wu and Dalal (2005), with the number of the pair: small blues, hues beside 0 and 180
  // degrees, large distances, and colours measured on samples.
  struct Pair {
    int number;
    Lab one, other;
    double distance;
  };
  const Pair pairs[] = {
      {1, {50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
      {2, {50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
      {3, {50, 2.8361, -74.0200}, {50, 0, -82.7485}, 3.4412},
      {4, {50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
      {7, {50, 0, 0}, {50, -1, 2}, 2.3669},
      {9, {50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
      {11, {50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
      {13, {50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
      {15, {50, -0.0010, 2.4900}, {50, 0.0011, -2.4900}, 4.7461},
      {16, {50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
      {17, {50, 2.5, 0}, {73, 25, -18}, 27.1492},
      {18, {50, 2.5, 0}, {61, -5, 29}, 22.8977},
      {19, {50, 2.5, 0}, {56, -27, -3}, 31.9030},
      {20, {50, 2.5, 0}, {58, 24, 15}, 19.4535},
      {25, {60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
      {26, {63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
      {28, {35.0831, -44.1164, 3.7933}, {35.0232, -40.0716, 1.5901}, 1.8645},
      {29, {22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
      {33, {6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
      {34, {2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
  };
  for (const Pair& p : pairs) {
    INFO("pair " << p.number);
    CHECK(near(ciede2000(p.one, p.other), p.distance, 0.00005));
    CHECK(near(ciede2000(p.other, p.one), p.distance, 0.00005));
  }
}

TEST_CASE("sRGB becomes CIE L*a*b*") {
  const Lab white = lab_from_srgb({1, 1, 1, 1}), red = lab_from_srgb({1, 0, 0, 1});
  CHECK(near(white.lightness, 100, 1e-6));
  CHECK(near(std::hypot(white.a, white.b), 0, 1e-6));
  CHECK(near(lab_from_srgb({0, 0, 0, 1}).lightness, 0, 1e-6));
  CHECK(near(red.lightness, 53.24, 0.01));
  CHECK(near(red.a, 80.09, 0.02));
  CHECK(near(red.b, 67.20, 0.02));
}

TEST_CASE("nobody sees colour in greys, and each deficiency confuses its own colours") {
  const Rgba red{0.8F, 0.2F, 0.2F, 1}, green{0.35F, 0.45F, 0.1F, 1}, blue{0.1F, 0.3F, 0.9F, 1};
  const auto distance = [](ColorVision vision, Rgba a, Rgba b) {
    return ciede2000(lab_from_srgb(seen_with(vision, a)), lab_from_srgb(seen_with(vision, b)));
  };
  for (const ColorVision vision : color_visions) {
    INFO(color_vision_name(vision));
    for (const float v : {0.0F, 0.3F, 0.7F, 1.0F}) {
      const Rgba seen = seen_with(vision, {v, v, v, 1});
      CHECK(near(seen.r, v, 1e-4));
      CHECK(near(seen.g, v, 1e-4));
      CHECK(near(seen.b, v, 1e-4));
    }
  }
  CHECK(distance(ColorVision::protan, red, green) < distance(ColorVision::normal, red, green) / 2);
  CHECK(distance(ColorVision::deutan, red, green) < distance(ColorVision::normal, red, green) / 2);
  CHECK(distance(ColorVision::tritan, red, green) > distance(ColorVision::normal, red, green) / 2);
  const Rgba grey = seen_with(ColorVision::grey, blue);
  CHECK(grey.r == grey.g);
  CHECK(grey.g == grey.b);
  CHECK(near(contrast_ratio(grey, {0, 0, 0, 1}), contrast_ratio(blue, {0, 0, 0, 1}), 0.01));
}
