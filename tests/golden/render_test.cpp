// What the renderer leaves in the pixels, drawn in software without a display.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

#include "platform/embedded_files.h"
#include "platform/headless_context.h"
#include "platform/png_file.h"
#include "render/gl_loader.h"
#include "render/offscreen_target.h"
#include "render/scene_renderer.h"
#include "support/mark_sheet.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

constexpr Appearance appearances[] = {Appearance::light, Appearance::dark, Appearance::contrast};
/// A colour that should be exact may be this far off, of 255 a channel.
constexpr double same = 2;

std::string shader_text(std::string_view name) {
  return read_asset("shaders/" + std::string(name)).value_or("");
}

/// 0..255 a channel.
struct Pixel {
  double r = 0, g = 0, b = 0;
};
Pixel pixel_of(Rgba c) { return {c.r * 255.0, c.g * 255.0, c.b * 255.0}; }
double distance(Pixel a, Pixel b) {
  return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;
  Pixel at(double x, double y) const {
    const auto column = static_cast<std::size_t>(std::clamp(x, 0.0, width - 1.0));
    const auto row = static_cast<std::size_t>(std::clamp(y, 0.0, height - 1.0));
    const std::size_t i = (row * static_cast<std::size_t>(width) + column) * 4;
    return {static_cast<double>(rgba[i]), static_cast<double>(rgba[i + 1]), static_cast<double>(rgba[i + 2])};
  }
};

/// A context and a renderer. Checks at the end that OpenGL had nothing to complain about.
class Studio {
 public:
  explicit Studio(GlFlavour flavour = GlFlavour::opengl) : m_context(HeadlessContext::create(flavour)) {
    if (!m_context) throw std::runtime_error(m_context.error());
    if (const auto error = load_gl(HeadlessContext::proc_address)) throw std::runtime_error(*error);
    m_renderer = std::make_unique<SceneRenderer>(shader_text);
  }
  ~Studio() { CHECK(gl_error() == 0); }
  Studio(const Studio&) = delete;
  Studio& operator=(const Studio&) = delete;

  Picture draw(const Scene& scene, Appearance appearance = Appearance::light, double density = 1) {
    const auto width = static_cast<int>(scene.width_px * density);
    const auto height = static_cast<int>(scene.height_px * density);
    const OffscreenTarget target(width, height);
    target.bind();
    m_stats =
        m_renderer->draw(scene, make_palette(appearance, sheet_themes()), sheet_themes(), width, height);
    return {width, height, target.read_pixels()};
  }
  const DrawStats& stats() const { return m_stats; }
  SceneRenderer& renderer() { return *m_renderer; }

  static unsigned gl_error() {
    return reinterpret_cast<unsigned (*)()>(HeadlessContext::proc_address("glGetError"))();
  }

 private:
  tl::expected<HeadlessContext, std::string> m_context;
  std::unique_ptr<SceneRenderer> m_renderer;
  DrawStats m_stats;
};

/// Marks on bare ground: nothing under them that could be taken for them.
MarkSheet bare_sheet(double scale = 1) {
  MarkSheet sheet = make_mark_sheet(scale);
  sheet.scene.ticks.clear();
  sheet.scene.periods.clear();
  sheet.scene.arcs.clear();
  return sheet;
}

/// How far the pixels of a mark's middle row are from the ground, left to right.
std::vector<double> profile(const Picture& picture, const Rect& rect, Rgba ground) {
  std::vector<double> distances;
  for (double x = rect.x; x < rect.right(); ++x) {
    // Above the middle: clear of question marks, threads and the bar's rule.
    distances.push_back(distance(picture.at(x, rect.y + rect.height * 0.3), pixel_of(ground)));
  }
  return distances;
}

}  // namespace

