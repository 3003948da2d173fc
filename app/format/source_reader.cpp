#include "format/source_reader.h"

#include <fmt/format.h>

#include <utility>

#include "format/json_file_reader.h"

namespace chronoscope {

namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

void report_bad_bytes(const ArrivingText& text, std::uint32_t file, DiagnosticList& diagnostics) {
  const std::vector<std::size_t>& offsets = text.bad_offsets();
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    std::string message = fmt::format(
        "found byte 0x{:02X}, which is not UTF-8 and is shown as \"?\", expected a file saved as UTF-8",
        text.bad_byte(i));
    const bool is_last_reported = i + 1 == offsets.size() && text.bad_count() > offsets.size();
    if (is_last_reported)
      message += fmt::format(" ({} more such bytes follow)", text.bad_count() - offsets.size());
    diagnostics.error({file, offsets[i]}, std::move(message), "");
  }
}

}  // namespace

void read_source(std::string path, ArrivingText& text, SourceMap& sources, DatasetBuilder& builder,
                 DiagnosticList& diagnostics) {
  const std::uint32_t file = sources.add(std::move(path), text);
  while (is_blank(text.text()) && text.fetch()) {
  }
  if (text.is_utf16()) {
    diagnostics.error({file, 0}, "found text in UTF-16, expected a file saved as UTF-8", "");
    builder.set_file_broken();
  } else if (is_blank(text.text())) {
    diagnostics.error({file, 0}, "found an empty file, expected a JSON object {…}", "");
    builder.set_file_broken();
  } else {
    read_json_file(sources, file, text, builder, diagnostics);
    while (!builder.was_stopped() &&
           text.fetch()) {  // after a syntax error, for what is said of all its bytes
    }
    report_bad_bytes(text, file, diagnostics);
  }
}

}  // namespace chronoscope
