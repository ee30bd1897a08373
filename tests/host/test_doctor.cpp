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
  const char* found;   // part of what was found
  const char* wayOut;  // part of the way out
};

const std::vector<Finding>& findings() {
  using enum Fitness;
  static const std::vector<Finding> kFindings{
      {"other script", [](Examined& e) { e.facts.script = digestOf('0').text(); }, "script", warning, "another version",
       "gantryctl host setup production"},
      {"other script, protected", [](Examined& e) { e.facts.script = {}, e.facts.mode = "protected"; }, "script", warning,
       "another version", "administrator"},
      {"tool missing", [](Examined& e) { e.facts.tools[0].version = "missing"; }, "tool-bash", failed, "bash is missing", "install bash"},
      {"curl may miss", [](Examined& e) { e.facts.tools[1].version = "missing"; }, "tools", ok, "bash 5.2.15", ""},
      {"engine silent", [](Examined& e) { e.facts.engine = "unreachable"; }, "engine", failed, "user deploy", "usermod -aG docker deploy"},
      {"no engine", [](Examined& e) { e.facts.engine.clear(); }, "engine", failed, "does not answer", "systemctl start docker"},
      {"no Compose", [](Examined& e) { e.facts.compose = "missing"; }, "compose", failed, "Compose v2 is missing", "docker-compose-plugin"},
      {"old Compose", [](Examined& e) { e.facts.compose = "1.29.2"; }, "compose", failed, "1.29.2 is too old", "version 2"},
      {"little space", [](Examined& e) { e.facts.disks[1].freeBytes = 1'999'999'999; }, "disk-engine", warning, "for images", "remove images"},
      {"no space", [](Examined& e) { e.facts.disks[0].freeBytes = 499'999'999; }, "disk-deploy", failed, "under the deploy path", "free space"},
      {"just enough space", [](Examined& e) { e.facts.disks[1].freeBytes = 2'000'000'000; }, "disk-engine", ok, "2.0 GB", ""},
      {"small disk", [](Examined& e) { e.facts.disks[0] = {"deploy", 100'000'000, 1'000'000'000}; }, "disk-deploy", ok, "100.0 MB", ""},
      {"small disk full", [](Examined& e) { e.facts.disks[0] = {"deploy", 99'999'999, 1'000'000'000}; }, "disk-deploy", failed, "free", "free space"},
      {"clock ahead", [](Examined& e) { *e.facts.now += std::chrono::seconds(31); }, "clock", failed, "31 s apart", "timesyncd"},
      {"clock behind", [](Examined& e) { *e.facts.now -= std::chrono::minutes(61); }, "clock", failed, "1 h 1 min apart", "timesyncd"},
      {"clock nearly right", [](Examined& e) { *e.facts.now -= std::chrono::seconds(30); }, "clock", ok, "within 30 s", ""},
      {"no clock", [](Examined& e) { e.facts.now.reset(); }, "clock", warning, "did not tell", "date"},
      {"processes are ended", [](Examined& e) { e.facts.killUserProcesses = "yes"; }, "detach", failed, "die with the connection",
       "loginctl enable-linger deploy"},
      {"processes are ended, but not a run", [](Examined& e) { e.facts.killUserProcesses = "yes"; e.facts.detach = "systemd-run"; }, "detach", ok, "systemd-run", ""},
      {"lingering", [](Examined& e) { e.facts.killUserProcesses = "lingering"; }, "detach", ok, "setsid", ""},
      {"key missing", [](Examined& e) { e.facts.rules = {{"env-key", false, "SMTP_PASSWORD"}}; }, "rule-env-key", failed,
       "for SMTP_PASSWORD", "set SMTP_PASSWORD in .env.production"},
      {"file not private", [](Examined& e) { e.facts.rules = {{"env-file", false, "-"}}; }, "rule-env-file", failed, "does not hold", "0600"},
      {"wrong value", [](Examined& e) { e.facts.rules = {{"env-value", false, "RATE_LIMIT_BACKEND"}}; }, "rule-env-value", failed,
       "RATE_LIMIT_BACKEND", "gantry.rules"},
      {"reserved", [](Examined& e) { e.facts.rules = {{"env-reserved", false, "APP_PORT"}}; }, "rule-env-reserved", failed, "APP_PORT", "remove APP_PORT"},
      {"dollar", [](Examined& e) { e.facts.rules = {{"env-dollar", false, "KEY"}}; }, "rule-env-dollar", failed, "KEY", "single quotes"},
      {"syntax", [](Examined& e) { e.facts.rules = {{"env-syntax", false, "7"}}; }, "rule-env-syntax", failed, "7", "line 7"},
      {"a rule of a newer host", [](Examined& e) { e.facts.rules = {{"frost", false, "-"}}; }, "rule-frost", failed, "frost", "gantry.rules"},
      {"registry denies", [](Examined& e) { e.reach = "denied"; }, "registry", failed, "does not let", "docker login"},
      {"registry lacks it", [](Examined& e) { e.reach = "missing"; }, "registry", failed, "does not have", "image names"},
      {"registry away", [](Examined& e) { e.reach = "unreachable"; }, "registry", failed, "cannot reach", "firewall"},
      {"drifted", [](Examined& e) { e.facts.containers[0].repoDigest = appImage('5').text(); }, "serving", warning, "does not run", "docker ps"},
      {"nothing deployed", [](Examined& e) { e.facts.serving = ServesNothing{}, e.facts.containers.clear(); }, "serving", ok, "nothing is deployed", ""},
      {"by hand", [](Examined& e) { e.facts.serving = Unmanaged{digestOf('7')}; }, "serving", ok, "takes it over", ""},
      {"unread", [](Examined& e) { e.facts.engine.clear(); }, "serving", warning, "could not be read", "docker ps"},
      {"table unreadable", [](Examined& e) { e.facts.database = "unreadable"; }, "database", warning, "service postgres", "psql"},
      {"migration failed", [](Examined& e) { e.facts.migrations[0].state = "failed"; }, "database", failed, "20260105090000_init failed",
       "--rolled-back 20260105090000_init"},
      {"migration failed and the lock held", [](Examined& e) { e.facts.migrations[0].state = "failed", e.facts.migratorLock = MigratorLock{"71", "idle", std::chrono::minutes(3)}; },
       "database", failed, "session 71 of the database (idle for 3 min) holds", "--applied 20260105090000_init"},
      {"migrator's lock left open", [](Examined& e) { e.facts.migratorLock = MigratorLock{"71", "idle", std::chrono::minutes(3)}; }, "database", warning, "P1002", "pg_terminate_backend(71)"},
      {"migrator's lock in a run", [](Examined& e) { e.facts.migratorLock = MigratorLock{"71", "idle", {}}, e.facts.lock = LockHolder{"R1", "mara", "now", "migrate"}; }, "database", ok, "1 migrations", ""},
      {"held by a run", [](Examined& e) { e.facts.hold = Hold{"R1", "mara", "yesterday"}; }, "hold", warning, "run R1", "hold lift production"},
      {"held by a person", [](Examined& e) { e.facts.hold = Hold{"-", "jonas", "yesterday"}; }, "hold", warning, "held by jonas", "hold lift production"},
      {"protected", [](Examined& e) { e.facts.mode = "protected"; }, "mode", ok, "only use the script", ""},
      {"nobody began to protect it", [](Examined& e) { e.facts.protections = {{"forced-command", false, "deploy"}, {"script", true, "/s"}, {"policy", false, "none"}}; }, "mode", ok, "lacks forced-command, policy", ""},
      {"protected, line by line", [](Examined& e) { e.facts.mode = "protected", e.facts.protections = {{"forced-command", true, "root"}, {"script", true, "/s"}}; }, "protection-script", ok, "write to the script /s", ""},
      {"protected, with a hole", [](Examined& e) { e.facts.protections = {{"forced-command", true, "root"}, {"docker-group", false, "docker"}}; }, "protection-docker-group", warning, "by the group docker", "host protect production"},
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
      QVERIFY2(check.fitness == Fitness::ok, (check.name + ": " + check.found).c_str());
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
    QVERIFY2(check->found.find(finding.found) != std::string::npos, check->found.c_str());
    QVERIFY2(check->wayOut.find(finding.wayOut) != std::string::npos, check->wayOut.c_str());
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
      QVERIFY2(check.found.find(part) != std::string::npos, check.found.c_str());
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
