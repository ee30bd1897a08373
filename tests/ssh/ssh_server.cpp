#include "ssh_server.h"

#include <signal.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

namespace gantry::test {
namespace {

int freePort() {
  QTcpServer server;
  server.listen(QHostAddress::LocalHost);
  return server.serverPort();
}

bool listens(int port) {
  QTcpSocket socket;
  socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
  return socket.waitForConnected(200);
}

/// The parent of a process, from /proc.
qint64 parentOf(const QString& id) {
  QFile file(QStringLiteral("/proc/%1/stat").arg(id));
  if (!file.open(QIODevice::ReadOnly)) return -1;
  const QByteArray line = file.readAll();
  return line.mid(line.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

}  // namespace

SshServer::SshServer(const QStringList& hostKeys, const QByteArray& moreConfig)
    : m_hostKeys(hostKeys), m_moreConfig(moreConfig) {
  for (const QString& type : m_hostKeys) m_box.makeKey(("host_" + type.toUtf8()).constData(), type.toUtf8().constData());
  m_box.write("authorized_keys", {});
}

SshServer::~SshServer() { stop(); }

QString SshServer::missing() {
  if (programPath("sshd").isEmpty()) return QStringLiteral("sshd is not installed");
  if (programPath("ssh").isEmpty()) return QStringLiteral("ssh is not installed");
  if (::getuid() == 0) QDir().mkpath(QStringLiteral("/run/sshd"));
  return {};
}

bool SshServer::start() {
  for (int attempt = 0; attempt < 5; ++attempt) {
    if (m_port == 0) m_port = freePort();
    QByteArray config = m_moreConfig + "\nPort " + QByteArray::number(m_port) +
                        "\nListenAddress 127.0.0.1\nUsePAM no\nStrictModes no\nPidFile none\nPrintMotd no\n"
                        "LogLevel VERBOSE\nMaxStartups 100:30:200\nPermitRootLogin yes\nAuthorizedKeysFile " +
                        m_box.text("authorized_keys").toUtf8() +
                        // The user's own .bashrc is not part of the test: bash reads it under sshd, and it may talk or be slow.
                        "\nSetEnv HOME=" + m_box.text("").toUtf8() + "\n";
    for (const QString& type : m_hostKeys)
      config += "HostKey " + m_box.text(("host_" + type.toUtf8()).constData()).toUtf8() + "\n";
    m_box.write("sshd_config", config);
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_box.text("log"));
    m_process->start(programPath("sshd"), {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                                           m_box.text("sshd_config")});
    if (!m_process->waitForStarted(5000)) return false;
    const auto ready = [&] { return listens(m_port) || m_process->waitForFinished(1); };
    if (eventually(ready) && m_process->state() == QProcess::Running) return true;
    m_port = 0;
  }
  return false;
}

QList<qint64> SshServer::children() const {
  QList<qint64> found;
  QList<qint64> open{m_process->processId()};
  const QStringList all = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
  while (!open.isEmpty()) {
    const qint64 parent = open.takeFirst();
    for (const QString& id : all) {
      if (parentOf(id) != parent) continue;
      found << id.toLongLong();
      open << id.toLongLong();
    }
  }
  return found;
}

void SshServer::killConnections() const {
  for (const qint64 id : children()) ::kill(static_cast<pid_t>(id), SIGKILL);
}

void SshServer::freeze(bool frozen) const {
  const int signal = frozen ? SIGSTOP : SIGCONT;
  ::kill(static_cast<pid_t>(m_process->processId()), signal);
  for (const qint64 id : children()) ::kill(static_cast<pid_t>(id), signal);
}

void SshServer::stop() {
  if (!m_process || m_process->state() == QProcess::NotRunning) return;
  killConnections();
  m_process->kill();
  m_process->waitForFinished(5000);
}

QByteArray SshServer::hostPublicKey(const char* keyType) const {
  return m_box.read((QByteArray("host_") + keyType + ".pub").constData());
}

QByteArray SshServer::knownHostsLine(const char* keyType) const {
  return "[127.0.0.1]:" + QByteArray::number(m_port) + " " + hostPublicKey(keyType);
}

Client::Client(const SshServer& server, const char* keyType) : m_port(server.port()) {
  box.makeKey("id", keyType);
  server.authorize(box.read("id.pub"));
  box.write("known_hosts", server.knownHostsLine());
  configure();
}

void Client::configure(const QByteArray& lines, bool withIdentity) const {
  box.write("config", lines + "\nHost *\n  IdentityAgent none\n" +
                          (withIdentity ? "  IdentityFile " + box.text("id").toUtf8() + "\n" : QByteArray()) +
                          "  UserKnownHostsFile " + box.text("known_hosts").toUtf8() +
                          "\n  GlobalKnownHostsFile none\n  SecurityKeyProvider " GANTRY_AUTHENTICATOR "\n  Port " + QByteArray::number(m_port) + "\n");
}

gantry::ssh::Destination Client::destination(const char* host) const {
  return {*HostAddress::parse(host), std::nullopt, std::nullopt, box.path("config")};
}

}  // namespace gantry::test
