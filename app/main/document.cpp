#include "main/document.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <new>
#include <optional>

#include "format/dataset_reader.h"
#include "platform/embedded_files.h"
#include "platform/files.h"

namespace chronoscope {

namespace {

constexpr const char* shipped_folder = "data/ussr-1924-1941/";

FileStamp stamp_of(const std::filesystem::path& path) {
  std::error_code error;
  FileStamp stamp;
  stamp.path = std::filesystem::canonical(path, error);
  stamp.size = std::filesystem::file_size(path, error);
  stamp.changed = std::filesystem::last_write_time(path, error);
  return stamp;
}

/// The files of one document, opened and not yet read.
class DocumentFiles {
 public:
  void add_shipped() {
    for (const std::string& name : asset_paths_under(shipped_folder)) {
      if (!name.ends_with(".json")) continue;
      std::optional<std::string> text = read_asset(name);
      if (!text) continue;
      m_texts.push_back(std::move(*text));
      m_sources.push_back({name, m_texts.back()});
    }
  }

  void add_path(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
      report(path, PathProblem::missing, error ? error.message() : "");
    } else if (std::filesystem::is_directory(path, error)) {
      const auto files = list_json_files(path);
      if (!files) {
        report(path, PathProblem::unreadable, files.error());
      } else if (files->empty()) {
        report(path, PathProblem::folder_without_json);
      } else {
        for (const auto& file : *files) add_file(file);
      }
    } else {
      add_file(path);
    }
  }

  const std::vector<SourceText>& sources() const { return m_sources; }
  const std::vector<FileStamp>& stamps() const { return m_stamps; }

  /// What was wrong with the files themselves, after reading.
  std::vector<Diagnostic> take_problems() {
    for (const OpenFile& open : m_files) {
      if (open.file.problem()) report(open.path, PathProblem::unreadable, *open.file.problem());
    }
    return std::move(m_problems);
  }

 private:
  struct OpenFile {
    std::filesystem::path path;
    InputFile file;
  };

  void add_file(const std::filesystem::path& path) {
    const FileStamp stamp = stamp_of(path);
    const auto is_same = [&](const FileStamp& other) {
      return !stamp.path.empty() && other.path == stamp.path;
    };
    if (std::any_of(m_stamps.begin(), m_stamps.end(), is_same)) {
      report(path, PathProblem::named_twice);
      return;
    }
    m_stamps.push_back(stamp);
    auto file = InputFile::open(path);
    if (!file) {
      report(path, PathProblem::unreadable, file.error());
      return;
    }
    m_files.push_back({path, std::move(*file)});
    InputFile& open = m_files.back().file;
    m_sources.push_back({path.string(),
                         {},
                         [&open](char* into, std::size_t most) { return open.read(into, most); },
                         open.size()});
  }

  void report(const std::filesystem::path& path, PathProblem problem, std::string_view reason = {}) {
    m_problems.push_back(path_diagnostic(path.string(), problem, reason));
  }

  std::deque<std::string> m_texts;  ///< what the sources refer to stays where it is
  std::deque<OpenFile> m_files;
  std::vector<FileStamp> m_stamps;
  std::vector<SourceText> m_sources;
  std::vector<Diagnostic> m_problems;
};

Dataset nothing() {
  Dataset dataset;
  dataset.events.finish();
  return dataset;
}

}  // namespace

Document::Document(Dataset read)
    : dataset(std::move(read)),
      everything(apply_filter(dataset, {})),
      index(dataset, everything.passing, whole_extent(dataset)),
      glossary(dataset) {}

std::vector<FileStamp> stamps_of(const std::vector<std::filesystem::path>& paths) {
  DocumentFiles files;
  for (const auto& path : paths) files.add_path(path);
  return files.stamps();
}

std::shared_ptr<Document> open_document(const std::vector<std::filesystem::path>& paths,
                                        ReadObserver* observer) {
  DocumentFiles files;
  if (paths.empty()) files.add_shipped();
  for (const auto& path : paths) files.add_path(path);
  ReadResult read;
  bool is_too_large = false;
  try {
    if (!files.sources().empty()) read = read_dataset(files.sources(), observer);
  } catch (const std::bad_alloc&) {
    read = {};
    is_too_large = true;
  }
  if (!read.usable) read.dataset = nothing();
  auto document = std::make_shared<Document>(std::move(read.dataset));
  document->paths = paths;
  document->stamps = files.stamps();
  document->usable = read.usable;
  document->diagnostics = files.take_problems();
  if (is_too_large) {
    document->diagnostics.push_back(path_diagnostic(paths.front().string(), PathProblem::too_large));
  }
  document->diagnostics.insert(document->diagnostics.end(), std::make_move_iterator(read.diagnostics.begin()),
                               std::make_move_iterator(read.diagnostics.end()));
  return document;
}

}  // namespace chronoscope
