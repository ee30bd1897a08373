#include <QTemporaryDir>
#include <QtTest/QTest>

#include "app/freezes.h"
#include "core/statement.h"
#include "foreign.h"
#include "gui/board.h"
#include "gui/words.h"
#include "ledger/ledger_file.h"
#include "sqlite/ledger_index.h"
#include "support/scripted_desk.h"

namespace gantry::gui {

using namespace testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class BoardTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void saysWhyNothingThatIsMissingCanBeDeployed();
  void countsWhatCanBeDeployed();
  void namesWhatAils_data();
  void namesWhatAils();
  void saysThatNothingIsDeployed();
  void doesNotCallADeploymentADrift();
  void showsFreezesThatAreOver();
  void offersThePromotionToAProtectedHost();
  void offersNothingOnWhatIsOnlyRemembered();
  void tellsARollbackFromARelease();
  void gathersTheRunsOfOneHour();
  void showsWhatComesWithTheFirstPromotion();
  void forgetsHowFarItWasWhenAnotherServes();
  void saysWhyThereIsNoWayBack();
  void showsThatAnAnswerTookLong();
  void judgesNothingWhereNothingServes();
  void saysTheChecksAnewInAnotherLanguage();

 private:
  void read(HostFacts facts);
  [[nodiscard]] HostFacts serving() const;
  void standApart();
  void standBehind(const std::vector<char>& missing);
  [[nodiscard]] const LaneFace& face() const { return m_board->lanes().front()->face(); }
  [[nodiscard]] Time now() const { return m_desk->clock.now(); }

  std::unique_ptr<ScriptedDesk> m_desk;
  std::unique_ptr<Board> m_board;
};

void BoardTest::init() {
  m_desk = std::make_unique<ScriptedDesk>();
  m_board = std::make_unique<Board>(QList<Lane*>{new Lane({staging(), {}, {}, {}, {}}, {}, nullptr)}, u"ghcr.io"_s, nullptr);
  m_board->lanes().front()->setParent(m_board.get());
}

HostFacts BoardTest::serving() const {
  HostFacts facts;
  facts.engine = "24.0.7";
  facts.serving = ServingRun{runId('5'), tagOf('5'), digestOf('5'), digestOf('5'), digestOf('c')};
  facts.ready = ReadyFacts{200, 14};
  const auto container = [](const ServiceName& service, const std::string& digest) {
    ContainerFacts one;
    one.service = service.text();
    one.state = "running";
    one.repoDigest = digest;
    return one;
  };
  facts.containers.push_back(container(staging().appService, "shop@" + digestOf('5').text()));
  for (const ServiceName& service : staging().supportServices) facts.containers.push_back(container(service, "-"));
  return facts;
}

void BoardTest::read(HostFacts facts) {
  m_board->lanes().front()->apply({{staging(), std::move(facts), now(), {}, {}}, 12ms}, now());
  m_board->fold(now());
}

/// Staging serves 5, and these commits stand on the branch after it, newest first.
void BoardTest::standBehind(const std::vector<char>& missing) {
  app::Leg leg{staging().name, {}, Direction{Direction::Kind::forward, 0, int(missing.size())}, {}};
  for (const char c : missing) leg.missing.push_back({commitOfAll(c), "Keep orders", "Mara", now()});
  m_board->lanes().front()->applyLeg(leg, now());
}

void BoardTest::saysWhyNothingThatIsMissingCanBeDeployed() {
  read(serving());
  standBehind({'9', '7'});
  app::Candidate half{.release = releaseOf('9')};
  half.release.migrator.reset();
  m_board->applyReleases(std::vector{half}, now());
  QCOMPARE(face().behind, u"2 behind"_s);   // as the terminal says
  QVERIFY2(face().notReady.startsWith(u"9999999 cannot be deployed: "_s), qPrintable(face().notReady));
  m_board->applyReleases(std::vector<app::Candidate>(), now());
  QVERIFY2(face().notReady.endsWith(u"it has no images"_s), qPrintable(face().notReady));
}

