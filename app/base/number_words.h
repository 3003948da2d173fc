// Numbers as English writes them.
#pragma once

#include <cstdint>
#include <string>

namespace chronoscope {

/// "1934", "12,000", "10,000,000": with commas from five digits on. `value` >= 0.
std::string grouped_thousands(std::int64_t value);

}  // namespace chronoscope
