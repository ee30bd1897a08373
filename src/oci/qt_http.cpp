#include "oci/qt_http.h"

#include <map>

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QThread>

#include "core/text.h"
#include "oci/connection_limit.h"
#include "oci/exchange.h"
#include "oci/proxy.h"

namespace gantry::oci {
namespace {

constexpr int kMostAtOnce = 6;  // what QNetworkAccessManager opens to one server
constexpr qint64 kReadBuffer = 256 * 1024;
using Kind = HttpFailure::Kind;

QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

QNetworkProxy toQt(const Proxy& proxy) {
  const auto type = proxy.kind == Proxy::Kind::http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
  return {type, QString::fromStdString(proxy.host), proxy.port, QString::fromStdString(proxy.user),
          QString::fromStdString(proxy.password)};
}

/// The environment's proxy where it names one, else the desktop's.
class Proxies : public QNetworkProxyFactory {
 public:
  QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
    const auto url = Url::parse(query.url().toEncoded(QUrl::RemoveUserInfo).toStdString());
    if (!url || url->scheme != "https" || goesDirect(*url, m_settings.noProxy)) return {QNetworkProxy::NoProxy};
    if (const auto proxy = readProxy(m_settings.httpsProxy)) return {toQt(*proxy)};
    return systemProxyForQuery(query);
  }

 private:
  const ProxySettings m_settings = ProxySettings::fromEnvironment();
};

/// What to call a failure below HTTP.
HttpFailure failureOf(const QNetworkReply& reply, const std::string& tlsProblem) {
  const std::string said = neutralised(reply.errorString().toStdString());
  switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError: return {Kind::tls, tlsProblem.empty() ? said : tlsProblem, {}};
    case QNetworkReply::ConnectionRefusedError: return {Kind::connect, "connection refused", {}};
    case QNetworkReply::HostNotFoundError: return {Kind::connect, "no address is known for this name", {}};
    case QNetworkReply::ProxyConnectionRefusedError: return {Kind::connect, "the proxy refused the connection", {}};
    case QNetworkReply::ProxyNotFoundError: return {Kind::connect, "no address is known for the proxy", {}};
    case QNetworkReply::ProxyAuthenticationRequiredError: return {Kind::connect, "the proxy wants a password", {}};
    case QNetworkReply::RemoteHostClosedError: return {Kind::lost, "the connection was closed before the answer ended", {}};
    default: return {Kind::lost, said, {}};
  }
}

/// Whether the reply ended as HTTP means it to: a complete answer, whatever its status.
bool isComplete(const QNetworkReply& reply, int status) {
  const auto error = reply.error();
  if (error == QNetworkReply::NoError) return status > 0;
  const bool belowHttp = error < QNetworkReply::ContentAccessDenied || error == QNetworkReply::ProtocolFailure ||
                         error == QNetworkReply::ProtocolUnknownError;
  return status >= 400 && !belowHttp;
}

/// The sockets and what belongs to them; lives on the transport's own thread.
class Sockets : public QObject {
 public:
  void start(const std::shared_ptr<Exchange>& exchange, const HttpRequest& request) {
    const auto network = networkFor(request);
    if (!network) return exchange->hasEnded(network.error());
    QNetworkRequest wish(QUrl::fromEncoded(bytes(request.url.text())));
    describe(wish, request);
    if (request.url.scheme == "https") wish.setSslConfiguration((*network)->tls);
    QNetworkReply* reply = request.method == HttpRequest::Method::get
                               ? (*network)->manager.get(wish)
                               : (*network)->manager.post(wish, bytes(request.form.reveal()));
    reply->setReadBufferSize(kReadBuffer);
    m_replies[exchange.get()] = reply;
    watch(exchange, reply);
  }

  void read(const std::shared_ptr<Exchange>& exchange) {
    const auto found = m_replies.find(exchange.get());
    if (found != m_replies.end()) take(*exchange, *found->second);
  }

  void forget(const std::shared_ptr<Exchange>& exchange) {
    const auto found = m_replies.find(exchange.get());
    if (found == m_replies.end()) return;
    QNetworkReply* reply = found->second;
    m_replies.erase(found);
    m_tlsProblems.erase(exchange.get());
    reply->disconnect();
    reply->deleteLater();  // ends what still goes on; abort() would complain after an error
  }

 private:
  /// Connections are kept by server name alone, so each list of trusted certificates has a manager of its own.
  struct Network {
    QNetworkAccessManager manager;
    QSslConfiguration tls;
  };

  HttpResult<Network*> networkFor(const HttpRequest& request) {
    const bool plain = request.url.scheme == "http";
    const auto key = std::pair(plain, plain ? std::vector<std::string>() : request.caFiles);
    std::unique_ptr<Network>& network = m_networks[key];
    if (network) return network.get();
    auto made = std::make_unique<Network>();
    if (!plain) {
      auto tls = trusting(request.caFiles);
      if (!tls) return tl::unexpected(tls.error());
      made->tls = std::move(*tls);
    }
    made->manager.setProxyFactory(new Proxies);  // owned by the manager
    network = std::move(made);
    return network.get();
  }

