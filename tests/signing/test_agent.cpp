#include <QtTest>

#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>

#include <QThread>

#include <atomic>

#include "sandbox.h"
#include "signing/agent_signer.h"
#include "signing/signature_check.h"
#include "ssh/wire_format.h"

using namespace gantry;
using namespace gantry::signing;

namespace {

constexpr const char* kText = "gantry hold v1\n";
constexpr const char* kNamespace = "gantry-hold";
constexpr AgentLimits kShort{std::chrono::milliseconds(300), std::chrono::milliseconds(300)};

/// OpenSSH's own agent for one test.
class RealAgent {
 public:
  explicit RealAgent(const test::Sandbox& sandbox) : socket(sandbox.text("agent")) {
    m_process.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    m_process.waitForStarted();
    test::eventually([&] { return QFile::exists(socket); });
  }
  ~RealAgent() {
    m_process.terminate();
    m_process.waitForFinished();
  }
  void add(const QString& key) const {
    QProcess add;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SSH_AUTH_SOCK"), socket);
    add.setProcessEnvironment(environment);
    add.start(QStringLiteral("ssh-add"), {QStringLiteral("-q"), key});
    add.waitForFinished();
  }
  QString socket;

 private:
  QProcess m_process;
};

/// An agent that answers every request with the same bytes; silent when they are empty.
class FakeAgent {
 public:
  FakeAgent(const test::Sandbox& sandbox, std::string answer) : path(sandbox.path("fake")) {
    m_thread.reset(QThread::create([this, bytes = std::move(answer)] { serve(bytes); }));
    m_thread->start();
    while (!m_listening) QThread::yieldCurrentThread();
  }
  ~FakeAgent() {
    m_done = true;
    m_thread->wait();
  }
  std::filesystem::path path;

 private:
  void serve(const std::string& answer) {
    QLocalServer server;
    m_listening = server.listen(QString::fromStdString(path.string()));
    while (!m_done) {
      if (!server.waitForNewConnection(20)) continue;
      QLocalSocket* client = server.nextPendingConnection();
      while (!m_done && client->state() == QLocalSocket::ConnectedState) {
        if (!client->waitForReadyRead(20)) continue;
        client->readAll();
        client->write(QByteArray::fromStdString(answer));
        client->waitForBytesWritten(100);
      }
    }
  }
  std::atomic<bool> m_listening{false};
  std::atomic<bool> m_done{false};
  std::unique_ptr<QThread> m_thread;
};

std::string someKey() { return ssh::wireText(ssh::wireText("ssh-ed25519") + ssh::wireText(std::string(32, 'k'))); }

}  // namespace

class TestAgent : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void signsWithEveryKindOfKey() {
    const test::Sandbox sandbox;
    const RealAgent agent(sandbox);
    for (const char* type : {"ed25519", "ecdsa", "rsa"}) {
      sandbox.makeKey(type, type);
      agent.add(sandbox.text(type));
    }
    const auto signers = agentSigners(agent.socket.toStdString(), {});
    QVERIFY(signers);
    QCOMPARE(signers->size(), std::size_t{3});
    for (const auto& signer : *signers) {
      const auto armour = signer->sign(kText, kNamespace, {});
      QVERIFY2(armour, armour ? "" : armour.error().message.c_str());
      const auto proven = proveSignature(kText, *armour, kNamespace);
      QVERIFY(proven);
      QVERIFY(proven->fingerprint == signer->key());
      sandbox.write("signers", "mara " + sandbox.read(proven->key.type == "ssh-ed25519" ? "ed25519.pub" : proven->key.type == "ssh-rsa" ? "rsa.pub" : "ecdsa.pub"));
      sandbox.write("sig", QByteArray::fromStdString(*armour));
      int status = -1;
      test::output(QStringLiteral("ssh-keygen"), {QStringLiteral("-Y"), QStringLiteral("verify"), QStringLiteral("-n"), QString::fromUtf8(kNamespace), QStringLiteral("-I"), QStringLiteral("mara"),
                   QStringLiteral("-f"), sandbox.text("signers"), QStringLiteral("-s"), sandbox.text("sig")}, &status, kText);
      QCOMPARE(status, 0);
    }
  }

  void refusesAgentsThatLie_data() {
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char* name, const std::string& body) { QTest::newRow(name) << QByteArray::fromStdString(ssh::wireText(body)); };
    row("failure", std::string(1, '\x05'));
    row("another message", std::string(1, '\x0c') + ssh::wireNumber(0));
    row("an empty signature", std::string(1, '\x0e') + ssh::wireText(""));
    row("a signature that does not hold", std::string(1, '\x0e') + ssh::wireText(ssh::wireText("ssh-ed25519") + ssh::wireText(std::string(64, 's'))));
    row("a signature that is cut off", std::string(1, '\x0e') + ssh::wireNumber(900) + "abc");
    QTest::newRow("a length beyond all") << QByteArray("\xff\xff\xff\xff", 4);
    QTest::newRow("a length of nothing") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("silence") << QByteArray();
  }
  void refusesAgentsThatLie() {
    QFETCH(QByteArray, answer);
    const test::Sandbox sandbox;
    const FakeAgent agent(sandbox, answer.toStdString());
    const auto key = ssh::PublicKey::fromBlob(ssh::wireText("ssh-ed25519") + ssh::wireText(std::string(32, 'k')));
    AgentSigner signer(agent.path, {*key, "fake"}, kShort);
    QVERIFY(!signer.sign(kText, kNamespace, {}));
  }

  void readsNoMoreKeysThanThereAre() {
    const test::Sandbox sandbox;
    const FakeAgent agent(sandbox, ssh::wireText(std::string(1, '\x0c') + ssh::wireNumber(0xFFFFFFFF) + someKey() + ssh::wireText("c")));
    QVERIFY(!agentSigners(agent.path, {}, kShort));
  }

  void saysThatThereIsNoAgent() {
    const auto none = agentSigners("/nonexistent/agent", {});
    QVERIFY(!none);
    QVERIFY(none.error().code == Code::unreachable);
  }

  void stopsWaitingWhenAsked() {
    const test::Sandbox sandbox;
    const FakeAgent agent(sandbox, {});
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = agentSigners(agent.path, stop.get_token());
    QVERIFY(!stopped);
    QVERIFY(stopped.error().code == Code::cancelled);
  }
};

QTEST_GUILESS_MAIN(TestAgent)
#include "test_agent.moc"
