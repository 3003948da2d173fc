// The language of the program: chosen in the real window's menu, live, and remembered.
#include <catch2/catch_test_macros.hpp>

#include "support/real_window.h"
#include "support/temporary_folder.h"

using namespace chronoscope::testing;
using Report = RealWindow::Report;

namespace {

std::string first_tick(const Report& r) {
  for (const auto& tick : r.at("scene").at("ticks")) {
    if (tick.at("major") == true && tick.contains("label") && tick.at("label") != "") return tick.at("label");
  }
  return "";
}

}  // namespace

TEST_CASE("at first the program speaks the desktop's language, or English") {
  const auto language_for = [](const std::string& locale, std::vector<std::string> arguments = {}) {
    const RealWindow window({.arguments = std::move(arguments), .locale = locale});
    return window.last().at("language").get<std::string>();
  };
  CHECK(language_for("fr_CA.UTF-8") == "fr");
  CHECK(language_for("de_DE.UTF-8") == "en");
  CHECK(language_for("fr_FR.UTF-8", {"--language", "ru"}) == "ru");
}

TEST_CASE("the language is switched in the menu while the program runs, and is remembered") {
  const TemporaryFolder folder;
  const std::vector<std::string> arguments{"--from", "1934-11", "--to", "1934-12"};
  {
    RealWindow window({.width = 1600,
                       .height = 900,
                       .arguments = arguments,
                       .keep_state = true,
                       .state_folder = folder.path()});
    CHECK(window.last().at("language") == "en");
    CHECK(first_tick(window.last()) == "November 1934");
    window.click_on("view");
    window.click_on("menu:language");
    window.click_on("language:ru");
    const Report r = window.wait_for("Russian", [](const Report& now) { return now.at("language") == "ru"; });
    CHECK(first_tick(r) == "ноябрь 1934");
    CHECK(window.close());
  }
  RealWindow window({.width = 1600,
                     .height = 900,
                     .arguments = arguments,
                     .keep_state = true,
                     .state_folder = folder.path()});
  CHECK(window.last().at("language") == "ru");
}
