#pragma once

#include <functional>

namespace gantry::schema {

/// Runs `work` on a stack of kStackBytes and waits for it. When no such thread can be had, `work` is not run.
/// @return whether it was run
[[nodiscard]] bool onDeepStack(const std::function<void()>& work);

}  // namespace gantry::schema
