#include "main/document.h"

#include <iterator>
#include <optional>

#include "format/dataset_reader.h"
#include "platform/embedded_files.h"
#include "platform/files.h"

namespace chronoscope {

namespace {

constexpr const char* shipped_folder = "data/ussr-1924-1941/";

struct Texts {
  std::vector<std::string> names, texts;
};

void add_file(const std::filesystem::path& path, Texts& out, std::vector<Diagnostic>& problems) {
  auto text = read_file(path);
  if (!text) {
    problems.push_back(path_diagnostic(path.string(), PathProblem::unreadable, text.error()));
    return;
  }
  out.names.push_back(path.string());
  out.texts.push_back(std::move(*text));
}

void add_path(const std::filesystem::path& path, Texts& out, std::vector<Diagnostic>& problems) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    problems.push_back(path_diagnostic(path.string(), PathProblem::missing, error ? error.message() : ""));
  } else if (std::filesystem::is_directory(path, error)) {
    const auto files = list_json_files(path);
    if (!files) {
      problems.push_back(path_diagnostic(path.string(), PathProblem::unreadable, files.error()));
    } else if (files->empty()) {
      problems.push_back(path_diagnostic(path.string(), PathProblem::folder_without_json));
    } else {
      for (const auto& file : *files) add_file(file, out, problems);
    }
  } else {
    add_file(path, out, problems);
  }
}

}  // namespace

std::unique_ptr<Document> open_document(const std::vector<std::filesystem::path>& paths) {
  auto document = std::make_unique<Document>();
  document->paths = paths;
  Texts texts;
  if (paths.empty()) {
    for (const std::string& name : asset_paths_under(shipped_folder)) {
      if (!name.ends_with(".json")) continue;
      std::optional<std::string> text = read_asset(name);
      if (!text) continue;
      texts.names.push_back(name);
      texts.texts.push_back(std::move(*text));
    }
  }
  for (const auto& path : paths) add_path(path, texts, document->diagnostics);

  std::vector<SourceText> sources;
  for (std::size_t i = 0; i < texts.names.size(); ++i) sources.push_back({texts.names[i], texts.texts[i]});
  if (!sources.empty()) {
    ReadResult result = read_dataset(sources);
    document->dataset = std::move(result.dataset);
    document->usable = result.usable;
    document->diagnostics.insert(document->diagnostics.end(),
                                 std::make_move_iterator(result.diagnostics.begin()),
                                 std::make_move_iterator(result.diagnostics.end()));
  } else {
    document->dataset.events.finish();
  }
  document->search = std::make_unique<SearchIndex>(document->dataset);
  document->glossary = std::make_unique<GlossaryMatcher>(document->dataset);
  return document;
}

}  // namespace chronoscope
