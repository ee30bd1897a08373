#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "evidence/pack_reader.h"
#include "foreign.h"
#include "gui/audit_model.h"
#include "ledger/ledger_file.h"
#include "sqlite/ledger_index.h"
#include "support/scripted_desk.h"

namespace gantry::gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class AuditModelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void isEmptyWithoutACopy();
  void showsTheNewestOfAllLedgersFirst();
  void fetchesMoreOnlyWhenItIsAskedFor();
  void findsByPersonKindTimeAndWords();
  void knowsEverybodyOnRecord();
  void fetchesAfterWhatIsAtWork();
  void spreadsRecordsOverTime();
  void saysWhatIsNoDay();
  void tellsABrokenLedgerFromAnIntactOne();
  void opensARecordWithItsPlaceInTheChain();
  void writesTheLinesAsTheyAre();
  void makesAPackWithAReportOnPaperAndFindsWordsInIt();
  void refusesAFileThatIsNoPack();
  void saysThePageAnewInAnotherLanguage();

 private:
  /// Adds `count` refused runs to the copy of an environment's ledger, a minute apart from `from` on.
  void record(const Environment& environment, int count, Time from);
  void load();
  [[nodiscard]] QStringList column(const char* role) const;
  [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<testing::ScriptedDesk> m_desk;
  std::unique_ptr<Crew> m_crew;
  std::unique_ptr<AuditModel> m_model;
};

void AuditModelTest::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  m_desk = std::make_unique<testing::ScriptedDesk>();
  m_desk->desk.ledgers = ledger::Shelf{m_folder->filePath(u"ledgers"_s).toStdString()};
  m_desk->desk.recordIndex = [](const std::filesystem::path& place) { return sqlite::LedgerIndex::open(place); };
  QVERIFY(m_desk->desk.ledgers.prepare(m_desk->desk.project.name).has_value());
  m_crew = std::make_unique<Crew>();
  m_model = std::make_unique<AuditModel>(m_desk->desk, *m_crew, nullptr);
}

void AuditModelTest::cleanup() {
  m_crew.reset();
  m_model.reset();
}

void AuditModelTest::record(const Environment& environment, int count, Time from) {
  const app::Desk& desk = m_desk->desk;
  const ledger::LedgerFile file(desk.ledgers.copy(desk.project.name, environment.name));
  if (!std::filesystem::exists(file.path()))
    QVERIFY(file.append({from - 1s, "ledger.started", environment.name, "host", ledger::Body{{"project", desk.project.name.text()}, {"host", std::string("-")}, {"id", std::string(32, 'a')}}}).has_value());
  for (int i = 0; i < count; ++i)
    QVERIFY(file.append({from + std::chrono::minutes(i), "run.refused", environment.name, "host",
                         ledger::Body{{"run", testing::runId('A').text()}, {"plan", testing::digestOf('c').text()}, {"code", std::string(i % 2 == 0 ? "approvals-missing" : "frozen")}}}).has_value());
}

void AuditModelTest::load() {
  m_model->load();
  QTRY_COMPARE(m_model->face().phase, u"ready"_s);
  QTRY_VERIFY(m_model->records()->count() > 0);
}

QStringList AuditModelTest::column(const char* role) const {
  QStringList values;
  RowsModel* rows = m_model->records();
  const int number = rows->roleNames().key(role);
  for (int i = 0; i < rows->count(); ++i) values.append(rows->data(rows->index(i, 0), number).toString());
  return values;
}

void AuditModelTest::isEmptyWithoutACopy() {
  m_model->load();
  QTRY_COMPARE(m_model->face().phase, u"empty"_s);
  QVERIFY(!m_model->face().emptyText.isEmpty());
  QCOMPARE(m_model->records()->count(), 0);
}

void AuditModelTest::showsTheNewestOfAllLedgersFirst() {
  const Time noon = *parseTime("2026-11-20T12:00:00.000Z");
  record(testing::staging(), 2, noon);
  record(testing::production(), 2, noon + 30s);
  load();
  QTRY_COMPARE(m_model->records()->count(), 6);
  const QStringList all = column("environment");
  QCOMPARE(all, (QStringList{u"production"_s, u"staging"_s, u"production"_s, u"production"_s, u"staging"_s, u"staging"_s}));
  QCOMPARE(column("entry").mid(0, 2), (QStringList{u"3"_s, u"3"_s}));
}

