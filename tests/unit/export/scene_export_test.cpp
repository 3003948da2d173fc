#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "export/scene_json.h"
#include "export/scene_text.h"
#include "unit/export/scene_samples.h"

using namespace chronoscope;
using chronoscope::testing::rich_dataset;
using chronoscope::testing::sample_scene;

namespace {

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE(
    "a scene as JSON gives every thing on a line of its own, ids for indices, rectangles as four numbers") {
  const Dataset d = rich_dataset();
  const std::string json = scene_to_json(sample_scene(d), d);
  INFO(json);
  CHECK(has_line(
      json, R"("viewport": {"from":"1924-01-01","to":"1941-06-22","from_days":-16802.0,"to_days":-10419.0,)"
            R"("width":1280.0,"height":720.0,"scale":1.5},)"));
  CHECK(has_line(json, R"(  {"id":"congress-1934","kind":"span","rect":[700.0,130.0,12.346,14.0],)"
                       R"("theme":"power-struggle","row":1,"date":"1934-01-26/1934-02-10","begin":"fade",)"
                       R"("end":"dashed","importance":3,"emphasis":"normal","opacity":1.0},)"));
  CHECK(has_line(
      json, R"(  {"rect":[400.0,95.0,22.0,16.0],"count":2,"ids":["collectivisation-1929","famine-1932"],)"
            R"("theme":"power-struggle","same_day":true,"emphasis":"normal","opacity":1.0})"));
  CHECK(has_line(json,
                 R"(  {"event":"kirov-1934","text":"Kirov mur…","rect":[20.0,188.0,60.0,18.0],"px":15.0,)"
                 R"("anchor":"left","emphasis":"normal","opacity":1.0})"));
  CHECK(has_line(json, R"(  {"x":222.0,"label":"","rect":null,"major":false})"));
  CHECK(has_line(json, R"(  {"cause":"congress-1934","effect":"kirov-1934",)"
                       R"("points":[[706.0,137.0],[706.0,160.0],[7.0,160.0],[7.0,190.0]]})"));
  CHECK(json.find(R"({"id":"world","shown":0,"passing":1,"total":1})") != std::string::npos);
  CHECK(json.find(R"("brush":[200.0,640.0,300.0,60.0])") != std::string::npos);
  CHECK(json.find(R"("top_bar":[0.0,0.0,1280.0,48.0])") != std::string::npos);
  CHECK(json.find("-0.0,190.0") == std::string::npos);
  CHECK(json.starts_with("{\n"));
  CHECK(json.ends_with("}\n"));
}

TEST_CASE("an empty scene is whole JSON too") {
  const std::string json = scene_to_json(Scene{}, Dataset{});
  CHECK(has_line(json, "\"events\": [],"));
  CHECK(json.find(R"("from":"1970-01-01","to":"1970-01-01")") != std::string::npos);
}

TEST_CASE("bad bytes and numbers that are none do not stop the JSON") {
  Dataset d = rich_dataset();
  Scene s = sample_scene(d);
  s.labels[0].text = "bad \xFF byte";
  s.marks[0].rect.x = std::numeric_limits<double>::quiet_NaN();
  const std::string json = scene_to_json(s, d);
  CHECK(json.find("bad \uFFFD byte") != std::string::npos);
  CHECK(json.find("[null,130.0") != std::string::npos);
}

TEST_CASE("the days in view far from now are years alone") {
  const Dataset d = rich_dataset();
  Scene s = sample_scene(d);
  s.viewport = {-5e9, 5e9};
  const std::string json = scene_to_json(s, d);
  CHECK(json.find(R"("from":"Y-13)") != std::string::npos);
  CHECK(json.find(R"("to":"Y13)") != std::string::npos);
}

TEST_CASE("a scene as text groups marks by lane, by row and x, with the label behind each") {
  const Dataset d = rich_dataset();
  const std::string text = scene_to_text(sample_scene(d), d);
  const std::string expected = R"(scene 1280x720 scale 1.5
view 1924-01-01 to 1941-06-22
shown 7 of 8
  power-struggle 4 of 4, 4 in all
  terror 2 of 2, 2 in all
  collectivisation 3 of 3, 3 in all
  world 0 of 1, 1 in all
regions
  top_bar [0 0 1280 48]
  chart [0 0 0 0]
  periods [0 0 0 0]
  headers [0 0 0 0]
  plot [120 80 1160 500]
  axis [0 0 0 0]
  overview [0 0 0 0] plot [0 0 0 0]
  detail [0 0 0 0]
periods
  0 first-plan [430 50 280 20] "First Five-Year Plan" [440 52 120 16]
ticks
  188.1 major "1925" [190 590 30 14]
  222
lane power-struggle [0 80 1280 100] header [0 80 120 100] rows 2 shown 4 of 4
  0 point lenin-dies-1924 [123.5 95 14 14] | "Lenin dies" right [141 93 70 18] 15px
  1 span congress-1934 [700 130 12.3 14] fade..dashed fade 4 0
  fold of 2 [400 95 22 16] same day: collectivisation-1929 famine-1932
lane terror [0 180 1280 60] header [0 180 120 60] rows 1 shown 2 of 2 opacity 0.50
  0 point kirov-1934 [0 190 14 14] focused opacity 0.25 | "Kirov mur…" left [20 188 60 18] 15px
arcs
  congress-1934 -> kirov-1934 (706 137) (7 190)
overview [120 640 1160 60] brush [200 640 300 60]
overview ticks
)";
  CHECK(text == expected);
}

TEST_CASE("the text does not depend on the order in which layout made the marks") {
  const Dataset d = rich_dataset();
  Scene s = sample_scene(d);
  const std::string before = scene_to_text(s, d);
  std::swap(s.marks.front(), s.marks.back());
  std::swap(s.labels.front(), s.labels.back());
  CHECK(scene_to_text(s, d) == before);
}

TEST_CASE("the text shows what layout forgot: marks without a lane, labels without a mark") {
  const Dataset d = rich_dataset();
  Scene s = sample_scene(d);
  s.lanes.pop_back();
  s.marks.pop_back();
  const std::string text = scene_to_text(s, d);
  CHECK(text.find("stray mark kirov-1934 [0 190 14 14]") != std::string::npos);
  CHECK(text.find("stray label lenin-dies-1924 | \"Lenin dies\"") != std::string::npos);
}
