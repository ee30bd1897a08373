#include <future>

#include <QSignalSpy>
#include <QtTest/QTest>

#include "gui/passphrase_prompt.h"

namespace gantry::gui {

class PassphrasePromptTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bringsTheAnswerToWhoAsked();
  void doesNotAskAgainWhatWasDeclined();
  void asksOneAfterTheOther();
  void sendsAskersAwayWhenTheProjectCloses();
  void sendsAwayWhoComesByTheDoorOfAnEarlierProject();
  void keepsTheDoorOfTheProjectThatStaysOpen();

 private:
  using Asking = std::future<std::optional<std::string>>;
  static Asking ask(const PassphrasePrompt::Door& door, const char* file) {
    return std::async(std::launch::async, [door, file] { return door(file); });
  }
};

void PassphrasePromptTest::bringsTheAnswerToWhoAsked() {
  PassphrasePrompt prompt;
  const auto door = prompt.door();
  prompt.setOpen(true);
  auto asking = ask(door, "/home/mara/.ssh/id");
  QTRY_COMPARE(prompt.keyFile(), QStringLiteral("/home/mara/.ssh/id"));
  prompt.answer(QStringLiteral("grüße"));
  QCOMPARE(asking.get(), std::optional<std::string>("grüße"));
  QVERIFY(prompt.keyFile().isEmpty());
}

void PassphrasePromptTest::doesNotAskAgainWhatWasDeclined() {
  PassphrasePrompt prompt;
  const auto door = prompt.door();
  prompt.setOpen(true);
  auto first = ask(door, "/key");
  QTRY_VERIFY(!prompt.keyFile().isEmpty());
  prompt.decline();
  QVERIFY(!first.get());
  QVERIFY(!ask(door, "/key").get());

  prompt.askAgain();
  auto again = ask(door, "/key");
  QTRY_VERIFY(!prompt.keyFile().isEmpty());
  prompt.answer(QStringLiteral("yes"));
  QCOMPARE(again.get(), std::optional<std::string>("yes"));
}

void PassphrasePromptTest::asksOneAfterTheOther() {
  PassphrasePrompt prompt;
  const auto door = prompt.door();
  prompt.setOpen(true);
  auto one = ask(door, "/one");
  QTRY_COMPARE(prompt.keyFile(), QStringLiteral("/one"));
  auto two = ask(door, "/two");
  prompt.answer(QStringLiteral("1"));
  QCOMPARE(one.get(), std::optional<std::string>("1"));
  QTRY_COMPARE(prompt.keyFile(), QStringLiteral("/two"));
  prompt.answer(QStringLiteral("2"));
  QCOMPARE(two.get(), std::optional<std::string>("2"));
}

void PassphrasePromptTest::sendsAskersAwayWhenTheProjectCloses() {
  PassphrasePrompt prompt;
  const auto door = prompt.door();
  prompt.setOpen(true);
  auto shown = ask(door, "/one");
  QTRY_VERIFY(!prompt.keyFile().isEmpty());
  auto waiting = ask(door, "/two");
  prompt.setOpen(false);
  QVERIFY(!shown.get());
  QVERIFY(!waiting.get());
  QVERIFY(prompt.keyFile().isEmpty());

  prompt.setOpen(true);
  auto later = ask(door, "/one");
  QTRY_COMPARE(prompt.keyFile(), QStringLiteral("/one"));
  prompt.answer(QStringLiteral("3"));
  QVERIFY(later.get());
}

void PassphrasePromptTest::sendsAwayWhoComesByTheDoorOfAnEarlierProject() {
  PassphrasePrompt prompt;
  const auto earlier = prompt.door();
  prompt.setOpen(true);
  prompt.setOpen(false);
  const auto door = prompt.door();
  prompt.setOpen(true);
  QCOMPARE(earlier("/home/mara/.ssh/id"), std::nullopt);   // on this thread, which alone could answer
  auto asking = ask(door, "/home/mara/.ssh/id");
  QTRY_COMPARE(prompt.keyFile(), QStringLiteral("/home/mara/.ssh/id"));
  prompt.answer(QStringLiteral("x"));
  QCOMPARE(asking.get(), std::optional<std::string>("x"));
}

void PassphrasePromptTest::keepsTheDoorOfTheProjectThatStaysOpen() {
  PassphrasePrompt prompt;
  const auto door = prompt.door();
  prompt.setOpen(true);
  [[maybe_unused]] const auto ofAProjectThatDidNotOpen = prompt.door();
  auto asking = ask(door, "/key");
  QTRY_COMPARE(prompt.keyFile(), QStringLiteral("/key"));
  prompt.answer(QStringLiteral("x"));
  QCOMPARE(asking.get(), std::optional<std::string>("x"));
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::PassphrasePromptTest)
#include "test_passphrase_prompt.moc"
