// Reads one JSON text into a DatasetBuilder by way of a SAX parser.
//
// Keeps the nesting and the pointer, knows where each value stands, and checks what fields.h can tell: known keys,
// types, required values. What a value means is the builder's business.
#pragma once

#include <cstdint>

#include "format/dataset_builder.h"

namespace chronoscope {

/// Reads `text`, file number `file` of `sources`, fetching it as it goes. Stops where the builder's observer wants it.
void read_json_file(SourceMap& sources, std::uint32_t file, ArrivingText& text, DatasetBuilder& builder,
                    DiagnosticList& diagnostics);

}  // namespace chronoscope
