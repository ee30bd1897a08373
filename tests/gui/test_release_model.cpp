#include <QTranslator>
#include <QtTest/QTest>

#include "gui/release_model.h"
#include "schema/postgres_analyst.h"
#include "support/scripted_desk.h"

namespace gantry::gui {

using namespace testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a release's page says of its schema.
class ReleaseModelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void followsExpandAndContract();
  void saysInGermanWhatMigrationsDo();
  void saysWhenAHostVouchesForTheMigrations();
  void marksWhatAReleaseWouldDoToTheSchema();

 private:
  void read(int lane, const std::vector<std::pair<std::string, std::string>>& applied);
  void open();
  [[nodiscard]] TransitionRow row() const { return static_cast<Rows<TransitionRow>*>(m_model->transitions())->rows().first(); }

  schema::PostgresAnalyst m_analyst;
  std::unique_ptr<ScriptedDesk> m_scripted;
  std::unique_ptr<app::Desk> m_desk;
  std::unique_ptr<Board> m_board;
  std::unique_ptr<Crew> m_crew;
  std::unique_ptr<ReleaseModel> m_model;
};

void ReleaseModelTest::init() {
  m_model.reset();
  m_crew = std::make_unique<Crew>();
  m_scripted = std::make_unique<ScriptedDesk>();
  const app::Desk& desk = m_scripted->desk;
  m_desk = std::make_unique<app::Desk>(app::Desk{desk.project, desk.person, desk.registry, desk.history, desk.releases, desk.runs, desk.environments,
                                                 desk.clock, desk.migrations, m_analyst, desk.shellTo, {}, desk.bundle});
  m_board = std::make_unique<Board>(QList<Lane*>{new Lane({staging(), {}, {}, {}, {}}, {}, nullptr), new Lane({production(), {}, {}, {}, {}}, {}, nullptr)},
                                    u"ghcr.io"_s, nullptr);
  for (Lane* lane : m_board->lanes()) lane->setParent(m_board.get());
  m_model = std::make_unique<ReleaseModel>(*m_desk, *m_crew, *m_board, nullptr);
  m_scripted->registry.add(releaseOf('9'));
  MigrationSet& set = m_scripted->migrations.sets[releaseOf('9').migrator->pinned.text()];
  set.provider = "postgresql";
  for (const auto& [name, sql] : std::vector<std::pair<std::string, std::string>>{
           {"1_start", "CREATE TABLE users (id int PRIMARY KEY, name text);"},
           {"2_expand", "ALTER TABLE users ADD COLUMN display_name text;\nUPDATE users SET display_name = name;"},
           {"3_contract", "ALTER TABLE users DROP COLUMN name;"}})
    set.migrations.push_back({name, sql, Digest::of(sql)});
}

/// The rows of an environment: name and when it was applied.
void ReleaseModelTest::read(int lane, const std::vector<std::pair<std::string, std::string>>& applied) {
  HostFacts facts;
  facts.engine = "24.0.7";
  facts.database = "read";
  for (const auto& [name, at] : applied) facts.migrations.push_back({name, std::string(64, 'a'), "applied", at, at});
  m_board->lanes()[lane]->apply({{m_board->lanes()[lane]->environment(), std::move(facts), m_desk->clock.now(), {}, {}}, 12ms}, m_desk->clock.now());
}

void ReleaseModelTest::open() {
  m_model->open(tagOf('9'));
  QTRY_COMPARE(m_model->face().phase, u"ready"_s);
}

