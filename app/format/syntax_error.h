// What is wrong with a text that is not JSON, in words that say how to mend it.
//
// The parser finds that something is wrong; this looks at the text behind the last sound token and says what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chronoscope {

/// What the parser had read last.
enum class JsonState : std::uint8_t {
  at_start,
  after_object_opened,
  after_list_opened,
  after_key,
  after_value_in_object,
  after_value_in_list,
  after_root,
};

struct SyntaxFault {
  std::size_t offset = 0;
  std::string message;  ///< "found X, expected Y"
};

/// `end_of_last_token`: one past it. `opened`: where the innermost open object or list begins ("line 12").
/// `fallback_offset`: where the parser says the trouble is, for what this does not understand.
SyntaxFault explain_syntax_error(std::string_view json, std::size_t end_of_last_token, JsonState state,
                                 const std::string& opened, std::size_t fallback_offset);

}  // namespace chronoscope
