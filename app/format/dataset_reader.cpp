#include "format/dataset_reader.h"

#include <memory>

#include "format/dataset_builder.h"
#include "format/source_reader.h"

namespace chronoscope {

namespace {

std::uint64_t size_of(const SourceText& source) { return source.read ? source.size : source.text.size(); }

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
    read_source(source.path, *texts.back(), sources, builder, diagnostics);
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
