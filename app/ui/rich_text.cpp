#include "ui/rich_text.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/paint.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

/// A stretch of one run without a space inside.
struct Atom {
  std::size_t run = 0;
  std::string_view text;
  double width = 0;
  double space_before = 0;  ///< width of the space in front; a line may break there
  bool may_break = false;
  bool must_break = false;  ///< the text has a line break in front
};

/// What is drawn of one run on one line.
struct Piece {
  std::size_t run = 0;
  std::string_view text;
  double x = 0, width = 0;
};
using Line = std::vector<Piece>;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// A long dash allows a break after itself.
bool ends_with_dash(std::string_view text) { return text.ends_with("—") || text.ends_with("/"); }

/// Cuts an atom that is wider than a whole line; the rest follows as further atoms.
void push_atom(Fonts& fonts, std::vector<Atom>& atoms, Atom atom, FontStyle style, double max_width) {
  while (atom.width > max_width && atom.text.size() > 1) {
    std::size_t kept = 0;
    for (std::size_t next = 1; next <= atom.text.size(); ++next) {
      const bool at_character =
          next == atom.text.size() || (static_cast<unsigned char>(atom.text[next]) & 0xC0) != 0x80;
      if (!at_character) continue;
      if (kept > 0 && fonts.width_px(atom.text.substr(0, next), style) > max_width) break;
      kept = next;
    }
    if (kept >= atom.text.size()) break;
    Atom head = atom;
    head.text = atom.text.substr(0, kept);
    head.width = fonts.width_px(head.text, style);
    atoms.push_back(head);
    atom.text.remove_prefix(kept);
    atom.width = fonts.width_px(atom.text, style);
    atom.space_before = 0;
    atom.may_break = true;
    atom.must_break = false;
  }
  atoms.push_back(atom);
}

std::vector<Atom> atoms_of(Fonts& fonts, std::span<const TextRun> runs, double max_width) {
  std::vector<Atom> atoms;
  double space = 0;  // pending, from the run in which it stands
  bool may_break = true, must_break = false;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    const std::string_view text = runs[r].text;
    std::size_t at = 0;
    while (at < text.size()) {
      if (is_space(text[at])) {
        if (space == 0) space = fonts.width_px(" ", runs[r].style);
        may_break = true;
        must_break = must_break || text[at] == '\n';
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() && !is_space(text[end])) {
        ++end;
        if (ends_with_dash(text.substr(at, end - at)) && end < text.size()) break;
      }
      const std::string_view word = text.substr(at, end - at);
      push_atom(fonts, atoms,
                {r, word, fonts.width_px(word, runs[r].style), atoms.empty() ? 0 : space, may_break,
                 must_break && !atoms.empty()},
                runs[r].style, max_width);
      space = 0;
      must_break = false;
      may_break = ends_with_dash(word);
      at = end;
    }
  }
  return atoms;
}

/// Extends the last piece when the atom continues it, so that a run on a line is drawn (and clicked) as one.
void append_atom(Line& line, const Atom& atom, double x) {
  if (!line.empty() && line.back().run == atom.run) {
    Piece& last = line.back();
    const auto length = static_cast<std::size_t>(atom.text.data() + atom.text.size() - last.text.data());
    last.text = {last.text.data(), length};
    last.width = x + atom.width - last.x;
    return;
  }
  line.push_back({atom.run, atom.text, x, atom.width});
}

std::vector<Line> break_lines(const std::vector<Atom>& atoms, double max_width) {
  std::vector<Line> lines;
  double x = 0;
  for (std::size_t i = 0; i < atoms.size();) {
    // A word is all atoms up to the next place where a line may break.
    std::size_t end = i + 1;
    double width = atoms[i].width;
    while (end < atoms.size() && !atoms[end].may_break) width += atoms[end++].width;
    const bool fits =
        !lines.empty() && !atoms[i].must_break && x + atoms[i].space_before + width <= max_width;
    if (fits) {
      x += atoms[i].space_before;
    } else {
      lines.emplace_back();
      x = 0;
    }
    for (; i < end; ++i) {
      append_atom(lines.back(), atoms[i], x);
      x += atoms[i].width;
    }
  }
  return lines;
}

