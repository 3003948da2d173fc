#include "layout/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace chronoscope {

namespace {

enum class Unit : std::uint8_t { day, month, year };

/// A spacing of ticks that people read easily.
struct Step {
  Unit unit;
  std::int64_t count;
  double days() const {
    switch (unit) {
      case Unit::day:
        return static_cast<double>(count);
      case Unit::month:
        return static_cast<double>(count) * mean_month_days;
      case Unit::year:
        return static_cast<double>(count) * mean_year_days;
    }
    return 1;
  }
  /// A step of one unit is a stretch that has a name of its own; the label then belongs in its middle.
  bool names_a_stretch() const { return count == 1; }
};

constexpr std::array<Step, 6> calendar_steps{
    {{Unit::day, 1}, {Unit::day, 5}, {Unit::day, 10}, {Unit::month, 1}, {Unit::month, 3}, {Unit::year, 1}}};

std::string year_text(std::int64_t year, Language language) {
  return year > 0 ? std::to_string(year) : say(Text::year_bce, language, 1 - year);
}

std::string month_text(Text names, int month, Language language) {
  return std::string(listed(names, language, static_cast<std::size_t>(month - 1)));
}

/// "Wed 28"
std::string weekday_text(int weekday, int day, Language language) {
  return std::string(listed(Text::weekdays_short, language, static_cast<std::size_t>(weekday))) + " " +
         std::to_string(day);
}

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
  const std::int64_t q = value / step - ((value % step != 0 && (value < 0) != (step < 0)) ? 1 : 0);
  return q * step;
}

/// A date on the grid of `step`.
CivilDate floor_date(CivilDate d, Step step) {
  switch (step.unit) {
    case Unit::day: {
      if (step.count == 1) return d;
      // 1, 6, 11 … or 1, 11, 21: the grid begins anew each month, as a calendar does.
      const int n = static_cast<int>(step.count);
      const int day = std::min((d.day - 1) / n * n + 1, 31 - n + 1);
      return {d.year, d.month, day};
    }
    case Unit::month: {
      const int n = static_cast<int>(step.count);
      return {d.year, (d.month - 1) / n * n + 1, 1};
    }
    case Unit::year:
      return {floor_to(d.year, step.count), 1, 1};
  }
  return d;
}

CivilDate next_date(CivilDate d, Step step) {
  switch (step.unit) {
    case Unit::day: {
      if (step.count == 1) return civil_from_day(day_from_civil(d) + 1);
      const int n = static_cast<int>(step.count);
      // The last stretch of a month takes in the 31st, so that no stub of a day or two is left over.
      if (d.day + n > 31 - n + 1) {
        return d.month == 12 ? CivilDate{d.year + 1, 1, 1} : CivilDate{d.year, d.month + 1, 1};
      }
      return {d.year, d.month, d.day + n};
    }
    case Unit::month: {
      const std::int64_t months = d.month - 1 + step.count;
      return {d.year + months / 12, static_cast<int>(months % 12) + 1, 1};
    }
    case Unit::year:
      return {d.year + step.count, 1, 1};
  }
  return d;
}

/// From the line where a stretch begins to its name.
constexpr double major_label_inset_px = 6;

enum class LabelForm : std::uint8_t { brief, full };

std::string minor_text(CivilDate d, Step step, LabelForm form, Language language) {
  switch (step.unit) {
    case Unit::day: {
      if (form == LabelForm::brief) return std::to_string(d.day);
      return weekday_text(weekday_from_day(day_from_civil(d)), d.day, language);
    }
    case Unit::month:
      return month_text(form == LabelForm::full ? Text::months : Text::months_short, d.month, language);
    case Unit::year:
      return year_text(d.year, language);
  }
  return {};
}

