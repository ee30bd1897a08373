#include <QtTest>

#include <signal.h>

#include <thread>

#include "core/digest.h"
#include "ssh/libssh2_shell.h"
#include "ssh/library.h"
#include "ssh/system_shell.h"
#include "ssh_server.h"

using namespace gantry;
using namespace gantry::test;
using namespace std::chrono_literals;

namespace {

struct Collected {
  std::string output;
  std::string errors;
  Receiver receiver() {
    return [this](Stream stream, std::string_view bytes) {
      (stream == Stream::output ? output : errors) += bytes;
      return true;
    };
  }
};

const Receiver kIgnore = [](Stream, std::string_view) { return true; };

Command shellCommand(const char* script, std::string input = {}) { return {{"sh", "-c", script}, std::move(input)}; }

/// Requests a stop after a while, from another thread; joined with the object.
class Stopper {
 public:
  explicit Stopper(std::chrono::milliseconds after) : m_thread([this, after] {
    std::this_thread::sleep_for(after);
    source.request_stop();
  }) {}
  ~Stopper() { m_thread.join(); }
  std::stop_source source;

 private:
  std::thread m_thread;
};

}  // namespace

/// What every Shell promises, asked of both adapters against a real sshd.
class TestShellContract : public QObject {
  Q_OBJECT

 private:
  ssh::Library m_library;
  ssh::Options m_options;

  void adapters() {
    QTest::addColumn<QString>("adapter");
    QTest::newRow("libssh2") << QStringLiteral("libssh2");
    QTest::newRow("ssh program") << QStringLiteral("ssh");
  }
  std::unique_ptr<Shell> open(const Client& client) {
    const QString adapter = *static_cast<QString*>(QTest::qData("adapter", QMetaType::QString));
    if (adapter == QStringLiteral("ssh")) return std::make_unique<ssh::SystemShell>(client.destination(), m_options);
    return std::make_unique<ssh::Libssh2Shell>(client.destination(), m_options);
  }

 private Q_SLOTS:
  void init() {
    if (const QString missing = SshServer::missing(); !missing.isEmpty()) QSKIP(qPrintable(missing));
    m_options = {};
  }

