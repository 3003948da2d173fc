#include "base/capitalised.h"

#include <cctype>

namespace chronoscope {

std::string capitalised(std::string_view utf8) {
  std::string out(utf8);
  if (out.empty()) return out;
  const auto first = static_cast<unsigned char>(out[0]);
  if (first < 0x80) {
    out[0] = static_cast<char>(std::toupper(first));
  } else if (out.size() > 1 && (first == 0xD0 || first == 0xD1)) {
    // Cyrillic а–п are D0 B0–BF and р–я D1 80–8F; their capitals D0 90–AF.
    const auto second = static_cast<unsigned char>(out[1]);
    if (first == 0xD0 && second >= 0xB0) out[1] = static_cast<char>(second - 0x20);
    if (first == 0xD1 && second < 0x90)
      out.replace(0, 2, {static_cast<char>(0xD0), static_cast<char>(second + 0x20)});
  } else if (out.size() > 1 && first == 0xC3 && static_cast<unsigned char>(out[1]) >= 0xA0) {
    out[1] = static_cast<char>(static_cast<unsigned char>(out[1]) - 0x20);  // é, à … of Latin-1
  }
  return out;
}

}  // namespace chronoscope
