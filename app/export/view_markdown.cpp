#include "export/view_markdown.h"

#include <optional>
#include <string_view>
#include <vector>

#include "base/edtf.h"
#include "base/number_words.h"
#include "export/markdown_text.h"
#include "query/event_description.h"
#include "query/first_sentence.h"

namespace chronoscope {

namespace {

/// From here on an event's importance is said: saying it of each would drown it.
constexpr int said_importance = 5;

std::string count_of(std::uint64_t count, const char* noun) {
  return grouped_thousands(static_cast<std::int64_t>(count)) + " " + noun + (count == 1 ? "" : "s");
}

/// "some time between …" -> "Some time between …"
std::string capitalised(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

/// With a full stop where the text has no end of its own.
std::string as_sentence(std::string text) {
  if (!text.ends_with('.') && !text.ends_with('!') && !text.ends_with('?') && !text.ends_with("…") &&
      !text.ends_with(".”") && !text.ends_with("!”") && !text.ends_with("?”") && !text.ends_with(".)")) {
    text += '.';
  }
  return text;
}

/// That something goes on is no doubt.
bool is_doubtful(EdtfDate date) {
  if (date.form == EdtfForm::interval && date.first_kind == EndKind::open) {
    date.first_kind = EndKind::known;
    date.first = date.last;
  }
  if (date.form == EdtfForm::interval && date.last_kind == EndKind::open) {
    date.last_kind = EndKind::known;
    date.last = date.first;
  }
  return !is_certain(date);
}

class ViewWriter {
 public:
  ViewWriter(const ViewDescription& view, const Dataset& dataset, const FilterResult& filter)
      : m_view(view), m_dataset(dataset), m_filter(filter), m_told_periods(dataset.periods.size(), false) {}

  std::string written() {
    write_title();
    write_themes();
    write_other_filters();
    write_other_periods();
    write_under_way();
    for (std::size_t i = 0; i < m_view.sections.size(); ++i) write_section(i);
    return std::move(m_out);
  }

 private:
  void write_title() {
    m_out = "# " + (m_dataset.title.empty() ? "Timeline" : escape_markdown(m_dataset.title));
    if (!m_dataset.subtitle.empty()) m_out += ", " + escape_markdown(m_dataset.subtitle);
    m_out += "\n\nTime shown: " + date_in_words(date_of_days(m_view.days)) + ".\n\n";
    if (m_filter.shown == 0) {
      m_out += "No event is shown of " + grouped_thousands(m_filter.total) + ".\n";
    } else {
      m_out += "Events shown: " + grouped_thousands(m_filter.shown) + " of " +
               grouped_thousands(m_filter.total) + ".\n";
    }
  }

  bool is_on(std::size_t theme) const { return (m_filter.themes_on >> theme & 1) != 0; }

  void write_themes() {
    if (m_filter.themes.empty()) return;
    m_out += "\n## Themes\n\n";
    std::uint64_t sum = 0;
    for (const ThemeCount& count : m_filter.themes) sum += count.shown;
    if (sum > m_filter.shown) m_out += "An event of several themes is counted with each.\n\n";
    for (std::size_t i = 0; i < m_filter.themes.size(); ++i) {
      const ThemeCount& count = m_filter.themes[i];
      m_out += "- " + escape_markdown(m_dataset.themes[i].name) + ": ";
      m_out +=
          is_on(i) ? count_of(count.shown, "event") : "switched off, " + count_of(count.passing, "event");
      m_out += "\n";
    }
  }

  void write_other_filters() {
    const Filter& filter = m_filter.passing->filter;
    std::string list;
    if (filter.min_importance > 1) {
      list += "- Only events that are " + std::string(importance_in_words(filter.min_importance)) +
              (filter.min_importance < 5 ? " or more important\n" : "\n");
    }
    if (filter.person) {
      list += "- Only events with " + escape_markdown(m_dataset.people[filter.person->value].name) + "\n";
    }
    if (filter.certain_only) list += "- Only events whose date is certain\n";
    if (!list.empty()) m_out += "\n## Other filters\n\n" + list;
  }

  void write_other_periods() {
    if (m_view.other_periods.empty()) return;
    m_out += "\n## Other periods\n\n";
    for (const PeriodIndex index : m_view.other_periods) {
      const Period& period = m_dataset.periods[index.value];
      m_out += "- " + escape_markdown(period.name);
      if (!period.kind.empty()) m_out += " (" + escape_markdown(period.kind) + ")";
      m_out += ", " + date_in_words(period.date) + "\n";
    }
  }

  void write_under_way() {
    if (m_view.under_way.count == 0) return;
    m_out += "\n## Already under way: " + count_of(m_view.under_way.count, "event") + "\n\n";
    write_events(m_view.under_way);
  }

  void write_section(std::size_t i) {
    const ViewSection& section = m_view.sections[i];
    const bool has_heading = m_view.sections.size() > 1 || section.period;
    if (!section.period && section.years.empty()) return;
    if (has_heading) m_out += "\n## " + section_name(i) + "\n";
    if (section.period) {
      m_out += "\n" + capitalised(date_in_words(m_dataset.periods[section.period->value].date)) + ".\n";
      if (section.years.empty()) m_out += "\nNo event that is shown begins here.\n";
    }
    for (const ListedYears& years : section.years) write_years(years, has_heading ? "### " : "## ");
  }

  std::string period_name(std::size_t section) const {
    return escape_markdown(m_dataset.periods[m_view.sections[section].period->value].name);
  }

  /// A section without a period lies beside one that has one, or is the only section.
  std::string section_name(std::size_t i) {
    const auto& sections = m_view.sections;
    if (sections[i].period) {
      const bool told_before = m_told_periods[sections[i].period->value];
      m_told_periods[sections[i].period->value] = true;
      return period_name(i) + (told_before ? " (continued)" : "");
    }
    if (i == 0) return "Before " + period_name(1);
    if (i + 1 == sections.size()) return "After " + period_name(i - 1);
    return "Between " + period_name(i - 1) + " and " + period_name(i + 1);
  }

  void write_years(const ListedYears& years, const char* level) {
    const auto words = [](std::int64_t year) {
      EdtfDate date;
      date.first.year = year;
      return date_in_words(date);
    };
    m_out += "\n" + std::string(level) + words(years.first);
    if (years.last != years.first) m_out += " to " + words(years.last);
    if (m_told_years && *m_told_years == years.first) m_out += " (continued)";
    m_told_years = years.first;
    m_out += ": " + count_of(years.events.count, "event") + "\n\n";
    write_events(years.events);
  }

  void write_events(const ListedEvents& events) {
    const std::size_t left_out = events.count - events.listed.size();
    if (left_out > 0) {
      m_out += "The " + grouped_thousands(static_cast<std::int64_t>(events.listed.size())) +
               " most important are listed, " + grouped_thousands(static_cast<std::int64_t>(left_out)) +
               " left out.\n\n";
    }
    for (const EventIndex e : events.listed) write_event(e);
  }

  void write_event(EventIndex e) {
    const EventStore& events = m_dataset.events;
    const EdtfDate date = events.date(e);
    m_out += "- " + capitalised(date_in_words(date)) + ": ";
    std::string title = escape_markdown(events.title(e));
    if (const std::string notes = notes_on(e); !notes.empty()) title += " (" + notes + ")";
    m_out += as_sentence(std::move(title));
    if (const std::string_view summary = first_sentence(events.summary(e)); !summary.empty()) {
      m_out += " " + as_sentence(escape_markdown(summary));
    }
    if (is_doubtful(date)) m_out += " The date is uncertain.";
    if (!events.disputes(e).empty()) m_out += " Historians dispute this.";
    m_out += "\n";
  }

  /// Themes, where the dataset has several, and an importance that is worth saying.
  std::string notes_on(EventIndex e) const {
    const EventStore& events = m_dataset.events;
    std::string notes;
    if (m_dataset.themes.size() > 1) {
      std::vector<std::string> names;
      for (const ThemeIndex t : events.themes(e)) names.push_back(m_dataset.themes[t.value].name);
      notes = join_escaped(names, ", ");
    }
    if (events.importance(e) >= said_importance) {
      notes +=
          std::string(notes.empty() ? "" : "; ") + std::string(importance_in_words(events.importance(e)));
    }
    return notes;
  }

  const ViewDescription& m_view;
  const Dataset& m_dataset;
  const FilterResult& m_filter;
  std::optional<std::int64_t> m_told_years;  ///< the first of those told last
  std::vector<bool> m_told_periods;
  std::string m_out;
};

}  // namespace

std::string to_markdown(const ViewDescription& view, const Dataset& dataset, const FilterResult& filter) {
  return ViewWriter(view, dataset, filter).written();
}

}  // namespace chronoscope
