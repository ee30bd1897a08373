#include <QtTest>

#include <fstream>

#include "core/statement.h"
#include "core/time.h"
#include "ledger/verification.h"
#include "sandbox.h"
#include "signing/keygen_signer.h"

using namespace gantry;
using namespace gantry::ledger;

namespace {

constexpr const char* kHost = "SHA256:4zGxy6yDNizWoYPPQ5wo/t7ILGJt0ul9o64NSQejo7I";
constexpr const char* kStarted = "2026-11-23T08:00:00.000Z";

Digest digest(char c) { return *Digest::parse("sha256:" + std::string(64, c)); }

/// A ledger of production as its host would write it, made of real signatures; the forger's tools beside it.
class Forge {
 public:
  Forge() {
    for (const char* name : {"mara", "jonas", "old", "narrow", "anybody", "stranger"}) sandbox.makeKey(name, "ed25519");
    sandbox.write("signers", "mara " + sandbox.read("mara.pub") + "jonas " + sandbox.read("jonas.pub") +
                                 "old valid-before=\"20260101Z\" " + sandbox.read("old.pub") +
                                 "narrow namespaces=\"gantry-plan\" " + sandbox.read("narrow.pub") +
                                 "any* " + sandbox.read("anybody.pub"));
    signers = *signing::AllowedSigners::parse(sandbox.read("signers").toStdString());
    add({*parseTime(kStarted), "ledger.started", production, "host",
         Body{{"project", std::string("shop")}, {"host", std::string(kHost)}, {"id", std::string(32, 'a')}}});
    say(statementBy("mara", statement::Hold{true}));
    say(statementBy("jonas", statement::Approval{digest('c')}));
    for (int i = 0; i < 3; ++i) add({at(30 + i), "run.started", production, "host", Body{{"run", std::string("01JD")}}});
    say(statementBy("mara", statement::Hold{false}, 50));
  }

  static Time at(int minute) { return *parseTime(kStarted) + std::chrono::minutes(minute); }

  Statement statementBy(const char* who, statement::Said said, int minute = 10) const {
    Statement made{*ProjectName::parse("shop"), production, *Fingerprint::parse(kHost), std::move(said), *Person::parse(who),
                   *Remark::parse("a \"reason\" \\ with größe"), at(minute), std::nullopt};
    const StatementKind kind = made.kind();
    if (kind == StatementKind::checkpoint) made.reason.reset();
    if (kind == StatementKind::approval || kind == StatementKind::acceptance) made.expires = at(600);
    return made;
  }

  SignedText signedBy(const Statement& made, const char* key, std::string_view nameSpace = {}) const {
    auto signer = signing::KeygenSigner::open(sandbox.path(key));
    const auto armour = (*signer)->sign(made.text(), nameSpace.empty() ? rowOf(made.kind()).nameSpace : nameSpace, {});
    return {made.text(), armour ? *armour : std::string()};
  }

  void say(const Statement& made) { say(made, signedBy(made, made.by.text().c_str())); }
  void say(const Statement& made, SignedText said, const char* kind = nullptr) {
    add({made.created, kind ? kind : std::string(rowOf(made.kind()).name), production, made.by.text(), std::move(said)});
  }
  void add(Record record) {
    record.n = static_cast<std::int64_t>(lines.size()) + 1;
    record.prev = lines.empty() ? beforeTheFirst() : Digest::of(lines.back());
    lines.push_back(record.line());
  }
  struct Wanted { Time at; std::string kind; std::optional<EnvironmentName> environment; std::string by; std::variant<SignedText, Body> said; };
  void add(Wanted w) { add(Record{1, beforeTheFirst(), w.at, std::move(w.kind), std::move(w.environment), std::move(w.by), std::move(w.said)}); }

  /// What a careful forger does: every `prev` and `n` made to fit again.
  void rechain() {
    std::vector<std::string> old;
    old.swap(lines);
    for (const std::string& line : old) add(*Record::parse(std::string_view(line).substr(0, line.size() - 1)));
  }
  void change(std::size_t line, const std::string& from, const std::string& to) {
    const std::size_t found = lines[line].find(from);
    if (found == std::string::npos) qFatal("nothing to change");
    lines[line].replace(found, from.size(), to);
  }

  KnownHead seen() const { return {Digest::of(lines.front()), static_cast<std::int64_t>(lines.size()), Digest::of(lines.back()), "a colleague's copy"}; }

