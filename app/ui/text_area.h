// A text of any length that is edited where it stands: lines break at its width, its height follows the text. Dear ImGui's
// own box of several lines breaks none, so what it is given has line breaks in place of the spaces at which a line ends, and
// what it gives back is put right again.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui_model.h"

namespace chronoscope {

/// The spaces in `text` at which a line has to end for all lines to fit, in order. A word that is too long stays whole.
std::vector<std::size_t> soft_breaks(std::string_view text, double width,
                                     const std::function<double(std::string_view)>& width_of);
/// `text` with line breaks at these places.
std::string with_breaks(std::string_view text, const std::vector<std::size_t>& breaks);
/// Takes the breaks out again after one edit, which ended at `cursor`: what of `edited` was there `before`, a text with line
/// breaks at `breaks`, keeps its spaces; line breaks that are new were meant.
std::string without_breaks(std::string_view edited, std::string_view before,
                           const std::vector<std::size_t>& breaks, std::size_t cursor);

enum class Paragraphs : bool { one, many };  ///< one: Enter ends the editing

struct TextArea {
  const char* id = "";  ///< as ImGui knows it: with ## in front
  std::string name;     ///< as a test finds it
  Face face = Face::sans;
  double px = 15;
  Paragraphs paragraphs = Paragraphs::one;
  const char* hint = "";        ///< while it is empty
  float width_px = 300;         ///< scaled
  bool takes_keyboard = false;  ///< now
  bool chooses_all = false;     ///< when the keyboard comes to it, so that typing replaces the text
};

struct TextAreaResult {
  std::optional<std::string> text;  ///< it has changed
  bool is_active = false;
  bool ended = false;  ///< it was active, and is no more
};

/// At the cursor; advances it.
TextAreaResult text_area_ui(const Ui& ui, const TextArea& area, const std::string& text);

}  // namespace chronoscope
