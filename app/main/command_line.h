// The command line: `chronoscope [PATHS…]` opens the window; the other commands need none.
#pragma once

namespace chronoscope {

/// Parses, runs, and returns the process's exit code: 0 sound, 1 problems, 2 usage.
int run_command_line(int argc, char** argv, const char* version);

}  // namespace chronoscope
