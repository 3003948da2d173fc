#include "platform/local_time.h"

#include <fmt/format.h>

#include <ctime>

namespace chronoscope {

std::string local_clock_text() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
#ifdef _WIN32
  localtime_s(&local, &now);
#else
  localtime_r(&now, &local);
#endif
  return fmt::format("{}:{:02}", local.tm_hour, local.tm_min);
}

}  // namespace chronoscope
