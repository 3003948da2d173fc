#include "export/scene_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/edtf.h"
#include "export/scene_words.h"
#include "layout/metrics.h"

namespace chronoscope {

namespace {

using Json = nlohmann::ordered_json;

/// Pixels finer than this only make diffs noisy.
constexpr double px_steps = 1000;

double rounded(double px) { return std::round(px * px_steps) / px_steps + 0.0; }
Json json_of(const Rect& r) { return {rounded(r.x), rounded(r.y), rounded(r.width), rounded(r.height)}; }
Json json_of(Point p) { return {rounded(p.x), rounded(p.y)}; }

class SceneWriter {
 public:
  SceneWriter(const Scene& scene, const Dataset& dataset) : m_scene(scene), m_dataset(dataset) {}

  Json whole() const {
    Json out;
    out["viewport"] = {{"from", first_day_of(m_scene.viewport)},
                       {"to", last_day_of(m_scene.viewport)},
                       {"from_days", m_scene.viewport.from},
                       {"to_days", m_scene.viewport.to},
                       {"width", m_scene.width_px},
                       {"height", m_scene.height_px},
                       {"scale", m_scene.scale}};
    out["filter"] = filter();
    out["lanes"] = each(m_scene.lanes, [this](const SceneLane& l) { return lane(l); });
    out["events"] = each(m_scene.marks, [this](const SceneMark& m) { return mark(m); });
    out["labels"] = each(m_scene.labels, [this](const SceneLabel& l) { return label(l); });
    out["folds"] = each(m_scene.folds, [this](const SceneFold& f) { return fold(f); });
    out["ticks"] = each(m_scene.ticks, tick);
    out["periods"] = each(m_scene.periods, [this](const ScenePeriod& p) { return period(p); });
    out["arcs"] = each(m_scene.arcs, [this](const SceneArc& a) { return arc(a); });
    out["overview"] = overview();
    out["regions"] = regions();
    if (m_scene.card) out["card"] = card(*m_scene.card);
    return out;
  }

 private:
  static Json line(const SceneText& text) {
    return {{"text", text.text}, {"px", rounded(text.style.px)}, {"rect", json_of(text.rect)}};
  }

  static Json card(const SceneCard& card) {
    Json lines = Json::array();
    for (const SceneText& text : card.caption) lines.push_back(line(text));
    return {{"rect", json_of(card.rect)},        {"title", line(card.title)},
            {"date", line(card.date)},           {"caption", lines},
            {"footing", line(card.footing)},     {"count", line(card.count)},
            {"progress", rounded(card.progress)}};
  }

  template <class Items, class Write>
  static Json each(const Items& items, Write write) {
    Json out = Json::array();
    for (const auto& item : items) out.push_back(write(item));
    return out;
  }

  std::string id(EventIndex e) const { return std::string(m_dataset.events.id(e)); }
  const std::string& id(ThemeIndex t) const { return m_dataset.themes[t.value].id; }

  Json filter() const {
    Json themes = Json::array();
    for (std::size_t i = 0; i < m_scene.theme_counts.size(); ++i) {
      const ThemeCount& c = m_scene.theme_counts[i];
      themes.push_back(
          {{"id", id(ThemeIndex(i))}, {"shown", c.shown}, {"passing", c.passing}, {"total", c.total}});
    }
    return {{"shown", m_scene.shown}, {"total", m_scene.total}, {"themes", themes}};
  }

  Json lane(const SceneLane& l) const {
    return {{"theme", id(l.theme)}, {"rect", json_of(l.rect)},      {"header", json_of(l.header)},
            {"rows", l.rows},       {"collapsed", l.collapsed},     {"shown", l.shown},
            {"total", l.total},     {"opacity", rounded(l.opacity)}};
  }

  Json mark(const SceneMark& m) const {
    return {{"id", id(m.event)},
            {"kind", word_for(m.kind)},
            {"rect", json_of(m.rect)},
            {"theme", id(m.theme)},
            {"row", m.row},
            {"date", format_edtf(m_dataset.events.date(m.event))},
            {"begin", word_for(m.begin)},
            {"end", word_for(m.end)},
            {"importance", m.importance},
            {"emphasis", word_for(m.emphasis)},
            {"opacity", rounded(m.opacity)}};
  }

