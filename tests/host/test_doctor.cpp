#include <QtTest>

#include <algorithm>

#include "core/time.h"
#include "host/doctor.h"
#include "host/script.h"
#include "host/setup.h"
#include "support/samples.h"
#include "support/scripted_shell.h"

using namespace gantry;
using namespace gantry::host;
using namespace gantry::testing;

namespace {

/// A guarded host on which everything is as it must be.
Examined fit() {
  Examined examined;
  examined.connection = {.user = "deploy", .host = "prod-1.example.org", .port = 22, .hostKey = "SHA256:abc",
                         .identity = "a key", .transport = "scripted"};
  examined.desktopNow = *parseTime("2026-11-23T08:50:00Z");
  HostFacts& facts = examined.facts;
  facts.script = Digest::of(deployScript()).text();
  facts.user = "deploy";
  facts.mode = "guarded";
  facts.now = examined.desktopNow;
  facts.tools = {{"bash", "5.2.15"}, {"curl", "7.88.1"}};
  facts.engine = "20.10.24";
  facts.compose = "2.20.3";
  facts.platform = "linux/amd64";
  facts.disks = {{"deploy", 9'000'000'000, 50'000'000'000}, {"engine", 9'000'000'000, 50'000'000'000}};
  facts.killUserProcesses = "no";
  facts.detach = "setsid";
  facts.rules = {{"env-file", true, "-"}};
  facts.serving = ServingRun{runId('R'), tagOf('9'), digestOf('9'), digestOf('9'), digestOf('c')};
  facts.containers = {{"app", "c1", "running", "healthy", 0, "-", "-", appImage('9').text(), "-"}};
  facts.database = "read";
  facts.migrations = {{"20260105090000_init", "-", "applied", "-", "-"}};
  examined.reach = "ok";
  return examined;
}

using Change = void (*)(Examined&);

struct Finding {
  const char* title;
  Change change;
  const char* check;
  Fitness fitness;
  const char* found;   // in English, as the terminal says it
  const char* wayOut;
};

const std::vector<Finding>& findings() {
  using enum Fitness;
  static const std::vector<Finding> kFindings{
      {"other script", [](Examined& e) { e.facts.script = digestOf('0').text(); }, "script", warning, "deploy-compose.sh is another version than this program's",
       "replace it with `gantryctl host setup production`"},
      {"other script, protected", [](Examined& e) { e.facts.script = {}, e.facts.mode = "protected"; }, "script", warning,
       "deploy-compose.sh is another version than this program's",
       "ask the host's administrator to install this version"},
      {"tool missing", [](Examined& e) { e.facts.tools[0].version = "missing"; }, "tool-bash", failed, "bash is missing",
       "install bash on the host"},
      {"curl may miss", [](Examined& e) { e.facts.tools[1].version = "missing"; }, "tools", ok, "bash 5.2.15", ""},
      {"engine silent", [](Examined& e) { e.facts.engine = "unreachable"; }, "engine", failed, "the Docker Engine does not answer user deploy",
       "start it (`systemctl start docker`) and let deploy use it (`usermod -aG docker deploy`)"},
      {"no engine", [](Examined& e) { e.facts.engine.clear(); }, "engine", failed, "the Docker Engine does not answer user deploy",
       "start it (`systemctl start docker`) and let deploy use it (`usermod -aG docker deploy`)"},
      {"no Compose", [](Examined& e) { e.facts.compose = "missing"; }, "compose", failed, "Compose v2 is missing",
       "install Docker's docker-compose-plugin (version 2 or later) on the host"},
      {"old Compose", [](Examined& e) { e.facts.compose = "1.29.2"; }, "compose", failed, "Compose 1.29.2 is too old",
       "install Docker's docker-compose-plugin (version 2 or later) on the host"},
      {"little space", [](Examined& e) { e.facts.disks[1].freeBytes = 1'999'999'999; }, "disk-engine", warning, "2.0 GB of 50.0 GB free for images",
       "free space, or remove images nothing needs"},
      {"no space", [](Examined& e) { e.facts.disks[0].freeBytes = 499'999'999; }, "disk-deploy", failed, "500.0 MB of 50.0 GB free under the deploy path",
       "free space"},
      {"just enough space", [](Examined& e) { e.facts.disks[1].freeBytes = 2'000'000'000; }, "disk-engine", ok, "2.0 GB of 50.0 GB free for images", ""},
      {"small disk", [](Examined& e) { e.facts.disks[0] = {"deploy", 100'000'000, 1'000'000'000}; }, "disk-deploy", ok, "100.0 MB of 1.0 GB free under the deploy path", ""},
      {"small disk full", [](Examined& e) { e.facts.disks[0] = {"deploy", 99'999'999, 1'000'000'000}; }, "disk-deploy", failed, "100.0 MB of 1.0 GB free under the deploy path",
       "free space"},
      {"clock ahead", [](Examined& e) { *e.facts.now += std::chrono::seconds(31); }, "clock", failed, "its clock is 31 s apart from this desktop's",
       "let both keep time (systemd-timesyncd or chrony): plans carry an expiry"},
      {"clock behind", [](Examined& e) { *e.facts.now -= std::chrono::minutes(61); }, "clock", failed, "its clock is 1 h 1 min apart from this desktop's",
       "let both keep time (systemd-timesyncd or chrony): plans carry an expiry"},
      {"clock nearly right", [](Examined& e) { *e.facts.now -= std::chrono::seconds(30); }, "clock", ok, "its clock is within 30 s of this desktop's", ""},
      {"no clock", [](Examined& e) { e.facts.now.reset(); }, "clock", warning, "the host did not report its time",
       "check `date` on the host"},
      {"processes are ended", [](Examined& e) { e.facts.killUserProcesses = "yes"; }, "detach", failed, "systemd ends processes when deploy logs out, so a run would die with the connection",
       "let deploy linger: `loginctl enable-linger deploy`"},
      {"processes are ended, but not a run", [](Examined& e) { e.facts.killUserProcesses = "yes"; e.facts.detach = "systemd-run"; }, "detach", ok, "runs are started by systemd-run and outlive the connection", ""},
      {"lingering", [](Examined& e) { e.facts.killUserProcesses = "lingering"; }, "detach", ok, "runs are started by setsid and outlive the connection", ""},
      {"key missing", [](Examined& e) { e.facts.rules = {{"env-key", false, "SMTP_PASSWORD"}}; }, "rule-env-key", failed,
       "rule env-key does not hold for SMTP_PASSWORD",
       "set SMTP_PASSWORD in .env.production"},
      {"file not private", [](Examined& e) { e.facts.rules = {{"env-file", false, "-"}}; }, "rule-env-file", failed, "rule env-file does not hold",
       "make .env.production a regular file of the deploy user with mode 0600"},
      {"wrong value", [](Examined& e) { e.facts.rules = {{"env-value", false, "RATE_LIMIT_BACKEND"}}; }, "rule-env-value", failed,
       "rule env-value does not hold for RATE_LIMIT_BACKEND",
       "set RATE_LIMIT_BACKEND in .env.production to what gantry.rules asks for"},
      {"reserved", [](Examined& e) { e.facts.rules = {{"env-reserved", false, "APP_PORT"}}; }, "rule-env-reserved", failed, "rule env-reserved does not hold for APP_PORT",
       "remove APP_PORT from .env.production; a deployment sets it"},
      {"dollar", [](Examined& e) { e.facts.rules = {{"env-dollar", false, "KEY"}}; }, "rule-env-dollar", failed, "rule env-dollar does not hold for KEY",
       "put the value of KEY in single quotes, or write \\$ for $"},
      {"syntax", [](Examined& e) { e.facts.rules = {{"env-syntax", false, "7"}}; }, "rule-env-syntax", failed, "rule env-syntax does not hold for 7",
       "write line 7 of .env.production as NAME=value"},
      {"a rule of a newer host", [](Examined& e) { e.facts.rules = {{"frost", false, "-"}}; }, "rule-frost", failed, "rule frost does not hold",
       "see gantry.rules in the bundle"},
      {"registry denies", [](Examined& e) { e.reach = "denied"; }, "registry", failed, "the registry does not let this host read the images",
       "run `docker login` on the host as the deploy user, with a token that may read"},
      {"registry lacks it", [](Examined& e) { e.reach = "missing"; }, "registry", failed, "the registry does not have the image",
       "check the image names"},
      {"registry away", [](Examined& e) { e.reach = "unreachable"; }, "registry", failed, "the host cannot reach the registry",
       "check name service, proxy and firewall on the host"},
      {"drifted", [](Examined& e) { e.facts.containers[0].repoDigest = appImage('5').text(); }, "serving", warning, "does not run what the last run proved",
       "deploy the release again, or look at the container with `docker ps` on the host"},
      {"nothing deployed", [](Examined& e) { e.facts.serving = ServesNothing{}, e.facts.containers.clear(); }, "serving", ok, "nothing is deployed yet", ""},
      {"by hand", [](Examined& e) { e.facts.serving = Unmanaged{digestOf('7')}; }, "serving", ok, "runs an app that no proven run of Gantry started; the next plan takes it over", ""},
      {"unread", [](Examined& e) { e.facts.engine.clear(); }, "serving", warning, "what it runs could not be read",
       "deploy the release again, or look at the container with `docker ps` on the host"},
      {"table unreadable", [](Examined& e) { e.facts.database = "unreadable"; }, "database", warning, "the migrations table could not be read in service postgres",
       "check that psql works in that container with POSTGRES_USER and POSTGRES_DB"},
      {"migration failed", [](Examined& e) { e.facts.migrations[0].state = "failed"; }, "database", failed, "migration 20260105090000_init failed and blocks every later one (Prisma: P3018, then P3009): its row in _prisma_migrations, started -, has no finished_at",
       "look into the database for what it makes (its error stands in the row's column logs); then, with the migrator image: `prisma migrate resolve --rolled-back 20260105090000_init` when nothing of it is there (it runs again at the next deployment, mended), or `prisma migrate resolve --applied 20260105090000_init` when all of it is, finished by hand (it is skipped from then on)"},
      {"migration failed and the lock held", [](Examined& e) { e.facts.migrations[0].state = "failed", e.facts.migratorLock = MigratorLock{"71", "idle", std::chrono::minutes(3)}; },
       "database", failed, "migration 20260105090000_init failed and blocks every later one (Prisma: P3018, then P3009): its row in _prisma_migrations, started -, has no finished_at; session 71 of the database (idle for 3 min) holds the lock of Prisma's migrators",
       "look into the database for what it makes (its error stands in the row's column logs); then, with the migrator image: `prisma migrate resolve --rolled-back 20260105090000_init` when nothing of it is there (it runs again at the next deployment, mended), or `prisma migrate resolve --applied 20260105090000_init` when all of it is, finished by hand (it is skipped from then on)"},
      {"migrator's lock left open", [](Examined& e) { e.facts.migratorLock = MigratorLock{"71", "idle", std::chrono::minutes(3)}; }, "database", warning, "session 71 of the database (idle for 3 min) holds the lock of Prisma's migrators, and no run is at work: the next migrator would wait 10 s for it and fail (Prisma: P1002)",
       "see who that is in pg_stat_activity; when it is no migrator at work, end it: SELECT pg_terminate_backend(71)"},
      {"migrator's lock in a run", [](Examined& e) { e.facts.migratorLock = MigratorLock{"71", "idle", {}}, e.facts.lock = LockHolder{"R1", "mara", "now", "migrate"}; }, "database", ok, "1 migrations on record", ""},
      {"held by a run", [](Examined& e) { e.facts.hold = Hold{"R1", "mara", "yesterday"}; }, "hold", warning, "held by run R1 since yesterday",
       "look at why, then `gantryctl hold lift production`"},
      {"held by a person", [](Examined& e) { e.facts.hold = Hold{"-", "jonas", "yesterday"}; }, "hold", warning, "held by jonas since yesterday",
       "look at why, then `gantryctl hold lift production`"},
      {"protected", [](Examined& e) { e.facts.mode = "protected"; }, "mode", ok, "protected: the deploy user can only use the script", ""},
      {"nobody began to protect it", [](Examined& e) { e.facts.protections = {{"forced-command", false, "deploy"}, {"script", true, "/s"}, {"policy", false, "none"}}; }, "mode", ok, "guarded: checks guard against mistakes, not against the deploy user; for a protected host it lacks forced-command, policy", ""},
      {"protected, line by line", [](Examined& e) { e.facts.mode = "protected", e.facts.protections = {{"forced-command", true, "root"}, {"script", true, "/s"}}; }, "protection-script", ok, "only root can write to the script /s", ""},
      {"protected, with a hole", [](Examined& e) { e.facts.protections = {{"forced-command", true, "root"}, {"docker-group", false, "docker"}}; }, "protection-docker-group", warning, "the deploy user reaches the engine's socket by the group docker",
       "take the user out of that group: `gpasswd -d USER GROUP`; `gantryctl host protect production` prints the commands"},
  };
  return kFindings;
}

}  // namespace

class TestDoctor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsNothingOnAFitHost() {
    const auto checks = examine(production(), fit());
    QVERIFY(checks.size() >= 12);
    for (const Check& check : checks) {
      QVERIFY2(check.fitness == Fitness::ok, (check.name + ": " + check.found.english()).c_str());
      QVERIFY(!check.found.empty());
      QVERIFY(check.wayOut.empty());
    }
  }

  void findsWhatIsWrongAndOnlyThat_data() {
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < findings().size(); ++i) QTest::newRow(findings()[i].title) << static_cast<int>(i);
  }
  void findsWhatIsWrongAndOnlyThat() {
    QFETCH(int, row);
    const Finding& finding = findings().at(static_cast<std::size_t>(row));
    Examined examined = fit();
    finding.change(examined);
    const auto checks = examine(production(), examined);
    const auto check = std::ranges::find(checks, finding.check, &Check::name);
    QVERIFY(check != checks.end());
    QCOMPARE(static_cast<int>(check->fitness), static_cast<int>(finding.fitness));
    QCOMPARE(check->found.english(), std::string(finding.found));
    QCOMPARE(check->wayOut.english(), std::string(finding.wayOut));
    QCOMPARE(check->wayOut.empty(), finding.fitness == Fitness::ok);
    const auto others = std::ranges::count_if(checks, [&](const Check& other) { return other.name != finding.check && other.fitness != Fitness::ok; });
    QCOMPARE(static_cast<int>(others), examined.facts.engine == "20.10.24" ? 0 : 1);  // without an engine, engine and serving
  }

  void asksNothingOfARegistryWhenThereIsNoRelease() {
    Examined examined = fit();
    examined.reach.clear();
    for (const Check& check : examine(production(), examined)) QVERIFY(check.name != "registry");
  }

  void tellsHowTheHostWasReached() {
    Examined examined = fit();
    examined.connection.via = {"gate.example.org"};
    examined.connection.transportReason = "a certificate";
    const Check check = examine(production(), examined).front();
    for (const char* part : {"deploy@prod-1.example.org:22", "SHA256:abc", "via gate.example.org", "(a certificate)"})
      QVERIFY2(check.found.english().find(part) != std::string::npos, check.found.english().c_str());
  }

  void setsAHostUpWithItsOwnScriptAndDigest() {
    const Command command = setupCommand(production());
    QCOMPARE(command.input, std::string(deployScript()));
    QCOMPARE(command.argv.at(0) + command.argv.at(1), std::string("sh-c"));
    QCOMPARE(command.argv.at(4), std::string("/srv/shop"));
    QCOMPARE(command.argv.at(5), std::string(Digest::of(deployScript()).hex()));
    QCOMPARE(command.argv.size(), std::size_t{6});
  }

  void saysWhyAHostCouldNotBeSetUp_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("refused") << 1 << QByteArray();
    QTest::newRow("killed, which can look like success") << 0 << QByteArray("KILL");
  }
  void saysWhyAHostCouldNotBeSetUp() {
    QFETCH(int, status);
    QFETCH(QByteArray, signal);
    const auto script = std::make_shared<HostScript>();
    script->expect("-c", Reply{.errors = "mkdir: \x1b[31mdenied\n", .exit = {status, signal.toStdString()}});
    ScriptedShell shell(script);
    const auto done = setUp(shell, production(), {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, Code::hostUnfit);
    QVERIFY(done.error().message.find("⟦U+001B⟧[31mdenied") != std::string::npos);
    QVERIFY(done.error().wayOut.find("/srv/shop") != std::string::npos);
  }

  void aProtectedHostsScriptIsItsAdministrators() {
    const auto script = std::make_shared<HostScript>();
    script->expect("-c", Reply{.errors = "gantry: words-invalid: one line, please\n", .exit = {64, ""}});
    ScriptedShell shell(script);
    const auto done = setUp(shell, production(), {});
    QVERIFY(!done);
    QVERIFY2(done.error().message.find("is protected") != std::string::npos, done.error().message.c_str());
    QVERIFY(done.error().wayOut.find("gantryctl host script") != std::string::npos);
  }

  void setsAHostUp() {
    const auto script = std::make_shared<HostScript>();
    script->expect("-c", std::string());
    ScriptedShell shell(script);
    QVERIFY(setUp(shell, production(), {}));
  }
};

QTEST_APPLESS_MAIN(TestDoctor)
#include "test_doctor.moc"
