#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

#include <sys/stat.h>

#include "core/text.h"
#include "project/project_file.h"

using namespace gantry;
using namespace gantry::project;

namespace {

const char* const kExample = R"([project]
name = "shop"
app = "10.213.1.1:5000/practice/shop-app"
migrator = "10.213.1.1:5000/practice/shop-migrator"
bundle = "deploy"                 # folder in this repository
main = "main"                     # branch releases come from
[registry]
ca = "/some/ca.crt"
[ssh]
config = "conf/ssh"
[[environments]]
name = "staging"
host = "staging.practice"
deploy_path = "/srv/shop"
compose_project = "shop"
port = 3000
ready_timeout_s = 30
observe_s = 3
on_failure = "restore"
[[environments]]
name = "production"
host = "production.practice"
deploy_path = "/srv/shop"
compose_project = "shop"
port = 3000
[environments.wishes]
approvals = 0
)";

QByteArray bytes(const std::string& text) { return QByteArray::fromStdString(text); }

}  // namespace

class TestProjectFile : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  [[nodiscard]] std::filesystem::path path(const char* name = "gantry.toml") const {
    return std::filesystem::path(m_folder.path().toStdString()) / name;
  }
  Result<Project> read(const QByteArray& text) {
    std::ofstream(path(), std::ios::binary) << text.toStdString();
    return readProjectFile(path());
  }
  /// The example with one piece replaced.
  static QByteArray with(const QByteArray& piece, const QByteArray& other) {
    QByteArray text(kExample);
    const auto at = text.indexOf(piece);
    return at < 0 ? QByteArray() : text.replace(at, piece.size(), other);
  }

 private Q_SLOTS:
  void readsTheExample() {
    const auto project = read(kExample);
    QVERIFY2(project, project ? "" : project.error().message.c_str());
    QCOMPARE(project->name.text(), std::string("shop"));
    QCOMPARE(project->file, path());
    QCOMPARE(project->bundle, path("deploy"));
    QCOMPARE(project->registryCa, std::filesystem::path("/some/ca.crt"));
    QCOMPARE(project->sshConfig, path("conf/ssh"));
    QCOMPARE(project->platform, std::string("linux/amd64"));
    QCOMPARE(project->mainBranch, std::string("main"));
    QCOMPARE(project->environments.size(), std::size_t{2});
    QCOMPARE(project->environments[0].readyTimeout.count(), 30);
    QCOMPARE(project->environments[0].observe.count(), 3);
  }

  void fillsInDefaults() {
    const auto project = read(kExample);
    QVERIFY(project);
    const Environment& production = project->environments[1];
    QVERIFY(!production.user);
    QVERIFY(!production.sshPort);
    QCOMPARE(production.appService.text(), std::string("app"));
    QCOMPARE(production.migratorService.text(), std::string("migrator"));
    QCOMPARE(production.databaseService->text(), std::string("postgres"));
    QCOMPARE(production.supportServices.size(), std::size_t{2});
    QCOMPARE(production.readyPath.text(), std::string("/api/ready"));
    QCOMPARE(production.readyTimeout.count(), 120);
    QCOMPARE(production.healthPath->text(), std::string("/api/health"));
    QCOMPARE(production.observe.count(), 60);
    QVERIFY(production.onFailure == OnFailure::restore);
    QCOMPARE(production.wishes.acceptedOn->text(), std::string("staging"));
    QVERIFY(!project->environments[0].wishes.acceptedOn);
  }

  void takesNoneForAnAnswer_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("false") << QByteArray("database_service = false\nhealth_path = false\nsupport_services = []\n");
    QTest::newRow("blank") << QByteArray("database_service = \"\"\nhealth_path = \"\"\nsupport_services = []\n");
  }
  void takesNoneForAnAnswer() {
    QFETCH(QByteArray, line);
    const auto project = read(with("ready_timeout_s = 30\n", line) + "accepted_on = false\n");
    QVERIFY2(project, project ? "" : project.error().message.c_str());
    QVERIFY(!project->environments[0].databaseService);
    QVERIFY(!project->environments[0].healthPath);
    QVERIFY(project->environments[0].supportServices.empty());
    QVERIFY(!project->environments[1].wishes.acceptedOn);
  }

  void readsEveryKey() {
    const auto project = read(with("ready_timeout_s = 30\n",
                                   "user = \"deploy\"\nssh_port = 2222\napp_service = \"web\"\nmigrator_service = \"db-up\"\n"
                                   "database_service = \"pg\"\nsupport_services = [\"pg\"]\nready_path = \"/r\"\n"
                                   "health_path = \"/h\"\nready_timeout_s = 3600\n"));
    QVERIFY2(project, project ? "" : project.error().message.c_str());
    const Environment& staging = project->environments[0];
    QCOMPARE(staging.user->text(), std::string("deploy"));
    QCOMPARE(*staging.sshPort, 2222);
    QCOMPARE(staging.appService.text(), std::string("web"));
    QCOMPARE(staging.migratorService.text(), std::string("db-up"));
    QCOMPARE(staging.databaseService->text(), std::string("pg"));
    QCOMPARE(staging.supportServices.front().text(), std::string("pg"));
    QCOMPARE(staging.readyPath.text(), std::string("/r"));
    QCOMPARE(staging.healthPath->text(), std::string("/h"));
    QCOMPARE(staging.readyTimeout.count(), 3600);
  }

  void namesWhatIsWrong_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("hint");
    const auto row = [](const char* name, const QByteArray& piece, const QByteArray& other, int line, const char* key,
                        const char* hint) {
      QTest::newRow(name) << with(piece, other) << line << QByteArray(key) << QByteArray(hint);
    };
    row("slip", "observe_s = 3", "observ_s = 3", 18, "unknown key \"observ_s\" in [[environments]] \"staging\"",
        "did you mean observe_s?");
    row("slip in project", "bundle =", "bundel =", 5, "unknown key \"bundel\" in [project]", "did you mean bundle?");
    row("slip in a table", "[registry]", "[registri]", 7, "unknown key \"registri\"", "did you mean registry?");
    row("slip in wishes", "approvals = 0", "aprovals = 0", 27, "unknown key \"aprovals\"", "did you mean approvals?");
    row("strange key", "observe_s = 3", "colour = 3", 18, "unknown key \"colour\"", "expected one of name, host");
    row("hostile key", "observe_s = 3", "\"a\\u001b[2J\\u202e\" = 3", 18, "⟦U+001B⟧[2J⟦U+202E⟧", "expected one of");
    row("missing", "deploy_path = \"/srv/shop\"\n", "", 11, "deploy_path is missing in [[environments]] \"staging\"",
        "expected an absolute path");
    row("missing name", "name = \"shop\"\n", "", 1, "name is missing in [project]", "lower-case letters");
    row("missing port", "port = 3000\n", "", 11, "port is missing", "expected a number from 1 to 65535");
    row("port too large", "port = 3000", "port = 70000", 16, "port in [[environments]] \"staging\" is 70000",
        "expected a number from 1 to 65535");
    row("port as text", "port = 3000", "port = \"3000\"", 16, "port in [[environments]] \"staging\" is \"3000\"",
        "expected a number");
    row("port as fraction", "port = 3000", "port = 3e3", 16, "is a date or a fraction", "expected a number");
    row("huge number", "port = 3000", "port = 9223372036854775807", 16, "9223372036854775807", "expected a number");
    row("text as number", "host = \"staging.practice\"", "host = 7", 13, "host in [[environments]] \"staging\" is 7",
        "expected a host name");
    row("no deadline", "ready_timeout_s = 30", "ready_timeout_s = 0", 17, "ready_timeout_s", "from 1 to 3600");
    row("observe too long", "observe_s = 3", "observe_s = 86401", 18, "observe_s", "from 0 to 86400");
    row("wrong word", "on_failure = \"restore\"", "on_failure = \"retry\"", 19, "on_failure",
        "expected \"restore\" or \"stop\"");
    row("too many approvals", "approvals = 0", "approvals = 21", 27, "approvals in wishes of", "from 0 to 20");
    row("accepted later", "observe_s = 3", "wishes = {accepted_on = \"production\"}", 18, "accepted_on",
        "this is the first environment");
    row("accepted on itself", "approvals = 0", "accepted_on = \"production\"", 27, "accepted_on",
        "stands before this one");
    row("name twice", "name = \"production\"", "name = \"staging\"", 21, "name in", "a name of its own");
    row("shared path and port", "host = \"production.practice\"", "host = \"STAGING.practice\"", 23, "deploy_path in",
        "a folder of its own");
    row("not a branch", "main = \"main\"", "main = \"--upload-pack=x\"", 6, "main in [project]", "expected a branch");
    row("branch with dots", "main = \"main\"", "main = \"a..b\"", 6, "main in [project]", "expected a branch");
    row("bundle outside", "bundle = \"deploy\"", "bundle = \"../deploy\"", 5, "bundle in [project]", "without ..");
    row("image with tag", "shop-app\"", "shop-app:latest\"", 3, "app in [project]", "without tag");
    row("same services", "ready_timeout_s = 30", "migrator_service = \"app\"", 17, "migrator_service",
        "another service than app_service");
    row("migrator supports", "ready_timeout_s = 30", "support_services = [\"postgres\", \"migrator\"]", 17,
        "support_services", "neither the app nor the migrator");
    row("database unsupported", "ready_timeout_s = 30", "support_services = [\"redis\"]", 11,
        "database_service in [[environments]] \"staging\" has its default value", "one of support_services");
    row("support twice", "ready_timeout_s = 30", "support_services = [\"postgres\", \"postgres\"]", 17,
        "support_services", "each name once");
    row("support as text", "ready_timeout_s = 30", "support_services = \"postgres\"", 17, "support_services",
        "expected a list");
    row("support of numbers", "ready_timeout_s = 30", "support_services = [1]", 17, "support_services", "lower-case");
    row("tables as texts", "[registry]\nca = \"/some/ca.crt\"", "[registry.ca]", 7, "ca in [registry] is a table", "expected a path");
    row("path of control characters", "ca = \"/some/ca.crt\"", "ca = \"/some\\u0000/ca\"", 8, "ca in [registry]",
        "expected a path");
    row("empty path", "config = \"conf/ssh\"", "config = \"\"", 10, "config in [ssh]", "expected a path");
    row("not TOML", "port = 3000", "port = = 3", 16, "this is not TOML", "");
    row("key twice", "observe_s = 3", "port = 3", 18, "this is not TOML", "port");
    row("not UTF-8", "name = \"shop\"", "name = \"\xff\"", 2, "this is not TOML", "");
    QTest::newRow("empty file") << QByteArray() << 1 << QByteArray("no [[environments]]")
                                << QByteArray("expected 1 to 20");
    QTest::newRow("no environments") << QByteArray(kExample).left(QByteArray(kExample).indexOf("[[env")) << 1
                                     << QByteArray("no [[environments]]") << QByteArray("in order of promotion");
    QTest::newRow("deep nesting") << QByteArray("a = " + QByteArray(5000, '[')) << 1 << QByteArray("this is not TOML")
                                  << QByteArray();
  }
  void namesWhatIsWrong() {
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, hint);
    const auto project = read(text);
    QVERIFY(!project);
    QCOMPARE(project.error().code, Code::projectInvalid);
    const QByteArray message = bytes(project.error().message);
    const QByteArray place = bytes(path().string()) + ":" + QByteArray::number(line) + ": ";
    QVERIFY2(message.contains(place), message);
    QVERIFY2(message.contains(key), message);
    QVERIFY2(message.contains(hint), message);
    QVERIFY(!project.error().wayOut.empty());
  }

  void refusesHostileValues_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    const QByteArray values[] = {"-oProxyCommand=x", "$(id)", "`id`", "a;id", "a|b", "a&b", "a\nb", "a b", "'", "\"", "\\",
                                 "*", "~", "%s", "{{x}}", "..", "a/../b", "\xE2\x80\xAE", "a\x1b[0m", "é", "a\xE2\x80\x8B",
                                 QByteArray(10'000, 'a'), QByteArray("a\0b", 3)};
    for (const char* key : {"name", "host", "user", "deploy_path", "compose_project", "app_service", "ready_path"})
      for (const QByteArray& value : values)
        QTest::addRow("%s %s", key, value.left(12).toHex().constData()) << QByteArray(key) << value;
  }
  void refusesHostileValues() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QByteArray escaped;
    for (const char c : value)
      escaped += (c < 0x20 && c >= 0) || c == '"' || c == '\\'
                     ? "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0')
                     : QByteArray(1, c);
    QByteArray text(kExample);
    const auto table = text.indexOf("[[environments]]");
    const auto at = text.indexOf("\n" + key + " =", table);
    if (at >= 0 && at < text.indexOf("[[environments]]", table + 1)) text.remove(at, text.indexOf('\n', at + 1) - at);
    text.insert(text.indexOf('\n', table) + 1, key + " = \"" + escaped + "\"\n");
    const auto project = read(text);
    QVERIFY(!project);
    const std::string& message = project.error().message;
    QCOMPARE(bytes(neutralised(message)), bytes(message));
    QVERIFY2(bytes(message).contains(key + " in [[environments]]"), message.c_str());
    QVERIFY(message.size() < 1500);
  }

  void reportsEverythingAtOnceInOrder() {
    QByteArray text = with("port = 3000", "port = 0");
    text.replace("name = \"shop\"", "name = \"SHOP\"");
    text.replace("approvals = 0", "approvals = -1\nnonsense = 1");
    const auto project = read(text);
    QVERIFY(!project);
    const QList<QByteArray> lines = bytes(project.error().message).split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].contains(":2: name in [project] is \"SHOP\""));
    QVERIFY(lines[1].contains(":16: port"));
    QVERIFY(lines[2].contains(":27: approvals"));
    QVERIFY(lines[3].contains(":28: unknown key \"nonsense\""));
  }

  void keepsEnvironmentsApart_data() {
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("path") << QByteArray("compose_project = \"b\"\nport = 1\ndeploy_path = \"/srv/shop\"\n")
                          << QByteArray("deploy_path");
    QTest::newRow("path below") << QByteArray("compose_project = \"b\"\nport = 1\ndeploy_path = \"/srv/shop/b\"\n")
                                << QByteArray("deploy_path");
    QTest::newRow("path above") << QByteArray("compose_project = \"b\"\nport = 1\ndeploy_path = \"/srv\"\n")
                                << QByteArray("deploy_path");
    QTest::newRow("compose project") << QByteArray("compose_project = \"shop\"\nport = 1\ndeploy_path = \"/srv/b\"\n")
                                     << QByteArray("compose_project");
    QTest::newRow("port") << QByteArray("compose_project = \"b\"\nport = 3000\ndeploy_path = \"/srv/b\"\n")
                          << QByteArray("port");
    QTest::newRow("nothing") << QByteArray("compose_project = \"b\"\nport = 1\ndeploy_path = \"/srv/shop2\"\n")
                             << QByteArray();
    QTest::newRow("other machine")
        << QByteArray("compose_project = \"shop\"\nport = 3000\nssh_port = 2\ndeploy_path = \"/srv/shop\"\n")
        << QByteArray();
  }
  void keepsEnvironmentsApart() {
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, key);
    QByteArray text = with("ready_timeout_s = 30", "ssh_port = 1");
    text.truncate(text.lastIndexOf("[[environments]]"));
    const auto project = read(text + "[[environments]]\nname = \"b\"\nhost = \"staging.practice\"\n" + change);
    if (key.isEmpty()) {
      QVERIFY2(project, project ? "" : project.error().message.c_str());
      return;
    }
    QVERIFY(!project);
    QVERIFY2(bytes(project.error().message).contains(key + " in [[environments]] \"b\" is"), project.error().message.c_str());
    QVERIFY(bytes(project.error().message).contains("as in \"staging\""));
    QCOMPARE(bytes(project.error().message).count('\n'), 0);
  }

  void boundsTheFile() {
    QVERIFY(read(QByteArray(kExample) + "#" + QByteArray(256 * 1024 - QByteArray(kExample).size() - 1, 'x')));
    const auto large = read(QByteArray(kExample) + "#" + QByteArray(256 * 1024, 'x'));
    QVERIFY(!large);
    QCOMPARE(large.error().code, Code::projectInvalid);
    QVERIFY(bytes(large.error().message).contains("larger than 262144 bytes"));
  }

  void readsAPlatform_data() {
    QTest::addColumn<QByteArray>("platform");
    QTest::addColumn<bool>("fits");
    for (const char* platform : {"linux/amd64", "linux/arm64", "linux/arm/v7"}) QTest::newRow(platform) << QByteArray(platform) << true;
    for (const char* platform : {"arm64", "linux/", "linux/arm/v7/x", "Linux/amd64", "linux/amd64 "}) QTest::newRow(platform) << QByteArray(platform) << false;
  }
  void readsAPlatform() {
    QFETCH(QByteArray, platform);
    QFETCH(bool, fits);
    const auto project = read(with("[registry]", "[registry]\nplatform = \"" + platform + "\""));
    QCOMPARE(bool(project), fits);
    if (project) QCOMPARE(bytes(project->platform), platform);
    else QVERIFY(bytes(project.error().message).contains("expected a platform, such as linux/amd64"));
  }

  void neverWaitsOnAPipe() {
    QCOMPARE(mkfifo(path("pipe").c_str(), 0600), 0);
    const auto pipe = readProjectFile(path("pipe"));
    QVERIFY(!pipe);
    QVERIFY(bytes(pipe.error().message).contains("not a regular file"));
    QVERIFY(!readProjectFile(path(".")));
    QCOMPARE(readProjectFile(path("absent")).error().code, Code::projectInvalid);
  }

  void findsTheFileAbove() {
    QVERIFY(read(kExample));
    std::filesystem::create_directories(path("a/b/c"));
    QCOMPARE(*findProjectFile(path("a/b/c")), path());
    QCOMPARE(*findProjectFile(path(".")), path());
    QCOMPARE(*findProjectFile(path("a/../a/absent")), path());
    std::filesystem::remove(path());
    const auto none = findProjectFile(path("a"));
    QVERIFY(!none);
    QCOMPARE(none.error().code, Code::projectInvalid);
    QVERIFY(bytes(none.error().wayOut).contains("--project FILE"));
  }

  void readsTheShippedExample() {
    const auto project = readProjectFile(GANTRY_SOURCE_DIR "/resources/capakraken/gantry.toml");
    QVERIFY2(project, project ? "" : project.error().message.c_str());
    QCOMPARE(project->environments.size(), std::size_t{2});
    QCOMPARE(project->environments[1].wishes.approvals, 1);
  }

  /// The page's example is the file people copy.
  void readsTheExampleOfTheDocumentation() {
    std::ifstream page(GANTRY_SOURCE_DIR "/docs/formats/project-file.md");
    const std::string text((std::istreambuf_iterator<char>(page)), std::istreambuf_iterator<char>());
    const auto begin = text.find("```toml\n");
    QVERIFY(begin != std::string::npos);
    const auto project = read(bytes(text.substr(begin + 8, text.find("\n```", begin + 8) - begin - 8)));
    QVERIFY2(project, project ? "" : project.error().message.c_str());
  }

  void followsItsSchema() {
    const char* const script = R"(
import json, sys
try:
    import jsonschema, tomllib
except ImportError as error:
    print(error); sys.exit(77)
schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for good in sys.argv[2:]:
    validator.validate(tomllib.load(open(good, 'rb')))
bad = tomllib.load(open(sys.argv[2], 'rb'))
bad['environments'][0]['port'] = 70000
bad['environments'][1]['nonsense'] = 1
assert len(list(validator.iter_errors(bad))) == 2
)";
    QVERIFY(read(kExample));
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"), QString::fromUtf8(script),
                  QStringLiteral(GANTRY_SOURCE_DIR "/docs/formats/project-file.schema.json"),
                  QStringLiteral(GANTRY_SOURCE_DIR "/resources/capakraken/gantry.toml"),
                  QString::fromStdString(path().string())});
    if (!python.waitForStarted()) QSKIP("python3 is not installed");
    QVERIFY(python.waitForFinished());
    if (python.exitCode() == 77) QSKIP("python3 lacks jsonschema or tomllib");
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
  }
};

QTEST_APPLESS_MAIN(TestProjectFile)
#include "test_project_file.moc"
