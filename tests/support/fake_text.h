// A text measurer without fonts: every character is half an em wide, a line one em and a quarter high.
#pragma once

#include "layout/text_measurer.h"

namespace chronoscope::testing {

class FakeMeasurer final : public TextMeasurer {
 public:
  double width_px(std::string_view text, TextStyle style) override {
    double characters = 0;
    for (const char c : text) characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return characters * style.px / 2;
  }
  double line_height_px(TextStyle style) override { return style.px * 1.25; }
};

}  // namespace chronoscope::testing
