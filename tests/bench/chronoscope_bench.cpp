// How Chronoscope's cost grows with the number of events: loading against a bare JSON pass, memory, layout along a fixed
// path, what is handed to the renderer, and whole frames on software OpenGL. Prints a table, and JSON with --json.
//
//   chronoscope_bench [--sizes 100,1000,…] [--seconds S] [--json FILE] [--spread NAME] [--keep FOLDER]
//                     [--layout-of FILE]
//
// --layout-of FILE lays out a few frames of one file and measures nothing: for script/count_instructions.
//
// Each size is measured in a process of its own, so that its peak memory is its own. Figures are of this machine; what
// can be compared between machines are the ratios, whose two sides are measured in the same run.
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "bench/bench.h"
#include "bench/whole_frames.h"
#include "format/dataset_reader.h"
#include "format/synthetic_dataset.h"
#include "layout/palette.h"
#include "layout/scene_builder.h"
#include "main/document.h"
#include "platform/files.h"
#include "query/filter_result.h"
#include "query/search.h"
#include "render/scene_shapes.h"
#include "support/fake_text.h"
#include "view/view_state.h"

namespace {

using namespace chronoscope;
using namespace chronoscope::bench;

/// The least work that reads the same bytes: nlohmann's SAX parser with a handler that does nothing.
struct EmptyHandler : nlohmann::json_sax<nlohmann::json> {
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }
};

/// An index of more takes longer to make than a benchmark should.
constexpr std::uint64_t most_events_searched = 1'000'000;

double resident_mib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

double peak_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Labels that cover one another, and labels that go and come back within 30 frames of panning: there must be none.
class LabelWatch {
 public:
  void watch(const Scene& scene, int frame) {
    for (std::size_t a = 0; a < scene.labels.size(); ++a) {
      for (std::size_t b = a + 1; b < scene.labels.size(); ++b) {
        if (scene.labels[a].rect.overlaps(scene.labels[b].rect)) ++m_overlaps;
      }
    }
    if (frame >= 200) return;
    const Rect& plot = scene.regions.plot;
    for (const SceneLabel& label : scene.labels) {
      const auto found = m_last_seen.find(label.event.value);
      // At the edges labels come and go as they must.
      const bool inside =
          label.rect.x > plot.x + plot.width * 0.15 && label.rect.right() < plot.right() - plot.width * 0.15;
      if (found != m_last_seen.end() && inside && frame - found->second > 1 && frame - found->second <= 30)
        ++m_flickers;
      m_last_seen[label.event.value] = frame;
    }
  }
  int overlaps() const { return m_overlaps; }
  int flickers() const { return m_flickers; }

 private:
  std::map<std::uint32_t, int> m_last_seen;
  int m_overlaps = 0, m_flickers = 0;
};

Json measure_path(const Document& document, double budget_secs) {
  const Dataset& dataset = document.dataset;
  testing::FakeMeasurer text;
  SceneBuilder builder(dataset, text);
  Filter filter;
  FilterResult result = document.everything;
  const DayRange whole = whole_extent(dataset);
  const Palette palette = make_palette(Appearance::light, dataset.themes);
  ShapeList shapes;
  Times layout, toggles, drawing;
  LabelWatch labels;
  std::size_t most_marks = 0;
  const Clock::time_point began = Clock::now();
  int frames = 0;
  for (; frames < path_frames && secs_since(began) < budget_secs; ++frames) {
    const ThemeMask before = filter.themes;
    SceneRequest request;
    request.viewport = path_view(frames, whole, filter);
    request.width_px = 1920;
    request.height_px = 1080;
    request.themes_on = filter.themes;
    const Clock::time_point start = Clock::now();
    if (filter.themes != before) result = apply_filter(dataset, filter, &result);
    request.filter = &result;
    request.index = &document.index;
    const Scene scene = builder.build(request);
    const double secs = secs_since(start);
    layout.secs.push_back(secs);
    if (filter.themes != before) toggles.secs.push_back(secs);
    const Clock::time_point drawn = Clock::now();
    build_shapes(scene, palette, dataset.themes, 1920, shapes);
    drawing.secs.push_back(secs_since(drawn));
    labels.watch(scene, frames);
    most_marks = std::max(most_marks, scene.marks.size() + scene.folds.size());
  }
  return {{"frames", frames},
          {"layout", layout.in_ms()},
          {"toggle", toggles.in_ms()},
          {"draw_list", drawing.in_ms()},
          {"most_marks", most_marks},
          {"label_overlaps", labels.overlaps()},
          {"label_flickers", labels.flickers()}};
}

