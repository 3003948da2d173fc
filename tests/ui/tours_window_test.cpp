// One's own tours through the real window: views become steps, captions are typed, steps dragged, and nothing is lost
// when the program is killed.
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "support/real_window.h"

using namespace chronoscope::testing;
using Report = RealWindow::Report;

namespace {

/// A state folder that outlives a window, and goes in the end.
class StateFolder {
 public:
  StateFolder()
      : m_path(std::filesystem::temp_directory_path() / ("chronoscope-tours-" + std::to_string(getpid()))) {
    std::filesystem::remove_all(m_path);
  }
  ~StateFolder() {
    std::error_code error;
    std::filesystem::remove_all(m_path, error);
  }
  StateFolder(const StateFolder&) = delete;
  StateFolder& operator=(const StateFolder&) = delete;
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

bool has_control(const Report& r, const std::string& name) {
  const auto& controls = r.at("controls");
  return std::any_of(controls.begin(), controls.end(), [&](const auto& c) { return c.at("name") == name; });
}

Spot spot_of(RealWindow& window, const std::string& name) {
  const Report r = window.wait_for(name, [&](const Report& c) { return has_control(c, name); });
  return middle_of(entry(r.at("controls"), "name", name).at("rect"));
}

void click(RealWindow& window, const std::string& name) {
  const Spot p = spot_of(window, name);
  window.click(p.x, p.y);
}

std::string captions_of(const Report& r) {
  std::string captions;
  if (r.at("tours").at("own").empty()) return captions;
  for (const auto& step : r.at("tours").at("own")[0].at("steps"))
    captions += step.at("caption").get<std::string>() + "|";
  return captions;
}

void wait_for_captions(RealWindow& window, const std::string& captions) {
  window.wait_for(captions, [&](const Report& r) { return captions_of(r) == captions; });
}

}  // namespace

TEST_CASE(
    "a tour is made from views, put in order with the pointer, and is there after the program was killed") {
  const StateFolder state;
  {
    RealWindow window({.width = 1600, .height = 1000, .state_folder = state.path()});
    click(window, "tours");
    click(window, "tour:new");
    window.wait_for("a tour", [](const Report& r) { return r.at("tours").at("own").size() == 1; });
    window.type("Bread");
    window.key("Return");
    window.wait_for("its name",
                    [](const Report& r) { return r.at("tours").at("own")[0].at("title") == "Bread"; });
    for (int i = 1; i <= 2; ++i) {
      click(window, "tour:add view");
      window.wait_for("another step", [&](const Report& r) {
        return r.at("tours").at("own")[0].at("steps").size() == static_cast<std::size_t>(i);
      });
      click(window, "caption:" + std::to_string(i));
      window.settled();
      window.type(i == 1 ? "first" : "second");
      wait_for_captions(window, i == 1 ? "first|" : "first|second|");
      window.key("Escape");
      window.settled();
    }
    // A handle is as high as its row: beyond the second lies the end.
    const Spot from = spot_of(window, "handle:1");
    const auto last = entry(window.last().at("controls"), "name", "handle:2").at("rect");
    window.drag(from.x, from.y, from.x, last.at(1).get<double>() + last.at(3).get<double>() + 20);
    wait_for_captions(window, "second|first|");
    window.key("ctrl+z");
    wait_for_captions(window, "first|second|");
    window.key("ctrl+shift+z");
    wait_for_captions(window, "second|first|");
    kill(window.pid(), SIGKILL);
  }
  RealWindow window({.width = 1600, .height = 1000, .state_folder = state.path()});
  CHECK(captions_of(window.last()) == "second|first|");
  CHECK(window.last().at("tours").at("own")[0].at("title") == "Bread");
}
