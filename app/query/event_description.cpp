#include "query/event_description.h"

#include <algorithm>
#include <span>

#include "query/citation.h"

namespace chronoscope {

namespace {

template <class T>
std::vector<T> copied(std::span<const T> values) {
  return {values.begin(), values.end()};
}

std::vector<EventIndex> in_time_order(std::span<const EventIndex> events) {
  std::vector<EventIndex> sorted = copied(events);
  std::sort(sorted.begin(), sorted.end());  // an index is a rank by time
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

template <class Names>
std::vector<EventIndex> events_where(const EventStore& events, Names names) {
  std::vector<EventIndex> found;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (names(EventIndex(i))) found.push_back(EventIndex(i));
  }
  return found;
}

}  // namespace

EventDescription describe_event(const Dataset& dataset, EventIndex event, Language language) {
  const EventStore& events = dataset.events;
  EventDescription d;
  d.event = event;
  d.title = events.title(event);
  d.date_words = date_in_words(events.date(event), language);
  for (const ThemeIndex t : events.themes(event)) d.themes.push_back(dataset.themes[t.value].name);
  d.importance = events.importance(event);
  d.summary = events.summary(event);
  d.body = events.body(event);
  for (const PersonIndex p : events.people(event)) {
    const Person& person = dataset.people[p.value];
    d.people.push_back({p, person.name, person.role});
  }
  for (const PlaceIndex p : events.places(event)) d.places.push_back({p, dataset.places[p.value].name});
  d.led_to_this = in_time_order(events.causes(event));
  d.led_to = in_time_order(events.effects(event));
  d.disputes = copied(events.disputes(event));
  for (const SourceReference& r : events.sources(event)) {
    d.sources.push_back(format_citation(dataset.sources[r.source.value], r.pages, language));
  }
  d.tags = copied(events.tags(event));
  d.media = copied(events.media(event));
  return d;
}

std::string_view importance_in_words(int importance, Language language) {
  return listed(Text::importance_words, language, static_cast<std::size_t>(std::clamp(importance, 1, 5) - 1));
}

std::vector<EventIndex> events_of_person(const Dataset& dataset, PersonIndex person) {
  return events_where(dataset.events, [&](EventIndex e) {
    const auto people = dataset.events.people(e);
    return std::find(people.begin(), people.end(), person) != people.end();
  });
}

std::vector<EventIndex> events_of_place(const Dataset& dataset, PlaceIndex place) {
  return events_where(dataset.events, [&](EventIndex e) {
    const auto places = dataset.events.places(e);
    return std::find(places.begin(), places.end(), place) != places.end();
  });
}

}  // namespace chronoscope
