// The format's grammar as data: which keys each kind of object has, what their values are, which are required, and
// where a value goes. The reader walks it; a test compares it with the JSON Schema.
//
// A value goes into the drafts of a DatasetBuilder. What is wrong with it is said to a Spot, which knows where the
// value stands. Does not know the JSON parser.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "format/diagnostic.h"
#include "format/source_map.h"

namespace chronoscope {

class DatasetBuilder;

/// Where the value or object stands that is being looked at.
class Spot {
 public:
  /// `text_offset`: bytes into the value's decoded text at which the trouble is.
  virtual void report(Severity severity, std::string message, std::size_t text_offset) = 0;
  virtual Location location() const = 0;
  virtual std::string pointer() const = 0;
  /// Rank in the list that holds the object.
  virtual std::uint32_t index() const = 0;

  void error(std::string message, std::size_t text_offset = 0) {
    report(Severity::error, std::move(message), text_offset);
  }
  void warning(std::string message) { report(Severity::warning, std::move(message), 0); }

 protected:
  ~Spot() = default;
};

enum class ObjectKind : std::uint8_t {
  root,
  theme,
  period,
  person,
  place,
  term,
  source,
  event,
  source_reference,
  dispute,
  media,
  question,
  evidence_for,
  evidence_against,
  tour,
  tour_step,
  series,
  series_point,
};
inline constexpr std::size_t object_kind_count = 18;

enum class ValueType : std::uint8_t {
  text,
  whole_number,
  number,
  text_list,
  object_list,
  text_or_object_list,  ///< sources: an id, or an object with pages
};

enum class Need : std::uint8_t {
  optional,  ///< an object with a bad value here is kept without it
  sound,     ///< may be missing; an object with a bad value here is left out
  required,
};

struct Field {
  using TakeText = bool (*)(DatasetBuilder&, std::string&, Spot&);
  using TakeNumber = bool (*)(DatasetBuilder&, double, Spot&);

  std::string_view name;
  ValueType type = ValueType::text;
  Need need = Need::optional;
  TakeText take_text = nullptr;      ///< for a text, or each text of a list; false: not usable, and said so
  TakeNumber take_number = nullptr;  ///< likewise for a number
  ObjectKind child = ObjectKind::root;  ///< of a list's objects
  const char* expected = nullptr;       ///< for a value of a wrong type; nullptr: said by `type`
};

/// "text", "a whole number", "a list of objects".
std::string_view expected_words(const Field& field);

struct ObjectType {
  std::string_view name;  ///< in messages and in the schema's $defs: "event"
  std::span<const Field> fields;
  void (*begin)(DatasetBuilder&) = nullptr;
  /// `is_complete`: every required value is there and usable. Not called for the root.
  void (*end)(DatasetBuilder&, Spot&, bool is_complete) = nullptr;
  /// Bit i: field i is required; it may be missing, but not be bad.
  std::uint32_t required = fields_that_are(fields, Need::required),
                sound = fields_that_are(fields, Need::sound);

  static constexpr std::uint32_t fields_that_are(std::span<const Field> fields, Need need) {
    std::uint32_t mask = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) mask |= fields[i].need == need ? 1U << i : 0U;
    return mask;
  }
};

const ObjectType& object_type(ObjectKind kind);

}  // namespace chronoscope
