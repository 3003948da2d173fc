#include "query/view_description.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <utility>

namespace chronoscope {

namespace {

/// Keeps the most important of any number of events that come in time order; of equals the earlier.
class MostImportant {
 public:
  explicit MostImportant(std::size_t most) : m_most(most) {}
  void add(EventIndex e, int importance) {
    ++m_count;
    auto& equals = m_kept[static_cast<std::size_t>(std::clamp(importance, 1, levels) - 1)];
    if (equals.size() < m_most) equals.push_back(e);
  }
  ListedEvents taken() const {
    ListedEvents events;
    events.count = m_count;
    for (auto equals = m_kept.rbegin(); equals != m_kept.rend(); ++equals) {
      const std::size_t room = std::min(equals->size(), m_most - events.listed.size());
      events.listed.insert(events.listed.end(), equals->begin(),
                           equals->begin() + static_cast<std::ptrdiff_t>(room));
    }
    std::sort(events.listed.begin(), events.listed.end());  // an index is a rank by time
    return events;
  }

 private:
  static constexpr int levels = 5;
  std::size_t m_most, m_count = 0;
  std::array<std::vector<EventIndex>, levels> m_kept;
};

struct PeriodInView {
  PeriodIndex period;
  Day begun = 0;  ///< perhaps before the view
  DayRange days;  ///< in the view
};

/// An end that is open or unknown goes on for ever.
std::vector<PeriodInView> periods_in_view(const Dataset& dataset, DayRange view) {
  std::vector<PeriodInView> found;
  for (std::size_t i = 0; i < dataset.periods.size(); ++i) {
    const Period& period = dataset.periods[i];
    const bool interval = period.date.form == EdtfForm::interval;
    const bool has_first = !interval || period.date.first_kind == EndKind::known;
    const bool has_last = !interval || period.date.last_kind == EndKind::known;
    const Day begun = has_first ? period.extent.earliest_start : std::numeric_limits<Day>::min();
    const Day end = has_last ? std::min(view.end, period.extent.latest_end) : view.end;
    const DayRange days{std::max(view.first, begun), end};
    if (days.first < days.end) found.push_back({PeriodIndex(i), begun, days});
  }
  return found;
}

/// Divides the view where a period begins or ends.
std::vector<ViewSection> divided(DayRange view, const std::vector<PeriodInView>& periods) {
  using Begun = std::pair<Day, PeriodIndex>;  // sorted: the one that began last is the last
  struct Change {
    Day day = 0;
    bool begins = false;
    Begun period;
  };
  std::vector<Change> changes;
  for (const PeriodInView& p : periods) {
    const Begun begun{p.begun, p.period};
    changes.push_back({p.days.first, true, begun});
    changes.push_back({p.days.end, false, begun});
  }
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.day < b.day; });

  std::vector<ViewSection> sections{{std::nullopt, view, {}}};
  std::set<Begun> going_on;
  for (std::size_t i = 0; i < changes.size();) {
    const Day day = changes[i].day;
    for (; i < changes.size() && changes[i].day == day; ++i) {
      if (changes[i].begins) {
        going_on.insert(changes[i].period);
      } else {
        going_on.erase(changes[i].period);
      }
    }
    if (day >= view.end) break;
    const auto period = going_on.empty() ? std::nullopt : std::optional(going_on.rbegin()->second);
    if (day == view.first) {
      sections.back().period = period;
    } else if (period != sections.back().period) {
      sections.back().days.end = day;
      sections.push_back({period, {day, view.end}, {}});
    }
  }
  return sections;
}

std::int64_t year_of(Day day) { return civil_from_day(day).year; }

/// How the view's years are taken together.
class YearSteps {
 public:
  explicit YearSteps(DayRange view) : m_first(year_of(view.first)), m_last(year_of(view.end - 1)) {
    while ((m_last - m_first) / m_step >= most_years_apart) m_step *= 10;
  }
  /// The years that are taken together with the one of `day`, inside the view.
  ListedYears around(Day day) const {
    const std::int64_t year = year_of(day);
    const std::int64_t past = (year % m_step + m_step) % m_step;
    return {std::max(m_first, year - past), std::min(m_last, year - past + m_step - 1), {}};
  }

 private:
  std::int64_t m_first, m_last, m_step = 1;
};

bool begins_in(const EventStore& events, EventIndex e, DayRange view) {
  const Day start = events.earliest_start(e);
  if (start < view.first || start >= view.end) return false;
  const EdtfDate date = events.date(e);
  return date.form != EdtfForm::interval || date.first_kind != EndKind::open;
}

/// Fills the sections with the events that are given to it in time order.
class SectionFiller {
 public:
  SectionFiller(ViewDescription& view, std::size_t most_listed)
      : m_view(view), m_steps(view.days), m_most_listed(most_listed), m_events(most_listed) {}

  void add(EventIndex e, Day start, int importance) {
    if (start >= m_end) {
      finish_years();
      while (m_view.sections[m_section].days.end <= start) ++m_section;
      m_years = m_steps.around(start);
      m_end = std::min(day_from_civil({m_years.last + 1, 1, 1}), m_view.sections[m_section].days.end);
      m_events = MostImportant(m_most_listed);
      m_started = true;
    }
    m_events.add(e, importance);
  }
  void finish_years() {
    if (!m_started) return;
    m_years.events = m_events.taken();
    m_view.sections[m_section].years.push_back(std::move(m_years));
    m_started = false;
  }

 private:
  ViewDescription& m_view;
  YearSteps m_steps;
  std::size_t m_most_listed, m_section = 0;
  MostImportant m_events;
  ListedYears m_years;
  Day m_end = m_view.days.first;  ///< of the years being filled
  bool m_started = false;
};

}  // namespace

ViewDescription describe_view(const Dataset& dataset, const FilterResult& filter, std::size_t most_listed) {
  ViewDescription view;
  view.days = filter.passing->filter.range.value_or(whole_extent(dataset));
  view.days.end = std::max(view.days.end, view.days.first + 1);

  const std::vector<PeriodInView> in_view = periods_in_view(dataset, view.days);
  std::vector<PeriodInView> of_first_kind = in_view;
  std::erase_if(of_first_kind, [&](const PeriodInView& p) {
    return dataset.periods[p.period.value].kind != dataset.periods[in_view.front().period.value].kind;
  });
  view.sections = divided(view.days, of_first_kind);
  std::vector<bool> has_section(dataset.periods.size(), false);
  for (const ViewSection& section : view.sections) {
    if (section.period) has_section[section.period->value] = true;
  }
  for (const PeriodInView& p : in_view) {
    if (!has_section[p.period.value]) view.other_periods.push_back(p.period);
  }

  const EventStore& events = dataset.events;
  MostImportant under_way(most_listed);
  SectionFiller filler(view, most_listed);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const EventIndex e(i);
    if (!filter.is_shown(e)) continue;
    if (begins_in(events, e, view.days)) {
      filler.add(e, events.earliest_start(e), events.importance(e));
    } else {
      under_way.add(e, events.importance(e));
    }
  }
  filler.finish_years();
  view.under_way = under_way.taken();
  return view;
}

}  // namespace chronoscope
