#include <QtTest>

#include <fstream>

#include "core/statement.h"
#include "core/time.h"
#include "evidence/pack_judge.h"
#include "evidence/pack_writer.h"
#include "sandbox.h"
#include "signing/keygen_signer.h"

using namespace gantry;
using namespace gantry::evidence;

namespace {

constexpr const char* kHost = "SHA256:4zGxy6yDNizWoYPPQ5wo/t7ILGJt0ul9o64NSQejo7I";
constexpr int kRecords = 8;

/// A copy of production's ledger with real signatures, a pack made of it, and the tools of whoever wants to deceive with one.
class Packer {
 public:
  Packer() {
    for (const char* name : {"mara", "jonas"}) sandbox.makeKey(name, "ed25519");
    sandbox.write("signers", "mara " + sandbox.read("mara.pub") + "jonas " + sandbox.read("jonas.pub"));
    add("ledger.started", "host", ledger::Body{{"project", std::string("shop")}, {"host", std::string(kHost)}, {"id", std::string(32, 'a')}});
    say(statement::Hold{true}, "mara");
    for (int i = 0; i < 3; ++i) add("run.started", "host", ledger::Body{{"run", std::string("01JD")}});
    say(statement::Hold{false}, "jonas");
    add("run.finished", "host", ledger::Body{{"run", std::string("01JD")}, {"outcome", std::string("healthy")}});
    add("run.finished", "host", ledger::Body{{"run", std::string("01JE")}, {"outcome", std::string("failed")}});
    QByteArray bytes;
    for (const std::string& line : lines) bytes += QByteArray::fromStdString(line);
    sandbox.write("copy", bytes);
  }

  static Time at(int minute) { return *parseTime("2026-11-23T08:00:00Z") + std::chrono::minutes(minute); }

  Statement word(statement::Said said, const char* who) const {
    Statement made{*ProjectName::parse("shop"), production, *Fingerprint::parse(kHost), std::move(said), *Person::parse(who), *Remark::parse("because"), at(static_cast<int>(lines.size())), {}};
    if (made.kind() == StatementKind::checkpoint) made.reason.reset();
    return made;
  }
  SignedText signedBy(const Statement& made, const char* who) const {
    auto key = signing::KeygenSigner::open(sandbox.path(who));
    return {made.text(), *(*key)->sign(made.text(), rowOf(made.kind()).nameSpace, {})};
  }
  void say(statement::Said said, const char* who) {
    const Statement made = word(std::move(said), who);
    add(std::string(rowOf(made.kind()).name), who, signedBy(made, who));
  }
  void add(const std::string& kind, const std::string& by, std::variant<SignedText, ledger::Body> said) {
    const Digest prev = lines.empty() ? ledger::beforeTheFirst() : Digest::of(lines.back());
    lines.push_back(ledger::Record{static_cast<std::int64_t>(lines.size()) + 1, prev, at(static_cast<int>(lines.size())), kind, production, by, std::move(said)}.line());
  }

  Result<PackMade> make(const char* name, PackSource source) const {
    source.copy = sandbox.path("copy");
    source.signers = sandbox.read("signers").toStdString();
    return writePack(sandbox.path(name), {source}, at(60), {});
  }
  PackSource whole() const { return {*ProjectName::parse("shop"), production, {}, 1, 0, {}, {}}; }

  /// A person has seen the whole ledger; `head` is what they saw last.
  ledger::SeenHead seen(const Digest& head) const {
    const Statement made = word(statement::Checkpoint{Digest::of(lines.front()), std::ssize(lines), head}, "mara");
    return {{Digest::of(lines.front()), std::ssize(lines), head, "mara"}, signedBy(made, "mara"), "mara", made.created};
  }

