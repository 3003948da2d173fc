// Shortening a text to a width, at a character's boundary and with an ellipsis.
#pragma once

#include <string>
#include <string_view>

#include "layout/text_measurer.h"

namespace chronoscope {

/// `text` itself when it fits into `max_px`; else its longest beginning that fits together with "…", without a space
/// before the ellipsis. Empty when not even one character and the ellipsis fit.
std::string shorten_text(std::string_view text, double max_px, TextStyle style, TextMeasurer& measurer);

}  // namespace chronoscope
