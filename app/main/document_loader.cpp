#include "main/document_loader.h"

#include <utility>

#include "platform/thread_priority.h"

namespace chronoscope {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double first_part_after_secs = 0.06;
/// The next part comes with so many times the events; it costs about a sixth of reading them.
constexpr double part_growth = 8;
/// A part takes as much memory as its events do; beyond this one waits for the whole.
constexpr std::uint32_t most_events_of_a_part = 1'000'000;

double secs_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

class DocumentLoader::Observer final : public ReadObserver {
 public:
  explicit Observer(DocumentLoader& loader) : m_loader(loader) {}

  bool go_on(const ReadProgress& progress) override {
    m_events = progress.events;
    m_loader.m_events = progress.events;
    m_loader.m_bytes = progress.bytes;
    m_loader.m_total_bytes = progress.total_bytes;
    return !m_loader.m_is_cancelled;
  }
  bool wants_part() override {
    if (m_events > most_events_of_a_part) return false;
    if (m_last_part == 0) return secs_since(m_loader.m_started) >= first_part_after_secs;
    return m_events >= part_growth * m_last_part;
  }
  void take_part(Dataset part) override {
    m_last_part = m_events;
    auto document = std::make_shared<Document>(std::move(part));
    document->usable = true;
    document->is_part = true;
    document->paths = m_loader.m_paths;
    m_loader.offer(std::move(document));
  }
  void all_is_read() override {
    m_loader.m_bytes = m_loader.m_total_bytes.load();
    m_loader.m_is_arranging = true;
  }

 private:
  DocumentLoader& m_loader;
  std::uint32_t m_events = 0, m_last_part = 0;
};

DocumentLoader::DocumentLoader(std::vector<std::filesystem::path> paths, std::function<void()> wake)
    : m_paths(std::move(paths)), m_wake(std::move(wake)), m_thread([this] { load(); }) {}

DocumentLoader::~DocumentLoader() {
  cancel();
  m_thread.join();
}

void DocumentLoader::load() {
  give_way_to_other_threads();
  Observer observer(*this);
  std::shared_ptr<Document> document = open_document(m_paths, &observer);
  if (!m_is_cancelled) offer(std::move(document));
  m_is_over = true;
  if (m_wake) m_wake();
}

void DocumentLoader::offer(std::shared_ptr<Document> document) {
  {
    const std::lock_guard lock(m_mutex);
    m_document = std::move(document);
  }
  m_offered.notify_all();
  if (m_wake) m_wake();
}

std::shared_ptr<Document> DocumentLoader::take() {
  const std::lock_guard lock(m_mutex);
  return std::exchange(m_document, nullptr);
}

void DocumentLoader::wait(double most_secs) {
  std::unique_lock lock(m_mutex);
  m_offered.wait_for(lock, std::chrono::duration<double>(most_secs),
                     [this] { return m_document != nullptr; });
}

DocumentLoader::Progress DocumentLoader::progress() const {
  return {{m_bytes, m_total_bytes, m_events}, m_is_arranging, secs_since(m_started)};
}

}  // namespace chronoscope