  /// Unpacks a good pack into `unpacked`, lets a shell script change it there, makes the manifest fit, and packs it again.
  void repack(const QString& change, const char* name, bool newManifest = true) const {
    const QString script = QStringLiteral("rm -rf unpacked && mkdir unpacked && cd unpacked && tar -xf ../good.tar && %1 %2 && tar --format=ustar -cf ../%3 $(find . ! -type d | sed 's,^./,,')")
                               .arg(change, newManifest ? QStringLiteral("&& find . -type f ! -name 'MANIFEST.*' | sed 's/^..//' | LC_ALL=C sort | xargs sha256sum > MANIFEST.sha256") : QString(), QString::fromLatin1(name));
    shell(script);
  }
  QByteArray shell(const QString& script) const {
    const QString folder = QString::fromStdString(sandbox.path("").string());
    return test::output(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("cd '%1' && { %2; } 2>&1").arg(folder, script)});
  }
  /// What the pack's own script says of it, without Gantry.
  QByteArray shellSays(const char* name) const {
    return shell(QStringLiteral("rm -rf out && mkdir out && cd out && tar -xf ../%1 && sh verify.sh").arg(QString::fromLatin1(name)));
  }

  Result<std::vector<PartVerdict>> judged(const char* name, const std::vector<ledger::KnownHead>& known = {}) const {
    const auto pack = OpenPack::open(sandbox.path(name), {});
    if (!pack) return failure(pack.error());
    return judgePack(*pack, nullptr, [&](const ProjectName&, const EnvironmentName&) { return Result<std::vector<ledger::KnownHead>>(known); });
  }

  test::Sandbox sandbox;
  EnvironmentName production = *EnvironmentName::parse("production");
  std::vector<std::string> lines;
};

/// Why a pack is refused before anything in it is believed.
struct Hostile {
  const char* name;
  const char* change;   ///< in the unpacked folder; makes ../bad.tar itself when it ends with `exit`
  const char* reason;
};

const Hostile kHostile[] = {
    {"a path upward", "tar --format=ustar -cf ../bad.tar --transform 's,^report.html,../report.html,' -P $(find . ! -type d | sed 's,^./,,'); exit", "packs have no file of this name"},
    {"an absolute path", "tar --format=ustar -cf ../bad.tar --transform 's,^report.html,/tmp/report.html,' -P $(find . ! -type d | sed 's,^./,,'); exit", "packs have no file of this name"},
    {"a name packs do not have", "echo x > notes.txt", "packs have no file of this name"},
    {"a statement with another number's spelling", "cp statements/production/2.txt statements/production/02.txt", "packs have no file of this name"},
    {"a symbolic link", "rm report.html && ln -s /etc/passwd report.html", "is a link"},
    {"a hard link", "rm report.html && ln VERIFY.md report.html", "is a link"},
    {"a fifo", "rm report.html && mkfifo report.html", "no regular file"},
    {"a file twice", "tar --format=ustar --hard-dereference -cf ../bad.tar $(find . ! -type d | sed 's,^./,,') report.html; exit", "in it twice"},
    {"compressed", "tar --format=ustar -czf ../bad.tar $(find . ! -type d | sed 's,^./,,'); exit", "no tar"},
    {"extended headers", "tar --format=pax -cf ../bad.tar $(find . ! -type d | sed 's,^./,,'); exit", "extensions of tar"},
    {"a sparse file", "truncate -s 100M report.html && tar --format=gnu -S -cf ../bad.tar $(find . ! -type d | sed 's,^./,,'); exit", "extensions of tar"},
    {"a bomb", "truncate -s 257M report.html && tar --format=ustar -cf ../bad.tar report.html; exit", "bytes; at most"},
    {"a line of a gigabyte", "truncate -s 1G ledger/production.jsonl && tar --format=ustar -cf - ledger/production.jsonl | head -c 3000000 > ../bad.tar; exit", "has a line of more than 64 KiB"},
    {"cut off", "tar --format=ustar -cf - $(find . ! -type d | sed 's,^./,,') | head -c 9000 > ../bad.tar; exit", "cut off"},
    {"no tar", "head -c 100000 /dev/urandom > ../bad.tar; exit", "no tar"},
    {"empty", ": > ../bad.tar; exit", "no "},
    {"no keys", "rm ledger/production.allowed_signers", "there is no ledger/production.allowed_signers"},
    {"keys for all environments", "cp ledger/production.allowed_signers allowed_signers", "packs have no file of this name"},
    {"no ledger", "rm -r ledger statements", "there is no ledger in it"},
    {"a range that is none", "echo '1 x' > ledger/production.range", "is not FIRST LAST PREV"},
};

