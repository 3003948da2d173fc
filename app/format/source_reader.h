// One file's text into a DatasetBuilder, whatever its bytes are: what is no UTF-8 or nothing at all is said, and the rest is
// read_json_file's.
#pragma once

#include <string>

#include "format/dataset_builder.h"

namespace chronoscope {

/// `text` must outlive the use of `sources`.
void read_source(std::string path, ArrivingText& text, SourceMap& sources, DatasetBuilder& builder,
                 DiagnosticList& diagnostics);

}  // namespace chronoscope
