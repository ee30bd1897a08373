#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace gantry {

/// The steps of a run, in the order in which the host takes them (docs/formats/journal.md).
enum class Step { check, verify, validate, pull, services, migrate, start, ready, prove, observe, restore };

/// What a cancel means while a step runs.
enum class CancelEffect {
  now,        ///< the run stops here; nothing was replaced
  afterStep,  ///< the step is finished first
  restore,    ///< waiting ends; the previous release is put back if the plan asks for it and it is safe
};

/// One row of the catalogue of steps.
struct StepKind {
  Step step;
  std::string_view name;   ///< in plans, journals, JSON
  std::string_view title;  ///< for people: what it does
  CancelEffect cancel;
};

/// All rows, in order; the last one, `restore`, only appears after a failure.
[[nodiscard]] std::span<const StepKind> stepKinds();
[[nodiscard]] const StepKind& kindOf(Step step);
[[nodiscard]] std::optional<Step> stepNamed(std::string_view name);

}  // namespace gantry
