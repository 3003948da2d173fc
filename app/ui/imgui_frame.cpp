#include "ui/imgui_frame.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace chronoscope {

namespace {

bool is_modifier(ImGuiKey key) { return (key & ImGuiMod_Mask_) != 0 || ImGui::IsLRModKey(key); }

/// The first event that has to wait: a modifier's change after some other key or button went down; the size where none.
int first_to_hold_back(const ImVector<ImGuiInputEvent>& queue) {
  bool pressed = false;
  for (int i = 0; i < queue.Size; ++i) {
    const ImGuiInputEvent& e = queue[i];
    if (e.Type == ImGuiInputEventType_MouseButton) pressed |= e.MouseButton.Down;
    if (e.Type != ImGuiInputEventType_Key) continue;
    if (!is_modifier(e.Key.Key)) {
      pressed |= e.Key.Down;
    } else if (pressed) {
      return i;
    }
  }
  return queue.Size;
}

}  // namespace

void begin_imgui_frame() {
  ImVector<ImGuiInputEvent>& queue = ImGui::GetCurrentContext()->InputEventsQueue;
  const int end = first_to_hold_back(queue);
  ImVector<ImGuiInputEvent> held_back;
  for (int i = end; i < queue.Size; ++i) held_back.push_back(queue[i]);
  queue.resize(end);
  ImGui::NewFrame();
  // What ImGui itself left for later stands first.
  for (const ImGuiInputEvent& e : held_back) queue.push_back(e);
}

bool imgui_input_waiting() { return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0; }

}  // namespace chronoscope
