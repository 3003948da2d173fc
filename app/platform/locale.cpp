#include "platform/locale.h"

#include <cstdlib>

#ifdef _WIN32
#include <windows.h>
#endif

namespace chronoscope {

std::string locale_name() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value != nullptr && *value != '\0') return value;
  }
#ifdef _WIN32
  wchar_t wide[LOCALE_NAME_MAX_LENGTH];
  const int length = GetUserDefaultLocaleName(wide, LOCALE_NAME_MAX_LENGTH);
  std::string name;
  for (int i = 0; i + 1 < length; ++i) name.push_back(static_cast<char>(wide[i]));  // ASCII by definition
  return name;
#else
  return {};
#endif
}

}  // namespace chronoscope
