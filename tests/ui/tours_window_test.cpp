// A teacher makes a tour in the real window: views become steps, captions are typed, steps dragged, taken back and done
// again; a program that is killed has lost nothing of it.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "support/real_window.h"
#include "support/temporary_folder.h"

using namespace chronoscope::testing;
using Report = RealWindow::Report;
namespace fs = std::filesystem;

namespace {

const nlohmann::json& own(const Report& r) { return r.at("tours").at("own"); }

/// The last of that name: an icon button is noted by its kind, and then by its own.
Spot control(RealWindow& window, const std::string& name) {
  const Report r =
      window.wait_for("the control " + name, [&](const Report& now) { return has_control(now, name); });
  return middle_of(entry(r.at("controls"), "name", name).at("rect"));
}

std::string events_of(const Report& r) {
  std::string events;
  if (own(r).empty()) return events;
  for (const auto& step : own(r).at(0).at("steps")) events += step.at("event").get<std::string>() + " ";
  return events;
}

/// A new tour, named.
void begin_tour(RealWindow& window, const std::string& title) {
  window.click_on("tours");
  window.click_on("tour:new");
  window.wait_for("the title has the keyboard",
                  [](const Report& r) { return r.at("focused_control") == "tour:title"; });
  window.type(title);
  window.wait_for("the title",
                  [&](const Report& r) { return !own(r).empty() && own(r).at(0).at("title") == title; });
  window.key("Return");
  window.wait_for("the end of typing", [](const Report& r) { return r.at("focused_control") == ""; });
}

/// Clicks on an event in the chart and adds the view.
void add_event(RealWindow& window, const std::string& id, std::size_t steps_after) {
  const Spot mark = middle_of(entry(window.last().at("scene").at("events"), "id", id).at("rect"));
  window.click(mark.x, mark.y);
  window.wait_for("the event is focused", [&](const Report& r) { return r.at("focused") == id; });
  CHECK(window.last().at("tours").at("open") == true);  // the pane stays
  window.key("ctrl+d");
  window.wait_for("one step more",
                  [&](const Report& r) { return own(r).at(0).at("steps").size() == steps_after; });
}

const std::vector<std::string> view{"--from", "1934-06", "--to", "1935-06"};

}  // namespace

TEST_CASE("a tour is made: views added, a caption typed, steps dragged, undone and redone by keys") {
  RealWindow window({.width = 1280, .height = 900, .arguments = view});
  begin_tour(window, "Terror");
  const std::string first = "kirov-murdered";
  add_event(window, first, 1);
  std::string second;
  for (const auto& e : window.last().at("scene").at("events")) {
    const auto& r = e.at("rect");
    const auto& plot = window.last().at("scene").at("regions").at("plot");
    const Spot p = middle_of(r);
    const bool is_inside =
        p.x > plot[0].get<double>() + 20 && p.x < plot[0].get<double>() + plot[2].get<double>() - 20;
    if (e.at("id") != first && is_inside) second = e.at("id");
  }
  REQUIRE_FALSE(second.empty());
  add_event(window, second, 2);

  window.click_on("caption:2");
  window.wait_for("the caption has the keyboard",
                  [](const Report& r) { return r.at("focused_control") == "caption:2"; });
  const std::string words = "What followed in the days after the shot, and who had been waiting for it?";
  window.type(words);
  window.wait_for("the caption",
                  [&](const Report& r) { return own(r).at(0).at("steps").at(1).at("caption") == words; });
  window.key("Escape");
  window.wait_for("the end of typing", [](const Report& r) { return r.at("focused_control") == ""; });

  const Spot handle = control(window, "handle:2"), target = control(window, "step:1");
  window.drag(handle.x, handle.y, handle.x, target.y - 25);
  window.wait_for("the other order",
                  [&](const Report& r) { return events_of(r) == second + " " + first + " "; });
  window.key("ctrl+z");
  window.wait_for("the order before",
                  [&](const Report& r) { return events_of(r) == first + " " + second + " "; });
  window.key("ctrl+z");
  window.wait_for("no caption",
                  [](const Report& r) { return own(r).at(0).at("steps").at(1).at("caption") == ""; });
  window.key("ctrl+y");
  window.wait_for("the caption again",
                  [&](const Report& r) { return own(r).at(0).at("steps").at(1).at("caption") == words; });
  window.key("ctrl+shift+z");
  window.wait_for("the other order again",
                  [&](const Report& r) { return events_of(r) == second + " " + first + " "; });
  CHECK(window.last().at("tours").at("can_redo") == false);
  window.key("alt+Down");
  window.wait_for("moved by the keyboard",
                  [&](const Report& r) { return events_of(r) == first + " " + second + " "; });

  window.key("Escape");
  window.wait_for("the pane is closed", [](const Report& r) { return r.at("tours").at("open") == false; });
  window.wait_for("the details are back", [](const Report& r) { return r.at("detail_open").get<bool>(); });
}

