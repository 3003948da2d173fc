// docs/coverage.md says where each topic of the study documents is treated, docs/doubtful.md what could not be made sure
// of. Every id that they name must exist, and no topic may stand there without one.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/datasets.h"

using namespace chronoscope;
using chronoscope::testing::shipped_dataset;

namespace {

std::string text_of(const char* document) {
  std::ifstream file(std::string(CHRONOSCOPE_SOURCE_DIR "/docs/") + document);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

template <class T>
std::set<std::string> ids_of(const std::vector<T>& things) {
  std::set<std::string> ids;
  for (const T& thing : things) ids.insert(thing.id);
  return ids;
}

/// By the word before the colon: event:kirov-murdered.
std::map<std::string, std::set<std::string>> ids_by_kind(const Dataset& d) {
  std::map<std::string, std::set<std::string>> ids{
      {"theme", ids_of(d.themes)},  {"period", ids_of(d.periods)}, {"person", ids_of(d.people)},
      {"place", ids_of(d.places)},  {"term", ids_of(d.glossary)},  {"source", ids_of(d.sources)},
      {"series", ids_of(d.series)}, {"tour", ids_of(d.tours)},     {"question", ids_of(d.questions)},
  };
  for (std::size_t i = 0; i < d.events.size(); ++i) ids["event"].emplace(d.events.id(EventIndex(i)));
  return ids;
}

/// The texts between backticks.
std::vector<std::string> quoted_in(const std::string& line) {
  std::vector<std::string> quoted;
  for (std::size_t at = line.find('`'); at != std::string::npos; at = line.find('`', at + 1)) {
    const std::size_t end = line.find('`', at + 1);
    if (end == std::string::npos) break;
    quoted.push_back(line.substr(at + 1, end - at - 1));
    at = end;
  }
  return quoted;
}

/// Ids of the line that exist; a word with a colon that is none fails the test.
std::size_t check_ids(const std::string& line) {
  static const auto known = ids_by_kind(shipped_dataset());
  std::size_t found = 0;
  for (const std::string& quoted : quoted_in(line)) {
    const std::size_t colon = quoted.find(':');
    if (colon == std::string::npos) continue;
    INFO(quoted);
    const auto kind = known.find(quoted.substr(0, colon));
    REQUIRE(kind != known.end());
    const bool exists = kind->second.contains(quoted.substr(colon + 1));
    CHECK(exists);
    found += exists ? 1 : 0;
  }
  return found;
}

}  // namespace

TEST_CASE("coverage: every topic has its place in the chronology, and every id exists") {
  std::istringstream lines(text_of("coverage.md"));
  std::size_t topics = 0;
  for (std::string line; std::getline(lines, line);) {
    const bool row = line.starts_with("| ") && !line.starts_with("|---");
    INFO(line);
    const std::size_t ids = check_ids(line);
    if (!row || line.find("| covered by |") != std::string::npos) continue;
    ++topics;
    CHECK(ids > 0);
  }
  CHECK(topics >= 200);
}

TEST_CASE("coverage: what is doubtful names what exists") {
  std::istringstream lines(text_of("doubtful.md"));
  std::size_t named = 0;
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    named += check_ids(line);
  }
  CHECK(named >= 100);
}
