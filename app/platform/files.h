// Files and folders: reading whole, writing so that a crash leaves the old file or the new one, listing. Errors come
// back as words for the user, starting with the path. Knows nothing of what files mean.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace chronoscope {

/// The whole file, or why not. Only regular files: a pipe or a device could keep the program waiting for ever.
tl::expected<std::string, std::string> read_file(const std::filesystem::path& path);

/// A regular file that is read piece by piece.
class InputFile {
 public:
  /// Or why not.
  static tl::expected<InputFile, std::string> open(const std::filesystem::path& path);
  /// When it was opened.
  std::uint64_t size() const { return m_size; }
  /// At most `most` bytes; 0 at the end, and after an error.
  std::size_t read(char* into, std::size_t most);
  /// Nothing, or why reading ended too early.
  const std::optional<std::string>& problem() const { return m_problem; }

 private:
  std::filesystem::path m_path;
  std::ifstream m_stream;
  std::uint64_t m_size = 0;
  std::optional<std::string> m_problem;
};

/// The *.json files directly in `folder` (any case), sorted by name; hidden ones are left out. Empty when there are
/// none.
tl::expected<std::vector<std::filesystem::path>, std::string> list_json_files(
    const std::filesystem::path& folder);

/// What a written file outlives: the end of the program, however sudden, or the end of the machine's power too, for which
/// the disk is waited for.
enum class Outlives : std::uint8_t { program, power };

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
  std::optional<std::string> commit(Outlives what = Outlives::power);

 private:
  void give_up(int error);

  std::filesystem::path m_path, m_target, m_temporary;
  int m_file = -1;  ///< descriptor; none once committed or failed
  std::string m_problem;
};

/// The same in one go.
std::optional<std::string> write_file_atomically(const std::filesystem::path& path, std::string_view bytes,
                                                 Outlives what = Outlives::power);

/// Where the program keeps what it remembers between runs: chronoscope in $XDG_STATE_HOME, else in ~/.local/state.
/// Nothing when neither is known. The folder may not exist yet.
std::optional<std::filesystem::path> state_folder();
/// Where it keeps what its user makes: chronoscope in $XDG_DATA_HOME, else in ~/.local/share; on Windows in %APPDATA%.
std::optional<std::filesystem::path> data_folder();

/// A path from text in UTF-8, and the other way round.
std::filesystem::path path_of_utf8(std::string_view text);
std::string utf8_of_path(const std::filesystem::path& path);

}  // namespace chronoscope
