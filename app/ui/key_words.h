// What a keyboard or a mouse says on its keys, in the reader's language.
#pragma once

#include <string>
#include <string_view>

#include "base/interface_text.h"

namespace chronoscope {

/// "Alt+Left" -> "Alt+Влево", "PageDown  Space" -> "Page suiv.  Espace": the words that interface_text.inc lists as key
/// names are put into the language, all else stays.
std::string key_words(std::string_view keys, Language language);

}  // namespace chronoscope
