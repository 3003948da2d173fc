#include "main/saved_state.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace chronoscope {

namespace {

using nlohmann::json;

constexpr int state_version = 1;

json theme_ids(ThemeMask mask, const Dataset& dataset) {
  json ids = json::array();
  for (std::size_t i = 0; i < dataset.themes.size(); ++i) {
    if ((mask >> i & 1U) != 0) ids.push_back(dataset.themes[i].id);
  }
  return ids;
}

ThemeMask mask_of(const json& ids, const Dataset& dataset) {
  ThemeMask mask = 0;
  for (const json& id : ids) {
    if (const auto theme = find_theme(dataset, id.get<std::string>())) mask |= ThemeMask{1} << theme->value;
  }
  return mask;
}

json filter_json(const Filter& f, const Dataset& dataset) {
  json out;
  // The themes that are off are named, so that a theme added later starts out visible.
  out["hidden_themes"] = theme_ids(~f.themes, dataset);
  out["min_importance"] = f.min_importance;
  out["certain_only"] = f.certain_only;
  if (f.person) out["person"] = dataset.people[f.person->value].id;
  if (f.range) out["range"] = {f.range->first, f.range->end};
  return out;
}

Filter filter_from(const json& in, const Dataset& dataset) {
  Filter f;
  f.themes = ~mask_of(in.value("hidden_themes", json::array()), dataset);
  f.min_importance = std::clamp(in.value("min_importance", 1), 1, 5);
  f.certain_only = in.value("certain_only", false);
  if (in.contains("person")) f.person = find_person(dataset, in.at("person").get<std::string>());
  if (in.contains("range")) {
    const auto& r = in.at("range");
    f.range = DayRange{r.at(0).get<Day>(), r.at(1).get<Day>()};
    if (f.range->end <= f.range->first) f.range.reset();
  }
  return f;
}

}  // namespace

std::string saved_state_json(const ViewState& view, const SavedWindow& window, const Dataset& dataset) {
  json out;
  out["chronoscope_state"] = state_version;
  out["window"] = {{"width", window.width}, {"height", window.height}, {"maximised", window.maximised}};
  out["text_scale"] = window.text_scale;
  if (window.present_screen) out["present_screen"] = *window.present_screen;
  out["appearance"] = appearance_name(view.appearance);
  out["reduced_motion"] = view.reduced_motion;
  out["language"] = language_code(view.language);
  out["pane_width"] = view.pane_width_px;
  json& of = out["dataset"];
  of["title"] = dataset.title;
  of["from"] = view.viewport.from;
  of["to"] = view.viewport.to;
  of["filter"] = filter_json(view.filter, dataset);
  of["collapsed_lanes"] = theme_ids(view.collapsed, dataset);
  if (view.focused) of["event"] = std::string(dataset.events.id(*view.focused));
  of["detail_open"] = view.detail_open;
  return out.dump(2) + "\n";
}

std::optional<std::string> restore_state(std::string_view text, ViewState& view, SavedWindow& window,
                                         const Dataset& dataset) {
  ViewState restored = view;
  SavedWindow size = window;
  try {
    const json in = json::parse(text);
    if (in.at("chronoscope_state").get<int>() != state_version) return "it was written by another version";
    const json& w = in.at("window");
    size.width = std::clamp(w.value("width", 0), 0, 16384);
    size.height = std::clamp(w.value("height", 0), 0, 16384);
    size.maximised = w.value("maximised", false);
    size.text_scale = std::clamp(in.value("text_scale", 1.0), 0.7, 3.0);
    size.present_screen.reset();
    if (in.contains("present_screen")) size.present_screen = in.at("present_screen").get<std::size_t>();
    if (const auto a = appearance_from_name(in.value("appearance", "light"))) restored.appearance = *a;
    restored.reduced_motion = in.value("reduced_motion", false);
    if (const auto language = language_from_code(in.value("language", ""))) restored.language = *language;
    restored.pane_width_px = std::clamp(in.value("pane_width", restored.pane_width_px), 280.0, 720.0);
    const json& of = in.at("dataset");
    if (of.at("title").get<std::string>() == dataset.title) {
      restored.viewport = clamp_viewport({of.at("from").get<double>(), of.at("to").get<double>()},
                                         limits_for(whole_extent(dataset)));
      restored.filter = filter_from(of.at("filter"), dataset);
      restored.collapsed = mask_of(of.value("collapsed_lanes", json::array()), dataset);
      if (of.contains("event")) restored.focused = dataset.events.find(of.at("event").get<std::string>());
      restored.detail_open = restored.focused.has_value() && of.value("detail_open", false);
      if (restored.detail_open) restored.history = {{*restored.focused}, 0};
    }
  } catch (const json::exception& e) {
    return std::string("it is broken: ") + e.what();
  }
  view = restored;
  window = size;
  return std::nullopt;
}

}  // namespace chronoscope
