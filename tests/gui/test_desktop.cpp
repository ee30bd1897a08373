#include <future>

#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "foreign.h"
#include "gui/desktop.h"
#include "gui/single_instance.h"
#include "support/scripted_desk.h"

namespace gantry::gui {

using namespace Qt::StringLiterals;

/// What the window keeps on this desktop: its preferences, its projects, and that there is one of it.
class DesktopTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void keepsHowOneWantsIt();
  void followsTheSystemsLookUnlessTold();
  void usesACommandLineForThisStartOnly();
  void knowsTheLastProjectsInOrder();
  void keepsTheLoginOfThePracticeFleetApart();
  void handsALaterStartOver();
  void takesThePlaceOfOneThatDied();
  void leavesThePlaceToOneThatIsBusy();
  void hearsNoEndlessLine();
  void offersTheOtherProjectsInThePalette();
  void offersApprovalsByWhatOneDoesThere();
  void asksBeforeAHoldIsLifted();
  void bundlesWhatEndedMeanwhile();
  void staysWithItsProjectWhenAnotherCannotBeOpened();
  void saysTheProjectAnewInAnotherLanguage();

 private:
  /// A file that stands for a project.
  QString project(const QString& name);
  std::unique_ptr<Desktop> desktop();
  [[nodiscard]] static QStringList found(AppModel* app, const QString& words, const char* role = "key");
  [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<Preferences> m_preferences;
  std::unique_ptr<PassphrasePrompt> m_prompt;
};

void DesktopTest::init() {
  m_folder = std::make_unique<QTemporaryDir>();   // private to its owner, as Qt asks of the runtime folder
  qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
  m_preferences = std::make_unique<Preferences>(path(u"window.ini"_s), false);
  m_prompt = std::make_unique<PassphrasePrompt>();
}

void DesktopTest::keepsHowOneWantsIt() {
  QCOMPARE(m_preferences->theme(), u"system"_s);
  QCOMPARE(m_preferences->language(), u"system"_s);
  QVERIFY(!m_preferences->compact() && !m_preferences->reducedMotion() && m_preferences->singleKeys() && !m_preferences->maximised());
  QVERIFY(m_preferences->geometry().isEmpty());
  const QSignalSpy changed(m_preferences.get(), &Preferences::changed);
  const QSignalSpy spoken(m_preferences.get(), &Preferences::languageChanged);
  m_preferences->setTheme(u"dark"_s);
  m_preferences->setCompact(true);
  m_preferences->setReducedMotion(true);
  m_preferences->setSingleKeys(false);
  m_preferences->setMaximised(true);
  m_preferences->setGeometry({40, 50, 1400, 900});
  QCOMPARE(changed.size(), 6);
  QCOMPARE(spoken.size(), 0);
  m_preferences->setLanguage(u"de"_s);
  QCOMPARE(spoken.size(), 1);

  m_preferences.reset();
  const Preferences again(path(u"window.ini"_s), false);
  QCOMPARE(again.theme(), u"dark"_s);
  QCOMPARE(again.language(), u"de"_s);
  QVERIFY(again.compact() && again.reducedMotion() && !again.singleKeys() && again.maximised());
  QCOMPARE(again.geometry(), QRect(40, 50, 1400, 900));
}

void DesktopTest::followsTheSystemsLookUnlessTold() {
  QVERIFY(!m_preferences->dark());
  m_preferences->setSystemDark(true);
  QVERIFY(m_preferences->dark());
  m_preferences->setTheme(u"light"_s);
  QVERIFY(!m_preferences->dark());
  m_preferences->setSystemDark(false);
  m_preferences->setTheme(u"dark"_s);
  QVERIFY(m_preferences->dark());
}

void DesktopTest::usesACommandLineForThisStartOnly() {
  m_preferences->setTheme(u"light"_s);
  m_preferences->useForNow(u"dark"_s, u"de"_s);
  QCOMPARE(m_preferences->theme(), u"dark"_s);
  QCOMPARE(m_preferences->language(), u"de"_s);
  m_preferences->useForNow({}, {});
  QCOMPARE(m_preferences->theme(), u"dark"_s);
  m_preferences->setStillRenderer(true);
  QVERIFY(m_preferences->still() && !m_preferences->reducedMotion());   // what was wished for stays what it was
  m_preferences.reset();
  const Preferences again(path(u"window.ini"_s), false);
  QCOMPARE(again.theme(), u"light"_s);
  QCOMPARE(again.language(), u"system"_s);
  QVERIFY(!again.still());
}

void DesktopTest::knowsTheLastProjectsInOrder() {
  QCOMPARE(m_preferences->lastProject(), QString());
  for (int i = 0; i < 11; ++i) m_preferences->rememberProject(u"/p/%1"_s.arg(i), u"P\t%1"_s.arg(i));
  const auto all = m_preferences->projects();
  QCOMPARE(all.size(), 9);   // Ctrl+1 to Ctrl+9
  QCOMPARE(all.first(), std::pair(u"/p/10"_s, u"P\t10"_s));
  QCOMPARE(all.last().first, u"/p/2"_s);
  m_preferences->rememberProject(u"/p/5"_s, u"Five"_s);
  QCOMPARE(m_preferences->lastProject(), u"/p/5"_s);
  QCOMPARE(m_preferences->projects().size(), 9);   // it moved, and is not there twice
  m_preferences->forgetProject(u"/p/5"_s);
  QCOMPARE(m_preferences->lastProject(), u"/p/10"_s);
  QCOMPARE(m_preferences->projects().size(), 8);
}

void DesktopTest::keepsTheLoginOfThePracticeFleetApart() {
  QCOMPARE(m_preferences->loginFor(u"/practice"_s), QString());
  m_preferences->rememberPractice(u"/practice/./shop/"_s, u"/practice/docker"_s);
  QCOMPARE(m_preferences->loginFor(u"/practice/shop"_s), u"/practice/docker"_s);
  QCOMPARE(m_preferences->loginFor(u"/home/mara/shop"_s), QString());
}

void DesktopTest::handsALaterStartOver() {
  const auto handOver = [](const QString& project) { return std::async(std::launch::async, [project] { return SingleInstance::handOver(project); }); };
  QVERIFY(!handOver(u"/p"_s).get());   // nobody is there
  SingleInstance first;
  first.listen();
  const QSignalSpy asked(&first, &SingleInstance::asked);
  auto later = handOver(u"/home/mara/größe/gantry.toml"_s);
  QTRY_COMPARE(asked.size(), 1);
  QCOMPARE(asked.first().first().toString(), u"/home/mara/größe/gantry.toml"_s);
  QVERIFY(later.get());
  auto bare = handOver({});   // only to the front
  QTRY_COMPARE(asked.size(), 2);
  QCOMPARE(asked.last().first().toString(), QString());
  QVERIFY(bare.get());
}

void DesktopTest::takesThePlaceOfOneThatDied() {
  sockaddr_un place{.sun_family = AF_UNIX, .sun_path = {}};
  const QByteArray name = QFile::encodeName(path(u"gantry-window"_s));
  QVERIFY(name.size() < qsizetype(sizeof place.sun_path));
  std::copy(name.begin(), name.end(), place.sun_path);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr*>(&place), sizeof place), 0);
  ::close(socket);   // its file stays, as after a crash
  QVERIFY(!std::async(std::launch::async, [] { return SingleInstance::handOver({}); }).get());
  SingleInstance first;
  first.listen();
  const QSignalSpy asked(&first, &SingleInstance::asked);
  auto later = std::async(std::launch::async, [] { return SingleInstance::handOver({}); });
  QTRY_COMPARE(asked.size(), 1);
  QVERIFY(later.get());
}

