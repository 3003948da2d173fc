// The time on the wall.
#pragma once

#include <string>

namespace chronoscope {

/// "14:05", in the machine's time zone.
std::string local_clock_text();

}  // namespace chronoscope
