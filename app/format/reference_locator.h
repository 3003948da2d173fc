// Finds again, in the text, what one event names: only events with an unknown id pay for their places.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "format/fields.h"

namespace chronoscope {

struct EventReference {
  ObjectKind kind = ObjectKind::event;  ///< theme, person, place, source, or event for a cause
  std::string id;
  std::uint64_t offset = 0;  ///< in the text
  std::string pointer;       ///< from the event: "/people/2"
};

struct EventReferences {
  std::uint64_t id_offset = 0;
  std::vector<EventReference> references;  ///< in the order of the text
};

/// `event_offset`: of the event's "{", in a text that was read without trouble to the event's end.
EventReferences locate_event_references(std::string_view text, std::uint64_t event_offset);

}  // namespace chronoscope
