#include <QtTest>

#include <sys/socket.h>
#include <sys/un.h>

#include <thread>

#include "ssh/first_contact.h"
#include "ssh/libssh2_shell.h"
#include "ssh/library.h"
#include "ssh/open_shell.h"
#include "ssh/passphrases.h"
#include "ssh/system_shell.h"
#include "ssh_server.h"

using namespace gantry;
using namespace gantry::test;
using namespace std::chrono_literals;

namespace {

const Receiver kIgnore = [](Stream, std::string_view) { return true; };

/// An ssh-agent with the keys of a sandbox.
class TestAgent {
 public:
  explicit TestAgent(const Sandbox& box) : m_socket(box.text("agent")) {
    m_process.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), m_socket});
    m_process.waitForStarted();
    eventually([&] { return QFile::exists(m_socket); });
  }
  ~TestAgent() {
    m_process.kill();
    m_process.waitForFinished();
  }
  bool add(const QString& key) const {
    QProcess add;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SSH_AUTH_SOCK"), m_socket);
    add.setProcessEnvironment(environment);
    add.start(QStringLiteral("ssh-add"), {QStringLiteral("-q"), key});
    return add.waitForFinished() && add.exitCode() == 0;
  }
  [[nodiscard]] QByteArray line() const { return "Host *\n  IdentityAgent " + m_socket.toUtf8() + "\n"; }

 private:
  QString m_socket;
  QProcess m_process;
};

/// An agent that takes calls and never answers.
class SilentAgent {
 public:
  explicit SilentAgent(const Sandbox& box) : m_path(box.text("agent").toUtf8()), m_listener(::socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, m_path.constData(), sizeof address.sun_path - 1);
    ::bind(m_listener.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::listen(m_listener.number(), 8);
  }
  [[nodiscard]] QByteArray line() const { return "Host *\n  IdentityAgent " + m_path + "\n"; }

 private:
  QByteArray m_path;
  ssh::Descriptor m_listener;
};

}  // namespace

/// Ways in: agents, passphrases, jump hosts, first contact, and which adapter is chosen.
class TestAccess : public QObject {
  Q_OBJECT

 private:
  ssh::Library m_library;

  static void expectWorking(Shell& shell) {
    const auto exit = shell.run({{"sh", "-c", "exit 4"}, {}}, kIgnore, {});
    QVERIFY2(exit, exit ? "" : exit.error().message.c_str());
    QCOMPARE(exit->status, 4);
  }

  /// Where libssh2 cannot serve, the ssh program does, says why, and goes on after it was closed.
  static void expectProgram(const Client& client, const QByteArray& reason) {
    const auto direct = ssh::Libssh2Shell(client.destination(), {}).connect({});
    QVERIFY(!direct);
    QCOMPARE(direct.error().code, Code::notSupported);
    const auto shell = ssh::openShell(client.destination(), {});
    const auto connection = shell->connect({});
    QVERIFY2(connection, connection ? "" : connection.error().message.c_str());
    QVERIFY2(connection->transport.starts_with("OpenSSH"), connection->transport.c_str());
    QVERIFY2(QByteArray::fromStdString(connection->transportReason).contains(reason), connection->transportReason.c_str());
    QVERIFY2(connection->hostKey.starts_with("SHA256:"), connection->hostKey.c_str());
    expectWorking(*shell);
    shell->close();
    expectWorking(*shell);
  }

 private Q_SLOTS:
  void aWaitBehindAnotherQuestionEndsWhenItIsStopped() {
    ssh::Passphrases passphrases;
    const auto asking = passphrases.turn({});
    QVERIFY(asking.owns_lock());
    std::stop_source stop;
    bool owned = true;
    std::thread second([&] { owned = passphrases.turn(stop.get_token()).owns_lock(); });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    stop.request_stop();
    second.join();   // or the test ends by its time limit
    QVERIFY(!owned);
  }

  void init() {
    if (const QString missing = SshServer::missing(); !missing.isEmpty()) QSKIP(qPrintable(missing));
  }

