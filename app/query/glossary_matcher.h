// Finds the glossary's terms in running text, so that they can be underlined and explain themselves.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/dataset.h"

namespace chronoscope {

struct GlossaryMatch {
  std::size_t begin = 0, end = 0;  ///< bytes of the text
  TermIndex term;
  friend bool operator==(const GlossaryMatch&, const GlossaryMatch&) = default;
};

/// Built once a dataset from every term and its other spellings. Independent of the dataset afterwards.
class GlossaryMatcher {
 public:
  explicit GlossaryMatcher(const Dataset& dataset);

  /// Whole words only; the case of the first letter does not matter, that of the others does (NEP is no nep). Where
  /// several terms begin at one word the longest wins. In order, without overlaps. A possessive 's stays outside. Any
  /// white space fits a space of a term, and either apostrophe the other.
  std::vector<GlossaryMatch> find(std::string_view text) const;

 private:
  struct Form {
    std::string text;  ///< as the glossary writes it
    TermIndex term;
  };
  std::unordered_map<std::string, std::vector<Form>> m_forms;  ///< by first word; longest form first
};

}  // namespace chronoscope
