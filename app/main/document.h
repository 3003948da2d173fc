// What is open: a dataset with everything derived from it once, and what was wrong with its files.
//
// Made whole in whatever thread, then shown and never changed. What takes longest, the search's index, is not part of
// it: see search_service.h.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "format/diagnostic.h"
#include "format/read_observer.h"
#include "layout/lane_index.h"
#include "model/dataset.h"
#include "query/filter_result.h"
#include "query/glossary_matcher.h"

namespace chronoscope {

/// A file as it was when it was opened, to see whether it has changed since.
struct FileStamp {
  std::filesystem::path path;  ///< without links and dots
  std::uintmax_t size = 0;     ///< bytes
  std::filesystem::file_time_type changed;
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

struct Document {
  explicit Document(Dataset read);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const Dataset dataset;
  const FilterResult everything;  ///< what an empty filter shows
  const LaneIndex index;          ///< of `everything`
  const GlossaryMatcher glossary;
  std::vector<Diagnostic> diagnostics;
  bool usable = false;
  bool is_part = false;                      ///< more of it is being read
  std::vector<std::filesystem::path> paths;  ///< empty: the shipped dataset
  std::vector<FileStamp> stamps;             ///< of the files that were read, without the shipped ones
};

/// Of the files that open_document() would read now.
std::vector<FileStamp> stamps_of(const std::vector<std::filesystem::path>& paths);

/// Reads files and folders (a folder gives its *.json files); without paths, the shipped dataset. Never throws for what
/// is in them: what cannot be read is in `diagnostics`. A file that is named twice is read once. `observer` may be null;
/// when it stops the reading, the document is empty.
std::shared_ptr<Document> open_document(const std::vector<std::filesystem::path>& paths,
                                        ReadObserver* observer = nullptr);

}  // namespace chronoscope
