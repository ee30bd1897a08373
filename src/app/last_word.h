#pragma once

#include <string>

#include "core/run_state.h"
#include "core/sentence.h"

namespace gantry::app {

/// What a run that has ended left behind, in two sentences for people: what is true now, and what to do next
/// (empty when there is nothing to do). It says what was and what was not changed.
struct LastWord {
  std::string sentence;
  std::string wayOut;   ///< in the terminal's words
  std::string hold;     ///< how the hold is lifted that the run set; empty where it set none
};

[[nodiscard]] LastWord lastWord(const RunState& state, const EnvironmentName& environment, const Tongue& tongue = {});

/// A step's or run's code in plain words: `never-ready` → "it did not become ready in time". `subject` may be empty.
[[nodiscard]] std::string inWords(const std::string& code, const std::string& subject, const Tongue& tongue = {});

/// Who waits for whom, in a sentence: "the migration waits for a lock on users; session 71 of the database holds it, …".
[[nodiscard]] std::string inWords(const event::LockWaiting& waiting, const Tongue& tongue = {});

}  // namespace gantry::app
