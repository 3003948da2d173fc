#pragma once

namespace chronoscope {

/// ImGui::NewFrame() for input that came in a burst. ImGui deals out what it was told since the last picture over as
/// many pictures as it takes to see each press of a key, but it lets a modifier be released in the picture in which a
/// key goes down: Ctrl down, F down, Ctrl up, F up (the order in which quick fingers, and xdotool, let go) would then
/// be an F without Ctrl. Here a modifier's change after a key's press waits for the next picture.
void begin_imgui_frame();

/// Whether input still waits for a later picture: the caller draws again without waiting for more.
bool imgui_input_waiting();

}  // namespace chronoscope
