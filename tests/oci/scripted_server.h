#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

/// One request as the server saw it.
struct Asked {
  QByteArray method;
  QByteArray target;
  QMap<QByteArray, QByteArray> headers;  ///< names in lower case
  QByteArray body;
};

/// What the server does about it.
struct Answer {
  int status = 200;
  QByteArray body;
  QByteArray contentType = "application/json";
  QList<QPair<QByteArray, QByteArray>> headers;
  QByteArray raw;             ///< sent instead of all the above
  qint64 cutAfter = -1;       ///< close the connection after so many bytes of the body
  bool silent = false;        ///< never send anything
  qint64 stallAfter = -1;     ///< send so many bytes of the body, then nothing more
  qint64 endlessPieces = 0;   ///< after the body, send it again and again, so many times

  void addHeader(const QByteArray& name, const QByteArray& value) { headers.append(qMakePair(name, value)); }
};

/// An HTTP server on a loopback port and a thread of its own; `script` runs there.
class ScriptedServer {
 public:
  using Script = std::function<Answer(const Asked&)>;

  explicit ScriptedServer(Script script) : m_script(std::move(script)) {
    m_server = new QTcpServer;
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_server, [this] { listen(); }, Qt::BlockingQueuedConnection);
  }
  ~ScriptedServer() {
    m_thread.quit();
    m_thread.wait();
  }

  [[nodiscard]] std::string registry() const { return "127.0.0.1:" + std::to_string(m_port); }
  [[nodiscard]] QByteArray url(const QByteArray& target) const {
    return "http://" + QByteArray::fromStdString(registry()) + target;
  }
  [[nodiscard]] std::vector<Asked> asked() const {
    const std::lock_guard lock(m_mutex);
    return m_asked;
  }
  [[nodiscard]] int count(const QByteArray& target) const {
    int found = 0;
    for (const Asked& one : asked()) found += one.target == target ? 1 : 0;
    return found;
  }

 private:
  void listen() {
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
      while (QTcpSocket* socket = m_server->nextPendingConnection()) serve(socket);
    });
  }

  void serve(QTcpSocket* socket) {
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    auto received = std::make_shared<QByteArray>();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
      *received += socket->readAll();
      while (takeRequest(socket, *received)) {
      }
    });
  }

  bool takeRequest(QTcpSocket* socket, QByteArray& received) {
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0) return false;
    Asked asked;
    const QList<QByteArray> lines = received.left(end).split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    asked.method = first.value(0);
    asked.target = first.value(1);
    for (qsizetype line = 1; line < lines.size(); ++line) {
      const qsizetype colon = lines[line].indexOf(':');
      asked.headers[lines[line].left(colon).toLower()] = lines[line].mid(colon + 1).trimmed();
    }
    const qsizetype length = asked.headers.value("content-length").toLongLong();
    if (received.size() < end + 4 + length) return false;
    asked.body = received.mid(end + 4, length);
    received.remove(0, end + 4 + length);
    {
      const std::lock_guard lock(m_mutex);
      m_asked.push_back(asked);
    }
    send(socket, m_script(asked));
    return true;
  }

  static void send(QTcpSocket* socket, const Answer& answer) {
    if (answer.silent) return;
    if (!answer.raw.isEmpty()) {
      socket->write(answer.raw);
      socket->disconnectFromHost();
      return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    head += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto& [name, value] : answer.headers) head += name + ": " + value + "\r\n";
    const qint64 length = answer.body.size() * (1 + answer.endlessPieces);
    head += "Content-Length: " + QByteArray::number(length) + "\r\n\r\n";
    socket->write(head);
    if (answer.cutAfter >= 0) {
      socket->write(answer.body.left(answer.cutAfter));
      socket->disconnectFromHost();
    } else if (answer.stallAfter >= 0) {
      socket->write(answer.body.left(answer.stallAfter));
    } else {
      socket->write(answer.body);
      for (qint64 piece = 0; piece < answer.endlessPieces; ++piece) socket->write(answer.body);
    }
  }

  const Script m_script;
  QThread m_thread;
  QTcpServer* m_server = nullptr;
  quint16 m_port = 0;
  mutable std::mutex m_mutex;
  std::vector<Asked> m_asked;
};
