#include <QtTest>

#include "core/plan.h"
#include "core/text.h"

using namespace gantry;

namespace {

std::string golden() {
  QFile file(QFINDTESTDATA("golden/plan.txt"));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string withLine(std::size_t at, const std::string& line) {
  std::string text;
  const std::string plan = golden();
  std::size_t n = 0;
  for (const std::string_view part : split(plan, '\n')) {
    if (n == at && line.empty()) { ++n; continue; }
    if (!part.empty() || n == at) text += (n == at ? line : std::string(part)) + "\n";
    ++n;
  }
  return text;
}

}  // namespace

class TestPlan : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsWhatItWrites() {
    const auto plan = Plan::parse(golden());
    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QCOMPARE(plan->text(), golden());
    QVERIFY(plan->id() == Digest::of(golden()));
  }

  void readsEveryKindOfReplaced() {
    const std::string digest = "sha256:" + std::string(64, 'c');
    for (const std::string& words : {std::string("nothing"), "unmanaged " + digest}) {
      const auto plan = Plan::parse(withLine(9, "replaces: " + words));
      QVERIFY(plan);
      QVERIFY(plan->text().find("replaces: " + words + "\n") != std::string::npos);
    }
  }

  void refusesEveryDamagedLine() {
    const std::string plan = golden();
    const auto lines = split(plan, '\n');
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const std::string line(lines[i]);
      QVERIFY2(!Plan::parse(withLine(i, {})), ("missing: " + line).c_str());
      QVERIFY2(!Plan::parse(withLine(i, line + " ")), ("blank: " + line).c_str());
      QVERIFY2(!Plan::parse(withLine(i, line + "\r")), ("CR: " + line).c_str());
      QVERIFY2(!Plan::parse(withLine(i, line + "\n" + line)), ("twice: " + line).c_str());
      QVERIFY2(!Plan::parse(withLine(i, "x" + line)), ("other key: " + line).c_str());
    }
  }

  void refusesOtherSpellings_data() {
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("port with zero in front") << 16 << QByteArray("port: 03000");
    QTest::newRow("port too large") << 16 << QByteArray("port: 65536");
    QTest::newRow("negative observe") << 19 << QByteArray("observe: -1");
    QTest::newRow("ready without seconds") << 17 << QByteArray("ready: /api/ready");
    QTest::newRow("fraction of a second") << 26 << QByteArray("created: 2026-11-23T08:50:00.1Z");
    QTest::newRow("no such day") << 26 << QByteArray("created: 2026-02-30T08:50:00Z");
    QTest::newRow("shell in a path") << 4 << QByteArray("deploy-path: /srv/$(id)");
    QTest::newRow("verdict in lower case") << 24 << QByteArray("verdict-back: safe");
  }
  void refusesOtherSpellings() {
    QFETCH(int, at);
    QFETCH(QByteArray, line);
    QVERIFY(!Plan::parse(withLine(static_cast<std::size_t>(at), line.toStdString())));
  }

  void refusesWhatIsTooLong() { QVERIFY(!Plan::parse(golden() + std::string(17 * 1024, 'x') + "\n")); }
};

QTEST_APPLESS_MAIN(TestPlan)
#include "test_plan.moc"