  LedgerVerdict judged(const std::vector<KnownHead>& known = {}) const {
    QByteArray bytes;
    for (const std::string& line : lines) bytes += QByteArray::fromStdString(line);
    sandbox.write("ledger", bytes);
    return *verify(sandbox.path("ledger"), {*ProjectName::parse("shop"), production, &signers, known});
  }
  /// The same question to the script, which knows nothing of Gantry.
  QByteArray shellSays(const std::optional<KnownHead>& known = {}) const {
    QStringList words{QStringLiteral(GANTRY_VERIFY), sandbox.text("ledger"), sandbox.text("signers")};
    if (known) words << QString::number(known->size) << QString::fromStdString(known->head.text());
    return test::output(QStringLiteral("sh"), words);
  }

  test::Sandbox sandbox;
  signing::AllowedSigners signers;
  EnvironmentName production = *EnvironmentName::parse("production");
  std::vector<std::string> lines;
};

#define SEEN_BY_BOTH(forge, condition)                                  \
  do {                                                                  \
    const LedgerVerdict verdict = (forge).judged();                     \
    QVERIFY2(condition, verdict.fault ? verdict.fault->why.c_str() : (verdict.badStatements.empty() ? "nothing found" : verdict.badStatements[0].why.c_str())); \
    const QByteArray verified = (forge).shellSays();                        \
    QVERIFY2(verified.startsWith("WRONG"), verified.constData());               \
  } while (false)

}  // namespace