TEST_CASE("a point's centre has its theme's colour, and the ground begins where the shape ends") {
  Studio studio;
  for (const Appearance appearance : appearances) {
    for (const double scale : {1.0, 1.5, 2.0}) {
      INFO(appearance_name(appearance) << " at " << scale);
      const MarkSheet sheet = bare_sheet(scale);
      const Palette palette = make_palette(appearance, sheet_themes());
      const Picture picture = studio.draw(sheet.scene, appearance);
      for (std::size_t theme = 0; theme < 7; ++theme) {
        INFO(mark_shape_name(sheet_themes()[theme].shape));
        const Rect rect = sheet.mark("theme " + std::to_string(theme) + " size 13").rect;
        CHECK(distance(picture.at(rect.center_x(), rect.center_y()), pixel_of(palette.themes[theme].mark)) <=
              same);
        for (const double outside : {rect.x - 3 * scale, rect.right() + 3 * scale}) {
          CHECK(distance(picture.at(outside, rect.center_y()), pixel_of(palette.ground)) <= same);
        }
      }
    }
  }
}

TEST_CASE("the shapes differ from each other") {
  Studio studio;
  const MarkSheet sheet = bare_sheet();
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(sheet.scene);
  const auto covered = [&](std::size_t theme, double x, double y) {  // x, y: -1..1 in the mark's square
    const Rect r = sheet.mark("theme " + std::to_string(theme) + " large").rect;
    const Pixel p = picture.at(r.center_x() + x * r.width / 2, r.center_y() + y * r.height / 2);
    return distance(p, pixel_of(palette.themes[theme].mark)) <= same;
  };
  enum { diamond, triangle, square, hexagon, circle, cross, star };
  CHECK(covered(diamond, 0, -0.9));
  CHECK_FALSE(covered(diamond, 0.6, 0.6));
  CHECK(covered(triangle, 0.7, 0.8));
  CHECK_FALSE(covered(triangle, 0.7, -0.6));
  CHECK(covered(square, 0.68, 0.68));
  CHECK_FALSE(covered(hexagon, 0.75, 0.68));
  CHECK(covered(hexagon, 0, 0.85));
  CHECK(covered(circle, 0.55, 0.55));
  CHECK_FALSE(covered(circle, 0.68, 0.68));
  CHECK(covered(cross, 0.8, 0));
  CHECK(covered(cross, 0, 0.8));
  CHECK_FALSE(covered(cross, 0.5, 0.5));
  CHECK(covered(star, 0, -0.85));
  CHECK_FALSE(covered(star, 0.6, -0.6));
  CHECK_FALSE(covered(star, 0, 0.8));  // between its feet
}

TEST_CASE("a point in doubt is hollow") {
  Studio studio;
  const MarkSheet sheet = bare_sheet();
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(sheet.scene);
  const auto center = [&](const char* name) {
    const Rect r = sheet.mark(name).rect;
    return picture.at(r.center_x(), r.center_y());
  };
  CHECK(distance(center("uncertain point"), pixel_of(palette.ground)) <= same);
  CHECK(distance(center("approximate point"), pixel_of(palette.themes[0].bar)) <= same);
}

TEST_CASE("a span is a bar with a crisp, strong beginning") {
  Studio studio;
  for (const double scale : {1.0, 2.0}) {
    const MarkSheet sheet = bare_sheet(scale);
    const Palette palette = make_palette(Appearance::light, sheet_themes());
    const Picture picture = studio.draw(sheet.scene);
    const Rect r = sheet.mark("crisp").rect;
    const ThemeColors& colors = palette.themes[1];
    CHECK(distance(picture.at(r.x - 1, r.center_y()), pixel_of(palette.ground)) <= same);
    CHECK(distance(picture.at(r.x, r.center_y()), pixel_of(colors.mark)) <= same);
    CHECK(distance(picture.at(r.x + 2 * scale, r.center_y()), pixel_of(colors.mark)) <= same);
    CHECK(distance(picture.at(r.x + 4 * scale, r.center_y()), pixel_of(colors.bar)) <= same);
    CHECK(distance(picture.at(r.center_x(), r.center_y()), pixel_of(colors.bar)) <= same);
    CHECK(distance(picture.at(r.right() - 1, r.center_y()), pixel_of(colors.bar)) <= same);
    CHECK(distance(picture.at(r.right(), r.center_y()), pixel_of(palette.ground)) <= same);
    CHECK(distance(picture.at(r.center_x(), r.y - 1), pixel_of(palette.ground)) <= same);
    CHECK(distance(picture.at(r.center_x(), r.bottom()), pixel_of(palette.ground)) <= same);
    // The rule that gives the pale fill its contrast.
    CHECK(distance(picture.at(r.center_x(), r.y), pixel_of(colors.mark)) <= same);
    CHECK(distance(picture.at(r.center_x(), r.bottom() - 1), pixel_of(colors.bar)) <= same);
  }
}