void BoardTest::countsWhatCanBeDeployed() {
  read(serving());
  standBehind({'9', '7'});
  m_board->applyReleases(std::vector{app::Candidate{.release = releaseOf('7')}}, now());
  QCOMPARE(face().behind, u"2 behind"_s);
  QCOMPARE(face().notReady, QString());
  QVERIFY2(face().behindText.startsWith(u'1'), qPrintable(face().behindText));
}

void BoardTest::namesWhatAils_data() {
  QTest::addColumn<QString>("gone");
  QTest::addColumn<QString>("state");
  QTest::addColumn<int>("ready");
  QTest::addColumn<QString>("health");
  QTest::addColumn<QString>("ails");
  QTest::newRow("well") << QString() << u"running"_s << 200 << u"Healthy"_s << QString();
  QTest::newRow("elsewhere") << u"redis"_s << u"running"_s << 200 << u"Healthy"_s << QString();
  QTest::newRow("removed") << u"redis"_s << u"running"_s << 503 << u"Degraded"_s << u"app answers HTTP 503 · redis has no container"_s;
  QTest::newRow("silent") << QString() << u"running"_s << 0 << u"Degraded"_s << u"app does not answer"_s;
  QTest::newRow("stopped") << QString() << u"exited"_s << 0 << u"Down"_s << u"app is exited"_s;
  QTest::newRow("app removed") << u"app"_s << QString() << 0 << u"Down"_s << u"app has no container"_s;
}

void BoardTest::namesWhatAils() {
  QFETCH(QString, gone);
  QFETCH(QString, state);
  QFETCH(int, ready);
  HostFacts facts = serving();
  facts.ready->status = ready;
  facts.containers.front().state = state.toStdString();
  std::erase_if(facts.containers, [&](const ContainerFacts& one) { return one.service == gone.toStdString(); });
  read(facts);
  QTEST(face().healthWord, "health");
  QTEST(face().ails, "ails");
}

void BoardTest::saysThatNothingIsDeployed() {
  HostFacts facts = serving();
  facts.serving = ServesNothing{};
  facts.ready.reset();
  facts.containers.clear();
  read(facts);
  QCOMPARE(face().healthWord, u"Nothing deployed"_s);
  QCOMPARE(face().healthTone, u"neutral"_s);
  facts.engine = "unreachable";   // then nobody knows
  read(facts);
  QCOMPARE(face().healthWord, u"Unknown"_s);
}

void BoardTest::doesNotCallADeploymentADrift() {
  HostFacts facts = serving();
  facts.containers.front().repoDigest = "shop@" + digestOf('7').text();
  read(facts);
  QCOMPARE(face().identityWord, u"Drifted"_s);
  QCOMPARE(face().healthWord, u"Drifted"_s);   // well, but not what was deployed
  HostFacts bad = serving();
  bad.bad = {{appImage('5'), migratorImage('5'), tagOf('5'), "root", "2026-11-23T08:00:00Z"}};
  read(bad);
  QCOMPARE(face().healthTone + u' ' + face().healthWord, u"danger Marked as bad"_s);
  read(facts);
  QCOMPARE(face().healthTone, u"danger"_s);
  facts.lock = LockHolder{runId('7').text(), "mara", {}, "pull"};
  read(facts);
  QCOMPARE(face().identityWord, u"Drifted"_s);   // nothing was replaced yet
  facts.lock->step = "ready";
  read(facts);
  QCOMPARE(face().identityWord, u"Being deployed"_s);
  facts.lock.reset();
  facts.serving = Unmanaged{digestOf('7')};   // the first run here, and it failed
  RunRecord failed{runId('7'), digestOf('e'), tagOf('7'), appImage('7'), migratorImage('7'), digestOf('c'), Outcome::failed, now(), {}};
  facts.runs = {failed};
  read(facts);
  QCOMPARE(face().phase, u"unproven"_s);
  QCOMPARE(face().identityWord, u"Not proven"_s);
  facts.runs.front().app = appImage('9');
  read(facts);
  QCOMPARE(face().phase, u"unmanaged"_s);
}