void AuditModelTest::fetchesMoreOnlyWhenItIsAskedFor() {
  record(testing::production(), 450, *parseTime("2026-11-20T12:00:00.000Z"));
  load();
  RowsModel* rows = m_model->records();
  QCOMPARE(rows->count(), 200);
  QVERIFY(rows->canFetchMore({}));
  rows->fetchMore({});
  QVERIFY(!rows->canFetchMore({}));   // not twice at a time
  QTRY_COMPARE(rows->count(), 400);
  rows->fetchMore({});
  QTRY_COMPARE(rows->count(), 451);
  QVERIFY(!rows->canFetchMore({}));
  QCOMPARE(column("entry").last(), u"1"_s);
}

void AuditModelTest::findsByPersonKindTimeAndWords() {
  record(testing::staging(), 4, *parseTime("2026-11-20T12:00:00.000Z"));
  record(testing::production(), 4, *parseTime("2026-11-21T12:00:00.000Z"));
  load();
  m_model->setWords(u"frozen"_s);
  QTRY_COMPARE(m_model->records()->count(), 4);
  m_model->setEnvironment(u"staging"_s);
  QTRY_COMPARE(m_model->records()->count(), 2);
  QVERIFY(m_model->face().filtered);
  m_model->setPerson(u"mara"_s);
  QTRY_COMPARE(m_model->records()->count(), 0);
  QVERIFY(m_model->face().filterText.contains(u"mara"_s));
  m_model->clearFilter();
  QTRY_COMPARE(m_model->records()->count(), 10);
  m_model->setKind(u"ledger.started"_s);
  QTRY_COMPARE(m_model->records()->count(), 2);
  m_model->clearFilter();
  QTRY_COMPARE(m_model->records()->count(), 10);
  m_model->between(u"2026-11-21"_s, u"2026-11-21"_s);
  QTRY_COMPARE(m_model->records()->count(), 5);
}

void AuditModelTest::knowsEverybodyOnRecord() {
  record(testing::staging(), 1, *parseTime("2026-11-19T12:00:00.000Z"));
  const app::Desk& desk = m_desk->desk;
  const ledger::LedgerFile file(desk.ledgers.copy(desk.project.name, testing::staging().name));
  QVERIFY(file.append({*parseTime("2026-11-19T13:00:00.000Z"), "run.refused", testing::staging().name, "mara",
                       ledger::Body{{"run", testing::runId('A').text()}, {"plan", testing::digestOf('c').text()}, {"code", std::string("frozen")}}}).has_value());
  record(testing::production(), 250, *parseTime("2026-11-20T12:00:00.000Z"));
  load();
  QVERIFY(m_model->records()->canFetchMore({}));   // that record is further down
  RowsModel* people = m_model->people();
  QTRY_COMPARE(people->count(), 2);
  QCOMPARE(people->data(people->index(1), people->roleNames().key("key")).toString(), u"mara"_s);
}

void AuditModelTest::fetchesAfterWhatIsAtWork() {
  record(testing::production(), 2, *parseTime("2026-11-20T12:00:00.000Z"));
  load();
  QTRY_VERIFY(m_model->face().work.isEmpty());
  const QSignalSpy fetched(m_model.get(), &AuditModel::fetched);
  m_model->verify();
  QVERIFY(!m_model->face().work.isEmpty());
  m_model->sync();
  QTRY_COMPARE(fetched.size(), 1);
}

void AuditModelTest::spreadsRecordsOverTime() {
  record(testing::staging(), 30, *parseTime("2026-11-20T12:00:00.000Z"));
  record(testing::production(), 1, *parseTime("2026-11-21T12:00:00.000Z"));
  load();
  QTRY_VERIFY(m_model->bars()->count() > 10);
  RowsModel* bars = m_model->bars();
  const int share = bars->roleNames().key("share");
  QCOMPARE(bars->data(bars->index(0, 0), share).toDouble(), 1.0);
  QVERIFY(bars->data(bars->index(bars->count() - 1, 0), share).toDouble() > 0);
  QCOMPARE(bars->data(bars->index(bars->count() / 2, 0), share).toDouble(), 0.0);
}

