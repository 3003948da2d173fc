#include "ui/problems_panel.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "ui/floating_panel.h"
#include "ui/paint.h"
#include "ui/rich_text.h"
#include "ui/style.h"
#include "ui/text.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double width_px = 720, height_px = 280, margin_px = 16;
/// Wrapping is measured anew each frame, so a list is cut here; “Copy all” has everything.
constexpr std::size_t max_rows = 200;

std::string joined(std::span<const Problem> problems) {
  std::string text;
  for (const Problem& problem : problems) {
    text += problem.text;
    text += '\n';
  }
  return text;
}

std::string heading_of(std::span<const Problem> problems, Language language) {
  const auto errors =
      static_cast<std::size_t>(std::count_if(problems.begin(), problems.end(), [](const Problem& p) {
        return p.severity == Problem::Severity::error;
      }));
  const std::size_t warnings = problems.size() - errors;
  if (problems.empty()) return text_of(Text::problems_none, language);
  const auto counted = [language](Text text, std::size_t count) {
    return say_count(text, language, count, count_text(count, language));
  };
  if (warnings == 0) return counted(Text::problems_only, errors);
  return counted(Text::problems_count, errors) + ", " + counted(Text::warnings_count, warnings);
}

void rows_ui(const Ui& ui) {
  const auto problems = ui.in.problems;
  const FontStyle style = ui.text(Face::sans, 13.5);
  const float width = ImGui::GetContentRegionAvail().x - ui.px(24);
  for (std::size_t i = 0; i < std::min(problems.size(), max_rows); ++i) {
    const bool is_error = problems[i].severity == Problem::Severity::error;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_icon(*ImGui::GetWindowDrawList(), {at.x + ui.px(8), at.y + ui.px(10)},
              is_error ? Icon::error : Icon::warning, ui.px(14),
              to_u32(is_error ? ui.palette().ink : ui.palette().ink_muted));
    ImGui::SetCursorScreenPos({at.x + ui.px(24), at.y});
    paragraph_ui(ui, problems[i].text, style, ui.palette().ink, width, ui.px(20));
    ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});
    ImGui::Dummy({0, 0});
  }
  if (problems.size() > max_rows) {
    text_ui(ui, ui.say(Text::and_more, count_text(problems.size() - max_rows, ui.in.language)), style,
            ui.palette().ink_muted);
  }
}

}  // namespace

void problems_panel_ui(const Ui& ui) {
  if (!ui.state.problems_open) return;
  const Rect& chart = ui.in.scene.regions.chart;
  const double width = std::min<double>(ui.px(width_px), chart.width - 2 * ui.px(margin_px));
  const double height = std::min<double>(ui.px(height_px), chart.height - 2 * ui.px(margin_px));
  begin_floating_panel(
      ui, "##problems",
      {static_cast<float>(chart.x) + ui.px(margin_px), static_cast<float>(chart.bottom()) - ui.px(margin_px)},
      {0, 1}, {static_cast<float>(std::max(width, 200.0)), static_cast<float>(std::max(height, 120.0))});
  const float right = (ImGui::GetWindowWidth() - ImGui::GetStyle().WindowPadding.x);
  const float buttons =
      word_button_width(ui, true, ui.say(Text::copy_all)) + ui.px(8) + ui.px(control_height_px);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  draw_text_mid(*ImGui::GetWindowDrawList(), ui.in.fonts, at.x, at.y + ui.px(control_height_px) / 2,
                heading_of(ui.in.problems, ui.in.language), ui.text(Face::sans_bold, 15),
                to_u32(ui.palette().ink));
  ImGui::SetCursorPosX(right - buttons);
  if (word_button_ui(ui, "copy", Icon::copy, ui.say(Text::copy_all), "", ""))
    ui.out.copy_text = joined(ui.in.problems);
  ImGui::SameLine(0, ui.px(8));
  if (icon_button_ui(ui, "close", Icon::close, ui.say(Text::problems_close), "Esc"))
    ui.state.problems_open = false;
  ImGui::Separator();
  if (ImGui::BeginChild("list", {0, 0}, ImGuiChildFlags_NavFlattened)) rows_ui(ui);
  ImGui::EndChild();
  end_floating_panel();
}

}  // namespace chronoscope
