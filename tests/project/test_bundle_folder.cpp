#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "project/bundle_folder.h"

using namespace gantry;
using namespace gantry::project;

namespace {
QByteArray bytes(const std::string& text) { return QByteArray::fromStdString(text); }
}  // namespace

class TestBundleFolder : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> m_folder;

  [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString() + "/deploy"; }
  void add(const std::string& name, const std::string& content, int mode = 0644) const {
    std::filesystem::create_directories((folder() / name).parent_path());
    std::ofstream(folder() / name, std::ios::binary) << content;
    QCOMPARE(chmod((folder() / name).c_str(), static_cast<mode_t>(mode)), 0);
  }
  void refuses(const char* hint) const {
    const auto bundle = readBundle(folder());
    QVERIFY(!bundle);
    QVERIFY2(bytes(bundle.error().message).contains(hint), bundle.error().message.c_str());
  }
  QByteArray shell(const char* script) const {
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder().string()));
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), QString::fromLatin1(script)});
    process.waitForFinished();
    return process.readAllStandardOutput();
  }

 private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    add("docker-compose.prod.yml", "services: {}\n");
  }

  void agreesWithTheShell() {
    add("deploy-compose.sh", "#!/bin/bash\n", 0755);
    add("hooks/pre-migrate", std::string("\0\xff\r\n", 4), 0700);
    add("a.txt", "", 0600);
    add("a/b.txt", "x", 0664);
    add("a-b", "no newline");
    const auto bundle = readBundle(folder());
    QVERIFY2(bundle, bundle ? "" : bundle.error().message.c_str());
    const QByteArray manifest = shell(
        "find . -type f | sed 's,^\\./,,' | LC_ALL=C sort | while read -r f; do "
        "if test -x \"$f\"; then m=755; else m=644; fi; "
        "echo \"$(sha256sum < \"$f\" | cut -d' ' -f1) $m $(wc -c < \"$f\") $f\"; done");
    QCOMPARE(bytes(bundle->manifest), manifest);
    QCOMPARE(bytes(std::string(bundle->digest.hex())),
             QCryptographicHash::hash(manifest, QCryptographicHash::Sha256).toHex());
    const QByteArray contents = shell("find . -type f | sed 's,^\\./,,' | LC_ALL=C sort | xargs cat");
    QCOMPARE(bytes(bundle->packed()), manifest + "\n" + contents);
  }

  void countsOnlyTheOwnersExecutableBit() {
    add("run", "x", 0755);
    const auto before = readBundle(folder());
    add("run", "x", 0700);
    QCOMPARE(readBundle(folder())->digest.text(), before->digest.text());
    add("run", "x", 0644);
    QVERIFY(readBundle(folder())->digest != before->digest);
  }

  void wantsTheComposeFile() {
    std::filesystem::remove(folder() / "docker-compose.prod.yml");
    refuses("has no docker-compose.prod.yml");
    add("deep/docker-compose.prod.yml", "");
    refuses("has no docker-compose.prod.yml");
  }

  void refusesSecretsOfAHost_data() {
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {".env.production", "deploy.env", ".env", "sub/.env.production", "sub/deploy.env"})
      QTest::newRow(name) << QByteArray(name);
  }
  void refusesSecretsOfAHost() {
    QFETCH(QByteArray, name);
    add(name.toStdString(), "SMTP_PASSWORD=canary\n");
    refuses("holds the secrets of one host");
    QVERIFY(!bytes(readBundle(folder()).error().message).contains("canary"));
  }
  void acceptsTheirExamples() {
    add(".env.production.example", "");
    add("deploy.env.example", "");
    QVERIFY(readBundle(folder()));
  }
  void refusesTheHostsOwnName() {
    add(".manifest", "x");
    refuses(".manifest may not be in the bundle");
  }

  void refusesWhatIsNoRegularFile_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("link to a file") << 0;
    QTest::newRow("link to a folder") << 1;
    QTest::newRow("dangling link") << 2;
    QTest::newRow("pipe") << 3;
    QTest::newRow("socket") << 4;
  }
  void refusesWhatIsNoRegularFile() {
    QFETCH(int, kind);
    const std::string odd = (folder() / "odd").string();
    if (kind == 0) QCOMPARE(symlink("docker-compose.prod.yml", odd.c_str()), 0);
    if (kind == 1) QCOMPARE(symlink("/etc", odd.c_str()), 0);
    if (kind == 2) QCOMPARE(symlink("nowhere", odd.c_str()), 0);
    if (kind == 3) QCOMPARE(mkfifo(odd.c_str(), 0600), 0);
    if (kind == 4) {
      sockaddr_un address{};
      address.sun_family = AF_UNIX;
      std::snprintf(address.sun_path, sizeof address.sun_path, "%s", odd.c_str());
      const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
      QCOMPARE(bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
      close(socket);
    }
    refuses("odd of the bundle");
  }

  void refusesNamesThatCannotTravel_data() {
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"a b", "a\nb", "$(id)", "a;b", "-rf", "caf\xC3\xA9", "a\x1b[2J", "x~", "a\\b", "%s"})
      QTest::newRow(QByteArray(name).toHex()) << QByteArray(name);
  }
  void refusesNamesThatCannotTravel() {
    QFETCH(QByteArray, name);
    add(name.toStdString(), "");
    refuses("file of the bundle");
    QVERIFY(!bytes(readBundle(folder()).error().message).contains('\x1b'));
  }

  void boundsNumberAndSize() {
    for (int at = 1; at < 200; ++at) add("f" + std::to_string(at), "");
    QVERIFY(readBundle(folder()));
    add("one-more", "");
    refuses("more than 200 files");
    std::filesystem::remove_all(folder());
    add("docker-compose.prod.yml", "");
    add("large", std::string(8U * 1024U * 1024U, 'x'));
    QVERIFY(readBundle(folder()));
    add("docker-compose.prod.yml", "x");
    refuses("more than 8 MiB");
  }
  void neverReadsASparseGiant() {
    add("giant", "");
    std::filesystem::resize_file(folder() / "giant", std::uintmax_t{4} << 30U);
    refuses("more than 8 MiB");
  }

  void saysThatTheFolderIsMissing() {
    std::filesystem::remove_all(folder());
    const auto bundle = readBundle(folder());
    QCOMPARE(bundle.error().code, Code::notFound);
    std::ofstream(folder()) << "a file";
    QVERIFY(!readBundle(folder()));
  }

  void refusesAPathTwice() {
    const auto path = BundlePath::parse("docker-compose.prod.yml");
    const auto bundle = Bundle::of({{*path, false, "a"}, {*path, false, "b"}});
    QVERIFY(!bundle);
    QVERIFY(bytes(bundle.error().message).contains("twice"));
  }
};

QTEST_APPLESS_MAIN(TestBundleFolder)
#include "test_bundle_folder.moc"