void AuditModelTest::saysWhatIsNoDay() {
  record(testing::staging(), 1, *parseTime("2026-11-20T12:00:00.000Z"));
  load();
  m_model->setFrom(u"yesterday"_s);
  QTRY_COMPARE(m_model->records()->count(), 0);
  QVERIFY(m_model->face().filterText.contains(u"yesterday"_s));
}

void AuditModelTest::tellsABrokenLedgerFromAnIntactOne() {
  const app::Desk& desk = m_desk->desk;
  record(testing::staging(), 5, *parseTime("2026-11-20T12:00:00.000Z"));
  load();
  QTRY_COMPARE(m_model->face().intactTone, u"success"_s);
  QVERIFY(m_model->face().completeWord != m_model->face().intactWord);
  QCOMPARE(m_model->face().completeTone, u"neutral"_s);   // nobody to compare with is not "complete"

  QFile file(QString::fromStdString(desk.ledgers.copy(desk.project.name, testing::staging().name).string()));
  QVERIFY(file.open(QIODevice::ReadWrite));
  QByteArray bytes = file.readAll();
  bytes.replace("frozen", "frozed");
  file.seek(0);
  file.write(bytes);
  file.close();
  m_model->verify();
  QTRY_COMPARE(m_model->face().intactTone, u"danger"_s);
  QVERIFY2(m_model->face().intactWord.contains(u"staging"_s), qPrintable(m_model->face().intactWord));
}

void AuditModelTest::opensARecordWithItsPlaceInTheChain() {
  record(testing::staging(), 3, *parseTime("2026-11-20T12:00:00.000Z"));
  load();
  m_model->open(u"staging:3"_s);
  const RecordFace& face = m_model->record()->face();
  QCOMPARE(face.phase, u"ready"_s);
  const auto before = ledger::Record::parse(face.line.toStdString());
  QVERIFY(before.has_value());
  QCOMPARE(face.hash, QString::fromStdString(Digest::of(face.line.toStdString() + "\n").text()));
  m_model->follow(u"record:staging:4"_s);
  QTRY_COMPARE(m_model->record()->face().key, u"staging:4"_s);
  QCOMPARE(m_model->record()->face().previous, QString::fromStdString(Digest::of(before->line()).text()));
  QTRY_VERIFY(m_model->record()->links()->rowCount() >= 3);   // the others about the same plan, and the run
  m_model->follow(u"record:staging:3"_s);   // which is not the newest
  QTRY_COMPARE(m_model->record()->face().key, u"staging:3"_s);
}

void AuditModelTest::writesTheLinesAsTheyAre() {
  record(testing::staging(), 3, *parseTime("2026-11-20T12:00:00.000Z"));   // the page was not opened yet
  const QSignalSpy told(m_model.get(), &AuditModel::told);
  m_model->exportTo(u"jsonl"_s, QUrl::fromLocalFile(path(u"out.jsonl"_s)));
  QTRY_COMPARE(told.size(), 1);
  QFile file(path(u"out.jsonl"_s));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QList<QByteArray> lines = file.readAll().split('\n');
  QCOMPARE(lines.size(), 5);
  QVERIFY(ledger::Record::parse(lines.first().toStdString()).has_value());

  m_model->setFrom(u"tomorrow"_s);
  m_model->exportTo(u"csv"_s, QUrl::fromLocalFile(path(u"out.csv"_s)));
  QVERIFY(m_model->face().error.contains(u"tomorrow"_s));
  m_model->setFrom({});
  m_model->exportTo(u"csv"_s, QUrl::fromLocalFile(path(u"out.csv"_s)));
  QVERIFY2(m_model->face().error.isEmpty(), "what went wrong before is over");
  QTRY_COMPARE(told.size(), 2);
  QVERIFY(QFile::exists(path(u"out.csv"_s)));
}

