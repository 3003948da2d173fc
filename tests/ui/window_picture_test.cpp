// What the window shows is what is drawn without one: the driver of a real window may do things differently.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <string>

#include "support/picture.h"
#include "support/real_window.h"
#include "support/temporary_folder.h"

using namespace chronoscope::testing;

TEST_CASE("the window shows the picture that is rendered without one, in each appearance") {
  for (const std::string appearance : {"light", "dark", "contrast"}) {
    INFO(appearance);
    const TemporaryFolder folder;
    // A size at which whole tiles of the software renderer hold nothing but ground.
    RealWindow window({.width = 1600, .height = 900, .arguments = {"--appearance", appearance}});
    window.move(2, 2);  // where nothing answers the pointer
    window.wait_for("nothing hovered", [](const RealWindow::Report& r) { return r.at("hovered").is_null(); });
    window.save_picture(folder / "window.ppm");
    const std::string without = (folder / "without.png").string(), as_ppm = (folder / "without.ppm").string();
    const std::string render = std::string(std::getenv("CHRONOSCOPE_BIN")) +
                               " render --size 1600x900 --appearance " + appearance + " -o " + without +
                               " && convert " + without + " -depth 8 " + as_ppm;
    REQUIRE(std::system(render.c_str()) == 0);
    const int different = different_pixels(read_picture(folder / "window.ppm"), read_picture(as_ppm));
    CHECK(different < 300);  // of 1,440,000: the edges of letters and marks
  }
}

TEST_CASE("the card of a presented step has one ground") {
  for (const std::string appearance : {"light", "dark", "contrast"}) {
    INFO(appearance);
    RealWindow window({.width = 0,
                       .height = 0,
                       .arguments = {"present", "the-terror", "--windowed", "--size", "1280x720",
                                     "--appearance", appearance}});
    // The tools come with the pointer and go again; none are there once it has rested.
    const auto r = window.wait_for("the card alone",
                                   [](const RealWindow::Report& now) { return now.at("controls").empty(); });
    const TemporaryFolder folder;
    window.save_picture(folder / "window.ppm");
    const auto& card = r.at("scene").at("card");
    const auto &footing = card.at("footing").at("rect"), &count = card.at("count").at("rect");
    const double left = footing[0].get<double>() + footing[2].get<double>() + 4;
    const double top = footing[1].get<double>() - 30;
    CHECK(is_plain(read_picture(folder / "window.ppm"), left, top, count[0].get<double>() - 4 - left, 60));
  }
}
