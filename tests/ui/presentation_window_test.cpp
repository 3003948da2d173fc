// Presenting through the real window: clicker keys, blanking, numbers, pen and spotlight, the presenter's window.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "support/real_window.h"

using namespace chronoscope::testing;
using Report = RealWindow::Report;

namespace {

RealWindow::Options presented(std::vector<std::string> arguments) {
  RealWindow::Options options{.width = 0, .height = 0};
  options.arguments = {"present"};
  options.arguments.insert(options.arguments.end(), arguments.begin(), arguments.end());
  return options;
}

int step_of(const Report& r) {
  return r.at("presenting").is_null() ? 0 : r.at("presenting").at("step").get<int>();
}

Report at_step(RealWindow& window, int step) {
  return window.wait_for("step " + std::to_string(step), [&](const Report& r) { return step_of(r) == step; });
}

}  // namespace

TEST_CASE("a tour fills the screen, and a clicker's keys step through it") {
  RealWindow window(presented({"the-terror"}));
  const Report first = window.last();
  CHECK(first.at("fullscreen").get<bool>());
  CHECK(step_of(first) == 1);
  CHECK(first.at("presenting").at("steps") == 16);
  const auto& view = first.at("scene").at("viewport");
  CHECK(view.at("width") == 1920);
  CHECK(view.at("height") == 1080);
  int step = 1;
  for (const char* key : {"Next", "Right", "Down", "space"}) {
    window.key(key);
    const Report r = at_step(window, ++step);
    CHECK(r.at("focused") != first.at("focused"));
  }
  for (const char* key : {"Prior", "Left", "Up", "BackSpace"}) {
    window.key(key);
    at_step(window, --step);
  }
  window.key("End");
  at_step(window, 16);
  window.key("Next");
  window.settled();
  CHECK(step_of(window.last()) == 16);
  window.key("Home");
  at_step(window, 1);
  window.key("1");
  window.key("2");
  window.wait_for("the number", [](const Report& r) { return r.at("presenting").at("number") == "12"; });
  window.key("Return");
  at_step(window, 12);
}

TEST_CASE("F5 presents what is shown, Esc returns to where one was") {
  RealWindow window({.arguments = {"--from", "1934", "--to", "1938", "--themes", "terror"}});
  const Report before = window.last();
  window.key("F5");
  const Report r = window.wait_for("a presentation", [](const Report& c) { return step_of(c) > 0; });
  const int first = step_of(r);
  CHECK(r.at("presenting").at("tour") == "");
  const int steps = r.at("presenting").at("steps");
  CHECK(steps > 10);
  CHECK(steps <= before.at("scene").at("filter").at("shown").get<int>());
  window.key("Next");
  const Report second = at_step(window, first + 1);
  CHECK(second.at("focused") != r.at("focused"));
  window.key("Escape");
  const Report after =
      window.wait_for("the view before", [](const Report& c) { return c.at("presenting").is_null(); });
  CHECK_FALSE(after.at("fullscreen").get<bool>());
  CHECK(after.at("focused") == before.at("focused"));
  window.wait_for("the same days", [&](const Report& c) {
    const auto from = [](const Report& x) {
      return x.at("scene").at("viewport").at("from_days").get<double>();
    };
    return std::abs(from(c) - from(before)) < 0.01;
  });
  window.key("shift+F5");
  at_step(window, first + 1);
}

TEST_CASE("B and W blank the screen, and the next key brings it back") {
  RealWindow window(presented({"stalins-rise", "--windowed", "--size", "1024x768"}));
  const auto blank = [](const char* what) {
    return [what](const Report& r) { return r.at("presenting").at("blank") == what; };
  };
  window.key("b");
  window.wait_for("black", blank("black"));
  window.key("w");
  window.wait_for("white", blank("white"));
  window.key("Next");
  CHECK(step_of(window.wait_for("the picture", blank("none"))) == 1);
  window.key("period");  // as some clickers send
  window.wait_for("black", blank("black"));
  window.key("period");
  window.wait_for("the picture", blank("none"));
}

