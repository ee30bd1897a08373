#include <QtTest>

#include "core/sentence.h"

using namespace gantry;

namespace {

/// A language in which every pattern stands in angles.
std::string foreign(const char* english) { return "<" + std::string(english) + ">"; }

}  // namespace

class TestSentence : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void saysEnglishWhereNobodyTranslates() {
    const Sentence held = Sentence::say("held by {} since {}", Sentence::say("run {}", std::string("01JD")), std::string("noon"));
    QCOMPARE(held.english(), std::string("held by run 01JD since noon"));
  }

  void translatesPatternsAndLeavesWordsAlone() {
    const Sentence held = Sentence::say("held by {} since {}", Sentence::say("run {}", std::string("01JD")), std::string("noon"));
    QCOMPARE(held.in(foreign), std::string("<held by <run 01JD> since noon>"));
    QCOMPARE(Sentence(std::string("line 3 is wrong")).in(foreign), std::string("line 3 is wrong"));
    QCOMPARE(Sentence().in(foreign), std::string());
  }

  void putsNothingIntoAPart() {
    QCOMPARE(Sentence::say("{} said {}", std::string("{}"), std::string("no")).english(), std::string("{} said no"));
    QCOMPARE(Sentence(std::string("{}")).english(), std::string("{}"));
    QCOMPARE(Sentence::say("a gap {} is left", std::string("here")).english(), std::string("a gap here is left"));
  }

  void isEmptyUntilItSaysSomething() {
    QVERIFY(Sentence().empty() && Sentence(std::string()).empty());
    QVERIFY(!Sentence::say("no hold is set").empty() && !Sentence(std::string("x")).empty());
    QVERIFY(Sentence::say("run {}", std::string("1")) == Sentence(std::string("run 1")));
  }
};

QTEST_APPLESS_MAIN(TestSentence)
#include "test_sentence.moc"
