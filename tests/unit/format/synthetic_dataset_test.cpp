#include "format/synthetic_dataset.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>

#include "unit/format/reading.h"

using namespace chronoscope;
using namespace chronoscope::testing;

namespace {

std::string synthetic(const SyntheticRequest& request) {
  std::string text;
  CHECK(write_synthetic_dataset(request, [&](std::string_view piece) {
    text += piece;
    return true;
  }));
  return text;
}

}  // namespace

TEST_CASE("a synthetic dataset reads without problems, whatever its spread and size") {
  const auto spread =
      GENERATE(TimeSpread::uniform, TimeSpread::clustered, TimeSpread::heavy_tailed, TimeSpread::mixed);
  const auto events = GENERATE(std::uint64_t{0}, 1, 5000);
  const ReadResult result = read(synthetic({events, 3, spread}));
  CHECK(lines_of(result) == Lines{});
  CHECK(result.dataset.events.size() == events);
}

TEST_CASE("a synthetic dataset holds every kind of date, and points and spans") {
  const Dataset d = read(synthetic({20000, 1})).dataset;
  std::set<EdtfForm> forms;
  std::set<EndKind> ends;
  std::size_t days = 0;
  for (std::size_t i = 0; i < d.events.size(); ++i) {
    const EdtfDate& date = d.events.date(EventIndex(i));
    forms.insert(date.form);
    ends.insert(date.last_kind);
    const DateExtent& x = d.events.extent(EventIndex(i));
    days += x.latest_end - x.earliest_start == 1 ? 1 : 0;
  }
  CHECK(forms == std::set<EdtfForm>{EdtfForm::date, EdtfForm::interval, EdtfForm::one_of});
  CHECK(ends.size() == 3);
  CHECK(days > d.events.size() / 2);
  CHECK(days < d.events.size() * 3 / 4);
}

TEST_CASE("the same seed gives the same bytes, another seed others") {
  CHECK(synthetic({300, 7}) == synthetic({300, 7}));
  CHECK(synthetic({300, 7}) != synthetic({300, 8}));
  // Anchored, so that a figure measured today can be measured again: FNV-1a of the text.
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : synthetic({1000, 1})) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  CHECK(hash == 0x1c1c2e1a81cf15b6ull);
}

TEST_CASE("a synthetic dataset stops when nobody takes it any more") {
  int pieces = 0;
  CHECK_FALSE(write_synthetic_dataset({100000, 1}, [&](std::string_view) { return ++pieces < 3; }));
  CHECK(pieces == 3);
}
