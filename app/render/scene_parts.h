// The parts of the picture, each adding its shapes to the batch that is open. Used by scene_shapes.cpp alone.
#pragma once

#include "render/shape_pen.h"

namespace chronoscope {

void add_marks(ShapePen& pen);
void add_folds(ShapePen& pen);
/// Fills list.arcs and adds the arrow heads and the dots where arcs begin.
void add_arcs(ShapePen& pen);
/// Ground behind every label that an arc may cross.
void add_label_plates(ShapePen& pen);
void add_overview(ShapePen& pen);

}  // namespace chronoscope
