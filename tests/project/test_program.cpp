#include <QtTest>

#include <fstream>
#include <thread>

#include "project/program.h"

using namespace gantry;
using namespace gantry::project;

class TestProgram : public QObject {
  Q_OBJECT

 private:
  static Program shell(const std::string& script) {
    Program program;
    program.argv = {"sh", "-c", script};
    program.environment = {"PATH=/usr/bin:/bin"};
    return program;
  }

 private Q_SLOTS:
  void bringsOutputErrorsAndStatus() {
    Program program = shell("cat; echo oops >&2; exit 3");
    program.input = std::string("a\0b", 3);
    const auto ended = run(program, {});
    QVERIFY(ended);
    QCOMPARE(ended->output, std::string("a\0b", 3));
    QCOMPARE(ended->errors, std::string("oops\n"));
    QCOMPARE(ended->status, 3);
  }

  void passesWordsUntouched() {
    Program program = shell("");
    program.argv = {"printf", "%s|", "$(id)", "a b", "'", ""};
    QCOMPARE(run(program, {})->output, std::string("$(id)|a b|'||"));
  }

  void saysThatThereIsNoSuchProgram() {
    Program program = shell("");
    program.argv = {"no-such-program-here"};
    QCOMPARE(run(program, {}).error().code, Code::notFound);
  }

  void killsWhatTakesTooLong_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("silent") << QByteArray("sleep 100");
    QTest::newRow("deaf") << QByteArray("trap '' TERM; while :; do sleep 1; done");
    QTest::newRow("talking") << QByteArray("while :; do echo x; done");
    QTest::newRow("with its pipes closed") << QByteArray("exec >&- 2>&-; sleep 100");
    QTest::newRow("in the background") << QByteArray("sleep 100 & echo done");
  }
  void killsWhatTakesTooLong() {
    QFETCH(QByteArray, script);
    Program program = shell(script.toStdString());
    program.timeout = std::chrono::milliseconds(200);
    QElapsedTimer timer;
    timer.start();
    const auto ended = run(program, {});
    QVERIFY(!ended);
    QVERIFY(ended.error().code == Code::timeout || ended.error().code == Code::storage);
    QVERIFY(timer.elapsed() < 5000);
  }

  void wakesUpWhenStopped() {
    std::stop_source source;
    Program program = shell("sleep 100");
    program.timeout = std::chrono::seconds(60);
    std::jthread stopper([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      source.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(run(program, source.get_token()).error().code, Code::cancelled);
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(run(program, source.get_token()).error().code, Code::cancelled);
  }

  void boundsWhatItKeeps() {
    Program program = shell("yes");
    program.mostBytes = 1000;
    QCOMPARE(run(program, {}).error().code, Code::storage);
    program = shell("head -c 1000000 /dev/zero >&2; echo ok");
    const auto ended = run(program, {});
    QVERIFY(ended);
    QCOMPARE(ended->errors.size(), std::size_t{65536});
    QCOMPARE(ended->output, std::string("ok\n"));
  }

  void servesManyThreads() {
    std::vector<std::jthread> threads;
    std::atomic<int> good = 0;
    for (int each = 0; each < 8; ++each)
      threads.emplace_back([&] {
        for (int at = 0; at < 10; ++at)
          if (const auto ended = run(shell("echo x"), {}); ended && ended->output == "x\n") ++good;
      });
    threads.clear();
    QCOMPARE(good.load(), 80);
  }
};

QTEST_APPLESS_MAIN(TestProgram)
#include "test_program.moc"
