// The card below a presented picture: sizes for the room's last row, whole lines, nothing outside.
#include "layout/presentation_card.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "layout/metrics.h"
#include "support/fake_text.h"

using namespace chronoscope;
using chronoscope::testing::FakeMeasurer;

namespace {

const std::string caption =
    "In January 1924 the founder dies and leaves no rule for choosing the next leader, and seventeen years "
    "later one of his colleagues commands everything on this line.";

CardText example() {
  return {.title = "The founder dies",
          .short_title = "Founder dies",
          .date = "21 January 1924, a Monday",
          .caption = caption,
          .footing = "How he rose",
          .count = "1 of 16",
          .progress = 1.0 / 16};
}

std::string joined(const std::vector<SceneText>& lines) {
  std::string text;
  for (const SceneText& line : lines) text += (text.empty() ? "" : " ") + line.text;
  return text;
}

}  // namespace

TEST_CASE("the presentation's scale makes the smallest text a fortieth of the height, and captions a 25th") {
  for (const double height : {768.0, 1080.0, 1920.0, 2160.0, 777.0}) {
    const double scale = presentation_scale(height, 1);
    CHECK(metrics::smallest_text * scale >= height / 40);
    CHECK(metrics::caption_px * scale >= height / 25);
    CHECK(metrics::smallest_text * scale <= height / 40 + 1);
    CHECK(presentation_scale(height, 1.5) > scale);
    CHECK(presentation_scale(height, 0.5) == scale);
  }
  // Nothing that a chart or a card says is set smaller than the smallest.
  for (const double px : {metrics::label_px, metrics::header_px, metrics::period_px, metrics::tick_px,
                          metrics::fold_px, metrics::card_date_px, metrics::card_footing_px}) {
    CHECK(px >= metrics::smallest_text);
  }
}

TEST_CASE("the caption is whole, in lines that fit, and everything stands inside the card") {
  FakeMeasurer measurer;
  for (const double width : {640.0, 1024.0, 1920.0}) {
    const SceneCard card = lay_out_card(example(), width, 1.5, measurer);
    CHECK(joined(card.caption) == caption);
    double bottom = card.title.rect.bottom();
    for (const SceneText& line : card.caption) {
      CHECK(line.rect.x >= 0);
      CHECK(line.rect.right() <= width);
      CHECK(line.rect.y >= bottom - 1);
      bottom = line.rect.bottom();
    }
    CHECK(bottom <= card.tools.y);
    CHECK(card.count.rect.right() <= width);
    CHECK(card.footing.rect.right() <= card.tools.right());
    CHECK(card.footing.text == "How he rose");  // no screen is too narrow for it
    CHECK(card.tools.right() <= card.count.rect.x);
    CHECK(card.tools.bottom() <= card.rect.bottom());
    CHECK_FALSE(card.title.rect.overlaps(card.date.rect));
  }
}

TEST_CASE("a card that is lower than its text cuts the caption and says so") {
  FakeMeasurer measurer;
  SceneCard card = lay_out_card(example(), 640, 2, measurer);
  const std::size_t lines = card.caption.size();
  move_card(card, {0, 500, 640, card.rect.height - 60});
  CHECK(card.caption.size() < lines);
  CHECK(card.caption.back().text.ends_with("…"));
  CHECK(card.caption.back().rect.bottom() <= card.tools.y);
  CHECK(card.tools.bottom() <= 500 + card.rect.height);
  CHECK(card_height(example(), 100, 300, 2, measurer) <= 300 * metrics::card_most_part);
}

TEST_CASE("text wraps at spaces, inside a word only when it must, and at line feeds") {
  FakeMeasurer measurer;
  const TextStyle style{Typeface::sans, 2};  // a character is one pixel wide
  CHECK(wrap_text("one two three", 7, style, measurer) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap_text("incomprehensibilities", 8, style, measurer) ==
        std::vector<std::string>{"incompre", "hensibil", "ities"});
  CHECK(wrap_text("a\nb", 8, style, measurer) == std::vector<std::string>{"a", "b"});
  CHECK(wrap_text("ΩΩΩ", 1, style, measurer) == std::vector<std::string>{"Ω", "Ω", "Ω"});
  CHECK(wrap_text("", 8, style, measurer).empty());
}
