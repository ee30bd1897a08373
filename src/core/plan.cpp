#include "core/plan.h"

#include <algorithm>
#include <array>

#include "core/lines.h"
#include "core/text.h"
#include "core/time.h"

namespace gantry {
namespace {

constexpr std::string_view kPlanTitle = "gantry plan v1";
constexpr std::size_t kLongestPlan = 16 * 1024;

std::string joined(const std::vector<ServiceName>& services) {
  std::string text;
  for (const ServiceName& service : services) text += (text.empty() ? "" : " ") + service.text();
  return text.empty() ? "-" : text;
}

template <class T>
std::string orDash(const std::optional<T>& value) {
  return value ? value->text() : "-";
}

struct ReplacedText {
  std::string operator()(const ServesNothing&) const { return "nothing"; }
  std::string operator()(const Unmanaged& unmanaged) const { return "unmanaged " + unmanaged.image.text(); }
  std::string operator()(const ServingRun& serving) const {
    return "run " + serving.run.text() + " release " + serving.release.text() + " app " + serving.app.text() +
           " migrator " + serving.migrator.text() + " bundle " + serving.bundle.text();
  }
};

Result<Replaced> parseReplaced(std::string_view text) {
  if (text == "nothing") return Replaced(ServesNothing{});
  const auto words = split(text, ' ');
  const auto wrong = [&] { return failure(Code::invalid, "what is replaced, " + inQuotes(text) + ", is not valid"); };
  if (words.size() == 2 && words[0] == "unmanaged") {
    auto image = Digest::parse(words[1]);
    return image ? Result<Replaced>(Replaced(Unmanaged{*image})) : failure(image.error());
  }
  if (words.size() != 10 || words[0] != "run" || words[2] != "release" || words[4] != "app" || words[6] != "migrator" ||
      words[8] != "bundle")
    return wrong();
  auto run = RunId::parse(words[1]);
  auto release = Tag::parse(words[3]);
  auto app = Digest::parse(words[5]);
  auto migrator = Digest::parse(words[7]);
  auto bundle = Digest::parse(words[9]);
  if (!run || !release || !app || !migrator || !bundle) return wrong();
  return Replaced(ServingRun{*run, *release, *app, *migrator, *bundle});
}

std::vector<ServiceName> parseServices(Lines& lines) {
  std::vector<ServiceName> services;
  const std::string_view text = lines.value("support-services");
  if (text == "-") return services;
  for (const std::string_view word : split(text, ' '))
    if (auto service = lines.kept<ServiceName>(ServiceName::parse(word))) services.push_back(*service);
  return services;
}

Verdict parseVerdict(Lines& lines) {
  const std::string_view text = lines.value("verdict-back");
  for (const Verdict verdict : {Verdict::safe, Verdict::caution, Verdict::blocked, Verdict::unknown})
    if (text == name(verdict)) return verdict;
  lines.blame({Code::invalid, "verdict " + inQuotes(text) + " is not valid", {}});
  return Verdict::unknown;
}

/// The first line, from 1, in which a text differs from how it must be written.
std::ptrdiff_t differingLine(std::string_view text, std::string_view right) {
  const auto at = std::ranges::mismatch(text, right).in1;
  return 1 + std::count(text.begin(), at, '\n');
}

struct Probe {
  std::optional<UrlPath> path;
  std::chrono::seconds timeout{};
};

Probe parseReady(Lines& lines) {
  const auto words = split(lines.value("ready"), ' ');
  if (words.size() != 2) {
    lines.blame({Code::invalid, "ready is not a path and seconds", {}});
    return {};
  }
  return {lines.kept<UrlPath>(UrlPath::parse(words[0])), std::chrono::seconds(lines.number(words[1], 1, 3600))};
}

}  // namespace

std::string_view name(Verdict verdict) {
  switch (verdict) {
    case Verdict::safe: return "SAFE";
    case Verdict::caution: return "CAUTION";
    case Verdict::blocked: return "BLOCKED";
    case Verdict::unknown: return "UNKNOWN";
  }
  return "UNKNOWN";
}

std::string Plan::text() const {
  std::string text(kPlanTitle);
  text += '\n';
  const auto line = [&text](std::string_view key, const std::string& value) {
    text.append(key).append(": ").append(value).append("\n");
  };
  line("project", project.text());
  line("environment", environment.text());
  line("host", host.text());
  line("deploy-path", deployPath.text());
  line("release", release.text());
  line("revision", orDash(revision));
  line("app", app.text());
  line("migrator", migrator.text());
  line("replaces", std::visit(ReplacedText{}, replaces));
  line("direction", direction.text());
  line("compose-project", composeProject.text());
  line("app-service", appService.text());
  line("migrator-service", migratorService.text());
  line("database-service", orDash(databaseService));
  line("support-services", joined(supportServices));
  line("port", std::to_string(port));
  line("ready", readyPath.text() + " " + std::to_string(readyTimeout.count()));
  line("health", orDash(healthPath));
  line("observe", std::to_string(observe.count()));
  line("on-failure", onFailure == OnFailure::restore ? "restore" : "stop");
  line("bundle", bundle.text());
  line("config", config.text());
  line("migrate", migrate ? "run" : "skip");
  line("verdict-back", std::string(name(verdictBack)));
  line("requested-by", requestedBy.text());
  line("reason", orDash(reason));
  line("created", toSeconds(created));
  line("expires", toSeconds(expires));
  return text;
}

Result<Plan> Plan::parse(std::string_view text) {
  if (text.size() > kLongestPlan) return failure(Code::invalid, "the plan is longer than 16 KiB");
  if (!text.starts_with(kPlanTitle))
    return failure(Code::invalid, "this is not a plan: its first line is not \"gantry plan v1\"");
  if (!text.ends_with('\n')) return failure(Code::invalid, "the plan's last line has no end: it was cut off");
  Lines lines("plan", text);
  lines.skip();
  auto project = lines.token<ProjectName>("project");
  auto environment = lines.token<EnvironmentName>("environment");
  auto host = lines.token<Fingerprint>("host");
  auto deployPath = lines.token<RemotePath>("deploy-path");
  auto release = lines.token<Tag>("release");
  auto revision = lines.tokenOrDash<Commit>("revision");
  auto app = lines.token<PinnedImage>("app");
  auto migrator = lines.token<PinnedImage>("migrator");
  auto replaces = lines.kept<Replaced>(parseReplaced(lines.value("replaces")));
  auto direction = lines.token<Direction>("direction");
  auto composeProject = lines.token<ComposeProject>("compose-project");
  auto appService = lines.token<ServiceName>("app-service");
  auto migratorService = lines.token<ServiceName>("migrator-service");
  auto databaseService = lines.tokenOrDash<ServiceName>("database-service");
  auto supportServices = parseServices(lines);
  const int port = lines.number(lines.value("port"), 1, 65'535);
  const Probe ready = parseReady(lines);
  auto healthPath = lines.tokenOrDash<UrlPath>("health");
  const int observe = lines.number(lines.value("observe"), 0, 86'400);
  const bool restore = lines.choice("on-failure", "restore", "stop");
  auto bundle = lines.token<Digest>("bundle");
  auto config = lines.token<ConfigFingerprint>("config");
  const bool migrate = lines.choice("migrate", "run", "skip");
  const Verdict verdict = parseVerdict(lines);
  auto requestedBy = lines.token<Person>("requested-by");
  auto reason = lines.tokenOrDash<Remark>("reason");
  auto created = lines.time("created");
  auto expires = lines.time("expires");
  if (lines.fault()) return failure(*lines.fault());
  for (const ServiceName& service : supportServices)
    if (service == *appService || service == *migratorService)
      return failure(Code::invalid, "plan, line 16: support-services names " + inQuotes(service.text()) + ", which is the app or the migrator");

  Plan plan{*project, *environment, *host, *deployPath, *release, revision, *app, *migrator, *replaces, *direction,
            *composeProject, *appService, *migratorService, databaseService, std::move(supportServices), port,
            *ready.path, ready.timeout, healthPath, std::chrono::seconds(observe),
            restore ? OnFailure::restore : OnFailure::stop, *bundle, *config, migrate, verdict, *requestedBy,
            std::move(reason), *created, *expires};
  const std::string right = plan.text();
  if (right != text)
    return failure(Code::invalid, "plan, line " + std::to_string(differingLine(text, right)) +
                                      ": it is not written the one way plans are written");
  return plan;
}

std::string Plan::way() const {
  constexpr std::array<std::string_view, 13> kKeys{"app", "migrator", "compose-project", "app-service", "migrator-service", "database-service",
                                                   "support-services", "port", "ready", "health", "observe", "on-failure", "bundle"};
  const std::string whole = text();
  std::string joined;
  for (const std::string_view line : split(whole, '\n')) {
    const std::string_view key = line.substr(0, line.find(": "));
    if (std::ranges::find(kKeys, key) != kKeys.end()) joined.append(joined.empty() ? "" : " ").append(line);
  }
  return joined;
}

}  // namespace gantry
