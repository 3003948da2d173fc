#include "main/search_service.h"

#include <utility>

#include "platform/thread_priority.h"

namespace chronoscope {

namespace {
/// Up to so many events indexing and searching take a few milliseconds.
constexpr std::size_t most_events_at_once = 5000;
}  // namespace

SearchService::SearchService(std::shared_ptr<const Document> document, std::function<void()> wake)
    : m_document(std::move(document)), m_wake(std::move(wake)) {
  if (m_document->dataset.events.size() <= most_events_at_once) {
    m_index = std::make_unique<SearchIndex>(m_document->dataset);
  } else {
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
  }
}

SearchService::~SearchService() = default;

void SearchService::work(const std::stop_token& stop) {
  give_way_to_other_threads();
  auto index = std::make_unique<SearchIndex>(m_document->dataset, stop);
  std::unique_lock lock(m_mutex);
  m_index = std::move(index);
  while (!stop.stop_requested()) {
    if (!m_question) {
      if (m_wake) m_wake();
      m_asked.wait(lock, stop, [this] { return m_question.has_value(); });
      continue;
    }
    const Question question = *std::exchange(m_question, std::nullopt);
    lock.unlock();
    std::vector<SearchHit> hits = m_index->search(question.text, question.most);
    lock.lock();
    m_answered = question;
    m_answer = std::move(hits);
  }
}

std::optional<std::vector<SearchHit>> SearchService::ask(std::string_view text, std::size_t most) {
  if (!m_thread.joinable()) return m_index->search(text, most);
  const std::lock_guard lock(m_mutex);
  Question question{std::string(text), most};
  if (m_answer && m_answered == question) return m_answer;
  m_question = std::move(question);
  m_asked.notify_one();
  return std::nullopt;
}

bool SearchService::is_ready() const {
  const std::lock_guard lock(m_mutex);
  return m_index != nullptr;
}

}  // namespace chronoscope
