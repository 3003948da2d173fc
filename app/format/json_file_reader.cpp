#include "format/json_file_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "format/guess.h"
#include "format/json_cursor.h"
#include "format/syntax_error.h"

namespace chronoscope {
namespace {

constexpr std::size_t max_depth = 100;  // the format needs 6; more is a mistake or an attack
constexpr std::size_t context_bytes = 4096;
constexpr char comment_mark = '_';  // a key that begins with it is ignored

enum class Token : std::uint8_t { none, text, number, true_, false_, null, key, opened, closed };

/// An object or a list that is open.
struct Frame {
  bool is_list = false;
  bool is_skipped = false;  ///< nothing inside is looked at
  ObjectKind kind = ObjectKind::root;
  const Field* field = nullptr;  ///< of the key read last; of a list, the field that it is the value of
  std::uint64_t offset = 0;      ///< of its bracket
  std::uint32_t index = 0;       ///< of a list: of the entry being read
  std::uint32_t entries = 0;     ///< of a list: begun so far
  std::uint32_t taken = 0;       ///< of a list: usable so far
  std::uint32_t seen = 0;        ///< of an object: bit i: field i of its kind has been met
  std::uint32_t usable = 0;      ///< likewise, and its value can be used
};

class Reader final : public Spot {
 public:
  Reader(SourceMap& sources, std::uint32_t file, ArrivingText& text, DatasetBuilder& builder,
         DiagnosticList& diagnostics)
      : m_sources(sources),
        m_file(file),
        m_text(text),
        m_cursor(text),
        m_builder(builder),
        m_diagnostics(diagnostics) {}

  void read() {
    const bool sound =
        nlohmann::json::sax_parse(TrailingIterator(m_cursor), TrailingIterator::end_of_text(), this);
    if (!sound) m_builder.set_file_broken();
    // The parser takes a byte of zero for the end.
    if (sound && m_cursor.at[-1] == '\0') {
      report_at(trail_offset() - 1, Severity::error, "found byte 0x00, expected the end of the file", "");
    }
  }

  // What the parser calls.
  bool null() { return other(Token::null, "null"); }
  bool boolean(bool value) { return value ? other(Token::true_, "true") : other(Token::false_, "false"); }
  bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return number(value); }
  bool binary(nlohmann::json::binary_t&) { return true; }
  bool string(std::string& value);
  bool key(std::string& name);
  bool start_object(std::size_t);
  bool end_object();
  bool start_array(std::size_t);
  bool end_array();
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&);

  // Spot.
  void report(Severity severity, std::string message, std::size_t text_offset) override;
  Location location() const override { return {m_file, token_begin()}; }
  std::string pointer() const override;
  std::uint32_t index() const override { return m_frames.empty() ? 0 : m_frames.back().index; }

 private:
  /// What has arrived of the file.
  std::string_view json() const { return m_text.text(); }
  std::size_t trail_offset() const { return static_cast<std::size_t>(m_cursor.at - json().data()); }
  /// Every callback but parse_error begins with this: afterwards the trail runs on.
  void begin_token(Token token) {
    m_token = token;
    m_token_trail = trail_offset();
  }
  std::size_t token_begin() const;
  std::size_t token_end() const;
  void report_at(std::size_t offset, Severity severity, std::string message, std::string pointer) {
    m_diagnostics.add(severity, {m_file, offset}, std::move(message), std::move(pointer));
  }

  /// The field that a value read now belongs to; nullptr: it is not looked at.
  const Field* field_of_value() const {
    return m_frames.empty() || m_frames.back().is_skipped ? nullptr : m_frames.back().field;
  }
  bool begin_value(Token token);
  bool other(Token token, std::string_view shown);
  bool number(double value);
  bool fail_root(std::string_view found);
  void settle(const Field& field, bool is_usable);
  void wrong_type(const Field& field, std::string_view found);
  bool open(Frame frame);
  void close();
  void report_missing(const Frame& frame);
  std::string shown_number() const {
    return std::string(json().substr(token_begin(), token_end() - token_begin()));
  }
  JsonState state() const;

  SourceMap& m_sources;
  std::uint32_t m_file;
  ArrivingText& m_text;
  TextCursor m_cursor;
  DatasetBuilder& m_builder;
  DiagnosticList& m_diagnostics;
  std::vector<Frame> m_frames;
  Token m_token = Token::none;
  std::size_t m_token_trail = 0;       ///< the trail's end when the token had been read
  std::uint64_t m_bracket_offset = 0;  ///< of the object or list opened or closed last
  std::size_t m_next_field = 0;        ///< where to look first for a key: most files keep one order
};

std::size_t Reader::token_end() const {
  return m_token == Token::number ? number_end(json(), token_begin()) : m_token_trail;
}

