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

Check ok(std::string name, Sentence found) { return {std::move(name), Fitness::ok, std::move(found), {}}; }
Check warning(std::string name, Sentence found, Sentence wayOut) {
  return {std::move(name), Fitness::warning, std::move(found), std::move(wayOut)};
}
Check failed(std::string name, Sentence found, Sentence wayOut) {
  return {std::move(name), Fitness::failed, std::move(found), std::move(wayOut)};
}

Check connection(const Examined& examined) {
  const Connection& c = examined.connection;
  Sentence found = Sentence::say("{} by {}, host key {}, signed in with {}", c.user + "@" + c.host + ":" + std::to_string(c.port), c.transport, c.hostKey, c.identity);
  for (const std::string& hop : c.via) found = Sentence::say("{}, via {}", found, hop);
  if (!c.transportReason.empty()) found = Sentence::say("{} ({})", found, c.transportReason);
  return ok("connection", found);
}

Check script(const Environment& environment, const HostFacts& facts) {
  if (facts.script == Digest::of(deployScript()).text()) return ok("script", Sentence::say("deploy-compose.sh is this version's"));
  return warning("script", Sentence::say("deploy-compose.sh is another version than this program's"),
                 facts.mode == "protected" ? Sentence::say("ask the host's administrator to install this version")
                                           : Sentence::say("replace it with `gantryctl host setup {}`", environment.name.text()));
}

std::vector<Check> tools(const HostFacts& facts) {
  constexpr std::array optional{std::string_view("curl"), std::string_view("systemd-run")};
  std::string present;
  std::vector<Check> checks;
  for (const ToolFacts& tool : facts.tools) {
    if (tool.version != "missing")
      present += (present.empty() ? "" : ", ") + tool.name + " " + tool.version;
    else if (std::ranges::find(optional, tool.name) == optional.end())
      checks.push_back(failed("tool-" + tool.name, Sentence::say("{} is missing", tool.name), Sentence::say("install {} on the host", tool.name)));
  }
  checks.push_back(ok("tools", present));
  return checks;
}

Check engine(const HostFacts& facts) {
  if (facts.engine.empty() || facts.engine == "unreachable")
    return failed("engine", Sentence::say("the Docker Engine does not answer user {}", facts.user),
                  Sentence::say("start it (`systemctl start docker`) and let {} use it (`usermod -aG docker {}`)", facts.user, facts.user));
  return ok("engine", Sentence::say("Docker Engine {} on {}", facts.engine, facts.platform));
}

Check compose(const HostFacts& facts) {
  if (facts.compose.starts_with("2.") || facts.compose.starts_with("5.")) return ok("compose", "Compose " + facts.compose);
  const bool missing = facts.compose.empty() || facts.compose == "missing";
  return failed("compose", missing ? Sentence::say("Compose v2 is missing") : Sentence::say("Compose {} is too old", facts.compose),
                Sentence::say("install Docker's docker-compose-plugin (version 2 or later) on the host"));
}

