#include "format/reference_locator.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "format/json_cursor.h"

namespace chronoscope {
namespace {

std::optional<ObjectKind> kind_named_by(std::string_view event_key) {
  if (event_key == "themes") return ObjectKind::theme;
  if (event_key == "people") return ObjectKind::person;
  if (event_key == "places") return ObjectKind::place;
  if (event_key == "sources") return ObjectKind::source;
  if (event_key == "causes") return ObjectKind::event;
  return std::nullopt;
}

/// Stops at the event's end by answering false.
class Locator {
 public:
  Locator(std::string_view json, std::uint64_t offset) : m_json(json), m_cursor(json) {
    m_cursor.at += offset;
  }

  EventReferences run() {
    nlohmann::json::sax_parse(TrailingIterator(m_cursor), TrailingIterator::end_of_text(), this,
                              nlohmann::json::input_format_t::json, false);
    return std::move(m_found);
  }

  bool null() { return scalar(); }
  bool boolean(bool) { return scalar(); }
  bool number_integer(std::int64_t) { return scalar(); }
  bool number_unsigned(std::uint64_t) { return scalar(); }
  bool number_float(double, const std::string&) { return scalar(); }
  bool binary(nlohmann::json::binary_t&) { return scalar(); }
  bool string(std::string& value) {
    if (m_depth == event_depth && m_event_key == "id") m_found.id_offset = token_begin();
    const bool is_item = m_depth == list_depth && m_in_list;
    const bool is_source_object = m_depth == item_depth && m_in_list && m_item_key == "source";
    if (m_kind && is_item) add(value, "");
    if (m_kind == ObjectKind::source && is_source_object) add(value, "/source");
    return scalar();
  }
  bool key(std::string& value) {
    if (m_depth == event_depth) {
      m_event_key = value;
      m_kind = kind_named_by(value);
    } else if (m_depth == item_depth) {
      m_item_key = value;
    }
    return true;
  }
  bool start_object(std::size_t) { return open(false); }
  bool start_array(std::size_t) { return open(true); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }

 private:
  static constexpr int event_depth = 1, list_depth = 2, item_depth = 3;

  bool open(bool is_list) {
    if (++m_depth == list_depth) {
      m_in_list = is_list;
      m_item = 0;
    }
    if (m_depth == item_depth) m_item_key.clear();
    return true;
  }
  bool close() {
    --m_depth;
    return m_depth > 0 && scalar();
  }
  bool scalar() {
    if (m_depth == list_depth) ++m_item;
    return true;
  }
  std::size_t token_begin() const {
    return text_token_begin(m_json, static_cast<std::size_t>(m_cursor.at - m_json.data()));
  }
  void add(const std::string& id, const char* below) {
    m_found.references.push_back(
        {*m_kind, id, token_begin(), fmt::format("/{}/{}{}", m_event_key, m_item, below)});
  }

  std::string_view m_json;
  TextCursor m_cursor;
  EventReferences m_found;
  int m_depth = 0;
  bool m_in_list = false;
  std::size_t m_item = 0;  ///< rank in the event's list
  std::string m_event_key, m_item_key;
  std::optional<ObjectKind> m_kind;
};

}  // namespace

EventReferences locate_event_references(std::string_view text, std::uint64_t event_offset) {
  return Locator(text, event_offset).run();
}

}  // namespace chronoscope
