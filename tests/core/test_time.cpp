#include <QtTest>

#include "core/history.h"
#include "core/time.h"
#include "core/ulid.h"

using namespace gantry;

class TestTime : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void writesWhatItReads_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("millis");
    QTest::newRow("seconds") << QByteArray("2026-11-23T08:50:00Z") << QByteArray("2026-11-23T08:50:00.000Z");
    QTest::newRow("milliseconds") << QByteArray("2026-11-23T08:50:00.123Z") << QByteArray("2026-11-23T08:50:00.123Z");
    QTest::newRow("one decimal") << QByteArray("2026-11-23T08:50:00.5Z") << QByteArray("2026-11-23T08:50:00.500Z");
    QTest::newRow("nanoseconds are cut") << QByteArray("2026-11-23T08:50:00.123999999Z") << QByteArray("2026-11-23T08:50:00.123Z");
    QTest::newRow("leap day") << QByteArray("2028-02-29T00:00:00Z") << QByteArray("2028-02-29T00:00:00.000Z");
    QTest::newRow("leap day of a century") << QByteArray("2000-02-29T00:00:00Z") << QByteArray("2000-02-29T00:00:00.000Z");
    QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.999Z") << QByteArray("1969-12-31T23:59:59.999Z");
    QTest::newRow("leap second") << QByteArray("2016-12-31T23:59:60Z") << QByteArray("2017-01-01T00:00:00.000Z");
  }
  void writesWhatItReads() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, millis);
    const auto time = parseTime(text.toStdString());
    QVERIFY(time);
    QCOMPARE(QByteArray::fromStdString(toMilliseconds(*time)), millis);
    QCOMPARE(QByteArray::fromStdString(toSeconds(*time)), millis.left(19) + "Z");
  }

  void refusesOtherTimes_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "Z", "2026-11-23", "2026-11-23T08:50:00", "2026-11-23 08:50:00Z", "2026-11-23T08:50:00z", "2026-11-23T08:50:00+00:00",
          "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-04-31T00:00:00Z",
          "2026-11-23T24:00:00Z", "2026-11-23T08:60:00Z", "2026-11-23T08:50:61Z", "2026-11-23T08:50:00.Z", "2026-11-23T08:50:00.1xZ",
          "2026-11-23T08:50:00.-1Z", "2026-11-23T08:50:00,5Z", "-026-11-23T08:50:00Z", "2026-1 -23T08:50:00Z", " 2026-11-23T08:50:00Z",
          "2026-11-23T08:50:00Z ", "2026-11-23T08:50:00ZZ"})
      QTest::newRow(text) << QByteArray(text);
    QTest::newRow("endless decimals") << "2026-11-23T08:50:00." + QByteArray(100, '1') + "Z";
    QTest::newRow("NUL") << QByteArray("2026-11-23T08:50:00\0Z", 21);
  }
  void refusesOtherTimes() {
    QFETCH(QByteArray, text);
    const auto time = parseTime(text.toStdString());
    QVERIFY(!time);
    QCOMPARE(time.error().code, Code::invalid);
  }

  void speaksDurations_data() {
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("none") << qint64{0} << QByteArray("0.0 s");
    QTest::newRow("short") << qint64{412} << QByteArray("0.4 s");
    QTest::newRow("nearly ten seconds") << qint64{9'940} << QByteArray("9.9 s");
    QTest::newRow("rounds to ten") << qint64{9'999} << QByteArray("10 s");
    QTest::newRow("ten seconds") << qint64{10'000} << QByteArray("10 s");
    QTest::newRow("minute") << qint64{60'000} << QByteArray("1 min");
    QTest::newRow("minutes") << qint64{252'000} << QByteArray("4 min 12 s");
    QTest::newRow("hours") << qint64{11'100'000} << QByteArray("3 h 5 min");
    QTest::newRow("days") << qint64{439'200'000} << QByteArray("5 d 2 h");
    QTest::newRow("clock went back") << qint64{-5'000} << QByteArray("0.0 s");
  }
  void speaksDurations() {
    QFETCH(qint64, ms);
    QFETCH(QByteArray, words);
    QCOMPARE(QByteArray::fromStdString(spoken(std::chrono::milliseconds(ms))), words);
  }

  void speaksBytes_data() {
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("bytes") << quint64{999} << QByteArray("999 B");
    QTest::newRow("kilobyte") << quint64{1'000} << QByteArray("1.0 kB");
    QTest::newRow("nearly a megabyte") << quint64{999'960} << QByteArray("1.0 MB");
    QTest::newRow("megabytes") << quint64{1'400'000} << QByteArray("1.4 MB");
    QTest::newRow("many terabytes") << quint64{5'000'000'000'000'000} << QByteArray("5000.0 TB");
  }
  void speaksBytes() {
    QFETCH(quint64, bytes);
    QFETCH(QByteArray, words);
    QCOMPARE(QByteArray::fromStdString(spokenBytes(bytes)), words);
  }

  void makesRunIdsThatSortByTimeAndTellIt() {
    const Time first = *parseTime("2026-11-23T08:50:00.001Z");
    for (const std::int64_t later : {1, 31, 32, 1'000, 40'000'000}) {
      const Time second = first + std::chrono::milliseconds(later);
      QVERIFY(makeRunId(first) < makeRunId(second));
      QVERIFY(timeOf(makeRunId(second)) == second);
    }
    QVERIFY(makeRunId(first) != makeRunId(first));
    // The time of the example in github.com/ulid/spec, "01ARZ3NDEKTSV4RRFFQ69G5FAV".
    QCOMPARE(toMilliseconds(timeOf(*RunId::parse("01ARZ3NDEKTSV4RRFFQ69G5FAV"))), std::string("2016-07-30T23:54:10.259Z"));
  }

  void refusesOtherRunIds_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAVV", "81ARZ3NDEKTSV4RRFFQ69G5FAV",
                             "01arz3ndektsv4rrffq69g5fav", "01ARZ3NDEKTSV4RRFFQ69G5FAI", "01ARZ3NDEKTSV4RRFFQ69G5FAU",
                             "-1ARZ3NDEKTSV4RRFFQ69G5FAV"})
      QTest::newRow(text) << QByteArray(text);
  }
  void refusesOtherRunIds() {
    QFETCH(QByteArray, text);
    QVERIFY(!RunId::parse(text.toStdString()));
  }

  void writesDirectionsTheWayItReadsThem() {
    for (const char* text : {"first", "same", "forward 14", "backward 3", "sideways 2 5", "sideways 0 9999999", "unknown"}) {
      const auto direction = Direction::parse(text);
      QVERIFY2(direction, text);
      QCOMPARE(direction->text(), std::string(text));
    }
    QVERIFY((*Direction::parse("sideways 2 5") == Direction{Direction::Kind::sideways, 2, 5}));
  }

  void refusesOtherDirections_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "first 1", "forward", "forward ", "forward -1", "forward +1", "forward 1 2", "forward x", "forward 014",
                             "forward 10000000", "sideways 1", "sideways 1 2 3", "sideways  1 2", "Forward 1", "forward 1 ", " forward 1"})
      QTest::newRow(text) << QByteArray(text);
  }
  void refusesOtherDirections() {
    QFETCH(QByteArray, text);
    QVERIFY(!Direction::parse(text.toStdString()));
  }
};

QTEST_APPLESS_MAIN(TestTime)
#include "test_time.moc"
