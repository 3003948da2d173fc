#include "ui/presenter_panel.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "ui/paint.h"
#include "ui/rich_text.h"
#include "ui/style.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double margin_px = 28, gap_px = 28, side_part = 0.36, foot_px = 64;
constexpr double notes_px = 22, notes_leading_px = 32, caption_px = 15.5, caption_leading_px = 22;

void heading_ui(const Ui& ui, const char* text) {
  text_ui(ui, text, ui.text(Face::sans_bold, 13), ui.palette().ink_muted);
  vertical_space(ui, 4);
}

void step_ui(const Ui& ui, const CardText& step, float width, double title_px) {
  if (!step.title.empty()) {
    paragraph_ui(ui, step.title, ui.text(Face::serif_bold, title_px), ui.palette().ink, width,
                 ui.px(title_px * 1.25));
  }
  if (!step.date.empty()) {
    paragraph_ui(ui, step.date, ui.text(Face::sans, 14), ui.palette().ink_muted, width, ui.px(20));
  }
  vertical_space(ui, 6);
  if (!step.caption.empty()) {
    paragraph_ui(ui, step.caption, ui.text(Face::sans, caption_px), ui.palette().ink, width,
                 ui.px(caption_leading_px));
  }
}

/// The left side: where one is, and what one wanted to say.
void now_ui(const Ui& ui, const PresenterInput& input, float width) {
  const std::string where =
      input.now.footing.empty() ? input.now.count : input.now.count + " · " + input.now.footing;
  heading_ui(ui, where.c_str());
  step_ui(ui, input.now, width, 24);
  vertical_space(ui, 20);
  heading_ui(ui, ui.say(Text::presenter_notes));
  const bool has_notes = !input.notes.empty();
  paragraph_ui(ui, has_notes ? std::string_view(input.notes) : ui.say(Text::presenter_no_notes),
               ui.text(Face::sans, has_notes ? notes_px : caption_px),
               has_notes ? ui.palette().ink : ui.palette().ink_muted, width, ui.px(notes_leading_px));
}

void clocks_ui(const Ui& ui, const PresenterInput& input, PresenterOutput& out) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  heading_ui(ui, ui.say(Text::presenter_elapsed));
  text_ui(ui, input.elapsed, ui.text(Face::sans_bold, 34), ui.palette().ink);
  const ImVec2 below = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({at.x + ui.px(190), at.y});
  ImGui::BeginGroup();
  heading_ui(ui, ui.say(Text::presenter_clock));
  text_ui(ui, input.clock, ui.text(Face::sans, 34), ui.palette().ink);
  ImGui::EndGroup();
  ImGui::SetCursorScreenPos(below);
  out.restart_clock = link_button_ui(ui, "restart clock", ui.say(Text::presenter_restart_clock),
                                     ui.text(Face::sans, 13.5), "");
}

/// The right side: time, and what comes next.
void next_ui(const Ui& ui, const PresenterInput& input, float width, PresenterOutput& out) {
  clocks_ui(ui, input, out);
  vertical_space(ui, 26);
  heading_ui(ui, ui.say(Text::presenter_next));
  if (input.has_next) {
    step_ui(ui, input.next, width, 19);
  } else {
    text_ui(ui, ui.say(Text::presenter_last_step), ui.text(Face::sans, caption_px), ui.palette().ink_muted);
  }
}

void buttons_ui(const Ui& ui, const PresenterInput& input) {
  const auto button = [&ui](const char* id, Icon icon, Text word, const char* key, PresentationAct act,
                            bool on = false) {
    if (word_button_ui(ui, id, icon, ui.say(word), "", key, on)) ui.out.presentation_keys.push_back({act});
    ImGui::SameLine(0, ui.px(8));
  };
  const Presentation& p = *ui.in.presentation;
  button("previous step", Icon::angle_left, Text::previous_step, "PageUp", PresentationAct::previous);
  button("next step", Icon::angle_right, Text::next_step, "PageDown", PresentationAct::next);
  button("black", Icon::blank, Text::black_screen, "B", PresentationAct::black, p.blank == Blank::black);
  button("erase", Icon::eraser, Text::erase_drawing, "E", PresentationAct::erase);
  if (input.can_swap_screens)
    button("swap", Icon::swap, Text::swap_screens, "S", PresentationAct::swap_screens);
  button("end", Icon::close, Text::end_presentation, "Esc", PresentationAct::end);
}

void blank_note_ui(const Ui& ui, float x, float y) {
  const Blank blank = ui.in.presentation->blank;
  if (blank == Blank::none) return;
  const char* text =
      ui.say(blank == Blank::black ? Text::presenter_screen_is_black : Text::presenter_screen_is_white);
  const FontStyle style = ui.text(Face::sans_bold, 16);
  const auto width = static_cast<float>(ui.in.fonts.width_px(text, style)) + ui.px(24);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled({x - width, y}, {x, y + ui.px(34)}, to_u32(ui.palette().note), ui.px(6));
  list.AddRect({x - width, y}, {x, y + ui.px(34)}, to_u32(ui.palette().note_border), ui.px(6));
  draw_text_centered(list, ui.in.fonts, {x - width / 2, y + ui.px(17)}, text, style,
                     to_u32(ui.palette().note_ink));
}

}  // namespace

PresenterOutput presenter_panel_ui(const Ui& ui, const PresenterInput& input) {
  PresenterOutput out;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, to_vec4(ui.palette().panel));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::Begin("##presenter", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
  ImGui::PopStyleVar(3);
  ImGui::PopStyleColor();
  const float margin = ui.px(margin_px), top = ui.px(margin_px);
  const float side = std::round((size.x - 2 * margin) * static_cast<float>(side_part));
  const float main = size.x - 2 * margin - ui.px(gap_px) - side;
  const float height = size.y - top - ui.px(foot_px);
  ImGui::SetCursorScreenPos({margin, top});
  ImGui::BeginChild("now", {main, height}, ImGuiChildFlags_NavFlattened);
  now_ui(ui, input, main - ui.px(14));
  ImGui::EndChild();
  const float x = margin + main + ui.px(gap_px);
  ImGui::GetWindowDrawList()->AddLine({x - ui.px(gap_px / 2), top}, {x - ui.px(gap_px / 2), top + height},
                                      to_u32(ui.palette().hairline_strong));
  ImGui::SetCursorScreenPos({x, top});
  ImGui::BeginChild("next", {side, height}, ImGuiChildFlags_NavFlattened);
  next_ui(ui, input, side - ui.px(14), out);
  ImGui::EndChild();
  ImGui::SetCursorScreenPos({margin, size.y - ui.px(foot_px) + ui.px(16)});
  buttons_ui(ui, input);
  ImGui::End();
  blank_note_ui(ui, size.x - margin, size.y - ui.px(foot_px) + ui.px(14));
  return out;
}

std::string elapsed_text(double secs) {
  const auto whole = static_cast<long>(std::max(0.0, secs));
  const long hours = whole / 3600, minutes = whole / 60 % 60, seconds = whole % 60;
  return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, minutes, seconds)
                   : fmt::format("{}:{:02}", minutes, seconds);
}

}  // namespace chronoscope
