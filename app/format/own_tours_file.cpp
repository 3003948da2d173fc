#include "format/own_tours_file.h"

#include <nlohmann/json.hpp>

#include "format/dataset_reader.h"
#include "format/source_reader.h"

namespace chronoscope {

namespace {

using Json = nlohmann::ordered_json;

OwnTour own_tour(const TourDraft& draft) {
  OwnTour tour{draft.id, draft.title, {}};
  for (const TourStepDraft& read : draft.steps) {
    OwnTourStep step;
    if (read.event) step.event = read.event->id;
    step.range = read.range;
    for (const Mention& theme : read.themes) step.themes.push_back(theme.id);
    step.caption = read.caption;
    step.notes = read.notes;
    tour.steps.push_back(std::move(step));
  }
  return tour;
}

Json step_json(const OwnTourStep& step) {
  Json json = Json::object();
  if (!step.event.empty()) json["event"] = step.event;
  if (step.range) json["range"] = format_edtf(*step.range);
  if (!step.themes.empty()) json["themes"] = step.themes;
  if (!step.caption.empty()) json["caption"] = step.caption;
  if (!step.notes.empty()) json["notes"] = step.notes;
  return json;
}

}  // namespace

OwnToursRead read_own_tours(const std::string& path, std::string_view text) {
  SourceMap sources;
  DiagnosticList diagnostics(max_diagnostics);
  DatasetBuilder builder(sources, diagnostics);
  ArrivingText whole(text);
  read_source(path, whole, sources, builder, diagnostics);
  OwnToursRead result;
  for (const TourDraft& draft : builder.tours_as_read()) result.tours.push_back(own_tour(draft));
  result.diagnostics = diagnostics.sorted(sources);
  result.has_other_things = builder.has_more_than_tours();
  return result;
}

std::string own_tours_to_json(const std::vector<OwnTour>& tours) {
  Json list = Json::array();
  for (const OwnTour& tour : tours) {
    Json steps = Json::array();
    for (const OwnTourStep& step : tour.steps) steps.push_back(step_json(step));
    // The format wants a title that says something; while one is being typed there may be none.
    const bool is_blank = tour.title.find_first_not_of(" \t\r\n") == std::string::npos;
    Json json = {{"id", tour.id}, {"title", is_blank ? tour.id : tour.title}};
    json["steps"] = std::move(steps);
    list.push_back(std::move(json));
  }
  Json root = {{"chronoscope", 1}};
  root["tours"] = std::move(list);
  return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chronoscope
