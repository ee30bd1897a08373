#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "gui/approvals_model.h"
#include "gui/words.h"
#include "support/scripted_desk.h"

namespace gantry::gui {

using namespace Qt::StringLiterals;

class ApprovalsModelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void putsRequestsWhereTheyWait();
  void saysWhyOnesOwnCannotBeApproved();
  void promisesNothingBackOfAFirstDeployment();
  void saysWhatItDoesToTheDatabaseOnceThatIsRead();
  void showsWhatItIsStaleFor();
  void keepsWhatAnAbsentHostHad();
  void saysNothingOfHostsThatWereNeverAsked();
  void tellsOfWhatIsNewOnly();
  void asksAgainWhenARequestHasExpired();
  void savesTheWholeParcel();
  void refusesAFileThatIsNoRequest();
  void countsPeopleNotNames();

 private:
  [[nodiscard]] app::Request request(const char* by, app::RequestState state, bool waitsForMe) const;
  void apply(std::vector<app::Request> requests);

  std::unique_ptr<testing::ScriptedDesk> m_desk;
  std::unique_ptr<Crew> m_crew;
  std::unique_ptr<ApprovalsModel> m_model;
};

void ApprovalsModelTest::init() {
  m_desk = std::make_unique<testing::ScriptedDesk>();
  m_crew = std::make_unique<Crew>();
  m_model = std::make_unique<ApprovalsModel>(m_desk->desk, *m_crew, [](const Tag&) { return u"Split payments"_s; }, nullptr);
}

void ApprovalsModelTest::cleanup() {
  m_crew.reset();
  m_model.reset();
}

app::Request ApprovalsModelTest::request(const char* by, app::RequestState state, bool waitsForMe) const {
  Plan plan = testing::samplePlan();
  plan.requestedBy = *Person::parse(by);
  Policy policy{plan.project, plan.environment};
  policy.approvals = 2;
  AdmissionFacts admission{policy, {}, plan, {}, {}, {}, {}, false, m_desk->clock.now()};
  app::Request made{plan.environment, plan, {plan.text(), {}}, {}, admission, {}};
  made.state = state;
  made.why = std::string("2 approvals are missing");
  made.waitsForMe = waitsForMe;
  return made;
}

void ApprovalsModelTest::apply(std::vector<app::Request> requests) {
  m_model->apply({{testing::production().name, std::move(requests), {}}});
}

void ApprovalsModelTest::putsRequestsWhereTheyWait() {
  QCOMPARE(m_model->face().phase, u"loading"_s);
  apply({request("jonas", app::RequestState::waiting, true), request("mara", app::RequestState::waiting, false), request("ines", app::RequestState::ready, false),
         request("otto", app::RequestState::expired, false), request("anna", app::RequestState::rejected, false)});
  QCOMPARE(m_model->face().phase, u"ready"_s);
  QCOMPARE(m_model->mine()->count(), 1);
  QCOMPARE(m_model->others()->count(), 2);
  QCOMPARE(m_model->decided()->count(), 2);
  QCOMPARE(m_model->face().forMe, 1);
}

void ApprovalsModelTest::saysWhyOnesOwnCannotBeApproved() {
  const app::Request own = request("mara", app::RequestState::waiting, false);
  apply({own});
  m_model->open(QString::fromStdString(own.id().text()));
  const RequestFace& face = m_model->request()->face();
  QCOMPARE(face.phase, u"ready"_s);
  QVERIFY(!face.canApprove);
  QVERIFY(face.canWithdraw);
  QVERIFY2(face.refusal.contains(u"yourself"_s), qPrintable(face.refusal));
  QCOMPARE(face.planText, QString::fromStdString(own.plan.text()));
  QCOMPARE(face.subject, u"Split payments"_s);
}