std::size_t Reader::token_begin() const {
  switch (m_token) {
    case Token::text:
    case Token::key:
      return text_token_begin(json(), m_token_trail);
    case Token::number:
      return number_token_begin(json(), m_token_trail);
    case Token::true_:
    case Token::null:
      return m_token_trail - 4;
    case Token::false_:
      return m_token_trail - 5;
    case Token::opened:
    case Token::closed:
      return m_bracket_offset;
    case Token::none:
      break;
  }
  return 0;
}

std::string Reader::pointer() const {
  std::string pointer;
  for (const Frame& frame : m_frames) {
    if (frame.is_skipped) break;
    if (frame.is_list) {
      if (frame.entries > 0) pointer += fmt::format("/{}", frame.index);
    } else if (frame.field != nullptr) {
      pointer += fmt::format("/{}", frame.field->name);
    }
  }
  return pointer;
}

void Reader::report(Severity severity, std::string message, std::size_t text_offset) {
  std::size_t offset = token_begin();
  if (text_offset > 0) offset = offset_in_text_token(json(), offset, text_offset);
  report_at(offset, severity, std::move(message), pointer());
}

bool Reader::begin_value(Token token) {
  begin_token(token);
  if (m_frames.empty()) return false;
  Frame& frame = m_frames.back();
  if (frame.is_list) frame.index = frame.entries++;
  return true;
}

bool Reader::fail_root(std::string_view found) {
  m_builder.set_file_broken();
  report_at(token_begin(), Severity::error,
            fmt::format("found {}, expected an object such as {{\"title\": …, \"events\": […]}}", found), "");
  return true;
}

void Reader::wrong_type(const Field& field, std::string_view found) {
  const bool is_entry = m_frames.back().is_list;
  if (!is_entry) {
    report(Severity::error, fmt::format("found {}, expected {}", found, expected_words(field)), 0);
  } else if (field.type == ValueType::text_list) {
    report(Severity::error, fmt::format("found {}, expected text in quotes", found), 0);
  } else if (field.type == ValueType::text_or_object_list) {
    report(Severity::error, fmt::format("found {}, expected an id in quotes or an object", found), 0);
  } else {
    report(Severity::error,
           fmt::format("found {}, expected an object {{…}} that describes the {}", found,
                       object_type(field.child).name),
           0);
  }
}

/// Notes that the value of `field`, or one entry of its list, has been dealt with.
void Reader::settle(const Field& field, bool is_usable) {
  Frame& frame = m_frames.back();
  if (!is_usable) return;
  if (frame.is_list) {
    ++frame.taken;
  } else {
    frame.usable |= 1U << (&field - object_type(frame.kind).fields.data());
  }
}

bool Reader::other(Token token, std::string_view shown) {
  if (!begin_value(token)) return fail_root(shown);
  if (const Field* field = field_of_value()) wrong_type(*field, shown);
  return true;
}

bool Reader::number(double value) {
  if (!begin_value(Token::number)) return fail_root(shown_number());
  const Field* field = field_of_value();
  if (field == nullptr) return true;
  const bool is_whole = value == std::floor(value);
  if (field->take_number == nullptr || m_frames.back().is_list ||
      (field->type == ValueType::whole_number && !is_whole)) {
    wrong_type(*field, shown_number());
  } else {
    settle(*field, field->take_number(m_builder, value, *this));
  }
  return true;
}

bool Reader::string(std::string& value) {
  if (!begin_value(Token::text)) return fail_root(shown_text(value));
  const Field* field = field_of_value();
  if (field == nullptr) return true;
  const bool takes_text =
      field->take_text != nullptr && m_frames.back().is_list == (field->type != ValueType::text);
  if (!takes_text) {
    wrong_type(*field, shown_text(value));
  } else {
    settle(*field, field->take_text(m_builder, value, *this));
  }
  return true;
}

bool Reader::key(std::string& name) {
  begin_token(Token::key);
  Frame& frame = m_frames.back();
  frame.field = nullptr;
  if (frame.is_skipped) return true;
  const std::span<const Field> fields = object_type(frame.kind).fields;
  for (std::size_t step = 0; step < fields.size(); ++step) {
    const std::size_t i = (m_next_field + step) % fields.size();
    if (fields[i].name != name) continue;
    m_next_field = i + 1;
    const std::uint32_t bit = 1U << i;
    frame.field = &fields[i];
    if ((frame.seen & bit) != 0) {
      report(Severity::error,
             fmt::format("found the key {} a second time, expected it once", shown_text(name)), 0);
      frame.field = nullptr;
    }
    frame.seen |= bit;
    return true;
  }
  if (name.empty() || name.front() != comment_mark) {
    std::vector<std::string_view> names;
    for (const Field& field : fields) names.push_back(field.name);
    const std::string guess = did_you_mean(name, names);
    std::string escaped = name;  // RFC 6901
    for (std::size_t i = 0; (i = escaped.find_first_of("~/", i)) != std::string::npos; i += 2) {
      escaped.replace(i, 1, escaped[i] == '~' ? "~0" : "~1");
    }
    report_at(
        token_begin(), Severity::warning,
        fmt::format("found the unknown key {}, expected {}{}", shown_text(name),
                    guess.empty() ? fmt::format("one of {}", fmt::join(names, ", ")) : "a known one", guess),
        pointer() + "/" + escaped);
  }
  return true;
}

