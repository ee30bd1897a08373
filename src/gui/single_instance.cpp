#include "gui/single_instance.h"

#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPatienceMs = 500;
constexpr int kBusyMs = 5000;   ///< one that opens a project does not hear at once
constexpr qint64 kLongest = 4096;

/// In the user's own runtime folder, which nobody else may enter.
QString place() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
  return folder.isEmpty() ? QString() : QDir(folder).filePath(u"gantry-window"_s);
}

}  // namespace

bool SingleInstance::handOver(const QString& project) {
  QLocalSocket socket;
  socket.connectToServer(place());
  if (!socket.waitForConnected(kPatienceMs)) return false;
  socket.write(project.toUtf8() + '\n');
  socket.waitForBytesWritten(kPatienceMs);
  return socket.waitForReadyRead(kBusyMs) && socket.readAll().startsWith("ok");
}

void SingleInstance::listen() {
  if (place().isEmpty()) return;
  QLocalSocket other;
  other.connectToServer(place());
  if (other.waitForConnected(kPatienceMs)) return;   // it was only busy when it was asked: the place stays its own
  QLocalServer::removeServer(place());   // what is left there is of a program that died
  m_server.setSocketOptions(QLocalServer::UserAccessOption);
  connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::read);
  m_server.listen(place());
}

void SingleInstance::read() {
  QLocalSocket* socket = m_server.nextPendingConnection();
  connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
  connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
    if (!socket->canReadLine()) {
      if (socket->bytesAvailable() > kLongest) socket->abort();
      return;
    }
    const QString project = QString::fromUtf8(socket->readLine(kLongest)).trimmed();
    socket->write("ok\n");
    socket->flush();
    Q_EMIT asked(project);
  });
}

}  // namespace gantry::gui
