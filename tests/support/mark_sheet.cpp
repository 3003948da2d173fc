#include "support/mark_sheet.h"

#include <cmath>

namespace chronoscope::testing {
namespace {

constexpr double width = 1200, height = 760;
constexpr double header_width = 150, pane_width = 120, lane_height = 78, row_height = 24;
constexpr double bar_height = 16, point_size = 13;

class SheetMaker {
 public:
  explicit SheetMaker(double scale) : m_scale(scale) {
    m_sheet.scene.scale = scale;
    m_sheet.scene.width_px = width * scale;
    m_sheet.scene.height_px = height * scale;
    m_sheet.scene.viewport = {0, 1000};
    Regions& r = m_sheet.scene.regions;
    r.top_bar = rect(0, 0, width, 40);
    r.detail = rect(width - pane_width, 40, pane_width, height - 40 - 70);
    r.chart = rect(0, 40, width - pane_width, height - 40 - 70);
    r.periods = rect(header_width, 44, width - pane_width - header_width, 50);
    r.headers = rect(0, 98, header_width, 7 * lane_height);
    r.plot = rect(header_width, 98, width - pane_width - header_width, 7 * lane_height);
    r.axis = rect(header_width, 98 + 7 * lane_height, width - pane_width - header_width, 40);
    r.overview = rect(0, height - 70, width, 70);
    r.overview_plot = rect(header_width, height - 60, width - pane_width - header_width, 38);
  }

  Rect rect(double x, double y, double w, double h) const {
    return {x * m_scale, y * m_scale, w * m_scale, h * m_scale};
  }

  /// Later marks go to this lane and row, from the left.
  void row(std::size_t lane, int row_in_lane) {
    m_lane = lane;
    m_x = header_width + 24;
    m_y = 98 + lane_height * static_cast<double>(lane) + 16 + row_height * row_in_lane;
  }

  SceneMark& add(const std::string& name, MarkKind kind, double mark_width) {
    SceneMark mark;
    mark.event = EventIndex{m_sheet.scene.marks.size()};
    mark.theme = ThemeIndex{m_lane};
    mark.kind = kind;
    const double mark_height = kind == MarkKind::point ? mark_width : bar_height;
    mark.rect = rect(m_x, m_y - mark_height / 2, mark_width, mark_height);
    m_x += mark_width + 28;
    m_sheet.marks[name] = m_sheet.scene.marks.size();
    m_sheet.scene.marks.push_back(mark);
    return m_sheet.scene.marks.back();
  }

  SceneMark& span(const std::string& name, double mark_width, EndStyle begin, EndStyle end,
                  double fade_in = 0, double fade_out = 0) {
    SceneMark& m = add(name, MarkKind::span, mark_width);
    m.begin = begin;
    m.end = end;
    m.fade_in_px = fade_in * m_scale;
    m.fade_out_px = fade_out * m_scale;
    return m;
  }

  void fold(const std::string& name, double fold_width, Emphasis emphasis) {
    SceneFold f;
    f.theme = ThemeIndex{m_lane};
    f.rect = rect(m_x, m_y - 9, fold_width, 18);
    f.emphasis = emphasis;
    m_x += fold_width + 24;
    m_sheet.folds[name] = m_sheet.scene.folds.size();
    m_sheet.scene.folds.push_back(f);
  }

  void label(const std::string& text, double x, double y, double label_width) {
    SceneLabel l;
    l.text = text;
    l.rect = rect(x, y, label_width, 17);
    m_sheet.scene.labels.push_back(l);
  }

  void frame();
  void arc(const std::string& cause, const std::string& effect);
  MarkSheet& sheet() { return m_sheet; }

