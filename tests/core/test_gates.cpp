#include <QtTest>

#include "core/gate.h"

using namespace gantry;

namespace {

Digest digest(char c) { return *Digest::parse("sha256:" + std::string(64, c)); }
Tag tag() { return *Tag::parse("sha-" + std::string(40, '9')); }

Image image(const char* name, char c) {
  return {{*ImageName::parse(name), digest(c)}, digest(c), digest(c), *Commit::parse(std::string(40, '9')), {}, {}};
}

Release complete() { return {tag(), image("ghcr.io/a/app", 'a'), image("ghcr.io/a/migrator", 'b')}; }

RunRecord record(char app, Outcome outcome) {
  const Release release = complete();
  return {*RunId::parse("01JD3XW9V8ZK5T9Q2B7M4N6P8R"), digest('c'), tag(), {release.app->pinned.name, digest(app)},
          release.migrator->pinned, digest('d'), outcome, Time{}, Time{}, true};
}

GateFacts promotion() {
  GateFacts facts{.release = complete()};
  facts.upstream = *EnvironmentName::parse("staging");
  facts.upstreamRuns = std::vector{record('a', Outcome::healthy)};
  return facts;
}

}  // namespace

class TestGates : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void letsAProvenReleasePass() {
    for (const JudgedGate& gate : judge(promotion())) QVERIFY2(gate.result.state == GateState::passed, gate.result.reason.c_str());
  }

  void asksForTheSameDigestsUpstream() {
    GateFacts facts = promotion();
    facts.upstreamRuns = std::vector{record('e', Outcome::healthy)};
    QVERIFY(gates::provenUpstream(facts).state == GateState::refused);
    QVERIFY(gates::provenUpstream(facts).reason.find("other digests") != std::string::npos);
    facts.upstreamRuns = std::vector{record('a', Outcome::restored)};
    QVERIFY(gates::provenUpstream(facts).state == GateState::refused);
    facts.upstreamRuns = std::nullopt;
    QVERIFY(gates::provenUpstream(facts).state == GateState::unknown);
    facts.rollback = true;
    QVERIFY(gates::provenUpstream(facts).state == GateState::passed);
  }

  void refusesHeldAndBusyEnvironmentsAndMovedTags() {
    GateFacts facts = promotion();
    facts.target.hold = Hold{"-", "mara", "2026-11-23T08:50:00Z"};
    facts.target.lock = LockHolder{"01JD3XW9V8ZK5T9Q2B7M4N6P8R", "jonas", "2026-11-23T08:50:00Z", "migrate"};
    facts.movedTags = {"ghcr.io/a/app:sha-9 points elsewhere"};
    QVERIFY(gates::notHeld(facts).state == GateState::refused);
    QVERIFY(gates::lockFree(facts).reason.find("jonas") != std::string::npos);
    QVERIFY(gates::tagsUnmoved(facts).state == GateState::refused);
  }

  void saysWhyAReleaseIsIncomplete() {
    Release release = complete();
    QVERIFY(release.incompleteBecause().empty());
    release.migrator->revision = *Commit::parse(std::string(40, '8'));
    QVERIFY(release.incompleteBecause().find("different commits") != std::string::npos);
    release.migrator.reset();
    QVERIFY(release.incompleteBecause().find("migrator") != std::string::npos);
    QVERIFY(gates::releaseComplete({.release = release}).state == GateState::refused);
  }

  void tellsHealthAndIdentity() {
    const ServiceName app = *ServiceName::parse("app");
    HostFacts facts;
    facts.engine = "20.10";
    QVERIFY(healthOf(facts, app) == Health::unknown);
    QVERIFY(identityOf(facts, app) == Identity::nothing);
    facts.serving = ServingRun{*RunId::parse("01JD3XW9V8ZK5T9Q2B7M4N6P8R"), tag(), digest('a'), digest('b'), digest('d')};
    QVERIFY(healthOf(facts, app) == Health::down);
    QVERIFY(identityOf(facts, app) == Identity::drifted);
    facts.containers = {{"app", "c1", "running", "healthy", 0, "-", "-", "ghcr.io/a/app@" + digest('a').text(), "-"}};
    facts.ready = ReadyFacts{200, 4};
    QVERIFY(healthOf(facts, app) == Health::healthy);
    QVERIFY(identityOf(facts, app) == Identity::proven);
    facts.containers.front().repoDigest = "ghcr.io/a/app@" + digest('e').text();
    QVERIFY(identityOf(facts, app) == Identity::drifted);
    facts.ready = ReadyFacts{503, 4};
    QVERIFY(healthOf(facts, app) == Health::degraded);
    facts.engine = "unreachable";
    QVERIFY(healthOf(facts, app) == Health::unknown);
  }
};

QTEST_APPLESS_MAIN(TestGates)
#include "test_gates.moc"