std::vector<Check> disks(const HostFacts& facts) {
  std::vector<Check> checks;
  for (const DiskFacts& disk : facts.disks) {
    const std::string name = "disk-" + disk.place;
    const std::string room = spokenBytes(disk.freeBytes);
    const std::string all = spokenBytes(disk.allBytes);
    const bool ofEngine = disk.place == "engine";
    const Sentence found = ofEngine ? Sentence::say("{} of {} free for images", room, all) : Sentence::say("{} of {} free under the deploy path", room, all);
    const Sentence wayOut = ofEngine ? Sentence::say("free space, or remove images nothing needs") : Sentence::say("free space");
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
  if (!examined.facts.now) return warning("clock", Sentence::say("the host did not report its time"), Sentence::say("check `date` on the host"));
  const auto apart = std::chrono::abs(*examined.facts.now - examined.desktopNow);
  if (apart > std::chrono::seconds(30))
    return failed("clock", Sentence::say("its clock is {} apart from this desktop's", spoken(apart)),
                  Sentence::say("let both keep time (systemd-timesyncd or chrony): plans carry an expiry"));
  return ok("clock", Sentence::say("its clock is within {} of this desktop's", spoken(apart)));
}

Check detach(const HostFacts& facts) {
  if (facts.killUserProcesses == "yes" && facts.detach != "systemd-run")
    return failed("detach", Sentence::say("systemd ends processes when {} logs out, so a run would die with the connection", facts.user),
                  Sentence::say("let {} linger: `loginctl enable-linger {}`", facts.user, facts.user));
  return ok("detach", Sentence::say("runs are started by {} and outlive the connection", facts.detach));
}

Sentence ruleWayOut(const RuleVerdict& rule) {
  if (rule.rule == "env-file") return Sentence::say("make .env.production a regular file of the deploy user with mode 0600");
  if (rule.rule == "env-key" || rule.rule == "variable-set") return Sentence::say("set {} in .env.production", rule.subject);
  if (rule.rule == "env-value") return Sentence::say("set {} in .env.production to what gantry.rules asks for", rule.subject);
  if (rule.rule == "env-reserved") return Sentence::say("remove {} from .env.production; a deployment sets it", rule.subject);
  if (rule.rule == "env-dollar") return Sentence::say("put the value of {} in single quotes, or write \\$ for $", rule.subject);
  if (rule.rule == "env-syntax") return Sentence::say("write line {} of .env.production as NAME=value", rule.subject);
  return Sentence::say("see gantry.rules in the bundle");
}

std::vector<Check> rules(const HostFacts& facts) {
  std::vector<Check> checks;
  int good = 0;
  for (const RuleVerdict& rule : facts.rules) {
    const Sentence broken = rule.subject == "-" ? Sentence::say("rule {} does not hold", rule.rule) : Sentence::say("rule {} does not hold for {}", rule.rule, rule.subject);
    if (rule.ok)
      ++good;
    else
      checks.push_back(failed("rule-" + rule.rule, broken, ruleWayOut(rule)));
  }
  if (good > 0) checks.push_back(ok("rules", Sentence::say("{} rules hold", std::to_string(good))));
  return checks;
}

Check registry(const std::string& reach) {
  if (reach == "ok") return ok("registry", Sentence::say("the host can pull from the registry"));
  if (reach == "denied")
    return failed("registry", Sentence::say("the registry does not let this host read the images"),
                  Sentence::say("run `docker login` on the host as the deploy user, with a token that may read"));
  if (reach == "missing") return failed("registry", Sentence::say("the registry does not have the image"), Sentence::say("check the image names"));
  return failed("registry", Sentence::say("the host cannot reach the registry"), Sentence::say("check name service, proxy and firewall on the host"));
}

Check serving(const Environment& environment, const HostFacts& facts) {
  const Sentence wayOut = Sentence::say("deploy the release again, or look at the container with `docker ps` on the host");
  const Check unread = warning("serving", Sentence::say("what it runs could not be read"), wayOut);
  switch (identityOf(facts, environment.appService)) {
    case Identity::proven: return ok("serving", Sentence::say("runs {}, proven by digest", brief(facts.servingRun()->release)));
    case Identity::nothing: return ok("serving", Sentence::say("nothing is deployed yet"));
    case Identity::unmanaged: return ok("serving", Sentence::say("runs an app that no proven run of Gantry started; the next plan takes it over"));
    case Identity::drifted: return warning("serving", Sentence::say("does not run what the last run proved"), wayOut);
    case Identity::unknown: return unread;
  }
  return unread;
}

Sentence holderWords(const MigratorLock& lock) {
  return Sentence::say("session {} of the database ({} for {}) holds the lock of Prisma's migrators", lock.session, lock.state, spoken(lock.since));
}

/// Prisma says P3018 when a migration fails, and P3009 at every later start: until a person has decided, nothing migrates.
Check failedMigration(const MigrationFacts& row, const std::optional<MigratorLock>& lock) {
  const Sentence blocks = Sentence::say("migration {} failed and blocks every later one (Prisma: P3018, then P3009): its row in _prisma_migrations, started {}, has no finished_at",
                                        row.name, row.started);
  return failed("database", lock ? Sentence::say("{}; {}", blocks, holderWords(*lock)) : blocks,
                Sentence::say("look into the database for what it makes (its error stands in the row's column logs); then, with the migrator image: "
                              "`prisma migrate resolve --rolled-back {}` when nothing of it is there (it runs again at the next deployment, mended), or "
                              "`prisma migrate resolve --applied {}` when all of it is, finished by hand (it is skipped from then on)",
                              row.name, row.name));
}

Check database(const Environment& environment, const HostFacts& facts) {
  if (!environment.databaseService) return ok("database", Sentence::say("no database service is named; migrations cannot be watched"));
  if (facts.database == "unreadable")
    return warning("database", Sentence::say("the migrations table could not be read in service {}", environment.databaseService->text()),
                   Sentence::say("check that psql works in that container with POSTGRES_USER and POSTGRES_DB"));
  const auto failedOne = std::ranges::find(facts.migrations, "failed", &MigrationFacts::state);
  if (failedOne != facts.migrations.end()) return failedMigration(*failedOne, facts.migratorLock);
  if (facts.migratorLock && !facts.lock)
    return warning("database", Sentence::say("{}, and no run is at work: the next migrator would wait 10 s for it and fail (Prisma: P1002)", holderWords(*facts.migratorLock)),
                   Sentence::say("see who that is in pg_stat_activity; when it is no migrator at work, end it: SELECT pg_terminate_backend({})", facts.migratorLock->session));
  return ok("database", facts.database == "read" ? Sentence::say("{} migrations on record", std::to_string(facts.migrations.size()))
                                                 : Sentence::say("no migrations on record yet"));
}

Check hold(const Environment& environment, const HostFacts& facts) {
  if (!facts.hold) return ok("hold", Sentence::say("not held"));
  const Sentence who = facts.hold->run == "-" ? Sentence(facts.hold->by) : Sentence::say("run {}", facts.hold->run);
  return warning("hold", Sentence::say("held by {} since {}", who, facts.hold->since), Sentence::say("look at why, then `gantryctl hold lift {}`", environment.name.text()));
}

struct ConditionWords {
  std::string_view condition;
  const char* holds;
  const char* fails;
  const char* wayOut;
};

/// What a protected host needs (docs/formats/policy.md, "Guarded and protected"); `{}` stands for the subject.
constexpr ConditionWords kConditions[] = {
    {"forced-command", phrase("Sentence", "this session came through the forced command"), phrase("Sentence", "this session came without the forced command, as {}"), phrase("Sentence", "put the forced command before every key in authorized_keys")},
    {"script", phrase("Sentence", "only root can write to the script {}"), phrase("Sentence", "others than root can replace the script {}, or it lies in the deploy path"), phrase("Sentence", "install it as root outside the deploy path")},
    {"deploy-path", phrase("Sentence", "only root can write to {}"), phrase("Sentence", "others than root can write to {}, or to a folder above it"), phrase("Sentence", "make it and the folders above it root's, without write permission for others")},
    {"policy", phrase("Sentence", "the policy is valid, and only root can write to it"), phrase("Sentence", "the policy is {} and root's alone it is not"), phrase("Sentence", "install a valid policy as root")},
    {"signers", phrase("Sentence", "allowed_signers is valid, and only root can write to it"), phrase("Sentence", "allowed_signers is {} and root's alone it is not"), phrase("Sentence", "install a valid allowed_signers as root")},
    {"authorized-keys", phrase("Sentence", "every way into a session leads to the forced command"), phrase("Sentence", "{} lets the deploy user in without the forced command"), phrase("Sentence", "put the forced command before every key, and let no password in")},
    {"docker-group", phrase("Sentence", "the deploy user cannot reach the engine's socket"), phrase("Sentence", "the deploy user reaches the engine's socket by the group {}"), phrase("Sentence", "take the user out of that group: `gpasswd -d USER GROUP`")},
    {"sudo", phrase("Sentence", "sudo lets the deploy user do nothing but the forced command"), phrase("Sentence", "sudo lets the deploy user do other things than the forced command"), phrase("Sentence", "leave one rule in /etc/sudoers.d, for the script alone")},
};

Check condition(const Environment& environment, const Protection& one) {
  const std::string check = "protection-" + one.condition;
  const auto* words = std::ranges::find(kConditions, one.condition, &ConditionWords::condition);
  if (words == std::end(kConditions)) return one.ok ? ok(check, Sentence::say("{} holds", one.condition)) : warning(check, Sentence::say("{} does not hold: {}", one.condition, one.subject), Sentence::say("see docs/formats/policy.md"));
  if (one.ok) return ok(check, Sentence::say(words->holds, one.subject));
  return warning(check, Sentence::say(words->fails, one.subject), Sentence::say("{}; `gantryctl host protect {}` prints the commands", Sentence::say(words->wayOut), environment.name.text()));
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
  Check whole = ok("mode", isProtected ? Sentence::say("protected: the deploy user can only use the script") : Sentence::say("guarded: checks guard against mistakes, not against the deploy user"));
  if (!missing.empty()) whole.found = Sentence::say("{}; for a protected host it lacks {}", whole.found, missing);
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
