#include "core/run_state.h"

#include <algorithm>

namespace gantry {

/// Folds one fact into the state; one overload per kind.
struct RunState::Folder {
  RunState& state;
  Time at;

  StepRow& row(Step step) {
    auto found = std::ranges::find(state.m_steps, step, &StepRow::step);
    if (found != state.m_steps.end()) return *found;
    return state.m_steps.emplace_back(StepRow{step});
  }
  MigrationRow& migration(const std::string& name) {
    auto found = std::ranges::find(state.m_migrations, name, &MigrationRow::name);
    if (found != state.m_migrations.end()) return *found;
    return state.m_migrations.emplace_back(MigrationRow{name, StepState::running, at, {}});
  }
  void skipPending() {
    for (StepRow& step : state.m_steps)
      if (step.state == StepState::pending) step.state = StepState::skipped;
  }

  void operator()(const event::RunStarted& fact) {
    state.m_started = fact;
    state.m_startedAt = at;
  }
  void operator()(const event::StepStarted& fact) {
    StepRow& step = row(fact.step);
    step.state = StepState::running;
    step.started = at;
    for (StepRow& earlier : state.m_steps)
      if (earlier.step < fact.step && earlier.state == StepState::pending) earlier.state = StepState::skipped;
  }
  void operator()(const event::StepProgress& fact) {
    StepRow& step = row(fact.step);
    step.done = fact.done;
    step.total = fact.total;
    step.unit = fact.unit;
  }
  void operator()(const event::StepFinished& fact) {
    state.m_waiting.reset();
    StepRow& step = row(fact.step);
    step.state = !fact.ok ? StepState::failed : fact.code == "skipped" ? StepState::skipped : StepState::succeeded;
    step.took = fact.took;
    step.code = fact.code;
    step.subject = fact.subject;
  }
  void operator()(const event::RuleFailed& fact) { state.m_failedRules.push_back(fact); }
  void operator()(const event::ImagePulled& fact) { state.m_images.push_back(fact); }
  void operator()(const event::MigrationStarted& fact) { migration(fact.name); }
  void operator()(const event::MigrationFinished& fact) {
    MigrationRow& row = migration(fact.name);
    row.state = StepState::succeeded;
    row.took = fact.took;
  }
  void operator()(const event::MigrationFailed& fact) { migration(fact.name).state = StepState::failed; }
  void operator()(const event::LockWaiting& fact) { state.m_waiting = fact; }
  void operator()(const event::LockFreed&) { state.m_waiting.reset(); }
  void operator()(const event::MigratorAdopted&) {}
  void operator()(const event::ReadyAttempt& fact) { state.m_readyAttempts.push_back(fact); }
  void operator()(const event::CancelSeen& fact) { state.m_cancel = fact; }
  void operator()(const event::RunFinished& fact) {
    state.m_finished = fact;
    state.m_outcome = fact.outcome;
    skipPending();
  }
  void operator()(const event::RunInterrupted&) {
    state.m_outcome = Outcome::interrupted;
    state.m_waiting.reset();
    for (StepRow& step : state.m_steps)
      if (step.state == StepState::running) step.state = StepState::failed;
    skipPending();
  }
  void operator()(const event::Other&) {}
};

RunState::RunState() {
  for (const StepKind& kind : stepKinds())
    if (kind.step != Step::restore) m_steps.push_back(StepRow{kind.step});
}

Result<void> RunState::apply(const Event& event) {
  if (event.n != m_lastLine + 1)
    return failure(Code::invalid, "journal line " + std::to_string(event.n) + " came after line " +
                                      std::to_string(m_lastLine) + ": lines are missing or came twice");
  m_lastLine = event.n;
  m_lastAt = event.at;
  std::visit(Folder{*this, event.at}, event.fact);
  return {};
}

const StepRow* RunState::running() const {
  const auto found = std::ranges::find(m_steps, StepState::running, &StepRow::state);
  return found == m_steps.end() ? nullptr : &*found;
}

}  // namespace gantry
