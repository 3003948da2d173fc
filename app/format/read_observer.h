// Who wants to know how reading goes on, stop it, or see what has been read so far.
#pragma once

#include <cstdint>

#include "model/dataset.h"

namespace chronoscope {

struct ReadProgress {
  std::uint64_t bytes = 0;        ///< read so far, of all files
  std::uint64_t total_bytes = 0;  ///< of all files
  std::uint32_t events = 0;
};

/// Called in the thread that reads.
class ReadObserver {
 public:
  virtual ~ReadObserver() = default;
  /// After every few hundred events. False stops the reading, and its result is not to be used.
  virtual bool go_on(const ReadProgress& progress) = 0;
  /// Asked after go_on().
  virtual bool wants_part() = 0;
  /// A finished dataset of what has been read so far. What it names and what has not come yet is left out.
  virtual void take_part(Dataset part) = 0;
  /// Everything is read; what is left is to sort and to link it.
  virtual void all_is_read() = 0;
};

}  // namespace chronoscope