void draw_dotted_line(ImDrawList& list, float x0, float x1, float y, float dot, ImU32 color) {
  for (float x = x0; x < x1; x += 2.5F * dot)
    list.AddRectFilled({x, y}, {std::min(x + dot, x1), y + dot}, color);
}

struct Painter {
  const Ui& ui;
  std::span<const TextRun> runs;
  ImVec2 origin;
  float leading = 0;
  RichTextResult result;

  void piece(const Piece& piece, std::size_t line_number, int id);
};

void Painter::piece(const Piece& piece, std::size_t line_number, int id) {
  const TextRun& run = runs[piece.run];
  Fonts& fonts = ui.in.fonts;
  const double base_ascent = fonts.ascent_px(runs.front().style);
  const double base_line = fonts.line_height_px(runs.front().style);
  const float top = origin.y + static_cast<float>(line_number) * leading;
  const double baseline = top + (leading - base_line) / 2 + base_ascent;
  const ImVec2 at(origin.x + static_cast<float>(piece.x),
                  static_cast<float>(baseline - fonts.ascent_px(run.style)));
  const float right = at.x + static_cast<float>(piece.width);
  const auto underline_y = static_cast<float>(std::round(baseline)) + ui.px(2);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 color = to_u32(run.color);
  if (run.kind != RunKind::plain) {
    const bool is_link = run.kind == RunKind::link;
    ImGui::SetCursorScreenPos({at.x, top});
    ImGui::PushID(id);
    ImGui::PushID(static_cast<int>(piece.run));
    ImGui::PushID(static_cast<int>(line_number));
    const ItemState item = item_ui(ui, is_link ? "link" : "term", {std::max(1.0F, right - at.x), leading}, 2);
    ImGui::PopID();
    ImGui::PopID();
    ImGui::PopID();
    ui.name_control((is_link ? "link:" : "term:") + std::string(piece.text));
    if (item.clicked && is_link) result.clicked = run.target;
    if (item.hovered || item.focused) {
      result.hovered = run.target;
      result.keyboard_item = item.hovered ? std::nullopt : std::optional(item.rect);
    }
    if (!is_link) {
      draw_dotted_line(list, at.x, right, underline_y, std::max(1.0F, ui.px(1.2)),
                       to_u32(ui.palette().ink_muted));
    } else if (item.hovered || item.focused) {
      list.AddRectFilled({at.x, underline_y}, {right, underline_y + std::max(1.0F, ui.px(1))}, color);
    }
  }
  draw_text(list, fonts, at, piece.text, run.style, color);
}

}  // namespace

RichTextResult rich_text_ui(const Ui& ui, int id, std::span<const TextRun> runs, float width_px,
                            float leading_px) {
  if (runs.empty()) return {};
  const std::vector<Line> lines = break_lines(atoms_of(ui.in.fonts, runs, width_px), width_px);
  Painter painter{ui, runs, ImGui::GetCursorScreenPos(), leading_px, {}};
  const float height = leading_px * static_cast<float>(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // Lines out of sight are not drawn, but their links and terms stay where Tab can reach them.
    const float top = painter.origin.y + leading_px * static_cast<float>(i);
    const bool visible =
        ImGui::IsRectVisible({painter.origin.x, top}, {painter.origin.x + width_px, top + leading_px});
    for (const Piece& piece : lines[i]) {
      if (visible || runs[piece.run].kind != RunKind::plain) painter.piece(piece, i, id);
    }
  }
  ImGui::SetCursorScreenPos(painter.origin);
  ImGui::Dummy({width_px, height});
  return painter.result;
}

void paragraph_ui(const Ui& ui, std::string_view text, FontStyle style, Rgba color, float width_px,
                  float leading_px) {
  const TextRun run{text, style, color};
  rich_text_ui(ui, 0, {&run, 1}, width_px, leading_px);
}

std::vector<std::string> wrap_lines(Fonts& fonts, std::span<const TextRun> runs, float width_px) {
  std::vector<std::string> texts;
  for (const Line& line : break_lines(atoms_of(fonts, runs, width_px), width_px)) {
    std::string text;
    double end = 0;
    for (const Piece& piece : line) {
      if (!text.empty() && piece.x > end + 0.5) text += ' ';
      text += piece.text;
      end = piece.x + piece.width;
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace chronoscope
