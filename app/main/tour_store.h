// The reader's own tours and their file. Read when a dataset is opened, written at once after each change, so that nothing
// is lost however the program ends. What is in the file and would be lost by writing (it is broken, or another program has
// changed it) is kept beside it first; the dataset's own files are never written.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/interface_text.h"
#include "main/document.h"
#include "platform/files.h"
#include "view/own_tours.h"

namespace chronoscope {

/// Where the tours of a dataset are kept unless another file is named: tours/<its title>.json in the data folder. Nothing
/// where no such folder is known.
std::optional<std::filesystem::path> default_tours_file(const Document& document);

class TourStore {
 public:
  /// Tours that last as long as this object.
  TourStore() = default;
  /// Reads `file`, which need not exist; nothing: there is no place for them.
  TourStore(const std::optional<std::filesystem::path>& file, const Document& document, Language language);
  /// Tries once more when the last writing failed.
  ~TourStore();
  TourStore(const TourStore&) = delete;
  TourStore& operator=(const TourStore&) = delete;

  OwnTours tours;

  /// Writes what has changed since the last time. While somebody types, without waiting for the disk.
  void save(Language language);
  /// What the reader should know, in words; each once.
  std::vector<std::string> take_messages();

 private:
  struct Stamp {
    std::uintmax_t size = 0;
    std::filesystem::file_time_type changed;
    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  static std::optional<Stamp> stamp_of(const std::filesystem::path& path);
  /// False: the file is one of the dataset's.
  bool read(const Document& document, Language language);
  /// Nothing when the file may be replaced; else why not.
  std::optional<std::string> keep_what_is_there(Language language);
  std::optional<std::string> write(const std::string& text, Outlives what, Language language);

  std::optional<std::filesystem::path> m_file;  ///< none: nothing is written
  std::string m_why_not;                        ///< said at each change that is not written
  std::optional<Stamp> m_stamp;                 ///< of the file as it was last seen; none: it was not there
  std::optional<std::string> m_known;           ///< its text, as far as writing would lose nothing of it
  bool m_was_broken = false;
  std::size_t m_saved_version = 0;  ///< of `tours`
  bool m_is_on_disk = true;         ///< the last writing waited for the disk
  bool m_failed = false;
  std::vector<std::string> m_messages;
};

}  // namespace chronoscope
