#include "format/dataset_writer.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace chronoscope {
namespace {

using Json = nlohmann::ordered_json;

/// One object of JSON; keys without anything to say are left out.
class Object {
 public:
  Object& text(const char* key, std::string_view value) {
    if (!value.empty()) m_json[key] = std::string(value);
    return *this;
  }
  Object& date(const char* key, const std::optional<EdtfDate>& value) {
    if (value) m_json[key] = format_edtf(*value);
    return *this;
  }
  template <class Number>
  Object& number(const char* key, const std::optional<Number>& value) {
    if (value) m_json[key] = *value;
    return *this;
  }
  template <class Range, class ToJson>
  Object& list(const char* key, const Range& values, ToJson to_json) {
    Json all = Json::array();
    for (const auto& value : values) all.push_back(to_json(value));
    if (!all.empty()) m_json[key] = std::move(all);
    return *this;
  }
  template <class Range>
  Object& texts(const char* key, const Range& values) {
    return list(key, values, [](const std::string& value) { return Json(value); });
  }
  Json json() { return std::move(m_json); }

 private:
  Json m_json = Json::object();
};

class Writer {
 public:
  explicit Writer(const Dataset& dataset) : m_dataset(dataset), m_events(dataset.events) {}

  void write(std::ostream& out) {
    Object head;
    head.text("title", m_dataset.title).text("subtitle", m_dataset.subtitle);
    head.text("description", m_dataset.description).date("range", m_dataset.range);
    out << "{\n  \"chronoscope\": 1";
    const Json root = head.json();
    for (const auto& [key, value] : root.items()) out << ",\n  \"" << key << "\": " << dump(value);
    write_list(out, "themes", m_dataset.themes, [](const Theme& t) { return theme(t); });
    write_list(out, "periods", m_dataset.periods, [](const Period& p) { return period(p); });
    write_list(out, "people", m_dataset.people, [](const Person& p) { return person(p); });
    write_list(out, "places", m_dataset.places, [](const Place& p) { return place(p); });
    write_list(out, "glossary", m_dataset.glossary, [](const GlossaryTerm& t) { return term(t); });
    write_list(out, "sources", m_dataset.sources, [](const Source& s) { return source(s); });
    std::vector<EventIndex> events;
    for (std::size_t i = 0; i < m_events.size(); ++i) events.emplace_back(i);
    write_list(out, "events", events, [this](EventIndex e) { return event(e); });
    write_list(out, "questions", m_dataset.questions, [this](const Question& q) { return question(q); });
    write_list(out, "tours", m_dataset.tours, [this](const Tour& t) { return tour(t); });
    write_list(out, "series", m_dataset.series, [this](const Series& s) { return series(s); });
    out << "\n}\n";
  }

 private:
  /// Bytes that are no UTF-8 cannot stop it.
  static std::string dump(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
  }

  /// One object at a time, so that memory does not grow with the dataset.
  template <class Records, class ToJson>
  static void write_list(std::ostream& out, const char* key, const Records& records, ToJson to_json) {
    if (records.empty()) return;
    out << ",\n  \"" << key << "\": [";
    const char* separator = "\n";
    for (const auto& record : records) {
      std::string text = dump(to_json(record), 2);
      for (std::size_t i = 0; (i = text.find('\n', i)) != std::string::npos; i += 5)
        text.insert(i + 1, "    ");
      out << separator << "    " << text;
      separator = ",\n";
    }
    out << "\n  ]";
  }

  static Json theme(const Theme& t) {
    Object object;
    object.text("id", t.id).text("name", t.name);
    if (t.short_name != t.name) object.text("short", t.short_name);
    object.text("shape", mark_shape_name(t.shape));
    object.text("color", fmt::format("#{:02X}{:02X}{:02X}", t.color.r, t.color.g, t.color.b));
    return object.text("description", t.description).json();
  }
  static Json period(const Period& p) {
    Object object;
    object.text("id", p.id).text("name", p.name).date("date", p.date);
    return object.text("kind", p.kind).text("description", p.description).json();
  }
  static Json person(const Person& p) {
    Object object;
    object.text("id", p.id).text("name", p.name).date("born", p.born).date("died", p.died);
    object.text("role", p.role).text("fate", p.fate).text("about", p.about);
    return object.texts("aliases", p.aliases).json();
  }
  static Json place(const Place& p) {
    Object object;
    object.text("id", p.id).text("name", p.name);
    object.number("latitude", p.latitude).number("longitude", p.longitude);
    return object.text("about", p.about).json();
  }
  static Json term(const GlossaryTerm& t) {
    Object object;
    object.text("id", t.id).text("term", t.term).texts("also", t.also);
    return object.text("definition", t.definition).text("perspective", t.perspective).json();
  }
  static Json source(const Source& s) {
    Object object;
    object.text("id", s.id).text("author", s.author).text("title", s.title).number("year", s.year);
    return object.text("kind", s.kind).text("publisher", s.publisher).text("note", s.note).json();
  }

