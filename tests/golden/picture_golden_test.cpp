// Few whole pictures, drawn by the program itself without a window, held to accepted ones.
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "support/golden.h"
#include "support/temporary_folder.h"

using namespace chronoscope::testing;

namespace {

void check_picture(const std::string& name, const std::string& options) {
  const char* program = std::getenv("CHRONOSCOPE_BIN");
  REQUIRE(program != nullptr);
  const TemporaryFolder folder;
  const std::filesystem::path made = folder.path() / "picture.png";
  const std::string command = "'" + std::string(program) + "' render '" + CHRONOSCOPE_SOURCE_DIR +
                              "/tests/golden/data/valley-railway.json' -o '" + made.string() + "' " + options;
  INFO(command);
  REQUIRE(std::system(command.c_str()) == 0);
  check_golden_picture("pictures/" + name + ".png", made);
}

}  // namespace

TEST_CASE("picture golden: light, with an open event") {
  check_picture("light", "--size 1280x720 --select opening");
}
TEST_CASE("picture golden: dark, with an open event") {
  check_picture("dark", "--size 1280x720 --select opening --appearance dark");
}
TEST_CASE("picture golden: high contrast, with an open event") {
  check_picture("contrast", "--size 1280x720 --select opening --appearance contrast");
}
TEST_CASE("picture golden: a presented step, light") {
  check_picture("presented-light", "--size 1280x720 --present built --step 2");
}
TEST_CASE("picture golden: a presented step, dark") {
  check_picture("presented-dark", "--size 1024x768 --present built --step 2 --appearance dark");
}
TEST_CASE("picture golden: a presented step, high contrast") {
  check_picture("presented-contrast", "--size 1280x720 --present built --step 1 --appearance contrast");
}
TEST_CASE("picture golden: Russian, days") {
  check_picture("russian", "--size 1280x720 --select opening --from 1898-05 --to 1898-07 --language ru");
}
TEST_CASE("picture golden: folds") { check_picture("folds", "--size 640x420"); }
TEST_CASE("picture golden: crowded labels") {
  check_picture("crowded", "--size 800x560 --from 1894-04-25 --to 1894-06-30");
}
TEST_CASE("picture golden: doubtful dates") {
  check_picture("doubtful-dates", "--size 1000x560 --from 1893 --to 1897");
}
TEST_CASE("picture golden: a search") { check_picture("search", "--size 800x560 --search navies"); }
TEST_CASE("picture golden: twice the size") {
  check_picture("scale-2", "--size 1600x1000 --scale 2 --from 1889 --to 1899 --themes line,money");
}
