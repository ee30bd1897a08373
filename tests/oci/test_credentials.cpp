#include <QtTest>

#include <thread>

#include "answers.h"
#include "oci/docker_credentials.h"
#include "oci/helper_process.h"

using namespace gantry;
using namespace gantry::oci;

/// Looks for credentials with helper programs of its own in PATH.
class TestCredentials : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_home = std::make_unique<QTemporaryDir>();
    m_path = qgetenv("PATH");
    qputenv("PATH", m_home->path().toUtf8() + ":" + m_path);
  }
  void cleanup() { qputenv("PATH", m_path); }

  void asksTheHelper() {
    helper("pass", "read server; [ \"$1\" = get ] && printf '{\"Username\":\"%s\",\"Secret\":\"s3cret\"}' \"$server\"");
    config(R"({"credsStore":"pass","auths":{"ghcr.io":{"auth":"eDp5"}}})");
    const auto found = credentials().find("ghcr.io", {});
    QVERIFY2(found && *found, problem(found));
    QCOMPARE(bytes((*found)->user), QByteArray("ghcr.io"));
    QVERIFY((*found)->password == Secret("s3cret"));
    QCOMPARE(bytes((*found)->source), m_home->path().toUtf8() + "/config.json (credsStore pass)");
  }

  void prefersTheRegistrysOwnHelper() {
    helper("one", "printf '{\"Username\":\"one\",\"Secret\":\"s\"}'");
    helper("two", "printf '{\"Username\":\"two\",\"Secret\":\"s\"}'");
    config(R"({"credsStore":"one","credHelpers":{"ghcr.io":"two"}})");
    QVERIFY((*credentials().find("ghcr.io", {}))->user == "two");
    QVERIFY((*credentials().find("quay.io", {}))->user == "one");
  }

  void takesNotFoundAsNothing() {
    helper("pass", "echo credentials not found in native keychain; exit 1");
    config(R"({"credsStore":"pass"})");
    const auto found = credentials().find("ghcr.io", {});
    QVERIFY2(found, problem(found));
    QVERIFY(!*found);
  }

  void saysWhichHelperFailed_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("failure") << QByteArray("echo canary; exit 3") << QByteArray("failed with status 3");
    QTest::newRow("killed") << QByteArray("kill -9 $$") << QByteArray("failed with status 137");
    QTest::newRow("no JSON") << QByteArray("echo canary") << QByteArray("the answer is not valid JSON");
    QTest::newRow("flood") << QByteArray("head -c 200000 /dev/zero") << QByteArray("more than 64 KiB");
  }
  void saysWhichHelperFailed() {
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, expected);
    helper("pass", script);
    config(R"({"credsStore":"pass"})");
    const auto found = credentials().find("ghcr.io", {});
    QVERIFY(!found);
    QCOMPARE(found.error().code, Code::authentication);
    QVERIFY2(problem(found).contains(expected), problem(found));
    QVERIFY2(problem(found).contains("docker-credential-pass") && problem(found).contains("credsStore pass"),
             problem(found));
    QVERIFY(!problem(found).contains("canary"));
  }

  void saysThatAHelperIsMissing() {
    config(R"({"credHelpers":{"ghcr.io":"nowhere"}})");
    const auto found = credentials().find("ghcr.io", {});
    QVERIFY2(problem(found).contains("cannot start docker-credential-nowhere: No such file"), problem(found));
  }

  void refusesHelperNames_data() {
    QTest::addColumn<QByteArray>("helperName");
    for (const char* name : {"../evil", "a b", "-x", "$(id)", ".hidden", "a/b", "a\\u0000b"})
      QTest::newRow(name) << QByteArray(name);
  }
  void refusesHelperNames() {
    QFETCH(QByteArray, helperName);
    config("{\"credsStore\":\"" + helperName + "\"}");
    const auto found = credentials().find("ghcr.io", {});
    QVERIFY(!found);
    QVERIFY2(problem(found).contains("is not a valid name"), problem(found));
  }

  void endsASlowHelper() {
    helper("pass", "exec sleep 1000");
    config(R"({"credsStore":"pass"})");
    const DockerCredentials impatient(m_home->path().toStdString(), std::chrono::milliseconds(100));
    const auto found = impatient.find("ghcr.io", {});
    QVERIFY2(!found && found.error().code == Code::timeout, problem(found));
  }

  void wakesAtOnceWhenStopped() {
    helper("pass", "echo started > " + m_home->path().toUtf8() + "/started; exec sleep 1000");
    std::stop_source stop;
    Result<ProcessAnswer> answer;
    std::jthread caller([&] {
      answer = runHelper({"docker-credential-pass", "get"}, "ghcr.io", std::chrono::minutes(10), stop.get_token());
    });
    QTRY_VERIFY(QFile::exists(m_home->filePath(QStringLiteral("started"))));
    QElapsedTimer timer;
    timer.start();
    stop.request_stop();
    caller.join();
    QVERIFY2(timer.elapsed() < 200, QByteArray::number(timer.elapsed()));
    QVERIFY(!answer && answer.error().code == Code::cancelled);
  }

  void survivesAHelperThatDoesNotRead() {
    helper("pass", "exec 0<&-; printf '{\"Username\":\"u\",\"Secret\":\"s\"}'");
    config(R"({"credsStore":"pass"})");
    for (int turn = 0; turn < 20; ++turn) QVERIFY(credentials().find("ghcr.io", {}).value().has_value());
  }

  void findsNothingWithoutAFile() {
    const auto found = credentials().find("ghcr.io", {});
    QVERIFY2(found && !*found, problem(found));
  }

  void saysWhatIsWrongWithTheFile() {
    config("{\"auths\": canary");
    const auto found = credentials().find("ghcr.io", {});
    QVERIFY2(problem(found).contains("/config.json: the file is not valid JSON"), problem(found));
    QVERIFY(!problem(found).contains("canary"));
    QFile::remove(m_home->filePath(QStringLiteral("config.json")));
    QVERIFY(QDir(m_home->path()).mkdir(QStringLiteral("config.json")));
    QVERIFY(!credentials().find("ghcr.io", {}));
  }

  void findsDockersDirectory() {
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", "/home/mara");
    qunsetenv("DOCKER_CONFIG");
    QCOMPARE(bytes(DockerCredentials().file()), QByteArray("~/.docker/config.json"));
    qputenv("DOCKER_CONFIG", "/srv/ci/docker");
    QCOMPARE(bytes(DockerCredentials().file()), QByteArray("/srv/ci/docker/config.json"));
    qunsetenv("DOCKER_CONFIG");
    qputenv("HOME", home);
  }

 private:
  [[nodiscard]] DockerCredentials credentials() const { return DockerCredentials(m_home->path().toStdString()); }
  void write(const QString& name, const QByteArray& text) const {
    QFile file(m_home->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  }
  void config(const QByteArray& text) const { write(QStringLiteral("config.json"), text); }
  void helper(const char* name, const QByteArray& script) const {
    write(QStringLiteral("docker-credential-") + QLatin1String(name), "#!/bin/sh\n" + script + "\n");
  }

  std::unique_ptr<QTemporaryDir> m_home;
  QByteArray m_path;
};

QTEST_GUILESS_MAIN(TestCredentials)
#include "test_credentials.moc"
