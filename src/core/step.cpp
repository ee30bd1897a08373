#include "core/step.h"

#include <algorithm>
#include <array>

namespace gantry {
namespace {

constexpr std::array kStepKinds{
    StepKind{Step::check, "check", "Check the host and its rules", CancelEffect::now},
    StepKind{Step::verify, "verify", "Verify the plan against the host", CancelEffect::now},
    StepKind{Step::validate, "validate", "Validate the configuration", CancelEffect::now},
    StepKind{Step::pull, "pull", "Pull both images by digest", CancelEffect::now},
    StepKind{Step::services, "services", "Start supporting services", CancelEffect::now},
    StepKind{Step::migrate, "migrate", "Run the migrations", CancelEffect::afterStep},
    StepKind{Step::start, "start", "Start the new app container", CancelEffect::afterStep},
    StepKind{Step::ready, "ready", "Wait until it is ready", CancelEffect::restore},
    StepKind{Step::prove, "prove", "Prove that it is this image", CancelEffect::afterStep},
    StepKind{Step::observe, "observe", "Observe it for a while", CancelEffect::restore},
    StepKind{Step::restore, "restore", "Put the previous release back", CancelEffect::afterStep},
};

}  // namespace

std::span<const StepKind> stepKinds() { return kStepKinds; }

const StepKind& kindOf(Step step) { return kStepKinds[static_cast<std::size_t>(step)]; }

std::optional<Step> stepNamed(std::string_view name) {
  const auto at = std::ranges::find(kStepKinds, name, &StepKind::name);
  return at == kStepKinds.end() ? std::nullopt : std::optional(at->step);
}

}  // namespace gantry
