#include "layout/ticks.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>

#include "support/fake_text.h"

using namespace chronoscope;

namespace {

std::vector<SceneTick> ticks_for(CivilDate from, CivilDate to, double width) {
  testing::FakeMeasurer measurer;
  TickRequest r;
  r.scale = {
      {static_cast<double>(day_from_civil(from)), static_cast<double>(day_from_civil(to))}, 100, width};
  r.axis = {100, 0, width, 40};
  r.minor_style = r.major_style = {Typeface::sans, 14};
  return locate_ticks(r, measurer);
}

std::vector<std::string> labels(const std::vector<SceneTick>& ticks, bool major) {
  std::vector<std::string> out;
  for (const SceneTick& t : ticks) {
    if (t.major == major && !t.label.empty()) out.push_back(t.label);
  }
  return out;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("seventeen years on a thousand pixels are told in years under decades") {
  const auto ticks = ticks_for({1924, 1, 1}, {1941, 6, 22}, 1100);
  const auto minor = labels(ticks, false);
  CHECK(has(minor, "1924"));
  CHECK(has(minor, "1937"));
  CHECK(has(labels(ticks, true), "1930s"));
}

TEST_CASE("a year is told in months under its number") {
  const auto ticks = ticks_for({1934, 1, 1}, {1935, 1, 1}, 900);
  CHECK(labels(ticks, false).size() == 12);
  CHECK(has(labels(ticks, false), "Dec"));
  CHECK(has(labels(ticks, true), "1934"));
}

TEST_CASE("two weeks are told in days with their weekday under the month") {
  const auto ticks = ticks_for({1934, 11, 25}, {1934, 12, 9}, 1400);
  CHECK(has(labels(ticks, false), "Sat 1"));
  CHECK(has(labels(ticks, true), "December 1934"));
  CHECK(has(labels(ticks, true), "November 1934"));
}

TEST_CASE("one day alone still says what it is") {
  const auto ticks = ticks_for({1934, 12, 1}, {1934, 12, 2}, 1000);
  CHECK(has(labels(ticks, false), "Sat 1"));
  CHECK(has(labels(ticks, true), "December 1934"));
}

TEST_CASE("ages are told in centuries and millennia, BCE included") {
  CHECK(has(labels(ticks_for({-500, 1, 1}, {2000, 1, 1}, 1000), false), "1000"));
  CHECK(has(labels(ticks_for({-60, 1, 1}, {-40, 1, 1}, 1200), false), "45 BCE"));
}

TEST_CASE("tick labels of a level never collide and never leave the axis, from a day to a million years") {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> unit(0, 1);
  for (int i = 0; i < 400; ++i) {
    const double span = std::exp(unit(random) * std::log(3.6e8));
    const double from = (unit(random) - 0.5) * 8e5;
    const double width = 300 + 3000 * unit(random);
    testing::FakeMeasurer measurer;
    TickRequest r;
    r.scale = {{from, from + span}, 100, width};
    r.axis = {100, 0, width, 40};
    r.minor_style = r.major_style = {Typeface::sans, 14};
    const auto ticks = locate_ticks(r, measurer);
    REQUIRE(ticks.size() < 400);
    REQUIRE(!labels(ticks, false).empty());
    for (const bool major : {false, true}) {
      double last = -1e18;
      for (const SceneTick& t : ticks) {
        if (t.major != major || t.label.empty()) continue;
        REQUIRE(t.label_rect.x >= last);
        REQUIRE(t.label_rect.x >= 100);
        REQUIRE(t.label_rect.right() <= 100 + width + 14.01);
        last = t.label_rect.right();
      }
    }
  }
}

TEST_CASE("every stretch that is whole in the view says its name, in each language") {
  std::mt19937 random(12);
  std::uniform_real_distribution<double> unit(0, 1);
  for (int i = 0; i < 600; ++i) {
    testing::FakeMeasurer measurer;
    TickRequest r;
    r.language = static_cast<Language>(i % language_count);
    const double from = static_cast<double>(day_from_civil({1924, 1, 1})) + unit(random) * 6000;
    const double width = 300 + 2000 * unit(random);
    r.scale = {{from, from + 20 * std::exp(unit(random) * std::log(40.0))}, 100, width};
    r.axis = {100, 0, width, 40};
    r.minor_style = r.major_style = {Typeface::sans, 14 + 14 * unit(random)};
    r.gap_px = r.major_style.px;
    std::vector<SceneTick> majors;
    for (const SceneTick& t : locate_ticks(r, measurer)) {
      if (t.major) majors.push_back(t);
    }
    for (std::size_t k = 0; k + 1 < majors.size(); ++k) {
      if (majors[k].x < 100) continue;
      INFO(majors[k].x << " to " << majors[k + 1].x << " of " << width);
      CHECK_FALSE(majors[k].label.empty());
    }
  }
}
