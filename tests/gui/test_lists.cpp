#include <QtTest/QTest>

#include "gui/command_palette.h"
#include "gui/log_model.h"

namespace gantry::gui {

using namespace Qt::StringLiterals;

/// The log as it is filtered and looked through, and the palette as it is searched.
class ListsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsByLettersInOrder();
  void putsTheBestFirst();
  void filtersByWordsAndStep();
  void keepsTheFilterWhileLinesComeAndGo();
  void findsUpAndDown();
  void countsHitsAsLinesComeAndGo();
};

namespace {

QList<LogLine> numbered(int from, int most) {
  QList<LogLine> lines;
  for (int i = from; i < from + most; ++i) lines.append({{}, i % 2 == 0 ? u"pull"_s : u"migrate"_s, {}, u"line %1"_s.arg(i)});
  return lines;
}

QString textAt(const LogModel& log, int row) { return log.data(log.index(row), log.roleNames().key("text")).toString(); }

}  // namespace

void ListsTest::findsByLettersInOrder() {
  QVERIFY(match(u"rbs", u"Roll back staging") > 0);
  QCOMPARE(match(u"sbr", u"Roll back staging"), 0);
  QVERIFY(match(u"", u"Anything") > 0);
  QVERIFY(match(u"back", u"Roll back staging") > match(u"back", u"Board: a card kept"));   // together beats scattered
}

void ListsTest::putsTheBestFirst() {
  CommandPalette palette;
  palette.setActions({{u"a"_s, u"Go to Releases"_s, {}, {}, {}}, {u"b"_s, u"Roll back staging"_s, {}, {}, {}}, {u"c"_s, u"Read everything again"_s, {}, {}, {}}});
  QCOMPARE(palette.found()->count(), 3);
  palette.setWords(u"roll"_s);
  const auto key = [&](int row) { return palette.found()->data(palette.found()->index(row), palette.found()->roleNames().key("key")).toString(); };
  QVERIFY(palette.found()->count() >= 1);
  QCOMPARE(key(0), u"b"_s);
  palette.setWords(u"xyz"_s);
  QCOMPARE(palette.found()->count(), 0);
}

void ListsTest::filtersByWordsAndStep() {
  LogModel log;
  log.append(numbered(0, 100));
  log.setStep(u"pull"_s);
  QCOMPARE(log.count(), 50);
  log.setWords(u"LINE 1"_s);
  QCOMPARE(log.count(), 5);   // 10, 12, 14, 16, 18
  QCOMPARE(log.total(), 100);
  QCOMPARE(log.text(0, 0).trimmed(), u"pull          line 10"_s);
  log.clear();
  QCOMPARE(log.count(), 0);
  QVERIFY(log.words().isEmpty() && log.step().isEmpty());
}

void ListsTest::keepsTheFilterWhileLinesComeAndGo() {
  LogModel log;
  log.append(numbered(0, LogModel::kMostLines));
  log.setWords(u"line 1999"_s);
  const int before = log.count();
  log.append(numbered(LogModel::kMostLines, 10));
  QCOMPARE(log.dropped(), LogModel::kDropAtOnce);
  QCOMPARE(log.total(), LogModel::kMostLines - LogModel::kDropAtOnce + 10);
  QVERIFY(log.count() < before);   // line 1999 itself is among the oldest, and gone
  for (int row = 0; row < log.count(); ++row) QVERIFY2(textAt(log, row).contains(u"line 1999"_s), qPrintable(textAt(log, row)));
  log.setWords({});
  QCOMPARE(textAt(log, 0), u"line %1"_s.arg(LogModel::kDropAtOnce));
  QCOMPARE(textAt(log, log.count() - 1), u"line %1"_s.arg(LogModel::kMostLines + 9));
}

void ListsTest::findsUpAndDown() {
  LogModel log;
  log.append(numbered(0, 30));
  QCOMPARE(log.find(u"line 2"_s, 0, false), 2);
  QCOMPARE(log.find(u"line 2"_s, 3, false), 20);
  QCOMPARE(log.find(u"line 2"_s, 19, true), 2);
  QCOMPARE(log.find(u"line 2"_s, 1, true), -1);
  QCOMPARE(log.find({}, 0, false), -1);
}

void ListsTest::countsHitsAsLinesComeAndGo() {
  LogModel log;
  log.append(numbered(0, 100));
  QCOMPARE(log.hits(), 0);
  log.setSought(u"LINE 9"_s);
  QCOMPARE(log.hits(), 11);   // 9, 90 to 99
  log.append(numbered(100, 900));
  QCOMPARE(log.hits(), 111);
  log.setStep(u"pull"_s);
  QCOMPARE(log.hits(), 55);   // of what is shown
  log.setStep({});
  log.append(numbered(1000, LogModel::kMostLines));
  int counted = 0;
  for (int row = log.find(u"line 9"_s, 0, false); row >= 0; row = log.find(u"line 9"_s, row + 1, false)) ++counted;
  QCOMPARE(log.hits(), counted);
  log.setSought({});
  QCOMPARE(log.hits(), 0);
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::ListsTest)
#include "test_lists.moc"
