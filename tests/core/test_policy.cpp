#include <QtTest>

#include "core/policy.h"
#include "core/text.h"
#include "core/time.h"

using namespace gantry;

namespace {

std::string golden() {
  QFile file(QFINDTESTDATA("golden/policy.txt"));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

WeekMinute minuteAt(const char* time) { return WeekMinute::at(*parseTime(time)); }

}  // namespace

class TestPolicy : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsWhatItWrites() {
    const auto policy = Policy::parse(golden());
    QVERIFY2(policy, policy ? "" : policy.error().message.c_str());
    QCOMPARE(policy->text(), golden());
    QCOMPARE(policy->freezes.size(), std::size_t{2});
    QCOMPARE(policy->approvals, 2);
  }

  void saysThatTheWayBackMustBeStatedOnlyWhereItMust() {
    const std::string stated = replaced(golden(), "break-glass:", "way-back: stated\nbreak-glass:");
    QVERIFY(!Policy::parse(golden())->wayBackStated);
    QVERIFY(Policy::parse(stated)->wayBackStated);
    QCOMPARE(Policy::parse(stated)->text(), stated);
    QVERIFY(!Policy::parse(replaced(stated, "stated", "any")));
    QVERIFY(!Policy::parse(replaced(stated, "way-back: stated\n", "way-back: stated\nway-back: stated\n")));
  }

  void refusesOtherSpellings_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char* from, const char* to) { QTest::newRow(to) << QByteArray(from) << QByteArray(to); };
    row("approvals: 2", "approvals: -1");
    row("approvals: 2", "approvals: 21");
    row("approvals: 2", "approvals: 02");
    row("requester: excluded", "requester: maybe");
    row("required-people: lena", "required-people: lena  mara");
    row("required-people: lena", "required-people: *");
    row("soak: 3600", "soak: 1h");
    row("freeze: Fri 16:00 Mon 06:00\n", "freeze: -\n");
    row("freeze: Fri 16:00 Mon 06:00", "freeze: Fri 16:00 Fri 16:00");
    row("freeze: Fri 16:00 Mon 06:00", "freeze: Fri 24:00 Mon 06:00");
    row("freeze: Fri 16:00 Mon 06:00", "freeze: fri 16:00 Mon 06:00");
    row("freeze: Fri 16:00 Mon 06:00", "freeze: Fri +1:00 Mon 06:00");
    row("ledger: required\n", "ledger: required\nledger: required\n");
    row("ledger: required\n", "ledger: required");
    row("gantry policy v1", "gantry policy v2");
    row("accepted-on: staging\n", "");
  }
  void refusesOtherSpellings() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const std::string changed = replaced(golden(), from.toStdString(), to.toStdString());
    QVERIFY(!changed.empty());
    QVERIFY(!Policy::parse(changed));
  }

  void knowsTheMinuteOfTheWeek() {
    QCOMPARE(minuteAt("2026-11-23T00:00:00Z").minute, 0);  // a Monday
    QCOMPARE(minuteAt("2026-11-22T23:59:59Z").minute, WeekMinute::kPerWeek - 1);
    QCOMPARE(minuteAt("2026-11-27T16:00:00Z").text(), std::string("Fri 16:00"));
  }

  void aWindowGoesOverSundayNight() {
    const FreezeWindow weekend = Policy::parse(golden())->freezes[0];
    QVERIFY(!weekend.contains(minuteAt("2026-11-27T15:59:59Z")));
    QVERIFY(weekend.contains(minuteAt("2026-11-27T16:00:00Z")));
    QVERIFY(weekend.contains(minuteAt("2026-11-30T05:59:59Z")));
    QVERIFY(!weekend.contains(minuteAt("2026-11-30T06:00:00Z")));
  }
};

QTEST_APPLESS_MAIN(TestPolicy)
#include "test_policy.moc"
