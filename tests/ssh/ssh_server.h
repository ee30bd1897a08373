#pragma once

#include <QProcess>

#include <memory>

#include "sandbox.h"
#include "ssh/options.h"

namespace gantry::test {

/// A real sshd on a port of the loopback interface, with keys of its own, for the user who runs the test. Ends with
/// the object.
class SshServer {
 public:
  /// Host key types to have, and more lines for sshd_config.
  explicit SshServer(const QStringList& hostKeys = {QStringLiteral("ed25519")}, const QByteArray& moreConfig = {});
  ~SshServer();
  SshServer(const SshServer&) = delete;
  SshServer& operator=(const SshServer&) = delete;

  /// Why tests with a server cannot run here; empty when they can.
  [[nodiscard]] static QString missing();

  bool start();
  void stop();
  /// Kills the processes that serve connections, but not the listener.
  void killConnections() const;
  /// Freezes or thaws all of its processes.
  void freeze(bool frozen) const;
  [[nodiscard]] int port() const { return m_port; }
  /// `[127.0.0.1]:port` and its key, as a line of known_hosts.
  [[nodiscard]] QByteArray knownHostsLine(const char* keyType = "ed25519") const;
  [[nodiscard]] QByteArray hostPublicKey(const char* keyType = "ed25519") const;
  [[nodiscard]] QByteArray log() const { return m_box.read("log"); }
  /// Lets the owner of this public key in.
  void authorize(const QByteArray& publicKey) const { m_box.write("authorized_keys", publicKey, true); }

 private:
  [[nodiscard]] QList<qint64> children() const;
  Sandbox m_box;
  QStringList m_hostKeys;
  QByteArray m_moreConfig;
  int m_port = 0;
  std::unique_ptr<QProcess> m_process;
};

/// A person who may log in at a server: a key, an ssh_config and a known_hosts of their own, no agent.
class Client {
 public:
  explicit Client(const SshServer& server, const char* keyType = "ed25519");
  /// Writes the configuration; `lines` come first and so win.
  void configure(const QByteArray& lines = {}, bool withIdentity = true) const;
  [[nodiscard]] gantry::ssh::Destination destination(const char* host = "127.0.0.1") const;
  Sandbox box;

 private:
  int m_port;
};

}  // namespace gantry::test
