#include "host/doctor.h"

#include <algorithm>
#include <array>

#include "core/digest.h"
#include "core/release.h"
#include "core/text.h"
#include "core/time.h"
#include "host/script.h"

namespace gantry::host {
namespace {

constexpr std::uint64_t kLittleSpace = 2'000'000'000;
constexpr std::uint64_t kNoSpace = 500'000'000;

Check ok(std::string name, std::string found) { return {std::move(name), Fitness::ok, std::move(found), {}}; }
Check warning(std::string name, std::string found, std::string wayOut) {
  return {std::move(name), Fitness::warning, std::move(found), std::move(wayOut)};
}
Check failed(std::string name, std::string found, std::string wayOut) {
  return {std::move(name), Fitness::failed, std::move(found), std::move(wayOut)};
}

Check connection(const Examined& examined) {
  const Connection& c = examined.connection;
  std::string found = c.user + "@" + c.host + ":" + std::to_string(c.port) + " by " + c.transport + ", host key " +
                      c.hostKey + ", signed in with " + c.identity;
  for (const std::string& hop : c.via) found += ", via " + hop;
  if (!c.transportReason.empty()) found += " (" + c.transportReason + ")";
  return ok("connection", found);
}

Check script(const Environment& environment, const HostFacts& facts) {
  if (facts.script == Digest::of(deployScript()).text()) return ok("script", "deploy-compose.sh is this version's");
  if (facts.mode == "protected")
    return warning("script", "deploy-compose.sh is another version than this program's",
                   "ask the host's administrator to install this version");
  return warning("script", "deploy-compose.sh is another version than this program's",
                 "replace it with `gantryctl host setup " + environment.name.text() + "`");
}

std::vector<Check> tools(const HostFacts& facts) {
  constexpr std::array optional{std::string_view("curl"), std::string_view("systemd-run")};
  std::string present;
  std::vector<Check> checks;
  for (const ToolFacts& tool : facts.tools) {
    if (tool.version != "missing")
      present += (present.empty() ? "" : ", ") + tool.name + " " + tool.version;
    else if (std::ranges::find(optional, tool.name) == optional.end())
      checks.push_back(failed("tool-" + tool.name, tool.name + " is missing", "install " + tool.name + " on the host"));
  }
  checks.push_back(ok("tools", present));
  return checks;
}

Check engine(const HostFacts& facts) {
  if (facts.engine.empty() || facts.engine == "unreachable")
    return failed("engine", "the Docker Engine does not answer user " + facts.user,
                  "start it (`systemctl start docker`) and let " + facts.user + " use it (`usermod -aG docker " +
                      facts.user + "`)");
  return ok("engine", "Docker Engine " + facts.engine + " on " + facts.platform);
}

Check compose(const HostFacts& facts) {
  if (facts.compose.starts_with("2.") || facts.compose.starts_with("5.")) return ok("compose", "Compose " + facts.compose);
  const std::string found = facts.compose.empty() || facts.compose == "missing" ? "Compose v2 is missing"
                                                                                 : "Compose " + facts.compose + " is too old";
  return failed("compose", found, "install Docker's docker-compose-plugin (version 2 or later) on the host");
}

std::vector<Check> disks(const HostFacts& facts) {
  std::vector<Check> checks;
  for (const DiskFacts& disk : facts.disks) {
    const std::string name = "disk-" + disk.place;
    const std::string found = spokenBytes(disk.freeBytes) + " of " + spokenBytes(disk.allBytes) + " free " +
                              (disk.place == "engine" ? "for images" : "under the deploy path");
    const std::string wayOut = disk.place == "engine" ? "free space, or remove images nothing needs" : "free space";
    const bool small = disk.place == "deploy" && disk.allBytes < kLittleSpace;
    if (disk.freeBytes < (small ? disk.allBytes / 10 : kNoSpace))
      checks.push_back(failed(name, found, wayOut));
    else if (!small && disk.freeBytes < kLittleSpace)
      checks.push_back(warning(name, found, wayOut));
    else
      checks.push_back(ok(name, found));
  }
  return checks;
}

Check clock(const Examined& examined) {
  if (!examined.facts.now) return warning("clock", "the host did not tell its time", "check `date` on the host");
  const auto apart = std::chrono::abs(*examined.facts.now - examined.desktopNow);
  if (apart > std::chrono::seconds(30))
    return failed("clock", "its clock is " + spoken(apart) + " apart from this desktop's",
                  "let both keep time (systemd-timesyncd or chrony): plans carry an expiry");
  return ok("clock", "its clock is within " + spoken(apart) + " of this desktop's");
}

Check detach(const HostFacts& facts) {
  if (facts.killUserProcesses == "yes" && facts.detach != "systemd-run")
    return failed("detach", "systemd ends processes when " + facts.user + " logs out, so a run would die with the connection",
                  "let " + facts.user + " linger: `loginctl enable-linger " + facts.user + "`");
  return ok("detach", "runs are started by " + facts.detach + " and outlive the connection");
}

std::string ruleWayOut(const RuleVerdict& rule) {
  if (rule.rule == "env-file") return "make .env.production a regular file of the deploy user with mode 0600";
  if (rule.rule == "env-key" || rule.rule == "variable-set") return "set " + rule.subject + " in .env.production";
  if (rule.rule == "env-value") return "set " + rule.subject + " in .env.production to what gantry.rules asks for";
  if (rule.rule == "env-reserved") return "remove " + rule.subject + " from .env.production; a deployment sets it";
  if (rule.rule == "env-dollar") return "put the value of " + rule.subject + " in single quotes, or write \\$ for $";
  if (rule.rule == "env-syntax") return "write line " + rule.subject + " of .env.production as NAME=value";
  return "see gantry.rules in the bundle";
}

std::vector<Check> rules(const HostFacts& facts) {
  std::vector<Check> checks;
  int good = 0;
  for (const RuleVerdict& rule : facts.rules) {
    if (rule.ok)
      ++good;
    else
      checks.push_back(failed("rule-" + rule.rule, "rule " + rule.rule + " does not hold" +
                                                       (rule.subject == "-" ? "" : " for " + rule.subject),
                              ruleWayOut(rule)));
  }
  if (good > 0) checks.push_back(ok("rules", std::to_string(good) + " rules hold"));
  return checks;
}

Check registry(const std::string& reach) {
  if (reach == "ok") return ok("registry", "the host can pull from the registry");
  if (reach == "denied")
    return failed("registry", "the registry does not let this host read the images",
                  "run `docker login` on the host as the deploy user, with a token that may read");
  if (reach == "missing") return failed("registry", "the registry does not have the image", "check the image names");
  return failed("registry", "the host cannot reach the registry", "check name service, proxy and firewall on the host");
}

Check serving(const Environment& environment, const HostFacts& facts) {
  const std::string wayOut = "deploy the release again, or look at the container with `docker ps` on the host";
  switch (identityOf(facts, environment.appService)) {
    case Identity::proven: return ok("serving", "runs " + brief(facts.servingRun()->release) + ", proven by digest");
    case Identity::nothing: return ok("serving", "nothing is deployed yet");
    case Identity::unmanaged: return ok("serving", "runs an app that no proven run of Gantry started; the next plan takes it over");
    case Identity::drifted: return warning("serving", "does not run what the last run proved", wayOut);
    case Identity::unknown: return warning("serving", "what it runs could not be read", wayOut);
  }
  return warning("serving", "what it runs could not be read", wayOut);
}

std::string holderWords(const MigratorLock& lock) {
  return "session " + lock.session + " of the database (" + lock.state + " for " + spoken(lock.since) + ") holds the lock of Prisma's migrators";
}

/// Prisma says P3018 when a migration fails, and P3009 at every later start: until a person has decided, nothing migrates.
Check failedMigration(const MigrationFacts& row, const std::optional<MigratorLock>& lock) {
  const std::string command = "`prisma migrate resolve --";
  return failed("database", "migration " + row.name + " failed and blocks every later one (Prisma: P3018, then P3009): its row in _prisma_migrations, started " + row.started + ", has no finished_at" +
                                (lock ? "; " + holderWords(*lock) : std::string()),
                "look into the database for what it makes (its error stands in the row's column logs); then, with the migrator image: " + command + "rolled-back " + row.name +
                    "` when nothing of it is there (it runs again at the next deployment, mended), or " + command + "applied " + row.name +
                    "` when all of it is, finished by hand (it is skipped from then on)");
}

Check database(const Environment& environment, const HostFacts& facts) {
  if (!environment.databaseService) return ok("database", "no database service is named; migrations cannot be watched");
  if (facts.database == "unreadable")
    return warning("database", "the migrations table could not be read in service " + environment.databaseService->text(),
                   "check that psql works in that container with POSTGRES_USER and POSTGRES_DB");
  const auto failedOne = std::ranges::find(facts.migrations, "failed", &MigrationFacts::state);
  if (failedOne != facts.migrations.end()) return failedMigration(*failedOne, facts.migratorLock);
  if (facts.migratorLock && !facts.lock)
    return warning("database", holderWords(*facts.migratorLock) + ", and no run is at work: the next migrator would wait 10 s for it and fail (Prisma: P1002)",
                   "see who that is in pg_stat_activity; when it is no migrator at work, end it: SELECT pg_terminate_backend(" + facts.migratorLock->session + ")");
  return ok("database", facts.database == "read" ? std::to_string(facts.migrations.size()) + " migrations on record"
                                                 : "no migrations on record yet");
}

Check hold(const Environment& environment, const HostFacts& facts) {
  if (!facts.hold) return ok("hold", "not held");
  return warning("hold", "held by " + (facts.hold->run == "-" ? facts.hold->by : "run " + facts.hold->run) + " since " +
                             facts.hold->since,
                 "look at why, then `gantryctl hold lift " + environment.name.text() + "`");
}

struct ConditionWords {
  std::string_view condition;
  std::string_view holds;
  std::string_view fails;
  std::string_view wayOut;
};

/// What a protected host needs (docs/formats/policy.md, "Guarded and protected"); `·` stands for the subject.
constexpr ConditionWords kConditions[] = {
    {"forced-command", "this session came through the forced command", "this session came without the forced command, as ·", "put the forced command before every key in authorized_keys"},
    {"script", "only root can write to the script ·", "others than root can replace the script ·, or it lies in the deploy path", "install it as root outside the deploy path"},
    {"deploy-path", "only root can write to ·", "others than root can write to ·, or to a folder above it", "make it and the folders above it root's, without write permission for others"},
    {"policy", "the policy is valid, and only root can write to it", "the policy is · and root's alone it is not", "install a valid policy as root"},
    {"signers", "allowed_signers is valid, and only root can write to it", "allowed_signers is · and root's alone it is not", "install a valid allowed_signers as root"},
    {"authorized-keys", "every way into a session leads to the forced command", "· lets the deploy user in without the forced command", "put the forced command before every key, and let no password in"},
    {"docker-group", "the deploy user cannot reach the engine's socket", "the deploy user reaches the engine's socket by the group ·", "take the user out of that group: `gpasswd -d USER GROUP`"},
    {"sudo", "sudo lets the deploy user do nothing but the forced command", "sudo lets the deploy user do other things than the forced command", "leave one rule in /etc/sudoers.d, for the script alone"},
};

std::string about(std::string_view words, const std::string& subject) {
  std::string text(words);
  constexpr std::string_view kSubject = "·";
  if (const auto at = text.find(kSubject); at != std::string::npos) text.replace(at, kSubject.size(), subject);
  return text;
}

Check condition(const Environment& environment, const Protection& one) {
  const std::string check = "protection-" + one.condition;
  const auto* words = std::ranges::find(kConditions, one.condition, &ConditionWords::condition);
  if (words == std::end(kConditions)) return one.ok ? ok(check, one.condition + " holds") : warning(check, one.condition + " does not hold: " + one.subject, "see docs/formats/policy.md");
  if (one.ok) return ok(check, about(words->holds, one.subject));
  return warning(check, about(words->fails, one.subject), std::string(words->wayOut) + "; `gantryctl host protect " + environment.name.text() + "` prints the commands");
}

/// Guarded or protected, and why. On a host that nobody began to protect, what is missing is no finding.
std::vector<Check> mode(const Environment& environment, const HostFacts& facts) {
  const bool isProtected = facts.mode == "protected";
  const bool begun = std::ranges::any_of(facts.protections, [](const Protection& one) { return one.condition == "forced-command" && one.ok; });
  std::vector<Check> checks;
  std::string missing;
  for (const Protection& one : facts.protections) {
    if (isProtected || begun) checks.push_back(condition(environment, one));
    else if (!one.ok) missing += (missing.empty() ? "" : ", ") + one.condition;
  }
  Check whole = ok("mode", isProtected ? "protected: the deploy user can only use the script" : "guarded: checks guard against mistakes, not against the deploy user");
  if (!missing.empty()) whole.found += "; for a protected host it lacks " + missing;
  checks.insert(checks.begin(), std::move(whole));
  return checks;
}

}  // namespace

std::string_view name(Fitness fitness) {
  switch (fitness) {
    case Fitness::ok: return "ok";
    case Fitness::warning: return "warning";
    case Fitness::failed: return "failed";
  }
  return "failed";
}

std::vector<Check> examine(const Environment& environment, const Examined& examined) {
  const HostFacts& facts = examined.facts;
  std::vector<Check> checks{connection(examined)};
  const auto add = [&checks](std::vector<Check> more) { std::ranges::move(more, std::back_inserter(checks)); };
  add(mode(environment, facts));
  checks.push_back(script(environment, facts));
  add(tools(facts));
  checks.push_back(engine(facts));
  checks.push_back(compose(facts));
  add(disks(facts));
  checks.push_back(clock(examined));
  checks.push_back(detach(facts));
  add(rules(facts));
  if (!examined.reach.empty()) checks.push_back(registry(examined.reach));
  checks.push_back(serving(environment, facts));
  checks.push_back(database(environment, facts));
  checks.push_back(hold(environment, facts));
  return checks;
}

}  // namespace gantry::host
