// An idle window draws nothing and uses (next to) no processor time.
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include "support/real_window.h"

using namespace chronoscope::testing;

namespace {

/// Processor seconds that a process has used so far: fields 14 and 15 of /proc/PID/stat (proc(5)).
double cpu_secs(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string all((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  // The second field is in brackets and may hold spaces.
  std::istringstream rest(all.substr(all.rfind(')') + 2));
  std::string skipped;
  for (int i = 3; i < 14; ++i) rest >> skipped;
  double user = 0, system = 0;
  rest >> user >> system;
  return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

}  // namespace

TEST_CASE("an idle window uses less than half a hundredth of a core over ten seconds") {
  RealWindow window;
  window.move(640, 300);
  window.settled();
  // The change of view is written to the state file within two seconds; idleness begins after that.
  std::this_thread::sleep_for(std::chrono::seconds(3));
  const double before = cpu_secs(window.pid());
  const auto frame = window.wait_for("a settled picture", [](const auto&) { return true; }).at("frame");
  // The one place where time itself is what is measured.
  std::this_thread::sleep_for(std::chrono::seconds(10));
  CHECK(cpu_secs(window.pid()) - before < 0.05);
  CHECK(window.wait_for("a settled picture", [](const auto&) { return true; }).at("frame") == frame);
}
