// The typefaces that travel in the program, as ui/fonts.h wants them.
#pragma once

#include "ui/fonts.h"

namespace chronoscope {

/// The bytes stay valid for the program's life. Throws std::runtime_error naming a font that the build left out.
FontBlobs embedded_fonts();

}  // namespace chronoscope
