#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

#include "sqlite/samples.h"
#include "sqlite/store.h"

using namespace gantry;
using gantry::sqlite::Store;

/// Several programs with one store. Children are forked before this process opens the file.
class TestTogether : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> m_folder;

  [[nodiscard]] std::filesystem::path path() const { return m_folder->path().toStdString() + "/gantry.sqlite"; }

  int writeLines(int run, int count) const {
    const auto store = Store::open(path());
    if (!store) return 1;
    for (int n = 1; n <= count; ++n) {
      if (!(*store)->append(samples::run(run), n, "line " + std::to_string(n))) return 2;
      if (n % 50 == 0 && !(*store)->remember(samples::known(run, "healthy"))) return 3;
    }
    return 0;
  }

 private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }

  void losesNothingOfTwoWriters_data() {
    QTest::addColumn<int>("second");
    QTest::newRow("of two runs") << 2;
    QTest::newRow("of one run") << 1;
  }
  void losesNothingOfTwoWriters() {
    QFETCH(int, second);
    const pid_t one = samples::inAnotherProcess([&] { return writeLines(1, 500); });
    const pid_t two = samples::inAnotherProcess([&] { return writeLines(second, 500); });
    QCOMPARE(samples::statusOf(one), 0);
    QCOMPARE(samples::statusOf(two), 0);
    const auto store = Store::open(path());
    for (const int run : {1, second}) {
      const auto lines = (*store)->journal(samples::run(run));
      QCOMPARE(lines->size(), std::size_t{500});
      QCOMPARE(lines->back(), std::string("line 500"));
    }
  }

  void upgradesOnceWhenManyStart() {
    for (int round = 0; round < 5; ++round) {
      init();
      std::vector<pid_t> children;
      for (int each = 1; each <= 6; ++each)
        children.push_back(samples::inAnotherProcess([&] { return writeLines(each, 1); }));
      for (const pid_t child : children) QCOMPARE(samples::statusOf(child), 0);
    }
  }

  void agreesOnTheFirstSeenDigest() {
    std::vector<pid_t> children;
    for (int each = 1; each <= 4; ++each)
      children.push_back(samples::inAnotherProcess([&] {
        const auto store = Store::open(path());
        if (!store) return 1;
        const auto first = (*store)->remember(samples::seen(std::to_string(each).c_str(), each));
        if (!first) return 2;
        const auto again = (*store)->remember(samples::seen("late", 99));
        return again && *again == *first ? 0 : 3;
      }));
    for (const pid_t child : children) QCOMPARE(samples::statusOf(child), 0);
  }

  void keepsWhatAKilledWriterSaid() {
    std::array<int, 2> ends{};
    QCOMPARE(pipe(ends.data()), 0);
    const pid_t child = samples::inAnotherProcess([&] {
      const auto store = Store::open(path());
      for (std::int64_t n = 1;; ++n)
        if (!(*store)->append(samples::run(), n, "x") || write(ends[1], &n, sizeof n) != sizeof n) return 1;
    });
    std::int64_t last = 0;
    while (last < 50) QCOMPARE(read(ends[0], &last, sizeof last), ssize_t{sizeof last});
    kill(child, SIGKILL);
    QCOMPARE(samples::statusOf(child), 255);
    ::close(ends[1]);
    for (std::int64_t n = 0; read(ends[0], &n, sizeof n) == sizeof n;) last = n;
    ::close(ends[0]);
    const auto store = Store::open(path());
    QVERIFY2(store, store ? "" : store.error().message.c_str());
    const auto kept = static_cast<std::int64_t>((*store)->journal(samples::run())->size());
    QVERIFY(kept == last || kept == last + 1);
  }
};

QTEST_APPLESS_MAIN(TestTogether)
#include "test_together.moc"
