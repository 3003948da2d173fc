// The filters besides the themes: importance, person, dates, certainty. A popup with the controls, and
// removable tags that say in the top bar what is in force.
#pragma once

#include <string>
#include <vector>

#include "ui/ui_model.h"

namespace chronoscope {

/// True when anything at all is filtered out by choice: a theme off, or one of the filters here.
bool is_filtered(const Ui& ui);

struct FilterTag {
  std::string text;
  Filter without;  ///< the filter with this part taken away
};
/// What is in force besides the themes, in words.
std::vector<FilterTag> filter_tags(const Ui& ui);
float filter_tags_width(const Ui& ui, const std::vector<FilterTag>& tags);
void filter_tags_ui(const Ui& ui, const std::vector<FilterTag>& tags);

/// Draws the popup "filters" when it is open; `anchor` is the button below which it hangs.
void filter_popup_ui(const Ui& ui, const Rect& anchor);

}  // namespace chronoscope
