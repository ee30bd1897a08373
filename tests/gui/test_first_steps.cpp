#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "foreign.h"
#include "gui/first_steps.h"

namespace gantry::gui {

using namespace Qt::StringLiterals;

/// The first page's ways in: hosts by name, and a practice fleet whose program is a small script here.
class FirstStepsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void saysThatNoFleetCameWithIt();
  void namesTheHostsOfTheConfiguration();
  void startsTheFleetAndOpensItsProject();
  void startsItOnce();
  void saysTheLastLineOfWhatFailed();
  void saysWhenItCannotBeStarted();
  void saysWhenTheFleetNamesNoProject();
  void stopsIt();
  void saysItAnewInAnotherLanguage();
  void writesAProjectFileWithBothHosts();

 private:
  /// A fleet whose verbs do this, and which keeps what it was asked for.
  void fleet(const QString& verbs);
  [[nodiscard]] QString asked() const;
  [[nodiscard]] static QStringList column(RowsModel* rows, const char* role);
  [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::vector<app::NamedHost> m_hosts;
  std::unique_ptr<FirstSteps> m_steps;
};

void FirstStepsTest::init() {
  m_steps.reset();
  m_hosts.clear();
  m_folder = std::make_unique<QTemporaryDir>();
}

void FirstStepsTest::fleet(const QString& verbs) {
  QFile program(path(u"fleet"_s));
  QVERIFY(program.open(QIODevice::WriteOnly));
  program.write(u"#!/bin/sh\necho \"$*\" >>'%1'\n%2\n"_s.arg(path(u"asked"_s), verbs).toUtf8());
  program.close();
  QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
  m_steps = std::make_unique<FirstSteps>(FirstSteps::Doors{[this](const std::stop_token&) { return m_hosts; }, program.fileName()});
}

QString FirstStepsTest::asked() const {
  QFile file(path(u"asked"_s));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed().replace(u'\n', u',') : QString();
}

QStringList FirstStepsTest::column(RowsModel* rows, const char* role) {
  QStringList values;
  for (int i = 0; i < rows->count(); ++i) values.append(rows->data(rows->index(i), rows->roleNames().key(role)).toString());
  return values;
}

void FirstStepsTest::saysThatNoFleetCameWithIt() {
  FirstSteps steps({[](const std::stop_token&) { return std::vector<app::NamedHost>(); }, {}});
  QCOMPARE(steps.practice(), u"absent"_s);
  QVERIFY2(steps.practiceText().contains(u"tools/run"_s), qPrintable(steps.practiceText()));
  steps.startPractice();
  QCOMPARE(steps.practice(), u"absent"_s);
}

void FirstStepsTest::namesTheHostsOfTheConfiguration() {
  fleet({});
  m_steps->readHosts();
  QTRY_VERIFY2(m_steps->hostsText().contains(u"names no host"_s), qPrintable(m_steps->hostsText()));
  m_hosts = {{"stg-1", "10.0.0.5", "deploy", 22, {}}, {"prod-1", "10.0.0.6", "deploy", 2222, "bastion"}};
  m_steps->readHosts();
  QTRY_COMPARE(m_steps->hosts()->count(), 2);
  QCOMPARE(column(m_steps->hosts(), "key"), (QStringList{u"stg-1"_s, u"prod-1"_s}));
  QCOMPARE(column(m_steps->hosts(), "port"), (QStringList{u"22"_s, u"2222"_s}));
  QCOMPARE(column(m_steps->hosts(), "jump"), (QStringList{QString(), u"bastion"_s}));
  QVERIFY2(m_steps->hostsText().startsWith(u'2'), qPrintable(m_steps->hostsText()));
}

void FirstStepsTest::startsTheFleetAndOpensItsProject() {
  fleet(uR"(case $1 in
    up) echo Network; echo; printf 'Registry\033[31m on 5000\n' >&2 ;;
    env) echo "export GANTRY_FLEET_PROJECT='/practice/shop'"; echo "export DOCKER_CONFIG='/practice/docker'" ;;
  esac)"_s);
  const QSignalSpy ready(m_steps.get(), &FirstSteps::practiceReady);
  QCOMPARE(m_steps->practice(), u"off"_s);
  m_steps->startPractice();
  QCOMPARE(m_steps->practice(), u"starting"_s);
  QTRY_COMPARE(ready.size(), 1);
  QCOMPARE(ready.first(), (QVariantList{u"/practice/shop"_s, u"/practice/docker"_s}));
  QCOMPARE(m_steps->practice(), u"ready"_s);
  QCOMPARE(asked(), u"up --protect,env"_s);
  const QStringList lines = column(m_steps->practiceLines(), "text");
  QCOMPARE(lines.size(), 2);
  QCOMPARE(lines.first(), u"Network"_s);
  QVERIFY2(!lines.last().contains(QChar(u'\x1b')) && lines.last().contains(u"on 5000"_s), qPrintable(lines.last()));
}

