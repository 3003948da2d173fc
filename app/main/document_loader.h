// Opens a document in another thread, and offers what has been read so far before all is there.
//
// The first part comes some hundredths of a second after the beginning, whatever the size of the file, further ones whenever
// there are several times as many events as in the last; making them costs a small part of the reading.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "format/read_observer.h"
#include "main/document.h"

namespace chronoscope {

class DocumentLoader {
 public:
  /// `wake` is called from the other thread whenever take() has something; it may be empty.
  DocumentLoader(std::vector<std::filesystem::path> paths, std::function<void()> wake);
  DocumentLoader(const DocumentLoader&) = delete;
  DocumentLoader& operator=(const DocumentLoader&) = delete;
  /// Stops the reading, and waits until it has stopped.
  ~DocumentLoader();

  struct Progress {
    ReadProgress read;
    bool is_arranging = false;  ///< everything is read and is being sorted and linked
    double elapsed_secs = 0;
  };
  Progress progress() const;
  /// The newest document that nobody has taken yet: a part, or, last, the whole. Else null.
  std::shared_ptr<Document> take();
  /// Waits until take() has something, at most so long.
  void wait(double most_secs);
  /// Nothing more will come, and destroying this does not wait.
  bool is_over() const { return m_is_over; }
  /// Reading ends soon, and nothing comes of it.
  void cancel() { m_is_cancelled = true; }
  const std::vector<std::filesystem::path>& paths() const { return m_paths; }

 private:
  class Observer;
  void load();
  void offer(std::shared_ptr<Document> document);

  const std::vector<std::filesystem::path> m_paths;
  const std::function<void()> m_wake;
  const std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
  std::atomic<std::uint64_t> m_bytes = 0, m_total_bytes = 0;
  std::atomic<std::uint32_t> m_events = 0;
  std::atomic<bool> m_is_arranging = false, m_is_cancelled = false, m_is_over = false;
  std::mutex m_mutex;
  std::condition_variable m_offered;
  std::shared_ptr<Document> m_document;
  std::thread m_thread;
};

}  // namespace chronoscope
