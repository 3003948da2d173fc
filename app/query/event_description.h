// Everything that can be said of one event, gathered for whoever shows it: the detail pane, Markdown, a clipboard.
// Names and dates come as words, links as indices. Knows no layout and no Markdown (markdown.h reads `body`).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/interface_text.h"
#include "model/dataset.h"

namespace chronoscope {

struct DescribedPerson {
  PersonIndex person;
  std::string name, role;
};
struct DescribedPlace {
  PlaceIndex place;
  std::string name;
};

struct EventDescription {
  EventIndex event;
  std::string title;
  std::string date_words;
  std::vector<std::string> themes;  ///< names, the main one first
  int importance = 3;
  std::string summary;
  std::string body;  ///< Markdown, as the file writes it
  std::vector<DescribedPerson> people;
  std::vector<DescribedPlace> places;
  std::vector<EventIndex> led_to_this;  ///< causes, in time order
  std::vector<EventIndex> led_to;       ///< effects, in time order
  std::vector<Dispute> disputes;
  std::vector<std::string> sources;  ///< as format_citation writes them, in the file's order
  std::vector<std::string> tags;
  std::vector<Media> media;
};

/// Dates and page numbers in words of `language`; the rest as the dataset says it.
EventDescription describe_event(const Dataset& dataset, EventIndex event, Language language);

/// For readers, who think in no figures; in English "essential", "major", "notable", "minor", "a detail" for 5 to 1.
std::string_view importance_in_words(int importance, Language language);

/// In time order.
std::vector<EventIndex> events_of_person(const Dataset& dataset, PersonIndex person);
std::vector<EventIndex> events_of_place(const Dataset& dataset, PlaceIndex place);

}  // namespace chronoscope