void BoardTest::showsFreezesThatAreOver() {
  const QTemporaryDir folder;
  app::Desk& desk = m_desk->desk;
  desk.ledgers = ledger::Shelf{folder.filePath(u"ledgers"_s).toStdString()};
  desk.recordIndex = [](const std::filesystem::path& place) { return sqlite::LedgerIndex::open(place); };
  QVERIFY(desk.ledgers.prepare(desk.project.name).has_value());
  QCOMPARE(app::recordedFreezes(desk, staging().name, now(), {})->size(), std::size_t{0});   // there is no copy
  const ledger::LedgerFile file(desk.ledgers.copy(desk.project.name, staging().name));
  const auto fingerprint = *Fingerprint::parse("SHA256:" + std::string(43, 'A'));
  QVERIFY(file.append({now() - 400h, "ledger.started", staging().name, "host",
                       ledger::Body{{"project", desk.project.name.text()}, {"host", fingerprint.text()}, {"id", std::string(32, 'a')}}}).has_value());
  const auto say = [&](bool set, Time from, Time until, Time at) {
    const Statement statement{desk.project.name, staging().name, fingerprint, statement::Freeze{set, from, until}, mara(), *Remark::parse("The sale"), at, {}};
    QVERIFY(file.append({at, "freeze", staging().name, "mara", SignedText{statement.text(), std::string(kSignatureBegins) + "U1NI\n" + std::string(kSignatureEnds)}}).has_value());
  };
  const Time today = std::chrono::floor<std::chrono::seconds>(now());
  say(true, today - 390h, today - 380h, today - 395h);   // long before what is shown
  say(true, today - 48h, today - 24h, today - 50h);
  say(true, today - 12h, today + 12h, today - 13h);      // lifted after six hours
  say(false, today - 12h, today + 12h, today - 6h);
  const auto past = app::recordedFreezes(desk, staging().name, now() - std::chrono::days(Board::kDays), {});
  QVERIFY2(past.has_value(), past ? "" : past.error().message.c_str());
  QCOMPARE(past->size(), std::size_t{2});
  QVERIFY(past->back().until == today - 6h);

  m_board->applyFreezes(u"staging"_s, *past);
  read(serving());
  QList<double> shown;
  RowsModel& spans = *m_board->spans();
  const auto value = [&](int row, const char* role) { return spans.data(spans.index(row), spans.roleNames().key(role)); };
  for (int i = 0; i < spans.count(); ++i)
    if (value(i, "tone") == u"frozen"_s) {
      shown << value(i, "from").toDouble() << value(i, "to").toDouble();
      QVERIFY2(value(i, "hint").toString().startsWith(u"Was frozen by mara"_s), qPrintable(value(i, "hint").toString()));
    }
  QCOMPARE(shown.size(), 4);
  QVERIFY(std::abs(shown.at(0) - 12) < 0.01 && std::abs(shown.at(1) - 13) < 0.01);
  QVERIFY(std::abs(shown.at(2) - 13.5) < 0.01 && std::abs(shown.at(3) - 13.75) < 0.01);
}

/// Staging was healthy with 5, production serves 3.
void BoardTest::standApart() {
  const Tag kept = tagOf('3');
  HostFacts upstream = serving();
  upstream.runs = {{runId('5'), digestOf('e'), tagOf('5'), appImage('5'), migratorImage('5'), digestOf('c'), Outcome::healthy, now(), now()}};
  HostFacts target = serving();
  target.serving = ServingRun{runId('3'), kept, digestOf('3'), digestOf('3'), digestOf('c')};
  const app::EnvironmentStatus first{staging(), upstream, now(), {}, {}};
  const app::EnvironmentStatus second{production(), target, now(), {}, {}};
  const QList<Lane*> lanes{new Lane(first, {}, nullptr), new Lane(second, {}, nullptr)};
  m_board = std::make_unique<Board>(lanes, u"ghcr.io"_s, nullptr);
  for (Lane* lane : lanes) lane->setParent(m_board.get());
  m_board->applyReleases(std::vector{app::Candidate{.release = releaseOf('5')}}, now());
}

