// The dataset: everything a timeline file says, resolved. Events live in a columnar EventStore (event_store.h);
// the few hundred themes, people, places … are plain records.
//
// Made by format/, read by everyone above. Does not know JSON, filters or pixels.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/edtf.h"
#include "base/ids.h"
#include "model/event_store.h"

namespace chronoscope {

enum class MarkShape : std::uint8_t { diamond, triangle, square, hexagon, circle, cross, star };
inline constexpr int mark_shape_count = 7;
std::optional<MarkShape> mark_shape_from_name(std::string_view name);
const char* mark_shape_name(MarkShape shape);

struct Color {
  std::uint8_t r = 0, g = 0, b = 0;
  friend bool operator==(Color, Color) = default;
};

struct Theme {
  std::string id, name;
  std::string short_name;  ///< never empty: `name` when the file gives none
  MarkShape shape = MarkShape::circle;
  Color color;
  std::string description;
};

struct Period {
  std::string id, name;
  EdtfDate date;
  DateExtent extent;
  std::string kind;  ///< one row of bands for each kind: "politics", "economy"
  std::string description;
};

struct Person {
  std::string id, name;
  std::optional<EdtfDate> born, died;
  std::string role, fate, about;
  std::vector<std::string> aliases;
};

struct Place {
  std::string id, name;
  std::optional<double> latitude, longitude;  ///< degrees, WGS 84
  std::string about;
};

struct GlossaryTerm {
  std::string id, term;
  std::vector<std::string> also;  ///< other spellings met in running text
  std::string definition, perspective;
};

struct Source {
  std::string id, author, title;
  std::optional<int> year;
  std::string kind, publisher, note;
};

/// An essay or source question with evidence on both sides; series likewise are read and kept so that a
/// dataset is whole, though nothing draws them yet.
struct Evidence {
  std::string text;
  std::vector<EventIndex> events;
};
struct Question {
  std::string id, text, historians;
  std::vector<Evidence> evidence_for, evidence_against;
};
struct TourStep {
  std::optional<EventIndex> event;
  std::optional<EdtfDate> range;
  std::vector<ThemeIndex> themes;
  std::string caption;  ///< for the room
  std::string notes;    ///< for the one who presents
};
struct Tour {
  std::string id, title;
  std::vector<TourStep> steps;
};
struct SeriesPoint {
  EdtfDate date;
  double value = 0;
  std::optional<double> low, high;
};
struct Series {
  std::string id, title, unit, note;
  std::vector<SourceIndex> sources;
  std::vector<SeriesPoint> points;
};

struct Dataset {
  std::string title, subtitle, description;
  std::optional<EdtfDate> range;  ///< the opening view, when the file gives one
  std::vector<Theme> themes;      ///< in lane order; at most max_themes
  std::vector<Period> periods;
  std::vector<Person> people;
  std::vector<Place> places;
  std::vector<GlossaryTerm> glossary;
  std::vector<Source> sources;
  std::vector<Question> questions;
  std::vector<Tour> tours;
  std::vector<Series> series;
  EventStore events;
};

/// First day of the earliest and end of the latest event; [0, 1) when there is none.
DayRange whole_extent(const Dataset& dataset);
/// The opening view: `range` when given, else the whole extent.
DayRange home_range(const Dataset& dataset);

std::optional<ThemeIndex> find_theme(const Dataset& dataset, std::string_view id);
std::optional<PersonIndex> find_person(const Dataset& dataset, std::string_view id);

}  // namespace chronoscope
