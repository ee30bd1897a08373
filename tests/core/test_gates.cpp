#include <QtTest>

#include <functional>
#include <set>

#include "core/gate.h"
#include "support/samples.h"

using namespace gantry;
using namespace gantry::testing;
using namespace std::string_literals;

namespace {

const ServiceName kApp = *ServiceName::parse("app");

RunRecord record(char app, char migrator, Outcome outcome) {
  return {runId('R'), digestOf('e'), tagOf('9'), appImage(app), migratorImage(migrator), digestOf('d'), outcome, Time{}, Time{}, true};
}

const Time kNow = samplePlan().created + std::chrono::hours(1);

Policy strictPolicy() {
  return {shop().name, production().name, true, 1, false, {}, staging().name, std::chrono::hours(24), std::chrono::minutes(30), {}, false, false, {*Person::parse("ida")}, true};
}

ProvenStatement word(statement::Said said, const char* by, char key) {
  const Plan plan = samplePlan();
  const bool acceptance = std::holds_alternative<statement::Acceptance>(said);
  return {{plan.project, acceptance ? staging().name : plan.environment, plan.host, std::move(said), *Person::parse(by), *Remark::parse("because"), kNow - std::chrono::minutes(10), plan.expires},
          *Fingerprint::parse("SHA256:" + std::string(43, key)), digestOf('7')};
}

ProvenStatement acceptanceAfter(std::chrono::minutes healthy) {
  const Plan plan = samplePlan();
  return word(statement::Acceptance{runId('R'), plan.release, plan.app, plan.migrator, kNow - std::chrono::minutes(10) - healthy}, "jonas", 'J');
}

AdmissionFacts admission() {
  return {strictPolicy(), {}, samplePlan(), {true, {}, {}}, {word(statement::Approval{samplePlan().id()}, "jonas", 'J'), acceptanceAfter(std::chrono::hours(2))}, {}, {{std::string("SHA256:") + std::string(43, 'M'), {"mara"}}}, false, kNow};
}

/// A promotion that every gate lets through.
GateFacts promotion() {
  GateFacts facts{.release = releaseOf('9'), .environment = samplePlan().environment, .admission = admission()};
  facts.upstream = staging().name;
  facts.upstreamRuns = std::vector{record('9', '9', Outcome::healthy)};
  return facts;
}

HostFacts healthyHost() {
  HostFacts facts;
  facts.engine = "20.10.24";
  facts.serving = ServingRun{runId('R'), tagOf('9'), digestOf('9'), digestOf('9'), digestOf('d')};
  facts.containers = {{"app", "c1", "running", "healthy", 0, "-", "-", appImage('9').text(), "-"},
                      {"postgres", "c2", "running", "healthy", 0, "-", "-", "-", "-"}};
  facts.ready = ReadyFacts{200, 4};
  return facts;
}

struct GateCase {
  const char* name;
  const char* gate;
  GateState state;
  const char* reason;
  std::function<void(GateFacts&)> change;
};

/// Each gate's every answer, in English as the terminal says it.
const std::vector<GateCase>& gateCases() {
  using enum GateState;
  static const std::vector<GateCase> kCases{
      {"complete", "release-complete", passed, "app and migrator are in the registry and were built from one commit", [](GateFacts&) {}},
      {"no app image", "release-complete", refused, "sha-9999999 is not complete: there is no app image with this tag", [](GateFacts& f) { f.release.app.reset(); }},
      {"no migrator image", "release-complete", refused, "sha-9999999 is not complete: there is no migrator image with this tag", [](GateFacts& f) { f.release.migrator.reset(); }},
      {"other commits", "release-complete", refused, "sha-9999999 is not complete: the images were built from different commits (app 9999999, migrator 8888888)",
       [](GateFacts& f) { f.release.migrator->revision = commitOfAll('8'); }},
      {"rollback needs no registry", "release-complete", passed, "a rollback uses what ran here before",
       [](GateFacts& f) { f.release.app.reset(), f.rollback = true; }},
      {"no tag moved", "tags-unmoved", passed, "no tag has moved since it was first seen", [](GateFacts&) {}},
      {"a tag moved", "tags-unmoved", refused, "shop-app:x points elsewhere; find out who pushed it again, then deploy another release, or accept the new digest with `gantryctl release accept-digest sha-9999999`", [](GateFacts& f) { f.movedTags = {"shop-app:x points elsewhere"s}; }},
      {"healthy upstream", "proven-upstream", passed, "the same digests were healthy on staging", [](GateFacts&) {}},
      {"healthy upstream among others", "proven-upstream", passed, "the same digests were healthy on staging",
       [](GateFacts& f) { f.upstreamRuns->insert(f.upstreamRuns->begin(), record('5', '5', Outcome::failed)); }},
      {"failed later on, healthy before", "proven-upstream", passed, "the same digests were healthy on staging",
       [](GateFacts& f) { f.upstreamRuns->insert(f.upstreamRuns->begin(), record('9', '9', Outcome::failed)); }},
      {"nothing before", "proven-upstream", passed, "nothing stands before this environment", [](GateFacts& f) { f.upstream.reset(), f.upstreamRuns.reset(); }},
      {"upstream not read", "proven-upstream", unknown, "staging could not be read", [](GateFacts& f) { f.upstreamRuns.reset(); }},
      {"never ran upstream", "proven-upstream", refused, "sha-9999999 was not healthy on staging yet; deploy it there first", [](GateFacts& f) { f.upstreamRuns->clear(); }},
      {"restored upstream", "proven-upstream", refused, "sha-9999999 was not healthy on staging yet; deploy it there first", [](GateFacts& f) { f.upstreamRuns = {{record('9', '9', Outcome::restored)}}; }},
      {"runs upstream now", "proven-upstream", refused, "sha-9999999 was not healthy on staging yet; deploy it there first",
       [](GateFacts& f) { f.upstreamRuns->front().outcome.reset(); }},
      {"other app upstream", "proven-upstream", refused, "staging ran sha-9999999 with other digests than the registry has now", [](GateFacts& f) { f.upstreamRuns = {{record('5', '9', Outcome::healthy)}}; }},
      {"other migrator upstream", "proven-upstream", refused, "staging ran sha-9999999 with other digests than the registry has now",
       [](GateFacts& f) { f.upstreamRuns = {{record('9', '5', Outcome::healthy)}}; }},
      {"incomplete", "proven-upstream", refused, "sha-9999999 is not complete", [](GateFacts& f) { f.release.migrator.reset(); }},
      {"rollback needs no upstream", "proven-upstream", passed, "a rollback goes to a release that was healthy here", [](GateFacts& f) { f.upstreamRuns.reset(), f.rollback = true; }},
      {"not held", "not-held", passed, "no hold is set", [](GateFacts&) {}},
      {"held by a person", "not-held", refused, "held by mara since 2026-11-23T08:50:00Z; look at why, then lift it with `gantryctl hold lift production`", [](GateFacts& f) { f.target.hold = Hold{"-", "mara", "2026-11-23T08:50:00Z"}; }},
      {"held by a run", "not-held", refused, "held by run 01JD3XW9V8ZK5T9Q2B7M4N6P8R since x; look at why, then lift it with `gantryctl hold lift production`", [](GateFacts& f) { f.target.hold = Hold{runId('R').text(), "mara", "x"}; }},
      {"held, going back", "not-held", refused, "held by mara since x; look at why, then lift it with `gantryctl hold lift production`",
       [](GateFacts& f) { f.rollback = true, f.target.hold = Hold{"-", "mara", "x"}; }},
      {"policy cannot be read", "policy-valid", refused, "line 3 is wrong; the host's owner must mend it, see `gantryctl doctor production`", [](GateFacts& f) { f.admission->policy.reset(), f.admission->policyFault = "line 3 is wrong"s; }},
      {"unsigned", "plan-signed", refused, "the plan carries no signature; name a key of mara's with --key", [](GateFacts& f) { f.admission->signature = {}; }},
      {"unsigned, but promised", "plan-signed", passed, "it will be signed", [](GateFacts& f) { f.admission->signature = {false, {}, "it will be signed"s}; }},
      {"unsigned, and no key", "plan-signed", refused, "it cannot be signed: no key", [](GateFacts& f) { f.admission->signature = {false, "no key", {}}; }},
      {"signed wrongly", "plan-signed", refused, "the signature does not count: another key; sign with a key that the host's allowed_signers give to mara", [](GateFacts& f) { f.admission->signature = {true, "another key", {}}; }},
      {"expired", "plan-current", refused, "it expired at 2026-11-23T20:50:00Z; make a new plan", [](GateFacts& f) { f.admission->now = samplePlan().expires; }},
      {"rejected", "not-rejected", refused, "ida rejected it: because; make a new plan", [](GateFacts& f) { f.admission->said.push_back(word(statement::Rejection{samplePlan().id()}, "ida", 'I')); }},
      {"withdrawn", "not-rejected", refused, "mara withdrew it: because; make a new plan", [](GateFacts& f) { f.admission->said.push_back(word(statement::Rejection{samplePlan().id()}, "mara", 'M')); }},
      {"marked as bad", "not-marked-bad", refused, "ida marked sha-9999999 as bad at x; choose another release, or lift it with `gantryctl mark-bad lift sha-9999999 production`", [](GateFacts& f) { f.target.bad = {{samplePlan().app, migratorImage('5'), tagOf('9'), "ida", "x"}}; }},
      {"glass broken", "glass-whole", passed, "ida broke it: because", [](GateFacts& f) { f.admission->said.push_back(word(statement::BreakGlass{samplePlan().id()}, "ida", 'I')); }},
      {"glass broken by another", "glass-whole", refused, "jonas broke it and is not among those who may", [](GateFacts& f) { f.admission->said.push_back(word(statement::BreakGlass{samplePlan().id()}, "jonas", 'J')); }},
      {"frozen by a person", "not-frozen", refused, "frozen by ida until 2026-11-23T10:50:00Z; wait until then, or lift it with `gantryctl freeze lift production`", [](GateFacts& f) { f.target.freezes = {{kNow, kNow + std::chrono::hours(1), "ida"}}; }},
      {"frozen later", "not-frozen", passed, "no freeze holds now", [](GateFacts& f) { f.target.freezes = {{kNow + std::chrono::seconds(1), kNow + std::chrono::hours(1), "ida"}}; }},
      {"frozen, glass broken", "not-frozen", passed, "ida broke the glass: because",
       [](GateFacts& f) { f.target.freezes = {{kNow, kNow + std::chrono::hours(1), "ida"}}, f.admission->said.push_back(word(statement::BreakGlass{samplePlan().id()}, "ida", 'I')); }},
      {"not accepted", "accepted", refused, "nobody accepted these two images on staging; accept it with `gantryctl accept staging`", [](GateFacts& f) { f.admission->said.pop_back(); }},
      {"accepted too early", "accepted", refused, "jonas accepted it on staging at 2026-11-23T09:40:00Z, after 29 min of health; the policy asks for 30 min; accept it again later with `gantryctl accept staging`", [](GateFacts& f) { f.admission->said.back() = acceptanceAfter(std::chrono::minutes(29)); }},
      {"accepted long ago", "accepted", refused, "jonas accepted it on staging at 2026-11-22T08:40:00Z, longer ago than 1 d; accept it with `gantryctl accept staging` again", [](GateFacts& f) { f.admission->said.back().statement.created -= std::chrono::hours(25); }},
      {"not approved", "approved", refused, "1 of 1 approvals is missing (nobody approved; mara, who asks, does not count); others approve it, each with the file", [](GateFacts& f) { f.admission->said.erase(f.admission->said.begin()); }},
      {"not approved, not signed yet", "approved", refused, "1 of 1 approvals is missing (nobody approved; mara, who asks, does not count); ask for it with `gantryctl request`, then others approve it", [](GateFacts& f) { f.admission->signature = {false, {}, "later"s}; f.admission->said.erase(f.admission->said.begin()); }},
      {"approved with the requester's key", "approved", refused, "1 of 1 approvals is missing (nobody approved; mara, who asks, does not count); others approve it, each with the file", [](GateFacts& f) { f.admission->said.front().key = *Fingerprint::parse("SHA256:" + std::string(43, 'M')); }},
      {"one key under two names", "approved", refused, "1 of 2 approvals is missing (ida, jonas approved; mara, who asks, does not count); others approve it, each with the file",
       [](GateFacts& f) { f.admission->policy->approvals = 2, f.admission->said.push_back(word(statement::Approval{samplePlan().id()}, "ida", 'J')); }},
      {"a required person is missing", "approved", refused, "ida must approve and has not; others approve it, each with the file", [](GateFacts& f) { f.admission->policy->required = {*Person::parse("ida")}; }},
      {"going back is exempt", "approved", passed, "going back is exempt", [](GateFacts& f) { f.admission->said.clear(), f.admission->policy->rollbackExempt = f.admission->goesBack = true; }},
      {"no way back, unsaid", "way-back-stated", refused, "the way back is BLOCKED, and nobody who approves says so; somebody approves it with a reason that begins with BLOCKED",
       [](GateFacts& f) { f.admission->policy->wayBackStated = true, f.admission->plan.replaces = Unmanaged{digestOf('5')}, f.admission->plan.verdictBack = Verdict::blocked; }},
      {"no way back, at a first deployment", "way-back-stated", passed, "nothing served here that one could go back to", [](GateFacts& f) { f.admission->policy->wayBackStated = true; }},
      {"ledger unwritable", "ledger-writable", refused, "the host cannot append to its ledger; make room there, or mend the owner and mode of .gantry/ledger", [](GateFacts& f) { f.target.ledger = LedgerFacts{1, digestOf('1'), digestOf('1'), false}; }},
      {"a run is not recorded", "ledger-writable", refused, "the end of run 01JD is not on the ledger yet; see `gantryctl doctor production`", [](GateFacts& f) { f.target.unrecorded = {"01JD"}; }},
      {"failed upstream with other digests", "proven-upstream", refused, "sha-9999999 was not healthy on staging yet; deploy it there first", [](GateFacts& f) { f.upstreamRuns = {{record('5', '5', Outcome::failed)}}; }},
      {"never ran upstream, glass broken", "proven-upstream", passed, "ida broke the glass: because",
       [](GateFacts& f) { f.upstreamRuns->clear(), f.admission->said.push_back(word(statement::BreakGlass{samplePlan().id()}, "ida", 'I')); }},
      {"signers cannot be read", "policy-valid", refused, "line 3 is wrong; the host's owner must mend it, see `gantryctl doctor production`", [](GateFacts& f) { f.admission->policyFault = "line 3 is wrong"s; }},
      {"unsigned, and no key, where none is asked for", "plan-signed", passed, "the policy takes unsigned plans",
       [](GateFacts& f) { f.admission->policy->planSigned = false, f.admission->policy->requesterCounts = true, f.admission->signature = {false, "no key", {}}; }},
      {"made on a clock that is ahead", "plan-current", refused, "it was made at 2026-11-23T09:55:01Z, ahead of the host's clock; check both clocks", [](GateFacts& f) { f.admission->plan.created = kNow + std::chrono::seconds(301); }},
      {"made on a clock that is a little ahead", "plan-current", passed, "it may run until 2026-11-23T20:50:00Z", [](GateFacts& f) { f.admission->plan.created = kNow + std::chrono::seconds(300); }},
      {"marked as bad after another", "not-marked-bad", refused, "ida marked sha-9999999 as bad at x; choose another release, or lift it with `gantryctl mark-bad lift sha-9999999 production`",
       [](GateFacts& f) { f.target.bad = {{appImage('5'), migratorImage('5'), tagOf('5'), "jonas", "x"}, {appImage('5'), samplePlan().migrator, tagOf('9'), "ida", "x"}}; }},
      {"frozen until now", "not-frozen", passed, "no freeze holds now", [](GateFacts& f) { f.target.freezes = {{kNow - std::chrono::hours(1), kNow, "ida"}}; }},
      {"in the second window of the policy", "not-frozen", refused, "the policy freezes it every week from Mon 09:50 until Mon 09:51 UTC; wait until then, or `--break-glass REASON`",
       [](GateFacts& f) { f.admission->policy->freezes = {{{600}, {660}}, {{590}, {591}}}; }},
      {"accepted elsewhere", "accepted", refused, "nobody accepted these two images on staging; accept it with `gantryctl accept staging`", [](GateFacts& f) { f.admission->said.back().statement.environment = production().name; }},
      {"accepted as long ago as may be", "accepted", passed, "jonas accepted it on staging at 2026-11-22T09:50:00Z",
       [](GateFacts& f) { f.admission->said.back() = acceptanceAfter(std::chrono::hours(48)), f.admission->said.back().statement.created = kNow - std::chrono::hours(24); }},
      {"one name with two keys", "approved", refused, "1 of 2 approvals is missing (jonas approved; mara, who asks, does not count); others approve it, each with the file",
       [](GateFacts& f) { f.admission->policy->approvals = 2, f.admission->said.push_back(word(statement::Approval{samplePlan().id()}, "jonas", 'K')); }},
      {"ledger unwritable where it may be", "ledger-writable", passed, "the policy does not ask for it",
       [](GateFacts& f) { f.admission->policy->ledgerRequired = false, f.target.ledger = LedgerFacts{1, digestOf('1'), digestOf('1'), false}; }},
      {"free", "lock-free", passed, "nobody deploys here now", [](GateFacts&) {}},
      {"busy", "lock-free", refused, "run 01JD3XW9V8ZK5T9Q2B7M4N6P8R by jonas is at step migrate since x; watch it with `gantryctl run follow 01JD3XW9V8ZK5T9Q2B7M4N6P8R`",
       [](GateFacts& f) { f.target.lock = LockHolder{runId('R').text(), "jonas", "x", "migrate"}; }},
  };
  return kCases;
}

}  // namespace

