#include <QtTest>

#include <functional>

#include "core/admission.h"
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

/// A policy, and the people who can do what it asks: `mara` and `jonas` ask, `jonas` and `ida` approve, each with a key of their own.
struct Place {
  Policy policy = *Policy::parse("gantry policy v1\nproject: shop\nenvironment: production\nplan-signature: required\napprovals: 1\nrequester: excluded\n"
                                 "required-people: -\naccepted-on: staging\naccepted-within: -\nsoak: 0\nfreeze: -\nrollback: same\nway-back: stated\n"
                                 "break-glass: ida\nledger: required\n");
  PresentPeople people{{"mara", "jonas"}, {"jonas", "ida"}, {"jonas"}, {"ida"}, {{"jonas", {{"jonas"}}}, {"ida", {{"ida"}}}}};
};

struct PlaceCase {
  const char* name;
  const char* complaint;  // empty: there is none
  std::function<void(Place&)> change;
};

const std::vector<PlaceCase>& placeCases() {
  static const Person kJonas = *Person::parse("jonas");
  static const Person kLena = *Person::parse("lena");
  static const std::vector<PlaceCase> kCases{
      {"all there", "", [](Place&) {}},
      {"a required person without a key", "lena must approve and has no key for it", [](Place& p) { p.policy.required = {kLena}; }},
      {"a required person who alone may ask", "whoever asks, too few are left to approve, because the requester is excluded, with every key that is also theirs",
       [](Place& p) { p.policy.required = {kJonas}, p.people.request = {"jonas"}; }},
      {"nobody signs plans", "plans must be signed, and nobody has a key for it", [](Place& p) { p.people.request.clear(); }},
      {"nobody signs plans that need no signature", "",
       [](Place& p) { p.policy.planSigned = false, p.policy.requesterCounts = true, p.people.request.clear(); }},
      {"who asks approves alone, and counts", "",
       [](Place& p) { p.policy.requesterCounts = true, p.people.request = p.people.approve = {"jonas"}, p.people.keysToApprove = {{"jonas", {{"jonas"}}}}; }},
      {"two with a shared key and one each", "",
       [](Place& p) { p.policy.approvals = 2, p.people.keysToApprove = {{"jonas", {{"ida", "jonas"}, {"jonas"}}}, {"ida", {{"ida", "jonas"}, {"ida"}}}}; }},
      {"nobody states the way back", "a way back that is BLOCKED or UNKNOWN must be named by somebody who approves, and nobody has a key for that",
       [](Place& p) { p.policy.approvals = 0, p.people.approve.clear(), p.people.keysToApprove.clear(); }},
      {"nobody accepts", "a release must be accepted on staging, and nobody has a key for it", [](Place& p) { p.people.accept.clear(); }},
      {"who breaks the glass has no key", "lena may break the glass and has no key for it", [](Place& p) { p.policy.breakGlass.push_back(kLena); }},
  };
  return kCases;
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
    row("accepted-within: 1209600", "accepted-within: 0");
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

  void takesNoMoreThanItsLimits() {
    const auto with = [](const char* line, std::string_view one, int count) {
      std::string many;
      for (int i = 0; i < count; ++i) many += one;
      return Policy::parse(replaced(golden(), line, line + many)).has_value();
    };
    QVERIFY(Policy::parse(replaced(golden(), "approvals: 2", "approvals: 20")));
    QVERIFY(with("required-people: lena", " mara", 49));
    QVERIFY(!with("required-people: lena", " mara", 50));
    QVERIFY(with("freeze: Fri 16:00 Mon 06:00\n", "freeze: Wed 12:00 Wed 13:30\n", 18));
    QVERIFY(!with("freeze: Fri 16:00 Mon 06:00\n", "freeze: Wed 12:00 Wed 13:30\n", 19));
  }

  void complainsOfWhatNobodyCanDo_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < placeCases().size(); ++i) QTest::newRow(placeCases()[i].name) << static_cast<int>(i);
  }
  void complainsOfWhatNobodyCanDo() {
    QFETCH(int, index);
    const PlaceCase& wanted = placeCases()[static_cast<std::size_t>(index)];
    Place place;
    wanted.change(place);
    const std::string complaint = wanted.complaint;
    QCOMPARE(english(complaintsAbout(place.policy, place.people)), complaint.empty() ? std::vector<std::string>() : std::vector{complaint});
  }

  void knowsTheMinuteOfTheWeek() {
    QCOMPARE(minuteAt("2026-11-23T00:00:00Z").minute, 0);  // a Monday
    QCOMPARE(minuteAt("2026-11-22T23:59:59Z").minute, WeekMinute::kPerWeek - 1);
    QCOMPARE(minuteAt("2026-11-27T16:00:00Z").text(), std::string("Fri 16:00"));
  }

  void aWindowHoldsFromItsFirstMinuteToBeforeItsLast() {
    const FreezeWindow noon = Policy::parse(golden())->freezes[1];
    QVERIFY(!noon.contains(minuteAt("2026-11-25T11:59:59Z")));
    QVERIFY(noon.contains(minuteAt("2026-11-25T12:00:00Z")));
    QVERIFY(noon.contains(minuteAt("2026-11-25T13:29:59Z")));
    QVERIFY(!noon.contains(minuteAt("2026-11-25T13:30:00Z")));
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
