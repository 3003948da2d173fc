// "Did you mean …?": the known word nearest to one that is not known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chronoscope {

/// The candidate within one slip for each three characters of `word` (three slips at most), blind to ASCII case;
/// empty when none is that near. A word that a candidate begins with counts as one slip ("lat", "latitude").
std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& candidates);

/// `; did you mean "title"?`, or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace chronoscope
