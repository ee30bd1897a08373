#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

#include "app/deployment.h"
#include "app/forecast.h"
#include "gui/crew.h"
#include "gui/log_model.h"

namespace gantry::gui {

/// What a run has told since the window looked last.
struct RunNews {
  std::optional<RunState> state;
  std::optional<app::Forecast> forecast;
  std::optional<Plan> plan;           ///< once it is read
  QList<LogLine> lines;
  std::optional<QString> connection;  ///< what is wrong with it; empty when it is well again
  std::optional<Error> error;         ///< the following came to an end
};

/// One followed run, on two threads of a crew: one follows the journal, the other reads the steps' logs behind it, so that
/// every line stands where it happened. A very long line comes as several. Lines of a log come bundled, every 50 ms at most. Thread-safe.
class RunFeed : public std::enable_shared_from_this<RunFeed> {
 public:
  static constexpr std::size_t kLongestPiece = 64 * 1024;  ///< of a line, in bytes
  using Home = std::function<void(RunNews)>;

  RunFeed(const app::Desk& desk, Environment environment, RunId run, Home home);

  /// Starts both workers; asking them to stop ends the watching, never the run.
  [[nodiscard]] std::vector<std::stop_source> start(Crew& crew);

 private:
  /// How far a step's log was read: what came of a line that has not ended yet is in the cutter.
  struct LogPlace {
    Step step;
    std::int64_t byte = 0;
    host::LineCutter cutter{kLongestPiece};
  };
  void follow(const Crew::Send& send, const std::stop_token& stop);
  void readLogs(const Crew::Send& send, const std::stop_token& stop);
  void readLog(host::Host& host, LogPlace& place, bool ended, const Crew::Send& send, const std::stop_token& stop);
  void tell(const Crew::Send& send, const std::function<void(RunNews&)>& change);

  const app::Desk& m_desk;
  Environment m_environment;
  RunId m_run;
  Home m_home;
  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::deque<Event> m_events;  ///< for the reader of logs
  bool m_over = false;
  RunNews m_news;
  bool m_pending = false;
};

}  // namespace gantry::gui