  void runsCommands_data() { adapters(); }
  void runsCommands() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);

    const auto connection = shell->connect({});
    QVERIFY2(connection, connection ? "" : connection.error().message.c_str());
    QCOMPARE(connection->port, server.port());
    QCOMPARE(connection->hostKeyType.substr(connection->hostKeyType.size() - 7), std::string("ed25519"));
    QVERIFY(connection->hostKey.starts_with("SHA256:"));
    QVERIFY2(connection->identity.find("SHA256:") != std::string::npos, connection->identity.c_str());
    QVERIFY(!connection->transport.empty());

    Collected said;
    const auto exit = shell->run(shellCommand("printf out; printf err >&2; exit 7"), said.receiver(), {});
    QVERIFY2(exit, exit ? "" : exit.error().message.c_str());
    QCOMPARE(exit->status, 7);
    QVERIFY(exit->signal.empty());
    QCOMPARE(said.output, std::string("out"));
    QCOMPARE(said.errors, std::string("err"));

    const auto last = shell->run(shellCommand("exit 255"), kIgnore, {});
    QVERIFY2(last, last ? "" : last.error().message.c_str());
    QCOMPARE(last->status, 255);
    QVERIFY(last->signal.empty());
  }

  void carriesWordsAndBytesIntact_data() { adapters(); }
  void carriesWordsAndBytesIntact() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);

    Collected said;
    const auto exit = shell->run(
        {{"printf", "<%s>", "it's", "a\nb", "$(id)", "`id`", "", "\"", "\\", "*", "-n", "ü", "\xff\x01"}, {}},
        said.receiver(), {});
    QVERIFY2(exit, exit ? "" : exit.error().message.c_str());
    QCOMPARE(said.output, std::string("<it's><a\nb><$(id)><`id`><><\"><\\><*><-n><ü><\xff\x01>"));

    const std::string bytes("a\0b\xff\n\x1b", 6);
    Collected echoed;
    QVERIFY(shell->run({{"cat"}, bytes}, echoed.receiver(), {}));
    QCOMPARE(echoed.output, bytes);

    const auto refused = shell->run({{"printf", std::string("a\0b", 3)}, {}}, kIgnore, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::invalid);
  }

  void drainsBothStreams_data() { adapters(); }
  void drainsBothStreams() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);
    std::size_t output = 0;
    std::size_t errors = 0;
    const auto count = [&](Stream stream, std::string_view bytes) {
      (stream == Stream::output ? output : errors) += bytes.size();
      return true;
    };
    const auto exit =
        shell->run(shellCommand("head -c 20000000 /dev/zero & head -c 20000000 /dev/zero >&2; wait"), count, {});
    QVERIFY2(exit, exit ? "" : exit.error().message.c_str());
    QCOMPARE(exit->status, 0);
    QCOMPARE(output, std::size_t{20'000'000});
    QCOMPARE(errors, std::size_t{20'000'000});
  }

  void feedsWhileItDrains_data() { adapters(); }
  void feedsWhileItDrains() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);
    std::string input(20'000'000, '\0');
    for (std::size_t at = 0; at < input.size(); ++at) input[at] = static_cast<char>(at * 2654435761U >> 13U);
    DigestBuilder digest;
    const auto add = [&](Stream, std::string_view bytes) {
      digest.add(bytes);
      return true;
    };
    const auto exit = shell->run({{"cat"}, input}, add, {});
    QVERIFY2(exit, exit ? "" : exit.error().message.c_str());
    QVERIFY(digest.finish() == Digest::of(input));

    const auto deaf = shell->run({{"true"}, input}, kIgnore, {});
    QVERIFY2(deaf, deaf ? "" : deaf.error().message.c_str());
    QCOMPARE(deaf->status, 0);
  }

  void oneLoginServesManyCommands_data() { adapters(); }
  void oneLoginServesManyCommands() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);
    for (int i = 0; i < 3; ++i) QVERIFY(shell->run(shellCommand("true"), kIgnore, {}));
    QCOMPARE(server.log().count("Accepted publickey"), 1);
  }

  void tellsASignalFromAnExit_data() { adapters(); }
  void tellsASignalFromAnExit() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);
    const auto exit = shell->run(shellCommand("kill -TERM $$"), kIgnore, {});
    QVERIFY2(exit, exit ? "" : exit.error().message.c_str());
    QVERIFY(exit->signal == "TERM" || exit->signal == "unknown");
    QVERIFY(shell->run({{"true"}, {}}, kIgnore, {}));
  }

  void returnsAtOnceWhenTheReceiverHasEnough_data() { adapters(); }
  void returnsAtOnceWhenTheReceiverHasEnough() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);
    for (int times = 0; times < 6; ++times) {
      QElapsedTimer timer;
      const auto exit = shell->run(
          shellCommand("echo ready; exec sleep 30"),
          [&](Stream, std::string_view) {
            timer.start();
            return false;
          },
          {});
      QVERIFY2(exit, exit ? "" : exit.error().message.c_str());
      QVERIFY(timer.elapsed() < 500);
      QCOMPARE(exit->signal, std::string("abandoned"));
      const auto next = shell->run(shellCommand("exit 3"), kIgnore, {});
      QVERIFY2(next, next ? "" : next.error().message.c_str());
      QCOMPARE(next->status, 3);
    }
  }

  void wakesWhenStopped_data() { adapters(); }
  void wakesWhenStopped() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);
    QVERIFY(shell->connect({}));
    const Command waiting[] = {shellCommand("exec sleep 30"), shellCommand("exec yes"),
                               shellCommand("exec sleep 30", std::string(10'000'000, 'x'))};
    for (const Command& command : waiting) {
      const Stopper stopper(200ms);
      QElapsedTimer timer;
      timer.start();
      const auto exit = shell->run(command, kIgnore, stopper.source.get_token());
      QVERIFY2(timer.elapsed() < 700, qPrintable(QString::number(timer.elapsed())));
      QVERIFY(!exit);
      QCOMPARE(exit.error().code, Code::cancelled);
    }
    QVERIFY(shell->run({{"true"}, {}}, kIgnore, {}));
  }

  void refusesToStartWhenAlreadyStopped_data() { adapters(); }
  void refusesToStartWhenAlreadyStopped() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    std::stop_source stopped;
    stopped.request_stop();
    const auto connection = open(client)->connect(stopped.get_token());
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, Code::cancelled);
  }

  void connectsAgainAfterARestart_data() { adapters(); }
  void connectsAgainAfterARestart() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);
    QVERIFY(shell->run({{"true"}, {}}, kIgnore, {}));
    server.stop();
    QVERIFY(server.start());
    // The ssh program may notice the loss a moment later than we ask.
    QVERIFY(eventually([&] { return shell->run({{"true"}, {}}, kIgnore, {}).has_value(); }));
  }

  void aCutConnectionIsNoSuccess_data() { adapters(); }
  void aCutConnectionIsNoSuccess() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);
    const auto cut = [&](Stream, std::string_view) {
      server.killConnections();
      return true;
    };
    const auto exit = shell->run(shellCommand("echo ready; exec sleep 30"), cut, {});
    QVERIFY(!exit);
    QCOMPARE(exit.error().code, Code::unreachable);
    QVERIFY(!exit.error().wayOut.empty());
    QVERIFY(eventually([&] { return shell->run({{"true"}, {}}, kIgnore, {}).has_value(); }));
  }

  void noticesAFrozenHost_data() { adapters(); }
  void noticesAFrozenHost() {
    m_options.limits.keepalive = 1s;
    m_options.limits.silence = 4s;
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);
    const auto freeze = [&](Stream, std::string_view) {
      server.freeze(true);
      return true;
    };
    QElapsedTimer timer;
    timer.start();
    const auto exit = shell->run(shellCommand("echo ready; exec sleep 30"), freeze, {});
    server.freeze(false);
    QVERIFY(!exit);
    QCOMPARE(exit.error().code, Code::timeout);
    QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
  }

  void doesNotWaitLongForAnIdleConnectionThatDied() {
    m_options.limits.revival = 1s;
    m_options.limits.handshake = 2s;
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    ssh::Libssh2Shell shell(client.destination(), m_options);
    QVERIFY(shell.run({{"true"}, {}}, kIgnore, {}));
    server.freeze(true);
    QElapsedTimer timer;
    timer.start();
    const auto exit = shell.run({{"true"}, {}}, kIgnore, {});
    server.freeze(false);
    QVERIFY(!exit);
    QCOMPARE(exit.error().code, Code::timeout);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(eventually([&] { return shell.run({{"true"}, {}}, kIgnore, {}).has_value(); }));
  }

  void aQuietCommandIsNoSilence_data() { adapters(); }
  void aQuietCommandIsNoSilence() {
    m_options.limits.keepalive = 1s;
    m_options.limits.silence = 4s;
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto exit = open(client)->run(shellCommand("sleep 6; exit 5"), kIgnore, {});
    QVERIFY2(exit, exit ? "" : exit.error().message.c_str());
    QCOMPARE(exit->status, 5);
  }

  void stopsAtAnUnknownHostKey_data() { adapters(); }
  void stopsAtAnUnknownHostKey() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    client.box.write("known_hosts", {});
    const auto connection = open(client)->connect({});
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, Code::hostKeyUnknown);
    QVERIFY2(connection.error().message.find("ssh-ed25519 SHA256:") != std::string::npos,
             connection.error().message.c_str());
    QVERIFY(!server.log().contains("publickey"));
  }

  void stopsAtAChangedHostKey_data() { adapters(); }
  void stopsAtAChangedHostKey() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    client.box.makeKey("other", "ed25519");
    client.box.write("known_hosts",
                     "# a comment\n[127.0.0.1]:" + QByteArray::number(server.port()) + " " + client.box.read("other.pub"));
    const auto connection = open(client)->connect({});
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, Code::hostKeyChanged);
    QVERIFY2(connection.error().message.find("known_hosts:2") != std::string::npos, connection.error().message.c_str());
    QVERIFY(connection.error().message.find("Nothing was sent") != std::string::npos);
    QVERIFY(!server.log().contains("publickey"));
  }

  void stopsAtARevokedHostKey_data() { adapters(); }
  void stopsAtARevokedHostKey() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    client.box.write("known_hosts", server.knownHostsLine() + "@revoked * " + server.hostPublicKey());
    const auto connection = open(client)->connect({});
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, Code::hostKeyRevoked);
    QVERIFY(!server.log().contains("publickey"));
  }

  void saysWhenNoKeyIsAccepted_data() { adapters(); }
  void saysWhenNoKeyIsAccepted() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    client.box.makeKey("stranger", "ed25519");
    client.configure("Host *\n  IdentityFile " + client.box.text("stranger").toUtf8() + "\n", false);
    const auto connection = open(client)->connect({});
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, Code::authentication);
    QVERIFY(!connection.error().wayOut.empty());
  }

  void saysWhenNobodyListens_data() { adapters(); }
  void saysWhenNobodyListens() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    server.stop();
    const auto connection = open(client)->connect({});
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, Code::unreachable);
    QVERIFY2(connection.error().message.find("onnection refused") != std::string::npos,
             connection.error().message.c_str());
  }

  void closesQuickly_data() { adapters(); }
  void closesQuickly() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = open(client);
    QVERIFY(shell->connect({}));
    QElapsedTimer timer;
    timer.start();
    shell->close();
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(shell->run({{"true"}, {}}, kIgnore, {}));
  }
};

QTEST_GUILESS_MAIN(TestShellContract)
#include "test_shell_contract.moc"