void BoardTest::offersThePromotionToAProtectedHost() {
  standApart();
  const auto readBoth = [&](bool policed, Outcome upstream) {
    for (Lane* lane : m_board->lanes()) {
      app::EnvironmentStatus status = lane->status();
      if (!status.facts->runs.empty()) status.facts->runs.front().outcome = upstream;
      if (lane->environment().name == production().name && policed) status.facts->policy = OwnersFile{digestOf('1'), true};
      lane->apply({status, 12ms}, now());
    }
    m_board->fold(now());
  };
  const auto gate = [&](const char* key, const char* role) {
    RowsModel& rows = *m_board->gates();
    for (int i = 0; i < rows.count(); ++i)
      if (rows.data(rows.index(i), rows.roleNames().key("key")).toString() == QLatin1StringView(key)) return rows.data(rows.index(i), rows.roleNames().key(role)).toString();
    return QString();
  };
  readBoth(false, Outcome::healthy);
  QVERIFY2(m_board->face().open, qPrintable(m_board->face().word));
  QCOMPARE(m_board->face().word, u"Ready to promote"_s);
  QCOMPARE(gate("approved", "word"), QString());
  QCOMPARE(gate("way-back", "word"), u"Being judged"_s);
  m_board->applyPromotion(tagOf('4'), u"production"_s, {Verdict::safe, {}, {}});   // another release's
  m_board->fold(now());
  QCOMPARE(gate("way-back", "word"), u"Being judged"_s);
  m_board->applyPromotion(tagOf('5'), u"production"_s, {Verdict::blocked, {{Verdict::blocked, std::string("users.name was dropped"), {}}}, {}});
  m_board->fold(now());
  QCOMPARE(gate("way-back", "tone") + u' ' + gate("way-back", "word") + u": "_s + gate("way-back", "reason"), u"danger Blocked: users.name was dropped"_s);
  QVERIFY(m_board->face().open);   // it is said, and closes nothing
  readBoth(true, Outcome::healthy);
  QVERIFY2(m_board->face().open, qPrintable(m_board->face().word));
  QCOMPARE(m_board->face().word, u"Ready to plan"_s);   // nobody asked yet what the policy wants
  QCOMPARE(gate("approved", "word"), u"Judged with the plan"_s);
  QCOMPARE(gate("approved", "tone"), u"neutral"_s);
  readBoth(true, Outcome::failed);
  QVERIFY(!m_board->face().open);
  QCOMPARE(gate("proven-upstream", "tone"), u"danger"_s);
}

void BoardTest::offersNothingOnWhatIsOnlyRemembered() {
  standApart();
  const QString tag = QString::fromStdString(tagOf('5').text());
  Lane* target = m_board->lanes().last();
  QVERIFY(!m_board->face().open);
  QCOMPARE(m_board->whyNot(tag, u"production"_s), u"Production was not read yet"_s);
  QVERIFY(target->face().identityTone != u"success"_s && target->face().readyTone != u"success"_s);
  const auto reasonOf = [&](const char* key) {
    RowsModel& rows = *m_board->gates();
    for (int i = 0; i < rows.count(); ++i)
      if (rows.data(rows.index(i), rows.roleNames().key("key")).toString() == QLatin1StringView(key))
        return rows.data(rows.index(i), rows.roleNames().key("tone")).toString() + u' ' + rows.data(rows.index(i), rows.roleNames().key("reason")).toString();
    return QString();
  };
  for (const char* gate : {"not-held", "lock-free"}) QCOMPARE(reasonOf(gate), u"warning Production was not read yet"_s);
  QCOMPARE(reasonOf("proven-upstream"), u"warning Staging was not read yet"_s);
  for (Lane* lane : m_board->lanes()) lane->apply({lane->status(), 12ms}, now());
  QCOMPARE(m_board->whyNot(tag, u"production"_s), QString());
  QCOMPARE(target->face().readyTone, u"success"_s);
  m_board->applyReleases(failure(Code::unreachable, "ghcr.io is away"), now());
  QCOMPARE(m_board->whyNot(tag, u"production"_s), QString());   // what was read before still counts
  Board fresh(m_board->lanes(), u"ghcr.io"_s, nullptr);
  QCOMPARE(fresh.whyNot(tag, u"production"_s), u"The registry was not read yet"_s);
}