TEST_CASE("an approximate end fades steadily, from ground to bar") {
  Studio studio;
  for (const Appearance appearance : appearances) {
    const MarkSheet sheet = bare_sheet();
    const Palette palette = make_palette(appearance, sheet_themes());
    const Picture picture = studio.draw(sheet.scene, appearance);
    const SceneMark& mark = sheet.mark("fading");
    const std::vector<double> line = profile(picture, mark.rect, palette.ground);
    const auto fade = static_cast<std::size_t>(mark.fade_in_px);
    constexpr double rounding = 1;  // of 255
    for (std::size_t i = 1; i < fade; ++i) {
      CHECK(line[i] >= line[i - 1] - rounding);
      CHECK(line[line.size() - 1 - i] >= line[line.size() - i] - rounding);
    }
    CHECK(line.front() < 4);
    CHECK(line.back() < 4);
    const double full = distance(pixel_of(palette.themes[1].bar), pixel_of(palette.ground));
    CHECK(std::abs(line[line.size() / 2] - full) <= same);
    CHECK(line[fade / 2] > full * 0.25);
    CHECK(line[fade / 2] < full * 0.75);
  }
}

TEST_CASE("uncertain ends are dashed: line and gap take turns down the side") {
  Studio studio;
  const MarkSheet sheet = bare_sheet(2);
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(sheet.scene);
  const auto turns_down_the_left = [&](const char* name) {
    const Rect r = sheet.mark(name).rect;
    int turns = 0;
    bool was_line = false;
    for (double y = r.y + 4; y < r.bottom() - 4; ++y) {
      const bool is_line = distance(picture.at(r.x, y), pixel_of(palette.themes[1].mark)) < 40;
      turns += is_line != was_line;
      was_line = is_line;
    }
    return turns;
  };
  CHECK(turns_down_the_left("dashed") >= 3);
  CHECK(turns_down_the_left("crisp") == 1);  // line all the way
}

TEST_CASE("what runs on ends in a point, what ends nobody knows when in a question mark") {
  Studio studio;
  const MarkSheet sheet = bare_sheet();
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(sheet.scene);
  const Pixel ground = pixel_of(palette.ground), mark = pixel_of(palette.themes[1].mark);
  const Rect on = sheet.mark("running on").rect;
  CHECK(distance(picture.at(on.right() - 2, on.y + 1), ground) <= same);
  CHECK(distance(picture.at(on.right() - 3, on.center_y()), ground) > 40);
  const Rect since = sheet.mark("long since").rect;
  CHECK(distance(picture.at(since.x + 2, since.y + 1), ground) <= same);

  const auto strongest = [&](double from, double to, const Rect& r) {
    double nearest = 255;
    for (double x = from; x < to; ++x) {
      for (double y = r.y + 1; y < r.bottom() - 1; ++y)
        nearest = std::min(nearest, distance(picture.at(x, y), mark));
    }
    return nearest;
  };
  const Rect unknown = sheet.mark("end unknown").rect;
  CHECK(strongest(unknown.right() - 10, unknown.right(), unknown) < 30);
  CHECK(strongest(unknown.right() - 18, unknown.right() - 12, unknown) > 60);  // a gap before it
  const Rect begin_unknown = sheet.mark("begin unknown").rect;
  CHECK(strongest(begin_unknown.x, begin_unknown.x + 10, begin_unknown) < 30);
}