  void takesAKeyFromTheAgent_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("ed25519") << QByteArray("ed25519");
    QTest::newRow("ecdsa") << QByteArray("ecdsa");
  }
  void takesAKeyFromTheAgent() {
    QFETCH(QByteArray, type);
    SshServer server;
    QVERIFY(server.start());
    const Client client(server, type.constData());
    const TestAgent agent(client.box);
    client.box.makeKey("stranger", "ed25519");
    QVERIFY(agent.add(client.box.text("stranger")));
    QVERIFY(agent.add(client.box.text("id")));
    client.configure(agent.line() + "  IdentityFile none\n", false);
    ssh::Libssh2Shell shell(client.destination(), {});
    const auto connection = shell.connect({});
    QVERIFY2(connection, connection ? "" : connection.error().message.c_str());
    QVERIFY2(connection->identity.find("(ssh-agent, test)") != std::string::npos, connection->identity.c_str());
    expectWorking(shell);
  }

  void usesOnlyNamedKeysOfTheAgent() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const TestAgent agent(client.box);
    for (const char* name : {"one", "two", "three", "four", "five", "six", "seven"}) {
      client.box.makeKey(name, "ed25519");
      QVERIFY(agent.add(client.box.text(name)));
    }
    QVERIFY(agent.add(client.box.text("id")));
    client.configure(agent.line() + "  IdentitiesOnly yes\n");
    ssh::Libssh2Shell shell(client.destination(), {});
    expectWorking(shell);
    QCOMPARE(server.log().count("Failed publickey"), 0);
  }

  void goesOnWithoutAnAgentThatIsSilent() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const SilentAgent agent(client.box);
    client.configure(agent.line());
    ssh::Options options;
    options.limits.agent = 300ms;
    ssh::Libssh2Shell shell(client.destination(), options);
    QElapsedTimer timer;
    timer.start();
    expectWorking(shell);
    QVERIFY(timer.elapsed() < 3000);

    client.configure(agent.line() + "  IdentityFile none\n", false);
    const auto refused = ssh::Libssh2Shell(client.destination(), options).connect({});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::authentication);
    QVERIFY2(refused.error().message.find("does not answer") != std::string::npos, refused.error().message.c_str());
  }

  void asksForAPassphraseTwice() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    client.box.makeKey("locked", "ed25519", "open sesame");
    server.authorize(client.box.read("locked.pub"));
    client.configure("Host *\n  IdentityFile " + client.box.text("locked").toUtf8() + "\n", false);
    int asked = 0;
    ssh::Options options;
    options.askPassphrase = [&](const std::filesystem::path& file) -> std::optional<std::string> {
      if (file != client.box.path("locked")) return std::nullopt;
      return ++asked == 1 ? "wrong" : "open sesame";
    };
    ssh::Libssh2Shell shell(client.destination(), options);
    expectWorking(shell);
    QCOMPARE(asked, 2);

    ssh::Libssh2Shell second(client.destination(), options);  // what was right once is no second question
    expectWorking(second);
    QCOMPARE(asked, 2);

    ssh::Options stranger;
    stranger.askPassphrase = [&](const std::filesystem::path&) { return "wrong"; };
    const auto wrong = ssh::Libssh2Shell(client.destination(), stranger).connect({});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, Code::authentication);
    QVERIFY2(wrong.error().message.find("wrong passphrase") != std::string::npos, wrong.error().message.c_str());

    const auto nobody = ssh::Libssh2Shell(client.destination(), {}).connect({});
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, Code::authentication);
    QVERIFY2(nobody.error().message.find("is encrypted") != std::string::npos, nobody.error().message.c_str());
  }

  void doesNotAskForThePassphraseOfAKeyTheHostRefuses() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    client.box.makeKey("locked", "ed25519", "open sesame");
    client.configure("Host *\n  IdentityFile " + client.box.text("locked").toUtf8() + "\n");
    bool asked = false;
    ssh::Options options;
    options.askPassphrase = [&](const std::filesystem::path&) {
      asked = true;
      return "open sesame";
    };
    ssh::Libssh2Shell shell(client.destination(), options);
    expectWorking(shell);
    QVERIFY(!asked);
  }

  void leavesToTheSshProgramWhatOnlyThatCanDo_data() {
    QTest::addColumn<QString>("hostKey");
    QTest::addColumn<QByteArray>("clientKey");
    QTest::addColumn<QByteArray>("serverConfig");
    QTest::addColumn<QByteArray>("clientConfig");
    QTest::addColumn<QByteArray>("reason");
    const QString usual = QStringLiteral("ed25519");
    if (!ssh::Library::knowsRsaSha2()) {
      QTest::newRow("RSA key") << usual << QByteArray("rsa") << QByteArray() << QByteArray() << QByteArray("RSA key");
      QTest::newRow("RSA host key") << QStringLiteral("rsa") << QByteArray("ed25519") << QByteArray() << QByteArray()
                                    << QByteArray("host key on file");
    }
    QTest::newRow("FIDO key") << usual << QByteArray("ed25519-sk") << QByteArray() << QByteArray() << QByteArray("FIDO key");
    QTest::newRow("ChaCha20 only") << usual << QByteArray("ed25519") << QByteArray("Ciphers chacha20-poly1305@openssh.com")
                                   << QByteArray() << QByteArray("share no algorithm");
    QTest::newRow("ProxyCommand") << usual << QByteArray("ed25519") << QByteArray()
                                  << QByteArray("Host *\n  ProxyCommand perl -MIO::Socket::INET -e "
                                                "'$s=IO::Socket::INET->new(\"%h:%p\") or die; if(fork){while(sysread($s,"
                                                "$b,65536)){syswrite STDOUT,$b}}else{while(sysread(STDIN,$b,65536)){"
                                                "syswrite $s,$b}shutdown $s,1}'\n")
                                  << QByteArray("ProxyCommand");
    QTest::newRow("RevokedHostKeys") << usual << QByteArray("ed25519") << QByteArray() << QByteArray("Host *\n  RevokedHostKeys /dev/null\n")
                                     << QByteArray("RevokedHostKeys");
  }
  void leavesToTheSshProgramWhatOnlyThatCanDo() {
    QFETCH(QString, hostKey);
    QFETCH(QByteArray, clientKey);
    QFETCH(QByteArray, serverConfig);
    QFETCH(QByteArray, clientConfig);
    QFETCH(QByteArray, reason);
    if (clientConfig.contains("perl") && programPath("perl").isEmpty()) QSKIP("perl is not installed");
    SshServer server({hostKey}, serverConfig);
    QVERIFY(server.start());
    const Client client(server, clientKey.constData());
    client.box.write("known_hosts", server.knownHostsLine(hostKey.toUtf8().constData()));
    client.configure(clientConfig);
    expectProgram(client, reason);
  }

  /// The host knows no key of this person, but the authority that signed it.
  void entersWithACertificate() {
    const Sandbox authority;
    authority.makeKey("ca", "ed25519");
    SshServer server({QStringLiteral("ed25519")}, "TrustedUserCAKeys " + authority.text("ca.pub").toUtf8());
    QVERIFY(server.start());
    const Client client(server);
    client.box.makeKey("signed", "ed25519");
    client.configure("Host *\n  IdentityFile " + client.box.text("signed").toUtf8() + "\n", false);
    const auto stranger = ssh::openShell(client.destination(), {})->connect({});
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().code, Code::authentication);
    const QString person = QString::fromUtf8(qgetenv("USER").isEmpty() ? "root" : qgetenv("USER"));
    output(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-s"), authority.text("ca"), QStringLiteral("-I"), QStringLiteral("mara"), QStringLiteral("-n"), person, client.box.text("signed.pub")});
    expectProgram(client, "certificate");
  }

  void hearsOfKeysThatTheConfigurationRevokes() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    client.box.write("revoked", server.hostPublicKey());
    client.configure("Host *\n  RevokedHostKeys " + client.box.text("revoked").toUtf8() + "\n");
    const auto refused = ssh::openShell(client.destination(), {})->connect({});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::hostKeyRevoked);
    QVERIFY(!server.log().contains("Accepted"));
  }

  /// The host's own key stands nowhere; an authority vouches for it.
  void believesTheAuthorityThatVouchesForAHost() {
    const Sandbox authority;
    authority.makeKey("ca", "ed25519");
    SshServer server({QStringLiteral("ed25519")}, "HostCertificate " + authority.text("host-cert.pub").toUtf8());
    authority.write("host.pub", server.hostPublicKey());
    output(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-s"), authority.text("ca"), QStringLiteral("-I"), QStringLiteral("host"), QStringLiteral("-h"),
                                          QStringLiteral("-n"), QStringLiteral("127.0.0.1"), authority.text("host.pub")});
    QVERIFY(server.start());
    const Client client(server);
    const QByteArray line = "@cert-authority [127.0.0.1]:" + QByteArray::number(server.port()) + " " + authority.read("ca.pub");
    client.box.write("known_hosts", line);
    expectProgram(client, "authority");

    authority.makeKey("other", "ed25519");  // an authority that did not sign it changes nothing
    client.box.write("known_hosts", "@cert-authority * " + authority.read("other.pub"));
    const auto stranger = ssh::openShell(client.destination(), {})->connect({});
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().code, Code::hostKeyUnknown);
    const auto offered = ssh::scanHostKey(client.destination(), {}, {});
    QVERIFY2(offered, offered ? "" : offered.error().message.c_str());
    QVERIFY(stranger.error().message.find(offered->key.fingerprint()) != std::string::npos);
    QVERIFY(ssh::trustHostKey(client.destination(), offered->key, {}, {}));
    const auto trusted = ssh::openShell(client.destination(), {});
    expectWorking(*trusted);
  }

  void prefersLibssh2() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    const auto shell = ssh::openShell(client.destination(), {});
    expectWorking(*shell);
    const auto connection = shell->connect({});
    QVERIFY(connection->transport.starts_with("libssh2"));
    QVERIFY(connection->transportReason.empty());
  }

  void agreesOnAHostKeyThatIsOnFile_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("ed25519") << QByteArray("ed25519");
    QTest::newRow("ecdsa") << QByteArray("ecdsa");
  }
  void agreesOnAHostKeyThatIsOnFile() {
    QFETCH(QByteArray, type);
    SshServer server({QStringLiteral("ecdsa"), QStringLiteral("ed25519"), QStringLiteral("rsa")});
    QVERIFY(server.start());
    const Client client(server);
    client.box.write("known_hosts", server.knownHostsLine(type.constData()));
    ssh::Libssh2Shell shell(client.destination(), {});
    const auto connection = shell.connect({});
    QVERIFY2(connection, connection ? "" : connection.error().message.c_str());
    QVERIFY(QByteArray::fromStdString(connection->hostKeyType).contains(type));
  }

  void goesThroughJumpHosts_data() {
    QTest::addColumn<int>("hops");
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
  }
  void goesThroughJumpHosts() {
    QFETCH(int, hops);
    SshServer first;
    SshServer second;
    SshServer target;
    QVERIFY(first.start() && second.start() && target.start());
    const Client client(target);
    for (const SshServer* hop : {&first, &second}) {
      hop->authorize(client.box.read("id.pub"));
      client.box.write("known_hosts", hop->knownHostsLine(), true);
    }
    const QByteArray one = "127.0.0.1:" + QByteArray::number(first.port());
    const QByteArray two = "127.0.0.1:" + QByteArray::number(second.port());
    client.configure("Host target\n  HostName 127.0.0.1\n  ProxyJump " + one + (hops == 2 ? "," + two : "") + "\n");

    ssh::Libssh2Shell shell(client.destination("target"), {});
    const auto connection = shell.connect({});
    QVERIFY2(connection, connection ? "" : connection.error().message.c_str());
    QCOMPARE(connection->via.size(), static_cast<std::size_t>(hops));
    QCOMPARE(QByteArray::fromStdString(connection->via.front()), one);
    QCOMPARE(QByteArray::fromStdString(connection->hostKey),
             output(QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), QStringLiteral("-")}, nullptr,
                    target.hostPublicKey())
                 .split(' ')
                 .value(1));
    ssh::SystemShell program(client.destination("target"), {});
    const auto same = program.connect({});
    QVERIFY2(same, same ? "" : same.error().message.c_str());
    QCOMPARE(same->hostKey, connection->hostKey);
    QVERIFY(same->via == connection->via);
    expectWorking(program);

    std::string input(3'000'000, '\0');
    for (std::size_t at = 0; at < input.size(); ++at) input[at] = static_cast<char>(at * 2654435761U >> 13U);
    std::string echoed;
    const auto exit = shell.run({{"cat"}, input},
                                [&](Stream, std::string_view bytes) {
                                  echoed += bytes;
                                  return true;
                                },
                                {});
    QVERIFY2(exit, exit ? "" : exit.error().message.c_str());
    QVERIFY(echoed == input);
    expectWorking(shell);
  }

  void checksTheKeyBehindAJumpHost() {
    SshServer hop;
    SshServer target;
    QVERIFY(hop.start() && target.start());
    const Client client(target);
    hop.authorize(client.box.read("id.pub"));
    client.box.write("known_hosts", hop.knownHostsLine());
    client.configure("Host target\n  HostName 127.0.0.1\n  ProxyJump 127.0.0.1:" + QByteArray::number(hop.port()) + "\n");
    const auto unknown = ssh::Libssh2Shell(client.destination("target"), {}).connect({});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Code::hostKeyUnknown);
    QVERIFY(!target.log().contains("publickey"));

    const auto offered = ssh::scanHostKey(client.destination("target"), {}, {});
    QVERIFY2(offered, offered ? "" : offered.error().message.c_str());
    QVERIFY(ssh::trustHostKey(client.destination("target"), offered->key, {}, {}));
    ssh::Libssh2Shell shell(client.destination("target"), {});
    expectWorking(shell);
  }

  /// Whatever the configuration says about strictness.
  void stopsAtAJumpHostNobodyVouchedFor() {
    SshServer hop;
    SshServer target;
    QVERIFY(hop.start() && target.start());
    const Client client(target);
    hop.authorize(client.box.read("id.pub"));
    const QByteArray place = "127.0.0.1:" + QByteArray::number(hop.port());
    client.configure("Host *\n  StrictHostKeyChecking no\nHost target\n  HostName 127.0.0.1\n  ProxyJump " + place + "\n");
    ssh::Libssh2Shell library(client.destination("target"), {});
    ssh::SystemShell program(client.destination("target"), {});
    for (Shell* shell : {static_cast<Shell*>(&library), static_cast<Shell*>(&program)}) {
      const auto connection = shell->connect({});
      QVERIFY(!connection);
      QCOMPARE(connection.error().code, Code::hostKeyUnknown);
      QVERIFY2(connection.error().message.find(":" + std::to_string(hop.port()) + ": ssh-ed25519 SHA256:") !=
                   std::string::npos,
               connection.error().message.c_str());
    }
    QVERIFY(!hop.log().contains("publickey"));
    QCOMPARE(client.box.read("known_hosts").count('\n'), 1);
  }

  void aJumpHostThatDoesNotForwardIsNamed() {
    SshServer hop({QStringLiteral("ed25519")}, "AllowTcpForwarding no");
    SshServer target;
    QVERIFY(hop.start() && target.start());
    const Client client(target);
    hop.authorize(client.box.read("id.pub"));
    client.box.write("known_hosts", hop.knownHostsLine(), true);
    client.configure("Host target\n  HostName 127.0.0.1\n  ProxyJump 127.0.0.1:" + QByteArray::number(hop.port()) + "\n");
    const auto connection = ssh::Libssh2Shell(client.destination("target"), {}).connect({});
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, Code::unreachable);
    QVERIFY2(connection.error().message.find("jump host") != std::string::npos, connection.error().message.c_str());
  }

  void firstContact_data() {
    QTest::addColumn<QString>("hostKey");
    QTest::addColumn<QByteArray>("serverConfig");
    QTest::newRow("ed25519") << QStringLiteral("ed25519") << QByteArray();
    QTest::newRow("rsa") << QStringLiteral("rsa") << QByteArray();
    QTest::newRow("by the ssh program") << QStringLiteral("ed25519") << QByteArray("Ciphers chacha20-poly1305@openssh.com");
  }
  void firstContact() {
    QFETCH(QString, hostKey);
    QFETCH(QByteArray, serverConfig);
    SshServer server({hostKey}, serverConfig);
    QVERIFY(server.start());
    const Client client(server);
    client.configure("Host *\n  RemoteCommand uptime\n");
    client.box.write("known_hosts", {});
    const auto stranger = ssh::openShell(client.destination(), {})->connect({});
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().code, Code::hostKeyUnknown);

    const auto offered = ssh::scanHostKey(client.destination(), {}, {});
    QVERIFY2(offered, offered ? "" : offered.error().message.c_str());
    QVERIFY(stranger.error().message.find(offered->key.fingerprint()) != std::string::npos);
    QCOMPARE(QByteArray::fromStdString(offered->name), "[127.0.0.1]:" + QByteArray::number(server.port()));
    QVERIFY(client.box.read("known_hosts").isEmpty());
    QVERIFY(!server.log().contains("Accepted"));

    const auto trusted = ssh::trustHostKey(client.destination(), offered->key, {}, {});
    QVERIFY2(trusted, trusted ? "" : trusted.error().message.c_str());
    const auto shell = ssh::openShell(client.destination(), {});
    expectWorking(*shell);
  }

  void aChangedKeyCannotBeTrusted() {
    SshServer server;
    QVERIFY(server.start());
    const Client client(server);
    client.box.makeKey("other", "ed25519");
    client.box.write("known_hosts",
                     "[127.0.0.1]:" + QByteArray::number(server.port()) + " " + client.box.read("other.pub"));
    const auto offered = ssh::scanHostKey(client.destination(), {}, {});
    QVERIFY2(offered, offered ? "" : offered.error().message.c_str());
    const auto trusted = ssh::trustHostKey(client.destination(), offered->key, {}, {});
    QVERIFY(!trusted);
    QCOMPARE(trusted.error().code, Code::hostKeyChanged);
    QVERIFY(trusted.error().message.find(offered->key.fingerprint()) != std::string::npos);
  }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "test_access.moc"