void BoardTest::tellsARollbackFromARelease() {
  std::vector<RunRecord> runs;   // newest first: 5, 7, 9 refused, 5 again, 7 again
  const auto add = [&](char id, char release, Outcome outcome, bool rollback = false) {
    runs.insert(runs.begin(), {runId(id), digestOf('e'), tagOf(release), appImage(release), migratorImage(release), digestOf('c'), outcome, now(), now()});
    runs.front().rollback = rollback;
  };
  add('1', '5', Outcome::healthy);
  add('2', '7', Outcome::healthy);
  add('3', '9', Outcome::failed);
  add('4', '5', Outcome::healthy, true);
  add('6', '5', Outcome::healthy);
  add('8', '7', Outcome::healthy);
  const auto word = [&](std::size_t at) { return signOf(runs[at]).word; };
  QCOMPARE(word(5), u"Succeeded"_s);
  QCOMPARE(word(4), u"Succeeded"_s);
  QCOMPARE(word(3), u"Failed"_s);
  QCOMPARE(word(2), u"Rolled back"_s);
  QCOMPARE(word(1), u"Succeeded"_s);    // the same release again is no way back
  QCOMPARE(word(0), u"Succeeded"_s);    // and neither is the way forward again
}

void BoardTest::showsWhatComesWithTheFirstPromotion() {
  standApart();
  HostFacts nothing;
  nothing.engine = "24.0.7";
  nothing.serving = ServesNothing{};
  m_board->lanes().last()->apply({{production(), nothing, now(), {}, {}}, 12ms}, now());
  app::Leg leg{staging().name, CommitNote{commitOfAll('5'), "Keep orders", "Mara", now()}, Direction{Direction::Kind::forward, 0, 1}, {{commitOfAll('9'), "Later", "Mara", now()}}};
  m_board->lanes().front()->applyLeg(leg, now());
  m_board->fold(now());
  QVERIFY(m_board->face().hasPromotion);
  RowsModel& rows = *m_board->commits();
  const auto value = [&](int row, const char* role) { return rows.data(rows.index(row), rows.roleNames().key(role)); };
  QCOMPARE(rows.count(), 2);
  QVERIFY(!value(0, "included").toBool() && value(1, "included").toBool());
  QCOMPARE(value(1, "subject").toString(), u"Keep orders"_s);
  QCOMPARE(m_board->face().moreCommits, u"and all that came before it"_s);
}

void BoardTest::forgetsHowFarItWasWhenAnotherServes() {
  read(serving());
  m_board->lanes().front()->applyLeg({staging().name, CommitNote{commitOfAll('5'), "Keep orders", "Mara", now()}, Direction{Direction::Kind::forward, 0, 2}, {}}, now());
  read(serving());
  QCOMPARE(face().subject, u"Keep orders"_s);
  HostFacts other = serving();
  other.serving = ServingRun{runId('9'), tagOf('9'), digestOf('9'), digestOf('9'), digestOf('c')};
  read(other);
  QCOMPARE(face().subject, QString());   // that was another release's
  QCOMPARE(face().behind, QString());
}

void BoardTest::saysWhyThereIsNoWayBack() {
  HostFacts facts = serving();
  read(facts);
  QVERIFY(!face().canRollBack);
  QVERIFY2(face().noBack.contains(u"staging"_s), qPrintable(face().noBack));
  facts.runs.push_back({runId('3'), digestOf('e'), tagOf('3'), appImage('3'), migratorImage('3'), digestOf('c'), Outcome::healthy, now(), now()});
  read(facts);
  QVERIFY(face().canRollBack && face().noBack.isEmpty());
}

