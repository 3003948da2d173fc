// A whole view as Markdown: what the picture shows, for who hears it read out or wants it as a text.
#pragma once

#include <string>

#include "model/dataset.h"
#include "query/view_description.h"

namespace chronoscope {

/// In words of `language`. `view` was made from `dataset` and `filter`. Headings in order, paragraphs and plain lists only: no tables, no
/// pictures, no signs that stand for words. Ends with a newline. Costs what it writes.
std::string to_markdown(const ViewDescription& view, const Dataset& dataset, const FilterResult& filter,
                        Language language);

}  // namespace chronoscope
