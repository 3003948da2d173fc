#include "ui/text_area.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "ui/paint.h"
#include "ui/style.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double padding_x_px = 8, padding_y_px = 5;

/// What the box's callback works on.
struct Editing {
  std::string text;                 ///< as it is to be kept
  std::string shown;                ///< the same with breaks, as the box has it
  std::vector<std::size_t> breaks;  ///< in `shown`
  std::function<std::vector<std::size_t>(std::string_view)> break_lines;
  bool one_paragraph = false;
  bool choose_all = false;
};

void replace_box_text(ImGuiInputTextCallbackData& data, const std::string& text) {
  // Of the same length: only spaces and line breaks are exchanged, so that cursor and selection stay.
  std::copy(text.begin(), text.end(), data.Buf);
  data.BufDirty = true;
}

int follow_editing(ImGuiInputTextCallbackData* data) {
  Editing& editing = *static_cast<Editing*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
    if (editing.one_paragraph && data->EventChar == '\n') data->EventChar = ' ';
    return data->EventChar == '\r' ? 1 : 0;
  }
  const std::string_view box(data->Buf, static_cast<std::size_t>(data->BufTextLen));
  if (box != editing.shown) {
    editing.text =
        without_breaks(box, editing.shown, editing.breaks, static_cast<std::size_t>(data->CursorPos));
    if (editing.one_paragraph) std::replace(editing.text.begin(), editing.text.end(), '\n', ' ');
    editing.breaks = editing.break_lines(editing.text);
    editing.shown = with_breaks(editing.text, editing.breaks);
    if (editing.shown != box) replace_box_text(*data, editing.shown);
  }
  if (editing.choose_all) data->SelectAll();
  return 0;
}

/// What is copied out of the box has its breaks: they become spaces again.
class CopiedText {
 public:
  CopiedText(const ImGuiInputTextState* box, const Editing& editing) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool copies = io.KeyCtrl && (ImGui::IsKeyPressed(ImGuiKey_C) || ImGui::IsKeyPressed(ImGuiKey_X) ||
                                       ImGui::IsKeyPressed(ImGuiKey_Insert));
    const bool cuts = io.KeyShift && ImGui::IsKeyPressed(ImGuiKey_Delete);
    if (box == nullptr || !box->HasSelection() || !(copies || cuts)) return;
    const auto from = static_cast<std::size_t>(std::min(box->GetSelectionStart(), box->GetSelectionEnd()));
    const auto to = static_cast<std::size_t>(std::max(box->GetSelectionStart(), box->GetSelectionEnd()));
    if (to <= editing.text.size()) m_text = editing.text.substr(from, to - from);
  }
  void put_right() const {
    if (!m_text.empty()) ImGui::SetClipboardText(m_text.c_str());
  }

 private:
  std::string m_text;
};

/// Over the box's ground, which is a child window's.
void hint_ui(const Ui& ui, ImGuiID box, ImVec2 at, std::string_view hint, FontStyle style) {
  const ImVector<ImGuiWindow*>& children = ImGui::GetCurrentContext()->CurrentWindow->DC.ChildWindows;
  if (children.empty() || children.back()->ChildId != box) return;
  ImDrawList& list = *children.back()->DrawList;
  const ImRect clip = children.back()->ClipRect;
  list.PushClipRect(clip.Min, clip.Max);
  draw_text(list, ui.in.fonts, at, hint, style, to_u32(ui.palette().ink_muted));
  list.PopClipRect();
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto pair = std::mismatch(
      a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
  return static_cast<std::size_t>(pair.first - a.begin());
}

}  // namespace

std::vector<std::size_t> soft_breaks(std::string_view text, double width,
                                     const std::function<double(std::string_view)>& width_of) {
  std::vector<std::size_t> breaks;
  std::size_t line = 0;           // where it begins
  std::size_t space = text.npos;  // the last one at which this line can end
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '\n') {
      line = ++at;
      space = text.npos;
      continue;
    }
    if (text[at] == ' ') {
      space = at++;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (space != text.npos && space > line && width_of(text.substr(line, end - line)) > width) {
      breaks.push_back(space);
      line = space + 1;
      space = text.npos;
    }
    at = end;
  }
  return breaks;
}

