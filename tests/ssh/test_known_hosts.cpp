#include <QtTest>

#include <thread>

#include "sandbox.h"
#include "ssh/key_file.h"
#include "ssh/known_hosts.h"

using namespace gantry;
using namespace gantry::ssh;
using namespace gantry::test;

namespace {

const char* const kOne = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOgLQ9q2cHjwUIYzrQ0lhl9DmoI7GCpvbzMVZMEyJ4CQ";
const char* const kTwo = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIj1yNUzAsXXFmUMnVpYMKa1nvMcmTjVkyPIBPZeHkYa";

PublicKey key(const char* line) { return *parsePublicKeyLine(line); }

HostName nameOf(const QByteArray& text) {
  const qsizetype at = text.lastIndexOf("]:");
  if (at < 0) return {text.toStdString(), 22};
  return {text.mid(1, at - 1).toStdString(), text.mid(at + 2).toInt()};
}

const char* word(Verdict verdict) {
  switch (verdict) {
    case Verdict::trusted: return "trusted";
    case Verdict::unknown: return "unknown";
    case Verdict::changed: return "changed";
    case Verdict::revoked: return "revoked";
  }
  return "";
}

}  // namespace

/// known_hosts as OpenSSH means it; ssh-keygen is the oracle.
class TestKnownHosts : public QObject {
  Q_OBJECT

 private:
  static KnownHosts read(const Sandbox& box, std::initializer_list<const char*> files) {
    std::vector<std::filesystem::path> paths;
    for (const char* file : files) paths.push_back(box.path(file));
    const auto hosts = KnownHosts::read(paths, {});
    if (!hosts) qFatal("%s", hosts.error().message.c_str());
    return *hosts;
  }

