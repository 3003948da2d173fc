// The Scene as lines of text: for golden tests and their diffs, where a moved label must be one changed line.
#pragma once

#include <string>

#include "layout/scene.h"
#include "model/dataset.h"

namespace chronoscope {

/// `scene` was made from `dataset`. Stable: the order depends on places and ids only; pixels are rounded to 0.1.
/// Rectangles are [x y width height]. Marks stand under their lane, by row and x, with their label behind them.
std::string scene_to_text(const Scene& scene, const Dataset& dataset);

}  // namespace chronoscope
