// What stands on a fold: never more than five characters behind the plus.
#pragma once

#include <cstddef>
#include <string>

#include "base/interface_text.h"

namespace chronoscope {

/// "+7", "+999", "+1k", "+1.2k", "+12k", "+123k", "+1.2M" …, with the language’s decimal sign. Rounded down, so that it never promises more than there is.
std::string fold_label(std::size_t count, Language language);

}  // namespace chronoscope