/// What a reader may type, letter by letter, into the box: each question is measured alone.
Json measure_search(const Dataset& dataset) {
  const Clock::time_point start = Clock::now();
  const SearchIndex index(dataset);
  const double index_secs = secs_since(start);
  Times times;
  for (const std::string_view typed : {"siege of kelmere", "counzil", "of the people", "zzzz", "12345"}) {
    for (std::size_t letters = 1; letters <= typed.size(); ++letters) {
      const Clock::time_point asked = Clock::now();
      index.search(typed.substr(0, letters), 40);
      times.secs.push_back(secs_since(asked));
    }
  }
  Json result = times.in_ms();
  result["index_s"] = index_secs;
  return result;
}

Json measure(std::uint64_t events, TimeSpread spread, double budget_secs,
             const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / fmt::format("synthetic-{}.json", events);
  if (!std::filesystem::exists(file)) {
    AtomicFile out(file);
    write_synthetic_dataset({events, 1, spread}, [&](std::string_view piece) { return out.write(piece); });
    if (const auto problem = out.commit()) throw std::runtime_error(*problem);
  }
  Json row{{"events", events}};
  Dataset dataset;
  {
    std::string text = read_file(file).value();
    row["megabytes"] = static_cast<double>(text.size()) / 1e6;
    // The best of several while they are short: what disturbs a measurement only ever makes it longer.
    const int repeats = events <= 10000 ? 20 : events <= 100000 ? 5 : events <= 1000000 ? 4 : 1;
    double bare = 1e300, load = 1e300;
    for (int i = 0; i < repeats; ++i) {
      EmptyHandler nothing;
      Clock::time_point start = Clock::now();
      nlohmann::json::sax_parse(text, &nothing);
      bare = std::min(bare, secs_since(start));
      dataset = {};  // or the next would be read into memory that nothing has touched yet
      start = Clock::now();
      const SourceText source{"synthetic.json", text};
      ReadResult read = read_dataset(std::span(&source, 1));
      load = std::min(load, secs_since(start));
      if (!read.diagnostics.empty()) throw std::runtime_error(to_string(read.diagnostics.front()));
      dataset = std::move(read.dataset);
    }
    row["load_s"] = load;
    row["bare_sax_s"] = bare;
    row["load_ratio"] = load / bare;
    std::string().swap(text);
  }
  const EventStore::Memory memory = dataset.events.memory();
  row["store_bytes_per_event"] = static_cast<double>(memory.columns) / static_cast<double>(events);
  row["text_bytes_per_event"] = static_cast<double>(memory.text) / static_cast<double>(events);
  row["resident_mib"] = resident_mib();
  row["resident_bytes_per_event"] = resident_mib() * 1048576 / static_cast<double>(events);
  const Clock::time_point loaded = Clock::now();
  auto document = std::make_shared<Document>(std::move(dataset));
  row["index_s"] = secs_since(loaded);
  row["path"] = measure_path(*document, budget_secs);
  row["peak_mib"] = peak_mib();
  if (events <= most_events_searched) row["search"] = measure_search(document->dataset);
  row["frame"] = measure_frames(std::move(document), budget_secs);
  return row;
}

/// Runs `measure` in a process of its own; null when it failed.
Json measure_apart(std::uint64_t events, TimeSpread spread, double budget_secs,
                   const std::filesystem::path& folder) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("pipe");
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    int code = 0;
    try {
      const std::string text = measure(events, spread, budget_secs, folder).dump();
      for (std::size_t done = 0; done < text.size();) {
        const ssize_t written = write(ends[1], text.data() + done, text.size() - done);
        if (written <= 0) break;
        done += static_cast<std::size_t>(written);
      }
    } catch (const std::exception& e) {
      std::fprintf(stderr, "%s\n", e.what());
      code = 1;
    }
    std::_Exit(code);
  }
  close(ends[1]);
  std::string text;
  char buffer[4096];
  for (ssize_t got = 0; (got = read(ends[0], buffer, sizeof buffer)) > 0;)
    text.append(buffer, static_cast<std::size_t>(got));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0 || text.empty()) return nullptr;
  return Json::parse(text);
}

