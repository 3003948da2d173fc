// The whole frame as the window draws it, panels, text and all, on whatever OpenGL there is without a screen: on a
// machine without a GPU that is Mesa's software renderer.
#pragma once

#include <memory>

#include "bench/bench.h"
#include "main/document.h"

namespace chronoscope::bench {

/// Along the fixed path at 1920x1080; {"why": …} when there is no OpenGL.
Json measure_frames(std::shared_ptr<Document> document, double budget_secs);

}  // namespace chronoscope::bench
