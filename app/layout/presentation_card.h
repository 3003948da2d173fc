// The card below a presented picture: title and date of the event, the caption in lines, and a last row with the tour's
// name and how far one is in it. Pure: texts and a width in, rectangles out. Sizes follow the scene's scale, which
// presentation_scale() makes from the screen's height, so that the room's last row can read everything.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/scene.h"
#include "layout/text_measurer.h"

namespace chronoscope {

struct CardText {
  std::string title, short_title;  ///< the short one where the other is too wide
  std::string date;
  std::string caption;
  std::string footing, count;
  double progress = 0;  ///< 0..1
};

struct CardRequest {
  CardText text;
  double height_px = 0;  ///< the same for all steps, so that the chart does not jump: card_height()
};

/// The scale at which no text of the program is smaller than 1/40 of the height, times `magnification` (at least 1).
double presentation_scale(double height_px, double magnification);

/// Lines no wider than `width_px`, broken at spaces, and inside a word only where the word alone is too wide. A line
/// feed begins a new line.
std::vector<std::string> wrap_text(std::string_view text, double width_px, TextStyle style,
                                   TextMeasurer& measurer);

/// The card in a rectangle at the origin that is as high as its texts want.
SceneCard lay_out_card(const CardText& text, double width_px, double scale, TextMeasurer& measurer);
/// The height that shows the card whole, at most card_most_part of the window's.
double card_height(const CardText& text, double width_px, double window_height_px, double scale,
                   TextMeasurer& measurer);
/// Puts a card that was laid out into `rect`: texts begin at its top, the last row stands at its bottom. Lines of the
/// caption that have no room are left out, and the last that has ends with "…".
void move_card(SceneCard& card, const Rect& rect);

}  // namespace chronoscope
