// How one value of the JSON is checked and put into its draft: the functions that fields.cpp's tables point to.
//
// Each returns whether the value is usable, and has said what is wrong when it is not. Included by fields.cpp only.
#pragma once

#include <algorithm>
#include <string>

#include "base/edtf.h"
#include "format/dataset_builder.h"
#include "format/fields.h"

namespace chronoscope::field_values {

/// Text of any content, kept as it is.
template <auto Draft, auto Member>
bool take_text(DatasetBuilder& builder, std::string& text, Spot&) {
  (builder.drafts.*Draft).*Member = text;
  return true;
}

/// Text that must say something.
bool check_not_blank(const std::string& text, Spot& spot);

template <auto Draft, auto Member>
bool take_name(DatasetBuilder& builder, std::string& text, Spot& spot) {
  (builder.drafts.*Draft).*Member = text;
  return check_not_blank(text, spot);
}

bool check_id(const std::string& id, Spot& spot);

template <auto Draft>
bool take_id(DatasetBuilder& builder, std::string& text, Spot& spot) {
  (builder.drafts.*Draft).id = text;
  builder.drafts.id_location = spot.location();
  return check_id(text, spot);
}

/// One text of a list.
template <auto Draft, auto Member>
bool take_item(DatasetBuilder& builder, std::string& text, Spot& spot) {
  if (!check_not_blank(text, spot)) return false;
  ((builder.drafts.*Draft).*Member).push_back(text);
  return true;
}

/// One id of a list, kept with its place until everything is read.
template <auto Draft, auto Member>
bool take_mention(DatasetBuilder& builder, std::string& text, Spot& spot) {
  if (!check_not_blank(text, spot)) return false;
  ((builder.drafts.*Draft).*Member).push_back({text, spot.location(), spot.pointer()});
  return true;
}

std::optional<EdtfDate> read_date(const std::string& text, Spot& spot);

template <auto Draft, auto Member>
bool take_date(DatasetBuilder& builder, std::string& text, Spot& spot) {
  const std::optional<EdtfDate> date = read_date(text, spot);
  if (date) (builder.drafts.*Draft).*Member = *date;
  return date.has_value();
}

template <auto Draft, auto Member>
bool take_number(DatasetBuilder& builder, double value, Spot&) {
  (builder.drafts.*Draft).*Member = value;
  return true;
}

template <DatasetBuilder::RootText Which>
bool take_root(DatasetBuilder& builder, std::string& text, Spot& spot) {
  const bool must_say_something = Which == DatasetBuilder::RootText::title;
  return (!must_say_something || check_not_blank(text, spot)) && builder.take_root_text(Which, text, spot);
}

bool ignore_text(DatasetBuilder&, std::string&, Spot&);
bool take_version(DatasetBuilder&, double value, Spot& spot);
bool take_root_range(DatasetBuilder& builder, std::string& text, Spot& spot);
bool take_shape(DatasetBuilder& builder, std::string& text, Spot& spot);
bool take_color(DatasetBuilder& builder, std::string& text, Spot& spot);
bool take_latitude(DatasetBuilder& builder, double value, Spot& spot);
bool take_longitude(DatasetBuilder& builder, double value, Spot& spot);
bool take_source_year(DatasetBuilder& builder, double value, Spot& spot);
bool take_importance(DatasetBuilder& builder, double value, Spot& spot);
bool take_event_id(DatasetBuilder& builder, std::string& text, Spot& spot);
bool take_event_theme(DatasetBuilder& builder, std::string& text, Spot& spot);
bool take_event_person(DatasetBuilder& builder, std::string& text, Spot& spot);
bool take_event_place(DatasetBuilder& builder, std::string& text, Spot& spot);
bool take_event_cause(DatasetBuilder& builder, std::string& text, Spot& spot);
bool take_event_source(DatasetBuilder& builder, std::string& text, Spot& spot);
bool take_media_path(DatasetBuilder& builder, std::string& text, Spot& spot);
bool take_step_event(DatasetBuilder& builder, std::string& text, Spot& spot);

void clear_event(DatasetBuilder& builder);
void end_source_reference(DatasetBuilder& builder, Spot& spot, bool is_complete);
void end_series_point(DatasetBuilder& builder, Spot& spot, bool is_complete);

}  // namespace chronoscope::field_values
