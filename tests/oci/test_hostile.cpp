#include <QtTest>

#include <atomic>
#include <thread>

#include "answers.h"
#include "registry_fixture.h"

using namespace gantry;
using namespace gantry::oci;

namespace {

/// A registry that lets everybody in and answers everything else by `script`.
ScriptedServer::Script open(ScriptedServer::Script script) {
  return [script = std::move(script)](const Asked& asked) {
    return asked.target == "/v2/" ? withBody("{}") : script(asked);
  };
}

Answer manifestOf(const QByteArray& body, const char* type = SmallImage::kManifest) {
  Answer answer = withBody(body);
  answer.contentType = type;
  return answer;
}

}  // namespace

class TestHostile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void refusesOtherBytesThanTheDigest_data() {
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("index") << QByteArray("/manifests/sha256:");
    QTest::newRow("tag") << QByteArray("/manifests/sha-1ce08b5");
    QTest::newRow("config") << QByteArray("/blobs/");
  }
  void refusesOtherBytesThanTheDigest() {
    QFETCH(QByteArray, part);
    const SmallImage image;
    ScriptedServer server([&](const Asked& asked) {
      Answer answer = serveImage(image, asked);
      if (asked.target.contains(part)) answer.body += " ";
      return answer;
    });
    RegistryFixture fixture(server.registry());
    const auto byTag = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY(!byTag);
    QVERIFY2(byTag.error().code == Code::digestMismatch, problem(byTag));
    const auto byDigest = fixture.get().image(PinnedImage{fixture.name(), Digest::of(image.index())}, {});
    QVERIFY(byDigest.has_value() == part.endsWith("1ce08b5"));
    std::string got;
    const auto blob = fixture.get().blob(fixture.name(), Digest::of(image.layer), [&](std::string_view piece) {
      got += piece;
      return true;
    }, {});
    QVERIFY(blob.has_value() == (part != "/blobs/"));
    QVERIFY(blob || blob.error().code == Code::digestMismatch);
  }

  void refusesWhatIsNoManifest_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    const QByteArray good = QByteArray::fromStdString(SmallImage().manifest());
    QTest::newRow("web page") << QByteArray("<html>") << QByteArray("text/html");
    QTest::newRow("no type") << good << QByteArray();
    QTest::newRow("other type") << good << QByteArray(SmallImage::kIndex);
    QTest::newRow("not JSON") << QByteArray("hello") << QByteArray(SmallImage::kManifest);
    QTest::newRow("array") << QByteArray("[]") << QByteArray(SmallImage::kManifest);
    QTest::newRow("empty") << QByteArray() << QByteArray(SmallImage::kManifest);
    QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray(SmallImage::kManifest);
    QTest::newRow("deep object") << QByteArray("{\"a\":").repeated(65) << QByteArray(SmallImage::kManifest);
    QTest::newRow("huge") << QByteArray(4 * 1024 * 1024 + 1, ' ') << QByteArray(SmallImage::kManifest);
    QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xC0\xAF\"}") << QByteArray(SmallImage::kManifest);
  }
  void refusesWhatIsNoManifest() {
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    ScriptedServer server(open([&](const Asked&) { return manifestOf(body, type.constData()); }));
    RegistryFixture fixture(server.registry());
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY(!read);
    QVERIFY2(read.error().code == Code::invalid, problem(read));
    QVERIFY2(problem(read).contains(bytes(fixture.name().text() + ":sha-1ce08b5")), problem(read));
  }

  void endsAHugeAnswerEarly() {
    ScriptedServer server(open([](const Asked&) {
      Answer answer = manifestOf(QByteArray(1024 * 1024, ' '));
      answer.endlessPieces = 99;
      return answer;
    }));
    RegistryFixture fixture(server.registry());
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!read && read.error().code == Code::invalid, problem(read));
    QVERIFY2(problem(read).contains("larger than 4 MiB"), problem(read));
  }

  void leavesACircleOfTagPages_data() {
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("itself") << QByteArray("</v2/acme/shop-app/tags/list?n=1000>; rel=next");
    QTest::newRow("another and back") << QByteArray("</v2/acme/shop-app/tags/list?last=b>; rel=next");
    QTest::newRow("other server") << QByteArray("<https://evil.example.org/v2/x/tags/list>; rel=next");
    QTest::newRow("other scheme") << QByteArray("<file:///etc/passwd>; rel=next");
    QTest::newRow("user name") << QByteArray("<http://user:pass@127.0.0.1/>; rel=next");
  }
  void leavesACircleOfTagPages() {
    QFETCH(QByteArray, link);
    ScriptedServer server(open([&](const Asked&) {
      Answer answer = withBody(R"({"tags":["a"]})");
      answer.addHeader("Link", link);
      return answer;
    }));
    RegistryFixture fixture(server.registry());
    const auto tags = fixture.get().tags(fixture.name(), {});
    QVERIFY2(!tags && tags.error().code == Code::invalid, problem(tags));
    QVERIFY(server.asked().size() <= 4);
    QVERIFY(!problem(tags).contains("pass@"));
  }

  void leavesAListOfTagsWithoutEnd() {
    ScriptedServer server(open([page = 0](const Asked&) mutable {
      Answer answer = withBody(R"({"tags":[]})");
      answer.addHeader("Link", "</v2/acme/shop-app/tags/list?page=" + QByteArray::number(++page) + ">; rel=next");
      return answer;
    }));
    RegistryFixture fixture(server.registry());
    const auto tags = fixture.get().tags(fixture.name(), {});
    QVERIFY2(!tags && tags.error().code == Code::invalid, problem(tags));
  }

  void refusesBadTagNames() {
    ScriptedServer server(open([](const Asked&) { return withBody("{\"tags\":[\"a\",\"\\u001b[31mb\"]}"); }));
    RegistryFixture fixture(server.registry());
    const auto tags = fixture.get().tags(fixture.name(), {});
    QVERIFY2(!tags && tags.error().code == Code::invalid, problem(tags));
    QVERIFY(!problem(tags).contains('\x1b'));
  }

  void endsA401Loop_data() {
    QTest::addColumn<QByteArray>("scheme");
    QTest::newRow("bearer") << QByteArray("Bearer");
    QTest::newRow("basic") << QByteArray("Basic");
  }
  void endsA401Loop() {
    QFETCH(QByteArray, scheme);
    ScriptedServer server([&](const Asked& asked) {
      if (asked.target.startsWith("/token")) return withToken("token", "tok", 300);
      return scheme == "Basic" ? wanting("Basic realm=\"x\"") : wantingToken(asked);
    });
    RegistryFixture fixture(server.registry());
    fixture.logIn("mara", "s3cret-canary");
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!read && read.error().code == Code::authentication, problem(read));
    QVERIFY(server.asked().size() <= 5);
    QVERIFY(!problem(read).contains("canary"));
  }

  void tellsMissingRightsFromMissingLogin() {
    ScriptedServer server([&](const Asked& asked) {
      if (asked.target.startsWith("/token")) return withToken("token", "tok", 300);
      return wantingToken(asked, "/token", ",error=\"insufficient_scope\"");
    });
    RegistryFixture fixture(server.registry());
    const auto anonymous = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!anonymous && anonymous.error().code == Code::authentication, problem(anonymous));
    fixture.logIn("mara", "s3cret");
    fixture.clock.advance(std::chrono::minutes(6));
    const auto known = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!known && known.error().code == Code::permission, problem(known));
  }

  void refusesATokenServiceThatIsNotSafe_data() {
    QTest::addColumn<QByteArray>("realm");
    QTest::newRow("plain") << QByteArray("http://169.254.169.254/token");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("user") << QByteArray("https://a:canary@example.org/");
  }
  void refusesATokenServiceThatIsNotSafe() {
    QFETCH(QByteArray, realm);
    ScriptedServer server([&](const Asked&) { return wanting("Bearer realm=\"" + realm + "\""); });
    RegistryFixture fixture(server.registry());
    fixture.logIn("mara", "s3cret");
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!read && read.error().code == Code::invalid, problem(read));
    QVERIFY(!problem(read).contains("canary"));
  }

  void refusesATokenThatBreaksTheHeader() {
    ScriptedServer server([&](const Asked& asked) {
      if (asked.target.startsWith("/token")) return withBody(R"({"token":"a\r\nX-Evil: 1"})");
      return wantingToken(asked);
    });
    RegistryFixture fixture(server.registry());
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!read && read.error().code == Code::invalid, problem(read));
  }

  void refusesRedirects_data() {
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("plain") << QByteArray("http://169.254.169.254/latest/meta-data?token=canary");
    QTest::newRow("nowhere") << QByteArray("https://");
    QTest::newRow("circle") << QByteArray("/v2/acme/shop-app/manifests/sha-1ce08b5");
    QTest::newRow("control") << QByteArray("http://127.0.0.1/\x01");
    QTest::newRow("ftp") << QByteArray("ftp://127.0.0.1/x");
    QTest::newRow("data") << QByteArray("data:application/json,{}");
  }
  void refusesRedirects() {
    QFETCH(QByteArray, location);
    ScriptedServer server(open([&](const Asked&) { return redirectTo(location); }));
    RegistryFixture fixture(server.registry());
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!read && read.error().code == Code::invalid, problem(read));
    QVERIFY(!problem(read).contains("canary"));
    QVERIFY(server.asked().size() <= 8);
  }

  void keepsCredentialsFromOtherServers() {
    ScriptedServer thief([](const Asked&) { return wanting("Basic realm=\"give me\""); });
    ScriptedServer server([&](const Asked& asked) {
      if (!asked.headers.contains("authorization")) return wanting("Basic realm=\"x\"");
      return asked.target == "/v2/" ? withBody("{}") : redirectTo(thief.url("/x"));
    });
    RegistryFixture fixture(server.registry());
    fixture.logIn("mara", "s3cret");
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY(!read);
    QCOMPARE(thief.asked().size(), std::size_t{1});
    QVERIFY(!thief.asked()[0].headers.contains("authorization"));
  }

  void givesUpOnSilence_data() {
    QTest::addColumn<qint64>("stallAfter");
    QTest::newRow("no answer") << qint64(-1);
    QTest::newRow("half an answer") << qint64(10);
  }
  void givesUpOnSilence() {
    QFETCH(qint64, stallAfter);
    ScriptedServer server(open([&](const Asked&) {
      Answer answer = manifestOf(QByteArray(1000, ' '));
      answer.silent = stallAfter < 0;
      answer.stallAfter = stallAfter;
      return answer;
    }));
    RegistryFixture fixture(server.registry());
    fixture.options.timeouts.idle = std::chrono::milliseconds(150);
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!read && read.error().code == Code::timeout, problem(read));
    QVERIFY2(problem(read).contains("nothing came for 0.2 s"), problem(read));
  }

  void refusesHalfAnAnswer() {
    ScriptedServer server(open([](const Asked&) {
      Answer answer = manifestOf(QByteArray(1000, ' '));
      answer.cutAfter = 500;
      return answer;
    }));
    RegistryFixture fixture(server.registry());
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!read && read.error().code == Code::unreachable, problem(read));
  }

  void refusesWhatIsNoHttp_data() {
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n");
    QTest::newRow("noise") << QByteArray("\0\1\2\3\r\n\r\n", 8);
    QTest::newRow("no status") << QByteArray("HTTP/1.1 \r\n\r\n");
    QTest::newRow("negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}");
    QTest::newRow("broken chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}");
    QTest::newRow("cut chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n{}");
  }
  void refusesWhatIsNoHttp() {
    QFETCH(QByteArray, raw);
    ScriptedServer server(open([&](const Asked&) {
      Answer answer;
      answer.raw = raw;
      return answer;
    }));
    RegistryFixture fixture(server.registry());
    fixture.options.timeouts.idle = std::chrono::milliseconds(500);
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY(!read);
    QVERIFY2(read.error().code == Code::unreachable || read.error().code == Code::invalid ||
                 read.error().code == Code::timeout,
             problem(read));
  }

  void doesNotUnpackACompressedAnswer() {
    const SmallImage image;
    ScriptedServer server([&](const Asked& asked) {
      Answer answer = serveImage(image, asked);
      answer.addHeader("Content-Encoding", "gzip");
      return answer;
    });
    RegistryFixture fixture(server.registry());
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(read, problem(read));  // the bytes themselves are right, and nothing tried to unpack them
    for (const Asked& asked : server.asked()) QCOMPARE(asked.headers.value("accept-encoding"), QByteArray("identity"));
  }

  void namesThePlatformsOfAnIndexWithoutOurs() {
    const SmallImage image;
    ScriptedServer server([&](const Asked& asked) { return serveImage(image, asked); });
    RegistryFixture fixture(server.registry());
    fixture.options.platform = {"linux", "arm64", ""};
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!read && read.error().code == Code::invalid, problem(read));
    QVERIFY2(problem(read).contains("nothing for linux/arm64, only for \"linux/amd64\""), problem(read));
    const auto direct = fixture.get().image(PinnedImage{fixture.name(), Digest::of(image.manifest())}, {});
    QVERIFY2(!direct && direct.error().code == Code::invalid, problem(direct));
  }

  void saysWhenThereIsNoRegistry() {
    ScriptedServer server([](const Asked&) {
      Answer answer = withBody("<html>");
      answer.status = 404;
      return answer;
    });
    RegistryFixture fixture(server.registry());
    const auto tags = fixture.get().tags(fixture.name(), {});
    QVERIFY2(!tags && tags.error().code == Code::invalid, problem(tags));
    QVERIFY2(problem(tags).contains("not an OCI registry"), problem(tags));
  }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"
