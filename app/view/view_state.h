// Everything the reader has chosen: where the view is, what is filtered, what is open. Plain data, changed only by
// apply_command (commands.h), saved and restored by main.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/interface_text.h"
#include "model/dataset.h"
#include "model/filter.h"
#include "view/viewport.h"

namespace chronoscope {

enum class Appearance : std::uint8_t { light, dark, contrast };
inline constexpr int appearance_count = 3;
const char* appearance_name(Appearance a);  ///< "light", "dark", "contrast"
std::optional<Appearance> appearance_from_name(std::string_view name);

/// The events opened so far, as a browser keeps pages.
struct OpenedHistory {
  std::vector<EventIndex> events;
  std::size_t position = 0;  ///< index of the current one; meaningless when empty
  bool can_go_back() const { return !events.empty() && position > 0; }
  bool can_go_forward() const { return position + 1 < events.size(); }
};

/// How the view is to get to `viewport`.
enum class Motion : std::uint8_t { jump, ease, fly };

struct ViewState {
  Viewport viewport;  ///< where the view is going; main eases the drawn one towards it
  Motion motion = Motion::jump;
  double scroll_px = 0;  ///< vertical, when the lanes are taller than the window
  Filter filter;
  ThemeMask collapsed = 0;            ///< bit i: lane i is collapsed to its header
  std::optional<EventIndex> focused;  ///< ringed; arrow keys move it
  bool detail_open = false;           ///< the pane shows `focused`
  OpenedHistory history;
  Appearance appearance = Appearance::light;
  bool reduced_motion = false;
  Language language = Language::english;  ///< of the program's own words and of dates
  double pane_width_px = 380;             ///< unscaled
};

/// A fresh state: the dataset's home range, everything shown.
ViewState initial_view_state(const Dataset& dataset);

}  // namespace chronoscope
