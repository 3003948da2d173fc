// `describe` as it is typed: what it prints, and what it answers to wrong words.
#include <sys/wait.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "support/golden.h"
#include "support/temporary_folder.h"

using namespace chronoscope::testing;

namespace {

const std::string railway = "'" CHRONOSCOPE_SOURCE_DIR "/tests/golden/data/valley-railway.json'";

struct Answer {
  int exit_code = -1;
  std::string output, errors;
};

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Answer describe(const std::string& words) {
  const char* program = std::getenv("CHRONOSCOPE_BIN");
  REQUIRE(program != nullptr);
  const TemporaryFolder folder;
  const std::string output = folder.path() / "output", errors = folder.path() / "errors";
  const std::string command =
      "'" + std::string(program) + "' describe " + words + " >'" + output + "' 2>'" + errors + "'";
  INFO(command);
  const int status = std::system(command.c_str());
  REQUIRE(WIFEXITED(status));
  return {WEXITSTATUS(status), text_of(output), text_of(errors)};
}

void check_description(const std::string& name, const std::string& words) {
  const Answer answer = describe(words);
  CHECK(answer.exit_code == 0);
  CHECK(answer.errors.empty());
  check_golden_text("descriptions/" + name + ".md", answer.output);
}

}  // namespace

TEST_CASE("description golden: the whole view") { check_description("whole", railway); }
TEST_CASE("description golden: some themes for some years") {
  check_description("part", "--from 1893 --to 1896-06 --themes money,people " + railway);
}
TEST_CASE("description golden: an event") { check_description("event", "opening " + railway); }
TEST_CASE("description golden: an event, in Russian") {
  check_description("event-russian", "opening --language ru " + railway);
}
TEST_CASE("description golden: some years, in French") {
  check_description("part-french", "--from 1893 --to 1896-06 --themes money,people --language fr " + railway);
}

TEST_CASE("describe without words describes the shipped chronology") {
  const Answer answer = describe("--from 1934-12 --to 1934-12");
  CHECK(answer.exit_code == 0);
  CHECK(answer.output.find("\n\nTime shown: December 1934.\n") != std::string::npos);
  CHECK(answer.output.find("The murder of Kirov") != std::string::npos);
}

TEST_CASE("describe says what it cannot follow") {
  const auto check = [](const std::string& words, int exit_code, const char* error) {
    const Answer answer = describe(words);
    INFO(words << "\n" << answer.errors);
    CHECK(answer.exit_code == exit_code);
    CHECK(answer.output.empty());
    CHECK(answer.errors.find(error) != std::string::npos);
  };
  check("no-such-event", 2, "there is no event \"no-such-event\" in the shipped dataset");
  check("opening --from 1894 " + railway, 2, "leave out the event \"opening\"");
  check("--from 1894 --to 1893 " + railway, 2, "the end lies before the start");
  check("--from 1894-13 " + railway, 2, "--from 1894-13");
  check("--themes nothing " + railway, 2, "there is no theme \"nothing\"");
  check("no-such-file.json", 1, "no-such-file.json");
}
