#include "format/source_map.h"

#include <fmt/format.h>

#include <algorithm>

namespace chronoscope {
namespace {

constexpr std::size_t block_bytes =
    4096;  // between two remembered counts: small to count through, few to keep

std::size_t count_characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

void LineIndex::extend(std::string_view text) {
  for (std::size_t end = text.find('\n', m_text.size()); end != std::string_view::npos;
       end = text.find('\n', end + 1)) {
    m_line_starts.push_back(end + 1);
  }
  for (std::size_t block = m_characters_before_block.size(); block * block_bytes <= text.size(); ++block) {
    const std::string_view before = text.substr((block - 1) * block_bytes, block_bytes);
    m_characters_before_block.push_back(m_characters_before_block.back() + count_characters(before));
  }
  m_text = text;
}

std::size_t LineIndex::characters_before(std::size_t offset) const {
  const std::size_t block = std::min(offset / block_bytes, m_characters_before_block.size() - 1);
  const std::size_t begin = std::min(block * block_bytes, m_text.size());
  return m_characters_before_block[block] + count_characters(m_text.substr(begin, offset - begin));
}

LineColumn LineIndex::at(std::size_t offset) const {
  offset = std::min(offset, m_text.size());
  const auto after = std::upper_bound(m_line_starts.begin(), m_line_starts.end(), offset);
  const auto line = static_cast<std::size_t>(after - m_line_starts.begin());  // the first line starts at 0
  const std::size_t start = m_line_starts[line - 1];
  return {line, characters_before(offset) - characters_before(start) + 1};
}

std::uint32_t SourceMap::add(std::string path, const ArrivingText& text) {
  m_files.push_back({std::move(path), &text, LineIndex()});
  return static_cast<std::uint32_t>(m_files.size() - 1);
}

LineColumn SourceMap::line_column(Location where) {
  File& file = m_files[where.file];
  file.index.extend(file.text->text());
  return file.index.at(where.offset);
}

std::string SourceMap::in_words(Location where) {
  const LineColumn position = line_column(where);
  return fmt::format("{}:{}:{}", path(where.file), position.line, position.column);
}

}  // namespace chronoscope
