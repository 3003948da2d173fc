// The JSON Schema and the reader must know the same keys, and agree about dates.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>

// GCC 12 with sanitizers sees uninitialised members within its own std::regex.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#include "base/edtf.h"
#include "format/fields.h"
#include "model/dataset.h"

using namespace chronoscope;
using Json = nlohmann::json;

namespace {

Json schema() {
  std::ifstream file(CHRONOSCOPE_SOURCE_DIR "/data/schema/chronoscope-1.schema.json");
  REQUIRE(file);
  return Json::parse(file);
}

/// The schema of a kind of object, by the reader's name for it: "tour step" is "tour-step" there.
Json part(const Json& schema, ObjectKind kind) {
  if (kind == ObjectKind::root) return schema;
  std::string name(object_type(kind).name);
  for (char& c : name) c = c == ' ' ? '-' : c;
  INFO(name);
  REQUIRE(schema["$defs"].contains(name));
  return schema["$defs"][name];
}

std::set<std::string> keys_of(const Json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

std::string type_of(const Json& schema, const Json& property) {
  if (property.contains("$ref")) {
    return type_of(schema, schema["$defs"][property["$ref"].get<std::string>().substr(8)]);
  }
  if (property.contains("enum")) return "string";
  if (property.contains("const")) return "integer";
  return property["type"];
}

std::string type_of(const Field& field) {
  switch (field.type) {
    case ValueType::text:
      return "string";
    case ValueType::whole_number:
      return "integer";
    case ValueType::number:
      return "number";
    case ValueType::text_list:
    case ValueType::object_list:
    case ValueType::text_or_object_list:
      return "array";
  }
  return "";
}

}  // namespace

TEST_CASE("the schema is valid JSON that names its dialect") {
  CHECK(schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema");
}

TEST_CASE("schema and reader know the same keys, with the same types, of every object") {
  const Json whole = schema();
  for (std::size_t i = 0; i < object_kind_count; ++i) {
    const auto kind = static_cast<ObjectKind>(i);
    const Json object = part(whole, kind);
    std::set<std::string> known, required;
    for (const Field& field : object_type(kind).fields) {
      const std::string name(field.name);
      INFO(object_type(kind).name << "." << name);
      known.insert(name);
      if (field.need == Need::required) required.insert(name);
      REQUIRE(object["properties"].contains(name));
      CHECK(type_of(whole, object["properties"][name]) == type_of(field));
    }
    INFO(object_type(kind).name);
    CHECK(keys_of(object["properties"]) == known);
    std::set<std::string> required_by_schema;
    for (const Json& name : object.value("required", Json::array())) required_by_schema.insert(name);
    CHECK(required_by_schema == required);
    CHECK(object["additionalProperties"] == false);
    CHECK(object["patternProperties"] == Json{{"^_", true}});
  }
}

TEST_CASE("lists of objects hold the same kind in schema and reader") {
  const Json whole = schema();
  for (std::size_t i = 0; i < object_kind_count; ++i) {
    const auto kind = static_cast<ObjectKind>(i);
    for (const Field& field : object_type(kind).fields) {
      if (field.type != ValueType::object_list) continue;
      const Json items = part(whole, kind)["properties"][std::string(field.name)]["items"];
      CHECK(whole["$defs"][items["$ref"].get<std::string>().substr(8)] == part(whole, field.child));
    }
  }
}

TEST_CASE("every definition of the schema is used") {
  const Json whole = schema();
  const std::string text = whole.dump();
  for (const auto& [name, definition] : whole["$defs"].items()) {
    INFO(name);
    CHECK(text.find("\"#/$defs/" + name + "\"") != std::string::npos);
  }
}

TEST_CASE("shapes and limits of the schema are the model's") {
  const Json whole = schema();
  CHECK(whole["properties"]["themes"]["maxItems"] == max_themes);
  std::set<std::string> shapes;
  for (const Json& name : whole["$defs"]["theme"]["properties"]["shape"]["enum"]) {
    shapes.insert(name);
    CHECK(mark_shape_from_name(name.get<std::string>()));
  }
  CHECK(shapes.size() == static_cast<std::size_t>(mark_shape_count));
}

TEST_CASE(
    "the schema's pattern for dates lets through every date that the reader takes, and stops other habits") {
  const std::regex pattern(schema()["$defs"]["date"]["pattern"].get<std::string>());
  const char* parts[] = {"1934",    "1934-12", "1934-12-01", "1932-21", "193X",
                         "19XX",    "1932-XX", "1932-XX-XX", "-0043",   "0000",
                         "Y-17000", "-004X",   "Y123456",    "9999",    "1932-06-XX"};
  for (const std::string first : parts) {
    for (const std::string mark : {"", "?", "~", "%"}) {
      for (const std::string& text :
           {first + mark, first + mark + "/..", "../" + first + mark, first + mark + "/", "/" + first + mark,
            first + "/" + first + mark, "[" + first + ".." + first + mark + "]"}) {
        INFO(text);
        REQUIRE(std::holds_alternative<EdtfDate>(parse_edtf(text)));
        CHECK(std::regex_match(text, pattern));
      }
    }
  }
  for (const char* text : {"", "34", "1934-6", "1.12.1934", "1934-13", "1934-12-32", "1932..1933", "../..",
                           "/", "XXXX", "1934-12-01T10:00", "about 1934", "1934?-06", "[1932]"}) {
    INFO(text);
    CHECK_FALSE(std::regex_match(text, pattern));
    CHECK(std::holds_alternative<EdtfError>(parse_edtf(text)));
  }
}