std::string major_text(CivilDate d, Step major, LabelForm form, Language language) {
  if (major.unit == Unit::month) {
    const Text names = form == LabelForm::full ? Text::months : Text::months_short;
    return month_text(names, d.month, language) + " " + year_text(d.year, language);
  }
  if (major.count == 1) return year_text(d.year, language);
  if (d.year > 0) return say(Text::decade_brief, language, d.year);
  return year_text(d.year, language);
}

/// The coarser level over a minor step; false when there is none worth a row.
bool major_of(Step minor, Step& major) {
  if (minor.unit == Unit::day) return major = {Unit::month, 1}, true;
  if (minor.unit == Unit::month) return major = {Unit::year, 1}, true;
  if (minor.count < 10) return major = {Unit::year, 10}, true;
  return false;
}

/// Widest text of a step's labels in the given form; the range matters only for years.
double widest_label(const TickRequest& r, Step step, LabelForm form, TextMeasurer& measurer) {
  const auto width = [&](const std::string& s) { return measurer.width_px(s, r.minor_style); };
  if (step.unit == Unit::day && form == LabelForm::brief) return width("28");
  if (step.unit == Unit::day) {
    double widest = 0;
    for (int day = 0; day < 7; ++day) widest = std::max(widest, width(weekday_text(day, 28, r.language)));
    return widest;
  }
  if (step.unit == Unit::month) {
    double widest = 0;
    for (int m = 1; m <= 12; ++m)
      widest = std::max(widest, width(minor_text({2000, m, 1}, step, form, r.language)));
    return widest;
  }
  const auto year_at = [&](Instant t) { return civil_from_day(static_cast<Day>(std::floor(t))).year; };
  return std::max(width(year_text(year_at(r.scale.viewport.from), r.language)),
                  width(year_text(year_at(r.scale.viewport.to), r.language)));
}

/// Every month has room for its name and year: days whose months are not said would say nothing.
bool months_fit(const TickRequest& r, LabelForm form, TextMeasurer& measurer) {
  constexpr int shortest_month_days = 28;
  double widest = 0;
  for (const Instant t : {r.scale.viewport.from, r.scale.viewport.to}) {
    const std::int64_t year = civil_from_day(static_cast<Day>(std::floor(t))).year;
    for (int m = 1; m <= 12; ++m) {
      const std::string text = major_text({year, m, 1}, {Unit::month, 1}, form, r.language);
      widest = std::max(widest, measurer.width_px(text, r.major_style));
    }
  }
  return major_label_inset_px + widest + r.gap_px / 2 <= shortest_month_days * r.scale.px_per_day();
}

