// The dataset that ships must read without a single problem.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "format/dataset_writer.h"
#include "unit/format/reading.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

std::vector<NamedText> shipped_files() {
  std::vector<NamedText> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(CHRONOSCOPE_SOURCE_DIR "/data/ussr-1924-1941")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files.push_back(
        {entry.path().filename().string(), std::string(std::istreambuf_iterator<char>(file), {})});
  }
  std::sort(files.begin(), files.end(),
            [](const NamedText& a, const NamedText& b) { return a.path < b.path; });
  return files;
}

}  // namespace

TEST_CASE("the shipped dataset reads without problems") {
  const ReadResult result = read_files(shipped_files());
  CHECK(lines_of(result) == Lines{});
  CHECK(result.usable);
  CHECK(!result.dataset.events.empty());
}

TEST_CASE("the shipped dataset survives being written and read") {
  const Dataset dataset = read_files(shipped_files()).dataset;
  const std::string written = dataset_to_json(dataset);
  const ReadResult again = read(written);
  CHECK(lines_of(again) == Lines{});
  CHECK(dataset_to_json(again.dataset) == written);
  CHECK(event_ids(again.dataset) == event_ids(dataset));
}