/// The table's columns: a heading, and where in a row its number is.
struct Column {
  const char* heading;
  int width, decimals;
  const char* pointer;  ///< RFC 6901
};
constexpr Column columns[] = {
    {"events", 9, 0, "/events"},
    {"MB", 7, 1, "/megabytes"},
    {"load s", 8, 3, "/load_s"},
    {"x SAX", 6, 2, "/load_ratio"},
    {"B/ev", 5, 1, "/store_bytes_per_event"},
    {"MiB", 7, 1, "/resident_mib"},
    {"peak", 7, 1, "/peak_mib"},
    {"index", 7, 3, "/index_s"},
    {"layout", 7, 2, "/path/layout/median_ms"},
    {"p95 ms", 7, 2, "/path/layout/p95_ms"},
    {"worst", 8, 2, "/path/layout/worst_ms"},
    {"toggle", 7, 2, "/path/toggle/worst_ms"},
    {"shapes", 7, 3, "/path/draw_list/p95_ms"},
    {"over", 5, 0, "/path/label_overlaps"},
    {"flick", 6, 0, "/path/label_flickers"},
    {"frame", 7, 1, "/frame/median_ms"},
    {"p95 ms", 7, 1, "/frame/p95_ms"},
    {"worst", 7, 1, "/frame/worst_ms"},
    {"search", 7, 1, "/search/worst_ms"},
};

void print_head() {
  std::string line;
  for (const Column& c : columns) line += fmt::format("{:>{}}", c.heading, c.width);
  std::printf("%s\n", line.c_str());
}

void print_row(const Json& row) {
  std::string line;
  for (const Column& c : columns) {
    const Json::json_pointer at(c.pointer);
    line += row.contains(at) ? fmt::format("{:>{}.{}f}", row.at(at).get<double>(), c.width, c.decimals)
                             : fmt::format("{:>{}}", "–", c.width);
  }
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

/// Frames of the path that each come to a new zoom level, so that each is selected and packed anew.
void lay_out_frames_of(const std::filesystem::path& file) {
  constexpr int first = 300, count = 4;
  const std::shared_ptr<Document> document = open_document({file});
  testing::FakeMeasurer text;
  SceneBuilder builder(document->dataset, text);
  Filter filter;
  for (int i = first; i < first + count; ++i) {
    SceneRequest request;
    request.filter = &document->everything;
    request.index = &document->index;
    request.viewport = path_view(i, whole_extent(document->dataset), filter);
    request.width_px = 1920;
    request.height_px = 1080;
    const Scene scene = builder.build(request);
    std::printf("frame %d: %zu marks, %zu folds, %zu labels\n", i, scene.marks.size(), scene.folds.size(),
                scene.labels.size());
  }
}

int usage() {
  std::fprintf(
      stderr,
      "usage: chronoscope_bench [--sizes 100,1000,…] [--seconds S] [--json FILE] [--spread NAME] [--keep "
      "FOLDER] [--layout-of FILE]\n");
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::uint64_t> sizes{100, 1000, 10000, 100000, 1000000};
  double budget_secs = 60;
  std::string json_file;
  TimeSpread spread = TimeSpread::mixed;
  std::filesystem::path folder = std::filesystem::temp_directory_path() / "chronoscope-bench";
  for (int i = 1; i < argc; i += 2) {
    const std::string option = argv[i];
    if (i + 1 >= argc) return usage();
    const std::string value = argv[i + 1];
    if (option == "--sizes") {
      sizes.clear();
      std::istringstream list(value);
      for (std::string size; std::getline(list, size, ',');)
        sizes.push_back(static_cast<std::uint64_t>(std::stod(size)));
    } else if (option == "--seconds") {
      budget_secs = std::stod(value);
    } else if (option == "--json") {
      json_file = value;
    } else if (option == "--layout-of") {
      lay_out_frames_of(value);
      return 0;
    } else if (option == "--keep") {
      folder = value;
    } else if (option == "--spread" && time_spread_from_name(value)) {
      spread = *time_spread_from_name(value);
    } else {
      return usage();
    }
  }
  std::filesystem::create_directories(folder);
  Json rows = Json::array();
  print_head();
  int failed = 0;
  for (const std::uint64_t events : sizes) {
    const Json row = measure_apart(events, spread, budget_secs, folder);
    if (row.is_null()) {
      ++failed;
      continue;
    }
    print_row(row);
    rows.push_back(row);
  }
  if (!json_file.empty()) {
    if (const auto problem = write_file_atomically(json_file, rows.dump(2) + "\n")) {
      std::fprintf(stderr, "%s\n", problem->c_str());
      return 1;
    }
  }
  return failed > 0 ? 1 : 0;
}
