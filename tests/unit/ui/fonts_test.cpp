#include "ui/fonts.h"

#include <imgui.h>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

#include "main/embedded_fonts.h"
#include "ui/rich_text.h"
#include "ui/text.h"

using namespace chronoscope;

TEST_CASE("Text is measured without a context, a backend or a frame") {
  ImFontAtlas atlas;
  Fonts fonts(atlas, embedded_fonts());
  const TextStyle style{Typeface::sans, 14};
  const double one = fonts.width_px("Kirov", style);
  CHECK(one > 20);
  CHECK(one < 60);
  CHECK(fonts.width_px("", style) == 0);
  CHECK(fonts.width_px("KirovKirov", style) == Catch::Approx(2 * one));
  CHECK(fonts.width_px("Kirov", TextStyle{Typeface::sans_bold, 14}) > one);
  CHECK(fonts.width_px("Kirov", TextStyle{Typeface::sans, 28}) == Catch::Approx(2 * one).epsilon(0.06));
}

TEST_CASE("A line is as high as the face's ascent and descent, in whole pixels") {
  ImFontAtlas atlas;
  Fonts fonts(atlas, embedded_fonts());
  CHECK(fonts.line_height_px(TextStyle{Typeface::sans, 14}) == 18);
  CHECK(fonts.ascent_px({Face::sans, 14}) == Catch::Approx(14.16).margin(0.3));
}

TEST_CASE("Cyrillic is in the typefaces") {
  ImFontAtlas atlas;
  Fonts fonts(atlas, embedded_fonts());
  for (const Face face :
       {Face::sans, Face::sans_bold, Face::sans_italic, Face::serif, Face::serif_bold, Face::serif_italic}) {
    CHECK(fonts.font(face)->IsGlyphInFont(0x0428));
    CHECK(fonts.font(face)->IsGlyphInFont(0x2026));
  }
}

TEST_CASE("A text that does not fit is shortened at a whole character") {
  ImFontAtlas atlas;
  Fonts fonts(atlas, embedded_fonts());
  const FontStyle style{Face::sans, 14};
  CHECK(fonts.shorten("Kirov", style, 500) == "Kirov");
  const std::string cut = fonts.shorten("Голодомор на Украине", style, 80);
  CHECK(cut.ends_with("…"));
  CHECK(fonts.width_px(cut, style) <= 80);
  CHECK(cut.starts_with("Голод"));
  CHECK(fonts.shorten("Kirov", style, 0) == "…");
}

TEST_CASE("Something that is no font is refused") {
  ImFontAtlas atlas;
  FontBlobs blobs = embedded_fonts();
  const std::byte junk[64] = {};
  blobs.serif = junk;
  CHECK_THROWS_AS(Fonts(atlas, blobs), std::invalid_argument);
}

TEST_CASE("Words wrap at spaces, never inside unless a word is wider than the line") {
  ImFontAtlas atlas;
  Fonts fonts(atlas, embedded_fonts());
  const FontStyle plain{Face::sans, 14}, bold{Face::sans_bold, 14};
  const TextRun runs[] = {
      {"The ", plain, {}}, {"Right Opposition", bold, {}}, {", then the plan.", plain, {}}};
  const auto one_line = wrap_lines(fonts, runs, 1000);
  REQUIRE(one_line.size() == 1);
  CHECK(one_line[0] == "The Right Opposition, then the plan.");
  // The comma is another run, yet it never begins a line.
  for (float width = 60; width < 300; width += 3) {
    for (const std::string& line : wrap_lines(fonts, runs, width)) CHECK_FALSE(line.starts_with(","));
  }
  const TextRun word{"Donaudampfschifffahrtsgesellschaft", plain, {}};
  const auto pieces = wrap_lines(fonts, {&word, 1}, 60);
  CHECK(pieces.size() > 2);
  std::string joined;
  for (const std::string& piece : pieces) {
    CHECK(fonts.width_px(piece, plain) <= 60);
    joined += piece;
  }
  CHECK(joined == word.text);
}

TEST_CASE("A line break in a text that a program wrote is one in the pane") {
  ImFontAtlas atlas;
  Fonts fonts(atlas, embedded_fonts());
  const TextRun run{"one\ntwo", {Face::sans, 14}, {}};
  CHECK(wrap_lines(fonts, {&run, 1}, 500) == std::vector<std::string>{"one", "two"});
}

TEST_CASE("Counts and ranges are written as a reader expects") {
  CHECK(count_text(7, Language::english) == "7");
  CHECK(count_text(1204338, Language::english) == "1,204,338");
  CHECK(events_text(1, 1, Language::english) == "1 event");
  CHECK(events_text(12, 48, Language::english) == "12 of 48 events");
  CHECK(short_count_text(48, 48, Language::english) == "48");
  CHECK(fraction_text(12, 48, Language::english) == "12/48");
  CHECK(years_text({static_cast<double>(day_from_civil({1917, 3, 1})),
                    static_cast<double>(day_from_civil({1942, 1, 1}))},
                   Language::english) == "1917–1941");
  CHECK(years_text({static_cast<double>(day_from_civil({-43, 3, 1})),
                    static_cast<double>(day_from_civil({14, 8, 19}))},
                   Language::english) == "44 BCE–14 CE");
  CHECK(range_text({day_from_civil({1932, 1, 1}), day_from_civil({1935, 1, 1})}, Language::english) ==
        "1932–1934");
  CHECK(range_text({day_from_civil({1932, 1, 1}), day_from_civil({1933, 1, 1})}, Language::english) ==
        "1932");
  CHECK(edtf_of_first({day_from_civil({1932, 8, 1}), day_from_civil({1933, 1, 1})}) == "1932-08");
  CHECK(edtf_of_last({day_from_civil({1932, 8, 1}), day_from_civil({1933, 3, 13})}) == "1933-03-12");
}

TEST_CASE("In lists dates are no finer than a month") {
  const auto brief = [](const char* text) {
    return brief_date(std::get<EdtfDate>(parse_edtf(text)), Language::english);
  };
  CHECK(brief("1934-12-01") == "Dec 1934");
  CHECK(brief("1934-01-26/1934-02-10") == "Jan–Feb 1934");
  CHECK(brief("1936-08-19/1936-08-24") == "Aug 1936");
  CHECK(brief("1935") == "1935");
}