  Json source_reference(const SourceReference& reference) const {
    const std::string& id = m_dataset.sources[reference.source.value].id;
    if (reference.pages.empty()) return id;
    return Object().text("source", id).text("pages", reference.pages).json();
  }
  static Json dispute(const Dispute& d) {
    return Object().text("claim", d.claim).text("holder", d.holder).text("assessment", d.assessment).json();
  }
  static Json media(const Media& m) {
    return Object()
        .text("path", m.path)
        .text("caption", m.caption)
        .text("credit", m.credit)
        .text("alt", m.alt)
        .json();
  }
  auto event_id() const {
    return [this](EventIndex e) { return Json(std::string(m_events.id(e))); };
  }
  auto theme_id() const {
    return [this](ThemeIndex t) { return Json(m_dataset.themes[t.value].id); };
  }
  Json event(EventIndex e) const {
    Object object;
    object.text("id", m_events.id(e)).text("title", m_events.title(e));
    if (m_events.label(e) != m_events.title(e)) object.text("label", m_events.label(e));
    object.date("date", m_events.date(e)).list("themes", m_events.themes(e), theme_id());
    object.number("importance", std::optional(m_events.importance(e)));
    object.text("summary", m_events.summary(e)).text("body", m_events.body(e));
    object.list("people", m_events.people(e),
                [this](PersonIndex p) { return Json(m_dataset.people[p.value].id); });
    object.list("places", m_events.places(e),
                [this](PlaceIndex p) { return Json(m_dataset.places[p.value].id); });
    object.list("causes", m_events.causes(e), event_id());
    object.list("sources", m_events.sources(e),
                [this](const SourceReference& r) { return source_reference(r); });
    object.list("disputes", m_events.disputes(e), &dispute);
    return object.texts("tags", m_events.tags(e)).list("media", m_events.media(e), &media).json();
  }

  Json evidence(const Evidence& e) const {
    return Object().text("text", e.text).list("events", e.events, event_id()).json();
  }
  Json question(const Question& q) const {
    const auto to_json = [this](const Evidence& e) { return evidence(e); };
    Object object;
    object.text("id", q.id).text("text", q.text).text("historians", q.historians);
    return object.list("for", q.evidence_for, to_json).list("against", q.evidence_against, to_json).json();
  }
  Json step(const TourStep& s) const {
    Object object;
    if (s.event) object.text("event", m_events.id(*s.event));
    object.date("range", s.range).list("themes", s.themes, theme_id());
    return object.text("caption", s.caption).text("notes", s.notes).json();
  }
  Json tour(const Tour& t) const {
    Object object;
    object.text("id", t.id).text("title", t.title);
    return object.list("steps", t.steps, [this](const TourStep& s) { return step(s); }).json();
  }
  static Json series_point(const SeriesPoint& p) {
    Object object;
    object.date("date", p.date).number("value", std::optional(p.value));
    return object.number("low", p.low).number("high", p.high).json();
  }
  Json series(const Series& s) const {
    Object object;
    object.text("id", s.id).text("title", s.title).text("unit", s.unit).text("note", s.note);
    object.list("sources", s.sources, [this](SourceIndex i) { return Json(m_dataset.sources[i.value].id); });
    return object.list("points", s.points, &series_point).json();
  }

  const Dataset& m_dataset;
  const EventStore& m_events;
};

}  // namespace

void write_dataset(const Dataset& dataset, std::ostream& out) { Writer(dataset).write(out); }

std::string dataset_to_json(const Dataset& dataset) {
  std::ostringstream out;
  write_dataset(dataset, out);
  return out.str();
}

}  // namespace chronoscope