void AuditModelTest::makesAPackWithAReportOnPaperAndFindsWordsInIt() {
  record(testing::staging(), 60, *parseTime("2026-11-20T12:00:00.000Z"));
  load();
  const QSignalSpy told(m_model.get(), &AuditModel::told);
  m_model->exportTo(u"pack"_s, QUrl::fromLocalFile(path(u"evidence.tar"_s)));
  QTRY_COMPARE(told.size(), 1);
  QVERIFY2(m_model->face().error.isEmpty(), qPrintable(m_model->face().error));
  const auto pack = evidence::OpenPack::open(path(u"evidence.tar"_s).toStdString(), {});
  QVERIFY2(pack.has_value(), pack ? "" : pack.error().message.c_str());
  QFile report(QString::fromStdString((pack->folder() / "report.pdf").string()));
  QVERIFY(report.open(QIODevice::ReadOnly));
  const QByteArray pages = report.readAll();
  QVERIFY(pages.startsWith("%PDF-") && pages.trimmed().endsWith("%%EOF"));
  QVERIFY2(pages.contains("/Count 2"), "61 rows of an A4 report have two pages");

  m_model->openPack(QUrl::fromLocalFile(path(u"evidence.tar"_s)));
  QTRY_VERIFY(!m_model->face().pack.isEmpty());
  QTRY_COMPARE(m_model->records()->count(), 61);
  m_model->setWords(u"frozen"_s);
  QTRY_COMPARE(m_model->records()->count(), 30);

  m_model->closePack();
  QVERIFY2(m_model->records()->count() == 0 && m_model->replicas()->count() == 0, "nothing of a closed pack stands there as this desktop's own");
  m_model->verify();
  QTRY_COMPARE(m_model->records()->count(), 30);
  QVERIFY(m_model->face().pack.isEmpty());
}

void AuditModelTest::refusesAFileThatIsNoPack() {
  record(testing::staging(), 1, *parseTime("2026-11-20T12:00:00.000Z"));
  load();
  QFile file(path(u"no.tar"_s));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("this is no archive");
  file.close();
  m_model->openPack(QUrl::fromLocalFile(file.fileName()));
  QTRY_VERIFY(!m_model->face().error.isEmpty());
  QVERIFY(m_model->face().pack.isEmpty());
  QVERIFY(m_model->face().errorTitle.contains(u"no.tar"_s));
  QVERIFY(m_model->records()->count() > 0);   // the copies are still shown
}

void AuditModelTest::saysThePageAnewInAnotherLanguage() {
  record(testing::staging(), 3, *parseTime("2026-11-20T12:00:00.000Z"));
  load();
  QTRY_COMPARE(m_model->face().intactTone, u"success"_s);
  QTRY_COMPARE(m_model->records()->count(), 4);
  m_model->openPack(QUrl::fromLocalFile(path(u"nowhere.tar"_s)));
  QTRY_VERIFY(!m_model->face().errorTitle.isEmpty());
  m_model->setPerson(u"host"_s);
  QTRY_VERIFY(!m_model->face().filterText.isEmpty());
  QTRY_COMPARE(m_model->records()->count(), 4);
  m_model->open(u"staging:3"_s);
  const auto said = [this] {
    const AuditFace& face = m_model->face();
    const auto first = [](RowsModel* rows, const char* role) { return rows->data(rows->index(0), rows->roleNames().key(role)).toString(); };
    return QStringList{face.intactWord, face.completeWord, face.signaturesText, face.exportText, face.errorTitle, face.filterText, column("deed").first(), column("word").first(),
                       first(m_model->kinds(), "title"), first(m_model->replicas(), "records"), first(m_model->bars(), "hint"), first(m_model->record()->facts(), "label"), m_model->record()->face().proofWord};
  };
  QTRY_VERIFY(m_model->bars()->count() > 0);
  for (const QString& words : said()) QVERIFY2(!words.isEmpty() && !words.contains(u'«'), qPrintable(said().join(u" | "_s)));
  const Foreign foreign;
  m_model->retranslate();
  QTRY_VERIFY2(said().at(10).startsWith(u'«'), qPrintable(said().at(10)));   // the bars are counted anew
  for (const QString& words : said()) QVERIFY2(words.startsWith(u'«'), qPrintable(words + u" among "_s + said().join(u" | "_s)));
  QCOMPARE(m_model->record()->face().key, u"staging:3"_s);
  QVERIFY2(m_model->face().errorTitle.contains(u"nowhere.tar"_s) || m_model->face().errorTitle.contains(u"%1"_s), qPrintable(m_model->face().errorTitle));
}

}  // namespace gantry::gui

QTEST_MAIN(gantry::gui::AuditModelTest)
#include "test_audit_model.moc"
