#include "layout/fold_label.h"

#include <catch2/catch_test_macros.hpp>

using namespace chronoscope;

TEST_CASE("fold label: short, rounded down, without an empty decimal") {
  CHECK(fold_label(1, Language::english) == "+1");
  CHECK(fold_label(999, Language::english) == "+999");
  CHECK(fold_label(1'000, Language::english) == "+1k");
  CHECK(fold_label(1'099, Language::english) == "+1k");
  CHECK(fold_label(1'100, Language::english) == "+1.1k");
  CHECK(fold_label(9'999, Language::english) == "+9.9k");
  CHECK(fold_label(10'000, Language::english) == "+10k");
  CHECK(fold_label(999'999, Language::english) == "+999k");
  CHECK(fold_label(1'000'000, Language::english) == "+1M");
  CHECK(fold_label(12'345'678, Language::english) == "+12M");
  CHECK(fold_label(1'100, Language::french) == "+1,1k");
}
