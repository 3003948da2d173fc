// One's own tours on the disk: each change is there at once, and nothing that was there is lost.
#include "main/tour_store.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "format/own_tours_file.h"
#include "support/datasets.h"
#include "support/temporary_folder.h"

using namespace chronoscope;
using namespace chronoscope::testing;
namespace fs = std::filesystem;

namespace {

Document document_of(const std::string& title = "Stalin’s USSR") {
  Dataset d = make_dataset(1, {{.id = "a", .date = "1924"}});
  d.title = title;
  d.tours.push_back({"shipped", "Shipped", {}});
  return Document(std::move(d));
}

void put(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

std::vector<OwnTour> on_disk(const fs::path& file) {
  return read_own_tours("", read_file(file).value()).tours;
}

void change(TourStore& store, TourEdit edit) {
  store.tours.apply(edit);
  store.save(Language::english);
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("every change of one's own tours is on the disk at once, typing and taking back too") {
  const TemporaryFolder folder;
  const Document document = document_of();
  const fs::path file = folder / "deep" / "mine.json";
  TourStore store(file, document, Language::english);
  CHECK_FALSE(fs::exists(file));
  change(store, AddTour{{"", "Hunger", {}}});
  CHECK(on_disk(file).at(0).title == "Hunger");
  change(store, AddStep{0, 0, {"a", {}, {}, "", ""}});
  for (const char* text : {"W", "Wh", "Why"}) {
    change(store, SetCaption{0, 0, text});
    CHECK(on_disk(file).at(0).steps.at(0).caption == text);
  }
  change(store, EndTyping{});
  store.tours.undo();
  store.save(Language::english);
  CHECK(on_disk(file).at(0).steps.at(0).caption.empty());
  CHECK(files_in(file.parent_path()) == 1);
  CHECK(store.take_messages().empty());
  const TourStore again(file, document, Language::english);
  CHECK(again.tours.tours() == store.tours.tours());
}

TEST_CASE("the tours of each dataset have a file of their own") {
  const char* before = std::getenv("XDG_DATA_HOME");
  const std::string saved = before == nullptr ? "" : before;
  setenv("XDG_DATA_HOME", "/data", 1);
  CHECK(default_tours_file(document_of()) == fs::path("/data/chronoscope/tours/stalins-ussr.json"));
  CHECK(default_tours_file(document_of("")) == fs::path("/data/chronoscope/tours/timeline.json"));
  if (before == nullptr) {
    unsetenv("XDG_DATA_HOME");
  } else {
    setenv("XDG_DATA_HOME", saved.c_str(), 1);
  }
}

TEST_CASE("a broken file of tours is kept beside the new one, and what could be read goes on") {
  const TemporaryFolder folder;
  const Document document = document_of();
  const fs::path file = folder / "mine.json";
  const std::string whole = own_tours_to_json({{"a", "A", {}}, {"b", "B", {{"a", {}, {}, "caption", ""}}}});
  const std::string cut = whole.substr(0, whole.size() - 20);
  put(file, cut);
  TourStore store(file, document, Language::english);
  REQUIRE(store.take_messages().size() == 1);
  CHECK(store.tours.tours().size() == 1);
  CHECK(read_file(file) == cut);  // opening changes nothing
  change(store, AddTour{{"", "C", {}}});
  CHECK(read_file(folder / "mine.broken-1.json") == cut);
  CHECK(on_disk(file).size() == 2);
  CHECK(store.take_messages().size() == 1);
  change(store, AddTour{{"", "D", {}}});
  CHECK(store.take_messages().empty());
  CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("a file of a newer version is kept too") {
  const TemporaryFolder folder;
  const Document document = document_of();
  const fs::path file = folder / "mine.json";
  const std::string newer = R"({"chronoscope": 2, "tours": [{"id": "a", "title": "A", "new": true}]})";
  put(file, newer);
  TourStore store(file, document, Language::english);
  CHECK(store.take_messages().size() == 1);
  change(store, AddTour{{"", "C", {}}});
  CHECK(read_file(folder / "mine.broken-1.json") == newer);
}

TEST_CASE("what another program wrote meanwhile is kept") {
  const TemporaryFolder folder;
  const Document document = document_of();
  const fs::path file = folder / "mine.json";
  TourStore store(file, document, Language::english);
  change(store, AddTour{{"", "Mine", {}}});
  const std::string theirs = own_tours_to_json({{"x", "Theirs, of another length", {}}});
  put(file, theirs);
  change(store, AddTour{{"", "Mine too", {}}});
  CHECK(on_disk(file).size() == 2);
  CHECK(read_file(folder / "mine.backup-1.json") == theirs);
  CHECK(store.take_messages().size() == 1);
  fs::remove(file);  // nothing to be kept
  change(store, AddTour{{"", "And more", {}}});
  CHECK(on_disk(file).size() == 3);
  CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("a folder that cannot be written is told, and the next change tries again") {
  const TemporaryFolder folder;
  const Document document = document_of();
  const fs::path blocked = folder / "blocked";
  put(blocked, "a file where a folder should be");
  TourStore store(blocked / "mine.json", document, Language::english);
  change(store, AddTour{{"", "One", {}}});
  CHECK(store.take_messages().size() == 1);
  CHECK(store.tours.tours().size() == 1);
  fs::remove(blocked);
  change(store, AddTour{{"", "Two", {}}});
  CHECK(store.take_messages().empty());
  CHECK(on_disk(blocked / "mine.json").size() == 2);
}

TEST_CASE("what could not be written is tried once more at the end") {
  const TemporaryFolder folder;
  const Document document = document_of();
  const fs::path blocked = folder / "blocked";
  put(blocked, "");
  {
    TourStore store(blocked / "mine.json", document, Language::english);
    change(store, AddTour{{"", "One", {}}});
    fs::remove(blocked);
  }
  CHECK(on_disk(blocked / "mine.json").size() == 1);
}

TEST_CASE("the dataset's own files are never written") {
  const TemporaryFolder folder;
  const fs::path file = folder / "tours.json";
  const std::string theirs = own_tours_to_json({{"shipped", "Shipped", {}}});
  put(file, theirs);
  Document document = document_of();
  SECTION("one that was opened") { document.stamps.push_back({fs::canonical(file), 0, {}}); }
  SECTION("one that was not opened, but holds the dataset's tours") {}
  SECTION("a link to one that was opened") {
    document.stamps.push_back({fs::canonical(file), 0, {}});
    fs::create_symlink(file, folder / "link.json");
    TourStore store(folder / "link.json", document, Language::english);
    change(store, AddTour{{"", "Mine", {}}});
  }
  {
    TourStore store(file, document, Language::english);
    CHECK(store.take_messages().size() == 1);
    change(store, AddTour{{"", "Mine", {}}});
    CHECK(store.take_messages().size() == 1);  // said again: it is not saved
    CHECK(store.tours.tours().size() == 1);
  }
  CHECK(read_file(file) == theirs);
}

TEST_CASE("a whole dataset that is named for one's tours stays as it is") {
  const TemporaryFolder folder;
  const Document document = document_of();
  const std::string dataset = R"({"title": "T", "events": []})";
  put(folder / "data.json", dataset);
  {
    TourStore store(folder / "data.json", document, Language::english);
    change(store, AddTour{{"", "Mine", {}}});
  }
  CHECK(read_file(folder / "data.json") == dataset);
}

TEST_CASE("without a folder tours last as long as the program, and that is said") {
  TourStore store(std::nullopt, document_of(), Language::english);
  CHECK(store.take_messages().empty());
  change(store, AddTour{{"", "Mine", {}}});
  CHECK(store.take_messages().size() == 1);
}
