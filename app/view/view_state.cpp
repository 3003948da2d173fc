#include "view/view_state.h"

namespace chronoscope {

const char* appearance_name(Appearance a) {
  switch (a) {
    case Appearance::light:
      return "light";
    case Appearance::dark:
      return "dark";
    case Appearance::contrast:
      return "contrast";
  }
  return "light";
}

std::optional<Appearance> appearance_from_name(std::string_view name) {
  for (int i = 0; i < appearance_count; ++i) {
    const auto a = static_cast<Appearance>(i);
    if (name == appearance_name(a)) return a;
  }
  return std::nullopt;
}

ViewState initial_view_state(const Dataset& dataset) {
  ViewState state;
  state.viewport = fit_range(home_range(dataset), limits_for(whole_extent(dataset)));
  return state;
}

}  // namespace chronoscope
