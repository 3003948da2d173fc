#include "view/carry_over.h"

#include <algorithm>

namespace chronoscope {

namespace {

ThemeMask same_themes(ThemeMask mask, const Dataset& from, const Dataset& to) {
  ThemeMask result = 0;
  for (std::size_t i = 0; i < to.themes.size() && i < max_themes; ++i) {
    const auto before = find_theme(from, to.themes[i].id);
    if (before && ((mask >> before->value) & 1) != 0) result |= ThemeMask{1} << i;
  }
  return result;
}

std::optional<EventIndex> same_event(EventIndex e, const Dataset& from, const Dataset& to) {
  return to.events.find(from.events.id(e));
}

}  // namespace

ViewState carried_over(const ViewState& view, const Dataset& from, const Dataset& to) {
  ViewState result = view;
  const ViewState first = initial_view_state(from);
  result.viewport = view.viewport == first.viewport
                        ? initial_view_state(to).viewport
                        : clamp_viewport(view.viewport, limits_for(whole_extent(to)));
  result.motion = Motion::jump;
  result.filter.themes =
      ~same_themes(~view.filter.themes, from, to);  // a theme that is new starts out visible
  result.collapsed = same_themes(view.collapsed, from, to);
  if (view.filter.person) result.filter.person = find_person(to, from.people[view.filter.person->value].id);
  if (view.focused) result.focused = same_event(*view.focused, from, to);
  result.detail_open = view.detail_open && result.focused.has_value();
  result.history = {};
  for (std::size_t i = 0; i < view.history.events.size(); ++i) {
    const auto event = same_event(view.history.events[i], from, to);
    if (!event) continue;
    if (i <= view.history.position) result.history.position = result.history.events.size();
    result.history.events.push_back(*event);
  }
  return result;
}

}  // namespace chronoscope