TEST_CASE("a program that is killed while one types has lost nothing of the tours") {
  const TemporaryFolder folder;
  {
    RealWindow window(
        {.width = 1280, .height = 900, .arguments = view, .keep_state = true, .state_folder = folder.path()});
    begin_tour(window, "Terror");
    add_event(window, "kirov-murdered", 1);
    window.click_on("caption:1");
    window.wait_for("the caption has the keyboard",
                    [](const Report& r) { return r.at("focused_control") == "caption:1"; });
    window.type("A shot");
    window.wait_for("the caption",
                    [](const Report& r) { return own(r).at(0).at("steps").at(0).at("caption") == "A shot"; });
    kill(window.pid(), SIGKILL);
  }
  RealWindow window(
      {.width = 1280, .height = 900, .arguments = view, .keep_state = true, .state_folder = folder.path()});
  const Report r = window.wait_for("the tour", [](const Report& now) { return !own(now).empty(); });
  CHECK(own(r).at(0).at("title") == "Terror");
  CHECK(events_of(r) == "kirov-murdered ");
  CHECK(own(r).at(0).at("steps").at(0).at("caption") == "A shot");
}

TEST_CASE("one's own tour is presented from the pane, and the pane is there again afterwards") {
  const TemporaryFolder folder;
  std::ofstream(folder / "mine.json")
      << R"({"chronoscope": 1, "tours": [{"id": "my-talk", "title": "My talk", "steps": [
      {"event": "kirov-murdered", "range": "1934", "caption": "one", "notes": "n"},
      {"event": "not-in-this-dataset", "range": "1936", "caption": "two"}]}]})";
  RealWindow window({.arguments = {"--tours", (folder / "mine.json").string(), "--windowed"}});
  window.click_on("tours");
  window.click_on("tour:my-talk");
  window.click_on("step:2");
  window.click_on("step present:2");
  const Report r =
      window.wait_for("a talk", [](const Report& now) { return !now.at("presenting").is_null(); });
  CHECK(r.at("presenting").at("tour") == "My talk");
  CHECK(r.at("presenting").at("step") == 2);
  window.key("Left");
  window.wait_for("the first step", [](const Report& now) { return now.at("presenting").at("step") == 1; });
  window.key("Escape");
  window.wait_for("the end", [](const Report& now) { return now.at("presenting").is_null(); });
  const Report after =
      window.wait_for("the pane", [](const Report& now) { return has_control(now, "caption:1"); });
  CHECK(has_control(after, "notes:1"));  // where the talk ended
}

TEST_CASE("a broken file of tours is told, kept, and does not stop anybody") {
  const TemporaryFolder folder;
  const fs::path file = folder / "mine.json";
  const std::string broken =
      R"({"chronoscope": 1, "tours": [{"id": "a", "title": "A", "steps": []}, {"id": )";
  std::ofstream(file) << broken;
  RealWindow window({.width = 1280, .height = 900, .arguments = {"--tours", file.string()}});
  window.wait_for("a notice", [](const Report& r) { return !r.at("notices").empty(); });
  CHECK(own(window.last()).size() == 1);
  window.click_on("tours");
  window.click_on("tour:new");
  window.wait_for("two tours", [](const Report& r) { return own(r).size() == 2; });
  std::ifstream kept(folder / "mine.broken-1.json");
  CHECK(std::string(std::istreambuf_iterator<char>(kept), {}) == broken);
}
