// Reading datasets from texts written in the test.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/dataset_reader.h"

namespace chronoscope::testing {

using Lines = std::vector<std::string>;

struct NamedText {
  std::string path, text;
};

inline ReadResult read_files(const std::vector<NamedText>& files) {
  std::vector<SourceText> sources;
  for (const NamedText& file : files) sources.push_back({file.path, file.text});
  return read_dataset(sources);
}

inline ReadResult read(std::string text) { return read_files({{"file.json", std::move(text)}}); }

inline Lines lines_of(const ReadResult& result) {
  Lines lines;
  for (const Diagnostic& diagnostic : result.diagnostics) lines.push_back(to_string(diagnostic));
  return lines;
}

inline Lines problems(std::string text) { return lines_of(read(std::move(text))); }

inline Lines event_ids(const Dataset& dataset) {
  Lines ids;
  for (std::size_t i = 0; i < dataset.events.size(); ++i) ids.emplace_back(dataset.events.id(EventIndex(i)));
  return ids;
}

/// A dataset whose one faulty object stands alone on line 2: `list` is its key at the root.
inline std::string with(std::string_view list, std::string_view object) {
  return "{\"title\": \"T\", \"" + std::string(list) + "\": [\n" + std::string(object) + "\n]}";
}

/// An event that is sound but for `more`, on line 2 of a dataset with theme "a" and person "stalin".
inline std::string with_event(std::string_view more) {
  return R"({"title": "T", "themes": [{"id": "a", "name": "A"}], "people": [{"id": "stalin", "name": "S"}], "events": [)"
         "\n{\"id\": \"e\", \"title\": \"E\", \"date\": \"1934\", \"themes\": [\"a\"]" +
         std::string(more) + "}\n]}";
}

}  // namespace chronoscope::testing