/// What is a pack, and does not prove what it should.
struct Forged {
  const char* name;
  const char* change;
};

const Forged kForged[] = {
    {"a changed record", "sed -i '5s/01JD/01JF/' ledger/production.jsonl"},
    {"a dropped record", "sed -i 4d ledger/production.jsonl"},
    {"an end that is missing", "sed -i '$d' ledger/production.jsonl"},
    {"another person in a statement's record", "sed -i '2s/\"by\":\"mara\"/\"by\":\"jonas\"/' ledger/production.jsonl"},
    {"keys exchanged", "sed -i 's/^mara/x/; s/^jonas/mara/; s/^x/jonas/' ledger/production.allowed_signers"},
    {"a statement's file changed", "sed -i 's/because/whatever/' statements/production/2.txt"},
    {"a statement's file too many", "for e in txt sig who; do cp statements/production/2.$e statements/production/3.$e; done"},
    {"a statement's file is missing", "rm statements/production/2.who"},
    {"a line of more than 64 KiB", "head -c 70000 /dev/zero | tr '\\0' a >> ledger/production.jsonl && echo >> ledger/production.jsonl"},
    {"a line that is no UTF-8", "printf '{\"n\":9,\\377\\n' >> ledger/production.jsonl"},
    {"a control character", "printf '{\"n\":9,\\033[2J\\n' >> ledger/production.jsonl"},
};

}  // namespace

