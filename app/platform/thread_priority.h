// Work in the background gives way to the drawing.
#pragma once

namespace chronoscope {

/// The calling thread gets what others leave of the processor. Best effort: without effect where the system has no such
/// thing.
void give_way_to_other_threads();

}  // namespace chronoscope
