#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/digest.h"
#include "core/image.h"
#include "core/names.h"
#include "core/step.h"

namespace gantry {

/// How a run ended (docs/formats/journal.md); `interrupted` when its runner was gone without an end.
enum class Outcome { healthy, refused, cancelled, restored, failed, interrupted };
[[nodiscard]] std::string_view name(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeNamed(std::string_view name);

/// What a line of a journal says. Facts only: validated words and numbers, never program output.
namespace event {

using Millis = std::chrono::milliseconds;

struct RunStarted {
  RunId run;
  Digest plan;
  Tag release;
  Person by;
  bool operator==(const RunStarted&) const = default;
};
struct StepStarted {
  Step step;
  bool operator==(const StepStarted&) const = default;
};
struct StepProgress {
  Step step;
  std::int64_t done;
  std::int64_t total;
  std::string unit;
  bool operator==(const StepProgress&) const = default;
};
struct RuleFailed {
  std::string rule;
  std::string subject;
  bool operator==(const RuleFailed&) const = default;
};
struct ImagePulled {
  std::string image;  ///< app or migrator
  Digest digest;
  bool present;       ///< it was on the host already
  Millis took;
  bool operator==(const ImagePulled&) const = default;
};
struct MigrationStarted {
  std::string name;
  bool operator==(const MigrationStarted&) const = default;
};
struct MigrationFinished {
  std::string name;
  Millis took;
  bool operator==(const MigrationFinished&) const = default;
};
struct MigrationFailed {
  std::string name;
  bool operator==(const MigrationFailed&) const = default;
};
/// A session of the database waits for a lock that another one holds.
struct LockWaiting {
  std::string on;        ///< a table, `advisory`, or the kind of lock
  bool schema = false;   ///< who waits changes the schema; else it is an application that reads or writes rows
  std::int64_t holder = 0;  ///< process id of the session that holds the lock
  std::string state;     ///< what that one does, such as idle-in-transaction
  Millis open{};         ///< how long its transaction was open then
  int sessions = 0;      ///< how many wait
  bool operator==(const LockWaiting&) const = default;
};
/// Nobody waits any more.
struct LockFreed {
  bool operator==(const LockFreed&) const = default;
};
struct MigratorAdopted {
  std::string run;  ///< the run that had started it
  bool operator==(const MigratorAdopted&) const = default;
};
struct ReadyAttempt {
  int attempt;
  int status;  ///< HTTP status, 0 when there was no answer
  Millis took;
  bool operator==(const ReadyAttempt&) const = default;
};
struct StepFinished {
  Step step;
  bool ok;
  std::string code;
  std::string subject;  ///< empty when there is none
  Millis took;
  std::optional<Digest> log;
  std::int64_t logBytes;
  bool operator==(const StepFinished&) const = default;
};
struct CancelSeen {
  std::string by;
  std::string effect;
  bool operator==(const CancelSeen&) const = default;
};
struct RunFinished {
  bool ok;
  Outcome outcome;
  std::string code;
  std::string step;
  std::string changed;  ///< nothing, services, schema, app
  int migrations;
  std::string serving;  ///< previous, new, none, unknown
  bool held;
  bool operator==(const RunFinished&) const = default;
};
struct RunInterrupted {
  std::string step;
  bool operator==(const RunInterrupted&) const = default;
};
/// An event this version does not know; a newer host said it. It is kept, and changes no state.
struct Other {
  std::string kind;
  bool operator==(const Other&) const = default;
};

}  // namespace event

using Fact = std::variant<event::RunStarted, event::StepStarted, event::StepProgress, event::RuleFailed,
                          event::ImagePulled, event::MigrationStarted, event::MigrationFinished,
                          event::MigrationFailed, event::LockWaiting, event::LockFreed, event::MigratorAdopted, event::ReadyAttempt, event::StepFinished,
                          event::CancelSeen, event::RunFinished, event::RunInterrupted, event::Other>;

struct Event {
  std::int64_t n = 0;  ///< from 1, without gaps
  Time at;
  Fact fact;
  bool operator==(const Event&) const = default;

  [[nodiscard]] bool endsRun() const {
    return std::holds_alternative<event::RunFinished>(fact) || std::holds_alternative<event::RunInterrupted>(fact);
  }
};

/// Reads one journal line, without its newline. @error Code::invalid naming what is wrong; hostile lines included.
[[nodiscard]] Result<Event> parseEvent(std::string_view line);

}  // namespace gantry
