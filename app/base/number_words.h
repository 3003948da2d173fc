// Numbers as each language writes them.
#pragma once

#include <cstdint>
#include <string>

#include "base/interface_text.h"

namespace chronoscope {

/// "1934", "12,000", "10,000,000": with the language's separator (a comma, or a no-break space) from five digits on.
/// `value` >= 0.
std::string grouped_thousands(std::int64_t value, Language language);

}  // namespace chronoscope
