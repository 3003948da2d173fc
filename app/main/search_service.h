// Answers what is typed into the search box. For a few thousand events at once; for more in another thread, which
// first makes the index: typing never waits.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "main/document.h"
#include "query/search.h"

namespace chronoscope {

class SearchService {
 public:
  /// `wake` is called from the other thread when there is an answer; it may be empty.
  SearchService(std::shared_ptr<const Document> document, std::function<void()> wake);
  SearchService(const SearchService&) = delete;
  SearchService& operator=(const SearchService&) = delete;
  ~SearchService();

  /// The hits for `text`, at most `most`. None: they are being looked for; ask again when woken.
  std::optional<std::vector<SearchHit>> ask(std::string_view text, std::size_t most);
  /// False: the index is being made.
  bool is_ready() const;

 private:
  struct Question {
    std::string text;
    std::size_t most = 0;
    friend bool operator==(const Question&, const Question&) = default;
  };
  void work(const std::stop_token& stop);

  const std::shared_ptr<const Document> m_document;
  const std::function<void()> m_wake;
  mutable std::mutex m_mutex;
  std::condition_variable_any m_asked;
  std::unique_ptr<SearchIndex> m_index;  ///< set once
  std::optional<Question> m_question;    ///< not looked at yet
  Question m_answered;
  std::optional<std::vector<SearchHit>> m_answer;  ///< to `m_answered`
  std::jthread m_thread;                           ///< last, so that it ends before what it uses
};

}  // namespace chronoscope
