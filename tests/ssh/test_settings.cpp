#include <QtTest>

#include <thread>

#include "sandbox.h"
#include "ssh/key_file.h"
#include "ssh/settings.h"
#include "ssh/ssh_log.h"
#include "ssh/wire_format.h"

using namespace gantry;
using namespace gantry::ssh;
using namespace gantry::test;
using namespace std::chrono_literals;

class TestSettings : public QObject {
  Q_OBJECT

 private:
  static Destination destination(const Sandbox& box, const char* host) {
    return {*HostAddress::parse(host), std::nullopt, std::nullopt, box.path("config")};
  }

 private Q_SLOTS:
  void readsWhatSshPrints() {
    const Settings settings = parseSettings(
        "hostname 10.0.0.7\nport 2222\nuser deploy\nhostkeyalias web-7\nhashknownhosts yes\nidentitiesonly yes\n"
        "identityfile ~/.ssh/id_a\nidentityfile /keys/%r@%h:%p%%\nidentityagent /run/agent sock\n"
        "userknownhostsfile /a/b /c d/e ~/f\nglobalknownhostsfile none\nproxyjump mara@hop:23, other\n"
        "certificatefile none\nproxycommand none\nconnecttimeout 7\nstricthostkeychecking no\nrevokedhostkeys /etc/ssh/revoked\n",
        "web", "/home/mara");
    QCOMPARE(settings.host, std::string("10.0.0.7"));
    QCOMPARE(settings.port, 2222);
    QCOMPARE(settings.user, std::string("deploy"));
    QCOMPARE(settings.nameOfKey().text(), std::string("web-7"));
    QVERIFY(settings.hashKnownHosts && settings.identitiesOnly);
    QCOMPARE(settings.agentSocket, std::filesystem::path("/run/agent sock"));
    QVERIFY((settings.identityFiles ==
             std::vector<std::filesystem::path>{"/home/mara/.ssh/id_a", "/keys/deploy@10.0.0.7:2222%"}));
    QVERIFY((settings.userKnownHosts == std::vector<std::filesystem::path>{"/a/b", "/c d/e", "/home/mara/f"}));
    QVERIFY(settings.globalKnownHosts.empty() && settings.certificateFiles.empty() && settings.proxyCommand.empty());
    QVERIFY((settings.proxyJump == std::vector<std::string>{"mara@hop:23", "other"}));
    QCOMPARE(settings.connectTimeout, 7s);
    QCOMPARE(settings.revokedHostKeys, std::string("/etc/ssh/revoked"));
    QVERIFY(parseSettings("hostname web\nrevokedhostkeys none\n", "web", "/home/mara").revokedHostKeys.empty());
  }

  void asksTheSshProgram() {
    if (programPath("ssh").isEmpty()) QSKIP("ssh is not installed");
    const Sandbox box;
    box.write("more", "Host web\n  HostName 10.0.0.7\n  User deploy\n  IdentityAgent none\n");
    box.write("config", "Include " + box.text("more").toUtf8() + "\nHost *\n  Port 2222\n");
    const Waiter waiter{std::stop_token{}};
    const auto settings = settingsOf(destination(box, "web"), {}, waiter);
    QVERIFY2(settings, settings ? "" : settings.error().message.c_str());
    QCOMPARE(settings->given, std::string("web"));
    QCOMPARE(settings->address(), std::string("10.0.0.7:2222"));
    QCOMPARE(settings->user, std::string("deploy"));
    QVERIFY(settings->agentSocket.empty());
    Destination explicitly = destination(box, "web");
    explicitly.user = *UserName::parse("mara");
    explicitly.port = 2200;
    QCOMPARE(settingsOf(explicitly, {}, waiter)->user, std::string("mara"));
    QCOMPARE(settingsOf(explicitly, {}, waiter)->port, 2200);
  }

  void goesThroughJumpHosts() {
    if (programPath("ssh").isEmpty()) QSKIP("ssh is not installed");
    const Sandbox box;
    box.write("config",
              "Host web\n  ProxyJump mara@hop1:2201,ssh://hop2\nHost hop1\n  HostName 10.0.0.1\nHost hop2\n  Port 2202\n");
    const Waiter waiter{std::stop_token{}};
    const auto route = routeTo(destination(box, "web"), {}, waiter);
    QVERIFY2(route, route ? "" : route.error().message.c_str());
    QCOMPARE(route->size(), std::size_t{3});
    QCOMPARE((*route)[0].address() + " " + (*route)[0].user, std::string("10.0.0.1:2201 mara"));
    QCOMPARE((*route)[1].address(), std::string("hop2:2202"));
    QCOMPARE((*route)[2].address(), std::string("web:22"));
  }

