// Accepted results that a test compares with: texts line by line, pictures within one tolerance. script/accept_goldens
// replaces them by what the program makes now; whoever accepts one looks at it first.
#pragma once

#include <filesystem>
#include <string>

namespace chronoscope::testing {

/// Fails the test, with the first line that differs, unless `text` is tests/golden/<name>.
void check_golden_text(const std::string& name, const std::string& text);

/// The same for the PNG file `made` and tests/golden/<name>. When they differ, `made` is kept beside the test's binary
/// and the message says where.
void check_golden_picture(const std::string& name, const std::filesystem::path& made);

}  // namespace chronoscope::testing