TEST_CASE("a moment is hatched and a span is not; where a span's end is coarse, it is hatched too") {
  Studio studio;
  const MarkSheet sheet = bare_sheet(2);
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(sheet.scene);
  const auto variation = [&](const Rect& r, double from, double to) {
    const std::vector<double> line = profile(picture, r, palette.ground);
    const auto [low, high] = std::minmax_element(line.begin() + static_cast<std::ptrdiff_t>(from),
                                                 line.begin() + static_cast<std::ptrdiff_t>(to));
    return *high - *low;
  };
  CHECK(variation(sheet.mark("moment 90").rect, 20, 150) > 15);
  CHECK(variation(sheet.mark("between 90").rect, 20, 150) > 8);
  CHECK(variation(sheet.mark("normal span").rect, 20, 120) <= same);
  const Rect coarse = sheet.mark("year and year").rect;
  CHECK(variation(coarse, 20, 100) > 15);
  CHECK(variation(coarse, 130, 190) <= same);
}

TEST_CASE("hatching leaves room for the label inside a mark") {
  Studio studio;
  MarkSheet sheet = bare_sheet(2);
  const SceneMark& mark = sheet.mark("year and year");
  SceneLabel label;
  label.event = mark.event;
  label.anchor = LabelAnchor::inside;
  label.rect = {mark.rect.x + 20, mark.rect.y, 60, mark.rect.height};
  sheet.scene.labels = {label};
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(sheet.scene);
  const std::vector<double> line = profile(picture, mark.rect, palette.ground);
  const auto [low, high] = std::minmax_element(line.begin() + 21, line.begin() + 79);
  CHECK(*high - *low <= same);
  const auto [low_free, high_free] = std::minmax_element(line.begin() + 95, line.begin() + 118);
  CHECK(*high_free - *low_free > 15);
}

TEST_CASE("no line runs through the label of a between") {
  Studio studio;
  MarkSheet sheet = bare_sheet();
  const SceneMark& mark = sheet.mark("between 90");
  SceneLabel label;
  label.event = mark.event;
  label.anchor = LabelAnchor::inside;
  label.rect = {mark.rect.x + 20, mark.rect.y, 40, mark.rect.height};
  const auto spread_down = [&](const Picture& picture, double x) {
    double low = 1e9, high = 0;
    for (double y = mark.rect.y + 3; y < mark.rect.bottom() - 3; ++y) {
      low = std::min(low, picture.at(x, y).r);
      high = std::max(high, picture.at(x, y).r);
    }
    return high - low;
  };
  const double x = label.rect.center_x();
  CHECK(spread_down(studio.draw(sheet.scene), x) > 20);
  sheet.scene.labels = {label};
  CHECK(spread_down(studio.draw(sheet.scene), x) <= same);
}

TEST_CASE("a point on a bar is parted from it by a rim of ground") {
  Studio studio;
  MarkSheet sheet = bare_sheet(2);
  Scene& scene = sheet.scene;
  SceneMark bar = sheet.mark("long bar"), point = sheet.mark("cause");
  point.rect.x = bar.rect.center_x();
  point.rect.y = bar.rect.center_y() - point.rect.height / 2;
  scene.marks = {bar, point};
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(scene);
  double nearest_to_ground = 255;
  for (double x = bar.rect.center_x() - 6; x < point.rect.center_x(); ++x) {
    nearest_to_ground =
        std::min(nearest_to_ground, distance(picture.at(x, point.rect.center_y()), pixel_of(palette.ground)));
  }
  CHECK(nearest_to_ground <= same);
}

TEST_CASE("between is a bracket: strong at both ends, open at the top") {
  Studio studio;
  const MarkSheet sheet = bare_sheet();
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(sheet.scene);
  const Rect r = sheet.mark("between 90").rect;
  const Pixel mark = pixel_of(palette.themes[3].mark);
  CHECK(distance(picture.at(r.x, r.center_y()), mark) <= same);
  CHECK(distance(picture.at(r.right() - 1, r.center_y()), mark) <= same);
  CHECK(distance(picture.at(r.x + 3, r.y), mark) <= same);
  CHECK(distance(picture.at(r.center_x(), r.y), mark) > 40);
}

