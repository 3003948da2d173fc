// The text of one file while it is being read: what has arrived stands still in memory while more comes in behind it, so
// that places in it stay places.
//
// What has arrived is always sound UTF-8: bytes that are none are replaced by "?", one for one, and counted; a byte
// order mark is left out. Fetching is done by who reads, when it has come to the end of what is there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chronoscope {

/// Bytes of a file: fills `into` with at most `most` of the next ones, and returns how many; 0: there are no more.
using ReadBytes = std::function<std::size_t(char* into, std::size_t most)>;

class ArrivingText {
 public:
  /// All of it is there. `whole` must outlive this.
  explicit ArrivingText(std::string_view whole);
  /// At most `size` bytes of what `read` gives, `chunk` at a time.
  ArrivingText(std::uint64_t size, ReadBytes read, std::size_t chunk = default_chunk);
  ArrivingText(const ArrivingText&) = delete;
  ArrivingText& operator=(const ArrivingText&) = delete;

  std::string_view text() const { return m_text; }
  /// Brings more behind text(), whose beginning stays where it is. False: there is no more.
  bool fetch();

  /// Of the bytes that were no UTF-8, the offsets of the first few, and how many there were.
  static constexpr std::size_t most_bad_offsets = 10;
  const std::vector<std::size_t>& bad_offsets() const { return m_bad_offsets; }
  std::size_t bad_count() const { return m_bad_count; }
  bool is_utf16() const { return m_is_utf16; }
  unsigned char bad_byte(std::size_t which) const { return m_bad_bytes[which]; }

  static constexpr std::size_t default_chunk = std::size_t{1} << 20;

 private:
  /// Makes what stands at [from, to) sound. `is_end`: nothing comes behind it. Returns where the sound part ends: before
  /// a sequence that may go on.
  std::size_t repair(char* bytes, std::size_t from, std::size_t to, bool is_end);
  void note_bad_byte(std::size_t offset, char byte);

  std::string m_repaired;            ///< a copy, when the whole needed one
  std::unique_ptr<char[]> m_buffer;  ///< of `m_size` bytes, of which `m_arrived` are there
  std::size_t m_size = 0, m_arrived = 0, m_sound = 0, m_begin = 0, m_chunk = 0;
  ReadBytes m_read;
  std::string_view m_text;
  std::vector<std::size_t> m_bad_offsets;
  std::vector<unsigned char> m_bad_bytes;
  std::size_t m_bad_count = 0;
  bool m_is_utf16 = false;
};

}  // namespace chronoscope
