#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/event.h"
#include "core/result.h"

namespace gantry {

enum class StepState { pending, running, succeeded, failed, skipped };

/// One step of a run as its events tell it.
struct StepRow {
  Step step;
  StepState state = StepState::pending;
  std::optional<Time> started;
  std::chrono::milliseconds took{};
  std::int64_t done = 0;
  std::int64_t total = 0;
  std::string unit;
  std::string code;
  std::string subject;
};

struct MigrationRow {
  std::string name;
  StepState state = StepState::running;
  Time started;
  std::chrono::milliseconds took{};
};

/// The state of one run, made only by `apply`: live, replayed and tested through one path. A value; one thread.
class RunState {
 public:
  RunState();

  /// @error Code::invalid when `event.n` does not follow the last one: a line is missing or came twice. Nothing is
  ///        changed then.
  [[nodiscard]] Result<void> apply(const Event& event);

  [[nodiscard]] std::int64_t lastLine() const { return m_lastLine; }
  [[nodiscard]] const std::optional<event::RunStarted>& started() const { return m_started; }
  [[nodiscard]] std::optional<Time> startedAt() const { return m_startedAt; }
  [[nodiscard]] std::optional<Time> lastAt() const { return m_lastAt; }
  /// One row a step in order; `restore` is there only once it has started.
  [[nodiscard]] const std::vector<StepRow>& steps() const { return m_steps; }
  [[nodiscard]] const StepRow* running() const;
  [[nodiscard]] const std::vector<MigrationRow>& migrations() const { return m_migrations; }
  /// Who waits for a lock while the migrator is at work; empty when nobody does.
  [[nodiscard]] const std::optional<event::LockWaiting>& waiting() const { return m_waiting; }
  [[nodiscard]] const std::vector<event::ReadyAttempt>& readyAttempts() const { return m_readyAttempts; }
  [[nodiscard]] const std::vector<event::RuleFailed>& failedRules() const { return m_failedRules; }
  [[nodiscard]] const std::vector<event::ImagePulled>& images() const { return m_images; }
  [[nodiscard]] const std::optional<event::CancelSeen>& cancel() const { return m_cancel; }
  [[nodiscard]] const std::optional<event::RunFinished>& finished() const { return m_finished; }
  [[nodiscard]] bool ended() const { return m_outcome.has_value(); }
  /// Empty while the run goes on.
  [[nodiscard]] std::optional<Outcome> outcome() const { return m_outcome; }

 private:
  struct Folder;
  std::int64_t m_lastLine = 0;
  std::optional<event::RunStarted> m_started;
  std::optional<Time> m_startedAt;
  std::optional<Time> m_lastAt;
  std::vector<StepRow> m_steps;
  std::vector<MigrationRow> m_migrations;
  std::optional<event::LockWaiting> m_waiting;
  std::vector<event::ReadyAttempt> m_readyAttempts;
  std::vector<event::RuleFailed> m_failedRules;
  std::vector<event::ImagePulled> m_images;
  std::optional<event::CancelSeen> m_cancel;
  std::optional<event::RunFinished> m_finished;
  std::optional<Outcome> m_outcome;
};

}  // namespace gantry
