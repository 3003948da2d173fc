// The rules of the house for the chronology that ships: how much it covers, how its texts are built, what stands behind
// each event. What any dataset must obey (ids, dates, links) the reader checks: see shipped_data_test.cpp.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/time.h"
#include "support/datasets.h"

using namespace chronoscope;
using chronoscope::testing::shipped_dataset;

namespace {

Day day(const char* edtf) { return extent_of(std::get<EdtfDate>(parse_edtf(edtf))).earliest_start; }

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    words += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return words;
}

std::size_t letter_count(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

ThemeIndex main_theme(const Dataset& d, EventIndex e) { return d.events.themes(e).front(); }

void for_each_event(const std::function<void(EventIndex)>& use) {
  const Dataset& d = shipped_dataset();
  for (std::size_t i = 0; i < d.events.size(); ++i) {
    INFO(d.events.id(EventIndex(i)));
    use(EventIndex(i));
  }
}

}  // namespace

TEST_CASE("chronology: it covers 1924 to 22 June 1941, what came before and what came after") {
  const Dataset& d = shipped_dataset();
  const Day begin = day("1924-01-01"), end = day("1941-06-23");
  int before = 0, within = 0, after = 0;
  std::map<std::string, int> of_theme;
  for_each_event([&](EventIndex e) {
    const Day start = d.events.extent(e).earliest_start;
    ++(start < begin ? before : start < end ? within : after);
    ++of_theme[d.themes[main_theme(d, e).value].id];
  });
  CHECK(within >= 260);
  CHECK(before >= 10);
  CHECK(after >= 3);
  CHECK(d.themes.size() == 7);
  CHECK(of_theme["power-struggle"] >= 45);
  CHECK(of_theme["collectivisation"] >= 45);
  CHECK(of_theme["terror"] >= 45);
  CHECK(d.people.size() >= 60);
  CHECK(d.glossary.size() >= 50);
}

TEST_CASE(
    "chronology: every theme has something to tell of every year, and no year more than a third of it") {
  const Dataset& d = shipped_dataset();
  for (std::size_t t = 0; t < d.themes.size(); ++t) {
    std::map<std::int64_t, int> begun;
    int all = 0;
    for_each_event([&](EventIndex e) {
      if (main_theme(d, e).value != t) return;
      ++all;
      ++begun[civil_from_day(d.events.extent(e).earliest_start).year];
    });
    for (int year = 1924; year <= 1940; ++year) {
      const Day first = day(std::to_string(year).c_str()), end = day(std::to_string(year + 1).c_str());
      int touching = 0;
      for_each_event([&](EventIndex e) {
        const DateExtent& x = d.events.extent(e);
        if (main_theme(d, e).value == t && x.earliest_start < end && x.latest_end > first) ++touching;
      });
      INFO(d.themes[t].id << " in " << year);
      CHECK(touching > 0);
      CHECK(begun[year] * 3 <= all);
    }
  }
}

TEST_CASE("chronology: summaries can be read aloud, titles and labels fit") {
  const Dataset& d = shipped_dataset();
  for_each_event([&](EventIndex e) {
    const std::size_t words = word_count(d.events.summary(e));
    CHECK(words >= 25);
    CHECK(words <= 60);
    CHECK(letter_count(d.events.title(e)) <= 70);
    CHECK(letter_count(d.events.label(e)) <= 28);
    CHECK(word_count(d.events.body(e)) >= 40);
  });
}

TEST_CASE("chronology: every event of importance three or more has a cause") {
  const Dataset& d = shipped_dataset();
  for_each_event([&](EventIndex e) {
    // What came first needs none: it began before the story does.
    if (d.events.importance(e) < 3 || d.events.id(e) == "october-revolution-1917") return;
    CHECK_FALSE(d.events.causes(e).empty());
  });
}

TEST_CASE("chronology: causes never run in a circle nor against time") {
  const Dataset& d = shipped_dataset();
  enum class Visit { not_yet, under_way, done };
  std::vector<Visit> visits(d.events.size(), Visit::not_yet);
  bool circle = false;
  const std::function<void(EventIndex)> visit = [&](EventIndex e) {
    visits[e.value] = Visit::under_way;
    for (const EventIndex cause : d.events.causes(e)) {
      INFO(d.events.id(cause) << " led to " << d.events.id(e));
      // Something that lasted can be fed by what began in its course, but not by what began after its end.
      CHECK(d.events.extent(cause).earliest_start < d.events.extent(e).latest_end);
      circle = circle || visits[cause.value] == Visit::under_way;
      if (visits[cause.value] == Visit::not_yet) visit(cause);
    }
    visits[e.value] = Visit::done;
  };
  for_each_event([&](EventIndex e) {
    if (visits[e.value] == Visit::not_yet) visit(e);
  });
  CHECK_FALSE(circle);
}

TEST_CASE("chronology: a work stands behind every event, and every work says who, what and when") {
  const Dataset& d = shipped_dataset();
  std::vector<bool> used(d.sources.size(), false);
  for_each_event([&](EventIndex e) {
    CHECK_FALSE(d.events.sources(e).empty());
    for (const SourceReference& r : d.events.sources(e)) used[r.source.value] = true;
  });
  for (const Series& s : d.series) {
    for (const SourceIndex source : s.sources) used[source.value] = true;
  }
  for (std::size_t i = 0; i < d.sources.size(); ++i) {
    const Source& s = d.sources[i];
    INFO(s.id);
    CHECK(used[i]);
    CHECK_FALSE(s.title.empty());
    CHECK_FALSE(s.kind.empty());
    if (s.kind == "book" || s.kind == "article") {
      CHECK_FALSE(s.author.empty());
      CHECK(s.year.has_value());
    }
  }
}

