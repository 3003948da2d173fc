#include "format/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>

namespace chronoscope {
namespace {

constexpr std::size_t max_shown_bytes = 60;

bool is_utf8_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

std::string to_string(const Diagnostic& d) {
  const char* severity = d.severity == Severity::error ? "error" : "warning";
  return fmt::format("{}:{}:{}: {}: {} ({})", d.path, d.line, d.column, severity, d.message,
                     d.pointer.empty() ? "/" : d.pointer);
}

std::string problem_count_in_words(std::span<const Diagnostic> diagnostics) {
  const auto count = [&](Severity severity, const char* noun) {
    const auto n = std::count_if(diagnostics.begin(), diagnostics.end(),
                                 [severity](const Diagnostic& d) { return d.severity == severity; });
    return n == 0 ? std::string() : fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
  };
  const std::string errors = count(Severity::error, "error");
  const std::string warnings = count(Severity::warning, "warning");
  if (errors.empty() && warnings.empty()) return "no problems";
  if (errors.empty()) return warnings;
  return warnings.empty() ? errors : errors + " and " + warnings;
}

Diagnostic path_diagnostic(std::string path, PathProblem problem, std::string_view reason) {
  std::string found, expected;
  switch (problem) {
    case PathProblem::missing:
      found = "nothing at this path";
      expected = "a JSON file or a folder of them";
      break;
    case PathProblem::unreadable:
      found = "a file that cannot be read";
      expected = "one that can be opened";
      break;
    case PathProblem::folder_without_json:
      found = "a folder without JSON";
      expected = "at least one file whose name ends with .json";
      break;
    case PathProblem::too_large:
      found = "a file too large for this computer's memory";
      expected = "a smaller one";
      break;
    case PathProblem::named_twice:
      found = "a file that was named before";
      expected = "each file once; it is read once";
      break;
  }
  if (!reason.empty()) found += fmt::format(" ({})", reason);
  const Severity severity = problem == PathProblem::named_twice ? Severity::warning : Severity::error;
  return {severity, std::move(path), 1, 1, "found " + found + ", expected " + expected, ""};
}

std::string shown_text(std::string_view text) {
  const bool is_long = text.size() > max_shown_bytes;
  if (is_long) {
    std::size_t end = max_shown_bytes;
    while (end > 0 && is_utf8_continuation(text[end])) --end;
    text = text.substr(0, end);
  }
  std::string shown = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      shown += "\\n";
    } else if (c == '\t') {
      shown += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      shown += fmt::format("\\u{:04X}", static_cast<unsigned>(byte));
    } else {
      shown += c;
    }
  }
  return shown + (is_long ? "…\"" : "\"");
}

}  // namespace chronoscope
