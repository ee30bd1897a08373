#include <QtTest>

#include "core/schema_transition.h"
#include "core/schema_verdict.h"

using namespace gantry;

namespace {

Migration migration(const std::string& name, const std::string& sql) { return {name, sql, Digest::of(sql)}; }

MigrationSet setOf(const std::vector<std::string>& names) {
  MigrationSet set{"postgresql", "prisma/migrations", {}};
  for (const std::string& name : names) set.migrations.push_back(migration(name, "-- " + name));
  return set;
}

std::vector<MigrationFacts> rowsOf(const MigrationSet& set) {
  std::vector<MigrationFacts> rows;
  for (const Migration& one : set.migrations) rows.push_back({one.name, std::string(one.digest.hex()), "applied", {}, {}});
  return rows;
}

SchemaFinding finding(SchemaEffect effect, bool ifUsed = false) {
  SchemaFinding made{effect, ifUsed, {"2_b", 7}, "ALTER TABLE t", "t", Sentence::say("something about {} was done", std::string("t")), std::nullopt};
  if (ifUsed) made.probe = Probe{"SELECT 1 FROM t"};
  return made;
}

SchemaReport reportOf(const std::vector<SchemaFinding>& findings) {
  SchemaReport report;
  report.statements.push_back({{"2_b", 7}, "ALTER TABLE t", SchemaEffect::none, false, findings, {}});
  return report;
}

Verdict back(const std::vector<SchemaFinding>& findings, const ProbeAnswers& answers = {}) {
  const MigrationSet now = setOf({"1_a", "2_b"});
  return judge(compareMigrations(setOf({"1_a"}), now, rowsOf(now)), reportOf(findings), Journey::back, "sha-1", answers).verdict;
}

Verdict ofSets(const MigrationComparison& sets, Journey journey = Journey::back) {
  return judge(sets, SchemaReport(), journey, "sha-1").verdict;
}

}  // namespace

