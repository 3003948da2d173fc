#include "main/view_options.h"

#include <charconv>

#include "view/commands.h"

namespace chronoscope {

namespace {

std::optional<DayRange> days_from_option(const std::string& text, const char* name, std::string& problem) {
  const auto parsed = parse_edtf(text);
  if (const auto* error = std::get_if<EdtfError>(&parsed)) {
    problem = std::string("--") + name + " " + text + ": " + error->message;
    return std::nullopt;
  }
  const DateExtent x = extent_of(std::get<EdtfDate>(parsed));
  return DayRange{x.earliest_start, x.latest_end};
}

std::string theme_list(const Dataset& dataset) {
  std::string list;
  for (const Theme& t : dataset.themes) list += (list.empty() ? "" : ", ") + t.id;
  return list.empty() ? "none" : list;
}

}  // namespace

std::optional<PixelSize> parse_size(const std::string& text) {
  const std::size_t x = text.find('x');
  if (x == std::string::npos) return std::nullopt;
  PixelSize size;
  const char* begin = text.data();
  const auto width = std::from_chars(begin, begin + x, size.width);
  const auto height = std::from_chars(begin + x + 1, begin + text.size(), size.height);
  if (width.ec != std::errc{} || width.ptr != begin + x) return std::nullopt;
  if (height.ec != std::errc{} || height.ptr != begin + text.size()) return std::nullopt;
  constexpr int least = 16, most = 16384;
  if (size.width < least || size.height < least || size.width > most || size.height > most)
    return std::nullopt;
  return size;
}

std::optional<std::string> apply_options(ViewState& state, const ViewOptions& options,
                                         const Dataset& dataset) {
  if (!options.from.empty() || !options.to.empty()) {
    std::string problem;
    DayRange range = home_range(dataset);
    if (!options.from.empty()) {
      const auto from = days_from_option(options.from, "from", problem);
      if (!from) return problem;
      range.first = from->first;
    }
    if (!options.to.empty()) {
      const auto to = days_from_option(options.to, "to", problem);
      if (!to) return problem;
      range.end = to->end;
    }
    if (range.end <= range.first)
      return "--from " + options.from + " --to " + options.to + ": the end lies before the start";
    state.viewport = clamp_viewport({static_cast<double>(range.first), static_cast<double>(range.end)},
                                    limits_for(whole_extent(dataset)));
    state.motion = Motion::jump;
  }
  if (!options.themes.empty()) {
    ThemeMask mask = 0;
    for (const std::string& id : options.themes) {
      const auto theme = find_theme(dataset, id);
      if (!theme) return "--themes: there is no theme \"" + id + "\"; the dataset has " + theme_list(dataset);
      mask |= ThemeMask{1} << theme->value;
    }
    state.filter.themes = mask;
  }
  if (!options.select.empty()) {
    const auto event = dataset.events.find(options.select);
    if (!event) return "--select: there is no event \"" + options.select + "\"";
    // The view comes to the event, unless the person has said where the view is to be.
    const bool placed = !options.from.empty() || !options.to.empty();
    apply_command(state, OpenEvent{*event, placed ? Motion::jump : Motion::ease}, dataset);
    state.motion = Motion::jump;
  }
  if (!options.appearance.empty()) {
    const auto appearance = appearance_from_name(options.appearance);
    if (!appearance) return "--appearance " + options.appearance + ": expected light, dark or contrast";
    state.appearance = *appearance;
  }
  return std::nullopt;
}

}  // namespace chronoscope
