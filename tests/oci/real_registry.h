#pragma once

#include <functional>

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSslConfiguration>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include "small_image.h"

/// Runs a program to its end and gives its standard output; empty when it fails.
inline QByteArray outputOf(const QString& program, const QStringList& arguments, const QByteArray& input = {}) {
  QProcess process;
  process.start(program, arguments);
  process.write(input);
  process.closeWriteChannel();
  const bool good = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
  return good ? process.readAllStandardOutput() : QByteArray();
}

/// The first of the programs that is not installed, else nothing.
inline QString missingProgram(const QStringList& programs) {
  for (const QString& program : programs)
    if (QStandardPaths::findExecutable(program).isEmpty()) return program;
  return {};
}

/// The real docker-registry on a free loopback port, with its data in a directory that goes with it.
class RealRegistry {
 public:
  /// `auth` and `tls` are parts of its configuration file, with %DIR% for its directory.
  bool start(const QByteArray& auth, const QByteArray& tls = {}) {
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    m_port = free.serverPort();
    free.close();
    QByteArray config = "version: 0.1\nlog: {level: error, accesslog: {disabled: true}}\n"
                        "storage: {filesystem: {rootdirectory: %DIR%/data}}\n"
                        "http: {addr: \"" + address() + "\"" + tls + "}\n" + auth;
    config.replace("%DIR%", m_directory.path().toUtf8());
    write("config.yml", config);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral("docker-registry"), {QStringLiteral("serve"), path("config.yml")});
    return m_process.waitForStarted() && QTest::qWaitFor([this] { return listens(); }, 20'000);
  }
  ~RealRegistry() {
    m_process.kill();
    m_process.waitForFinished();
  }

  [[nodiscard]] QByteArray address() const { return "127.0.0.1:" + QByteArray::number(m_port); }
  [[nodiscard]] QString path(const char* name) const { return m_directory.filePath(QLatin1String(name)); }
  void write(const char* name, const QByteArray& text) const {
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly)) file.write(text);
  }
  /// A key and a certificate that signs itself: key.pem, ca.crt.
  [[nodiscard]] bool makeCertificate() const {
    outputOf(QStringLiteral("openssl"),
             {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
              QStringLiteral("-nodes"), QStringLiteral("-keyout"), path("key.pem"), QStringLiteral("-out"),
              path("ca.crt"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
              QStringLiteral("/CN=practice"), QStringLiteral("-addext"),
              QStringLiteral("subjectAltName=IP:127.0.0.1,DNS:localhost")});
    return QFile::exists(path("ca.crt"));
  }

 private:
  [[nodiscard]] bool listens() const {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    return socket.waitForConnected(1'000);
  }

  QTemporaryDir m_directory;
  QProcess m_process;
  quint16 m_port = 0;
};

/// Pushes an image through the HTTP API, as `docker push` would.
class Pusher {
 public:
  Pusher(const QByteArray& origin, const QByteArray& authorization, const QString& caFile = {})
      : m_base(origin + "/v2/acme/shop-app/"), m_authorization(authorization), m_tls(QSslConfiguration::defaultConfiguration()) {
    if (!caFile.isEmpty()) m_tls.setCaCertificates(QSslCertificate::fromPath(caFile));
  }

  /// False when the registry did not take one of its parts.
  bool push(const SmallImage& image) {
    return blob(image.config) && blob(image.layer) && manifest(image.attestation, SmallImage::kManifest) &&
           manifest(image.manifest(), SmallImage::kManifest) &&
           manifest(image.index(), SmallImage::kIndex, "sha-1ce08b5");
  }
  bool manifest(const std::string& text, const QByteArray& type, QByteArray reference = {}) {
    if (reference.isEmpty()) reference = QByteArray::fromStdString(gantry::Digest::of(text).text());
    return send("PUT", m_base + "manifests/" + reference, QByteArray::fromStdString(text), type) == 201;
  }
  bool blob(const std::string& data) {
    if (send("POST", m_base + "blobs/uploads/", {}, "application/octet-stream") != 202) return false;
    const QByteArray digest = QByteArray::fromStdString(gantry::Digest::of(data).text());
    const QByteArray to = m_location + (m_location.contains('?') ? "&" : "?") + "digest=" + digest;
    return send("PUT", to, QByteArray::fromStdString(data), "application/octet-stream") == 201;
  }

 private:
  int send(const QByteArray& method, const QByteArray& url, const QByteArray& body, const QByteArray& type) {
    QNetworkRequest request(QUrl::fromEncoded(url));
    request.setSslConfiguration(m_tls);
    request.setRawHeader("Content-Type", type);
    if (!m_authorization.isEmpty()) request.setRawHeader("Authorization", m_authorization);
    QNetworkReply* reply = m_network.sendCustomRequest(request, method, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    m_location = reply->rawHeader("Location");
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 || status == 0) qWarning() << method << url << status << reply->errorString() << reply->readAll();
    reply->deleteLater();
    return status;
  }

  const QByteArray m_base;
  const QByteArray m_authorization;
  QSslConfiguration m_tls;
  QNetworkAccessManager m_network;
  QByteArray m_location;
};
