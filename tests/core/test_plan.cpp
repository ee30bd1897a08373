#include <QtTest>

#include "core/plan.h"
#include "core/text.h"

using namespace gantry;

namespace {

std::string golden() {
  QFile file(QStringLiteral(GANTRY_GOLDEN "/plan.txt"));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::vector<std::string> goldenLines() {
  const std::string text = golden();
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n')) lines.emplace_back(line);
  lines.pop_back();
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// The golden plan with line `n` (from 1) put in another way.
std::string withLine(std::size_t n, const std::string& line) {
  auto lines = goldenLines();
  lines[n - 1] = line;
  return joined(lines);
}

/// Whether the plan is refused with a sentence that names this line.
bool namesLine(const std::string& text, std::size_t n) {
  const auto plan = Plan::parse(text);
  if (plan || plan.error().code != Code::invalid) return false;
  const std::string& said = plan.error().message;
  return said.find("line " + std::to_string(n) + ":") != std::string::npos || (n == 1 && said.find("first line") != std::string::npos);
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
    QVERIFY(*Plan::parse(plan->text()) == *plan);
    QCOMPARE(plan->port, 3000);
    QCOMPARE(plan->readyTimeout.count(), std::chrono::seconds::rep{120});
    QCOMPARE(plan->supportServices.size(), std::size_t{2});
    QVERIFY(plan->migrate);
    QVERIFY((plan->direction == Direction{Direction::Kind::forward, 0, 14}));
  }

  void keepsEverySpellingThatIsAllowed_data() {
    QTest::addColumn<int>("n");
    QTest::addColumn<QByteArray>("line");
    const QByteArray digest = "sha256:" + QByteArray(64, 'c');
    const auto row = [](int n, const QByteArray& line) { QTest::newRow(line.left(60)) << n << line; };
    row(7, "revision: -");
    row(10, "replaces: nothing");
    row(10, "replaces: unmanaged " + digest);
    for (const char* way : {"first", "same", "forward 1", "backward 3", "sideways 2 5", "unknown"}) row(11, QByteArray("direction: ") + way);
    row(15, "database-service: -");
    row(16, "support-services: -");
    row(16, "support-services: postgres");
    row(17, "port: 1");
    row(17, "port: 65535");
    row(18, "ready: / 3600");
    row(19, "health: -");
    row(20, "observe: 0");
    row(20, "observe: 86400");
    row(21, "on-failure: stop");
    row(24, "migrate: skip");
    for (const char* verdict : {"SAFE", "CAUTION", "BLOCKED", "UNKNOWN"}) row(25, QByteArray("verdict-back: ") + verdict);
    row(27, "reason: -");
    row(27, "reason: Kasse öffnet nicht: \"500\"");
    row(27, "reason: " + QByteArray(200, 'r'));
  }
  void keepsEverySpellingThatIsAllowed() {
    QFETCH(int, n);
    QFETCH(QByteArray, line);
    const std::string text = withLine(static_cast<std::size_t>(n), line.toStdString());
    const auto plan = Plan::parse(text);
    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QCOMPARE(plan->text(), text);
  }

  void namesTheLineThatIsDamaged() {
    const auto lines = goldenLines();
    QCOMPARE(lines.size(), std::size_t{29});
    for (std::size_t n = 1; n <= lines.size(); ++n) {
      const std::string& line = lines[n - 1];
      // Half a tag is a tag, half a path a path: that another plan was meant shows in its id.
      const bool isRemark = line.starts_with("reason: ");
      const bool halfIsWhole = line.starts_with("release: ") || line.starts_with("health: ") || isRemark;
      const std::string half = halfIsWhole ? line.substr(0, line.find(' ') + 1) : line.substr(0, line.size() / 2);
      for (const std::string& damaged : {line + " ", line + "\r", " " + line, "x" + line, std::string(), half, line + "\x1b[31m",
                                         line + std::string(1, '\0'), line + (isRemark ? "\xC3" : "\xC3\xA9")})
        QVERIFY2(namesLine(withLine(n, damaged), n), ("damaged: " + damaged).c_str());
      QVERIFY2(namesLine(withLine(n, line + "\n" + line), n + 1), ("twice: " + line).c_str());
      auto shorter = lines;
      shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(n) - 1);
      QVERIFY2(namesLine(joined(shorter), n), ("missing: " + line).c_str());
      if (n == lines.size()) continue;
      auto swapped = lines;
      std::swap(swapped[n - 1], swapped[n]);
      QVERIFY2(namesLine(joined(swapped), n), ("in another order: " + line).c_str());
    }
  }

  void refusesOtherSpellings_data() {
    QTest::addColumn<int>("n");
    QTest::addColumn<QByteArray>("line");
    const QByteArray digest = "sha256:" + QByteArray(64, 'c');
    const auto row = [](int n, const QByteArray& line) { QTest::newRow(line.left(60)) << n << line; };
    row(1, "gantry plan v2");
    row(1, "gantry plan v10");
    row(5, "deploy-path: /srv/$(id)");
    row(5, "deploy-path: /srv/../etc");
    row(7, "revision: 9999999");
    row(8, "app: ghcr.io/acme/shop-app:latest");
    row(10, "replaces: unmanaged");
    row(10, "replaces: run");
    row(10, "replaces: nothing at all");
    row(10, "replaces: unmanaged " + digest + " " + digest);
    row(11, "direction: forward 014");
    row(11, "direction: forward -1");
    row(16, "support-services: ");
    row(16, "support-services: postgres  redis");
    row(16, "support-services: - postgres");
    row(16, "support-services: postgres app");
    row(16, "support-services: migrator");
    for (const char* port : {"0", "03000", "65536", "+1", "-1", "3000.0", "0x10", "99999999999999999999", "3000 3000"})
      row(17, QByteArray("port: ") + port);
    row(18, "ready: /api/ready");
    row(18, "ready: /api/ready 0");
    row(18, "ready: /api/ready 3601");
    row(18, "ready: /api/ready 0120");
    row(18, "ready: /api/ready?x=1 120");
    row(20, "observe: -1");
    row(20, "observe: 86401");
    row(20, "observe: -0");
    row(21, "on-failure: Restore");
    row(24, "migrate: yes");
    row(25, "verdict-back: safe");
    row(27, "reason: " + QByteArray(201, 'r'));
    row(27, "reason: two  \xE2\x80\xAE lines");
    row(28, "created: 2026-11-23T08:50:00.1Z");
    row(28, "created: 2026-02-30T08:50:00Z");
    row(28, "created: 2026-11-23T08:50:60Z");
  }
  void refusesOtherSpellings() {
    QFETCH(int, n);
    QFETCH(QByteArray, line);
    QVERIFY(namesLine(withLine(static_cast<std::size_t>(n), line.toStdString()), static_cast<std::size_t>(n)));
  }

  void hasOneTextForEachMeaning() {
    const std::string plan = golden();
    for (std::size_t at = 0; at < plan.size(); ++at) {
      for (const char other : {' ', '\n', '\r', '\t', '0', '-', 'e', '\0', '\xFF'}) {
        std::string changed = plan;
        changed[at] = other;
        const auto parsed = Plan::parse(changed);
        QVERIFY2(!parsed || parsed->text() == changed, changed.substr(at - std::min<std::size_t>(at, 20), 40).c_str());
      }
    }
  }

  void refusesAPlanThatWasCutOffAnywhere() {
    const std::string plan = golden();
    for (std::size_t length = 0; length < plan.size(); ++length) QVERIFY(!Plan::parse(plan.substr(0, length)));
  }

  void takes16KibibytesAndNotOneMore() {
    const std::size_t fixed = withLine(16, "support-services: ").size();
    std::string services;
    while (fixed + services.size() + 64 < 16 * 1024 - 64) services += std::string(63, 's') + " ";
    const std::size_t left = 16 * 1024 - fixed - services.size();
    services += std::string(left / 2, 'a') + " " + std::string(left - left / 2 - 1, 'b');
    const std::string longest = withLine(16, "support-services: " + services);
    QCOMPARE(longest.size(), std::size_t{16 * 1024});
    QVERIFY(Plan::parse(longest));
    const auto longer = Plan::parse(withLine(16, "support-services: " + services + "b"));
    QVERIFY(!longer);
    QVERIFY(longer.error().message.find("16 KiB") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestPlan)
#include "test_plan.moc"
