// What is open: a dataset with everything derived from it once, and what was wrong with its files.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "format/diagnostic.h"
#include "model/dataset.h"
#include "query/glossary_matcher.h"
#include "query/search.h"

namespace chronoscope {

struct Document {
  Dataset dataset;
  std::vector<Diagnostic> diagnostics;
  bool usable = false;
  std::vector<std::filesystem::path> paths;   ///< empty: the shipped dataset
  std::unique_ptr<SearchIndex> search;        ///< of `dataset`; stays valid as the Document is never moved
  std::unique_ptr<GlossaryMatcher> glossary;  ///< likewise
};

/// Reads files and folders (a folder gives its *.json files); without paths, the shipped dataset. Never throws for what
/// is in them: what cannot be read is in `diagnostics`.
std::unique_ptr<Document> open_document(const std::vector<std::filesystem::path>& paths);

}  // namespace chronoscope