  static void describe(QNetworkRequest& wish, const HttpRequest& request) {
    wish.setRawHeader("Accept", bytes(request.accept));
    wish.setRawHeader("Accept-Encoding", "identity");  // also keeps Qt from unpacking, so no bombs
    wish.setRawHeader("User-Agent", "gantry");
    if (request.authorization) wish.setRawHeader("Authorization", bytes(request.authorization->reveal()));
    if (request.method == HttpRequest::Method::post)
      wish.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    wish.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wish.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wish.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wish.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wish.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  }

  void watch(const std::shared_ptr<Exchange>& exchange, QNetworkReply* reply) {
    connect(reply, &QNetworkReply::requestSent, this, [exchange] { exchange->isConnected(); });
    connect(reply, &QNetworkReply::metaDataChanged, this, [exchange, reply] { exchange->hasHead(headOf(*reply)); });
    connect(reply, &QNetworkReply::readyRead, this, [this, exchange, reply] { take(*exchange, *reply); });
    connect(reply, &QNetworkReply::sslErrors, this, [this, exchange](const QList<QSslError>& errors) {
      if (!errors.isEmpty()) m_tlsProblems[exchange.get()] = errors.first().errorString().toStdString();
    });
    connect(reply, &QNetworkReply::finished, this, [this, exchange, reply] { finish(*exchange, *reply); });
  }

  static HttpHead headOf(const QNetworkReply& reply) {
    HttpHead head;
    head.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto& [name, value] : reply.rawHeaderPairs())
      head.headers.push_back({name.toStdString(), value.toStdString()});
    return head;
  }

  static void take(Exchange& exchange, QNetworkReply& reply) {
    const auto room = static_cast<qint64>(exchange.room());
    const QByteArray piece = room > 0 ? reply.read(room) : QByteArray();
    if (!piece.isEmpty()) exchange.hasPiece(piece.toStdString());
    if (room > 0 && reply.isFinished() && reply.bytesAvailable() == 0 && reply.property("complete").toBool())
      exchange.hasEnded({});
  }

  void finish(Exchange& exchange, QNetworkReply& reply) {
    const HttpHead head = headOf(reply);
    const std::string problem = m_tlsProblems[&exchange];
    m_tlsProblems.erase(&exchange);
    if (!isComplete(reply, head.status)) return exchange.hasEnded(failureOf(reply, problem));
    exchange.hasHead(head);
    reply.setProperty("complete", true);
    take(exchange, reply);
  }

  /// TLS with the system's certificates and those of the given files.
  static HttpResult<QSslConfiguration> trusting(const std::vector<std::string>& files) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    const QString chosen = qEnvironmentVariable("SSL_CERT_FILE");
    QList<QSslCertificate> trusted = chosen.isEmpty() ? QSslConfiguration::systemCaCertificates()
                                                      : QSslCertificate::fromPath(chosen);
    for (const std::string& file : files) {
      const auto certificates = QSslCertificate::fromPath(QString::fromStdString(file));
      if (certificates.isEmpty())
        return tl::unexpected(HttpFailure{Kind::tls, "no certificate can be read from " + file, {}});
      trusted += certificates;
    }
    tls.setCaCertificates(trusted);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
  }

  std::map<std::pair<bool, std::vector<std::string>>, std::unique_ptr<Network>> m_networks;
  std::map<Exchange*, QNetworkReply*> m_replies;
  std::map<Exchange*, std::string> m_tlsProblems;
};

class QtHttp : public HttpTransport {
 public:
  QtHttp() {
    m_thread.setObjectName(QStringLiteral("oci-http"));
    m_sockets->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_sockets, &QObject::deleteLater);
  }
  ~QtHttp() override {
    if (!m_thread.isRunning()) {
      delete m_sockets;
      return;
    }
    m_thread.quit();
    m_thread.wait();
  }
  QtHttp(const QtHttp&) = delete;
  QtHttp& operator=(const QtHttp&) = delete;

  HttpResult<HttpHead> exchange(const HttpRequest& request, const HttpReceiver& receive,
                                std::stop_token stop) override {
    if (QCoreApplication::instance() == nullptr)
      return tl::unexpected(HttpFailure{Kind::unusable, "this process has no QCoreApplication", {}});
    std::call_once(m_started, [this] { m_thread.start(); });
    const std::string server = request.url.endpoint();
    if (!m_limit.enter(server, stop)) return tl::unexpected(HttpFailure{Kind::cancelled, "it was stopped", {}});
    auto exchange = std::make_shared<Exchange>();
    post([=, sockets = m_sockets] { sockets->start(exchange, request); });
    const auto takeMore = [&] { post([=, sockets = m_sockets] { sockets->read(exchange); }); };
    auto result = exchange->await(request.timeouts, receive, takeMore, stop);
    post([=, sockets = m_sockets] { sockets->forget(exchange); });
    m_limit.leave(server);
    return result;
  }

 private:
  template <class Work>
  void post(Work work) {
    QMetaObject::invokeMethod(m_sockets, std::move(work), Qt::QueuedConnection);
  }

  QThread m_thread;
  Sockets* m_sockets = new Sockets;  // deletes itself when the thread ends
  std::once_flag m_started;
  ConnectionLimit m_limit{kMostAtOnce};
};

}  // namespace

std::unique_ptr<HttpTransport> makeQtHttp() { return std::make_unique<QtHttp>(); }

}  // namespace gantry::oci
