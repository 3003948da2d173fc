// Paragraphs of mixed faces, with links and explained words: wraps them to a width, draws them, says what the
// pointer does to them. Knows nothing of events or Markdown.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ui/ui_model.h"

namespace chronoscope {

enum class RunKind : std::uint8_t {
  plain,
  link,       ///< underlined on hover, clickable, reached by Tab
  explained,  ///< dotted underline, reached by Tab; hovering, or the keyboard on it, tells more
};

struct TextRun {
  std::string_view text;
  FontStyle style;
  Rgba color;
  RunKind kind = RunKind::plain;
  int target = -1;  ///< the caller's name for a link or an explained word
};

struct RichTextResult {
  std::optional<int> clicked;  ///< a link's target
  std::optional<int>
      hovered;  ///< a link's or an explained word's target: the pointer or the keyboard is on it
  std::optional<Rect> keyboard_item;  ///< set when it is the keyboard: where it stands
};

/// At the cursor; advances it below the text. `leading_px`: distance of baselines. `id` keeps links of
/// several paragraphs apart.
RichTextResult rich_text_ui(const Ui& ui, int id, std::span<const TextRun> runs, float width_px,
                            float leading_px);

/// One run, plain.
void paragraph_ui(const Ui& ui, std::string_view text, FontStyle style, Rgba color, float width_px,
                  float leading_px);

/// Where the lines break, without drawing: for tests. One entry a line, texts of all runs joined.
std::vector<std::string> wrap_lines(Fonts& fonts, std::span<const TextRun> runs, float width_px);

}  // namespace chronoscope
