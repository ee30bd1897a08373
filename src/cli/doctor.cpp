#include "app/status.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "cli/to_json.h"

namespace gantry::cli {
namespace {

Status statusOf(host::Fitness fitness) {
  switch (fitness) {
    case host::Fitness::ok: return Status::succeeded;
    case host::Fitness::warning: return Status::degraded;
    case host::Fitness::failed: return Status::failed;
  }
  return Status::unknown;
}

void print(Output& output, const app::Examination& examination) {
  output.line(output.paint(Tone::strong, examination.environment.name.text()) + "  " + examination.environment.host.text());
  if (examination.error) {
    output.line("  " + output.icon(Status::failed) + " " + examination.error->message);
    if (!examination.error->wayOut.empty()) output.line("      way out: " + examination.error->wayOut);
  }
  for (const host::Check& check : examination.checks) {
    output.line("  " + output.icon(statusOf(check.fitness)) + " " + check.found.english());
    if (!check.wayOut.empty()) output.line("      way out: " + check.wayOut.english());
  }
}

int exitCodeFor(const std::vector<app::Examination>& all) {
  int code = kDone;
  for (const auto& examination : all) {
    if (examination.error) code = graver(code, exitCodeOf(examination.error->code));
    for (const host::Check& check : examination.checks)
      if (check.fitness == host::Fitness::failed) code = graver(code, kNothingChanged);
  }
  return code;
}

int run(Session& session, const std::string& environment) {
  std::optional<EnvironmentName> only;
  if (!environment.empty()) {
    const auto found = session.desk.environment(environment);
    if (!found) return session.output.fail(found.error());
    only = found->name;
  }
  const auto all = app::examineHosts(session.desk, only, session.stop);
  nlohmann::json data = nlohmann::json::array();
  for (const auto& examination : all) {
    data.push_back(toJson(examination));
    print(session.output, examination);
  }
  const int code = exitCodeFor(all);
  session.output.document("gantry.doctor/1", data, code == kDone);
  return code;
}

}  // namespace

void defineDoctor(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("doctor", "Check every host's fitness, with the way out for each finding");
  auto environment = std::make_shared<std::string>();
  command->add_option("environment", *environment, "Only this environment");
  command->callback(
      [&choice, environment] { choice.action = [environment](Session& session) { return run(session, *environment); }; });
}

}  // namespace gantry::cli