class TestForgery : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anHonestLedgerIsGood() {
    const Forge forge;
    const LedgerVerdict verdict = forge.judged();
    QVERIFY2(verdict.good(), verdict.fault ? verdict.fault->why.c_str() : verdict.badStatements.empty() ? "" : verdict.badStatements[0].why.c_str());
    QVERIFY(verdict.completeness == Completeness::nobodyToCompare);
    QCOMPARE(verdict.statements, std::int64_t{3});
    const QByteArray said = forge.shellSays();
    QVERIFY2(said.startsWith("OK: 7 records in one chain, 3 statements"), said.constData());
    QVERIFY(forge.judged({forge.seen()}).completeness == Completeness::complete);
    QVERIFY(forge.shellSays(forge.seen()).startsWith("OK"));
  }

  void aChangedByte() {
    Forge forge;
    forge.change(3, "01JD", "01JE");
    SEEN_BY_BOTH(forge, !verdict.intact() && verdict.fault->record == 5 && !verdict.signaturesHold() && verdict.lookedAt(4) && !verdict.lookedAt(5));
  }
  void aPersonsWordWithoutAStatement() {
    Forge forge;
    forge.add({Forge::at(60), "run.started", forge.production, "mara", Body{{"run", std::string("01JD")}}});
    SEEN_BY_BOTH(forge, verdict.intact() && !verdict.good() && verdict.badStatements.front().record == 8);
  }
  void aStatementsKindWithoutAStatement() {
    Forge forge;
    forge.add({Forge::at(60), "hold", forge.production, "host", Body{{"state", std::string("lifted")}}});
    SEEN_BY_BOTH(forge, verdict.intact() && !verdict.good());
  }
  void aStatementWithABodyBehindIt() {
    Forge forge;
    forge.lines.back().replace(forge.lines.back().size() - 2, 1, ",\"by\":\"host\",\"body\":{\"x\":true}}");
    SEEN_BY_BOTH(forge, !verdict.intact());
  }
  void aDroppedRecord() {
    Forge forge;
    forge.lines.erase(forge.lines.begin() + 3);
    SEEN_BY_BOTH(forge, !verdict.intact() && verdict.fault->record == 4);
  }
  void anInsertedRecord() {
    Forge forge;
    forge.lines.insert(forge.lines.begin() + 3, forge.lines[3]);
    SEEN_BY_BOTH(forge, !verdict.intact());
  }
  void reorderedRecords() {
    Forge forge;
    std::swap(forge.lines[3], forge.lines[4]);
    SEEN_BY_BOTH(forge, !verdict.intact() && verdict.fault->record == 4);
  }
  void aStatementAlteredAndRechained() {
    Forge forge;
    forge.change(2, digest('c').text(), digest('d').text());
    forge.rechain();
    SEEN_BY_BOTH(forge, verdict.intact() && verdict.badStatements.size() == 1 && verdict.badStatements[0].record == 3);
  }
  void aStatementUnderAnotherName() {
    Forge forge;
    forge.change(2, "\"by\":\"jonas\"", "\"by\":\"mara\"");
    forge.rechain();
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aStatementSaidTwice() {
    Forge forge;
    forge.lines.push_back(forge.lines[2]);
    forge.rechain();
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1 && verdict.badStatements[0].record == 8);
  }
  void aForeignKey() {
    Forge forge;
    const Statement made = forge.statementBy("mara", statement::Approval{digest('c')}, 55);
    forge.say(made, forge.signedBy(made, "stranger"));
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void anExpiredKey() {
    Forge forge;
    forge.say(forge.statementBy("old", statement::Approval{digest('c')}, 55));
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aKeyThatMayNotSignThis() {
    Forge forge;
    forge.say(forge.statementBy("narrow", statement::Approval{digest('c')}, 55));
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aPersonWhomOnlyAPatternNames() {
    Forge forge;
    forge.say(forge.statementBy("anybody", statement::Approval{digest('c')}, 55));
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aSignatureForAnotherNamespace() {
    Forge forge;
    const Statement made = forge.statementBy("mara", statement::Approval{digest('c')}, 55);
    forge.say(made, forge.signedBy(made, "mara", "gantry-rejection"));
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aStatementForAnotherEnvironment() {
    Forge forge;
    Statement made = forge.statementBy("mara", statement::Approval{digest('c')}, 55);
    made.environment = *EnvironmentName::parse("staging");
    forge.say(made);
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aRecordOfAnotherEnvironment() {
    Forge forge;
    Statement made = forge.statementBy("mara", statement::Approval{digest('c')}, 55);
    made.environment = *EnvironmentName::parse("staging");
    forge.add({Forge::at(55), "approval", made.environment, "mara", forge.signedBy(made, "mara")});
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aHostsRecordOfAnotherEnvironment() {
    Forge forge;
    forge.add({Forge::at(60), "run.started", *EnvironmentName::parse("staging"), "host", Body{{"run", std::string("01JD")}}});
    SEEN_BY_BOTH(forge, verdict.intact() && verdict.badStatements.size() == 1);
  }
  void aStatementOfAnotherProject() {
    Forge forge;
    Statement made = forge.statementBy("mara", statement::Approval{digest('c')}, 55);
    made.project = *ProjectName::parse("other");
    forge.say(made);
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aWitnessToItsOwnLedger() {
    Forge forge;
    const Statement made = forge.statementBy("jonas", statement::Checkpoint{digest('1'), 40, digest('2')}, 60);
    forge.say(made, forge.signedBy(made, "jonas"), "witness");
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aStatementMadeAfterItsRecord() {
    Forge forge;
    const Statement made = forge.statementBy("mara", statement::Hold{true}, 55 + 6);
    forge.add({Forge::at(55), "hold", forge.production, "mara", forge.signedBy(made, "mara")});
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aSecondBeginning() {
    Forge forge;
    forge.add({Forge::at(60), "ledger.started", forge.production, "host",
               Body{{"project", std::string("shop")}, {"host", std::string(kHost)}, {"id", std::string(32, 'b')}}});
    SEEN_BY_BOTH(forge, !verdict.intact() && verdict.fault->record == 8);
  }
  void aThingSaidTwiceInOneRecord() {
    Forge forge;
    forge.add({Forge::at(60), "run.finished", forge.production, "host", Body{{"run", std::string("01JD")}, {"outcome", std::string("healthy")}}});
    forge.change(7, "\"outcome\":", "\"outcome\":\"failed\",\"outcome\":");
    SEEN_BY_BOTH(forge, !verdict.intact() && verdict.fault->record == 8);
  }
  void aLedgerOfAnotherProject() {
    Forge forge;
    forge.change(0, "\"project\":\"shop\"", "\"project\":\"other\"");
    forge.rechain();
    SEEN_BY_BOTH(forge, !verdict.good());
  }
  void aStatementForAnotherHost() {
    Forge forge;
    Statement made = forge.statementBy("mara", statement::Approval{digest('c')}, 55);
    made.host = *Fingerprint::parse("SHA256:" + std::string(43, 'A'));
    forge.say(made);
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aStatementForAnotherKeyOfThisHost() {
    Forge forge;
    const std::string key = "SHA256:" + std::string(43, 'A');
    forge.add({Forge::at(52), "host.key", forge.production, "host", Body{{"key", key}}});
    Statement made = forge.statementBy("mara", statement::Approval{digest('c')}, 55);
    forge.say(made);
    made.created = Forge::at(56);
    made.host = *Fingerprint::parse(key);
    forge.say(made);
    QVERIFY(forge.judged().good());
    QVERIFY(forge.shellSays().startsWith("OK"));
    made.host = *Fingerprint::parse("SHA256:" + std::string(43, 'B'));
    made.created = Forge::at(57);
    forge.say(made);
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aKeyThatADeskNames() {   // in a ledger of an environment only its host says which keys it has
    Forge forge;
    const std::string key = "SHA256:" + std::string(43, 'A');
    forge.add({Forge::at(52), "host.key", forge.production, "desk", Body{{"key", key}}});
    Statement made = forge.statementBy("mara", statement::Approval{digest('c')}, 55);
    made.host = *Fingerprint::parse(key);
    forge.say(made);
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aStatementThatHadExpired() {
    Forge forge;
    Statement made = forge.statementBy("mara", statement::Approval{digest('c')}, 55);
    const SignedText said = forge.signedBy(made, "mara");
    forge.add({Forge::at(601), "approval", forge.production, "mara", said});
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }
  void aStatementOfAnotherKind() {
    Forge forge;
    const Statement made = forge.statementBy("mara", statement::Rejection{digest('c')}, 55);
    forge.say(made, forge.signedBy(made, "mara"), "approval");
    SEEN_BY_BOTH(forge, verdict.badStatements.size() == 1);
  }

  void aCutOffEndIsSeenByWhoSawMore() {
    Forge forge;
    const KnownHead seen = forge.seen();
    forge.lines.resize(5);
    const LedgerVerdict alone = forge.judged();
    QVERIFY(alone.intact() && alone.completeness == Completeness::nobodyToCompare);
    QVERIFY(forge.judged({seen}).completeness == Completeness::cutOff);
    QVERIFY(forge.shellSays(seen).startsWith("WRONG"));
    QVERIFY(!forge.judged({seen}).good());
  }
  void aRewrittenHistoryIsSeenByWhoSawTheOther() {
    Forge forge;
    const KnownHead seen = forge.seen();
    forge.change(3, "01JD", "01JE");
    forge.rechain();
    QVERIFY(forge.judged().intact());
    QVERIFY(forge.judged({seen}).completeness == Completeness::rewritten);
    QVERIFY(forge.shellSays(seen).startsWith("WRONG"));
  }
  void aForkIsSeenWhenBothHeadsMeet() {
    Forge forge;
    Forge other;
    other.lines = forge.lines;
    forge.add({Forge::at(70), "run.started", forge.production, "host", Body{{"run", std::string("01JX")}}});
    other.add({Forge::at(70), "run.started", other.production, "host", Body{{"run", std::string("01JY")}}});
    QVERIFY(forge.judged({other.seen()}).completeness == Completeness::rewritten);
    QVERIFY(other.judged({forge.seen()}).completeness == Completeness::rewritten);
    QVERIFY(forge.shellSays(other.seen()).startsWith("WRONG"));
  }
  void aLedgerStartedAnewIsAnotherLedger() {
    Forge forge;
    const KnownHead seen = forge.seen();
    forge.change(0, std::string(32, 'a'), std::string(32, 'b'));
    forge.rechain();
    QVERIFY(forge.judged({seen}).completeness == Completeness::rewritten);
    QVERIFY(forge.shellSays(seen).startsWith("WRONG"));
  }
  void aCheckpointInsideSpeaksAgainstARewriting() {
    Forge forge;
    forge.say(forge.statementBy("jonas", statement::Checkpoint{Digest::of(forge.lines[0]), 7, Digest::of(forge.lines[6])}, 60));
    QVERIFY(forge.judged().good());
    forge.change(3, "01JD", "01JE");
    forge.rechain();
    QVERIFY(forge.judged().completeness == Completeness::rewritten);
  }
  void aWitnessInANeighboursLedgerIsHandedOn() {
    Forge forge;
    Statement made = forge.statementBy("jonas", statement::Checkpoint{digest('1'), 40, digest('2')}, 60);
    made.environment = *EnvironmentName::parse("staging");
    forge.say(made, forge.signedBy(made, "jonas"), "witness");
    const LedgerVerdict verdict = forge.judged();
    QVERIFY2(verdict.good(), verdict.badStatements.empty() ? "" : verdict.badStatements[0].why.c_str());
    QCOMPARE(verdict.witnessed.size(), std::size_t{1});
    QCOMPARE(verdict.witnessed[0].size, std::int64_t{40});
    QVERIFY(forge.shellSays().startsWith("OK"));
  }
  void aTornLastLineIsNoRecord() {
    Forge forge;
    forge.lines.back().pop_back();
    const LedgerVerdict verdict = forge.judged();
    QVERIFY(verdict.torn && verdict.intact());
    QCOMPARE(verdict.records, std::int64_t{6});
    QVERIFY(forge.shellSays().startsWith("WRONG: record last: its line has no end"));
    forge.lines.clear();
    QCOMPARE(forge.judged().records, std::int64_t{0});
    QVERIFY(forge.shellSays().startsWith("WRONG"));
  }
  void textCannotImitateARecord() {
    Forge forge;
    Statement made = forge.statementBy("mara", statement::Hold{true}, 55);
    made.reason = *Remark::parse("x\",\"sig\":\"y\"} {\"n\":9,\"prev\":\"sha256:");
    forge.say(made);
    QVERIFY(forge.judged().good());
    const QByteArray said = forge.shellSays();
    QVERIFY2(said.startsWith("OK: 8 records"), said.constData());
  }
};

QTEST_GUILESS_MAIN(TestForgery)
#include "test_forgery.moc"
