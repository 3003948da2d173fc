#include "main/frame_report.h"

#include <nlohmann/json.hpp>

#include "export/scene_json.h"
#include "main/presenter_window.h"
#include "platform/files.h"

namespace chronoscope {

namespace {

nlohmann::json controls_json(const std::vector<ControlRect>& controls) {
  nlohmann::json list = nlohmann::json::array();
  for (const ControlRect& c : controls) {
    list.push_back({{"name", c.name}, {"rect", {c.rect.x, c.rect.y, c.rect.width, c.rect.height}}});
  }
  return list;
}

nlohmann::json tours_json(const App& app) {
  nlohmann::json out = {{"open", app.ui().tours_open}, {"own", nlohmann::json::array()}};
  const OwnTours* own = app.own_tours();
  out["can_undo"] = own != nullptr && own->can_undo();
  out["can_redo"] = own != nullptr && own->can_redo();
  if (own == nullptr) return out;
  for (const OwnTour& tour : own->tours()) {
    nlohmann::json steps = nlohmann::json::array();
    for (const OwnTourStep& s : tour.steps) steps.push_back({{"event", s.event}, {"caption", s.caption}});
    out["own"].push_back({{"id", tour.id}, {"title", tour.title}, {"steps", std::move(steps)}});
  }
  return out;
}

}  // namespace

void write_frame_report(const std::filesystem::path& path, const App& app, const FrameReport& report) {
  using nlohmann::json;
  const Dataset& dataset = app.dataset();
  const auto id = [&](std::optional<EventIndex> e) -> json {
    if (!e) return nullptr;
    return std::string(dataset.events.id(*e));
  };
  const ViewState& view = app.view();
  json out;
  out["frame"] = report.frame;
  out["settled"] = report.settled;
  out["opening_ms"] = report.opening_secs * 1000;
  out["worst_frame_ms"] = report.worst_frame_secs * 1000;
  out["busy"] = app.is_busy();
  out["is_part"] = app.document().is_part;
  out["title"] = dataset.title;
  out["events"] = dataset.events.size();
  out["layout_ms"] = app.layout_secs() * 1000;
  out["controls"] = controls_json(app.ui().controls);
  out["focused_control"] = app.ui().focused_control;
  out["keyboard_item"] = app.ui().keyboard_item;
  const auto& outline = app.ui().keyboard_rect;
  out["keyboard_rect"] =
      outline ? json({outline->x, outline->y, outline->width, outline->height}) : json(nullptr);
  out["fullscreen"] = report.is_fullscreen;
  out["screen"] = report.screen;
  if (const Presenter* presenter = app.presenter()) {
    const Presentation& p = presenter->presentation();
    json strokes = json::array();
    if (p.step < p.strokes.size()) {
      for (const Stroke& s : p.strokes[p.step]) strokes.push_back(s.points.size());
    }
    out["presenting"] = {{"tour", p.title},
                         {"step", p.step + 1},
                         {"steps", p.size()},
                         {"blank", p.blank == Blank::none    ? "none"
                                   : p.blank == Blank::black ? "black"
                                                             : "white"},
                         {"number", p.typed_number},
                         {"spotlight", p.spotlight},
                         {"spot_radius", p.spot_radius},
                         {"spot", {p.spot.x, p.spot.y}},
                         {"pen", p.pen},
                         {"strokes", strokes},
                         {"magnification", p.magnification},
                         {"keys_open", p.keys_open}};
  } else {
    out["presenting"] = nullptr;
  }
  if (const PresenterWindow* window = report.presenter_window) {
    out["presenter_window"] = {{"notes", window->shown_notes()},
                               {"screen", window->screen()},
                               {"size", {window->size().width, window->size().height}},
                               {"controls", controls_json(window->controls())}};
  } else {
    out["presenter_window"] = nullptr;
  }
  out["focused"] = id(view.focused);
  out["hovered"] = id(app.hovered());
  out["detail_open"] = view.detail_open;
  out["appearance"] = appearance_name(view.appearance);
  out["language"] = language_code(view.language);
  out["text_scale"] = app.text_scale();
  out["search"] = {
      {"text", app.ui().search.text}, {"open", app.ui().search.open}, {"active", app.ui().search.active}};
  json hits = json::array();
  for (const SearchHit& hit : app.ui().search.hits) hits.push_back(id(hit.event));
  out["search"]["hits"] = hits;
  out["fold_list"] = app.ui().fold_list.has_value();
  out["keys_open"] = app.ui().keys_open;
  out["problems_open"] = app.ui().problems_open;
  out["tours"] = tours_json(app);
  json notices = json::array();
  for (const Notice& n : app.ui().notices) notices.push_back(n.text);
  out["notices"] = notices;
  out["scene"] = json::parse(scene_to_json(app.scene(), dataset));
  write_file_atomically(path, out.dump());
}

}  // namespace chronoscope
