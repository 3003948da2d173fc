// A Scene made by hand that shows every kind of mark, end, doubt and emphasis once, each under a name: for tests of
// drawing, and for looking at.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/scene.h"

namespace chronoscope::testing {

struct MarkSheet {
  Scene scene;
  std::map<std::string, std::size_t> marks;  ///< name -> index into scene.marks
  std::map<std::string, std::size_t> folds;
  const SceneMark& mark(const std::string& name) const { return scene.marks.at(marks.at(name)); }
  const SceneFold& fold(const std::string& name) const { return scene.folds.at(folds.at(name)); }
};

/// Seven themes in the colours and shapes of the shipped dataset.
std::vector<Theme> sheet_themes();

/// 1200x760 unscaled pixels.
MarkSheet make_mark_sheet(double scale);

}  // namespace chronoscope::testing
