#include <QtTest>

#include <sys/socket.h>

#include <thread>

#include "hostile_server.h"
#include "sandbox.h"
#include "ssh/library.h"
#include "ssh/libssh2_shell.h"

using namespace gantry;
using namespace gantry::test;
using namespace std::chrono_literals;

namespace {

bool say(int connection, const QByteArray& bytes) {
  return ::send(connection, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

void hold(std::stop_token stop) {
  while (!stop.stop_requested()) std::this_thread::sleep_for(10ms);
}

}  // namespace

/// Servers that are none, or that wish us ill: every call ends in time and says what it met.
class TestHostileServers : public QObject {
  Q_OBJECT

 private:
  ssh::Library m_library;
  Sandbox m_box;

  ssh::Libssh2Shell shellFor(const HostileServer& server, std::chrono::milliseconds handshake) {
    m_box.write("config", "Host *\n  IdentityAgent none\n  UserKnownHostsFile " + m_box.text("known").toUtf8() +
                              "\n  GlobalKnownHostsFile none\n");
    ssh::Options options;
    options.limits.handshake = handshake;
    return ssh::Libssh2Shell({*HostAddress::parse("127.0.0.1"), std::nullopt, server.port(), m_box.path("config")},
                             options);
  }

 private Q_SLOTS:
  void initTestCase() {
    if (programPath("ssh").isEmpty()) QSKIP("ssh is not installed");
  }

  void endsInTime_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("again");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("mentions");
    const int unreachable = static_cast<int>(Code::unreachable);
    const int timeout = static_cast<int>(Code::timeout);
    const QByteArray none;
    QTest::newRow("silent") << none << none << false << timeout << QByteArray("in time");
    QTest::newRow("closes at once") << none << none << true << unreachable << QByteArray("without an SSH banner");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << none << false << unreachable
                          << QByteArray("not an SSH server, first bytes: \"HTTP/1.1 400 Bad Request⟦U+000D⟧");
    QTest::newRow("mail") << QByteArray("220 mail ready\x1b[2J\r\n") << none << false << timeout
                          << QByteArray("first bytes: \"220 mail ready⟦U+001B⟧[2J");
    QTest::newRow("mail that hangs up") << QByteArray("220 mail\r\n") << none << true << unreachable
                                        << QByteArray("first bytes: \"220 mail");
    QTest::newRow("a flood of lines") << none << QByteArray(64, 'x') + "\r\n" << false << unreachable
                                      << QByteArray("first bytes: \"xxx");
    QTest::newRow("a flood without lines") << none << QByteArray(4096, 'y') << false << unreachable
                                           << QByteArray("first bytes: \"yyy");
    QTest::newRow("a banner and silence") << QByteArray("SSH-2.0-x\r\n") << none << false << timeout << QByteArray("in time");
    QTest::newRow("a banner and rubbish") << QByteArray("SSH-2.0-x\r\n") << QByteArray(512, '\xff') << false << -1 << none;
    QTest::newRow("a banner and zeros") << QByteArray("SSH-2.0-x\r\n") << QByteArray(512, '\0') << false << -1 << none;
    // SSH_MSG_IGNORE in plain packets: length 12, padding 6, type 2, empty string.
    QTest::newRow("a flood of ignored packets")
        << QByteArray("SSH-2.0-x\r\n") << QByteArray("\0\0\0\x0c\x06\x02\0\0\0\0aaaaaa", 16).repeated(64) << false << -1
        << none;
    QTest::newRow("SSH 1") << QByteArray("SSH-1.5-old\r\n") << none << false << -1 << none;
    QTest::newRow("a banner of 5,000 bytes") << QByteArray("SSH-2.0-") + QByteArray(5000, 'b') + "\r\n" << none << false << -1
                                             << none;
  }
  void endsInTime() {
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, again);
    QFETCH(bool, closes);
    QFETCH(int, code);
    QFETCH(QByteArray, mentions);
    const HostileServer server([&](int connection, std::stop_token stop) {
      say(connection, first);
      while (!again.isEmpty() && !stop.stop_requested() && say(connection, again)) {
      }
      if (closes) return;
      hold(stop);
    });
    auto shell = shellFor(server, 600ms);
    QElapsedTimer timer;
    timer.start();
    const auto connection = shell.connect({});
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!connection);
    if (code >= 0) QCOMPARE(static_cast<int>(connection.error().code), code);
    QVERIFY2(QByteArray::fromStdString(connection.error().message).contains(mentions),
             connection.error().message.c_str());
  }

  void wakesWhenStopped_data() {
    QTest::addColumn<QByteArray>("again");
    QTest::newRow("silent") << QByteArray();
    QTest::newRow("a flood of ignored packets") << QByteArray("\0\0\0\x0c\x06\x02\0\0\0\0aaaaaa", 16).repeated(64);
  }
  void wakesWhenStopped() {
    QFETCH(QByteArray, again);
    const HostileServer server([&](int connection, std::stop_token stop) {
      say(connection, "SSH-2.0-x\r\n");
      while (!again.isEmpty() && !stop.stop_requested() && say(connection, again)) {
      }
      hold(stop);
    });
    auto shell = shellFor(server, 15s);
    std::stop_source source;
    const std::jthread stopper([&] {
      std::this_thread::sleep_for(200ms);
      source.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto connection = shell.connect(source.get_token());
    QVERIFY2(timer.elapsed() < 700, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, Code::cancelled);
  }
};

QTEST_GUILESS_MAIN(TestHostileServers)
#include "test_hostile_servers.moc"
