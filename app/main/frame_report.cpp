#include "main/frame_report.h"

#include <nlohmann/json.hpp>

#include "export/scene_json.h"
#include "platform/files.h"

namespace chronoscope {

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
  json controls = json::array();
  for (const ControlRect& c : app.ui().controls) {
    controls.push_back({{"name", c.name}, {"rect", {c.rect.x, c.rect.y, c.rect.width, c.rect.height}}});
  }
  out["controls"] = controls;
  out["focused"] = id(view.focused);
  out["hovered"] = id(app.hovered());
  out["detail_open"] = view.detail_open;
  out["appearance"] = appearance_name(view.appearance);
  out["text_scale"] = app.text_scale();
  out["search"] = {
      {"text", app.ui().search.text}, {"open", app.ui().search.open}, {"active", app.ui().search.active}};
  json hits = json::array();
  for (const SearchHit& hit : app.ui().search.hits) hits.push_back(id(hit.event));
  out["search"]["hits"] = hits;
  out["fold_list"] = app.ui().fold_list.has_value();
  out["keys_open"] = app.ui().keys_open;
  out["problems_open"] = app.ui().problems_open;
  json notices = json::array();
  for (const Notice& n : app.ui().notices) notices.push_back(n.text);
  out["notices"] = notices;
  out["scene"] = json::parse(scene_to_json(app.scene(), dataset));
  write_file_atomically(path, out.dump());
}

}  // namespace chronoscope