TEST_CASE("dimmed marks lie nearer to the ground, faint ones in between") {
  Studio studio;
  for (const Appearance appearance : appearances) {
    const MarkSheet sheet = bare_sheet();
    const Palette palette = make_palette(appearance, sheet_themes());
    const Picture picture = studio.draw(sheet.scene, appearance);
    const auto from_ground = [&](const char* name) {
      const Rect r = sheet.mark(name).rect;
      return distance(picture.at(r.center_x(), r.center_y()), pixel_of(palette.ground));
    };
    INFO(appearance_name(appearance));
    CHECK(from_ground("dimmed point") < 0.4 * from_ground("point"));
    CHECK(from_ground("dimmed point") > 5);
    CHECK(from_ground("dimmed span") < 0.4 * from_ground("normal span"));
    CHECK(from_ground("related point") == from_ground("point"));
    CHECK(from_ground("faint point") < from_ground("point"));
    CHECK(from_ground("faint point") > from_ground("dimmed point"));
  }
}

TEST_CASE("the focused mark has a ring, the hovered one a tinted plate") {
  Studio studio;
  for (const Appearance appearance : appearances) {
    const MarkSheet sheet = bare_sheet();
    const Palette palette = make_palette(appearance, sheet_themes());
    const Picture picture = studio.draw(sheet.scene, appearance);
    const Rect focused = sheet.mark("focused point").rect, hovered = sheet.mark("hovered point").rect;
    CHECK(distance(picture.at(focused.center_x(), focused.y - 3.5), pixel_of(palette.focus)) <= same);
    CHECK(distance(picture.at(hovered.center_x(), hovered.y - 2), pixel_of(palette.themes[0].chip)) <= same);
    const Rect bar = sheet.mark("focused span").rect;
    CHECK(distance(picture.at(bar.center_x(), bar.y - 4), pixel_of(palette.focus)) <= same);
    CHECK(distance(picture.at(bar.center_x(), bar.y - 2), pixel_of(palette.ground)) <= same);
  }
}

TEST_CASE("a fold is a pill of ground with an outline") {
  Studio studio;
  const MarkSheet sheet = bare_sheet(2);
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(sheet.scene);
  const Rect r = sheet.fold("fold").rect;
  CHECK(distance(picture.at(r.center_x(), r.center_y()), pixel_of(palette.ground)) <= same);
  CHECK(distance(picture.at(r.x + 1, r.center_y()), pixel_of(palette.themes[0].mark)) <= same);
  CHECK(distance(picture.at(r.x + 1, r.y + 1), pixel_of(palette.ground)) <= same);  // round corner
  CHECK(distance(picture.at(r.right() - 2, r.center_y()), pixel_of(palette.themes[0].mark)) <= same);
}

TEST_CASE("marks never draw over headers, axis or pane") {
  Studio studio;
  MarkSheet sheet = bare_sheet();
  Scene& scene = sheet.scene;
  const Rect plot = scene.regions.plot;
  scene.marks.resize(1);
  scene.marks[0].kind = MarkKind::span;
  scene.marks[0].rect = {plot.x - 100, plot.y - 50, plot.width + 200, plot.height + 100};
  scene.marks[0].emphasis = Emphasis::focused;
  scene.folds.clear();
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(scene);
  CHECK(distance(picture.at(plot.x - 1, plot.center_y() + 20), pixel_of(palette.ground)) <= same);
  CHECK(distance(picture.at(plot.right() + 2, plot.center_y()), pixel_of(palette.panel)) <= same);
  CHECK(distance(picture.at(plot.center_x(), plot.y - 1), pixel_of(palette.ground)) <= same);
  CHECK(distance(picture.at(plot.center_x(), plot.bottom() + 3), pixel_of(palette.ground)) <= same);
}

