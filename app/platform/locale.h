// What language the desktop speaks.
#pragma once

#include <string>

namespace chronoscope {

/// Such as "fr_CA.UTF-8" or "ru-RU": of the environment (LC_ALL, LC_MESSAGES, LANG, in POSIX's order), on Windows of the
/// person's settings. Empty when nothing says it.
std::string locale_name();

}  // namespace chronoscope