 private:
  double m_scale;
  MarkSheet m_sheet;
  std::size_t m_lane = 0;
  double m_x = 0, m_y = 0;
};

/// Lanes, ticks, periods and the overview.
void SheetMaker::frame() {
  Scene& s = m_sheet.scene;
  const Regions& r = s.regions;
  for (std::size_t i = 0; i < 7; ++i) {
    SceneLane lane;
    lane.theme = ThemeIndex{i};
    lane.rect = rect(0, 98 + lane_height * static_cast<double>(i), width - pane_width, lane_height);
    lane.header = rect(0, lane.rect.y / m_scale, header_width, lane_height);
    s.lanes.push_back(lane);
  }
  s.lanes_height_px = 7 * lane_height * m_scale;
  for (int i = 0; i < 12; ++i) {
    SceneTick tick;
    tick.x = r.plot.x + (10 + 80 * i) * m_scale;
    tick.major = i % 4 == 0;
    s.ticks.push_back(tick);
  }
  const auto period = [&](int in_row, double x, double w, EndStyle begin, EndStyle end) {
    ScenePeriod p;
    p.row = in_row;
    p.rect = rect(header_width + x, 46 + in_row * 25.0, w, 22);
    p.begin = begin;
    p.end = end;
    s.periods.push_back(p);
  };
  period(0, 10, 240, EndStyle::crisp, EndStyle::crisp);
  period(0, 250, 240, EndStyle::crisp, EndStyle::fade);
  period(0, 490, 240, EndStyle::fade, EndStyle::dashed);
  period(0, 740, 170, EndStyle::dashed, EndStyle::arrow);
  period(1, 60, 300, EndStyle::fade, EndStyle::crisp);
  period(1, 420, 300, EndStyle::arrow, EndStyle::crisp);

  s.overview.plot = r.overview_plot;
  s.overview.brush = rect(header_width + 300, height - 64, 420, 46);
  s.overview.bin_width_px = 7 * m_scale;
  s.overview.bins.assign(7, {});
  float highest = 0;
  for (int bin = 0; bin < 132; ++bin) {
    float total = 0;
    for (int theme = 0; theme < 7; ++theme) {
      const double wave = std::sin(bin * 0.09 + theme * 0.8) + std::sin(bin * 0.31 + theme);
      const auto count =
          static_cast<float>(bin < 20 ? (bin + theme) % 7 == 0 : std::max(0.0, std::round(wave * 4)));
      s.overview.bins[static_cast<std::size_t>(theme)].push_back(count);
      total += count;
    }
    highest = std::max(highest, total);
  }
  s.overview.highest_stack = highest;
}

void SheetMaker::arc(const std::string& cause, const std::string& effect) {
  const SceneMark &from = m_sheet.mark(cause), &to = m_sheet.mark(effect);
  SceneArc a;
  a.cause = from.event;
  a.effect = to.event;
  a.theme = to.theme;
  a.from = {from.rect.right(), from.rect.center_y()};
  a.to = {to.rect.x, to.rect.center_y()};
  a.control_1 = {a.from.x + 90 * m_scale, a.from.y};
  a.control_2 = {a.to.x - 90 * m_scale, a.to.y};
  m_sheet.scene.arcs.push_back(a);
}

}  // namespace

std::vector<Theme> sheet_themes() {
  const auto theme = [](const char* id, MarkShape shape, Color color) {
    Theme t;
    t.id = t.name = t.short_name = id;
    t.shape = shape;
    t.color = color;
    return t;
  };
  return {theme("power", MarkShape::diamond, {0x00, 0x72, 0xB2}),
          theme("collectivisation", MarkShape::triangle, {0x00, 0x9E, 0x73}),
          theme("terror", MarkShape::square, {0xD5, 0x5E, 0x00}),
          theme("industrialisation", MarkShape::hexagon, {0xE6, 0x9F, 0x00}),
          theme("culture", MarkShape::circle, {0xCC, 0x79, 0xA7}),
          theme("church", MarkShape::cross, {0x8C, 0x7B, 0x5E}),
          theme("world", MarkShape::star, {0x56, 0xB4, 0xE9})};
}

MarkSheet make_mark_sheet(double scale) {
  SheetMaker m(scale);
  m.frame();
  m.row(0, 0);
  m.add("point", MarkKind::point, point_size);
  m.add("large point", MarkKind::point, point_size + 2);
  m.add("uncertain point", MarkKind::point, point_size).begin = EndStyle::dashed;
  m.add("approximate point", MarkKind::point, point_size).begin = EndStyle::fade;
  m.add("dimmed point", MarkKind::point, point_size).emphasis = Emphasis::dimmed;
  m.add("related point", MarkKind::point, point_size).emphasis = Emphasis::related;
  m.add("hovered point", MarkKind::point, point_size).emphasis = Emphasis::hovered;
  m.add("focused point", MarkKind::point, point_size).emphasis = Emphasis::focused;
  m.add("faint point", MarkKind::point, point_size).opacity = 0.4;
  m.fold("fold", 26, Emphasis::normal);
  m.fold("wide fold", 40, Emphasis::normal);
  m.fold("hovered fold", 26, Emphasis::hovered);
  m.fold("focused fold", 26, Emphasis::focused);
  m.fold("dimmed fold", 26, Emphasis::dimmed);

  m.row(0, 1);
  m.span("normal span", 70, EndStyle::crisp, EndStyle::crisp);
  m.span("dimmed span", 70, EndStyle::crisp, EndStyle::crisp).emphasis = Emphasis::dimmed;
  m.span("related span", 70, EndStyle::crisp, EndStyle::crisp).emphasis = Emphasis::related;
  m.span("hovered span", 70, EndStyle::crisp, EndStyle::crisp).emphasis = Emphasis::hovered;
  m.span("focused span", 70, EndStyle::crisp, EndStyle::crisp).emphasis = Emphasis::focused;
  m.span("faint span", 70, EndStyle::crisp, EndStyle::crisp).opacity = 0.4;

  m.row(1, 0);
  m.span("crisp", 110, EndStyle::crisp, EndStyle::crisp);
  m.span("fading", 110, EndStyle::fade, EndStyle::fade, 40, 40);
  m.span("dashed", 110, EndStyle::dashed, EndStyle::dashed);
  m.span("dashed and fading", 110, EndStyle::dashed_fade, EndStyle::dashed_fade, 40, 40);
  m.span("short", 7, EndStyle::crisp, EndStyle::crisp);
  m.span("short fading", 9, EndStyle::fade, EndStyle::fade, 4.5, 4.5);
  m.row(1, 1);
  m.span("running on", 110, EndStyle::crisp, EndStyle::arrow);
  m.span("long since", 110, EndStyle::arrow, EndStyle::crisp);
  m.span("end unknown", 110, EndStyle::crisp, EndStyle::unknown);
  m.span("begin unknown", 110, EndStyle::unknown, EndStyle::crisp);
  m.span("crisp then fading", 110, EndStyle::crisp, EndStyle::fade, 0, 50);
  m.span("end unknown, short", 44, EndStyle::crisp, EndStyle::unknown, 0, 44);
  m.row(1, 2);
  m.span("month and month", 110, EndStyle::crisp, EndStyle::crisp, 5, 5);
  m.span("season and season", 110, EndStyle::crisp, EndStyle::crisp, 16, 16);
  m.span("year and year", 160, EndStyle::crisp, EndStyle::crisp, 60, 60);
  m.span("uncertain year", 160, EndStyle::dashed, EndStyle::crisp, 60, 60);

  for (std::size_t lane : {2, 3}) {
    const MarkKind kind = lane == 2 ? MarkKind::moment : MarkKind::between;
    const std::string what = lane == 2 ? "moment" : "between";
    m.row(lane, 0);
    for (const double w : {7, 12, 20, 40, 90, 200})
      m.add(what + " " + std::to_string(static_cast<int>(w)), kind, w);
    m.row(lane, 1);
    for (const EndStyle end : {EndStyle::dashed, EndStyle::fade, EndStyle::dashed_fade}) {
      SceneMark& mark = m.add(what + " end " + std::to_string(static_cast<int>(end)), kind, 80);
      mark.begin = mark.end = end;
      if (end != EndStyle::dashed) mark.fade_in_px = mark.fade_out_px = 26 * scale;
    }
    for (const Emphasis e : {Emphasis::dimmed, Emphasis::hovered, Emphasis::focused}) {
      m.add(what + " emphasis " + std::to_string(static_cast<int>(e)), kind, 60).emphasis = e;
    }
  }

  m.row(4, 0);
  m.span("long bar", 240, EndStyle::crisp, EndStyle::crisp);
  m.add("cause", MarkKind::point, point_size);
  m.row(4, 1);
  m.span("other long bar", 320, EndStyle::crisp, EndStyle::crisp);

  m.row(5, 0);
  for (std::size_t theme = 0; theme < 7; ++theme) {
    for (const double size : {10, 13, 16}) {
      const std::string name =
          "theme " + std::to_string(theme) + " size " + std::to_string(static_cast<int>(size));
      m.add(name, MarkKind::point, size).theme = ThemeIndex{theme};
    }
  }
  m.row(6, 1);
  for (std::size_t theme = 0; theme < 7; ++theme) {
    m.add("theme " + std::to_string(theme) + " large", MarkKind::point, 42).theme = ThemeIndex{theme};
  }
  m.arc("uncertain year", "cause");
  m.arc("normal span", "cause");
  m.arc("cause", "theme 6 size 16");
  m.arc("moment 40", "moment end 3");
  m.label("crossed", 560, 98 + 3.4 * lane_height, 110);
  return m.sheet();
}

}  // namespace chronoscope::testing
