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

 private:
  using Asking = std::future<std::optional<std::string>>;
  static Asking ask(PassphrasePrompt& prompt, const char* file) {
    return std::async(std::launch::async, [&prompt, file] { return prompt.ask(file); });
  }
};

void PassphrasePromptTest::bringsTheAnswerToWhoAsked() {
  PassphrasePrompt prompt;
  auto asking = ask(prompt, "/home/mara/.ssh/id");
  QTRY_COMPARE(prompt.keyFile(), QStringLiteral("/home/mara/.ssh/id"));
  prompt.answer(QStringLiteral("grüße"));
  QCOMPARE(asking.get(), std::optional<std::string>("grüße"));
  QVERIFY(prompt.keyFile().isEmpty());
}

void PassphrasePromptTest::doesNotAskAgainWhatWasDeclined() {
  PassphrasePrompt prompt;
  auto first = ask(prompt, "/key");
  QTRY_VERIFY(!prompt.keyFile().isEmpty());
  prompt.decline();
  QVERIFY(!first.get());
  QVERIFY(!ask(prompt, "/key").get());

  prompt.askAgain();
  auto again = ask(prompt, "/key");
  QTRY_VERIFY(!prompt.keyFile().isEmpty());
  prompt.answer(QStringLiteral("yes"));
  QCOMPARE(again.get(), std::optional<std::string>("yes"));
}

void PassphrasePromptTest::asksOneAfterTheOther() {
  PassphrasePrompt prompt;
  auto one = ask(prompt, "/one");
  QTRY_COMPARE(prompt.keyFile(), QStringLiteral("/one"));
  auto two = ask(prompt, "/two");
  prompt.answer(QStringLiteral("1"));
  QCOMPARE(one.get(), std::optional<std::string>("1"));
  QTRY_COMPARE(prompt.keyFile(), QStringLiteral("/two"));
  prompt.answer(QStringLiteral("2"));
  QCOMPARE(two.get(), std::optional<std::string>("2"));
}

void PassphrasePromptTest::sendsAskersAwayWhenTheProjectCloses() {
  PassphrasePrompt prompt;
  auto shown = ask(prompt, "/one");
  QTRY_VERIFY(!prompt.keyFile().isEmpty());
  auto waiting = ask(prompt, "/two");
  prompt.setOpen(false);
  QVERIFY(!shown.get());
  QVERIFY(!waiting.get());
  QVERIFY(prompt.keyFile().isEmpty());

  prompt.setOpen(true);
  auto later = ask(prompt, "/one");
  QTRY_COMPARE(prompt.keyFile(), QStringLiteral("/one"));
  prompt.answer(QStringLiteral("3"));
  QVERIFY(later.get());
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::PassphrasePromptTest)
#include "test_passphrase_prompt.moc"