  Json label(const SceneLabel& l) const {
    return {{"event", id(l.event)},         {"text", l.text},
            {"rect", json_of(l.rect)},      {"px", rounded(l.style.px)},
            {"anchor", word_for(l.anchor)}, {"emphasis", word_for(l.emphasis)},
            {"opacity", rounded(l.opacity)}};
  }

  Json fold(const SceneFold& f) const {
    return {{"rect", json_of(f.rect)},
            {"count", f.count()},
            {"ids", each(f.events, [this](EventIndex e) { return id(e); })},
            {"theme", id(f.theme)},
            {"same_day", f.same_day},
            {"emphasis", word_for(f.emphasis)},
            {"opacity", rounded(f.opacity)}};
  }

  static Json tick(const SceneTick& t) {
    return {{"x", rounded(t.x)},
            {"label", t.label},
            {"rect", t.label.empty() ? Json(nullptr) : json_of(t.label_rect)},
            {"major", t.major}};
  }

  Json period(const ScenePeriod& p) const {
    return {{"id", m_dataset.periods[p.period.value].id},
            {"row", p.row},
            {"rect", json_of(p.rect)},
            {"label", p.label},
            {"label_rect", json_of(p.label_rect)},
            {"begin", word_for(p.begin)},
            {"end", word_for(p.end)}};
  }

  Json arc(const SceneArc& a) const {
    return {{"cause", id(a.cause)},
            {"effect", id(a.effect)},
            {"points", {json_of(a.from), json_of(a.control_1), json_of(a.control_2), json_of(a.to)}}};
  }

  Json overview() const {
    const SceneOverview& o = m_scene.overview;
    return {{"rect", json_of(o.plot)},     {"brush", json_of(o.brush)},
            {"from_days", o.extent.from},  {"to_days", o.extent.to},
            {"outside", o.outside},        {"highest", rounded(static_cast<double>(o.highest_stack))},
            {"ticks", each(o.ticks, tick)}};
  }

  Json regions() const {
    const Regions& r = m_scene.regions;
    return {{"top_bar", json_of(r.top_bar)},   {"chart", json_of(r.chart)},
            {"periods", json_of(r.periods)},   {"headers", json_of(r.headers)},
            {"plot", json_of(r.plot)},         {"axis", json_of(r.axis)},
            {"overview", json_of(r.overview)}, {"overview_plot", json_of(r.overview_plot)},
            {"detail", json_of(r.detail)}};
  }

  const Scene& m_scene;
  const Dataset& m_dataset;
};

/// Text that is no UTF-8 must not stop an export.
std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

namespace {

Json texts_json(const Scene& scene, const std::vector<PresentedText>& texts) {
  Json all = Json::array();
  double smallest_px = 1e9, lowest_contrast = 21;
  for (const PresentedText& t : texts) {
    smallest_px = std::min(smallest_px, t.px);
    lowest_contrast = std::min(lowest_contrast, t.contrast);
    all.push_back({{"what", t.what},
                   {"text", t.text},
                   {"px", rounded(t.px)},
                   {"rect", json_of(t.rect)},
                   {"contrast", rounded(t.contrast)}});
  }
  return {{"required_px", rounded(scene.height_px * metrics::presented_text_part)},
          {"smallest_px", rounded(smallest_px)},
          {"required_contrast", 7},
          {"lowest_contrast", rounded(lowest_contrast)},
          {"all", all}};
}

std::string text_of_json(const Json& whole);

}  // namespace

std::string scene_to_json(const Scene& scene, const Dataset& dataset) {
  return text_of_json(SceneWriter(scene, dataset).whole());
}

std::string presented_scene_to_json(const Scene& scene, const Dataset& dataset,
                                    const std::vector<PresentedText>& texts) {
  Json whole = SceneWriter(scene, dataset).whole();
  whole["texts"] = texts_json(scene, texts);
  return text_of_json(whole);
}

namespace {

std::string text_of_json(const Json& whole) {
  std::string out = "{";
  const char* separator = "\n";
  for (const auto& [key, value] : whole.items()) {
    out += separator + dumped(key) + ": ";
    separator = ",\n";
    if (!value.is_array() || value.empty()) {
      out += dumped(value);
      continue;
    }
    out += "[";
    for (std::size_t i = 0; i < value.size(); ++i) out += (i == 0 ? "\n  " : ",\n  ") + dumped(value[i]);
    out += "\n]";
  }
  return out + "\n}\n";
}

}  // namespace

}  // namespace chronoscope
