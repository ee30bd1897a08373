#include <algorithm>
#include <thread>

#include <QtTest/QTest>

#include "gui/run_feed.h"
#include "support/scripted_desk.h"

namespace gantry::gui {

using namespace gantry::testing;
using namespace Qt::StringLiterals;

namespace {

bool eventually(const std::function<bool()>& condition) {
  for (int patience = 500; patience > 0 && !condition(); --patience) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  return condition();
}

}  // namespace

class RunFeedTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void showsTheWholeLogAndFetchesNothingTwice();
};

void RunFeedTest::showsTheWholeLogAndFetchesNothingTwice() {
  const std::string endless(150'000, 'e');
  const std::string first = "one\n" + endless + "\nbegun ";
  const std::string second = "and ended\n\x1b[31mred\nno newline";
  const std::vector<std::string> facts{
      started(), "'step.started','step':'migrate'",
      "'step.finished','step':'migrate','ok':true,'code':'done','ms':4,'log':'" + digestOf('e').text() + "','bytes':" + std::to_string(first.size() + second.size()),
      finished("healthy", "done", "observe", "app", 0, "new", false)};
  const std::string lines = journal(facts);
  const std::size_t begun = journal({facts[0], facts[1]}).size();

  ScriptedDesk scripted;
  HostScript& host = scripted.at(production());
  const auto logIsRead = [&] { return std::ranges::count_if(host.commands(), [](const Command& one) { return one.argv[1] == "log"; }) == 1; };
  host.expect("journal", Reply{.output = lines.substr(0, begun), .lostAfter = begun})
      .expect("journal", Reply{.output = lines.substr(begun), .before = [&] { (void)eventually(logIsRead); }})
      .expect("log", Reply{.output = first, .piece = 4097})
      .expect("log", Reply{.output = second});

  Plan plan = samplePlan();
  plan.reason = *Remark::parse("the sale begins");
  QVERIFY(scripted.desk.runs.remember({runId('R'), scripted.desk.project.name, production().name, plan.release, plan.text(), {}, {}}));
  QList<LogLine> shown;
  QString reason;
  {
    Crew crew;
    const auto feed = std::make_shared<RunFeed>(scripted.desk, production(), runId('R'), [&](const RunNews& news) {
      shown += news.lines;
      if (news.plan && news.plan->reason) reason = QString::fromStdString(news.plan->reason->text());
    });
    [[maybe_unused]] const auto workers = feed->start(crew);
    QTRY_VERIFY_WITH_TIMEOUT(host.isDone() && !shown.isEmpty() && shown.back().level == u"OK"_s && shown.back().step.isEmpty(), 10'000);
  }
  QCOMPARE(reason, u"the sale begins"_s);
  QString text;
  int longest = 0;
  for (const LogLine& line : shown) {
    if (!line.level.isEmpty()) continue;
    longest = std::max(longest, static_cast<int>(line.text.size()));
    text += line.text + (line.text.startsWith(u'e') ? QString() : u"\n"_s);
  }
  QCOMPARE(text, u"one\n"_s + QString::fromStdString(endless) + u"begun and ended\n⟦U+001B⟧[31mred\nno newline\n"_s);
  QVERIFY(longest <= 64 * 1024);
  QVERIFY2(host.commands().back().argv.back() == "from=" + std::to_string(first.size()), host.commands().back().argv.back().c_str());
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::RunFeedTest)
#include "test_run_feed.moc"
