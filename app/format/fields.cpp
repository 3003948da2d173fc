#include "format/fields.h"

#include <array>

#include "format/dataset_builder.h"
#include "format/field_values.h"

namespace chronoscope {
namespace {

using namespace field_values;
using B = DatasetBuilder;
using D = Drafts;

constexpr auto text = ValueType::text;
constexpr auto texts = ValueType::text_list;
constexpr auto required = Need::required;
constexpr auto optional = Need::optional;

constexpr const char* date_expected = "a date in quotes such as \"1934-12-01\"";
constexpr const char* id_expected = "an id in quotes";
constexpr const char* ids_expected = "a list of ids such as [\"first\", \"second\"]";

constexpr Field objects(std::string_view name, ObjectKind child, Need need = Need::optional) {
  return {name, ValueType::object_list, need, nullptr, nullptr, child, nullptr};
}
template <auto Draft>
constexpr Field id_field() {
  return {"id", text, required, &take_id<Draft>, nullptr, {}, id_expected};
}

constexpr Field root_fields[] = {
    {"$schema", text, optional, &ignore_text},
    {"chronoscope", ValueType::whole_number, optional, nullptr, &take_version, {}, "the format's version, 1"},
    {"title", text, optional, &take_root<B::RootText::title>},
    {"subtitle", text, optional, &take_root<B::RootText::subtitle>},
    {"description", text, optional, &take_root<B::RootText::description>},
    {"range", text, optional, &take_root_range, nullptr, {}, "an interval in quotes such as \"1924/1941\""},
    objects("themes", ObjectKind::theme),
    objects("periods", ObjectKind::period),
    objects("people", ObjectKind::person),
    objects("places", ObjectKind::place),
    objects("glossary", ObjectKind::term),
    objects("sources", ObjectKind::source),
    objects("events", ObjectKind::event),
    objects("questions", ObjectKind::question),
    objects("tours", ObjectKind::tour),
    objects("series", ObjectKind::series),
};

constexpr Field theme_fields[] = {
    id_field<&D::theme>(),
    {"name", text, required, &take_name<&D::theme, &ThemeDraft::name>},
    {"short", text, optional, &take_text<&D::theme, &ThemeDraft::short_name>},
    {"shape", text, optional, &take_shape, nullptr, {}, "a shape's name in quotes such as \"diamond\""},
    {"color", text, optional, &take_color, nullptr, {}, "a colour in quotes such as \"#0072B2\""},
    {"description", text, optional, &take_text<&D::theme, &ThemeDraft::description>},
};

constexpr Field period_fields[] = {
    id_field<&D::period>(),
    {"name", text, required, &take_name<&D::period, &Period::name>},
    {"date", text, required, &take_date<&D::period, &Period::date>, nullptr, {}, date_expected},
    {"kind", text, optional, &take_text<&D::period, &Period::kind>},
    {"description", text, optional, &take_text<&D::period, &Period::description>},
};

constexpr Field person_fields[] = {
    id_field<&D::person>(),
    {"name", text, required, &take_name<&D::person, &Person::name>},
    {"born", text, optional, &take_date<&D::person, &Person::born>, nullptr, {}, date_expected},
    {"died", text, optional, &take_date<&D::person, &Person::died>, nullptr, {}, date_expected},
    {"role", text, optional, &take_text<&D::person, &Person::role>},
    {"fate", text, optional, &take_text<&D::person, &Person::fate>},
    {"about", text, optional, &take_text<&D::person, &Person::about>},
    {"aliases", texts, optional, &take_item<&D::person, &Person::aliases>},
};

constexpr Field place_fields[] = {
    id_field<&D::place>(),
    {"name", text, required, &take_name<&D::place, &Place::name>},
    {"latitude", ValueType::number, optional, nullptr, &take_latitude, {}, "degrees from -90 to 90"},
    {"longitude", ValueType::number, optional, nullptr, &take_longitude, {}, "degrees from -180 to 180"},
    {"about", text, optional, &take_text<&D::place, &Place::about>},
};

constexpr Field term_fields[] = {
    id_field<&D::term>(),
    {"term", text, required, &take_name<&D::term, &GlossaryTerm::term>},
    {"also", texts, optional, &take_item<&D::term, &GlossaryTerm::also>},
    {"definition", text, required, &take_name<&D::term, &GlossaryTerm::definition>},
    {"perspective", text, optional, &take_text<&D::term, &GlossaryTerm::perspective>},
};

constexpr Field source_fields[] = {
    id_field<&D::source>(),
    {"author", text, optional, &take_text<&D::source, &Source::author>},
    {"title", text, required, &take_name<&D::source, &Source::title>},
    {"year", ValueType::whole_number, optional, nullptr, &take_source_year, {}, "a year such as 1968"},
    {"kind", text, optional, &take_text<&D::source, &Source::kind>},
    {"publisher", text, optional, &take_text<&D::source, &Source::publisher>},
    {"note", text, optional, &take_text<&D::source, &Source::note>},
};

constexpr Field event_fields[] = {
    {"id", text, required, &take_event_id, nullptr, {}, id_expected},
    {"title", text, required, &take_name<&D::event, &EventRecord::title>},
    {"label", text, optional, &take_text<&D::event, &EventRecord::label>},
    {"date", text, required, &take_date<&D::event, &EventRecord::date>, nullptr, {}, date_expected},
    {"themes", texts, Need::sound, &take_event_theme, nullptr, {}, ids_expected},
    {"importance",
     ValueType::whole_number,
     optional,
     nullptr,
     &take_importance,
     {},
     "a whole number from 1 to 5"},
    {"summary", text, optional, &take_text<&D::event, &EventRecord::summary>},
    {"body", text, optional, &take_text<&D::event, &EventRecord::body>},
    {"people", texts, optional, &take_event_person, nullptr, {}, ids_expected},
    {"places", texts, optional, &take_event_place, nullptr, {}, ids_expected},
    {"causes", texts, optional, &take_event_cause, nullptr, {}, ids_expected},
    {"sources", ValueType::text_or_object_list, optional, &take_event_source, nullptr,
     ObjectKind::source_reference,
     "a list of ids or of objects such as {\"source\": \"id\", \"pages\": \"12\"}"},
    objects("disputes", ObjectKind::dispute),
    {"tags", texts, optional, &take_item<&D::event, &EventRecord::tags>},
    objects("media", ObjectKind::media),
};

constexpr Field source_reference_fields[] = {
    {"source",
     text,
     required,
     &take_name<&D::source_reference, &SourceReferenceDraft::source>,
     nullptr,
     {},
     id_expected},
    {"pages", text, optional, &take_text<&D::source_reference, &SourceReferenceDraft::pages>},
};

constexpr Field dispute_fields[] = {
    {"claim", text, required, &take_name<&D::dispute, &Dispute::claim>},
    {"holder", text, optional, &take_text<&D::dispute, &Dispute::holder>},
    {"assessment", text, optional, &take_text<&D::dispute, &Dispute::assessment>},
};

constexpr Field media_fields[] = {
    {"path", text, required, &take_media_path},
    {"caption", text, optional, &take_text<&D::media, &Media::caption>},
    {"credit", text, optional, &take_text<&D::media, &Media::credit>},
    {"alt", text, optional, &take_text<&D::media, &Media::alt>},
};

constexpr Field question_fields[] = {
    id_field<&D::question>(),
    {"text", text, required, &take_name<&D::question, &QuestionDraft::text>},
    {"historians", text, optional, &take_text<&D::question, &QuestionDraft::historians>},
    objects("for", ObjectKind::evidence_for),
    objects("against", ObjectKind::evidence_against),
};

constexpr Field evidence_fields[] = {
    {"text", text, required, &take_name<&D::evidence, &EvidenceDraft::text>},
    {"events",
     texts,
     optional,
     &take_mention<&D::evidence, &EvidenceDraft::events>,
     nullptr,
     {},
     ids_expected},
};

constexpr Field tour_fields[] = {
    id_field<&D::tour>(),
    {"title", text, required, &take_name<&D::tour, &TourDraft::title>},
    objects("steps", ObjectKind::tour_step),
};

constexpr Field tour_step_fields[] = {
    {"event", text, optional, &take_step_event, nullptr, {}, id_expected},
    {"range", text, optional, &take_date<&D::tour_step, &TourStepDraft::range>, nullptr, {}, date_expected},
    {"themes",
     texts,
     optional,
     &take_mention<&D::tour_step, &TourStepDraft::themes>,
     nullptr,
     {},
     ids_expected},
    {"caption", text, optional, &take_text<&D::tour_step, &TourStepDraft::caption>},
    {"notes", text, optional, &take_text<&D::tour_step, &TourStepDraft::notes>},
};

constexpr Field series_fields[] = {
    id_field<&D::series>(),
    {"title", text, required, &take_name<&D::series, &SeriesDraft::title>},
    {"unit", text, optional, &take_text<&D::series, &SeriesDraft::unit>},
    {"note", text, optional, &take_text<&D::series, &SeriesDraft::note>},
    {"sources", texts, optional, &take_mention<&D::series, &SeriesDraft::sources>, nullptr, {}, ids_expected},
    objects("points", ObjectKind::series_point),
};

constexpr Field series_point_fields[] = {
    {"date", text, required, &take_date<&D::series_point, &SeriesPoint::date>, nullptr, {}, date_expected},
    {"value", ValueType::number, required, nullptr, &take_number<&D::series_point, &SeriesPoint::value>},
    {"low", ValueType::number, optional, nullptr, &take_number<&D::series_point, &SeriesPoint::low>},
    {"high", ValueType::number, optional, nullptr, &take_number<&D::series_point, &SeriesPoint::high>},
};

/// Begins an object by emptying its draft.
template <auto Draft>
void clear(B& b) {
  b.drafts.*Draft = {};
}
/// Ends an object at the top of the file.
template <auto End>
void end(B& b, Spot& spot, bool is_complete) {
  (b.*End)(spot, is_complete);
}
/// Ends an object inside another: complete, it is appended to the other's list.
template <auto Draft, auto Owner, auto List>
void append(B& b, Spot&, bool is_complete) {
  if (is_complete) ((b.drafts.*Owner).*List).push_back(b.drafts.*Draft);
}

// In the order of ObjectKind.
constexpr std::array<ObjectType, object_kind_count> object_types{{
    {"dataset", root_fields},
    {"theme", theme_fields, &clear<&D::theme>, &end<&B::end_theme>},
    {"period", period_fields, &clear<&D::period>, &end<&B::end_period>},
    {"person", person_fields, &clear<&D::person>, &end<&B::end_person>},
    {"place", place_fields, &clear<&D::place>, &end<&B::end_place>},
    {"term", term_fields, &clear<&D::term>, &end<&B::end_term>},
    {"source", source_fields, &clear<&D::source>, &end<&B::end_source>},
    {"event", event_fields, &clear_event, &end<&B::end_event>},
    {"source reference", source_reference_fields, &clear<&D::source_reference>, &end_source_reference},
    {"dispute", dispute_fields, &clear<&D::dispute>, &append<&D::dispute, &D::event, &EventRecord::disputes>},
    {"media", media_fields, &clear<&D::media>, &append<&D::media, &D::event, &EventRecord::media>},
    {"question", question_fields, &clear<&D::question>, &end<&B::end_question>},
    {"evidence", evidence_fields, &clear<&D::evidence>,
     &append<&D::evidence, &D::question, &QuestionDraft::evidence_for>},
    {"evidence", evidence_fields, &clear<&D::evidence>,
     &append<&D::evidence, &D::question, &QuestionDraft::evidence_against>},
    {"tour", tour_fields, &clear<&D::tour>, &end<&B::end_tour>},
    {"tour step", tour_step_fields, &clear<&D::tour_step>,
     &append<&D::tour_step, &D::tour, &TourDraft::steps>},
    {"series", series_fields, &clear<&D::series>, &end<&B::end_series>},
    {"point", series_point_fields, &clear<&D::series_point>, &end_series_point},
}};

}  // namespace

const ObjectType& object_type(ObjectKind kind) { return object_types[static_cast<std::size_t>(kind)]; }

std::string_view expected_words(const Field& field) {
  if (field.expected != nullptr) return field.expected;
  switch (field.type) {
    case ValueType::text:
      return "text in quotes";
    case ValueType::whole_number:
      return "a whole number";
    case ValueType::number:
      return "a number";
    case ValueType::text_list:
      return "a list of texts such as [\"one\", \"two\"]";
    case ValueType::object_list:
      return "a list of objects such as [{…}, {…}]";
    case ValueType::text_or_object_list:
      return "a list";
  }
  return "another value";
}

}  // namespace chronoscope
