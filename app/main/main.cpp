#include "main/command_line.h"

#ifndef CHRONOSCOPE_VERSION
#define CHRONOSCOPE_VERSION "unknown"
#endif

int main(int argc, char** argv) { return chronoscope::run_command_line(argc, argv, CHRONOSCOPE_VERSION); }