void DesktopTest::leavesThePlaceToOneThatIsBusy() {
  SingleInstance first;
  first.listen();
  const QSignalSpy asked(&first, &SingleInstance::asked);
  SingleInstance second;
  second.listen();
  auto later = std::async(std::launch::async, [] { return SingleInstance::handOver(u"/p"_s); });
  QTRY_COMPARE(asked.size(), 1);
  QVERIFY(later.get());
}

void DesktopTest::hearsNoEndlessLine() {
  SingleInstance first;
  first.listen();
  const QSignalSpy asked(&first, &SingleInstance::asked);
  QLocalSocket socket;
  socket.connectToServer(path(u"gantry-window"_s));
  QVERIFY(socket.waitForConnected(2000));
  socket.write(QByteArray(20'000, 'x'));
  QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
  QCOMPARE(asked.size(), 0);
}

QString DesktopTest::project(const QString& name) {
  QFile file(path(name));
  if (!file.open(QIODevice::WriteOnly)) qFatal("%s cannot be written", qPrintable(file.fileName()));
  return file.fileName();
}

/// On scripted desks that answer nothing; a file called `broken` is no project.
std::unique_ptr<Desktop> DesktopTest::desktop() {
  const auto open = [](const std::string& place, const std::string&) -> Result<std::shared_ptr<const app::Desk>> {
    if (place.ends_with("broken")) return failure(Code::invalid, place + " is no project", "Mend it");
    auto scripted = std::make_shared<testing::ScriptedDesk>();
    scripted->desk.project.file = place;
    return std::shared_ptr<const app::Desk>(scripted, &scripted->desk);
  };
  return std::make_unique<Desktop>(open, *m_preferences, *m_prompt, FirstSteps::Doors{[](const std::stop_token&) { return std::vector<app::NamedHost>(); }, {}});
}

QStringList DesktopTest::found(AppModel* app, const QString& words, const char* role) {
  app->palette()->setWords(words);
  QStringList all;
  RowsModel* rows = app->palette()->found();
  for (int i = 0; i < rows->count(); ++i) all.append(rows->data(rows->index(i), rows->roleNames().key(role)).toString());
  return all;
}

void DesktopTest::offersTheOtherProjectsInThePalette() {
  const QString one = project(u"one"_s);
  const QString two = project(u"two"_s);
  m_preferences->rememberProject(path(u"gone"_s), u"Gone"_s);
  m_preferences->rememberProject(two, u"Two"_s);
  const auto shown = desktop();
  QVERIFY(shown->open(one));
  const QStringList offered = found(shown->app(), u"switch to the project"_s);
  QVERIFY2(offered.contains(u"project:"_s + two), qPrintable(offered.join(u' ')));
  QVERIFY(!offered.contains(u"project:"_s + one) && !offered.contains(u"project:"_s + path(u"gone"_s)));
  QCOMPARE(found(shown->app(), u"switch to the project"_s, "keys").first(), u"Ctrl+2"_s);   // as the window's keys count
  const QSignalSpy wished(shown->app(), &AppModel::wished);
  shown->app()->choose(u"project:"_s + two);
  QCOMPARE(wished.size(), 1);
  QCOMPARE(wished.first().first().toString(), u"project:"_s + two);
  shown->switchProject(two);
  QCOMPARE(shown->app()->projectFile(), two);
  QVERIFY(found(shown->app(), u"switch to the project"_s).contains(u"project:"_s + one));
  QCOMPARE(found(shown->app(), u"reduce motion"_s).first(), u"motion:reduced"_s);
  QVERIFY(found(shown->app(), u"language"_s).contains(u"language:system"_s));
}

void DesktopTest::offersApprovalsByWhatOneDoesThere() {
  const auto shown = desktop();
  QVERIFY(shown->open(project(u"one"_s)));
  AppModel& app = *shown->app();
  QCOMPARE(found(&app, u"approve"_s).first(), u"approvals"_s);
  Plan plan = testing::samplePlan();
  plan.requestedBy = *Person::parse("jonas");
  app::Request request{plan.environment, plan, {plan.text(), {}}, {}, {Policy{plan.project, plan.environment}, {}, plan, {}, {}, {}, {}, false, plan.created}, {}};
  request.state = app::RequestState::waiting;
  request.waitsForMe = true;
  app.approvals()->apply({{testing::production().name, {request}, {}}});
  const QString key = u"approve:"_s + QString::fromStdString(request.id().text());
  QVERIFY2(found(&app, u"approve"_s).contains(key), qPrintable(found(&app, u"approve"_s).join(u' ')));
  const QSignalSpy wished(&app, &AppModel::wished);
  app.choose(key);
  QCOMPARE(wished.last().first().toString(), u"page:approvals"_s);
  QCOMPARE(app.approvals()->request()->face().key, key.section(u':', 1));
}

void DesktopTest::asksBeforeAHoldIsLifted() {
  const auto shown = desktop();
  QVERIFY(shown->open(project(u"one"_s)));
  const QSignalSpy wished(shown->app(), &AppModel::wished);
  shown->app()->choose(u"lift:staging"_s);
  QCOMPARE(wished.size(), 1);
  QCOMPARE(wished.first().first().toString(), u"lift:staging"_s);
}

void DesktopTest::bundlesWhatEndedMeanwhile() {
  using namespace testing;
  ScriptedDesk scripted;
  AppModel app(scripted.desk);
  HostFacts facts;
  const auto end = [&](char run, Outcome outcome) {
    facts.runs.insert(facts.runs.begin(), {runId(run), digestOf('e'), tagOf('5'), appImage('5'), migratorImage('5'), digestOf('c'), outcome, scripted.clock.now(), scripted.clock.now()});
  };
  const auto read = [&] { app.read({{staging(), facts, scripted.clock.now(), {}, {}}, std::chrono::milliseconds(12)}); };
  const auto said = [&](int row, const char* role) { return app.notices()->data(app.notices()->index(row), app.notices()->roleNames().key(role)).toString(); };
  end('1', Outcome::healthy);
  read();
  QCOMPARE(app.notices()->count(), 0);
  for (const char run : {'2', '3', '4'}) end(run, Outcome::healthy);
  end('5', Outcome::failed);
  read();
  QCOMPARE(app.notices()->count(), 1);
  QCOMPARE(said(0, "text"), u"4 run(s) ended on staging"_s);
  QVERIFY2(said(0, "detail").endsWith(u"on staging: Failed"_s), qPrintable(said(0, "detail")));   // the newest
  QCOMPARE(said(0, "page"), u"runs"_s);
  end('6', Outcome::healthy);
  end('7', Outcome::healthy);
  read();
  QCOMPARE(app.notices()->count(), 3);   // two are told of as they are
  QCOMPARE(said(0, "run"), QString::fromStdString(runId('7').text()));
}

void DesktopTest::staysWithItsProjectWhenAnotherCannotBeOpened() {
  const auto shown = desktop();
  QVERIFY(!shown->open(path(u"broken"_s)));
  QVERIFY(shown->error().endsWith(u"is no project"_s));
  QCOMPARE(shown->wayOut(), u"Mend it"_s);
  QVERIFY(shown->open(project(u"one"_s)));
  QVERIFY(shown->error().isEmpty());
  const QSignalSpy notOpened(shown.get(), &Desktop::notOpened);
  QVERIFY(!shown->open(path(u"broken"_s)));
  QCOMPARE(notOpened.size(), 1);
  QVERIFY(shown->app() != nullptr);
  QCOMPARE(shown->app()->projectFile(), path(u"one"_s));
}

void DesktopTest::saysTheProjectAnewInAnotherLanguage() {
  const auto shown = desktop();
  QVERIFY(shown->open(project(u"one"_s)));
  AppModel& app = *shown->app();
  const Foreign foreign;
  shown->retranslate();
  QVERIFY2(app.projectLine().startsWith(u'«'), qPrintable(app.projectLine()));
  QVERIFY2(app.approvals()->face().signsWith.startsWith(u'«'), qPrintable(app.approvals()->face().signsWith));
  QVERIFY2(app.audit()->face().intactWord.startsWith(u'«'), qPrintable(app.audit()->face().intactWord));
  QVERIFY2(app.board()->lanes().front()->face().healthWord.startsWith(u'«'), qPrintable(app.board()->lanes().front()->face().healthWord));
  QVERIFY(found(&app, u"go to board"_s, "title").first().startsWith(u'«'));
}

}  // namespace gantry::gui

QTEST_MAIN(gantry::gui::DesktopTest)
#include "test_desktop.moc"
