#include "export/scene_words.h"

#include <cmath>

#include "base/edtf.h"
#include "base/time.h"

namespace chronoscope {

namespace {

/// EDTF gives years of more than four digits no months.
constexpr std::int64_t last_year_with_months = 9999;

std::string edtf_day(double day) {
  const CivilDate civil = civil_from_day(static_cast<Day>(day));
  EdtfDate date;
  date.first.year = civil.year;
  if (civil.year >= -last_year_with_months && civil.year <= last_year_with_months) {
    date.first.month = static_cast<std::uint8_t>(civil.month);
    date.first.day = static_cast<std::uint8_t>(civil.day);
    date.first.precision = Precision::day;
  }
  return format_edtf(date);
}

}  // namespace

const char* word_for(MarkKind kind) {
  switch (kind) {
    case MarkKind::point:
      return "point";
    case MarkKind::moment:
      return "moment";
    case MarkKind::span:
      return "span";
    case MarkKind::between:
      return "between";
  }
  return "";
}

const char* word_for(EndStyle style) {
  switch (style) {
    case EndStyle::crisp:
      return "crisp";
    case EndStyle::fade:
      return "fade";
    case EndStyle::dashed:
      return "dashed";
    case EndStyle::dashed_fade:
      return "dashed_fade";
    case EndStyle::arrow:
      return "arrow";
    case EndStyle::unknown:
      return "unknown";
  }
  return "";
}

const char* word_for(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::normal:
      return "normal";
    case Emphasis::dimmed:
      return "dimmed";
    case Emphasis::related:
      return "related";
    case Emphasis::hovered:
      return "hovered";
    case Emphasis::focused:
      return "focused";
  }
  return "";
}

const char* word_for(LabelAnchor anchor) {
  switch (anchor) {
    case LabelAnchor::right:
      return "right";
    case LabelAnchor::left:
      return "left";
    case LabelAnchor::inside:
      return "inside";
  }
  return "";
}

std::string first_day_of(const Viewport& viewport) { return edtf_day(std::floor(viewport.from)); }
std::string last_day_of(const Viewport& viewport) { return edtf_day(std::ceil(viewport.to) - 1); }

}  // namespace chronoscope