TEST_CASE("one draws on the picture, takes a line back and erases; the spotlight follows the wheel") {
  RealWindow window(presented({"stalins-rise", "--windowed", "--size", "1280x720"}));
  window.key("p");
  window.wait_for("the pen", [](const Report& r) { return r.at("presenting").at("pen").get<bool>(); });
  const double from = window.last().at("scene").at("viewport").at("from_days");
  window.drag(300, 200, 700, 300);
  window.wait_for("a line", [](const Report& r) {
    const auto& strokes = r.at("presenting").at("strokes");
    return strokes.size() == 1 && strokes[0].get<int>() >= 2;  // a slow picture joins many movements
  });
  CHECK(window.last().at("scene").at("viewport").at("from_days").get<double>() == from);  // drawn, not panned
  window.drag(300, 300, 600, 200);
  window.wait_for("two", [](const Report& r) { return r.at("presenting").at("strokes").size() == 2; });
  window.key("ctrl+z");
  window.wait_for("one", [](const Report& r) { return r.at("presenting").at("strokes").size() == 1; });
  window.key("e");
  window.wait_for("none", [](const Report& r) { return r.at("presenting").at("strokes").empty(); });
  window.key("l");
  const Report spot = window.wait_for(
      "the spotlight", [](const Report& r) { return r.at("presenting").at("spotlight").get<bool>(); });
  CHECK_FALSE(spot.at("presenting").at("pen").get<bool>());
  const double radius = spot.at("presenting").at("spot_radius");
  window.wheel(600, 300, 2);
  window.wait_for("a larger circle", [&](const Report& r) {
    return r.at("presenting").at("spot_radius").get<double>() > radius * 1.15;
  });
  window.key("Escape");
  const Report put_away = window.wait_for(
      "no spotlight", [](const Report& r) { return !r.at("presenting").at("spotlight").get<bool>(); });
  CHECK(step_of(put_away) == 1);
}

TEST_CASE("Ctrl and plus magnify the text while one talks, and never below what the room needs") {
  RealWindow window(presented({"stalins-rise", "--windowed", "--size", "1280x720"}));
  const double scale = window.last().at("scene").at("viewport").at("scale");
  CHECK(scale * 12 >= 720.0 / 40);
  window.key("ctrl+plus");
  window.wait_for("larger", [&](const Report& r) {
    return r.at("scene").at("viewport").at("scale").get<double>() > scale * 1.05;
  });
  window.key("ctrl+minus");
  window.key("ctrl+minus");
  window.wait_for("as before", [&](const Report& r) {
    return std::abs(r.at("scene").at("viewport").at("scale").get<double>() - scale) < 1e-6;
  });
  window.key("ctrl+0");
  window.key("Return");
  window.wait_for("details", [](const Report& r) { return r.at("detail_open").get<bool>(); });
  window.key("question");
  window.wait_for("the keys", [](const Report& r) { return r.at("keys_open").get<bool>(); });
  window.key("Escape");
  window.wait_for("no keys", [](const Report& r) { return !r.at("keys_open").get<bool>(); });
}

TEST_CASE("the toolbar comes with the pointer; its buttons step and end") {
  RealWindow window(presented({"stalins-rise", "--windowed", "--size", "1280x720"}));
  const auto has_tools = [](const Report& r) {
    const auto& controls = r.at("controls");
    return std::any_of(controls.begin(), controls.end(), [](const auto& c) { return c.at("name") == "end"; });
  };
  window.move(640, 200);
  window.move(650, 210);
  window.wait_for("the toolbar", has_tools);
  Spot spot = middle_of(entry(window.last().at("controls"), "name", "next step").at("rect"));
  window.click(spot.x, spot.y);
  at_step(window, 2);
  spot = middle_of(entry(window.wait_for("the toolbar", has_tools).at("controls"), "name", "end").at("rect"));
  window.click(spot.x, spot.y);
  window.wait_for("the end", [](const Report& r) { return r.at("presenting").is_null(); });
}

TEST_CASE("the presenter's window shows the step's notes and works the same keys") {
  RealWindow window(presented(
      {std::string(CHRONOSCOPE_SOURCE_DIR) + "/tests/ui/talk.json", "--windowed", "--size", "1024x600"}));
  CHECK(window.last().at("presenter_window").is_null());
  CHECK(window.last().at("presenting").at("tour") == "");
  window.key("Escape");
  window.wait_for("the end", [](const Report& r) { return r.at("presenting").is_null(); });

  RealWindow tour(presented({"talk", std::string(CHRONOSCOPE_SOURCE_DIR) + "/tests/ui/talk.json",
                             "--windowed", "--size", "1024x600"}));
  tour.key("n");
  tour.wait_for("the notes", [](const Report& r) {
    return !r.at("presenter_window").is_null() &&
           r.at("presenter_window").at("notes") == "Ask who paid for it.";
  });
  // It has the keyboard now.
  tour.key("Next");
  const Report second = at_step(tour, 2);
  CHECK(second.at("presenter_window").at("notes") == "");
  tour.key("n");
  tour.wait_for("one window", [](const Report& r) { return r.at("presenter_window").is_null(); });
  CHECK(step_of(tour.last()) == 2);
}