TEST_CASE("chronology: disputes name a claim, who holds it, and what others answer") {
  const Dataset& d = shipped_dataset();
  int disputed = 0;
  for_each_event([&](EventIndex e) {
    disputed += d.events.disputes(e).empty() ? 0 : 1;
    for (const Dispute& dispute : d.events.disputes(e)) {
      CHECK_FALSE(dispute.claim.empty());
      CHECK_FALSE(dispute.holder.empty());
      CHECK_FALSE(dispute.assessment.empty());
    }
  });
  CHECK(disputed >= 25);
}

TEST_CASE("chronology: people, places and terms are complete") {
  const Dataset& d = shipped_dataset();
  for (const Person& p : d.people) {
    INFO(p.id);
    CHECK(p.born.has_value());
    CHECK_FALSE(p.role.empty());
    CHECK_FALSE(p.fate.empty());
    CHECK(word_count(p.about) >= 15);
  }
  for (const Place& p : d.places) {
    INFO(p.id);
    CHECK(p.latitude.has_value());
    CHECK_FALSE(p.about.empty());
  }
  int with_perspective = 0;
  for (const GlossaryTerm& t : d.glossary) {
    INFO(t.id);
    CHECK(word_count(t.definition) >= 8);
    with_perspective += t.perspective.empty() ? 0 : 1;
  }
  CHECK(with_perspective >= 20);
}

TEST_CASE("chronology: periods tell of politics and of the economy") {
  const Dataset& d = shipped_dataset();
  std::map<std::string, int> of_kind;
  for (const Period& p : d.periods) {
    INFO(p.id);
    CHECK_FALSE(p.description.empty());
    ++of_kind[p.kind];
  }
  CHECK(of_kind["politics"] >= 4);
  CHECK(of_kind["economy"] >= 4);
}

TEST_CASE("chronology: numbers over time are in order, within their range, and say whose they are") {
  const Dataset& d = shipped_dataset();
  CHECK(d.series.size() >= 12);
  int with_range = 0;
  for (const Series& s : d.series) {
    INFO(s.id);
    CHECK_FALSE(s.title.empty());
    CHECK_FALSE(s.unit.empty());
    CHECK_FALSE(s.note.empty());
    CHECK_FALSE(s.sources.empty());
    CHECK(s.points.size() >= 2);
    for (std::size_t i = 0; i < s.points.size(); ++i) {
      const SeriesPoint& p = s.points[i];
      INFO(i);
      CHECK(p.value >= 0);
      if (p.low) CHECK(*p.low <= p.value);
      if (p.high) CHECK(*p.high >= p.value);
      with_range += p.low && p.high ? 1 : 0;
      if (i > 0) CHECK(extent_of(s.points[i - 1].date).earliest_start < extent_of(p.date).earliest_start);
    }
  }
  CHECK(with_range >= 10);
}

TEST_CASE("chronology: every question has evidence on both sides, tied to events") {
  const Dataset& d = shipped_dataset();
  CHECK(d.questions.size() >= 20);
  for (const Question& q : d.questions) {
    INFO(q.id);
    CHECK(word_count(q.historians) >= 30);
    for (const auto* side : {&q.evidence_for, &q.evidence_against}) {
      CHECK(side->size() >= 3);
      for (const Evidence& e : *side) {
        INFO(e.text);
        CHECK(word_count(e.text) >= 5);
        CHECK_FALSE(e.events.empty());
      }
    }
  }
}

TEST_CASE("chronology: every step of a tour shows its event and can be spoken") {
  const Dataset& d = shipped_dataset();
  CHECK(d.tours.size() == 5);
  for (const Tour& tour : d.tours) {
    INFO(tour.id);
    CHECK(tour.steps.size() >= 10);
    CHECK(tour.steps.size() <= 18);
    for (const TourStep& step : tour.steps) {
      INFO(step.caption);
      REQUIRE(step.event.has_value());
      REQUIRE(step.range.has_value());
      const DateExtent range = extent_of(*step.range);
      const DateExtent& x = d.events.extent(*step.event);
      CHECK(x.earliest_start < range.latest_end);
      CHECK(x.latest_end > range.earliest_start);
      CHECK(std::find(step.themes.begin(), step.themes.end(), main_theme(d, *step.event)) !=
            step.themes.end());
      CHECK(word_count(step.caption) >= 20);
      CHECK(word_count(step.caption) <= 60);
    }
  }
}

TEST_CASE("chronology: every step of a tour has notes for the presenter, with a question for the class") {
  for (const Tour& tour : shipped_dataset().tours) {
    for (const TourStep& step : tour.steps) {
      INFO(tour.id << ": " << step.notes);
      // Glanced at while speaking, so no longer than a few lines.
      CHECK(letter_count(step.notes) >= 40);
      CHECK(letter_count(step.notes) <= 400);
      CHECK(step.notes.find('?') != std::string::npos);
    }
  }
}
