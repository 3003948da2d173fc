// A date in 8 bytes, or in 16 when it has two parts. EdtfDate is made for reading, and takes 40.
#pragma once

#include <cstdint>
#include <optional>

#include "base/edtf.h"

namespace chronoscope {

struct PackedDate {
  std::uint64_t first = 0;  ///< the form, the kinds of the ends, and the first part
  std::uint64_t last = 0;   ///< the last part; 0 when the form is `date`
};

/// None for a year that does not fit in 32 bits, before or after some two thousand million.
std::optional<PackedDate> pack_date(const EdtfDate& date);
EdtfDate unpack_date(PackedDate packed);
/// What is in `first` alone.
EdtfForm packed_form(std::uint64_t first);
/// False when an end is open or unknown.
bool packed_has_known_ends(std::uint64_t first);

}  // namespace chronoscope
