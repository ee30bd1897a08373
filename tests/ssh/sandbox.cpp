#include "sandbox.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

namespace gantry::test {

QByteArray output(const QString& program, const QStringList& arguments, int* status, const QByteArray& input) {
  QProcess process;
  process.start(program, arguments);
  process.write(input);
  process.closeWriteChannel();
  const bool ended = process.waitForFinished(30'000);
  if (status != nullptr) *status = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
  return process.readAllStandardOutput();
}

bool eventually(const std::function<bool()>& condition, int milliseconds) {
  const QDeadlineTimer deadline(milliseconds);
  while (!condition()) {
    if (deadline.hasExpired()) return false;
    QThread::msleep(5);
  }
  return true;
}

QString programPath(const char* name) {
  const QString usual = QStandardPaths::findExecutable(QString::fromUtf8(name));
  if (!usual.isEmpty()) return usual;
  return QStandardPaths::findExecutable(QString::fromUtf8(name), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
}

Sandbox::Sandbox() = default;

std::filesystem::path Sandbox::path(const char* name) const { return text(name).toStdString(); }

QString Sandbox::text(const char* name) const { return m_directory.filePath(QString::fromUtf8(name)); }

void Sandbox::write(const char* name, const QByteArray& bytes, bool append) const {
  QFile file(text(name));
  if (!file.open(append ? QIODevice::Append : QIODevice::WriteOnly)) qFatal("cannot write %s", name);
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  file.write(bytes);
}

QByteArray Sandbox::read(const char* name) const {
  QFile file(text(name));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Sandbox::makeKey(const char* name, const char* type, const char* passphrase) const {
  QStringList arguments{QStringLiteral("-q"), QStringLiteral("-t"), QString::fromUtf8(type), QStringLiteral("-N"),
                        QString::fromUtf8(passphrase), QStringLiteral("-C"), QStringLiteral("test"),
                        QStringLiteral("-f"), text(name)};
  if (QByteArray(type) == "rsa") arguments << QStringLiteral("-b") << QStringLiteral("2048");
  if (QByteArray(type).endsWith("-sk")) qputenv("SSH_SK_PROVIDER", GANTRY_AUTHENTICATOR);
  int status = 0;
  output(QStringLiteral("ssh-keygen"), arguments, &status);
  if (status != 0) qFatal("ssh-keygen cannot make %s", name);
}

}  // namespace gantry::test
