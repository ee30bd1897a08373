#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <thread>

#include "app/deployment.h"
#include "app/forecast.h"
#include "cli/output.h"

namespace gantry::cli {

/// Shows a run while it goes on, on standard error: a live block on a terminal (redrawn at most ten times a second),
/// plain lines when piped, the journal's own lines with `--progress json`, nothing with `quiet`.
class RunView {
 public:
  RunView(Output& output, std::string title, app::Forecast forecast);
  ~RunView();
  RunView(const RunView&) = delete;
  RunView& operator=(const RunView&) = delete;

  /// What followRun() tells this view; valid as long as the view.
  [[nodiscard]] app::RunObserver observer();
  /// Draws the last state and stops drawing.
  void finish();

 private:
  void show(const Event& event, const std::string& line, const RunState& state);
  void plain(const Event& event, const RunState& state);
  void say(const std::string& text);
  void draw();
  void tick(const std::stop_token& stop);

  Output& m_output;
  std::string m_title;
  app::Forecast m_forecast;
  std::mutex m_mutex;
  RunState m_state;
  std::string m_connection;  ///< what the connection is doing, when it is not simply there
  std::size_t m_drawnLines = 0;
  bool m_finished = false;
  std::chrono::steady_clock::time_point m_lastEvent;
  std::jthread m_ticker;
};

/// What of a block fits on a terminal of so many rows (at least 4), the cursor's own included: its title and its end, with a line for what is
/// left out between them. A block that is longer could not be drawn over again.
[[nodiscard]] std::vector<std::string> fitting(std::vector<std::string> block, std::size_t rows);

/// The lines of a live block: pure, so that tests can look at it. `sinceEvent` is added to running times.
[[nodiscard]] std::vector<std::string> runBlock(const Output& output, const std::string& title, const RunState& state,
                                                const std::string& connection, std::chrono::milliseconds sinceEvent, const app::Forecast& forecast = {});

}  // namespace gantry::cli