void ReleaseModelTest::followsExpandAndContract() {
  read(0, {{"1_start", "2026-01-01T00:00:00.000Z"}, {"2_expand", "2026-02-01T00:00:00.000Z"}, {"3_contract", "2026-02-03T00:00:00.000Z"}});
  read(1, {{"1_start", "2026-01-01T00:00:00.000Z"}});
  open();
  QCOMPARE(m_model->transitions()->count(), 1);
  QCOMPARE(row().subject, u"\"users\".\"name\""_s);
  QCOMPARE(row().steps, u"Expanded by 2_expand, line 2; contracted by 3_contract, line 1"_s);
  QCOMPARE(row().word, u"Too soon"_s);
  QVERIFY2(row().states.contains(u"contracted less than 7 days after it was expanded"_s), qPrintable(row().states));
  QVERIFY2(row().states.endsWith(u": not expanded yet"_s), qPrintable(row().states));

  const std::vector<std::pair<std::string, std::string>> late{{"1_start", "2026-01-01T00:00:00.000Z"}, {"2_expand", "2026-02-01T00:00:00.000Z"}, {"3_contract", "2026-03-03T00:00:00.000Z"}};
  read(0, late);
  m_model->fold();   // hosts were read again
  QCOMPARE(row().word, u"Waits"_s);
  read(1, late);
  m_model->fold();
  QCOMPARE(row().word, u"Contracted"_s);

  m_scripted->migrations.sets[releaseOf('9').migrator->pinned.text()].migrations.pop_back();
  m_model->close();
  QCOMPARE(m_model->transitions()->count(), 0);
  open();
  QVERIFY2(row().steps.endsWith(u"its contract step is not in this release"_s), qPrintable(row().steps));
  QVERIFY2(row().states.contains(u"expanded, waits for its contract step"_s), qPrintable(row().states));
}

void ReleaseModelTest::saysInGermanWhatMigrationsDo() {
  QTranslator german;
  QVERIFY(german.load(u":/i18n/gantry_de.qm"_s) && QCoreApplication::installTranslator(&german));
  open();
  QCOMPARE(row().sentence, u"\"users\".\"name\" wurde nach \"users\".\"display_name\" kopiert und entfällt, sobald kein Release die Spalte mehr benutzt"_s);
  QCOMPARE(static_cast<Rows<ReleaseMigrationRow>*>(m_model->migrations())->rows().first().found, u"Zeile 1: \"users\".\"name\" wurde mit allen Werten gelöscht"_s);
}

void ReleaseModelTest::saysWhenAHostVouchesForTheMigrations() {
  open();
  QCOMPARE(m_model->face().migrationsText, QString());
  m_scripted->migrations.sets[releaseOf('9').migrator->pinned.text()].fromHost = true;
  m_model->close();
  open();
  QVERIFY(m_model->face().migrationsText.startsWith(u"Read from the image on a host"_s));
}

/// On its card: what it would add to the first environment, and the way back afterwards.
void ReleaseModelTest::marksWhatAReleaseWouldDoToTheSchema() {
  HostFacts facts;
  facts.engine = "24.0.7";
  facts.serving = ServingRun{runId('5'), tagOf('5'), digestOf('5'), digestOf('5'), digestOf('c')};
  const Time now = m_desk->clock.now();
  m_board->lanes().front()->apply({{staging(), std::move(facts), now, {}, {}}, 12ms}, now);
  app::Candidate half{.release = releaseOf('8')};
  half.release.migrator.reset();
  m_board->applyReleases(std::vector{app::Candidate{.release = releaseOf('9')}, half, app::Candidate{.release = releaseOf('7')},
                                     app::Candidate{.release = releaseOf('6')}, app::Candidate{.release = releaseOf('5')}, app::Candidate{.release = releaseOf('3')}}, now);
  const auto newer = m_board->newcomers();   // what can be deployed, down to what serves
  QCOMPARE(newer.size(), std::size_t{3});
  QVERIFY(newer.front().release.tag == tagOf('9') && newer.back().release.tag == tagOf('6'));
  const auto badge = [this](int at) {
    const CandidateRow& row = static_cast<Rows<CandidateRow>*>(m_board->candidates())->rows().at(at);
    return QString(row.migrations + u'/' + row.migrationsTone);
  };
  const Migration one{"1_drop", "DROP TABLE a;", Digest::of("DROP TABLE a;")};
  m_board->applySchema(tagOf('9'), {Verdict::blocked, {}, std::vector{one, one}});
  m_board->applySchema(tagOf('7'), {Verdict::safe, {}, std::vector<Migration>{}});
  m_board->applySchema(tagOf('6'), {Verdict::unknown, {}, {}});
  m_board->fold(now);
  QVERIFY2(badge(0).startsWith(u"2 migration"_s) && badge(0).endsWith(u" · Way back: blocked/danger"_s), qPrintable(badge(0)));
  QCOMPARE(badge(2), u"/neutral"_s);
  QCOMPARE(badge(3), u"Migrations not known/neutral"_s);
  m_board->forgetSchemas();
  m_board->fold(now);
  QCOMPARE(badge(0), u"/neutral"_s);
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::ReleaseModelTest)
#include "test_release_model.moc"
