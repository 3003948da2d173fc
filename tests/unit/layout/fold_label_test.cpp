#include "layout/fold_label.h"

#include <catch2/catch_test_macros.hpp>

using namespace chronoscope;

TEST_CASE("fold label: short, rounded down, without an empty decimal") {
  CHECK(fold_label(1) == "+1");
  CHECK(fold_label(999) == "+999");
  CHECK(fold_label(1'000) == "+1k");
  CHECK(fold_label(1'099) == "+1k");
  CHECK(fold_label(1'100) == "+1.1k");
  CHECK(fold_label(9'999) == "+9.9k");
  CHECK(fold_label(10'000) == "+10k");
  CHECK(fold_label(999'999) == "+999k");
  CHECK(fold_label(1'000'000) == "+1M");
  CHECK(fold_label(12'345'678) == "+12M");
}
