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
std::string count_text(std::uint64_t count, Language language);
/// "1.5", "1,5": one digit after the point.
std::string decimal_text(double value, Language language);
/// "48 events", "1 event", "12 of 48 events"
std::string events_text(std::uint64_t shown, std::uint64_t total, Language language);
/// "48", or "12 of 48"
std::string short_count_text(std::uint64_t shown, std::uint64_t total, Language language);
/// "48", or "12/48"
std::string fraction_text(std::uint64_t shown, std::uint64_t total, Language language);
/// For rows of a list: no finer than a month. "Jan 1934", "Jan–Feb 1934", "c. 1932".
std::string brief_date(const EdtfDate& date, Language language);
/// The years a stretch of time touches: "1917–1941", "1924", "44 BCE–14 CE".
std::string years_text(const Viewport& extent, Language language);
/// Two dates in words and a dash between; "–1953" where one says nothing.
std::string joined_dates(const std::string& first, const std::string& last, Language language);
/// A range of days for a tag: "1932–1934" when it is whole years, else "12 Jan 1932 – 3 Mar 1934".
std::string range_text(DayRange range, Language language);
/// The bounds of a range as EDTF, each as coarse as it can be: "1932", "1932-02", "1932-02-12".
std::string edtf_of_first(DayRange range);
std::string edtf_of_last(DayRange range);

}  // namespace chronoscope