 private Q_SLOTS:
  void judgesLikeOpenSsh_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("verdict");
    const QByteArray one = QByteArray(" ") + kOne;
    const QByteArray two = QByteArray(" ") + kTwo;
    const QByteArray web = "web.example.org";
    const auto row = [](const char* title, const QByteArray& file, const QByteArray& name, const char* verdict) {
      QTest::newRow(title) << file << name << QByteArray(verdict);
    };
    row("plain", web + one + "\n", web, "trusted");
    row("no newline at the end", web + one, web, "trusted");
    row("another host", "db.example.org" + one, web, "unknown");
    row("another key", web + two + "\n", web, "changed");
    row("either key", web + two + "\n" + web + one + "\n", web, "trusted");
    row("comment, blank lines, leading blanks", "# " + web + two + "\n\n \t\n\t " + web + one + " a comment\n", web, "trusted");
    row("tabs between the words", web + "\t" + QByteArray(kOne).replace(' ', '\t') + "\tnote\n", web, "trusted");
    row("CRLF", web + one + "\r\n", web, "trusted");
    row("CRLF and comment", web + one + " note\r\n", web, "trusted");
    row("upper case on file", "WEB.example.ORG" + one, web, "trusted");
    row("upper case asked", web + one, "Web.Example.org", "trusted");
    row("list", "a,web.example.org,b" + one, web, "trusted");
    row("list without it", "a,b" + one, web, "unknown");
    row("star", "*.example.org" + one, web, "trusted");
    row("star in the middle", "w*.org" + one, web, "trusted");
    row("star matches nothing too", "web*.example.org" + one, web, "trusted");
    row("many stars", "*a*b*c*d*e*f*g*" + one, QByteArray(200, 'a'), "unknown");
    row("question mark", "we?.example.org" + one, web, "trusted");
    row("question mark needs a character", "web?.example.org" + one, web, "unknown");
    row("negated", "*.example.org,!web.example.org" + one, web, "unknown");
    row("negated first", "!web.example.org,*.example.org" + one, web, "unknown");
    row("negated pattern", "*.example.org,!w*" + one, web, "unknown");
    row("only negated", "!db.example.org" + one, web, "unknown");
    row("port", "[web.example.org]:2222" + one, "[web.example.org]:2222", "trusted");
    row("another port", "[web.example.org]:2222" + one, "[web.example.org]:2223", "unknown");
    row("port for the usual one", "[web.example.org]:2222" + one, web, "unknown");
    row("without port for another port", web + one, "[web.example.org]:2222", "trusted");
    row("other key without port is no change", web + two, "[web.example.org]:2222", "unknown");
    row("revoked without port", "@revoked web.example.org" + one, "[web.example.org]:2222", "revoked");
    row("any port", "[web.example.org]:*" + one, "[web.example.org]:2222", "trusted");
    row("revoked", "@revoked web.example.org" + one, web, "revoked");
    row("revoked after trusted", web + one + "\n@revoked *" + one, web, "revoked");
    row("revoked before trusted", "@revoked *" + one + "\n" + web + one, web, "revoked");
    row("another key revoked", web + one + "\n@revoked *" + two, web, "trusted");
    row("revoked elsewhere", web + one + "\n@revoked db.*" + one, web, "trusted");
    row("authority is no plain key", "@cert-authority *.example.org" + one, web, "unknown");
    row("other authority is no change", "@cert-authority *.example.org" + two, web, "unknown");
    row("unknown marker", "@trusted web.example.org" + one, web, "unknown");
    row("two markers", "@revoked @cert-authority web.example.org" + one, web, "unknown");
    row("key cut short", web + " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA", web, "unknown");
    row("type and key differ", web + " ssh-rsa " + QByteArray(kOne).split(' ')[1], web, "unknown");
    row("no key", web, web, "unknown");
    row("a list of 5,000 characters", QByteArray("db.example.org,").repeated(400) + web + one, web, "trusted");
    row("a name of 5,000 characters", web + "," + QByteArray(5000, 'y') + one, web, "unknown");
    row("a comment of 1 MB", web + one + " " + QByteArray(1'000'000, 'c') + "\n", web, "trusted");
    row("IPv6", "fe80::1" + one, "fe80::1", "trusted");
    row("NUL and rubbish", QByteArray("\0\xff\x1b[0m\n", 7) + web + one, web, "trusted");
    row("hash cut short", "|1|AAAA|BBBB" + one, web, "unknown");
    row("hash without salt", "|1|" + one, web, "unknown");
  }
  void judgesLikeOpenSsh() {
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, verdict);
    const Sandbox box;
    box.write("known_hosts", file);
    const Judgement judgement = read(box, {"known_hosts"}).judge(nameOf(name), key(kOne));
    QCOMPARE(QByteArray(word(judgement.verdict)), verdict);
    QCOMPARE(judgement.line > 0, judgement.verdict != Verdict::unknown);
  }

  /// Which lines mention a host: the same ones that `ssh-keygen -F` finds.
  void findsTheLinesSshKeygenFinds_data() { judgesLikeOpenSsh_data(); }
  void findsTheLinesSshKeygenFinds() {
    if (programPath("ssh-keygen").isEmpty()) QSKIP("ssh-keygen is not installed");
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, name);
    const QByteArray row = QTest::currentDataTag();
    if (row == "key cut short" || row == "type and key differ") QSKIP("ssh-keygen -F does not look at the keys");
    if (file.contains('\0')) QSKIP("ssh-keygen stops reading at a NUL byte");
    for (const bool hashed : {false, true}) {
      const Sandbox box;
      box.write("known_hosts", file);
      const QString path = box.text("known_hosts");
      if (hashed) output(QStringLiteral("ssh-keygen"), {QStringLiteral("-H"), QStringLiteral("-f"), path});
      const QByteArray found = output(QStringLiteral("ssh-keygen"), {QStringLiteral("-F"), QString::fromUtf8(name.toLower()),
                                                                     QStringLiteral("-f"), path});
      int ours = 0;
      for (const QByteArray& line : box.read("known_hosts").split('\n')) {
        const auto entry = parseKnownHostsLine({line.constData(), static_cast<std::size_t>(line.size())});
        if (entry && namesMatch(entry->names, nameOf(name).text())) ++ours;
      }
      QCOMPARE(ours, static_cast<int>(found.count("# Host ")));
    }
  }

  void readsHashedNames() {
    if (programPath("ssh-keygen").isEmpty()) QSKIP("ssh-keygen is not installed");
    const Sandbox box;
    box.write("known_hosts", QByteArray("web.example.org ") + kOne + "\n[db.example.org]:2222 " + kTwo + "\n");
    output(QStringLiteral("ssh-keygen"), {QStringLiteral("-H"), QStringLiteral("-f"), box.text("known_hosts")});
    QVERIFY(!box.read("known_hosts").contains("example"));
    const KnownHosts hosts = read(box, {"known_hosts"});
    QCOMPARE(hosts.judge({"web.example.org", 22}, key(kOne)).verdict, Verdict::trusted);
    QCOMPARE(hosts.judge({"WEB.example.org", 22}, key(kTwo)).verdict, Verdict::changed);
    QCOMPARE(hosts.judge({"db.example.org", 2222}, key(kTwo)).verdict, Verdict::trusted);
    QCOMPARE(hosts.judge({"db.example.org", 22}, key(kTwo)).verdict, Verdict::unknown);
  }

  void readsSeveralFiles() {
    const Sandbox box;
    box.write("one", QByteArray("web ") + kTwo + "\n");
    box.write("two", QByteArray("#\n#\nweb ") + kOne + "\n");
    const KnownHosts hosts = read(box, {"one", "missing", "two"});
    const Judgement judgement = hosts.judge({"web", 22}, key(kOne));
    QCOMPARE(judgement.verdict, Verdict::trusted);
    QCOMPARE(judgement.file, box.path("two"));
    QCOMPARE(judgement.line, 3);
  }

  void tellsTheTypesOnFileInOrder() {
    const Sandbox box;
    for (const char* type : {"rsa", "ecdsa", "ed25519"}) {
      box.makeKey(type, type);
      box.write("known_hosts", "web " + box.read((QByteArray(type) + ".pub").constData()), true);
    }
    box.write("known_hosts", QByteArray("@revoked web ") + kTwo + "\ndb " + kOne + "\n", true);
    const std::vector<std::string> expected{"ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"};
    QVERIFY(read(box, {"known_hosts"}).keyTypes({"web", 22}) == expected);
    QVERIFY(read(box, {"known_hosts"}).keyTypes({"nobody", 22}).empty());
  }

  void writesWhatSshKeygenFinds_data() {
    QTest::addColumn<bool>("hashed");
    QTest::newRow("plain") << false;
    QTest::newRow("hashed") << true;
  }
  void writesWhatSshKeygenFinds() {
    QFETCH(bool, hashed);
    const Sandbox box;
    const KnownHosts before = read(box, {"new/known_hosts"});
    QVERIFY(before.trust({"Web.example.org", 2222}, key(kOne), hashed));
    QCOMPARE(QFileInfo(box.text("new/known_hosts")).permissions() & 0x7077, QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(box.read("new/known_hosts").startsWith("|1|"), hashed);
    QCOMPARE(read(box, {"new/known_hosts"}).judge({"web.example.org", 2222}, key(kOne)).verdict, Verdict::trusted);
    const QByteArray found =
        output(QStringLiteral("ssh-keygen"), {QStringLiteral("-F"), QStringLiteral("[web.example.org]:2222"),
                                              QStringLiteral("-f"), box.text("new/known_hosts")});
    QVERIFY(found.contains(kOne));
  }

  void keepsItsLineApartFromAnUnfinishedOne() {
    const Sandbox box;
    box.write("known_hosts", QByteArray("db ") + kTwo);
    QVERIFY(read(box, {"known_hosts"}).trust({"web", 22}, key(kOne), false));
    QCOMPARE(read(box, {"known_hosts"}).judge({"web", 22}, key(kOne)).verdict, Verdict::trusted);
    QCOMPARE(read(box, {"known_hosts"}).judge({"db", 22}, key(kTwo)).verdict, Verdict::trusted);
  }

  void writersDoNotTearEachOthersLines() {
    const Sandbox box;
    constexpr int kWriters = 8;
    constexpr int kLines = 25;
    const KnownHosts hosts = read(box, {"known_hosts"});
    std::vector<std::jthread> writers;
    for (int writer = 0; writer < kWriters; ++writer)
      writers.emplace_back([&hosts, writer] {
        for (int line = 0; line < kLines; ++line) {
          const std::string name = "host" + std::to_string(writer) + "-" + std::to_string(line);
          if (!hosts.trust({name, 22}, key(kOne), line % 2 == 0)) qFatal("cannot write");
        }
      });
    writers.clear();
    const KnownHosts after = read(box, {"known_hosts"});
    QCOMPARE(box.read("known_hosts").count('\n'), kWriters * kLines);
    for (int writer = 0; writer < kWriters; ++writer)
      for (int line = 0; line < kLines; ++line) {
        const std::string name = "host" + std::to_string(writer) + "-" + std::to_string(line);
        QCOMPARE(after.judge({name, 22}, key(kOne)).verdict, Verdict::trusted);
      }
  }

  void refusesToTrust() {
    const Sandbox box;
    box.write("known_hosts", QByteArray("@revoked * ") + kOne + "\n");
    const auto revoked = read(box, {"known_hosts"}).trust({"web", 22}, key(kOne), false);
    QVERIFY(!revoked);
    QCOMPARE(revoked.error().code, Code::hostKeyRevoked);
    const auto pattern = read(box, {"known_hosts"}).trust({"*", 22}, key(kTwo), false);
    QVERIFY(!pattern);
    QCOMPARE(pattern.error().code, Code::invalid);
    const auto nowhere = KnownHosts::read({}, {})->trust({"web", 22}, key(kTwo), false);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, Code::storage);
  }

  void aDirectoryIsNoKnownHostsFile() {
    const Sandbox box;
    const auto hosts = KnownHosts::read({box.path(".")}, {});
    QVERIFY(!hosts);
    QCOMPARE(hosts.error().code, Code::storage);
  }
};

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "test_known_hosts.moc"