class TestSchemaVerdict : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void weighsEveryEffect_data() {
    QTest::addColumn<int>("effect");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char* title, SchemaEffect effect, Verdict verdict) {
      QTest::newRow(title) << static_cast<int>(effect) << static_cast<int>(verdict);
    };
    row("none", SchemaEffect::none, Verdict::safe);
    row("writes break", SchemaEffect::writesBreak, Verdict::caution);
    row("data changed", SchemaEffect::dataChanged, Verdict::caution);
    row("unknown", SchemaEffect::unknown, Verdict::unknown);
    row("reads break", SchemaEffect::readsBreak, Verdict::blocked);
    row("data lost", SchemaEffect::dataLost, Verdict::blocked);
  }
  void weighsEveryEffect() {
    QFETCH(int, effect);
    QFETCH(int, verdict);
    QCOMPARE(static_cast<int>(back({finding(static_cast<SchemaEffect>(effect))})), verdict);
    QVERIFY(back({finding(SchemaEffect::dataLost), finding(static_cast<SchemaEffect>(effect))}) == Verdict::blocked);
  }

  void letsTheDatabaseSettleWhatHoldsOnlyIfUsed() {
    const std::vector<SchemaFinding> ifUsed{finding(SchemaEffect::readsBreak, true)};
    QVERIFY(back(ifUsed) == Verdict::caution);
    QVERIFY(back(ifUsed, {{"SELECT 1 FROM t", false}}) == Verdict::safe);
    QVERIFY(back(ifUsed, {{"SELECT 1 FROM t", true}}) == Verdict::blocked);
    QVERIFY(back({finding(SchemaEffect::unknown)}, {{"SELECT 1 FROM t", false}}) == Verdict::unknown);
  }

  void namesMigrationAndLineAndTheRelease() {
    const MigrationSet now = setOf({"1_a", "2_b"});
    const SchemaVerdict verdict = judge(compareMigrations(setOf({"1_a"}), now, rowsOf(now)),
                                        reportOf({finding(SchemaEffect::writesBreak), finding(SchemaEffect::readsBreak)}),
                                        Journey::back, "sha-1");
    QCOMPARE(verdict.reasons.size(), std::size_t{2});
    QVERIFY(verdict.reasons[0].finding->effect == SchemaEffect::readsBreak);
    QCOMPARE(verdict.reasons[0].sentence.english(), std::string("something about t was done by 2_b line 7; sha-1 was written before that"));
  }

  void saysAReasonInAnotherTongue() {
    const Tongue foreign = [](const char* english) { return std::string("«") + english + "»"; };
    const MigrationSet now = setOf({"1_a", "2_b"});
    QCOMPARE(judge(compareMigrations(setOf({"1_a"}), now, rowsOf(now)), reportOf({finding(SchemaEffect::readsBreak)}), Journey::back, "sha-1").reasons[0].sentence.in(foreign),
             std::string("««something about t was done» by 2_b line 7; sha-1 was written before that»"));
    const MigrationSet many = setOf({"1", "2", "3", "4", "5", "6", "7"});
    QCOMPARE(judge(compareMigrations(many, setOf({}), rowsOf(setOf({}))), SchemaReport(), Journey::back, "sha-1").reasons[0].sentence.in(foreign),
             std::string("«sha-1 expects «1, 2, 3, 4, 5 and 2 more», which this database does not have»"));
  }

  void knowsExtraPendingFailedAndChanged() {
    const MigrationSet older = setOf({"1_a"});
    const MigrationSet now = setOf({"1_a", "2_b"});
    QVERIFY(ofSets(compareMigrations(older, now, rowsOf(now))) == Verdict::safe);
    QCOMPARE(compareMigrations(older, now, rowsOf(now)).extra, std::vector<std::string>{"2_b"});
    QVERIFY(ofSets(compareMigrations(now, older, rowsOf(older))) == Verdict::blocked);
    QVERIFY(ofSets(compareMigrations(now, older, rowsOf(older)), Journey::forward) == Verdict::safe);
    auto rows = rowsOf(now);
    rows[1].state = "failed";
    QVERIFY(ofSets(compareMigrations(older, now, rows)) == Verdict::blocked);
    rows[1].state = "rolled-back";
    QVERIFY(ofSets(compareMigrations(older, now, rows)) == Verdict::safe);
    rows = rowsOf(now);
    rows[0].checksum = std::string(64, '0');
    QVERIFY(ofSets(compareMigrations(older, now, rows)) == Verdict::blocked);
  }

  void neverCallsSafeWhatNobodyKnows() {
    const MigrationSet older = setOf({"1_a"});
    const MigrationSet now = setOf({"1_a", "2_b"});
    QVERIFY(ofSets(compareMigrations(older, now, std::nullopt)) == Verdict::unknown);
    auto rows = rowsOf(now);
    rows.push_back({"3_by_hand", std::string(64, 'a'), "applied", {}, {}});
    const MigrationComparison sets = compareMigrations(older, now, rows);
    QCOMPARE(sets.unknown, std::vector<std::string>{"3_by_hand"});
    QVERIFY(ofSets(sets) == Verdict::unknown);
    rows.back() = rowsOf(setOf({"3_c"})).front();
    QVERIFY(ofSets(compareMigrations(older, now, rows)) == Verdict::unknown);
    QVERIFY(ofSets(compareMigrations(older, now, rows, {setOf({"3_c"})})) == Verdict::safe);
    rows.back().checksum = std::string(64, 'a');
    QVERIFY(ofSets(compareMigrations(older, now, rows, {setOf({"3_c"})})) == Verdict::unknown);
  }

  void warnsWhenTheTargetLacksAMiddleOne() {
    const MigrationSet now = setOf({"1_a", "2_b", "3_c"});
    const MigrationComparison sets = compareMigrations(setOf({"1_a", "3_c"}), now, rowsOf(now));
    QVERIFY(sets.interleaved);
    QVERIFY(ofSets(sets) == Verdict::caution);
    auto rows = rowsOf(now);
    for (std::size_t i = 0; i < 3; ++i) rows[i].started = "2026-11-23T08:5" + std::to_string(i == 1 ? 9 : i) + ":00Z";
    QVERIFY(!compareMigrations(setOf({"1_a", "3_c"}), now, rows).interleaved);
  }

  void looksBackFromADeploymentThatHasNotHappened() {
    const MigrationSet now = setOf({"1_a"});
    const MigrationSet next = setOf({"1_a", "2_b"});
    const MigrationComparison sets = compareWayBack(now, next, rowsOf(now));
    QCOMPARE(sets.extra, std::vector<std::string>{"2_b"});
    QCOMPARE(sets.extras.front().sql, std::string("-- 2_b"));
    QVERIFY(sets.pending.empty() && sets.databaseRead);
    QVERIFY(!compareWayBack(now, next, std::nullopt).databaseRead);
    auto failed = rowsOf(now);
    failed.push_back({"2_b", std::string(next.migrations[1].digest.hex()), "failed", {}, {}});
    QCOMPARE(compareWayBack(now, next, failed).failed, std::vector<std::string>{"2_b"});
  }

  void tracksTransitionsByTheTimesOfTheirMigrations() {
    const SchemaTransition open{"t.a", "t.b", {"1_a", 1}, std::nullopt, Sentence::say("t.a waits")};
    SchemaTransition closed = open;
    closed.contract = StatementPlace{"2_b", 1};
    const std::vector<MigrationFacts> both{{"1_a", "", "applied", "", "2026-11-20T10:00:00Z"},
                                           {"2_b", "", "applied", "", "2026-11-22T10:00:00Z"}};
    using namespace std::chrono_literals;
    QVERIFY(stateOf(open, {}, 24h) == TransitionState::planned);
    QVERIFY(stateOf(open, both, 24h) == TransitionState::waiting);
    QVERIFY(stateOf(closed, {both[0]}, 24h) == TransitionState::waiting);
    QVERIFY(stateOf(closed, both, 24h) == TransitionState::ended);
    QVERIFY(stateOf(closed, both, 72h) == TransitionState::endedTooSoon);
    QVERIFY(stateOf(closed, {both[0], {"2_b", "", "applied", "", ""}}, 24h) == TransitionState::unknown);
  }
};

QTEST_APPLESS_MAIN(TestSchemaVerdict)
#include "test_schema_verdict.moc"
