#include "platform/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>

#include "platform/png_file.h"
#include "support/temporary_folder.h"

using namespace chronoscope;
using namespace chronoscope::testing;
namespace fs = std::filesystem;

namespace {

void put(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

std::size_t entries_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is read whole, zero bytes and all") {
  const TemporaryFolder folder;
  std::string bytes(3 << 20, 'x');
  bytes[1000] = '\0';
  bytes.back() = '\n';
  put(folder / "big", bytes);
  const auto read = read_file(folder / "big");
  REQUIRE(read.has_value());
  CHECK(*read == bytes);
  put(folder / "empty", "");
  CHECK(read_file(folder / "empty").value() == "");
}

TEST_CASE("what cannot be read says why, starting with its path") {
  const TemporaryFolder folder;
  const auto missing = read_file(folder / "missing.json");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error() == (folder / "missing.json").string() + ": there is no such file");
  const auto is_folder = read_file(folder.path());
  REQUIRE_FALSE(is_folder.has_value());
  CHECK(is_folder.error().ends_with("is a folder, not a file"));
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const auto pipe = read_file(folder / "pipe");  // would wait for ever if it were opened
  REQUIRE_FALSE(pipe.has_value());
  CHECK(pipe.error().ends_with("is not a file"));
}

TEST_CASE("a file without permission is reported") {
  if (geteuid() == 0) SKIP("root may read everything");
  const TemporaryFolder folder;
  put(folder / "secret", "x");
  fs::permissions(folder / "secret", fs::perms::none);
  const auto read = read_file(folder / "secret");
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().find("cannot be read") != std::string::npos);
}

TEST_CASE("json files are listed in order, without the others") {
  const TemporaryFolder folder;
  for (const char* name : {"b.json", "a.JSON", ".hidden.json", "notes.txt", "json", "c.json.bak"}) {
    put(folder / name, "{}");
  }
  fs::create_directory(folder / "folder.json");
  const auto listed = list_json_files(folder.path());
  REQUIRE(listed.has_value());
  std::vector<std::string> names;
  for (const fs::path& path : *listed) names.push_back(path.filename().string());
  CHECK(names == std::vector<std::string>{"a.JSON", "b.json"});
}

TEST_CASE("listing an empty folder gives nothing, a missing one an error") {
  const TemporaryFolder folder;
  CHECK(list_json_files(folder.path()).value().empty());
  const auto missing = list_json_files(folder / "missing");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().starts_with((folder / "missing").string()));
}

TEST_CASE("a file written in pieces appears when it is committed, and vanishes when it is not") {
  const TemporaryFolder folder;
  put(folder / "kept", "old");
  {
    AtomicFile file(folder / "kept");
    CHECK(file.write("half of it"));
    CHECK(read_file(folder / "kept").value() == "old");
  }
  CHECK(read_file(folder / "kept").value() == "old");
  CHECK(entries_in(folder.path()) == 1);

  AtomicFile file(folder / "new" / "file");
  CHECK(file.write("one, "));
  CHECK(file.write("two"));
  CHECK_FALSE(fs::exists(folder / "new" / "file"));
  CHECK_FALSE(file.commit().has_value());
  CHECK(read_file(folder / "new" / "file").value() == "one, two");
  CHECK(entries_in(folder / "new") == 1);

  put(folder / "blocked", "x");
  AtomicFile impossible(folder / "blocked" / "file");
  CHECK_FALSE(impossible.write("x"));
  CHECK(impossible.commit().value().starts_with((folder / "blocked").string()));
}