  void endsALoopOfJumpHosts() {
    if (programPath("ssh").isEmpty()) QSKIP("ssh is not installed");
    const Sandbox box;
    box.write("config", "Host *\n  ProxyJump hop\n");
    const auto route = routeTo(destination(box, "web"), {}, Waiter{std::stop_token{}});
    QVERIFY(!route);
    QCOMPARE(route.error().code, Code::invalid);
  }

  void reportsABrokenConfiguration() {
    if (programPath("ssh").isEmpty()) QSKIP("ssh is not installed");
    const Sandbox box;
    box.write("config", "NoSuchOption yes\n");
    const auto settings = settingsOf(destination(box, "web"), {}, Waiter{std::stop_token{}});
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, Code::invalid);
    QVERIFY2(settings.error().message.find("nosuchoption") != std::string::npos, settings.error().message.c_str());
  }

  void doesNotWaitForASlowConfiguration() {
    if (programPath("ssh").isEmpty()) QSKIP("ssh is not installed");
    const Sandbox box;
    box.write("config", "Match exec \"sleep 20\"\n  User slow\n");
    Options options;
    options.limits.settings = 200ms;
    const auto late = settingsOf(destination(box, "web"), options, Waiter{std::stop_token{}});
    QVERIFY(!late);
    QCOMPARE(late.error().code, Code::timeout);

    std::stop_source source;
    const std::jthread stopper([&] {
      std::this_thread::sleep_for(100ms);
      source.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto stopped = settingsOf(destination(box, "web"), {}, Waiter{source.get_token()});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Code::cancelled);
    QVERIFY(timer.elapsed() < 1000);
  }

  void doesWithoutASshProgram() {
    const Sandbox box;
    Options options;
    options.sshProgram = box.path("no-such-program");
    Destination plain{*HostAddress::parse("web"), *UserName::parse("deploy"), 2222, {}};
    const auto settings = settingsOf(plain, options, Waiter{std::stop_token{}});
    QVERIFY2(settings, settings ? "" : settings.error().message.c_str());
    QCOMPARE(settings->address() + " " + settings->user, std::string("web:2222 deploy"));
    QVERIFY(!settings->identityFiles.empty() && !settings->userKnownHosts.empty());
    plain.configFile = box.path("config");
    const auto unread = settingsOf(plain, options, Waiter{std::stop_token{}});
    QVERIFY(!unread);
    QCOMPARE(unread.error().code, Code::invalid);
  }

  void describesKeyFiles_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("pem");
    QTest::addColumn<QString>("passphrase");
    for (const char* type : {"ed25519", "ecdsa", "rsa"})
      for (const bool pem : {false, true})
        for (const char* passphrase : {"", "open sesame"})
          if (!pem || QByteArray(type) != "ed25519")
            QTest::addRow("%s%s%s", type, pem ? ", PEM" : "", *passphrase ? ", encrypted" : "")
                << QString::fromUtf8(type) << pem << QString::fromUtf8(passphrase);
  }
  void describesKeyFiles() {
    if (programPath("ssh-keygen").isEmpty()) QSKIP("ssh-keygen is not installed");
    QFETCH(QString, type);
    QFETCH(bool, pem);
    QFETCH(QString, passphrase);
    const Sandbox box;
    QStringList words{QStringLiteral("-q"), QStringLiteral("-t"), type, QStringLiteral("-N"), passphrase,
                      QStringLiteral("-f"), box.text("id")};
    if (pem) words << QStringLiteral("-m") << QStringLiteral("PEM");
    output(QStringLiteral("ssh-keygen"), words);
    const auto file = readKeyFile(box.path("id"));
    QVERIFY(file && file->key);
    QVERIFY(*file->key == *parsePublicKeyLine(box.read("id.pub").toStdString()));
    QCOMPARE(file->encrypted, !passphrase.isEmpty());
    QCOMPARE(file->isRsa, type == QStringLiteral("rsa"));
    const QByteArray shown = output(QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), box.text("id.pub")});
    QVERIFY(shown.contains(QByteArray::fromStdString(file->key->fingerprint())));
  }

  void readsPublicKeysWithBlanksAndTabs() {
    if (programPath("ssh-keygen").isEmpty()) QSKIP("ssh-keygen is not installed");
    const Sandbox box;
    box.makeKey("id", "ed25519");
    const QByteArray line = box.read("id.pub");
    const auto key = parsePublicKeyLine(line.toStdString());
    QVERIFY(key);
    for (const char* between : {"  ", "\t", " \t "}) {
      QByteArray other = line;
      other.replace(" ", between);
      const auto same = parsePublicKeyLine(other.toStdString());
      QVERIFY2(same && *same == *key, other.constData());
    }
    QVERIFY(!parsePublicKeyLine("ssh-ed25519"));
    QVERIFY(!parsePublicKeyLine(" \t "));
  }

  void isNotFooledByOtherFiles() {
    const Sandbox box;
    box.write("rubbish", QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END"));
    QVERIFY(!readKeyFile(box.path("rubbish")));
    QVERIFY(!readKeyFile(box.path("missing")));
    QVERIFY(!readKeyFile(box.path(".")));
    QVERIFY(!describeKey("-----BEGIN "));
    QVERIFY(!describeKey("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"));
    QVERIFY(!describeKey("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----"));
  }

  void base64IsStrict() {
    QVERIFY(fromBase64("QUJD") == std::string("ABC"));
    QVERIFY(fromBase64("QUI=") == std::string("AB"));
    QVERIFY(fromBase64("QQ==") == std::string("A"));
    for (const char* wrong : {"", "QUJ", "QUJD\n", "=QQ=", "Q===", "QU=D", "QUJ*", "===="}) QVERIFY2(!fromBase64(wrong), wrong);
    QCOMPARE(toBase64(std::string("\0\xff", 2)), std::string("AP8="));
  }

  void readsTheHostKeyThatSshSaw() {
    const std::string hop = "debug1: Server host key: ssh-rsa SHA256:hop\r\n";
    const SshLog plain = readSshLog(hop + "debug1: Server host key: ssh-ed25519 SHA256:target\r\ndebug1: load_hostkeys: fopen\n");
    QCOMPARE(plain.hostKeyType + " " + plain.hostKey, std::string("ssh-ed25519 SHA256:target"));
    const SshLog vouched = readSshLog(hop + "debug1: Server host certificate: ssh-ed25519-cert-v01@openssh.com SHA256:target, serial 0 ID \"host\" CA ssh-ed25519 SHA256:ca valid forever\r\n");
    QCOMPARE(vouched.hostKeyType + " " + vouched.hostKey, std::string("ssh-ed25519-cert-v01@openssh.com SHA256:target"));
    QVERIFY(readSshLog("debug1: Server host ").hostKey.empty());
  }

  void explainsWhatSshSays_data() {
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<int>("code");
    const auto row = [](const char* log, Code code) { QTest::newRow(log) << QByteArray(log) << static_cast<int>(code); };
    row("ssh: connect to host web port 22: Connection refused", Code::unreachable);
    row("ssh: connect to host web port 22: Connection timed out", Code::unreachable);
    row("ssh: connect to host web port 22: No route to host", Code::unreachable);
    row("ssh: Could not resolve hostname web: Name or service not known", Code::unreachable);
    row("Connection timed out during banner exchange", Code::timeout);
    row("Timeout, server web not responding.", Code::timeout);
    row("deploy@web: Permission denied (publickey).", Code::authentication);
    row("Received disconnect from web port 22:2: Too many authentication failures", Code::authentication);
    row("No ED25519 host key is known for web and you have requested strict checking.", Code::hostKeyUnknown);
    row("@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.", Code::hostKeyChanged);
    row("@ WARNING: REVOKED HOST KEY DETECTED! @\nHost key verification failed.", Code::hostKeyRevoked);
    row("Host key ED25519 SHA256:x revoked by file /etc/ssh/revoked\r\nHost key verification failed.", Code::hostKeyRevoked);
    row("Unable to negotiate with web port 22: no matching host key type found. Their offer: ssh-dss", Code::notSupported);
    row("", Code::unreachable);
  }
  void explainsWhatSshSays() {
    QFETCH(QByteArray, log);
    QFETCH(int, code);
    Settings settings;
    settings.host = "web";
    const Error error = explainSshLog(log.toStdString(), settings);
    QCOMPARE(static_cast<int>(error.code), code);
    QVERIFY(error.message.find("web") != std::string::npos);
  }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
