#include "export/scene_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "export/scene_words.h"

namespace chronoscope {

namespace {

std::string px(double value) {
  const double tenths = std::round(value * 10);
  const std::string text = fmt::format("{:.1f}", tenths / 10 + 0.0);  // + 0.0: no "-0"
  return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

std::string words(const Rect& r) {
  return fmt::format("[{} {} {} {}]", px(r.x), px(r.y), px(r.width), px(r.height));
}
std::string words(Point p) { return fmt::format("({} {})", px(p.x), px(p.y)); }

class TextDump {
 public:
  TextDump(const Scene& scene, const Dataset& dataset) : m_scene(scene), m_dataset(dataset) {}

  std::string dump() {
    line("scene {}x{} scale {}", px(m_scene.width_px), px(m_scene.height_px), m_scene.scale);
    line("view {} to {}", first_day_of(m_scene.viewport), last_day_of(m_scene.viewport));
    filter();
    regions();
    periods();
    ticks("ticks", m_scene.ticks);
    for (const SceneLane& lane : m_scene.lanes) dump_lane(lane);
    strays();
    arcs();
    line("overview {} brush {}", words(m_scene.overview.plot), words(m_scene.overview.brush));
    ticks("overview ticks", m_scene.overview.ticks);
    card();
    return std::move(m_out);
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(m_out), format, std::forward<Args>(args)...);
    m_out += '\n';
  }

  std::string_view id(EventIndex e) const { return m_dataset.events.id(e); }
  const std::string& id(ThemeIndex t) const { return m_dataset.themes[t.value].id; }

  void filter() {
    line("shown {} of {}", m_scene.shown, m_scene.total);
    for (std::size_t i = 0; i < m_scene.theme_counts.size(); ++i) {
      const ThemeCount& c = m_scene.theme_counts[i];
      line("  {} {} of {}, {} in all", id(ThemeIndex(i)), c.shown, c.passing, c.total);
    }
  }

  void regions() {
    const Regions& r = m_scene.regions;
    line("regions");
    line("  top_bar {}", words(r.top_bar));
    line("  chart {}", words(r.chart));
    line("  periods {}", words(r.periods));
    line("  headers {}", words(r.headers));
    line("  plot {}", words(r.plot));
    line("  axis {}", words(r.axis));
    line("  overview {} plot {}", words(r.overview), words(r.overview_plot));
    line("  detail {}", words(r.detail));
  }

  void periods() {
    line("periods");
    for (const ScenePeriod& p : m_scene.periods) {
      const std::string label =
          p.label_rect.width > 0 ? fmt::format(" \"{}\" {}", p.label, words(p.label_rect)) : "";
      line("  {} {} {}{}{}", p.row, m_dataset.periods[p.period.value].id, words(p.rect), ends(p.begin, p.end),
           label);
    }
  }

  void ticks(const char* heading, const std::vector<SceneTick>& all) {
    line("{}", heading);
    for (const SceneTick& t : all) {
      const std::string label =
          t.label.empty() ? "" : fmt::format(" \"{}\" {}", t.label, words(t.label_rect));
      line("  {}{}{}", px(t.x), t.major ? " major" : "", label);
    }
  }

  static std::string ends(EndStyle begin, EndStyle end) {
    if (begin == EndStyle::crisp && end == EndStyle::crisp) return {};
    return fmt::format(" {}..{}", word_for(begin), word_for(end));
  }

  static std::string state(Emphasis emphasis, double opacity) {
    std::string out = emphasis == Emphasis::normal ? "" : fmt::format(" {}", word_for(emphasis));
    if (opacity < 1) out += fmt::format(" opacity {:.2f}", opacity);
    return out;
  }

  std::string label_words(const SceneLabel& l) const {
    return fmt::format(" | \"{}\" {} {} {}px{}", l.text, word_for(l.anchor), words(l.rect), px(l.style.px),
                       state(l.emphasis, l.opacity));
  }

  void dump_lane(const SceneLane& lane) {
    line("lane {} {} header {} rows {} shown {} of {}{}{}", id(lane.theme), words(lane.rect),
         words(lane.header), lane.rows, lane.shown, lane.total, lane.collapsed ? " collapsed" : "",
         state(Emphasis::normal, lane.opacity));
    std::vector<const SceneMark*> marks;
    for (const SceneMark& m : m_scene.marks) {
      if (m.theme == lane.theme) marks.push_back(&m);
    }
    const auto place = [this](const SceneMark& m) { return std::tuple(m.row, m.rect.x, id(m.event)); };
    std::sort(marks.begin(), marks.end(), [&](auto* a, auto* b) { return place(*a) < place(*b); });
    for (const SceneMark* m : marks) dump_mark(*m);
    for (const SceneFold& f : m_scene.folds) {
      if (f.theme == lane.theme) dump_fold(f);
    }
  }

  void dump_mark(const SceneMark& m) {
    const std::string fade = m.fade_in_px > 0 || m.fade_out_px > 0
                                 ? fmt::format(" fade {} {}", px(m.fade_in_px), px(m.fade_out_px))
                                 : "";
    const auto label = std::find_if(m_scene.labels.begin(), m_scene.labels.end(), [&](const SceneLabel& l) {
      return l.event == m.event && l.theme == m.theme;
    });
    line("  {} {} {} {}{}{}{}{}", m.row, word_for(m.kind), id(m.event), words(m.rect), ends(m.begin, m.end),
         fade, state(m.emphasis, m.opacity), label == m_scene.labels.end() ? "" : label_words(*label));
  }

  void dump_fold(const SceneFold& f) {
    std::string ids;
    for (const EventIndex e : f.events) ids += fmt::format(" {}", id(e));
    line("  fold of {} {}{}{}:{}", f.count(), words(f.rect), f.same_day ? " same day" : "",
         state(f.emphasis, f.opacity), ids);
  }

  /// What should not be: a mark or fold without its lane, a label without its mark.
  void strays() {
    const auto has_lane = [this](ThemeIndex t) {
      return std::any_of(m_scene.lanes.begin(), m_scene.lanes.end(), [&](auto& l) { return l.theme == t; });
    };
    for (const SceneMark& m : m_scene.marks) {
      if (!has_lane(m.theme)) line("stray mark {} {}", id(m.event), words(m.rect));
    }
    for (const SceneFold& f : m_scene.folds) {
      if (!has_lane(f.theme)) line("stray fold of {} {}", f.count(), words(f.rect));
    }
    for (const SceneLabel& l : m_scene.labels) {
      const bool has_mark = std::any_of(m_scene.marks.begin(), m_scene.marks.end(), [&](const SceneMark& m) {
        return m.event == l.event && m.theme == l.theme;
      });
      if (!has_mark) line("stray label {}{}", id(l.event), label_words(l));
    }
  }

  /// Only while presenting.
  void card() {
    if (!m_scene.card) return;
    const SceneCard& c = *m_scene.card;
    line("card {} tools {} progress {:.3f}", words(c.rect), words(c.tools), c.progress);
    const auto text = [this](const char* what, const SceneText& t) {
      if (!t.text.empty()) line("  {} {} {:.2f}px \"{}\"", what, words(t.rect), t.style.px, t.text);
    };
    text("title", c.title);
    text("date", c.date);
    for (const SceneText& t : c.caption) text("caption", t);
    text("footing", c.footing);
    text("count", c.count);
  }

  void arcs() {
    line("arcs");
    for (const SceneArc& a : m_scene.arcs) {
      line("  {} -> {} {} {}{}", id(a.cause), id(a.effect), words(a.from), words(a.to),
           state(Emphasis::normal, a.opacity));
    }
  }

  const Scene& m_scene;
  const Dataset& m_dataset;
  std::string m_out;
};

}  // namespace

std::string scene_to_text(const Scene& scene, const Dataset& dataset) {
  return TextDump(scene, dataset).dump();
}

}  // namespace chronoscope