class TestPack : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_it.make("good.tar", m_it.whole()));
    QCOMPARE(std::ssize(m_it.lines), std::ptrdiff_t{kRecords});
  }

  void aGoodPackProvesItself() {
    const auto parts = m_it.judged("good.tar");
    QVERIFY2(parts, parts ? "" : parts.error().message.c_str());
    QCOMPARE(parts->size(), std::size_t{1});
    const PartVerdict& part = parts->front();
    QVERIFY2(part.good(), part.verdict.fault ? part.verdict.fault->why.c_str() : part.faults.empty() ? "" : part.faults.front().c_str());
    QCOMPARE(part.verdict.statements, std::int64_t{2});
    QVERIFY(part.verdict.completeness == ledger::Completeness::nobodyToCompare);
    const QByteArray said = m_it.shellSays("good.tar");
    QVERIFY2(said.contains("OK: 8 records in one chain, 2 statements"), said.constData());
  }

  void aPartOfALedgerProvesItself() {
    PackSource source = m_it.whole();
    source.first = 3;
    source.last = 7;
    const auto made = m_it.make("part.tar", source);
    QVERIFY2(made, made ? "" : made.error().message.c_str());
    QCOMPARE(made->records, std::int64_t{5});
    const auto parts = m_it.judged("part.tar");
    QVERIFY(parts && parts->front().good());
    QCOMPARE(parts->front().range.prev.text(), Digest::of(m_it.lines[1]).text());
    const QByteArray said = m_it.shellSays("part.tar");
    QVERIFY2(said.contains("OK: 5 records in one chain, 1 statements"), said.constData());
  }

  /// Records 3 to 5: a run, and nobody said anything.
  void aPartInWhichNobodySaidAnythingProvesItself() {
    PackSource quiet = m_it.whole();
    quiet.first = 3;
    quiet.last = 5;
    QVERIFY(m_it.make("quiet.tar", quiet));
    const auto alone = m_it.judged("quiet.tar");
    QVERIFY2(alone, alone ? "" : alone.error().message.c_str());
    QVERIFY(alone->front().good() && !alone->front().project);
    QVERIFY2(m_it.shellSays("quiet.tar").contains("OK: 3 records in one chain, 0 statements"), m_it.shellSays("quiet.tar").constData());

    quiet.last = 8;
    quiet.first = 7;
    quiet.heads = {m_it.seen(Digest::of(m_it.lines.back()))};
    QVERIFY(m_it.make("witnessed.tar", quiet));
    const auto witnessed = m_it.judged("witnessed.tar");
    QVERIFY2(witnessed, witnessed ? "" : witnessed.error().message.c_str());
    QVERIFY(witnessed->front().good() && witnessed->front().verdict.completeness == ledger::Completeness::complete);
    QCOMPARE(witnessed->front().project->text(), std::string("shop"));
  }

  void aPartTakesItsProjectFromTheOthers() {
    PackSource production = m_it.whole();
    production.copy = m_it.sandbox.path("copy");
    production.signers = m_it.sandbox.read("signers").toStdString();
    PackSource staging = production;
    staging.environment = *EnvironmentName::parse("staging");
    staging.copy = m_it.sandbox.path("stagings");
    staging.first = staging.last = 2;
    std::string first = m_it.lines.front();
    first.replace(first.find("production"), 10, "staging");
    const ledger::Record second{2, Digest::of(first), m_it.at(1), "run.started", staging.environment, "host", ledger::Body{{"run", std::string("01JD")}}};
    m_it.sandbox.write("stagings", QByteArray::fromStdString(first + second.line()));
    QVERIFY(writePack(m_it.sandbox.path("both-places.tar"), {staging, production}, m_it.at(60), {}));
    const auto parts = m_it.judged("both-places.tar");
    QVERIFY2(parts, parts ? "" : parts.error().message.c_str());
    for (const PartVerdict& part : *parts) QVERIFY(part.good() && part.project->text() == "shop");
  }

  void whatOthersSawMakesItComplete() {
    PackSource source = m_it.whole();
    source.heads = {m_it.seen(Digest::of(m_it.lines.back()))};
    QVERIFY(m_it.make("seen.tar", source));
    QVERIFY(m_it.judged("seen.tar")->front().verdict.completeness == ledger::Completeness::complete);
    QVERIFY2(m_it.shellSays("seen.tar").contains("OK: mara has seen the same 8 records"), m_it.shellSays("seen.tar").constData());
  }

  void whatOthersSawSpeaksAgainstARewrittenLedger() {
    PackSource source = m_it.whole();
    source.heads = {m_it.seen(Digest::of("another line\n"))};
    QVERIFY(m_it.make("fork.tar", source));
    QVERIFY(m_it.judged("fork.tar")->front().verdict.completeness == ledger::Completeness::rewritten);
    QVERIFY(m_it.shellSays("fork.tar").contains("WRONG: somebody has seen another record 8"));
  }

  void twoHeadsOfOneSizeAreAFork() {
    PackSource source = m_it.whole();
    source.heads = {m_it.seen(Digest::of(m_it.lines.back())), m_it.seen(Digest::of(m_it.lines.back())), m_it.seen(Digest::of("another line\n"))};
    QVERIFY(m_it.make("both.tar", source));
    QVERIFY(m_it.judged("both.tar")->front().verdict.completeness == ledger::Completeness::rewritten);
    QVERIFY(m_it.shellSays("both.tar").contains("WRONG: somebody has seen another record 8"));
    QVERIFY(m_it.shell(QStringLiteral("tar -tf both.tar")).contains("checkpoints/production/2.txt") && !m_it.shell(QStringLiteral("tar -tf both.tar")).contains("checkpoints/production/3.txt"));
  }

  void aKeyOfAnotherEnvironmentDoesNotCount() {
    PackSource production = m_it.whole();
    production.copy = m_it.sandbox.path("copy");
    production.signers = "jonas " + m_it.sandbox.read("jonas.pub").toStdString() + "mara valid-before=\"20260101Z\" " + m_it.sandbox.read("mara.pub").toStdString();
    PackSource staging = production;
    staging.environment = *EnvironmentName::parse("staging");
    staging.signers = m_it.sandbox.read("signers").toStdString();
    staging.copy = m_it.sandbox.path("first");
    std::string first = m_it.lines.front();
    first.replace(first.find("production"), 10, "staging");
    m_it.sandbox.write("first", QByteArray::fromStdString(first));
    QVERIFY(writePack(m_it.sandbox.path("two.tar"), {staging, production}, m_it.at(60), {}));
    const auto parts = m_it.judged("two.tar");
    QVERIFY2(parts, parts ? "" : parts.error().message.c_str());
    QVERIFY(parts->at(1).range.environment.text() == "staging" && parts->at(1).good());
    QVERIFY(!parts->at(0).good());
    QCOMPARE(parts->at(0).verdict.badStatements.front().record, std::int64_t{2});
    QVERIFY2(m_it.shellSays("two.tar").contains("WRONG: record 2: the signature of mara does not hold"), m_it.shellSays("two.tar").constData());
  }

  void aCheckpointInAnotherNameIsNone() {
    PackSource source = m_it.whole();
    source.heads = {m_it.seen(Digest::of(m_it.lines.back()))};
    source.heads.front().by = "jonas";
    QVERIFY(m_it.make("name.tar", source));
    QVERIFY(m_it.shellSays("name.tar").contains("WRONG: checkpoints/production/1 is not by jonas"));
  }

  void refusesWhatIsNoPack_data() {
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < std::size(kHostile); ++i) QTest::newRow(kHostile[i].name) << static_cast<int>(i);
  }
  void refusesWhatIsNoPack() {
    QFETCH(int, row);
    const Hostile& hostile = kHostile[row];
    m_it.repack(QString::fromLatin1(hostile.change), "bad.tar");
    const auto pack = OpenPack::open(m_it.sandbox.path("bad.tar"), {});
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, Code::invalid);
    QVERIFY2(pack.error().message.find(hostile.reason) != std::string::npos, pack.error().message.c_str());
  }

  void findsWhatIsForged_data() {
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < std::size(kForged); ++i) QTest::newRow(kForged[i].name) << static_cast<int>(i);
  }
  void findsWhatIsForged() {
    QFETCH(int, row);
    const Forged& forged = kForged[row];
    m_it.repack(QString::fromLatin1(forged.change), "forged.tar");
    const auto parts = m_it.judged("forged.tar");
    QVERIFY(!parts || !parts->front().good());
    QVERIFY2(m_it.shellSays("forged.tar").contains("WRONG"), m_it.shellSays("forged.tar").constData());
  }

  void findsWhatWasChangedAfterTheExport() {
    m_it.repack(QStringLiteral("echo x >> report.html"), "changed.tar", false);
    const auto pack = OpenPack::open(m_it.sandbox.path("changed.tar"), {});
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, Code::digestMismatch);
    QVERIFY(m_it.shellSays("changed.tar").contains("WRONG: the files are not those of MANIFEST.sha256"));
  }

  void writesNothingOverAFile() {
    QCOMPARE(m_it.make("good.tar", m_it.whole()).error().code, Code::storage);
    PackSource beyond = m_it.whole();
    beyond.first = 100;
    QCOMPARE(m_it.make("beyond.tar", beyond).error().code, Code::notFound);
    QVERIFY(!std::filesystem::exists(m_it.sandbox.path("beyond.tar")));
  }

  void leavesNothingBehind() {
    std::filesystem::path folder;
    {
      const auto pack = OpenPack::open(m_it.sandbox.path("good.tar"), {});
      folder = pack->folder();
      QVERIFY(std::filesystem::exists(folder / "verify.sh"));
    }
    QVERIFY(!std::filesystem::exists(folder));
  }

 private:
  Packer m_it;
};

QTEST_GUILESS_MAIN(TestPack)
#include "test_pack.moc"