void FirstStepsTest::startsItOnce() {
  fleet(u"sleep 0.2; exit 1"_s);
  m_steps->startPractice();
  m_steps->startPractice();
  m_steps->stopPractice();
  QTRY_COMPARE(m_steps->practice(), u"failed"_s);
  QCOMPARE(asked(), u"up --protect"_s);
  m_steps->startPractice();   // what failed may be tried again
  QCOMPARE(m_steps->practice(), u"starting"_s);
  QTRY_COMPARE(m_steps->practice(), u"failed"_s);
}

void FirstStepsTest::saysTheLastLineOfWhatFailed() {
  fleet(u"echo Network; echo 'Docker does not answer'; exit 3"_s);
  m_steps->startPractice();
  QTRY_COMPARE(m_steps->practice(), u"failed"_s);
  QCOMPARE(m_steps->practiceText(), u"Docker does not answer"_s);
}

void FirstStepsTest::saysWhenItCannotBeStarted() {
  FirstSteps steps({[](const std::stop_token&) { return std::vector<app::NamedHost>(); }, path(u"nowhere"_s)});
  steps.startPractice();
  QTRY_COMPARE(steps.practice(), u"failed"_s);
  QVERIFY2(steps.practiceText().contains(u"nowhere"_s), qPrintable(steps.practiceText()));
}

void FirstStepsTest::saysWhenTheFleetNamesNoProject() {
  fleet(u"exit 0"_s);
  const QSignalSpy ready(m_steps.get(), &FirstSteps::practiceReady);
  m_steps->startPractice();
  QTRY_COMPARE(m_steps->practice(), u"failed"_s);
  QVERIFY2(m_steps->practiceText().contains(u"names no project"_s), qPrintable(m_steps->practiceText()));
  QCOMPARE(ready.size(), 0);
}

void FirstStepsTest::stopsIt() {
  fleet(u"exit 0"_s);
  m_steps->stopPractice();   // it may be up since before this window
  QCOMPARE(m_steps->practice(), u"stopping"_s);
  QTRY_COMPARE(m_steps->practice(), u"off"_s);
  QCOMPARE(asked(), u"down"_s);
  QVERIFY2(m_steps->practiceText().contains(u"kept"_s), qPrintable(m_steps->practiceText()));
}

void FirstStepsTest::saysItAnewInAnotherLanguage() {
  fleet({});
  m_hosts = {{"stg-1", "10.0.0.5", "deploy", 22, {}}};
  m_steps->readHosts();
  QTRY_COMPARE(m_steps->hosts()->count(), 1);
  const Foreign foreign;
  m_steps->retranslate();
  QVERIFY2(m_steps->practiceText().startsWith(u'«'), qPrintable(m_steps->practiceText()));
  QTRY_VERIFY2(m_steps->hostsText().startsWith(u"«%n host"_s) || m_steps->hostsText().startsWith(u"«1 host"_s), qPrintable(m_steps->hostsText()));
}

void FirstStepsTest::writesAProjectFileWithBothHosts() {
  fleet({});
  const QString text = m_steps->starterText(u"stg-1"_s, u"prod-1"_s);
  QVERIFY(text.contains(u"host = \"stg-1\""_s) && text.contains(u"host = \"prod-1\""_s));
  QVERIFY(text.indexOf(u"stg-1"_s) < text.indexOf(u"prod-1"_s));
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::FirstStepsTest)
#include "test_first_steps.moc"
