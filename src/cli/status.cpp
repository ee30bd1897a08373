#include "app/status.h"

#include "cli/exit_code.h"
#include "cli/session.h"
#include "cli/to_json.h"
#include "core/release.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

struct StatusOptions {
  bool watch = false;
  int interval = 5;
};

Status statusOf(Health health) {
  switch (health) {
    case Health::healthy: return Status::succeeded;
    case Health::degraded: return Status::degraded;
    case Health::down: return Status::failed;
    case Health::unknown: return Status::unknown;
  }
  return Status::unknown;
}

std::string behindWords(const Direction& behind) {
  switch (behind.kind) {
    case Direction::Kind::same: return "up to date";
    case Direction::Kind::forward: return std::to_string(behind.joined) + " behind";
    case Direction::Kind::backward: return std::to_string(behind.left) + " ahead";
    case Direction::Kind::sideways:
      return std::to_string(behind.joined) + " behind, " + std::to_string(behind.left) + " apart";
    case Direction::Kind::first:
    case Direction::Kind::unknown: return {};
  }
  return {};
}

std::string servingWords(const HostFacts& facts) {
  if (const ServingRun* serving = facts.servingRun()) return brief(serving->release) + "  " + serving->app.brief();
  return std::holds_alternative<Unmanaged>(facts.serving) ? "an app that no proven run started" : "nothing yet";
}

std::string readyWords(const HostFacts& facts) {
  if (!facts.ready) return "readiness not read";
  if (facts.ready->status == 0) return "no answer";
  return (facts.ready->status == 200 ? "ready" : "HTTP " + std::to_string(facts.ready->status)) + " in " +
         std::to_string(facts.ready->ms) + " ms";
}

std::vector<std::string> row(const Output& output, const app::EnvironmentStatus& status) {
  const std::string name = output.paint(Tone::strong, status.environment.name.text());
  if (!status.facts) return {output.icon(Status::unknown) + " " + name, "Unknown", status.environment.host.text()};
  const HostFacts& facts = *status.facts;
  const Health health = status.error ? Health::unknown : healthOf(facts, status.environment.appService);
  return {output.icon(statusOf(health)) + " " + name,
          std::string(gantry::name(health)),
          servingWords(facts),
          "identity: " + std::string(gantry::name(identityOf(facts, status.environment.appService))),
          readyWords(facts),
          status.behind ? behindWords(*status.behind) : std::string()};
}

std::string ailmentWords(const Ailment& ailment) {
  switch (ailment.kind) {
    case Ailment::Kind::gone: return ailment.service + " has no container";
    case Ailment::Kind::stopped: return ailment.service + " is " + ailment.found;
    case Ailment::Kind::unhealthy: return ailment.service + " says that it is unhealthy";
    case Ailment::Kind::noAnswer: return ailment.service + " does not answer";
    case Ailment::Kind::refuses: return ailment.service + " answers HTTP " + ailment.found;
  }
  return {};
}

void printAilments(Output& output, const app::EnvironmentStatus& status) {
  if (status.error || !status.facts) return;
  const Environment& environment = status.environment;
  std::string words;
  for (const Ailment& ailment : ailmentsOf(*status.facts, environment.appService, environment.supportServices)) words += (words.empty() ? "" : ", ") + ailmentWords(ailment);
  if (!words.empty()) output.line("  " + output.icon(statusOf(healthOf(*status.facts, environment.appService))) + " " + environment.name.text() + ": " + words);
}

void print(Output& output, const std::vector<app::EnvironmentStatus>& all, Time now) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& status : all) rows.push_back(row(output, status));
  for (const std::string& line : columns(rows)) output.line(line);
  for (const auto& status : all) {
    const std::string name = status.environment.name.text();
    if (status.error)
      output.line("  " + output.icon(Status::unknown) + " " + name + ": " + status.error->message +
                  (status.facts ? "; shown as read " + spoken(now - status.readAt) + " ago" : ""));
    if (status.error && !status.error->wayOut.empty()) output.line("    Way out: " + status.error->wayOut);
    printAilments(output, status);
    if (status.facts && status.facts->lock)
      output.line("  " + output.icon(Status::running) + " " + name + ": run " + status.facts->lock->run + " by " +
                  status.facts->lock->by + " is at step " + status.facts->lock->step);
    if (status.facts && status.facts->hold)
      output.line("  " + output.icon(Status::held) + " " + name + ": held since " + status.facts->hold->since);
  }
}

int exitCodeFor(const std::vector<app::EnvironmentStatus>& all) {
  int code = kDone;
  for (const auto& status : all)
    if (status.error) code = graver(code, exitCodeOf(status.error->code));
  return code;
}

int showOnce(Session& session) {
  const auto all = app::readStatus(session.desk, session.stop);
  if (!all) return session.output.fail(all.error());
  nlohmann::json data = nlohmann::json::array();
  for (const auto& status : *all) data.push_back(toJson(status));
  const int code = exitCodeFor(*all);
  session.output.document("gantry.status/1", data, code == kDone);
  print(session.output, *all, session.desk.clock.now());
  return code;
}

int show(Session& session, const StatusOptions& wanted) {
  int code = showOnce(session);
  while (wanted.watch && session.desk.clock.sleep(std::chrono::seconds(wanted.interval), session.stop)) {
    session.output.line();
    code = showOnce(session);
  }
  return session.stop.stop_requested() ? int(kInterrupted) : code;
}

}  // namespace

void defineStatus(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("status", "What runs where, read back from the hosts");
  auto wanted = std::make_shared<StatusOptions>();
  command->add_flag("--watch", wanted->watch, "Read again and again until interrupted");
  command->add_option("--interval", wanted->interval, "Seconds between two readings")->check(CLI::Range(1, 3600));
  command->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return show(session, *wanted); }; });
}

}  // namespace gantry::cli
