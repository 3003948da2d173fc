#include "format/dataset_reader.h"

#include <fmt/format.h>

#include <deque>

#include "format/dataset_builder.h"
#include "format/json_file_reader.h"
#include "format/utf8.h"

namespace chronoscope {
namespace {

constexpr std::string_view utf8_byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t max_bad_bytes_reported = 10;  // a file in another encoding has thousands

bool is_utf16(std::string_view text) {
  const std::string_view mark = text.substr(0, 2);
  return mark == "\xFF\xFE" || mark == "\xFE\xFF";
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// A copy with "?" for each byte that is no UTF-8: of the same length, so that every offset stays true.
std::string repaired(std::string_view text, std::vector<std::size_t>& bad_offsets) {
  std::string copy(text);
  for (std::size_t at = find_invalid_utf8(copy); at != std::string::npos; at = find_invalid_utf8(copy, at)) {
    bad_offsets.push_back(at);
    copy[at] = '?';
  }
  return copy;
}

void report_bad_bytes(std::string_view text, std::uint32_t file, const std::vector<std::size_t>& offsets,
                      DiagnosticList& diagnostics) {
  for (std::size_t i = 0; i < offsets.size() && i < max_bad_bytes_reported; ++i) {
    const auto byte = static_cast<unsigned>(static_cast<unsigned char>(text[offsets[i]]));
    std::string message = fmt::format(
        "found byte 0x{:02X}, which is not UTF-8 and is shown as \"?\", expected a file saved as UTF-8",
        byte);
    const bool is_last_reported = i + 1 == max_bad_bytes_reported && offsets.size() > max_bad_bytes_reported;
    if (is_last_reported) message += fmt::format(" ({} more such bytes follow)", offsets.size() - i - 1);
    diagnostics.error({file, offsets[i]}, std::move(message), "");
  }
}

}  // namespace

ReadResult read_dataset(std::span<const SourceText> files) {
  SourceMap sources;
  DiagnosticList diagnostics(max_diagnostics);
  DatasetBuilder builder(sources, diagnostics);
  std::deque<std::string> repaired_texts;

  std::size_t bytes = 0;
  for (const SourceText& source : files) bytes += source.text.size();
  builder.expect_bytes(bytes);

  for (const SourceText& source : files) {
    std::string_view text = source.text;
    if (text.starts_with(utf8_byte_order_mark)) text.remove_prefix(utf8_byte_order_mark.size());
    std::vector<std::size_t> bad_offsets;
    const bool is_sound = is_utf16(text) || find_invalid_utf8(text) == std::string_view::npos;
    if (!is_sound) repaired_texts.push_back(repaired(text, bad_offsets));
    const std::uint32_t file = sources.add(source.path, is_sound ? text : repaired_texts.back());

    if (is_utf16(text)) {
      diagnostics.error({file, 0}, "found text in UTF-16, expected a file saved as UTF-8", "");
      builder.set_file_broken();
    } else if (is_blank(text)) {
      diagnostics.error({file, 0}, "found an empty file, expected a JSON object {…}", "");
      builder.set_file_broken();
    } else {
      report_bad_bytes(text, file, bad_offsets, diagnostics);
      read_json_file(sources, file, builder, diagnostics);
    }
  }

  ReadResult result;
  if (!files.empty()) result.dataset = builder.finish();
  result.diagnostics = diagnostics.sorted(sources);
  result.usable = !result.dataset.events.empty() || !result.dataset.periods.empty();
  return result;
}

}  // namespace chronoscope
