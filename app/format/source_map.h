// Where in a text is byte 123,456? Line and column of an offset, for files of any size and shape.
//
// Made lazily: a file without problems costs nothing. One that has them is counted through once; after that each
// answer looks at a few kilobytes at most, even when the whole file is one line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "format/arriving_text.h"

namespace chronoscope {

/// A place in one of the files being read.
struct Location {
  std::uint32_t file = 0;
  std::uint64_t offset = 0;  ///< bytes
};

struct LineColumn {
  std::size_t line = 1;    ///< 1-based
  std::size_t column = 1;  ///< 1-based, in characters
};

class LineIndex {
 public:
  explicit LineIndex(std::string_view text = {}) { extend(text); }
  /// `text` begins with the one known so far, at the same place in memory.
  void extend(std::string_view text);
  LineColumn at(std::size_t offset) const;

 private:
  std::size_t characters_before(std::size_t offset) const;

  std::string_view m_text;
  std::vector<std::size_t> m_line_starts{0};
  std::vector<std::size_t> m_characters_before_block{0};  ///< of each block that is complete, and of the next
};

class SourceMap {
 public:
  /// Returns the file's number. `text` must outlive the map.
  std::uint32_t add(std::string path, const ArrivingText& text);
  const std::string& path(std::uint32_t file) const { return m_files[file].path; }
  std::string_view text(std::uint32_t file) const { return m_files[file].text->text(); }
  LineColumn line_column(Location where);
  /// "events.json:12:5"
  std::string in_words(Location where);

 private:
  struct File {
    std::string path;
    const ArrivingText* text;
    LineIndex index;  ///< of as much as had arrived at the last question
  };
  std::vector<File> m_files;
};

}  // namespace chronoscope
