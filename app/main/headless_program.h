// The commands that need no window: a picture, the Scene as JSON, a view or an event in words, a check of files, a
// synthetic dataset. Each returns the process's exit code and prints its result or its errors.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "main/view_options.h"

namespace chronoscope {

enum ExitCode : int { exit_sound = 0, exit_problems = 1, exit_usage = 2 };

/// A word of the command line that can be no id, or is the name of something on the disk.
bool is_path(const std::string& word);

int run_render(const ViewOptions& options);
int run_scene(const ViewOptions& options);
/// `words`: an event's id, then files; or files only, for the whole view. A first word that is no file and does not
/// look like one is an id. Of `view`, --from, --to and --themes count, and only for a whole view.
int run_describe(const std::vector<std::string>& words, const ViewOptions& view);
/// What `generate` was asked for.
struct GenerateOptions {
  std::uint64_t events = 1000, seed = 1;
  std::string spread = "mixed";
  std::filesystem::path output;
};

int run_check(const std::vector<std::filesystem::path>& paths);
int run_generate(const GenerateOptions& options);

}  // namespace chronoscope