TEST_CASE("writing replaces the old file whole and leaves nothing beside it") {
  const TemporaryFolder folder;
  const fs::path path = folder / "state.json";
  CHECK(write_file_atomically(path, "first, and longer than the second") == std::nullopt);
  CHECK(write_file_atomically(path, "second") == std::nullopt);
  CHECK(read_file(path).value() == "second");
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("writing makes missing folders") {
  const TemporaryFolder folder;
  CHECK(write_file_atomically(folder / "a" / "b" / "c.json", "{}") == std::nullopt);
  CHECK(read_file(folder / "a" / "b" / "c.json").value() == "{}");
}

TEST_CASE("writing keeps who may read the file") {
  const TemporaryFolder folder;
  const fs::path path = folder / "state.json";
  put(path, "old");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  CHECK(write_file_atomically(path, "new") == std::nullopt);
  CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("writing through a link changes its target and keeps the link") {
  const TemporaryFolder folder;
  put(folder / "target", "old");
  fs::create_symlink(folder / "target", folder / "link");
  CHECK(write_file_atomically(folder / "link", "new") == std::nullopt);
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(read_file(folder / "target").value() == "new");
}

TEST_CASE("a failed write leaves the old file as it was and no litter") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "taken");
  put(folder / "taken" / "inside", "kept");
  const auto error = write_file_atomically(folder / "taken", "text");  // a full folder cannot be replaced
  REQUIRE(error.has_value());
  CHECK(error->starts_with((folder / "taken").string()));
  CHECK(read_file(folder / "taken" / "inside").value() == "kept");
  CHECK(entries_in(folder.path()) == 1);

  put(folder / "file", "x");
  CHECK(write_file_atomically(folder / "file" / "below", "text").has_value());
  CHECK(read_file(folder / "file").value() == "x");
}

TEST_CASE("the folders for what is remembered and what users make follow the XDG rules") {
  const auto restore = [](const char* name) {
    const char* value = std::getenv(name);
    return std::pair<const char*, std::optional<std::string>>{
        name, value == nullptr ? std::nullopt : std::optional<std::string>(value)};
  };
  const auto saved = {restore("XDG_STATE_HOME"), restore("XDG_DATA_HOME"), restore("HOME")};
  setenv("HOME", "/home/someone", 1);
  setenv("XDG_STATE_HOME", "/elsewhere", 1);
  CHECK(state_folder() == fs::path("/elsewhere/chronoscope"));
  setenv("XDG_STATE_HOME", "relative", 1);  // to be ignored
  CHECK(state_folder() == fs::path("/home/someone/.local/state/chronoscope"));
  unsetenv("XDG_STATE_HOME");
  CHECK(state_folder() == fs::path("/home/someone/.local/state/chronoscope"));
  setenv("XDG_DATA_HOME", "/elsewhere", 1);
  CHECK(data_folder() == fs::path("/elsewhere/chronoscope"));
  setenv("XDG_DATA_HOME", "relative", 1);
  CHECK(data_folder() == fs::path("/home/someone/.local/share/chronoscope"));
  unsetenv("HOME");
  CHECK(state_folder() == std::nullopt);
  CHECK(data_folder() == std::nullopt);
  for (const auto& [name, value] : saved) {
    if (value) {
      setenv(name, value->c_str(), 1);
    } else {
      unsetenv(name);
    }
  }
}

TEST_CASE("a picture is written as PNG of its size") {
  const TemporaryFolder folder;
  const std::vector<std::uint8_t> rgba(3 * 2 * 4, 255);
  REQUIRE(write_png(folder / "p.png", 3, 2, rgba) == std::nullopt);
  const std::string png = read_file(folder / "p.png").value();
  CHECK(png.starts_with("\x89PNG\r\n\x1a\n"));
  CHECK(png.substr(16, 8) == std::string("\0\0\0\3\0\0\0\2", 8));  // width and height, big-endian
  CHECK(write_png(folder / "q.png", 3, 3, rgba).has_value());
  CHECK_FALSE(fs::exists(folder / "q.png"));
}

TEST_CASE("a file that need not outlive the power is whole too") {
  const TemporaryFolder folder;
  CHECK_FALSE(write_file_atomically(folder / "a", "one", Outlives::program));
  CHECK_FALSE(write_file_atomically(folder / "a", "two", Outlives::program));
  CHECK(read_file(folder / "a") == "two");
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a path keeps its letters") { CHECK(utf8_of_path(path_of_utf8("голод.json")) == "голод.json"); }
