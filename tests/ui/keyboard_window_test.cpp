// Everything by keyboard alone, in the real window: no test here moves the pointer.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdio>
#include <set>

#include "support/picture.h"
#include "support/real_window.h"
#include "support/temporary_folder.h"

using namespace chronoscope::testing;
using Report = RealWindow::Report;

namespace {

/// Less to walk through than the shipped chronology, and each kind of control.
const std::string railway = CHRONOSCOPE_SOURCE_DIR "/tests/golden/data/valley-railway.json";

/// Tabs until the outline stands on this control.
Report tab_to(RealWindow& window, const std::string& control) {
  constexpr int most_stops = 200;
  for (int i = 0; i < most_stops; ++i) {
    window.key("Tab");
    const Report r = window.settled();
    if (r.at("focused_control") == control) return r;
  }
  FAIL("Tab never came to " << control);
  return {};
}

}  // namespace

TEST_CASE(
    "an event is found, opened, read and left, and a theme, a lane and the language are switched, by keys") {
  RealWindow window({.width = 1280, .height = 800});
  window.key("slash");
  window.wait_for("the search box", [](const Report& r) { return r.at("search").at("active") == true; });
  window.type("kirov murder");
  window.wait_for("a hit", [](const Report& r) { return !r.at("search").at("hits").empty(); });
  window.key("Return");
  window.wait_for("the details", [](const Report& r) {
    return r.at("focused") == "kirov-murdered" && r.at("detail_open") == true;
  });

  const double width = window.last().at("scene").at("regions").at("detail")[2];
  tab_to(window, "grip");
  window.key("Left");
  window.wait_for("a wider pane", [&](const Report& r) {
    return r.at("scene").at("regions").at("detail")[2].get<double>() > width + 10;
  });
  tab_to(window, "close");
  window.key("Return");
  window.wait_for("no details", [](const Report& r) { return r.at("detail_open") == false; });
  window.key("Escape");
  window.wait_for("no outline", [](const Report& r) { return r.at("keyboard_rect").is_null(); });

  const auto lanes = window.last().at("scene").at("lanes").size();
  window.key("alt+3");
  window.wait_for("one lane", [](const Report& r) { return r.at("scene").at("lanes").size() == 1; });
  window.key("alt+3");
  window.wait_for("all lanes", [&](const Report& r) { return r.at("scene").at("lanes").size() == lanes; });

  window.key("c");
  const auto has_collapsed = [](const Report& r) {
    for (const auto& lane : r.at("scene").at("lanes")) {
      if (lane.at("collapsed") == true) return true;
    }
    return false;
  };
  window.wait_for("a collapsed lane", has_collapsed);
  window.key("c");
  window.wait_for("no collapsed lane", [&](const Report& r) { return !has_collapsed(r); });

  window.key("F10");
  window.wait_for("the menu", [](const Report& r) { return has_control(r, "menu:language"); });
  constexpr int most_entries = 60;
  const auto is_on = [](const Report& r, const std::string& control) {
    if (r.at("keyboard_rect").is_null() || !has_control(r, control)) return false;
    const Spot at = middle_of(r.at("keyboard_rect"));
    const Spot wanted = middle_of(entry(r.at("controls"), "name", control).at("rect"));
    return std::abs(at.y - wanted.y) < 4 && std::abs(at.x - wanted.x) < 40;
  };
  for (int i = 0; i < most_entries && !is_on(window.last(), "menu:language"); ++i) {
    window.key("Up");
    window.settled();
  }
  REQUIRE(is_on(window.last(), "menu:language"));
  window.key("Right");
  window.wait_for("the languages", [](const Report& r) { return has_control(r, "language:fr"); });
  for (int i = 0; i < 4 && !is_on(window.last(), "language:fr"); ++i) {
    window.key("Down");
    window.settled();
  }
  window.key("Return");
  window.wait_for("French", [](const Report& r) { return r.at("language") == "fr"; });
}

// As WCAG 2.2 asks in its criterion 2.4.13: pixels that change by a contrast of 3:1 make up as much as a line of two
// pixels around the control; a half of a line less for round corners.
TEST_CASE("the outline is seen wherever Tab stops, in each appearance") {
  constexpr double least_contrast = 3, line_px = 1.5;
  constexpr int around_px = 6;
  for (const char* appearance : {"light", "dark", "contrast"}) {
    INFO(appearance);
    RealWindow window({.width = 1280,
                       .height = 800,
                       .arguments = {railway, "--appearance", appearance, "--select", "opening"}});
    const TemporaryFolder folder;
    const auto picture = [&] {
      window.save_picture(folder / "stop.ppm");
      return read_picture(folder / "stop.ppm");
    };
    std::set<std::uint32_t> seen;
    std::uint32_t item = 0;
    nlohmann::json last;
    Picture before = picture();
    for (;;) {
      window.key("Tab");
      const Report r = window.wait_for("the outline elsewhere", [&](const Report& now) {
        return now.at("keyboard_item") != 0 && now.at("keyboard_item") != item;
      });
      item = r.at("keyboard_item");
      if (!seen.insert(item).second) break;  // once round
      const nlohmann::json at = r.at("keyboard_rect");
      INFO(r.at("focused_control") << " at " << at);
      const Picture now = picture();
      const double width = at[2], height = at[3];
      // Where a list has scrolled under it, the outline stands where it stood.
      if (at != last) {
        CHECK(changed_pixels(before, now, at[0], at[1], width, height, around_px, least_contrast) >=
              line_px * 2 * (width + height));
      }
      before = now;
      last = at;
    }
    CHECK(seen.size() > 15);
  }
}

TEST_CASE("while presenting Tab comes to every tool, and Enter uses it") {
  RealWindow window({.width = 0,
                     .height = 0,
                     .arguments = {"present", "stalins-rise", "--windowed", "--size", "1280x720"}});
  std::set<std::string> reached;
  std::set<std::uint32_t> seen;
  std::uint32_t item = 0;
  for (;;) {
    window.key("Tab");
    const Report r = window.wait_for("the outline elsewhere", [&](const Report& now) {
      return now.at("keyboard_item") != 0 && now.at("keyboard_item") != item;
    });
    item = r.at("keyboard_item");
    if (!seen.insert(item).second) break;
    reached.insert(r.at("focused_control").get<std::string>());
  }
  for (const auto& control : window.last().at("controls")) CHECK(reached.contains(control.at("name")));
  CHECK(reached.size() == 9);
  tab_to(window, "black");
  window.key("Return");
  window.wait_for("black", [](const Report& r) { return r.at("presenting").at("blank") == "black"; });
  CHECK(window.last().at("presenting").at("step") == 1);
}

TEST_CASE("the spotlight is moved by keys") {
  RealWindow window({.width = 0,
                     .height = 0,
                     .arguments = {"present", "stalins-rise", "--windowed", "--size", "1280x720"}});
  window.key("l");
  const Report before = window.wait_for(
      "the spotlight", [](const Report& r) { return r.at("presenting").at("spotlight") == true; });
  const auto spot = before.at("presenting").at("spot");
  window.key("shift+Right");
  window.key("shift+Down");
  window.wait_for("another place", [&](const Report& r) {
    const auto& now = r.at("presenting").at("spot");
    return now[0].get<double>() > spot[0].get<double>() && now[1].get<double>() > spot[1].get<double>();
  });
  CHECK(window.last().at("presenting").at("step") == 1);  // no key went through to the steps
}