TEST_CASE("an arc runs from cause to effect and gives way to labels") {
  Studio studio;
  MarkSheet sheet = bare_sheet();
  Scene& scene = sheet.scene;
  const Rect plot = scene.regions.plot;
  scene.marks.clear();
  scene.folds.clear();
  scene.labels.clear();
  SceneArc arc;
  arc.theme = ThemeIndex{2};
  arc.from = {plot.x + 100, plot.y + 200.5};
  arc.to = {plot.x + 700, plot.y + 200.5};
  arc.control_1 = {plot.x + 300, plot.y + 200.5};
  arc.control_2 = {plot.x + 500, plot.y + 200.5};
  scene.arcs = {arc};
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Pixel ground = pixel_of(palette.ground);
  Picture picture = studio.draw(scene);
  CHECK(distance(picture.at(plot.x + 400, plot.y + 200), ground) > 60);
  // It grows stronger towards the effect, where its head is.
  CHECK(distance(picture.at(plot.x + 650, plot.y + 200), ground) >
        distance(picture.at(plot.x + 150, plot.y + 200), ground));
  CHECK(distance(picture.at(plot.x + 692, plot.y + 202), pixel_of(palette.themes[2].mark)) < 80);

  SceneLabel label;
  label.rect = {plot.x + 360, plot.y + 192, 80, 17};
  scene.labels = {label};
  picture = studio.draw(scene);
  for (double x = label.rect.x; x < label.rect.right(); ++x) {
    CHECK(distance(picture.at(x, plot.y + 200), ground) <= same);
  }
  CHECK(distance(picture.at(plot.x + 300, plot.y + 200), ground) > 40);
}

TEST_CASE("the overview stacks the themes and shows the window's part") {
  Studio studio;
  MarkSheet sheet = bare_sheet();
  SceneOverview& o = sheet.scene.overview;
  o.bins.assign(7, std::vector<float>(10, 0));
  o.bin_width_px = 20;
  o.bins[0][2] = 3;
  o.bins[2][2] = 3;
  o.bins[1][5] = 1;
  o.highest_stack = 6;
  o.brush = {o.plot.x + 30, o.plot.y - 4, 200, o.plot.height + 8};
  const Palette palette = make_palette(Appearance::light, sheet_themes());
  const Picture picture = studio.draw(sheet.scene);
  const double x = o.plot.x + 50;
  const auto nearer_to = [&](Pixel p, std::size_t theme, std::size_t other) {
    return distance(p, pixel_of(palette.themes[theme].mark)) <
           distance(p, pixel_of(palette.themes[other].mark));
  };
  CHECK(nearer_to(picture.at(x, o.plot.bottom() - 8), 0, 2));
  CHECK(nearer_to(picture.at(x, o.plot.y + 6), 2, 0));
  CHECK(distance(picture.at(o.plot.x + 110, o.plot.y + 6), pixel_of(palette.themes[1].mark)) >
        60);  // a low bin
  CHECK(nearer_to(picture.at(o.plot.x + 110, o.plot.bottom() - 3), 1, 0));
  // Handles on both edges.
  for (const double edge : {o.brush.x, o.brush.right()}) {
    CHECK(distance(picture.at(edge - 2, o.brush.center_y()), pixel_of(palette.ink_muted)) <= same);
  }
}

TEST_CASE("the number of draw calls does not depend on the number of marks") {
  Studio studio;
  MarkSheet sheet = make_mark_sheet(1);
  studio.draw(sheet.scene);
  const int calls = studio.stats().draw_calls;
  CHECK(calls <= 48);  // the sheet has every kind of shape, hovered, focused and neither
  const SceneMark mark = sheet.mark("point");
  for (int i = 0; i < 10000; ++i) {
    sheet.scene.marks.push_back(mark);
    sheet.scene.marks.back().rect.x += i % 800;
  }
  studio.draw(sheet.scene);
  CHECK(studio.stats().draw_calls == calls);
  CHECK(studio.stats().shapes > 10000);
  CHECK(studio.stats().buffer_growths > 0);
  studio.draw(sheet.scene);
  CHECK(studio.stats().buffer_growths == 0);
}

