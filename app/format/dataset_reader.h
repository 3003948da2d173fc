// From JSON texts to a Dataset, collecting every problem on the way (docs/format.md is the format).
//
// Takes texts, not paths: who finds and reads files is above. Never throws for what a text contains, and whatever
// is sound in it is read. One pass of a SAX parser; memory is that of the dataset plus 16 bytes an event.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "format/arriving_text.h"
#include "format/diagnostic.h"
#include "format/read_observer.h"
#include "model/dataset.h"

namespace chronoscope {

/// More problems than this are only counted.
inline constexpr std::size_t max_diagnostics = 1000;

struct SourceText {
  std::string path;       ///< as it is to be shown in diagnostics
  std::string_view text;  ///< must outlive the call of read_dataset, not its result
  /// Instead of `text`: at most `size` bytes are fetched from it while they are being read.
  ReadBytes read = nullptr;
  std::uint64_t size = 0;
};

struct ReadResult {
  Dataset dataset;                      ///< finished, whatever happened
  std::vector<Diagnostic> diagnostics;  ///< in the order of the files and of the places in them
  bool usable = false;                  ///< there is at least one event or period to show
};

/// Merges the files in the given order: lists are joined; title, subtitle, description and range come from one.
/// `observer` may be null; when it stops the reading, the result is empty.
ReadResult read_dataset(std::span<const SourceText> files, ReadObserver* observer = nullptr);

}  // namespace chronoscope
