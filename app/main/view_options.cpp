#include "main/view_options.h"

#include <charconv>

#include "view/commands.h"

namespace chronoscope {

namespace {

tl::expected<DayRange, std::string> days_from_option(const std::string& text, const char* name) {
  const auto parsed = parse_edtf(text);
  if (const auto* error = std::get_if<EdtfError>(&parsed)) {
    return tl::unexpected(std::string("--") + name + " " + text + ": " + error->message);
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

tl::expected<DayRange, std::string> range_from_options(const ViewOptions& options, const Dataset& dataset) {
  DayRange range = home_range(dataset);
  if (!options.from.empty()) {
    const auto from = days_from_option(options.from, "from");
    if (!from) return from;
    range.first = from->first;
  }
  if (!options.to.empty()) {
    const auto to = days_from_option(options.to, "to");
    if (!to) return to;
    range.end = to->end;
  }
  if (range.end <= range.first) {
    return tl::unexpected("--from " + options.from + " --to " + options.to +
                          ": the end lies before the start");
  }
  return range;
}

tl::expected<ThemeMask, std::string> themes_from_options(const ViewOptions& options, const Dataset& dataset) {
  if (options.themes.empty()) return ~ThemeMask{0};
  ThemeMask mask = 0;
  for (const std::string& id : options.themes) {
    const auto theme = find_theme(dataset, id);
    if (!theme) {
      return tl::unexpected("--themes: there is no theme \"" + id + "\"; the dataset has " +
                            theme_list(dataset));
    }
    mask |= ThemeMask{1} << theme->value;
  }
  return mask;
}

std::optional<std::string> apply_options(ViewState& state, const ViewOptions& options,
                                         const Dataset& dataset) {
  const bool placed = !options.from.empty() || !options.to.empty();
  if (placed) {
    const auto range = range_from_options(options, dataset);
    if (!range) return range.error();
    state.viewport = clamp_viewport({static_cast<double>(range->first), static_cast<double>(range->end)},
                                    limits_for(whole_extent(dataset)));
    state.motion = Motion::jump;
  }
  if (!options.themes.empty()) {
    const auto themes = themes_from_options(options, dataset);
    if (!themes) return themes.error();
    state.filter.themes = *themes;
  }
  if (!options.select.empty()) {
    const auto event = dataset.events.find(options.select);
    if (!event) return "--select: there is no event \"" + options.select + "\"";
    // The view comes to the event, unless the person has said where the view is to be.
    apply_command(state, OpenEvent{*event, placed ? Motion::jump : Motion::ease}, dataset);
    state.motion = Motion::jump;
  }
  if (!options.appearance.empty()) {
    const auto appearance = appearance_from_name(options.appearance);
    if (!appearance) return "--appearance " + options.appearance + ": expected light, dark or contrast";
    state.appearance = *appearance;
  }
  if (!options.language.empty()) {
    const auto language = language_from_code(options.language);
    if (!language) return "--language " + options.language + ": expected en, ru or fr";
    state.language = *language;
  }
  return std::nullopt;
}

}  // namespace chronoscope
