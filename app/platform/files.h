// Files and folders: reading whole, writing so that a crash leaves the old file or the new one, listing. Errors come
// back as words for the user, starting with the path. Knows nothing of what files mean.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace chronoscope {

/// The whole file, or why not. Only regular files: a pipe or a device could keep the program waiting for ever.
tl::expected<std::string, std::string> read_file(const std::filesystem::path& path);

/// The *.json files directly in `folder` (any case), sorted by name; hidden ones are left out. Empty when there are
/// none.
tl::expected<std::vector<std::filesystem::path>, std::string> list_json_files(
    const std::filesystem::path& folder);

/// A file that is written piece by piece and appears under its name only when it is whole: until commit() it is a
/// temporary one beside `path`, and without commit() it vanishes. Makes missing folders.
class AtomicFile {
 public:
  explicit AtomicFile(const std::filesystem::path& path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  /// False when this or anything before failed: there is no use in going on, and commit() will say why.
  bool write(std::string_view bytes);
  /// Brings it to the disk and puts it in path's place. Nothing when all went well, else the reason; then `path` is
  /// as it was.
  std::optional<std::string> commit();

 private:
  void give_up(int error);

  std::filesystem::path m_path, m_target, m_temporary;
  int m_file = -1;  ///< descriptor; none once committed or failed
  std::string m_problem;
};

/// The same in one go.
std::optional<std::string> write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

/// Where the program keeps what it remembers between runs: chronoscope in $XDG_STATE_HOME, else in ~/.local/state.
/// Nothing when neither is known. The folder may not exist yet.
std::optional<std::filesystem::path> state_folder();

}  // namespace chronoscope
