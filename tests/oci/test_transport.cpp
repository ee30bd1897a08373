#include <QtTest>

#include <atomic>
#include <thread>

#include "answers.h"
#include "oci/connection_limit.h"
#include "oci/exchange.h"
#include "oci/qt_http.h"
#include "oci/redirects.h"
#include "real_registry.h"
#include "registry_fixture.h"

using namespace gantry;
using namespace gantry::oci;
using std::chrono::milliseconds;

namespace {

HttpRequest requestTo(const QByteArray& url, HttpTimeouts timeouts = {}) {
  HttpRequest request;
  request.url = *Url::parse(url.toStdString());
  request.timeouts = timeouts;
  return request;
}

bool takeAll(const HttpHead&, std::string_view) { return true; }

}  // namespace

/// What only the sockets can show.
class TestTransport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sendsNothingThatIsNotAsked() {
    ScriptedServer server([](const Asked&) { return withBody("hello"); });
    const auto http = makeQtHttp();
    std::string body;
    const auto head = http->exchange(requestTo(server.url("/a%2Fb?c=%20")), [&](const HttpHead& now, std::string_view piece) {
      body += std::to_string(now.status) + " " + std::string(piece);
      return true;
    }, {});
    QVERIFY(head && head->status == 200);
    QCOMPARE(bytes(head->header("content-TYPE")), QByteArray("application/json"));
    QCOMPARE(bytes(body), QByteArray("200 hello"));
    const Asked asked = server.asked().at(0);
    QCOMPARE(asked.target, QByteArray("/a%2Fb?c=%20"));
    QVERIFY(!asked.headers.contains("authorization") && !asked.headers.contains("cookie"));
  }

  void keepsNoCookiesAndNoPasswords() {
    ScriptedServer server([](const Asked&) {
      Answer answer = withBody("hello");
      answer.addHeader("Set-Cookie", "a=b");
      return answer;
    });
    const auto http = makeQtHttp();
    HttpRequest request = requestTo(server.url("/"));
    request.authorization = Secret("Basic eDp5");
    QVERIFY(http->exchange(request, takeAll, {}));
    QVERIFY(http->exchange(requestTo(server.url("/")), takeAll, {}));
    QVERIFY(!server.asked().at(1).headers.contains("cookie"));
    QVERIFY(!server.asked().at(1).headers.contains("authorization"));
  }

  void waitsForASlowReceiver() {
    ScriptedServer server([](const Asked&) {
      Answer answer = withBody(QByteArray(1024 * 1024, 'x'));
      answer.endlessPieces = 31;
      return answer;
    });
    const auto http = makeQtHttp();
    std::size_t got = 0;
    const HttpRequest request = requestTo(server.url("/"), {milliseconds(5'000), milliseconds(5'000), milliseconds(60'000)});
    const auto head = http->exchange(request, [&](const HttpHead&, std::string_view piece) {
      got += piece.size();
      return piece.size() <= Exchange::kMostBuffered;
    }, {});
    QVERIFY(head);
    QCOMPARE(got, std::size_t{32} * 1024 * 1024);
  }

  void endsWhatTakesTooLong_data() {
    QTest::addColumn<bool>("tls");
    QTest::addColumn<int>("whole");
    QTest::addColumn<QByteArray>("cause");
    QTest::newRow("TLS that never comes") << true << 60'000 << QByteArray("no connection after 0.2 s");
    QTest::newRow("silence") << false << 60'000 << QByteArray("nothing came for 0.2 s");
    QTest::newRow("all in all") << false << 100 << QByteArray("the answer was not complete after 0.1 s");
  }
  void endsWhatTakesTooLong() {
    QFETCH(bool, tls);
    QFETCH(int, whole);
    QFETCH(QByteArray, cause);
    ScriptedServer server([](const Asked&) {
      Answer answer;
      answer.silent = true;
      return answer;
    });
    const auto http = makeQtHttp();
    QByteArray url = server.url("/");
    if (tls) url.replace("http://", "https://");
    const auto head = http->exchange(requestTo(url, {milliseconds(200), milliseconds(200), milliseconds(whole)}), takeAll, {});
    QVERIFY(!head);
    QCOMPARE(bytes(head.error().cause), cause);
  }

  void wakesAtOnceDuringTls() {
    ScriptedServer server([](const Asked&) { return Answer(); });
    const auto http = makeQtHttp();
    std::stop_source stop;
    std::atomic<bool> running = false;
    HttpResult<HttpHead> head;
    std::jthread caller([&] {
      running = true;
      head = http->exchange(requestTo(server.url("/").replace("http://", "https://")), takeAll, stop.get_token());
    });
    QTRY_VERIFY(running.load());
    QElapsedTimer timer;
    timer.start();
    stop.request_stop();
    caller.join();
    QVERIFY2(timer.elapsed() < 200, QByteArray::number(timer.elapsed()));
    QVERIFY(!head && head.error().kind == HttpFailure::Kind::cancelled);
  }

  void endsHeadersWithoutEnd() {
    ScriptedServer server([](const Asked&) {
      Answer answer;
      answer.raw = "HTTP/1.1 200 OK\r\n" + QByteArray("X-Filler: " + QByteArray(1000, 'x') + "\r\n").repeated(20'000);
      return answer;
    });
    const auto http = makeQtHttp();
    const auto head = http->exchange(requestTo(server.url("/")), takeAll, {});
    QVERIFY(!head);
  }

  void goesThroughTheProxyOfTheEnvironment() {
    ScriptedServer proxy([](const Asked&) {
      Answer answer = withBody("canary");
      answer.status = 502;
      return answer;
    });
    qputenv("HTTPS_PROXY", "http://mara:canary@" + bytes(proxy.registry()));
    const auto http = makeQtHttp();
    const auto head = http->exchange(requestTo("https://reg.example.org/v2/"), takeAll, {});
    qputenv("NO_PROXY", "127.0.0.1,example.org");
    const auto direct = makeQtHttp()->exchange(requestTo("https://reg.example.org/v2/"), takeAll, {});
    qunsetenv("HTTPS_PROXY");
    qunsetenv("NO_PROXY");
    QCOMPARE(proxy.asked().size(), std::size_t{1});
    QCOMPARE(proxy.asked().at(0).method + " " + proxy.asked().at(0).target, QByteArray("CONNECT reg.example.org:443"));
    QVERIFY(!head && !direct);
    QVERIFY2(!bytes(head.error().cause).contains("canary"), head.error().cause.c_str());
  }

  void letsOnlySomeInAtOnce() {
    ConnectionLimit limit(1);
    QVERIFY(limit.enter("a", {}));
    QVERIFY(limit.enter("b", {}));
    std::stop_source stop;
    std::atomic<int> answer = -1;
    std::jthread waiting([&] { answer = limit.enter("a", stop.get_token()) ? 1 : 0; });
    stop.request_stop();
    waiting.join();
    QCOMPARE(answer.load(), 0);
    limit.leave("a");
    QVERIFY(limit.enter("a", {}));
  }

  void namesTheCertificateProblem() {
    if (const QString missing = missingProgram({QStringLiteral("docker-registry"), QStringLiteral("openssl")});
        !missing.isEmpty())
      QSKIP(qPrintable(missing + QStringLiteral(" is not installed")));
    RealRegistry registry;
    QVERIFY(registry.makeCertificate());
    QVERIFY(registry.start({}, ", tls: {certificate: %DIR%/ca.crt, key: %DIR%/key.pem}"));
    const auto http = makeQtHttp();
    HttpRequest request = requestTo("https://127.0.0.2:" + registry.address().split(':').at(1) + "/v2/");
    request.caFiles = {registry.path("ca.crt").toStdString()};
    const auto otherName = http->exchange(request, takeAll, {});
    // The registry listens on 127.0.0.1 only.
    QVERIFY(!otherName && otherName.error().kind == HttpFailure::Kind::connect);
    request = requestTo("https://" + registry.address() + "/v2/");
    const auto unknown = http->exchange(request, takeAll, {});
    QVERIFY(!unknown && unknown.error().kind == HttpFailure::Kind::tls);
    QVERIFY2(bytes(unknown.error().cause).contains("self-signed"), unknown.error().cause.c_str());
    request.caFiles = {registry.path("ca.crt").toStdString()};
    const auto known = http->exchange(request, takeAll, {});
    QVERIFY(known && known->status == 200);
  }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "test_transport.moc"
