#pragma once

#include <chrono>
#include <map>
#include <string>

#include "app/desk.h"
#include "core/host_facts.h"

namespace gantry::app {

/// How long a migration took where it ran before.
struct EarlierTime {
  std::chrono::milliseconds took{};
  EnvironmentName environment;
  bool operator==(const EarlierTime&) const = default;
};

/// By the migration's name.
using Forecast = std::map<std::string, EarlierTime>;

/// Adds what the rows of `_prisma_migrations` in `environment` say; a migration that is in the forecast already stays as it is.
void addTimes(Forecast& forecast, const EnvironmentName& environment, const std::vector<MigrationFacts>& rows);

/// What is known of the other environments' migrations from what was last read of their hosts, those just before `environment`
/// first; nothing is asked of them. What cannot be read is left out.
[[nodiscard]] Forecast forecastFor(const Desk& desk, const EnvironmentName& environment);

/// "took 12.0 s on staging"; empty when it is not known.
[[nodiscard]] std::string inWords(const Forecast& forecast, const std::string& migration);

}  // namespace gantry::app
