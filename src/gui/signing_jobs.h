#pragma once

#include <functional>
#include <memory>

#include "app/planner.h"
#include "app/requests.h"
#include "gui/statement_model.h"

namespace gantry::gui {

/// What the window knows that a wish can be about. Asked on the GUI thread.
struct SigningSources {
  /// The request with this plan id, and whether its host has it; empty when it is not known.
  std::function<std::optional<app::Request>(const QString& plan)> request;
  std::function<bool(const QString& plan)> isKept;
  /// The draft in the drawer; null when there is none.
  std::function<std::shared_ptr<const app::PlanDraft>()> draft;
};

/// Makes work of a wish. @error notFound when what it is about is gone; usage when the project has no such environment
[[nodiscard]] Result<SignJob> signingJob(const app::Desk& desk, const SigningSources& sources, const SignWish& wish);

}  // namespace gantry::gui