void BoardTest::showsThatAnAnswerTookLong() {
  read(serving());
  QCOMPARE(face().answered, u"12 ms"_s);
  QCOMPARE(face().answeredTone, u"success"_s);
  m_board->lanes().front()->apply({{staging(), serving(), now(), {}, {}}, 19'081ms}, now());
  QCOMPARE(face().answeredTone, u"warning"_s);
  QVERIFY2(face().answered.endsWith(u" s"_s), qPrintable(face().answered));
}

void BoardTest::gathersTheRunsOfOneHour() {
  HostFacts facts = serving();
  for (const char id : {'4', '3', '2'})
    facts.runs.push_back({runId(id), digestOf('e'), tagOf(id), appImage(id), migratorImage(id), digestOf('c'), id == '3' ? Outcome::failed : Outcome::healthy, now() - 1h, now() - 1h});
  facts.runs.push_back({runId('1'), digestOf('e'), tagOf('1'), appImage('1'), migratorImage('1'), digestOf('c'), Outcome::healthy, now() - 100h, now() - 100h});
  read(facts);
  RowsModel& marks = *m_board->marks();
  const auto value = [&](int row, const char* role) { return marks.data(marks.index(row), marks.roleNames().key(role)); };
  QCOMPARE(marks.count(), 2);
  QCOMPARE(value(0, "count").toInt(), 3);
  QCOMPARE(value(0, "run").toString(), QString());
  QCOMPARE(value(0, "tone").toString(), u"danger"_s);   // one of them failed
  QCOMPARE(value(0, "hint").toString().count(u'\n'), 2);
  QCOMPARE(value(1, "run").toString(), QString::fromStdString(runId('1').text()));
}

void BoardTest::judgesNothingWhereNothingServes() {
  m_board->applyReleases(std::vector{app::Candidate{.release = releaseOf('7')}}, now());
  QVERIFY(m_board->newcomers().empty());   // the host was not read yet
  read(serving());
  QCOMPARE(m_board->newcomers().size(), std::size_t{1});
  HostFacts facts = serving();
  facts.serving = ServesNothing{};
  read(facts);
  QVERIFY(m_board->newcomers().empty());
  facts.serving = Unmanaged{digestOf('5')};
  read(facts);
  QCOMPARE(m_board->newcomers().size(), std::size_t{1});   // there is a schema that it would change
}

void BoardTest::saysTheChecksAnewInAnotherLanguage() {
  Lane& lane = *m_board->lanes().front();
  lane.setExamining(now());
  QVERIFY2(lane.face().examinationText.startsWith(u"Examining"_s), qPrintable(lane.face().examinationText));
  {
    const Foreign foreign;
    lane.tick(now());
    QVERIFY2(lane.face().examinationText.startsWith(u"«Examining"_s), qPrintable(lane.face().examinationText));
  }
  app::Trust trust;
  trust.fault = std::string("the policy is for another project");
  lane.applyTrust(trust);
  lane.applySettings(failure(Code::unreachable, "ssh is not there"));
  lane.applyExamination({staging(), {{"disk", host::Fitness::warning, Sentence::say("{} free", std::string("2 GB")), Sentence::say("free some")}}, {}}, now());
  const auto value = [](RowsModel* rows, const char* role) { return rows->data(rows->index(0), rows->roleNames().key(role)).toString(); };
  const QString word = value(lane.checks(), "word");
  QVERIFY(!word.isEmpty());
  const Foreign foreign;
  lane.tick(now());
  QCOMPARE(value(lane.checks(), "word"), u'«' + word + u'»');
  QCOMPARE(value(lane.checks(), "found"), u"«2 GB free»"_s);
  QCOMPARE(value(lane.checks(), "wayOut"), u"«free some»"_s);
  QVERIFY2(lane.face().examinationText.startsWith(u'«'), qPrintable(lane.face().examinationText));
  QCOMPARE(lane.face().examination, u"done"_s);
  QCOMPARE(value(lane.policy(), "label"), u"«Fault»"_s);
  QCOMPARE(value(lane.settings(), "label"), u"«Settings»"_s);
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::BoardTest)
#include "test_board.moc"