std::string with_breaks(std::string_view text, const std::vector<std::size_t>& breaks) {
  std::string broken(text);
  for (const std::size_t at : breaks) broken[at] = '\n';
  return broken;
}

std::string without_breaks(std::string_view edited, std::string_view before,
                           const std::vector<std::size_t>& breaks, std::size_t cursor) {
  const std::size_t behind = edited.size() - std::min(cursor, edited.size());
  const std::string backwards_edited(edited.rbegin(), edited.rend()),
      backwards(before.rbegin(), before.rend());
  const std::size_t suffix = std::min(common_prefix(backwards_edited, backwards), behind);
  const std::size_t prefix =
      std::min({common_prefix(edited, before), edited.size() - suffix, before.size() - suffix});
  std::string text(edited);
  for (const std::size_t at : breaks) {
    if (at < prefix) text[at] = ' ';
    if (at >= before.size() - suffix) text[at + edited.size() - before.size()] = ' ';
  }
  return text;
}

TextAreaResult text_area_ui(const Ui& ui, const TextArea& area, const std::string& text) {
  const PushedFont font(ui, area.face, area.px);
  const FontStyle style = ui.text(area.face, area.px);
  const ImVec2 padding(ui.px(padding_x_px), ui.px(padding_y_px));
  const double room = area.width_px - 2 * padding.x - 1;
  Editing editing;
  editing.text = text;
  editing.one_paragraph = area.paragraphs == Paragraphs::one;
  editing.break_lines = [&](std::string_view whole) {
    return soft_breaks(whole, room, [&](std::string_view part) { return ui.in.fonts.width_px(part, style); });
  };
  editing.breaks = editing.break_lines(text);
  editing.shown = with_breaks(text, editing.breaks);

  const ImGuiID id = ImGui::GetID(area.id);
  const bool was_active = ImGui::GetActiveID() == id;
  editing.choose_all = area.chooses_all && !was_active && ImGui::GetCurrentContext()->NavActivateId == id;
  ImGuiInputTextState* box = was_active ? ImGui::GetInputTextState(id) : nullptr;
  // Undo, or a new width: the box is told what the text is now.
  if (box != nullptr &&
      editing.shown != std::string_view(box->TextA.Data, static_cast<std::size_t>(box->TextLen))) {
    box->ReloadUserBufAndKeepSelection();
  }
  const CopiedText copied(box, editing);

  const auto lines = 1 + std::count(editing.shown.begin(), editing.shown.end(), '\n');
  const ImVec2 size(area.width_px, ImGui::GetFontSize() * static_cast<float>(lines) + 2 * padding.y);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  std::string buffer = editing.shown;
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_CallbackCharFilter |
                              ImGuiInputTextFlags_NoUndoRedo | ImGuiInputTextFlags_NoHorizontalScroll;
  if (editing.one_paragraph) flags |= ImGuiInputTextFlags_CtrlEnterForNewLine;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, padding);
  if (area.takes_keyboard) {  // it has it in the next picture
    ImGui::SetKeyboardFocusHere();
    ui.out.redraw_within(0);
  }
  ImGui::InputTextMultiline(area.id, &buffer, size, flags, &follow_editing, &editing);
  ImGui::PopStyleVar();
  copied.put_right();
  ui.note_control(area.name, {at.x, at.y, size.x, size.y});

  TextAreaResult result;
  result.is_active = ImGui::GetActiveID() == id;
  result.ended = was_active && !result.is_active;
  // Esc would bring back the text of the beginning; here it only ends the editing, for there is undo.
  const bool is_reverted = result.ended && ImGui::IsKeyPressed(ImGuiKey_Escape);
  if (editing.text != text && !is_reverted) result.text = editing.text;
  if (result.is_active) {
    ui.state.focused_control = area.name;
    const float line = ui.px(2);
    ImGui::GetWindowDrawList()->AddRect({at.x - line / 2, at.y - line / 2},
                                        {at.x + size.x + line / 2, at.y + size.y + line / 2},
                                        to_u32(ui.palette().focus), ui.px(control_rounding_px), 0, line);
  }
  if (text.empty() && !result.is_active) {
    hint_ui(ui, id, {at.x + padding.x, at.y + padding.y}, ui.in.fonts.shorten(area.hint, style, room), style);
  }
  return result;
}

}  // namespace chronoscope
