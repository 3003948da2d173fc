// What is hovered or focused stands out: sets emphasis on marks, labels and folds, and draws the arcs from its causes
// and to its consequences.
#pragma once

#include <optional>

#include "layout/scene.h"

namespace chronoscope {

/// While something is hovered, all that is neither it nor related to it is dimmed. The focused event keeps its ring.
void apply_emphasis(Scene& scene, const Dataset& dataset, std::optional<EventIndex> hovered,
                    std::optional<EventIndex> focused);

}  // namespace chronoscope
