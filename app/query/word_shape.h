// What an index keeps of a word so that most words can be ruled out without reading them.
#pragma once

#include <cstdint>
#include <string_view>

namespace chronoscope {

struct WordShape {
  std::uint32_t letters = 0;
  std::uint32_t letter_set = 0;  ///< bit of (code modulo 32) for every letter in it
};

/// `word` is folded (fold_text).
WordShape shape_of(std::string_view word);

}  // namespace chronoscope
