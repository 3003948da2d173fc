// From a Dataset back to JSON, version 1 of the format, in one text.
//
// Reading what was written gives the same dataset: links become ids again, events come in the order of time.
#pragma once

#include <iosfwd>
#include <string>

#include "model/dataset.h"

namespace chronoscope {

void write_dataset(const Dataset& dataset, std::ostream& out);
std::string dataset_to_json(const Dataset& dataset);

}  // namespace chronoscope
