#include "support/datasets.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "format/dataset_reader.h"

namespace chronoscope::testing {

namespace {

EdtfDate date_from(const std::string& text) {
  const auto parsed = parse_edtf(text);
  INFO("EDTF: " << text);
  REQUIRE(std::holds_alternative<EdtfDate>(parsed));
  return std::get<EdtfDate>(parsed);
}

Dataset read_shipped() {
  const std::filesystem::path folder =
      std::filesystem::path(CHRONOSCOPE_SOURCE_DIR) / "data" / "ussr-1924-1941";
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    texts.push_back(text.str());
  }
  std::vector<SourceText> sources;
  for (std::size_t i = 0; i < paths.size(); ++i) sources.push_back({paths[i].filename().string(), texts[i]});
  return read_dataset(sources).dataset;
}

}  // namespace

Dataset make_dataset(std::size_t theme_count, const std::vector<EventSpec>& events) {
  Dataset dataset;
  dataset.title = "Test";
  for (std::size_t i = 0; i < theme_count; ++i) {
    Theme theme;
    theme.id = "theme-" + std::to_string(i + 1);
    theme.name = theme.short_name = "Theme " + std::to_string(i + 1);
    theme.shape = static_cast<MarkShape>(i % mark_shape_count);
    theme.color = {static_cast<std::uint8_t>(40 * i), 114, 178};
    dataset.themes.push_back(theme);
  }
  for (const EventSpec& spec : events) {
    EventRecord record;
    record.id = spec.id;
    record.title = spec.title.empty() ? spec.id : spec.title;
    record.date = date_from(spec.date);
    record.themes.emplace_back(spec.theme);
    for (const std::size_t t : spec.more_themes) record.themes.emplace_back(t);
    record.importance = spec.importance;
    record.causes = spec.causes;
    REQUIRE(dataset.events.add(record));
  }
  REQUIRE(dataset.events.finish().empty());
  return dataset;
}

Dataset random_dataset(std::size_t count, std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto up_to = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  std::vector<EventSpec> specs;
  for (std::size_t i = 0; i < count; ++i) {
    const int year = 1900 + up_to(100), month = 1 + up_to(12), day = 1 + up_to(28);
    char date[64];
    switch (up_to(8)) {
      case 0:
        std::snprintf(date, sizeof date, "%04d", year);
        break;
      case 1:
        std::snprintf(date, sizeof date, "%04d-%02d~", year, month);
        break;
      case 2:
        std::snprintf(date, sizeof date, "%04d-%02d/%04d", year, month, year + 1 + up_to(8));
        break;
      case 3:
        std::snprintf(date, sizeof date, "%04d-%02d-%02d?/%04d-%02d", year, month, day, year + 1, month);
        break;
      case 4:
        std::snprintf(date, sizeof date, "[%04d..%04d]", year, year + 1 + up_to(3));
        break;
      case 5:
        std::snprintf(date, sizeof date, "%04d-%02d", year, month);
        break;
      default:
        std::snprintf(date, sizeof date, "%04d-%02d-%02d", year, month, day);
        break;
    }
    EventSpec spec;
    spec.id = "event-" + std::to_string(i);
    spec.date = date;
    spec.theme = static_cast<std::size_t>(up_to(4));
    spec.importance = 1 + up_to(5);
    spec.title = std::string("Title ") + std::string(static_cast<std::size_t>(up_to(40)), 'x');
    specs.push_back(spec);
  }
  return make_dataset(4, specs);
}

const Dataset& shipped_dataset() {
  static const Dataset dataset = read_shipped();
  return dataset;
}

EventIndex event(const Dataset& dataset, std::string_view id) {
  const auto found = dataset.events.find(id);
  INFO("event: " << id);
  REQUIRE(found.has_value());
  return *found;
}

}  // namespace chronoscope::testing
