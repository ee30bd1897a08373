#include "app/forecast.h"

#include <algorithm>

#include "app/status.h"
#include "core/time.h"

namespace gantry::app {

void addTimes(Forecast& forecast, const EnvironmentName& environment, const std::vector<MigrationFacts>& rows) {
  for (const MigrationFacts& row : rows) {
    const auto started = parseTime(row.started);
    const auto finished = parseTime(row.finished);
    if (row.state == "applied" && started && finished && *finished >= *started)
      forecast.try_emplace(row.name, EarlierTime{*finished - *started, environment});
  }
}

Forecast forecastFor(const Desk& desk, const EnvironmentName& environment) {
  Forecast forecast;
  auto all = rememberedStatus(desk);
  if (!all) return forecast;
  const auto here = std::ranges::find_if(*all, [&](const EnvironmentStatus& one) { return one.environment.name == environment; });
  std::reverse(all->begin(), here);
  for (const EnvironmentStatus& one : *all)
    if (one.environment.name != environment && one.facts) addTimes(forecast, one.environment.name, one.facts->migrations);
  return forecast;
}

std::string inWords(const Forecast& forecast, const std::string& migration) {
  const auto found = forecast.find(migration);
  if (found == forecast.end()) return {};
  return "took " + spoken(found->second.took) + " on " + found->second.environment.text();
}

}  // namespace gantry::app
