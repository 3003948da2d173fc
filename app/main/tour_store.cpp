#include "main/tour_store.h"

#include <algorithm>
#include <utility>

#include "format/own_tours_file.h"

namespace chronoscope {

namespace {

namespace fs = std::filesystem;

constexpr const char* tours_folder = "tours";
constexpr const char* nameless_file = "timeline";
constexpr int most_kept = 10'000;

/// One of the files that the document was read from.
bool is_of_document(const fs::path& file, const Document& document) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(file, error);
  return std::any_of(document.stamps.begin(), document.stamps.end(),
                     [&real](const FileStamp& s) { return s.path == real; });
}

/// The dataset's own tours in another place: a file of the dataset, though it was not opened as one.
bool holds_tours_of(const std::vector<OwnTour>& tours, const Dataset& dataset) {
  return std::any_of(tours.begin(), tours.end(), [&dataset](const OwnTour& own) {
    return std::any_of(dataset.tours.begin(), dataset.tours.end(),
                       [&own](const Tour& t) { return t.id == own.id && t.title == own.title; });
  });
}

/// "mine.broken-2.json" beside "mine.json": the first that is free.
fs::path free_name(const fs::path& file, const char* what) {
  fs::path name;
  std::error_code error;
  for (int i = 1; i < most_kept; ++i) {
    name = file;
    name.replace_extension(std::string(".") + what + "-" + std::to_string(i) + file.extension().string());
    if (!fs::exists(name, error)) break;
  }
  return name;
}

}  // namespace

std::optional<fs::path> default_tours_file(const Document& document) {
  const auto folder = data_folder();
  if (!folder) return std::nullopt;
  std::string name = slug_of(document.dataset.title);
  if (name.empty() && !document.paths.empty()) name = slug_of(utf8_of_path(document.paths.front().stem()));
  if (name.empty()) name = nameless_file;
  return *folder / tours_folder / path_of_utf8(name + ".json");
}

TourStore::TourStore(const std::optional<fs::path>& file, const Document& document, Language language)
    : m_file(file) {
  if (!m_file) {
    m_why_not = text_of(Text::own_tours_no_folder, language);
  } else if (is_of_document(*m_file, document) || !read(document, language)) {
    m_why_not = say(Text::own_tours_of_dataset, language, utf8_of_path(*m_file));
    m_messages.push_back(m_why_not);
    m_file.reset();
  }
}

bool TourStore::read(const Document& document, Language language) {
  std::error_code error;
  if (!fs::exists(*m_file, error)) return true;
  m_stamp = stamp_of(*m_file);
  const auto text = read_file(*m_file);
  if (!text) {  // save() will look again, and not replace what it cannot read
    m_stamp.reset();
    m_messages.push_back(text.error());
    return true;
  }
  OwnToursRead found = read_own_tours(utf8_of_path(*m_file), *text);
  if (found.has_other_things || holds_tours_of(found.tours, document.dataset)) return false;
  tours = OwnTours(std::move(found.tours));
  if (found.diagnostics.empty()) {
    m_known = *text;
    return true;
  }
  m_was_broken = true;
  m_stamp.reset();
  m_messages.push_back(say(Text::own_tours_broken, language, to_string(found.diagnostics.front())));
  return true;
}

TourStore::~TourStore() {
  if (m_failed || !m_is_on_disk) write(own_tours_to_json(tours.tours()), Outlives::power, Language::english);
}

std::optional<TourStore::Stamp> TourStore::stamp_of(const fs::path& path) {
  std::error_code error;
  Stamp stamp;
  stamp.size = fs::file_size(path, error);
  if (error) return std::nullopt;
  stamp.changed = fs::last_write_time(path, error);
  if (error) return std::nullopt;
  return stamp;
}

std::optional<std::string> TourStore::keep_what_is_there(Language language) {
  std::error_code error;
  if (!fs::exists(*m_file, error)) return std::nullopt;
  const std::optional<Stamp> stamp = stamp_of(*m_file);
  if (stamp && stamp == m_stamp) return std::nullopt;
  const auto text = read_file(*m_file);
  if (!text) return text.error();
  if (m_known == *text) return std::nullopt;
  const fs::path kept = free_name(*m_file, m_was_broken ? "broken" : "backup");
  if (const auto problem = write_file_atomically(kept, *text)) return problem;
  m_messages.push_back(say(m_was_broken ? Text::own_tours_kept : Text::own_tours_changed_elsewhere, language,
                           utf8_of_path(kept)));
  m_was_broken = false;
  m_known = *text;
  return std::nullopt;
}

std::optional<std::string> TourStore::write(const std::string& text, Outlives what, Language language) {
  if (!m_file) return std::nullopt;
  if (const auto problem = keep_what_is_there(language)) return problem;
  if (const auto problem = write_file_atomically(*m_file, text, what)) return problem;
  m_known = text;
  m_stamp = stamp_of(*m_file);
  m_is_on_disk = what == Outlives::power;
  return std::nullopt;
}

void TourStore::save(Language language) {
  const bool has_changed = tours.version() != m_saved_version;
  const bool is_typing = tours.is_typing();
  if (!has_changed && (m_is_on_disk || is_typing)) return;
  m_saved_version = tours.version();
  if (!m_file) {
    if (!m_why_not.empty()) m_messages.push_back(m_why_not);
    return;
  }
  const auto problem =
      write(own_tours_to_json(tours.tours()), is_typing ? Outlives::program : Outlives::power, language);
  m_failed = problem.has_value();
  if (problem) m_messages.push_back(say(Text::own_tours_not_written, language, *problem));
}

std::vector<std::string> TourStore::take_messages() { return std::exchange(m_messages, {}); }

}  // namespace chronoscope
