#pragma once

#include <vector>

#include "app/releases.h"
#include "support/scripted_desk.h"

namespace gantry::bench {

/// The shop with so many environments, each on a host that answers at once; every run on them is at its migrations and
/// stays there. Also usable as the memory of what was last known.
class BenchDesk {
 public:
  explicit BenchDesk(int environments);

  [[nodiscard]] const app::Desk& desk() const { return m_scripts.desk; }
  [[nodiscard]] RunId run() const { return testing::runId('R'); }

 private:
  testing::ScriptedDesk m_scripts;
};

/// Release number `n` of the shop, complete, built from a commit of its own.
[[nodiscard]] app::Candidate candidate(int n);
/// What a host answers that serves release `n`.
[[nodiscard]] std::string facts(int n);

}  // namespace gantry::bench
