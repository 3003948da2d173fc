#include "format/arriving_text.h"

#include <algorithm>

#include "format/utf8.h"

namespace chronoscope {
namespace {

constexpr std::string_view utf8_byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_sequence = 4;

/// How many bytes a sequence with this first byte should have.
std::size_t sequence_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Where the last sequence begins when its end has not arrived; else the end.
std::size_t end_of_whole_sequences(std::string_view text) {
  for (std::size_t back = 1; back < longest_sequence && back <= text.size(); ++back) {
    const std::size_t at = text.size() - back;
    const bool is_continuation = (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    if (!is_continuation) return sequence_length(text[at]) > back ? at : text.size();
  }
  return text.size();
}

bool has_utf16_mark(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

}  // namespace

ArrivingText::ArrivingText(std::string_view whole) : m_is_utf16(has_utf16_mark(whole)) {
  if (whole.starts_with(utf8_byte_order_mark)) whole.remove_prefix(utf8_byte_order_mark.size());
  m_text = whole;
  if (find_invalid_utf8(whole) == std::string_view::npos) return;
  m_repaired = whole;
  repair(m_repaired.data(), 0, m_repaired.size(), true);
  m_text = m_repaired;
}

ArrivingText::ArrivingText(std::uint64_t size, ReadBytes read, std::size_t chunk)
    : m_buffer(std::make_unique_for_overwrite<char[]>(size)),
      m_size(size),
      m_chunk(std::max(chunk, longest_sequence)),
      m_read(std::move(read)),
      m_text(m_buffer.get(), 0) {
  fetch();
}

void ArrivingText::note_bad_byte(std::size_t offset, char byte) {
  ++m_bad_count;
  if (m_bad_offsets.size() == most_bad_offsets) return;
  m_bad_offsets.push_back(offset);
  m_bad_bytes.push_back(static_cast<unsigned char>(byte));
}

std::size_t ArrivingText::repair(char* bytes, std::size_t from, std::size_t to, bool is_end) {
  const std::string_view arrived(bytes, to);
  const std::size_t end = is_end ? to : std::max(from, end_of_whole_sequences(arrived));
  const std::string_view text = arrived.substr(0, end);
  for (std::size_t at = find_invalid_utf8(text, from); at != std::string_view::npos;
       at = find_invalid_utf8(text, at)) {
    note_bad_byte(at - m_begin, bytes[at]);
    bytes[at] = '?';
  }
  return end;
}

bool ArrivingText::fetch() {
  if (!m_read) return false;
  const std::size_t sound_before = m_sound;
  while (m_sound == sound_before && m_read) {
    const std::size_t most = std::min(m_chunk, m_size - m_arrived);
    const std::size_t got = most == 0 ? 0 : m_read(m_buffer.get() + m_arrived, most);
    m_arrived += got;
    const bool is_end = got == 0 || m_arrived == m_size;
    if (is_end) m_read = nullptr;
    const std::string_view arrived(m_buffer.get(), m_arrived);
    if (m_sound == 0 && arrived.size() < longest_sequence && !is_end) continue;  // a mark may still come
    if (m_sound == 0) m_is_utf16 = has_utf16_mark(arrived);
    if (m_sound == 0 && arrived.starts_with(utf8_byte_order_mark))
      m_begin = m_sound = utf8_byte_order_mark.size();
    m_sound = repair(m_buffer.get(), m_sound, m_arrived, is_end);
  }
  m_text = std::string_view(m_buffer.get() + m_begin, m_sound - m_begin);
  return m_sound > sound_before && !m_text.empty();
}

}  // namespace chronoscope
