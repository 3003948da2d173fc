#include "ui/detail_text.h"

#include <imgui.h>

#include <algorithm>
#include <deque>
#include <vector>

#include "query/markdown.h"
#include "ui/rich_text.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double list_indent_px = 20, heading_px = 16.5, item_gap_px = 3, heading_gap_px = 16;
constexpr double term_tooltip_px = 360;

/// The runs of one paragraph, with the texts and links that they point into.
struct Paragraph {
  std::vector<TextRun> runs;
  std::vector<std::string> links;  ///< by target, from 0
  std::vector<TermIndex> terms;    ///< by target, from first_term_target
};
constexpr int first_term_target = 1000000;

Face face_of(const MarkdownSpan& span) {
  if (span.strong) return Face::sans_bold;
  return span.emphasis ? Face::sans_italic : Face::sans;
}

/// Appends `text`, its glossary terms marked where they are met for the first time.
void append_text(const Ui& ui, Paragraph& paragraph, std::string_view text, FontStyle style, Rgba color,
                 ExplainedTerms& explained) {
  std::size_t done = 0;
  for (const GlossaryMatch& match : ui.in.glossary.find(text)) {
    if (!explained.insert(match.term).second) continue;
    if (match.begin > done) paragraph.runs.push_back({text.substr(done, match.begin - done), style, color});
    const int target = first_term_target + static_cast<int>(paragraph.terms.size());
    paragraph.terms.push_back(match.term);
    paragraph.runs.push_back(
        {text.substr(match.begin, match.end - match.begin), style, color, RunKind::explained, target});
    done = match.end;
  }
  if (done < text.size()) paragraph.runs.push_back({text.substr(done), style, color});
}

/// At the pointer, or beside where the keyboard is.
void term_tooltip_ui(const Ui& ui, const GlossaryTerm& term, const std::optional<Rect>& keyboard_item) {
  if (keyboard_item) {
    begin_tooltip_beside(ui, *keyboard_item, term_tooltip_px + 24);
  } else {
    begin_tooltip(ui, term_tooltip_px + 24);
  }
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  const float width = ui.px(term_tooltip_px);
  paragraph_ui(ui, term.term, ui.text(Face::serif_bold, 15.5), ui.palette().ink, width, ui.px(22));
  vertical_space(ui, 2);
  paragraph_ui(ui, term.definition, ui.text(Face::sans, 14), ui.palette().ink, width, ui.px(20));
  if (!term.perspective.empty()) {
    vertical_space(ui, 7);
    paragraph_ui(ui, term.perspective, ui.text(Face::sans_italic, 13.5), ui.palette().ink_muted, width,
                 ui.px(19));
  }
  ImGui::PopStyleVar();
  ImGui::EndTooltip();
}

void follow_link(const Ui& ui, const std::string& link) {
  if (!link.starts_with('#')) {
    ui.out.open_url = link;
    return;
  }
  if (const auto event = ui.in.dataset.events.find(std::string_view(link).substr(1))) {
    ui.send(OpenEvent{*event, Motion::fly});
  }
}

void show_paragraph(const Ui& ui, int id, const Paragraph& paragraph, float width_px, float leading_px) {
  const RichTextResult result = rich_text_ui(ui, id, paragraph.runs, width_px, leading_px);
  if (result.clicked) follow_link(ui, paragraph.links[static_cast<std::size_t>(*result.clicked)]);
  if (result.hovered && *result.hovered >= first_term_target) {
    const TermIndex term = paragraph.terms[static_cast<std::size_t>(*result.hovered - first_term_target)];
    term_tooltip_ui(ui, ui.in.dataset.glossary[term.value], result.keyboard_item);
  }
}

void block_ui(const Ui& ui, int id, const MarkdownBlock& block, float width_px, ExplainedTerms& explained) {
  Paragraph paragraph;
  const bool is_heading = block.kind == MarkdownBlockKind::heading;
  for (const MarkdownSpan& span : block.spans) {
    const FontStyle style =
        is_heading ? ui.text(Face::serif_bold, heading_px) : ui.text(face_of(span), body_px);
    if (span.link.empty()) {
      append_text(ui, paragraph, span.text, style, ui.palette().ink, explained);
    } else {
      const int target = static_cast<int>(paragraph.links.size());
      paragraph.links.push_back(span.link);
      paragraph.runs.push_back({span.text, style, ui.palette().link, RunKind::link, target});
    }
  }
  const float leading = ui.px(body_leading_px);
  if (block.kind != MarkdownBlockKind::list_item) {
    show_paragraph(ui, id, paragraph, width_px, leading);
    return;
  }
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float indent = ui.px(list_indent_px) * static_cast<float>(block.depth + 1);
  if (!block.marker.empty()) {
    ImGui::SetCursorScreenPos({at.x + indent - ui.px(list_indent_px - 4), at.y});
    paragraph_ui(ui, block.marker, ui.text(Face::sans, body_px), ui.palette().ink_muted, indent, leading);
  }
  ImGui::SetCursorScreenPos({at.x + indent, at.y});
  show_paragraph(ui, id, paragraph, width_px - indent, leading);
  ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});
}

double gap_before(const MarkdownBlock& before, const MarkdownBlock& block) {
  if (block.kind == MarkdownBlockKind::heading) return heading_gap_px;
  const bool both_items =
      before.kind == MarkdownBlockKind::list_item && block.kind == MarkdownBlockKind::list_item;
  return both_items ? item_gap_px : paragraph_gap_px;
}

}  // namespace

void markdown_ui(const Ui& ui, std::string_view markdown, float width_px, ExplainedTerms& explained) {
  const std::vector<MarkdownBlock> blocks = parse_markdown(markdown);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) vertical_space(ui, gap_before(blocks[i - 1], blocks[i]));
    block_ui(ui, static_cast<int>(i), blocks[i], width_px, explained);
  }
}

void plain_text_ui(const Ui& ui, int id, std::string_view text, FontStyle style, Rgba color, float width_px,
                   float leading_px, ExplainedTerms& explained) {
  Paragraph paragraph;
  append_text(ui, paragraph, text, style, color, explained);
  show_paragraph(ui, id, paragraph, width_px, leading_px);
}

}  // namespace chronoscope
