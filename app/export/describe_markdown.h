// An event's description as Markdown: for the command line, the clipboard and handouts.
#pragma once

#include <string>

#include "model/dataset.h"
#include "query/event_description.h"

namespace chronoscope {

/// Ends with a newline. Sections without content are left out. The body stays as the file writes it; other text is
/// escaped where it would be read as Markdown. Headings in `language`, in which the description should have been made.
std::string to_markdown(const EventDescription& description, const Dataset& dataset, Language language);

}  // namespace chronoscope
