// Numbers and dates in the panels' words. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/edtf.h"
#include "base/interface_text.h"
#include "view/time_scale.h"

namespace chronoscope {

/// "1,204"
std::string count_text(std::uint64_t count, Language language = Language::english);
/// "48 events", "1 event", "12 of 48 events"
std::string events_text(std::uint64_t shown, std::uint64_t total, Language language = Language::english);
/// "48", or "12 of 48"
std::string short_count_text(std::uint64_t shown, std::uint64_t total, Language language = Language::english);
/// "48", or "12/48"
std::string fraction_text(std::uint64_t shown, std::uint64_t total, Language language = Language::english);
/// For rows of a list: no finer than a month. "Jan 1934", "Jan–Feb 1934", "c. 1932".
std::string brief_date(const EdtfDate& date, Language language = Language::english);
/// The years a stretch of time touches: "1917–1941", "1924", "44 BCE–14 CE".
std::string years_text(const Viewport& extent, Language language = Language::english);
/// A range of days for a tag: "1932–1934" when it is whole years, else "12 Jan 1932 – 3 Mar 1934".
std::string range_text(DayRange range, Language language = Language::english);
/// The bounds of a range as EDTF, each as coarse as it can be: "1932", "1932-02", "1932-02-12".
std::string edtf_of_first(DayRange range);
std::string edtf_of_last(DayRange range);

/// "The 1930s": the first letter as a capital, whatever the alphabet.
std::string capitalised(std::string_view text);

}  // namespace chronoscope