void ApprovalsModelTest::promisesNothingBackOfAFirstDeployment() {
  app::Request first = request("jonas", app::RequestState::waiting, true);
  first.plan.replaces = ServesNothing{};
  apply({first});
  m_model->open(QString::fromStdString(first.id().text()));
  RowsModel* changes = m_model->request()->changes();
  const auto value = [&](int row) { return changes->data(changes->index(row), changes->roleNames().key("value")).toString(); };
  QCOMPARE(value(0), u"Nothing; this is the first deployment"_s);
  QCOMPARE(value(changes->count() - 1), u"It stops and is left to be inspected"_s);
}

void ApprovalsModelTest::saysWhatItDoesToTheDatabaseOnceThatIsRead() {
  app::Request one = request("jonas", app::RequestState::waiting, true);
  one.plan.verdictBack = Verdict::blocked;
  one.plan.onFailure = OnFailure::restore;
  one.plan.replaces = ServingRun{testing::runId('5'), testing::tagOf('5'), testing::digestOf('5'), testing::digestOf('5'), testing::digestOf('c')};
  const QString key = QString::fromStdString(one.id().text());
  apply({one});
  m_model->open(key);
  RowsModel* changes = m_model->request()->changes();
  const auto value = [&](const char* wanted) {
    for (int i = 0; i < changes->count(); ++i)
      if (changes->data(changes->index(i), changes->roleNames().key("label")).toString() == QLatin1StringView(wanted)) return changes->data(changes->index(i), changes->roleNames().key("value")).toString();
    return QString();
  };
  QCOMPARE(value("Way back"), u"Blocked: there is no way back to the release before"_s);
  QCOMPARE(m_model->request()->face().verdictTone, u"danger"_s);
  QVERIFY2(value("If it fails").contains(u"as long as no migration has run"_s), qPrintable(value("If it fails")));
  app::SchemaAdvice advice{Verdict::blocked, {{Verdict::blocked, Sentence::say("{} was dropped", "users.name"), {}}}, std::vector<Migration>(2, {"1", "SELECT 1", testing::digestOf('a')}), {}};
  m_model->request()->showMigrations(u"another"_s, advice);
  QVERIFY(value("Migrations").endsWith(u"is not known"_s));
  m_model->request()->showMigrations(key, advice);
  QCOMPARE(value("Way back"), u"Blocked: users.name was dropped"_s);
  QCOMPARE(value("Migrations"), u"2 migration(s) to apply"_s);
  advice.verdict = Verdict::safe;   // not what was signed
  m_model->request()->showMigrations(key, advice);
  QCOMPARE(value("Way back"), u"Blocked: there is no way back to the release before"_s);
}

void ApprovalsModelTest::showsWhatItIsStaleFor() {
  app::Request stale = request("jonas", app::RequestState::stale, false);
  stale.why = std::string("what production serves has changed since");
  apply({stale});
  m_model->open(QString::fromStdString(stale.id().text()));
  QVERIFY(m_model->request()->face().changed.contains(u"changed since"_s));
  QVERIFY(!m_model->request()->face().canApprove);
  QVERIFY(!m_model->request()->face().canRun);
}

void ApprovalsModelTest::keepsWhatAnAbsentHostHad() {
  apply({request("jonas", app::RequestState::waiting, true)});
  m_model->apply({{testing::production().name, {}, {}, Error{Code::unreachable, "cannot reach prod-1", ""}}});
  QCOMPARE(m_model->mine()->count(), 1);
  QVERIFY(m_model->face().stale.contains(u"cannot reach prod-1"_s));
}

void ApprovalsModelTest::saysNothingOfHostsThatWereNeverAsked() {
  const Error away{Code::unreachable, "prod-1 does not answer", "ssh -v prod-1"};
  m_model->apply({{testing::production().name, {}, {}, away}});
  QCOMPARE(m_model->face().phase, u"error"_s);
  QVERIFY2(m_model->face().error.contains(u"prod-1 does not answer"_s), qPrintable(m_model->face().error));
  QCOMPARE(m_model->face().wayOut, u"ssh -v prod-1"_s);
  apply({});
  QCOMPARE(m_model->face().phase, u"ready"_s);
  QCOMPARE(m_model->face().error, QString());
  m_model->apply({{testing::production().name, {}, {}, away}});   // it had nothing when it was asked, which is shown with its age
  QCOMPARE(m_model->face().phase, u"ready"_s);
}