TEST_CASE("the same scene gives the same pixels") {
  Studio studio;
  const MarkSheet sheet = make_mark_sheet(1);
  const Picture first = studio.draw(sheet.scene), second = studio.draw(sheet.scene);
  CHECK(first.rgba == second.rgba);
}

TEST_CASE("OpenGL ES, which browsers have, gives the same picture") {
  const MarkSheet sheet = make_mark_sheet(1);
  Picture desktop, embedded;
  {
    Studio studio;
    desktop = studio.draw(sheet.scene);
  }
  {
    Studio studio(GlFlavour::opengl_es);
    REQUIRE(gl_description().starts_with("OpenGL ES"));
    embedded = studio.draw(sheet.scene);
  }
  REQUIRE(desktop.rgba.size() == embedded.rgba.size());
  std::size_t different = 0;
  for (std::size_t i = 0; i < desktop.rgba.size(); ++i) {
    different += std::abs(desktop.rgba[i] - embedded.rgba[i]) > same;
  }
  CHECK(different < desktop.rgba.size() / 10000);
}

TEST_CASE("every pixel is opaque") {
  Studio studio;
  const Picture picture = studio.draw(make_mark_sheet(1).scene);
  for (std::size_t i = 3; i < picture.rgba.size(); i += 4) {
    if (picture.rgba[i] != 255) FAIL("pixel " << i / 4);
  }
}

TEST_CASE("a scene drawn on a dense screen looks like the scene laid out at that scale") {
  Studio studio;
  const MarkSheet sheet = bare_sheet(1);
  const Picture picture = studio.draw(sheet.scene, Appearance::light, 2);
  const Picture laid_out = studio.draw(bare_sheet(2).scene);
  REQUIRE(picture.rgba.size() == laid_out.rgba.size());
  std::size_t different = 0;
  for (std::size_t i = 0; i < picture.rgba.size(); ++i)
    different += std::abs(picture.rgba[i] - laid_out.rgba[i]) > 8;
  CHECK(different < picture.rgba.size() / 1000);
}

TEST_CASE("a minimised window draws nothing and does no harm") {
  Studio studio;
  const MarkSheet sheet = make_mark_sheet(1);
  const DrawStats stats = studio.renderer().draw(sheet.scene, make_palette(Appearance::light, {}), {}, 0, 0);
  CHECK(stats.draw_calls == 0);
}

TEST_CASE("a shader that does not compile is reported with its name") {
  Studio studio;
  const auto broken = [](std::string_view name) {
    return name == "shapes.frag" ? std::string("not a shader") : shader_text(name);
  };
  try {
    const SceneRenderer renderer(broken);
    FAIL("it compiled");
  } catch (const std::runtime_error& error) {
    CHECK(std::string(error.what()).find("shapes.frag") != std::string::npos);
  }
}

TEST_CASE("a picture larger than the driver can draw is refused") {
  Studio studio;
  CHECK_THROWS_AS(OffscreenTarget(1 << 24, 10), std::runtime_error);
  CHECK_THROWS_AS(OffscreenTarget(0, 10), std::runtime_error);
  while (Studio::gl_error() != 0) {
  }
}

// Not a test: writes the pictures to look at. CHRONOSCOPE_PICTURES names the folder.
TEST_CASE("contact sheet", "[.contact-sheet]") {
  const char* folder = std::getenv("CHRONOSCOPE_PICTURES");
  REQUIRE(folder != nullptr);
  Studio studio;
  for (const Appearance appearance : appearances) {
    for (const int scale : {1, 2}) {
      const Picture p = studio.draw(make_mark_sheet(scale).scene, appearance);
      const std::string file =
          std::string(appearance_name(appearance)) + "-" + std::to_string(scale) + "x.png";
      CHECK(write_png(std::filesystem::path(folder) / file, p.width, p.height, p.rgba) == std::nullopt);
    }
  }
}
