#include "support/real_window.h"

#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <thread>

extern char** environ;

namespace chronoscope::testing {

namespace {

using Clock = std::chrono::steady_clock;
/// A slow machine under sanitizers draws a few pictures a second; nothing sound takes this long.
constexpr auto patience = std::chrono::seconds(60);
constexpr auto between_looks = std::chrono::milliseconds(10);

std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 512> buffer{};
  while (fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) out += buffer.data();
  pclose(pipe);
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

}  // namespace

Spot middle_of(const nlohmann::json& rect) {
  return {rect.at(0).get<double>() + rect.at(2).get<double>() / 2,
          rect.at(1).get<double>() + rect.at(3).get<double>() / 2};
}

const nlohmann::json& entry(const nlohmann::json& list, const std::string& key, const std::string& value) {
  for (const auto& item : list) {
    if (item.at(key) == value) return item;
  }
  FAIL("no entry whose " << key << " is " << value);
  return list;
}

bool has_control(const RealWindow::Report& report, const std::string& name) {
  const auto& controls = report.at("controls");
  return std::any_of(controls.begin(), controls.end(), [&](const auto& c) { return c.at("name") == name; });
}

RealWindow::RealWindow() : RealWindow(Options{}) {}
RealWindow::RealWindow(Options options) { start(options); }

void RealWindow::start(const Options& options) {
  const char* program = std::getenv("CHRONOSCOPE_BIN");
  REQUIRE(program != nullptr);
  REQUIRE(std::getenv("DISPLAY") != nullptr);
  std::string pattern = (std::filesystem::temp_directory_path() / "chronoscope-ui-XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  m_folder = pattern;
  m_report_path = m_folder / "report.json";
  const auto state = options.state_folder.empty() ? m_folder / "state" : options.state_folder;

  std::vector<std::string> arguments{program, "--report", m_report_path.string()};
  if (options.width > 0) {
    arguments.insert(arguments.end(),
                     {"--size", std::to_string(options.width) + "x" + std::to_string(options.height)});
  }
  arguments.insert(arguments.end(), options.arguments.begin(), options.arguments.end());
  std::vector<std::string> environment{"XDG_STATE_HOME=" + state.string(),
                                       "XDG_DATA_HOME=" + (state / "data").string(),
                                       "LC_ALL=" + options.locale};
  for (char** e = environ; *e != nullptr; ++e) {
    const std::string entry_text = *e;
    if (!entry_text.starts_with("XDG_STATE_HOME=") && !entry_text.starts_with("XDG_DATA_HOME=") &&
        !entry_text.starts_with("WAYLAND_DISPLAY=") && !entry_text.starts_with("LC_ALL=")) {
      environment.push_back(entry_text);
    }
  }
  std::vector<char*> argv, envp;
  for (std::string& a : arguments) argv.push_back(a.data());
  for (std::string& e : environment) envp.push_back(e.data());
  argv.push_back(nullptr);
  envp.push_back(nullptr);
  REQUIRE(posix_spawn(&m_pid, program, nullptr, nullptr, argv.data(), envp.data()) == 0);
  wait_for("the first settled picture", [](const Report&) { return true; });
  find_window();
}

RealWindow::~RealWindow() {
  if (m_pid > 0) {
    kill(m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
  }
  std::error_code error;
  std::filesystem::remove_all(m_folder, error);
}

void RealWindow::find_window() {
  const auto deadline = Clock::now() + patience;
  while (Clock::now() < deadline) {
    m_window = output_of("xdotool search --onlyvisible --class chronoscope 2>/dev/null | tail -n 1");
    if (!m_window.empty()) break;
    std::this_thread::sleep_for(between_looks);
  }
  REQUIRE_FALSE(m_window.empty());
  // There is no window manager: the window is put in the corner and given the keyboard by hand.
  xdotool("windowmove " + m_window + " 0 0");
  xdotool("windowfocus --sync " + m_window);
}

std::string RealWindow::xdotool(const std::string& arguments) const {
  return output_of("xdotool " + arguments);
}

RealWindow::Report RealWindow::read_report() const {
  std::ifstream file(m_report_path);
  if (!file) return {};
  return Report::parse(file, nullptr, false);
}

RealWindow::Report RealWindow::wait_for(const std::string& what, const Condition& condition) {
  const auto deadline = Clock::now() + patience;
  while (Clock::now() < deadline) {
    int status = 0;
    if (waitpid(m_pid, &status, WNOHANG) == m_pid) {
      m_pid = -1;
      FAIL("the program ended while waiting for " << what << ", status " << status);
    }
    const Report report = read_report();
    if (report.is_object() && report.at("settled").get<bool>() && condition(report)) {
      m_last = report;
      return report;
    }
    std::this_thread::sleep_for(between_looks);
  }
  const Report report = read_report();
  FAIL("waited in vain for " << what << "; the last report says " << report.dump().substr(0, 600));
  return {};
}

RealWindow::Report RealWindow::settled() {
  const auto before = m_last.is_object() ? m_last.at("frame").get<std::uint64_t>() : 0;
  return wait_for("a new settled picture",
                  [&](const Report& r) { return r.at("frame").get<std::uint64_t>() > before; });
}

void RealWindow::move(double x, double y) {
  xdotool("mousemove --window " + m_window + " " + std::to_string(std::lround(x)) + " " +
          std::to_string(std::lround(y)));
}

void RealWindow::click(double x, double y, int button) {
  move(x, y);
  xdotool("click " + std::to_string(button));
}

void RealWindow::click_on(const std::string& control) {
  const Report r = wait_for(control, [&](const Report& now) { return has_control(now, control); });
  const Spot spot = middle_of(entry(r.at("controls"), "name", control).at("rect"));
  click(spot.x, spot.y);
}

void RealWindow::click_with(const std::string& modifier, double x, double y) {
  move(x, y);
  xdotool("keydown " + modifier + " click 1 keyup " + modifier);
}

void RealWindow::drag(double x0, double y0, double x1, double y1) {
  move(x0, y0);
  xdotool("mousedown 1");
  constexpr int steps = 8;
  for (int i = 1; i <= steps; ++i) move(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps);
  xdotool("mouseup 1");
}

void RealWindow::wheel(double x, double y, int notches) {
  move(x, y);
  if (notches == 0) return;
  xdotool("click --repeat " + std::to_string(std::abs(notches)) + " --delay 5 " + (notches > 0 ? "4" : "5"));
}

void RealWindow::key(const std::string& name) { xdotool("key --clearmodifiers " + name); }
void RealWindow::type(const std::string& text) { xdotool("type --delay 5 '" + text + "'"); }
void RealWindow::resize(int width, int height) {
  xdotool("windowsize " + m_window + " " + std::to_string(width) + " " + std::to_string(height));
}
void RealWindow::save_picture(const std::filesystem::path& path) {
  output_of("import -window " + m_window + " -depth 8 " + path.string());
}

bool RealWindow::close() {
  key("ctrl+q");
  const auto deadline = Clock::now() + patience;
  while (Clock::now() < deadline) {
    int status = 0;
    if (waitpid(m_pid, &status, WNOHANG) == m_pid) {
      m_pid = -1;
      return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    std::this_thread::sleep_for(between_looks);
  }
  return false;
}

}  // namespace chronoscope::testing
