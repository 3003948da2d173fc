#include "query/search_fields.h"

#include "query/markdown.h"

namespace chronoscope {

void for_each_text(const Dataset& dataset, EventIndex event, SearchField field,
                   const std::function<void(std::string_view)>& use) {
  const EventStore& events = dataset.events;
  switch (field) {
    case SearchField::title:
      use(events.title(event));
      if (events.label(event) != events.title(event)) use(events.label(event));
      break;
    case SearchField::person:
      for (const PersonIndex p : events.people(event)) {
        use(dataset.people[p.value].name);
        for (const std::string& alias : dataset.people[p.value].aliases) use(alias);
      }
      break;
    case SearchField::place:
      for (const PlaceIndex p : events.places(event)) use(dataset.places[p.value].name);
      break;
    case SearchField::tag:
      for (const std::string& tag : events.tags(event)) use(tag);
      break;
    case SearchField::summary:
      use(events.summary(event));
      break;
    case SearchField::text:
      use(plain_text(parse_markdown(events.body(event))));
      for (const Dispute& dispute : events.disputes(event)) {
        for (const std::string* part : {&dispute.claim, &dispute.holder, &dispute.assessment}) use(*part);
      }
      break;
  }
}

}  // namespace chronoscope
