#include "platform/embedded_files.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "platform/embedded_files_index.h"

namespace chronoscope {

namespace fs = std::filesystem;

namespace {

std::string_view contents(const EmbeddedFile& file) {
  return {file.begin, static_cast<std::size_t>(file.end - file.begin)};
}

fs::path assets_folder() {
  const char* folder = std::getenv("CHRONOSCOPE_ASSETS");
  return folder ? fs::path(folder) : fs::path();
}

}  // namespace

std::optional<std::string_view> embedded_file(std::string_view path) {
  const EmbeddedFile* end = embedded_files + embedded_file_count;
  const EmbeddedFile* found =
      std::find_if(embedded_files, end, [&](const EmbeddedFile& f) { return f.path == path; });
  if (found == end) return std::nullopt;
  return contents(*found);
}

std::vector<std::string_view> embedded_paths_under(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (std::size_t i = 0; i < embedded_file_count; ++i) {
    const std::string_view path = embedded_files[i].path;
    if (path.starts_with(prefix)) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<std::string> read_asset(std::string_view path) {
  if (const fs::path folder = assets_folder(); !folder.empty()) {
    std::error_code ignored;
    const fs::path file = folder / fs::path(path);
    if (fs::is_regular_file(file, ignored)) {
      if (std::ifstream in(file, std::ios::binary); in) {
        return std::string(std::istreambuf_iterator<char>(in), {});
      }
    }
  }
  if (const auto embedded = embedded_file(path)) return std::string(*embedded);
  return std::nullopt;
}

std::vector<std::string> asset_paths_under(std::string_view prefix) {
  std::vector<std::string> paths;
  for (const std::string_view path : embedded_paths_under(prefix)) paths.emplace_back(path);

  if (const fs::path folder = assets_folder(); !folder.empty()) {
    // Only below the prefix's own folder: the folder may be a whole checkout with its build trees.
    const std::size_t slash = prefix.rfind('/');
    const fs::path start =
        slash == std::string_view::npos ? folder : folder / fs::path(prefix.substr(0, slash));
    std::error_code error;
    for (fs::recursive_directory_iterator it(start, error), end; !error && it != end; it.increment(error)) {
      std::error_code ignored;
      if (!it->is_regular_file(ignored)) continue;
      std::string path = it->path().lexically_relative(folder).generic_string();
      if (std::string_view(path).starts_with(prefix)) paths.push_back(std::move(path));
    }
  }
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

}  // namespace chronoscope
