#include "platform/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <random>
#include <system_error>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace chronoscope {
namespace {

namespace fs = std::filesystem;

std::string problem_at(const fs::path& path, std::string_view what, int error) {
  return fmt::format("{}: {}: {}", path.string(), what, std::generic_category().message(error));
}

bool is_json(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension == ".json" && !path.filename().string().starts_with('.');
}

fs::path folder_of(const fs::path& path) {
  return path.parent_path().empty() ? fs::path(".") : path.parent_path();
}

/// A name in the same folder, so that renaming never crosses file systems.
fs::path temporary_beside(const fs::path& path) {
  std::random_device random;
  return path.parent_path() / fmt::format(".{}.{:08x}.tmp", path.filename().string(), random());
}

#ifdef _WIN32
int open_new(const fs::path& path) {
  return ::_wopen(path.c_str(), _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY, 0600);
}
int write_some(int file, const char* bytes, std::size_t count) {
  return ::_write(file, bytes, static_cast<unsigned>(std::min<std::size_t>(count, 1 << 20)));
}
int bring_to_disk(int file) { return ::_commit(file); }
int close_file(int file) { return ::_close(file); }
void bring_folder_to_disk(const fs::path&) {}
#else
int open_new(const fs::path& path) {
  return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}
ssize_t write_some(int file, const char* bytes, std::size_t count) { return ::write(file, bytes, count); }
int bring_to_disk(int file) { return ::fsync(file); }
int close_file(int file) { return ::close(file); }

/// Without it a power cut may forget the renaming. Best effort: not every file system can.
void bring_folder_to_disk(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}
#endif

/// The folder that an environment variable names, unless it is relative: as the XDG rules say.
std::optional<fs::path> absolute(const char* variable) {
  const char* value = std::getenv(variable);
  if (value == nullptr || !fs::path(value).is_absolute()) return std::nullopt;
  return fs::path(value);
}

}  // namespace

tl::expected<InputFile, std::string> InputFile::open(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    return tl::unexpected(fmt::format("{}: there is no such file", path.string()));
  }
  if (error) return tl::unexpected(problem_at(path, "cannot be read", error.value()));
  if (fs::is_directory(status))
    return tl::unexpected(fmt::format("{}: is a folder, not a file", path.string()));
  if (!fs::is_regular_file(status)) return tl::unexpected(fmt::format("{}: is not a file", path.string()));

  InputFile file;
  file.m_path = path;
  errno = 0;
  file.m_stream.open(path, std::ios::binary);
  if (!file.m_stream) return tl::unexpected(problem_at(path, "cannot be read", errno));
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) return tl::unexpected(problem_at(path, "cannot be read", error.value()));
  file.m_size = size;
  return file;
}

std::size_t InputFile::read(char* into, std::size_t most) {
  errno = 0;
  m_stream.read(into, static_cast<std::streamsize>(most));
  if (m_stream.bad()) m_problem = problem_at(m_path, "cannot be read to its end", errno);
  return static_cast<std::size_t>(m_stream.gcount());
}

tl::expected<std::string, std::string> read_file(const fs::path& path) {
  auto file = InputFile::open(path);
  if (!file) return tl::unexpected(file.error());
  std::string text;
  text.reserve(static_cast<std::size_t>(file->size()) + 1);
  constexpr std::size_t block = 1 << 20;
  // The size is a hint only: the file may be growing.
  for (std::size_t got = 1; got > 0;) {
    const std::size_t before = text.size();
    text.resize(before + block);
    got = file->read(text.data() + before, block);
    text.resize(before + got);
  }
  if (file->problem()) return tl::unexpected(*file->problem());
  return text;
}

tl::expected<std::vector<fs::path>, std::string> list_json_files(const fs::path& folder) {
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  if (error) return tl::unexpected(problem_at(folder, "cannot be listed", error.value()));
  std::vector<fs::path> found;
  while (entries != fs::directory_iterator()) {
    std::error_code unknown_kind;  // then reading will say what is wrong
    if (is_json(entries->path()) && !entries->is_directory(unknown_kind)) found.push_back(entries->path());
    entries.increment(error);
    if (error) return tl::unexpected(problem_at(folder, "cannot be listed", error.value()));
  }
  std::sort(found.begin(), found.end());
  return found;
}

AtomicFile::AtomicFile(const fs::path& path) : m_path(path) {
  std::error_code error;
  // A link is written through, as any program would; replacing it would part it from its target.
  m_target = fs::is_symlink(fs::symlink_status(path, error)) ? fs::weakly_canonical(path, error) : path;
  if (error || m_target.empty()) m_target = path;
  const fs::path folder = folder_of(m_target);
  error.clear();
  fs::create_directories(folder, error);
  if (error) {
    m_problem = problem_at(folder, "the folder cannot be made", error.value());
    return;
  }
  m_temporary = temporary_beside(m_target);
  m_file = open_new(m_temporary);
  if (m_file < 0) m_problem = problem_at(m_path, "cannot be written", errno);
}

AtomicFile::~AtomicFile() {
  if (m_file >= 0) give_up(0);
}

void AtomicFile::give_up(int error) {
  close_file(m_file);
  m_file = -1;
  std::error_code ignored;
  fs::remove(m_temporary, ignored);
  m_problem = problem_at(m_path, "cannot be written", error);
}

bool AtomicFile::write(std::string_view bytes) {
  while (!bytes.empty() && m_file >= 0) {
    const auto written = write_some(m_file, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      give_up(errno);
    }
  }
  return m_file >= 0;
}

std::optional<std::string> AtomicFile::commit(Outlives what) {
  if (m_file < 0) return m_problem;
  if (what == Outlives::power && bring_to_disk(m_file) != 0) {
    give_up(errno);
    return m_problem;
  }
  std::error_code error;
  const int closed = close_file(m_file);
  m_file = -1;
  if (closed == 0) {
    // Keep who may read it; a new file is as private as the user's mask makes any other.
    const fs::file_status old = fs::status(m_target, error);
    const fs::perms usual =
        fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read;
    fs::permissions(m_temporary, fs::exists(old) ? old.permissions() : usual, error);
    error.clear();
    fs::rename(m_temporary, m_target, error);
  } else {
    error = std::error_code(errno, std::generic_category());
  }
  if (error) {
    m_problem = problem_at(m_path, "cannot be written", error.value());
    fs::remove(m_temporary, error);
    return m_problem;
  }
  if (what == Outlives::power) bring_folder_to_disk(folder_of(m_target));
  return std::nullopt;
}

std::optional<std::string> write_file_atomically(const fs::path& path, std::string_view bytes,
                                                 Outlives what) {
  AtomicFile file(path);
  file.write(bytes);
  return file.commit(what);
}

std::optional<fs::path> state_folder() {
  if (const auto state = absolute("XDG_STATE_HOME")) return *state / "chronoscope";
  if (const auto home = absolute("HOME")) return *home / ".local" / "state" / "chronoscope";
#ifdef _WIN32
  if (const auto local = absolute("LOCALAPPDATA")) return *local / "chronoscope";
#endif
  return std::nullopt;
}

std::optional<fs::path> data_folder() {
  if (const auto data = absolute("XDG_DATA_HOME")) return *data / "chronoscope";
#ifdef _WIN32
  if (const auto roaming = absolute("APPDATA")) return *roaming / "chronoscope";
#endif
  if (const auto home = absolute("HOME")) return *home / ".local" / "share" / "chronoscope";
  return std::nullopt;
}

fs::path path_of_utf8(std::string_view text) { return fs::path(std::u8string(text.begin(), text.end())); }

std::string utf8_of_path(const fs::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

}  // namespace chronoscope
