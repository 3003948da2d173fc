// Reads one JSON text into a DatasetBuilder by way of a SAX parser.
//
// Keeps the nesting and the pointer, knows where each value stands, and checks what fields.h can tell: known keys,
// types, required values. What a value means is the builder's business.
#pragma once

#include <cstdint>

#include "format/dataset_builder.h"

namespace chronoscope {

/// Reads file number `file` of `sources`: UTF-8 without a byte order mark.
void read_json_file(SourceMap& sources, std::uint32_t file, DatasetBuilder& builder,
                    DiagnosticList& diagnostics);

}  // namespace chronoscope