Step choose_step(const TickRequest& r, TextMeasurer& measurer) {
  const double px_per_day = r.scale.px_per_day();
  for (const Step step : calendar_steps) {
    // The shortest month must still hold its label.
    const double shortest = step.unit == Unit::month ? 28.0 / 30.44 : 1.0;
    const double need = widest_label(r, step, LabelForm::brief, measurer) + r.gap_px;
    if (step.days() * shortest * px_per_day < need) continue;
    if (step.unit != Unit::day || !r.two_levels || months_fit(r, LabelForm::brief, measurer)) return step;
  }
  for (std::int64_t power = 1;; power *= 10) {
    for (const std::int64_t m : {2, 5, 10}) {
      const Step step{Unit::year, m * power};
      const double need = widest_label(r, step, LabelForm::brief, measurer) + r.gap_px;
      if (step.days() * px_per_day >= need || power >= 1'000'000'000) return step;
    }
  }
}

/// As high as the text itself, in the middle of its row.
Rect label_rect(const TickRequest& r, TextStyle style, int row, double x, double width,
                TextMeasurer& measurer) {
  const double height = measurer.line_height_px(style);
  return {x, r.axis.y + row * r.row_height_px + (r.row_height_px - height) / 2, width, height};
}

void add_minor(const TickRequest& r, Step step, TextMeasurer& measurer, std::vector<SceneTick>& out) {
  const double plot_left = r.scale.left_px, plot_right = r.scale.left_px + r.scale.width_px;
  const double room = step.days() * (step.unit == Unit::month ? 28.0 / 30.44 : 1.0) * r.scale.px_per_day();
  const bool roomy =
      step.names_a_stretch() && widest_label(r, step, LabelForm::full, measurer) + 2 * r.gap_px <= room;
  const LabelForm form = roomy ? LabelForm::full : LabelForm::brief;
  CivilDate d = floor_date(civil_from_day(static_cast<Day>(std::floor(r.scale.viewport.from))), step);
  double last_label_right = -1e18;
  while (true) {
    const CivilDate next = next_date(d, step);
    const double x = r.scale.x_from_time(static_cast<double>(day_from_civil(d)));
    const double x_next = r.scale.x_from_time(static_cast<double>(day_from_civil(next)));
    if (x > plot_right) break;
    SceneTick tick;
    tick.x = x;
    std::string text = minor_text(d, step, form, r.language);
    const double width = measurer.width_px(text, r.minor_style);
    double label_x = step.names_a_stretch() ? (x + x_next - width) / 2 : x - width / 2;
    // A stretch that fills the view keeps its name on screen.
    if (step.names_a_stretch()) {
      const double lowest = std::max(x, plot_left) + 4, highest = std::min(x_next, plot_right) - width - 4;
      label_x = lowest <= highest ? std::clamp(label_x, lowest, highest) : label_x;
    }
    const bool inside = label_x >= plot_left && label_x + width <= plot_right;
    if (inside && label_x >= last_label_right + r.gap_px / 2) {
      tick.label = std::move(text);
      tick.label_rect = label_rect(r, r.minor_style, 0, label_x, width, measurer);
      last_label_right = label_x + width;
    }
    if (x >= plot_left || !tick.label.empty()) out.push_back(std::move(tick));
    d = next;
  }
}

void add_major(const TickRequest& r, Step step, TextMeasurer& measurer, std::vector<SceneTick>& out) {
  const double plot_left = r.scale.left_px, plot_right = r.scale.left_px + r.scale.width_px;
  CivilDate d = floor_date(civil_from_day(static_cast<Day>(std::floor(r.scale.viewport.from))), step);
  const LabelForm form = step.unit == Unit::month && !months_fit(r, LabelForm::full, measurer)
                             ? LabelForm::brief
                             : LabelForm::full;
  double last_label_right = -1e18;
  while (true) {
    const CivilDate next = next_date(d, step);
    const double x = r.scale.x_from_time(static_cast<double>(day_from_civil(d)));
    const double x_next = r.scale.x_from_time(static_cast<double>(day_from_civil(next)));
    if (x > plot_right) break;
    SceneTick tick;
    tick.x = x;
    tick.major = true;
    std::string text = major_text(d, step, form, r.language);
    const double width = measurer.width_px(text, r.major_style);
    // Left edge of the stretch, held at the view's edge while the stretch lasts.
    const double label_x = std::max(x + major_label_inset_px, plot_left + 2);
    const double room_right = std::min(x_next, plot_right + r.gap_px / 2);
    if (label_x + width + r.gap_px / 2 <= room_right && label_x >= last_label_right + r.gap_px / 2) {
      tick.label = std::move(text);
      tick.label_rect = label_rect(r, r.major_style, 1, label_x, width, measurer);
      last_label_right = label_x + width;
    }
    if (x >= plot_left || !tick.label.empty()) out.push_back(std::move(tick));
    d = next;
  }
}

}  // namespace

std::vector<SceneTick> locate_ticks(const TickRequest& request, TextMeasurer& measurer) {
  std::vector<SceneTick> ticks;
  if (!(request.scale.width_px > 1)) return ticks;
  const Step minor = choose_step(request, measurer);
  add_minor(request, minor, measurer, ticks);
  Step major{};
  if (request.two_levels && major_of(minor, major)) add_major(request, major, measurer, ticks);
  return ticks;
}

}  // namespace chronoscope
