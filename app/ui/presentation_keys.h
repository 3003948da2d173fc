// The keys of a presentation, as keyboards and clickers send them: read from Dear ImGui's input of this frame. The same
// in the room's window and in the presenter's.
#pragma once

#include <vector>

#include "view/presentation.h"

namespace chronoscope {

/// Between ImGui::NewFrame and ImGui::Render.
std::vector<PresentationKey> pressed_presentation_keys();

}  // namespace chronoscope
