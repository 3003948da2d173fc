// One piece of work in another thread, of which only the newest counts.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "platform/thread_priority.h"

namespace chronoscope {

template <class Result>
class BackgroundTask {
 public:
  using Work = std::function<Result(std::stop_token)>;

  BackgroundTask() = default;
  BackgroundTask(const BackgroundTask&) = delete;
  BackgroundTask& operator=(const BackgroundTask&) = delete;
  /// Waits for the end of what has been started; work that takes long watches its token.
  ~BackgroundTask() { drop(); }

  /// Starts the work; what was under way is dropped. `wake` is called from the other thread when take() has something.
  void start(Work work, std::function<void()> wake) {
    drop();
    m_current = std::make_unique<Run>();
    m_current->thread = std::jthread(
        [run = m_current.get(), work = std::move(work), wake = std::move(wake)](std::stop_token stop) {
          give_way_to_other_threads();
          run->result = work(stop);
          run->is_done = true;
          if (wake && !stop.stop_requested()) wake();
        });
  }
  /// The result will not be asked for.
  void drop() {
    if (!m_current) return;
    m_current->thread.request_stop();
    m_dropped.push_back(std::move(m_current));
  }
  bool is_running() const { return m_current != nullptr; }
  /// The result, once.
  std::optional<Result> take() {
    std::erase_if(m_dropped, [](const auto& run) { return run->is_done.load(); });
    if (!m_current || !m_current->is_done) return std::nullopt;
    m_current->thread.join();
    std::optional<Result> result = std::move(m_current->result);
    m_current.reset();
    return result;
  }

 private:
  struct Run {
    std::optional<Result> result;  ///< to be read when is_done
    std::atomic<bool> is_done = false;
    std::jthread thread;  ///< last, so that it ends before what it uses
  };
  std::unique_ptr<Run> m_current;
  std::vector<std::unique_ptr<Run>> m_dropped;  ///< asked to stop, not waited for
};

}  // namespace chronoscope
