#include "layout/palette.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>

#include "support/datasets.h"

using namespace chronoscope;
using chronoscope::testing::shipped_dataset;

namespace {

constexpr double text_contrast = 7.0, mark_contrast = 3.0;
constexpr Appearance appearances[] = {Appearance::light, Appearance::dark, Appearance::contrast};

std::vector<Theme> themes_of(const std::vector<Color>& colors) {
  std::vector<Theme> themes;
  for (const Color color : colors) {
    themes.emplace_back();
    themes.back().color = color;
  }
  return themes;
}

const std::vector<Color> awkward{{0xFF, 0xFF, 0x00}, {0x00, 0x00, 0x00}, {0xFF, 0xFF, 0xFF},
                                 {0x00, 0x00, 0xFF}, {0x00, 0xFF, 0x00}, {0xFF, 0x00, 0x00},
                                 {0x80, 0x80, 0x80}};

/// As it reaches the screen: 8 bits a channel.
Rgba rounded(Rgba c) {
  const auto channel = [](float v) { return std::round(v * 255) / 255; };
  return {channel(c.r), channel(c.g), channel(c.b), c.a};
}

double shown_contrast(Rgba a, Rgba b) { return contrast_ratio(rounded(a), rounded(b)); }

void check_theme(const Palette& p, const ThemeColors& t) {
  CHECK(shown_contrast(t.mark, p.ground) >= mark_contrast);
  CHECK(shown_contrast(t.mark, p.panel) >= mark_contrast);
  CHECK(shown_contrast(t.ink, p.ground) >= text_contrast);
  CHECK(shown_contrast(t.ink, p.panel) >= text_contrast);
  CHECK(shown_contrast(t.ink, t.chip) >= text_contrast);
  CHECK(shown_contrast(p.ink, t.bar) >= text_contrast);
  CHECK(shown_contrast(p.ink, t.chip) >= text_contrast);
  CHECK(shown_contrast(p.ink_muted, t.chip) >= text_contrast);
  // A bar is seen on the ground, and doubt lies between bar and mark.
  const double bar = shown_contrast(t.bar, p.ground), doubt = shown_contrast(t.doubt, p.ground);
  CHECK(bar > 1.1);
  CHECK(doubt > bar);
  CHECK(shown_contrast(t.mark, p.ground) > doubt);
}

double distance(Rgba a, Rgba b) { return std::hypot(a.r - b.r, a.g - b.g, a.b - b.b); }

}  // namespace

TEST_CASE("contrast ratio is 21 between black and white and 1 between equals") {
  const Rgba black{0, 0, 0, 1}, white{1, 1, 1, 1};
  CHECK(std::abs(contrast_ratio(black, white) - 21) < 1e-9);
  CHECK(std::abs(contrast_ratio(white, black) - 21) < 1e-9);
  CHECK(contrast_ratio(white, white) == 1);
  // A known pair: #767676 is the lightest grey that passes 4.5:1 on white.
  const float grey = 0x76 / 255.0F;
  CHECK(std::abs(contrast_ratio({grey, grey, grey, 1}, white) - 4.54) < 0.01);
}

TEST_CASE("every shipped theme keeps its contrasts in every appearance") {
  for (const Appearance appearance : appearances) {
    const std::vector<Theme>& shipped = shipped_dataset().themes;
    const Palette palette = make_palette(appearance, shipped);
    REQUIRE(palette.themes.size() == shipped.size());
    for (std::size_t i = 0; i < shipped.size(); ++i) {
      INFO(appearance_name(appearance) << ", theme " << shipped[i].id);
      check_theme(palette, palette.themes[i]);
    }
  }
}

TEST_CASE("awkward colours keep their contrasts in every appearance") {
  for (const Appearance appearance : appearances) {
    const Palette palette = make_palette(appearance, themes_of(awkward));
    for (std::size_t i = 0; i < awkward.size(); ++i) {
      INFO(appearance_name(appearance) << ", colour " << i);
      check_theme(palette, palette.themes[i]);
    }
  }
}

TEST_CASE("text reads at 7:1 on everything it is written on") {
  for (const Appearance appearance : appearances) {
    const Palette p = make_palette(appearance, {});
    INFO(appearance_name(appearance));
    for (const Rgba ground : {p.ground, p.panel, p.control, p.control_hover, p.scrim}) {
      CHECK(shown_contrast(p.ink, ground) >= text_contrast);
      CHECK(shown_contrast(p.ink_muted, ground) >= text_contrast);
    }
    CHECK(shown_contrast(p.ink, p.control_active) >= text_contrast);
    CHECK(shown_contrast(p.link, p.ground) >= text_contrast);
    CHECK(shown_contrast(p.link, p.panel) >= text_contrast);
    CHECK(shown_contrast(p.period_ink, p.period_even) >= text_contrast);
    CHECK(shown_contrast(p.period_ink, p.period_odd) >= text_contrast);
    CHECK(shown_contrast(p.note_ink, p.note) >= text_contrast);
    CHECK(shown_contrast(p.focus, p.ground) >= text_contrast);
    CHECK(shown_contrast(p.focus, p.panel) >= text_contrast);
    CHECK(shown_contrast(p.hairline_strong, p.ground) >= mark_contrast);
    CHECK(shown_contrast(p.ink, p.ground) > shown_contrast(p.ink_muted, p.ground));
  }
}

TEST_CASE("high contrast is black on pure white") {
  const Palette p = make_palette(Appearance::contrast, {});
  CHECK(shown_contrast(p.ink, p.ground) == 21);
  CHECK(shown_contrast(p.hairline_strong, p.panel) == 21);
}

TEST_CASE("a colour that already stands out is left as its author chose it") {
  const Palette p = make_palette(Appearance::light, themes_of({{0x00, 0x72, 0xB2}}));
  CHECK(distance(p.themes[0].mark, {0x00 / 255.0F, 0x72 / 255.0F, 0xB2 / 255.0F, 1}) < 0.005);
}

TEST_CASE("a darkened colour keeps its hue") {
  const Palette p = make_palette(Appearance::light, themes_of({{0xE6, 0x9F, 0x00}}));
  const Rgba mark = p.themes[0].mark;
  CHECK(mark.r > mark.g);
  CHECK(mark.g > mark.b);
  // Orange, not olive: red to green stays near what it was.
  CHECK(std::abs(mark.r / mark.g - 0xE6 / static_cast<float>(0x9F)) < 0.15F);
}
