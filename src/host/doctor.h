#pragma once

#include <string>
#include <vector>

#include "core/host_facts.h"
#include "core/project.h"
#include "core/sentence.h"
#include "core/shell.h"

namespace gantry::host {

enum class Fitness { ok, warning, failed };
[[nodiscard]] std::string_view name(Fitness fitness);

/// One thing a host must be able to do, what was found, and the way out when it cannot.
struct Check {
  std::string name;    ///< for programs, such as `engine`
  Fitness fitness = Fitness::ok;
  Sentence found;
  Sentence wayOut;     ///< empty when fitness is ok
  bool operator==(const Check&) const = default;
};

/// What the desktop learned about a host before judging it.
struct Examined {
  Connection connection;
  HostFacts facts;
  Time desktopNow;                     ///< by the desktop's clock, while the host was asked: as near to the host's time as that allows
  std::string reach;                   ///< the host's answer to `reach`; empty when no release was there to ask for
};

/// Every check of one host, in the order in which people repair a host. Pure.
[[nodiscard]] std::vector<Check> examine(const Environment& environment, const Examined& examined);

}  // namespace gantry::host
