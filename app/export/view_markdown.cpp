#include "export/view_markdown.h"

#include <optional>
#include <string_view>
#include <vector>

#include "base/capitalised.h"
#include "base/edtf.h"
#include "base/number_words.h"
#include "export/markdown_text.h"
#include "query/event_description.h"
#include "query/first_sentence.h"

namespace chronoscope {

namespace {

/// From here on an event's importance is said: saying it of each would drown it.
constexpr int said_importance = 5;

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
  ViewWriter(const ViewDescription& view, const Dataset& dataset, const FilterResult& filter,
             Language language)
      : m_view(view),
        m_dataset(dataset),
        m_filter(filter),
        m_language(language),
        m_told_periods(dataset.periods.size(), false) {}

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
  const char* say(Text text) const { return text_of(text, m_language); }
  template <class... Args>
  std::string say(Text text, const Args&... args) const requires(sizeof...(Args) > 0) {
    return chronoscope::say(text, m_language, args...);
  }
  std::string number(std::uint64_t count) const {
    return grouped_thousands(static_cast<std::int64_t>(count), m_language);
  }
  std::string events_text(std::uint64_t count) const {
    return say_count(Text::events_count, m_language, count, number(count));
  }
  void write_heading(const std::string& words) { m_out += "\n## " + words + "\n"; }
  void write_list_heading(const std::string& words) {
    write_heading(words);
    m_out += "\n";
  }

  void write_title() {
    m_out =
        "# " + (m_dataset.title.empty() ? say(Text::described_timeline) : escape_markdown(m_dataset.title));
    if (!m_dataset.subtitle.empty()) m_out += ", " + escape_markdown(m_dataset.subtitle);
    m_out +=
        "\n\n" + say(Text::described_time, date_in_words(date_of_days(m_view.days), m_language)) + "\n\n";
    m_out += m_filter.shown == 0 ? say(Text::described_none_shown, number(m_filter.total))
                                 : say(Text::described_shown, number(m_filter.shown), number(m_filter.total));
    m_out += "\n";
  }

  bool is_on(std::size_t theme) const { return (m_filter.themes_on >> theme & 1) != 0; }

  void write_themes() {
    if (m_filter.themes.empty()) return;
    write_list_heading(say(Text::themes));
    std::uint64_t sum = 0;
    for (const ThemeCount& count : m_filter.themes) sum += count.shown;
    if (sum > m_filter.shown) m_out += std::string(say(Text::described_counted_twice)) + "\n\n";
    for (std::size_t i = 0; i < m_filter.themes.size(); ++i) {
      const ThemeCount& count = m_filter.themes[i];
      const std::string events =
          is_on(i) ? events_text(count.shown) : say(Text::described_off, events_text(count.passing));
      m_out += "- " + say(Text::described_as, escape_markdown(m_dataset.themes[i].name), events) + "\n";
    }
  }

  void write_other_filters() {
    const Filter& filter = m_filter.passing->filter;
    std::string list;
    if (filter.min_importance > 1) {
      const Text text = filter.min_importance < 5 ? Text::described_only_from : Text::described_only_most;
      list += "- " + say(text, importance_in_words(filter.min_importance, m_language)) + "\n";
    }
    if (filter.person) {
      const std::string name = escape_markdown(m_dataset.people[filter.person->value].name);
      list += "- " + say(Text::described_only_person, name) + "\n";
    }
    if (filter.certain_only) list += "- " + std::string(say(Text::described_only_certain)) + "\n";
    if (list.empty()) return;
    write_list_heading(say(Text::described_other_filters));
    m_out += list;
  }

  void write_other_periods() {
    if (m_view.other_periods.empty()) return;
    write_list_heading(say(Text::described_other_periods));
    for (const PeriodIndex index : m_view.other_periods) {
      const Period& period = m_dataset.periods[index.value];
      m_out += "- " + escape_markdown(period.name);
      if (!period.kind.empty()) m_out += " (" + escape_markdown(period.kind) + ")";
      m_out += ", " + date_in_words(period.date, m_language) + "\n";
    }
  }

  void write_under_way() {
    if (m_view.under_way.count == 0) return;
    write_list_heading(say(Text::described_under_way, events_text(m_view.under_way.count)));
    write_events(m_view.under_way);
  }

  void write_section(std::size_t i) {
    const ViewSection& section = m_view.sections[i];
    const bool has_heading = m_view.sections.size() > 1 || section.period;
    if (!section.period && section.years.empty()) return;
    if (has_heading) write_heading(section_name(i));
    if (section.period) {
      const EdtfDate& date = m_dataset.periods[section.period->value].date;
      m_out += "\n" + capitalised(date_in_words(date, m_language)) + ".\n";
      if (section.years.empty()) m_out += "\n" + std::string(say(Text::described_none_begins)) + "\n";
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
      return told_before ? say(Text::described_continued, period_name(i)) : period_name(i);
    }
    if (i == 0) return say(Text::described_before, period_name(1));
    if (i + 1 == sections.size()) return say(Text::described_after, period_name(i - 1));
    return say(Text::described_between, period_name(i - 1), period_name(i + 1));
  }

  void write_years(const ListedYears& years, const char* level) {
    const auto words = [this](std::int64_t year) {
      EdtfDate date;
      date.first.year = year;
      return date_in_words(date, m_language);
    };
    std::string heading = words(years.first);
    if (years.last != years.first) heading = say(Text::described_years, heading, words(years.last));
    if (m_told_years && *m_told_years == years.first) heading = say(Text::described_continued, heading);
    m_told_years = years.first;
    m_out += "\n" + std::string(level) +
             say(Text::described_as, capitalised(heading), events_text(years.events.count)) + "\n\n";
    write_events(years.events);
  }

  void write_events(const ListedEvents& events) {
    const std::size_t left_out = events.count - events.listed.size();
    if (left_out > 0) {
      m_out += say(Text::described_left_out, number(events.listed.size()), number(left_out)) + "\n\n";
    }
    for (const EventIndex e : events.listed) write_event(e);
  }

  void write_event(EventIndex e) {
    const EventStore& events = m_dataset.events;
    const EdtfDate date = events.date(e);
    std::string title = escape_markdown(events.title(e));
    if (const std::string notes = notes_on(e); !notes.empty()) title += " (" + notes + ")";
    m_out += "- " + say(Text::described_as, capitalised(date_in_words(date, m_language)),
                        as_sentence(std::move(title)));
    if (const std::string_view summary = first_sentence(events.summary(e)); !summary.empty()) {
      m_out += " " + as_sentence(escape_markdown(summary));
    }
    if (is_doubtful(date)) m_out += " " + std::string(say(Text::described_uncertain_date));
    if (!events.disputes(e).empty()) m_out += " " + std::string(say(Text::described_disputed));
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
      notes += std::string(notes.empty() ? "" : "; ") +
               std::string(importance_in_words(events.importance(e), m_language));
    }
    return notes;
  }

  const ViewDescription& m_view;
  const Dataset& m_dataset;
  const FilterResult& m_filter;
  Language m_language;
  std::optional<std::int64_t> m_told_years;  ///< the first of those told last
  std::vector<bool> m_told_periods;
  std::string m_out;
};

}  // namespace

std::string to_markdown(const ViewDescription& view, const Dataset& dataset, const FilterResult& filter,
                        Language language) {
  return ViewWriter(view, dataset, filter, language).written();
}

}  // namespace chronoscope
