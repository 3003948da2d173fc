// The texts of an event that a search looks at, field by field. Internal to query.
#pragma once

#include <functional>
#include <string_view>

#include "query/search.h"

namespace chronoscope {

/// Calls `use` with every text of the field: a person's name and aliases, the title and the short label …
void for_each_text(const Dataset& dataset, EventIndex event, SearchField field,
                   const std::function<void(std::string_view)>& use);

}  // namespace chronoscope
