// A talk with a projector beside the teacher's screen: a desktop with two real screens (support/with_two_screens), of
// which the main one has 1280x720 and the other 1024x768 pixels.
#include <catch2/catch_test_macros.hpp>

#include "support/real_window.h"
#include "support/temporary_folder.h"

using namespace chronoscope::testing;
using Report = RealWindow::Report;

namespace {

constexpr int main_screen = 0, projector = 1;

bool has_presenter_window(const Report& r) { return !r.at("presenter_window").is_null(); }

Report wait_for_talk(RealWindow& window, int room) {
  return window.wait_for("a talk on screen " + std::to_string(room), [&](const Report& r) {
    return !r.at("presenting").is_null() && r.at("fullscreen") == true && r.at("screen") == room &&
           has_presenter_window(r);
  });
}

void check_fills(const Report& r, int width, int height) {
  CHECK(r.at("scene").at("viewport").at("width") == width);
  CHECK(r.at("scene").at("viewport").at("height") == height);
}

/// Chooses an entry of View > Present.
void choose_screen(RealWindow& window, const std::string& entry_name) {
  for (const std::string& name : {std::string("view"), std::string("menu:present"), entry_name})
    window.click_on(name);
}

}  // namespace

TEST_CASE("the room's picture fills the projector, the presenter's window the other screen; S swaps them") {
  RealWindow window({.width = 900, .height = 600});
  window.key("F5");
  const Report r = wait_for_talk(window, projector);
  check_fills(r, 1024, 768);
  CHECK(r.at("presenter_window").at("screen") == main_screen);
  CHECK(r.at("presenter_window").at("size") == nlohmann::json({1280, 720}));

  window.key("s");
  const Report swapped = wait_for_talk(window, main_screen);
  check_fills(swapped, 1280, 720);
  CHECK(swapped.at("presenter_window").at("screen") == projector);
  CHECK(swapped.at("presenter_window").at("size") == nlohmann::json({1024, 768}));
  CHECK(swapped.at("presenting").at("step") == r.at("presenting").at("step"));

  window.key("Next");
  window.wait_for("the next step", [&](const Report& now) {
    return now.at("presenting").at("step").get<int>() == r.at("presenting").at("step").get<int>() + 1;
  });
  window.key("Escape");
  const Report after =
      window.wait_for("the end", [](const Report& now) { return now.at("presenting").is_null(); });
  CHECK_FALSE(after.at("fullscreen").get<bool>());
  CHECK(after.at("presenter_window").is_null());
  CHECK(after.at("scene").at("viewport").at("width") == 900);
}

TEST_CASE("the screen to present on is chosen in the menu, and remembered") {
  const TemporaryFolder folder;
  const RealWindow::Options options{
      .width = 900, .height = 600, .keep_state = true, .state_folder = folder.path()};
  {
    RealWindow window(options);
    choose_screen(window, "screen:1");
    window.key("F5");
    const Report r = wait_for_talk(window, main_screen);
    CHECK(r.at("presenter_window").at("screen") == projector);
    window.key("Escape");
    window.wait_for("the end", [](const Report& now) { return now.at("presenting").is_null(); });
    CHECK(window.close());
  }
  RealWindow window(options);
  window.key("F5");
  wait_for_talk(window, main_screen);
  window.key("Escape");
  window.wait_for("the end", [](const Report& now) { return now.at("presenting").is_null(); });
  choose_screen(window, "screen:automatic");
  window.key("F5");
  wait_for_talk(window, projector);
}

TEST_CASE("a screen is named on the command line") {
  RealWindow window({.width = 0, .height = 0, .arguments = {"present", "stalins-rise", "--screen", "1"}});
  const Report r = wait_for_talk(window, main_screen);
  check_fills(r, 1280, 720);
}
