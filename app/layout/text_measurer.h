// How wide is a text? Layout asks, whoever owns fonts answers; tests answer with one unit = one pixel.
#pragma once

#include <string_view>

namespace chronoscope {

enum class Typeface : unsigned char { sans, sans_bold, serif, serif_bold };

struct TextStyle {
  Typeface face = Typeface::sans;
  double px = 14;  ///< font size, already scaled
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

class TextMeasurer {
 public:
  virtual ~TextMeasurer() = default;
  /// Advance width in pixels of one line of UTF-8 text.
  virtual double width_px(std::string_view text, TextStyle style) = 0;
  /// Height of a line (ascent + descent) in pixels.
  virtual double line_height_px(TextStyle style) = 0;
};

}  // namespace chronoscope
