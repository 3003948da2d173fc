#include "format/field_values.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "format/guess.h"

namespace chronoscope::field_values {
namespace {

constexpr double format_version = 1;
/// Characters of a set, asked for by one look: some strings are checked for every event.
class CharacterSet {
 public:
  constexpr explicit CharacterSet(std::string_view characters) {
    for (const char c : characters) m_has[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool has(char c) const { return m_has[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> m_has{};
};

constexpr CharacterSet blank_characters(" \t\r\n");
/// Links name events as (#id), so these would end one too early.
constexpr CharacterSet unfit_for_ids(" \t\r\n\"#()<>[]");

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Adds `value` to `list` unless it is there; a repeated one is said, and harmless.
template <class T>
bool add_once(std::vector<T>& list, const T& value, const std::string& id, Spot& spot) {
  if (std::find(list.begin(), list.end(), value) != list.end()) {
    spot.warning(fmt::format("found {} twice in one list, expected it once", shown_text(id)));
  } else {
    list.push_back(value);
  }
  return true;
}

bool check_degrees(double value, double limit, Spot& spot) {
  if (value >= -limit && value <= limit) return true;
  spot.error(fmt::format("found {} degrees, expected {} to {}", value, -limit, limit));
  return false;
}

std::vector<std::string_view> shape_names() {
  std::vector<std::string_view> names;
  for (int i = 0; i < mark_shape_count; ++i) names.push_back(mark_shape_name(static_cast<MarkShape>(i)));
  return names;
}

}  // namespace

bool check_not_blank(const std::string& text, Spot& spot) {
  if (std::any_of(text.begin(), text.end(), [](char c) { return !blank_characters.has(c); })) return true;
  spot.error("found empty text, expected something to read");
  return false;
}

bool check_id(const std::string& id, Spot& spot) {
  if (!check_not_blank(id, spot)) return false;
  const auto bad = std::find_if(id.begin(), id.end(), [](char c) { return unfit_for_ids.has(c); });
  if (bad != id.end()) {
    const auto offset = static_cast<std::size_t>(bad - id.begin());
    spot.report(Severity::warning,
                fmt::format("found {} in an id, expected letters, digits and hyphens only",
                            shown_text(std::string_view(id).substr(offset, 1))),
                offset);
  }
  return true;
}

std::optional<EdtfDate> read_date(const std::string& text, Spot& spot) {
  const std::variant<EdtfDate, EdtfError> parsed = parse_edtf(text);
  if (const auto* error = std::get_if<EdtfError>(&parsed)) {
    spot.error(error->message, error->offset);
    return std::nullopt;
  }
  return std::get<EdtfDate>(parsed);
}

bool ignore_text(DatasetBuilder&, std::string&, Spot&) { return true; }

bool take_version(DatasetBuilder&, double value, Spot& spot) {
  if (value == format_version) return true;
  spot.error(fmt::format("found version {} of the format, expected {}", value, format_version));
  return false;
}

bool take_root_range(DatasetBuilder& builder, std::string& text, Spot& spot) {
  const std::optional<EdtfDate> date = read_date(text, spot);
  return date && builder.take_root_range(*date, spot);
}

bool take_shape(DatasetBuilder& builder, std::string& text, Spot& spot) {
  builder.drafts.theme.shape = mark_shape_from_name(text);
  if (builder.drafts.theme.shape) return true;
  const std::vector<std::string_view> names = shape_names();
  spot.error(fmt::format("found the shape {}, expected one of {}{}", shown_text(text), fmt::join(names, ", "),
                         did_you_mean(text, names)));
  return false;
}

bool take_color(DatasetBuilder& builder, std::string& text, Spot& spot) {
  std::uint32_t rgb = 0;
  const char* begin = text.data() + 1;
  const char* end = text.data() + text.size();
  const bool has_form = text.size() == 7 && text.front() == '#';
  if (!has_form || std::from_chars(begin, end, rgb, 16).ptr != end) {
    spot.error(fmt::format("found the colour {}, expected six hexadecimal digits such as \"#0072B2\"",
                           shown_text(text)));
    return false;
  }
  const auto byte = [rgb](int shift) { return static_cast<std::uint8_t>(rgb >> shift & 0xFF); };
  builder.drafts.theme.color = Color{byte(16), byte(8), byte(0)};
  return true;
}

bool take_latitude(DatasetBuilder& builder, double value, Spot& spot) {
  if (!check_degrees(value, 90, spot)) return false;
  builder.drafts.place.latitude = value;
  return true;
}

bool take_longitude(DatasetBuilder& builder, double value, Spot& spot) {
  if (!check_degrees(value, 180, spot)) return false;
  builder.drafts.place.longitude = value;
  return true;
}

bool take_source_year(DatasetBuilder& builder, double value, Spot& spot) {
  constexpr double limit = 9999;
  if (value < -limit || value > limit) {
    spot.error(fmt::format("found the year {}, expected one from {} to {}", value, -limit, limit));
    return false;
  }
  builder.drafts.source.year = static_cast<int>(value);
  return true;
}

bool take_importance(DatasetBuilder& builder, double value, Spot& spot) {
  if (value < 1 || value > 5) {
    spot.error(fmt::format("found importance {}, expected a whole number from 1 to 5", value));
    return false;
  }
  builder.drafts.event.importance = static_cast<int>(value);
  return true;
}

bool take_event_id(DatasetBuilder& builder, std::string& text, Spot& spot) {
  builder.expect_event(text);
  return take_id<&Drafts::event>(builder, text, spot);
}

bool take_event_theme(DatasetBuilder& builder, std::string& text, Spot& spot) {
  if (!check_not_blank(text, spot)) return false;
  return add_once(builder.drafts.event.themes, builder.theme_number(text), text, spot);
}

bool take_event_person(DatasetBuilder& builder, std::string& text, Spot& spot) {
  if (!check_not_blank(text, spot)) return false;
  return add_once(builder.drafts.event.people, builder.person_number(text), text, spot);
}

bool take_event_place(DatasetBuilder& builder, std::string& text, Spot& spot) {
  if (!check_not_blank(text, spot)) return false;
  return add_once(builder.drafts.event.places, builder.place_number(text), text, spot);
}

bool take_event_cause(DatasetBuilder& builder, std::string& text, Spot& spot) {
  if (!check_not_blank(text, spot)) return false;
  return add_once(builder.drafts.event.causes, text, text, spot);
}

bool take_event_source(DatasetBuilder& builder, std::string& text, Spot& spot) {
  if (!check_not_blank(text, spot)) return false;
  builder.drafts.event.sources.push_back({builder.source_number(text), {}});
  return true;
}

bool take_media_path(DatasetBuilder& builder, std::string& text, Spot& spot) {
  if (!check_not_blank(text, spot)) return false;
  const auto fail = [&](const char* found, std::size_t offset) {
    spot.error(fmt::format("found {}, expected the path of a file beside the dataset", found), offset);
    return false;
  };
  if (text.find("://") != std::string::npos) return fail("a web address", 0);
  if (const std::size_t bad = text.find('\\'); bad != std::string::npos) {
    return fail("a backslash in a path (folders are parted by \"/\")", bad);
  }
  if (text.front() == '/' || (text.size() > 1 && is_letter(text[0]) && text[1] == ':')) {
    return fail("an absolute path", 0);
  }
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('/', begin), text.size());
    if (std::string_view(text).substr(begin, end - begin) == "..") return fail("\"..\" in a path", begin);
    begin = end + 1;
  }
  builder.drafts.media.path = text;
  return true;
}

bool take_step_event(DatasetBuilder& builder, std::string& text, Spot& spot) {
  if (!check_not_blank(text, spot)) return false;
  builder.drafts.tour_step.event = Mention{text, spot.location(), spot.pointer()};
  return true;
}

/// Keeps what the strings and lists have allocated: there may be millions of events.
void clear_event(DatasetBuilder& builder) {
  EventRecord& event = builder.drafts.event;
  for (std::string* text : {&event.id, &event.title, &event.label, &event.summary, &event.body})
    text->clear();
  event.date = {};
  event.importance = EventRecord{}.importance;
  event.themes.clear();
  event.people.clear();
  event.places.clear();
  event.causes.clear();
  event.sources.clear();
  event.disputes.clear();
  event.tags.clear();
  event.media.clear();
}

void end_source_reference(DatasetBuilder& builder, Spot&, bool is_complete) {
  const SourceReferenceDraft& draft = builder.drafts.source_reference;
  if (is_complete) {
    builder.drafts.event.sources.push_back({builder.source_number(draft.source), draft.pages});
  }
}

void end_series_point(DatasetBuilder& builder, Spot& spot, bool is_complete) {
  const SeriesPoint& point = builder.drafts.series_point;
  if (!is_complete) return;
  const double low = point.low.value_or(point.value), high = point.high.value_or(point.value);
  if (low > point.value || high < point.value) {
    spot.warning(fmt::format("found {} outside its own range {} to {}, expected it between them", point.value,
                             low, high));
  }
  std::vector<SeriesPoint>& points = builder.drafts.series.points;
  const auto first_day = [](const SeriesPoint& p) { return extent_of(p.date).earliest_start; };
  if (!points.empty() && first_day(points.back()) > first_day(point)) {
    spot.warning(fmt::format("found {} after {}, expected the points in the order of time",
                             format_edtf(point.date), format_edtf(points.back().date)));
  }
  points.push_back(point);
}

}  // namespace chronoscope::field_values