bool Reader::open(Frame frame) {
  frame.offset = m_bracket_offset;
  if (m_frames.size() == max_depth) {
    report_at(m_bracket_offset, Severity::error,
              fmt::format("found values nested more than {} deep, expected at most 6", max_depth), pointer());
    return false;
  }
  m_frames.push_back(frame);
  m_next_field = 0;
  return true;
}

void Reader::close() {
  begin_token(Token::closed);
  m_bracket_offset = m_frames.back().offset;
  m_frames.pop_back();
  const bool parent_is_object =
      !m_frames.empty() && !m_frames.back().is_list && m_frames.back().field != nullptr;
  if (parent_is_object) {
    const ObjectType& type = object_type(m_frames.back().kind);
    m_next_field = static_cast<std::size_t>(m_frames.back().field - type.fields.data()) + 1;
  }
}

bool Reader::start_object(std::size_t) {
  m_bracket_offset = trail_offset() - 1;
  Frame frame;
  if (!begin_value(Token::opened)) return open(frame);
  const Field* field = field_of_value();
  const bool takes_objects =
      field != nullptr && m_frames.back().is_list &&
      (field->type == ValueType::object_list || field->type == ValueType::text_or_object_list);
  if (takes_objects) {
    frame.kind = field->child;
    object_type(frame.kind).begin(m_builder);
  } else {
    frame.is_skipped = true;
    if (field != nullptr) wrong_type(*field, "an object");
  }
  return open(frame);
}

void Reader::report_missing(const Frame& frame) {
  const ObjectType& type = object_type(frame.kind);
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (((type.required & ~frame.seen) >> i & 1U) == 0) continue;
    report(Severity::error,
           fmt::format("found no \"{}\" in this {}, expected {}", type.fields[i].name, type.name,
                       expected_words(type.fields[i])),
           0);
  }
}

bool Reader::end_object() {
  const Frame frame = m_frames.back();
  close();
  if (frame.is_skipped || m_frames.empty()) return true;
  const ObjectType& type = object_type(frame.kind);
  if ((type.required & ~frame.seen) != 0) report_missing(frame);
  const std::uint32_t needed = type.required | (type.sound & frame.seen);
  const bool is_complete = (needed & ~frame.usable) == 0;
  type.end(m_builder, *this, is_complete);
  if (is_complete) ++m_frames.back().taken;
  return frame.kind != ObjectKind::event || m_builder.go_on(trail_offset());
}

bool Reader::start_array(std::size_t) {
  m_bracket_offset = trail_offset() - 1;
  Frame frame;
  frame.is_list = true;
  if (!begin_value(Token::opened)) {
    fail_root("a list");
    frame.is_skipped = true;
    return open(frame);
  }
  const Field* field = field_of_value();
  const bool takes_list = field != nullptr && !m_frames.back().is_list && field->type >= ValueType::text_list;
  frame.is_skipped = !takes_list;
  frame.field = field;
  if (takes_list && m_frames.back().kind == ObjectKind::root) m_builder.begin_list(field->child);
  if (!takes_list && field != nullptr) wrong_type(*field, "a list");
  return open(frame);
}

bool Reader::end_array() {
  const Frame list = m_frames.back();
  close();
  if (list.is_skipped) return true;
  if (m_frames.back().kind == ObjectKind::root) m_builder.end_list(list.field->child);
  const bool all_were_bad = list.entries > 0 && list.taken == 0;
  settle(*list.field, !all_were_bad);
  return true;
}

JsonState Reader::state() const {
  if (m_token == Token::none) return JsonState::at_start;
  if (m_token == Token::key) return JsonState::after_key;
  if (m_frames.empty()) return JsonState::after_root;
  const bool is_list = m_frames.back().is_list;
  if (m_token == Token::opened)
    return is_list ? JsonState::after_list_opened : JsonState::after_object_opened;
  return is_list ? JsonState::after_value_in_list : JsonState::after_value_in_object;
}

bool Reader::parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) {
  const std::string opened =
      m_frames.empty() ? std::string()
                       : fmt::format("line {}", m_sources.line_column({m_file, m_frames.back().offset}).line);
  // The explanation looks at what follows.
  while (json().size() < position + context_bytes && m_text.fetch()) {
  }
  const SyntaxFault fault =
      explain_syntax_error(json(), token_end(), state(), opened, position == 0 ? 0 : position - 1);
  report_at(fault.offset, Severity::error, fault.message, pointer());
  return false;
}

}  // namespace

void read_json_file(SourceMap& sources, std::uint32_t file, ArrivingText& text, DatasetBuilder& builder,
                    DiagnosticList& diagnostics) {
  Reader(sources, file, text, builder, diagnostics).read();
}

}  // namespace chronoscope
