// The files that travel inside the program: data/, shaders/, fonts/ and licences/.
//
// Paths are relative, with forward slashes: "data/ussr-1924-1941/people.json", "shaders/mark.vert",
// "fonts/PTSans-Regular.ttf". This file knows nothing of what the files mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chronoscope {

/// The embedded bytes, valid for the program's whole life and followed by a zero byte; nothing if no such file.
std::optional<std::string_view> embedded_file(std::string_view path);

/// Every embedded path that starts with `prefix`, sorted.
std::vector<std::string_view> embedded_paths_under(std::string_view prefix);

/// The file's bytes: from the folder that the environment variable CHRONOSCOPE_ASSETS names, if it has the file, so
/// that shaders and data can be edited without building; else the embedded ones. Nothing if neither has it.
std::optional<std::string> read_asset(std::string_view path);

/// Every path that read_asset would find and that starts with `prefix`, sorted, none twice.
std::vector<std::string> asset_paths_under(std::string_view prefix);

}  // namespace chronoscope
