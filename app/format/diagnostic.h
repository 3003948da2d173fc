// One problem in a dataset's files, told so that a person can go there and mend it.
//
// Takes positions already worked out; knows neither JSON nor how a file is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace chronoscope {

enum class Severity : std::uint8_t {
  error,    ///< something was left out or replaced
  warning,  ///< everything was read, though it is hardly what was meant
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string path;
  std::size_t line = 1;    ///< 1-based
  std::size_t column = 1;  ///< 1-based, in characters (code points), not bytes
  std::string message;     ///< "found X, expected Y", one line
  std::string pointer;     ///< JSON pointer (RFC 6901) to the value; empty for the whole file
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// `path:line:column: error: found X, expected Y (/json/pointer)`; the whole file's pointer is shown as (/).
std::string to_string(const Diagnostic& diagnostic);

/// "3 errors and 1 warning", "no problems".
std::string problem_count_in_words(std::span<const Diagnostic> diagnostics);

/// Why a path gave no text to read.
enum class PathProblem : std::uint8_t {
  missing,              ///< nothing is there
  unreadable,           ///< it is there but cannot be opened or read
  folder_without_json,  ///< a folder in which no file's name ends with .json
  too_large,            ///< more than this machine can hold
  named_twice,          ///< the same file as one named before: it was read once
};

/// `reason`: what the system says, if anything: "Permission denied".
Diagnostic path_diagnostic(std::string path, PathProblem problem, std::string_view reason = {});

/// Text for a message: in double quotes, shortened with …, control characters escaped, so that it stays one line.
std::string shown_text(std::string_view text);

}  // namespace chronoscope
