// The shipped themes as they are drawn, seen by people who see colours differently: no two may be alike in both colour
// and shape. `unit_tests "colour distances"` prints how far apart they are.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "layout/palette.h"
#include "support/color_difference.h"
#include "support/datasets.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

/// CIEDE2000 between marks a few pixels wide that stand apart, before their colours alone tell them apart.
constexpr double clear_distance = 15;
/// What the shipped colours reach by colour alone, so that a new one does not lower it unseen. Complete deficiency of one
/// kind of cone leaves too little room for seven hues at 15. In grey nothing is asked: marks are held to a contrast with
/// the ground, which leaves them few greys, and shapes have to do.
constexpr double least_normal = 18, least_deficient = 12.9;

constexpr Appearance appearances[] = {Appearance::light, Appearance::dark, Appearance::contrast};

/// As it reaches the screen: 8 bits a channel.
Rgba rounded(Rgba c) {
  const auto channel = [](float v) { return std::round(v * 255) / 255; };
  return {channel(c.r), channel(c.g), channel(c.b), c.a};
}

struct Pair {
  std::size_t one = 0, other = 0;
  double distance = 0;
};

/// Every two marks.
std::vector<Pair> pairs(const std::vector<Theme>& themes, Appearance appearance, ColorVision vision) {
  const Palette palette = make_palette(appearance, themes);
  std::vector<Lab> seen;
  for (const ThemeColors& t : palette.themes) {
    seen.push_back(lab_from_srgb(seen_with(vision, rounded(t.mark))));
  }
  std::vector<Pair> all;
  for (std::size_t a = 0; a < seen.size(); ++a) {
    for (std::size_t b = a + 1; b < seen.size(); ++b) all.push_back({a, b, ciede2000(seen[a], seen[b])});
  }
  return all;
}

Pair nearest(const std::vector<Pair>& all) {
  Pair least = all.at(0);
  for (const Pair& p : all) {
    if (p.distance < least.distance) least = p;
  }
  return least;
}

bool told_apart(const std::vector<Theme>& themes, const Pair& p) {
  return p.distance >= clear_distance || themes[p.one].shape != themes[p.other].shape;
}

std::string in_words(const std::vector<Theme>& themes, const Pair& p) {
  return themes[p.one].id + " and " + themes[p.other].id;
}

double least_wanted(ColorVision vision) {
  if (vision == ColorVision::grey) return 0;
  return vision == ColorVision::normal ? least_normal : least_deficient;
}

}  // namespace

TEST_CASE("no two shipped themes look alike, whoever looks") {
  const std::vector<Theme>& themes = shipped_dataset().themes;
  for (const Appearance appearance : appearances) {
    for (const ColorVision vision : color_visions) {
      const std::vector<Pair> all = pairs(themes, appearance, vision);
      for (const Pair& p : all) {
        INFO(appearance_name(appearance) << ", " << color_vision_name(vision) << ": " << in_words(themes, p));
        CHECK(told_apart(themes, p));
      }
      const Pair least = nearest(all);
      INFO(appearance_name(appearance)
           << ", " << color_vision_name(vision) << ": " << in_words(themes, least));
      CHECK(least.distance >= least_wanted(vision));
    }
  }
}

TEST_CASE("themes of one shape in colours that some people confuse are found") {
  std::vector<Theme> themes(2);
  themes[0].color = {0xC0, 0x40, 0x30};
  themes[1].color = {0x70, 0x70, 0x10};
  const auto apart = [&](ColorVision vision) {
    return told_apart(themes, pairs(themes, Appearance::light, vision).at(0));
  };
  CHECK(apart(ColorVision::normal));
  CHECK_FALSE(apart(ColorVision::protan));
  themes[1].shape = MarkShape::star;
  CHECK(apart(ColorVision::protan));
}

TEST_CASE("colour distances", "[.]") {
  const std::vector<Theme>& themes = shipped_dataset().themes;
  for (const Appearance appearance : appearances) {
    for (const ColorVision vision : color_visions) {
      const Pair least = nearest(pairs(themes, appearance, vision));
      std::printf("%-8s %-6s %5.1f  %s\n", appearance_name(appearance), color_vision_name(vision),
                  least.distance, in_words(themes, least).c_str());
    }
  }
}
