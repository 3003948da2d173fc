// The table that script/cmake/embed.cmake generates. Only embedded_files.cpp reads it.
#pragma once

#include <cstddef>

namespace chronoscope {

struct EmbeddedFile {
  const char* path;
  const char* begin;
  const char* end;
};

extern const EmbeddedFile embedded_files[];  ///< in no particular order
extern const std::size_t embedded_file_count;

}  // namespace chronoscope