class TestGates : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void letsAProvenReleasePass() {
    const auto judged = judge(promotion());
    QCOMPARE(judged.size(), gateKinds().size());
    for (const JudgedGate& gate : judged) QVERIFY2(gate.result.state == GateState::passed, gate.result.reason.english().c_str());
  }

  void asksNothingOfAPolicyThatIsNotThere() {
    GateFacts facts = promotion();
    facts.admission.reset();
    for (const JudgedGate& gate : judge(facts)) QVERIFY(std::ranges::find(gateKinds(), gate.name, &GateKind::name)->ofPolicy == false);
  }

  void judgesEachGateAlone_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(gateCases().size()); ++i) QTest::newRow(gateCases()[static_cast<std::size_t>(i)].name) << i;
  }
  void judgesEachGateAlone() {
    QFETCH(int, index);
    const GateCase& wanted = gateCases()[static_cast<std::size_t>(index)];
    GateFacts facts = promotion();
    wanted.change(facts);
    const auto judged = judge(facts);
    const auto gate = std::ranges::find(judged, wanted.gate, &JudgedGate::name);
    QVERIFY(gate != judged.end());
    QVERIFY2(gate->result.state == wanted.state, gate->result.reason.english().c_str());
    const QByteArray id(facts.admission->plan.id().hex().substr(0, 12).data(), 12);
    QCOMPARE(QByteArray::fromStdString(gate->result.whole().english()).replace(id, "PLAN"), QByteArray(wanted.reason));
  }

  void hasEachAnswerOfEachGateInTheTable() {
    std::set<std::string_view> refused;
    for (const GateCase& row : gateCases())
      if (row.state == GateState::refused) refused.insert(row.gate);
    std::set<std::string_view> names;
    for (const GateKind& kind : gateKinds()) {
      QVERIFY2(refused.contains(kind.name), kind.name.data());
      QVERIFY2(names.insert(kind.name).second, kind.name.data());
      QVERIFY(!kind.title.empty());
    }
  }

  void saysWhyAReleaseIsIncomplete_data() {
    QTest::addColumn<QByteArray>("app");       // a digit of the revision, `-` without label, empty: no image
    QTest::addColumn<QByteArray>("migrator");
    QTest::addColumn<QByteArray>("why");       // empty: complete
    QTest::newRow("one commit") << QByteArray("9") << QByteArray("9") << QByteArray();
    QTest::newRow("no labels") << QByteArray("-") << QByteArray("-") << QByteArray();
    QTest::newRow("no app") << QByteArray() << QByteArray("9") << QByteArray("there is no app image with this tag");
    QTest::newRow("no migrator") << QByteArray("9") << QByteArray() << QByteArray("there is no migrator image with this tag");
    QTest::newRow("neither") << QByteArray() << QByteArray() << QByteArray("there is no app image with this tag");
    QTest::newRow("two commits") << QByteArray("9") << QByteArray("8")
                                 << QByteArray("the images were built from different commits (app 9999999, migrator 8888888)");
    QTest::newRow("one label") << QByteArray("9") << QByteArray("-")
                               << QByteArray("the images were built from different commits (app 9999999, migrator none)");
    QTest::newRow("tag of another commit") << QByteArray("8") << QByteArray("8")
                                           << QByteArray("the tag names commit 9999999, but the images were built from 8888888");
  }
  void saysWhyAReleaseIsIncomplete() {
    QFETCH(QByteArray, app);
    QFETCH(QByteArray, migrator);
    QFETCH(QByteArray, why);
    const auto image = [](const PinnedImage& pinned, const QByteArray& revision) -> std::optional<Image> {
      if (revision.isEmpty()) return std::nullopt;
      return imageAt(pinned, revision == "-" ? std::nullopt : std::optional(commitOfAll(revision[0])));
    };
    const Release release{tagOf('9'), image(appImage('9'), app), image(migratorImage('9'), migrator)};
    QCOMPARE(QByteArray::fromStdString(release.incompleteBecause().english()), why);
  }

  void tellsTheCommitOfARelease() {
    Release release = releaseOf('9');
    QVERIFY(release.commit() == commitOfAll('9'));
    release.app->revision.reset();
    QVERIFY(release.commit() == commitOfAll('9'));
    release.tag = *Tag::parse("hotfix-1");
    QVERIFY(!release.commit());
    release.app->revision = commitOfAll('8');
    QVERIFY(release.commit() == commitOfAll('8'));
    QVERIFY(!commitOf(*Tag::parse("sha-9f2c41d")));
    QCOMPARE(brief(tagOf('9')), std::string("sha-9999999"));
    QCOMPARE(brief(*Tag::parse("hotfix-1")), std::string("hotfix-1"));
  }

  void tellsHealthAndIdentity_data() {
    QTest::addColumn<int>("change");
    QTest::addColumn<QByteArray>("health");
    QTest::addColumn<QByteArray>("identity");
    const auto row = [](const char* name, int change, const char* health, const char* identity) {
      QTest::newRow(name) << change << QByteArray(health) << QByteArray(identity);
    };
    row("healthy", 0, "Healthy", "proven");
    row("engine does not answer", 1, "Unknown", "unknown");
    row("nothing was read", 2, "Unknown", "unknown");
    row("app is gone", 3, "Down", "drifted");
    row("app exited", 4, "Down", "proven");
    row("another image", 5, "Healthy", "drifted");
    row("not probed", 6, "Unknown", "proven");
    row("HTTP 503", 7, "Degraded", "proven");
    row("no answer", 8, "Degraded", "proven");
    row("database unhealthy", 9, "Degraded", "proven");
    row("database restarting", 10, "Degraded", "proven");
    row("started by hand", 11, "Healthy", "unmanaged");
    row("nobody's container", 12, "Healthy", "unmanaged");
    row("never deployed", 13, "Unknown", "nothing");
    row("digest unknown", 14, "Healthy", "drifted");
  }
  void tellsHealthAndIdentity() {
    QFETCH(int, change);
    QFETCH(QByteArray, health);
    QFETCH(QByteArray, identity);
    HostFacts facts = healthyHost();
    const std::vector<std::function<void()>> changes{
        [] {},
        [&] { facts.engine = "unreachable"; },
        [&] { facts.engine.clear(); },
        [&] { facts.containers.erase(facts.containers.begin()); },
        [&] { facts.containers[0].state = "exited"; },
        [&] { facts.containers[0].repoDigest = appImage('5').text(); },
        [&] { facts.ready.reset(); },
        [&] { facts.ready->status = 503; },
        [&] { facts.ready->status = 0; },
        [&] { facts.containers[1].health = "unhealthy"; },
        [&] { facts.containers[1].state = "restarting"; },
        [&] { facts.serving = Unmanaged{digestOf('7')}; },
        [&] { facts.serving = ServesNothing{}; },
        [&] { facts.serving = ServesNothing{}, facts.containers.clear(); },
        [&] { facts.containers[0].repoDigest = "-"; },
    };
    changes.at(static_cast<std::size_t>(change))();
    QCOMPARE(QByteArray::fromStdString(std::string(name(healthOf(facts, kApp)))), health);
    QCOMPARE(QByteArray::fromStdString(std::string(name(identityOf(facts, kApp)))), identity);
  }
};

QTEST_APPLESS_MAIN(TestGates)
#include "test_gates.moc"