void ApprovalsModelTest::tellsOfWhatIsNewOnly() {
  const QSignalSpy asked(m_model.get(), &ApprovalsModel::asked);
  apply({request("jonas", app::RequestState::waiting, true)});
  QCOMPARE(asked.size(), 0);   // the first reading is no news
  apply({request("jonas", app::RequestState::waiting, true), request("ines", app::RequestState::waiting, true)});
  QCOMPARE(asked.size(), 1);
  QCOMPARE(asked.first().at(2).toString(), u"ines"_s);
}

void ApprovalsModelTest::asksAgainWhenARequestHasExpired() {
  const app::Request waiting = request("jonas", app::RequestState::waiting, true);
  testing::FakeClock& clock = m_desk->clock;
  QVERIFY(clock.now() < waiting.plan.expires);
  apply({waiting});
  clock.sleep(waiting.plan.expires - clock.now() - std::chrono::seconds(1), {});
  m_model->tick();
  QVERIFY(m_model->face().stale.isEmpty());
  clock.sleep(std::chrono::seconds(1), {});
  m_model->tick();
  QTRY_VERIFY(!m_model->face().stale.isEmpty());   // the hosts were asked, and none of them answers here
}

void ApprovalsModelTest::savesTheWholeParcel() {
  const QTemporaryDir folder;
  app::Request waiting = request("jonas", app::RequestState::waiting, true);
  waiting.signedPlan.signature = std::string(kSignatureBegins) + "U1NI\n" + std::string(kSignatureEnds);
  apply({waiting});
  m_model->open(QString::fromStdString(waiting.id().text()));
  const QString path = folder.filePath(u"a.request"_s);
  m_model->saveFile(QUrl::fromLocalFile(path));
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(QString::fromUtf8(file.readAll()), QString::fromStdString(packed(waiting.parcel())));
}

void ApprovalsModelTest::refusesAFileThatIsNoRequest() {
  const QTemporaryDir folder;
  QFile file(folder.filePath(u"no.request"_s));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("hello\n");
  file.close();
  m_model->openFile(QUrl::fromLocalFile(file.fileName()));
  QCOMPARE(m_model->request()->face().phase, u"error"_s);
  QVERIFY(!m_model->request()->face().error.isEmpty());
}

/// The line in the drawer: two names with a key in common are one person.
void ApprovalsModelTest::countsPeopleNotNames() {
  AdmissionFacts facts = request("jonas", app::RequestState::waiting, true).admission;
  QCOMPARE(approvalWords(facts), u"0 of 2 needed"_s);
  const Plan& plan = facts.plan;
  const auto approve = [&](const char* by, char key) {
    const Fingerprint fingerprint = *Fingerprint::parse("SHA256:" + std::string(43, key));
    facts.said.push_back({{plan.project, plan.environment, fingerprint, statement::Approval{plan.id()}, *Person::parse(by), {}, facts.now, {}}, fingerprint, testing::digestOf('a')});
    facts.namesOfKey[fingerprint.text()].insert(by);
  };
  approve("mara", 'A');
  approve("mara-laptop", 'A');
  QCOMPARE(approvalWords(facts), u"1 of 2 needed: mara, mara-laptop"_s);
  approve("ines", 'B');
  QCOMPARE(approvalWords(facts), u"2 of 2 needed: ines, mara, mara-laptop"_s);
  approve("jonas", 'C');   // who asked for it
  QCOMPARE(approvalWords(facts), u"2 of 2 needed: ines, mara, mara-laptop"_s);
  facts.policy->approvals = 0;
  QCOMPARE(approvalWords(facts), QString());
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::ApprovalsModelTest)
#include "test_approvals_model.moc"
