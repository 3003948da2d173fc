#include "layout/shorten.h"

#include <vector>

namespace chronoscope {

namespace {
constexpr std::string_view ellipsis = "…";

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
}  // namespace

std::string shorten_text(std::string_view text, double max_px, TextStyle style, TextMeasurer& measurer) {
  if (measurer.width_px(text, style) <= max_px) return std::string(text);
  std::vector<std::size_t> cuts;  // byte lengths at which a character ends
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!is_continuation(text[i])) cuts.push_back(i);
  }
  const auto candidate = [&](std::size_t bytes) {
    std::string_view head = text.substr(0, bytes);
    while (!head.empty() && (head.back() == ' ' || head.back() == ',' || head.back() == ':'))
      head.remove_suffix(1);
    return std::string(head) + std::string(ellipsis);
  };
  std::size_t low = 0, high = cuts.size();  // how many characters are kept
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    if (measurer.width_px(candidate(cuts[middle - 1]), style) <= max_px) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low == 0 ? std::string() : candidate(cuts[low - 1]);
}

}  // namespace chronoscope
