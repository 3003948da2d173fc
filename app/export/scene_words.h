// Words for the Scene's enumerations and days, shared by the JSON and the text dump.
#pragma once

#include <string>

#include "layout/scene.h"

namespace chronoscope {

const char* word_for(MarkKind kind);       ///< "point", "moment", "span", "between"
const char* word_for(EndStyle style);      ///< "crisp", "fade", "dashed", "dashed_fade", "arrow", "unknown"
const char* word_for(Emphasis emphasis);   ///< "normal", "dimmed", "related", "hovered", "focused"
const char* word_for(LabelAnchor anchor);  ///< "right", "left", "inside"

/// The first and the last day that a viewport shows any of, as EDTF; only the year beyond four digits.
std::string first_day_of(const Viewport& viewport);
std::string last_day_of(const Viewport& viewport);

}  // namespace chronoscope
