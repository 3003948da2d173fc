#include "format/dataset_reader.h"

#include <fmt/format.h>

#include <memory>

#include "format/dataset_builder.h"
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

std::uint64_t size_of(const SourceText& source) { return source.read ? source.size : source.text.size(); }

void read_file(const SourceText& source, ArrivingText& text, SourceMap& sources, DatasetBuilder& builder,
               DiagnosticList& diagnostics) {
  const std::uint32_t file = sources.add(source.path, text);
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

}  // namespace

ReadResult read_dataset(std::span<const SourceText> files, ReadObserver* observer) {
  SourceMap sources;
  DiagnosticList diagnostics(max_diagnostics);
  DatasetBuilder builder(sources, diagnostics, observer);
  std::uint64_t bytes = 0;
  for (const SourceText& source : files) bytes += size_of(source);
  builder.expect_bytes(bytes);

  std::vector<std::unique_ptr<ArrivingText>> texts;
  std::uint64_t bytes_before = 0;
  for (const SourceText& source : files) {
    texts.push_back(source.read ? std::make_unique<ArrivingText>(source.size, source.read)
                                : std::make_unique<ArrivingText>(source.text));
    builder.begin_file(bytes_before);
    read_file(source, *texts.back(), sources, builder, diagnostics);
    if (builder.was_stopped()) return {};
    bytes_before += size_of(source);
  }
  if (observer != nullptr) observer->all_is_read();

  ReadResult result;
  if (!files.empty()) result.dataset = builder.finish();
  result.diagnostics = diagnostics.sorted(sources);
  result.usable = !result.dataset.events.empty() || !result.dataset.periods.empty();
  return result;
}

}  // namespace chronoscope
