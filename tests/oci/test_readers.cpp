#include <QtTest>

#include <sstream>

#include "answers.h"
#include "oci/base64.h"
#include "oci/bearer_token.h"
#include "oci/certificates.h"
#include "oci/challenge.h"
#include "oci/docker_config.h"
#include "oci/image_config.h"
#include "oci/link.h"
#include "oci/manifest.h"
#include "oci/proxy.h"
#include "oci/retry.h"
#include "oci/tag_page.h"
#include "oci/time_text.h"
#include "oci/token_request.h"
#include "small_image.h"

using namespace gantry;
using namespace gantry::oci;

namespace {

/// `bearer realm=x scope=y; basic`: the challenges in one line.
QByteArray shown(const std::vector<Challenge>& challenges) {
  QByteArray text;
  for (const Challenge& one : challenges) {
    text += (text.isEmpty() ? "" : "; ") + bytes(one.scheme);
    for (const auto& [name, value] : one.parameters) text += " " + bytes(name) + "=" + bytes(value);
  }
  return text;
}

/// JSON without a forest of backslashes: ' stands for ".
std::string json(std::string text) {
  std::replace(text.begin(), text.end(), '\'', '"');
  return text;
}

std::string_view view(const QByteArray& text) { return {text.constData(), static_cast<std::size_t>(text.size())}; }

}  // namespace

class TestReaders : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsChallenges_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("GHCR") << QByteArray("Bearer realm=\"https://ghcr.io/token\",service=\"ghcr.io\",scope=\"a:b,c:pull\"")
                          << QByteArray("bearer realm=https://ghcr.io/token scope=a:b,c:pull service=ghcr.io");
    QTest::newRow("two") << QByteArray("Basic realm=\"a, b=c\", Bearer realm=x , service = \"s\"")
                         << QByteArray("basic realm=a, b=c; bearer realm=x service=s");
    QTest::newRow("escapes") << QByteArray("Basic realm=\"a\\\"b\\\\\"") << QByteArray("basic realm=a\"b\\");
    QTest::newRow("token68") << QByteArray("Negotiate YII+/=, Basic realm=x") << QByteArray("negotiate; basic realm=x");
    QTest::newRow("bare") << QByteArray("Negotiate, Basic") << QByteArray("negotiate; basic");
    QTest::newRow("doubled") << QByteArray("Basic realm=a, realm=b") << QByteArray("basic realm=a");
    QTest::newRow("open quote") << QByteArray("Basic realm=\"a") << QByteArray("basic");
    QTest::newRow("open escape") << QByteArray("Basic realm=\"a\\") << QByteArray("basic");
    QTest::newRow("no scheme") << QByteArray("realm=\"a\"") << QByteArray();
    QTest::newRow("only commas") << QByteArray(", ,,") << QByteArray();
    QTest::newRow("noise") << QByteArray("\x01\xff(") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
  }
  void readsChallenges() {
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, expected);
    QCOMPARE(shown(readChallenges(view(field))), expected);
  }

  void boundsChallenges() {
    QVERIFY(readChallenges(std::string(1'000'000, 'a')).size() <= 1);
    std::string many;
    for (int count = 0; count < 1000; ++count) many += "Basic realm=x,";
    QCOMPARE(readChallenges(many).size(), std::size_t{16});
  }

  void findsTheNextPage_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("registry") << QByteArray("</v2/a/tags/list?last=b&n=2>; rel=\"next\"")
                              << QByteArray("/v2/a/tags/list?last=b&n=2");
    QTest::newRow("second of two") << QByteArray("<x>; rel=prev; title=\"a, b\", <y>; rel=next") << QByteArray("y");
    QTest::newRow("comma inside") << QByteArray("<a,b>; rel=next") << QByteArray("a,b");
    QTest::newRow("several words") << QByteArray("<x>; REL=\"last NEXT\"") << QByteArray("x");
    QTest::newRow("other relation") << QByteArray("<x>; rel=nextish") << QByteArray();
    QTest::newRow("no brackets") << QByteArray("x; rel=next") << QByteArray();
    QTest::newRow("open bracket") << QByteArray("<x; rel=next") << QByteArray();
    QTest::newRow("open quote") << QByteArray("<x>; rel=\"next") << QByteArray();
    QTest::newRow("flag") << QByteArray("<x>; crossorigin; rel=next") << QByteArray("x");
    QTest::newRow("empty") << QByteArray() << QByteArray();
  }
  void findsTheNextPage() {
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, expected);
    QCOMPARE(bytes(nextPage(view(field)).value_or("")), expected);
  }

  void readsAddresses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");  // empty: refused
    QTest::newRow("plain") << QByteArray("https://GHCR.io") << QByteArray("https://ghcr.io/");
    QTest::newRow("port") << QByteArray("http://127.0.0.1:5000/v2/?x#y") << QByteArray("http://127.0.0.1:5000/v2/?x");
    QTest::newRow("own port") << QByteArray("https://a:443/b") << QByteArray("https://a/b");
    QTest::newRow("IPv6") << QByteArray("http://[::1]:80/") << QByteArray("http://[::1]/");
    QTest::newRow("query only") << QByteArray("https://a?b") << QByteArray("https://a/?b");
    for (const char* bad : {"", "ghcr.io", "file:///etc/passwd", "https://", "https://a:0", "https://a:99999",
                            "https://a:x", "https://u:p@a/", "https://[::1", "https://a b", "https://a\n", "https://\xc3\xa9", "//a",
                            "https://[zz]", "javascript://a", "https://a:"})
      QTest::newRow(bad) << QByteArray(bad) << QByteArray();
  }
  void readsAddresses() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto url = Url::parse(view(text));
    QCOMPARE(url ? bytes(url->text()) : QByteArray(), expected);
  }

  void resolvesAddresses_data() {
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("absolute") << QByteArray("http://b/c") << QByteArray("http://b/c");
    QTest::newRow("network path") << QByteArray("//b/c") << QByteArray("https://b/c");
    QTest::newRow("path") << QByteArray("/c?d") << QByteArray("https://a:8/c?d");
    QTest::newRow("query") << QByteArray("?d") << QByteArray("https://a:8/x/y?d");
    QTest::newRow("relative") << QByteArray("z?d:e") << QByteArray("https://a:8/x/z?d:e");
    QTest::newRow("empty") << QByteArray() << QByteArray("https://a:8/x/y?q");
    QTest::newRow("file") << QByteArray("file:/etc") << QByteArray();
    QTest::newRow("script") << QByteArray("javascript:x") << QByteArray();
  }
  void resolvesAddresses() {
    QFETCH(QByteArray, reference);
    QFETCH(QByteArray, expected);
    const auto url = Url::parse("https://a:8/x/y?q")->resolve(view(reference));
    QCOMPARE(url ? bytes(url->text()) : QByteArray(), expected);
  }

  void knowsLoopback_data() {
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("loopback");
    for (const char* yes : {"http://127.0.0.1", "http://127.9.8.7:1", "http://localhost", "http://[::1]"})
      QTest::newRow(yes) << QByteArray(yes) << true;
    for (const char* no : {"http://128.0.0.1", "http://127.0.0.1.evil.org", "http://localhost.evil.org", "http://127.1",
                           "http://0.0.0.0", "http://[::2]", "http://10.0.0.1"})
      QTest::newRow(no) << QByteArray(no) << false;
  }
  void knowsLoopback() {
    QFETCH(QByteArray, url);
    QFETCH(bool, loopback);
    const Url parsed = *Url::parse(view(url));
    QCOMPARE(parsed.isLoopback(), loopback);
    QCOMPARE(maySendOn(*Url::parse("http://127.0.0.1:5000"), parsed), loopback);
    QVERIFY(!maySendOn(*Url::parse("https://ghcr.io"), parsed));
    QVERIFY(maySendOn(*Url::parse("https://ghcr.io"), *Url::parse("https://b")));
  }

  void readsAnIndex() {
    const SmallImage image;
    const auto document = readManifest(image.index(), std::string(SmallImage::kIndex) + "; charset=utf-8");
    QVERIFY2(document, problem(document));
    const auto& index = std::get<ImageIndex>(*document);
    QCOMPARE(index.manifests.size(), std::size_t{1});  // the attestation is left out
    QVERIFY(manifestFor(index, {})->digest == Digest::of(image.manifest()));
    QVERIFY(!manifestFor(index, {"linux", "amd64", "v3"}));
  }

  void readsADockerManifest() {
    std::string text = SmallImage().manifest();
    const auto replace = [&](const std::string& from, const std::string& to) {
      text.replace(text.find(from), from.size(), to);
    };
    replace(SmallImage::kManifest, "application/vnd.docker.distribution.manifest.v2+json");
    replace("application/vnd.oci.image.config.v1+json", "application/vnd.docker.container.image.v1+json");
    const auto document = readManifest(text, "application/vnd.docker.distribution.manifest.v2+json");
    QVERIFY2(document, problem(document));
    QCOMPARE(std::get<ImageManifest>(*document).layers.size(), std::size_t{1});
  }

  void refusesManifests_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("schema 1") << QByteArray("\"schemaVersion\":2") << QByteArray("\"schemaVersion\":1");
    QTest::newRow("two readings") << QByteArray("\"layers\"") << QByteArray("\"manifests\":[],\"layers\"");
    QTest::newRow("no layers") << QByteArray("\"layers\"") << QByteArray("\"stories\"");
    QTest::newRow("negative size") << QByteArray("\"size\":") << QByteArray("\"size\":-");
    QTest::newRow("fraction") << QByteArray("\"size\":") << QByteArray("\"size\":0.");
    QTest::newRow("huge number") << QByteArray("\"size\":") << QByteArray("\"size\":99999999999999999999999");
    QTest::newRow("weak digest") << QByteArray("sha256:") << QByteArray("sha1:");
    QTest::newRow("no config") << QByteArray("\"config\"") << QByteArray("\"confug\"");
    QTest::newRow("other config") << QByteArray("image.config") << QByteArray("helm.config");
    QTest::newRow("other type inside") << QByteArray("image.manifest") << QByteArray("image.index");
    QTest::newRow("cut") << QByteArray("]}") << QByteArray("]");
  }
  void refusesManifests() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray text = bytes(SmallImage().manifest());
    QVERIFY(text.contains(from));
    text.replace(from, to);
    const auto document = readManifest(view(text), SmallImage::kManifest);
    QVERIFY2(!document && document.error().code == Code::invalid, problem(document));
  }

  void readsAConfig() {
    const auto config = readImageConfig(SmallImage().config);
    QVERIFY2(config, problem(config));
    QVERIFY(config->platform == Platform());
    QVERIFY(config->revision && config->created);
    const auto bare = readImageConfig(json("{'os':'linux','architecture':'arm64','created':'soon','config':null}"));
    QVERIFY2(bare, problem(bare));
    QVERIFY(!bare->revision && !bare->created);
    QVERIFY(!readImageConfig("{}"));
    QVERIFY(!readImageConfig("null"));
  }

  void readsTags() {
    QCOMPARE(readTagPage(json("{'tags':['a','b']}"))->size(), std::size_t{2});
    QVERIFY(readTagPage(json("{'tags':null}"))->empty());
    for (const char* bad : {"{}", "[]", "{'tags':'a'}", "{'tags':[1]}", "{'tags':['a b']}", "{'tags':[null]}"})
      QVERIFY2(!readTagPage(json(bad)), bad);
  }

  void readsTokens() {
    const Time now{std::chrono::milliseconds(1'000'000)};
    const auto lifetime = [&](const std::string& text) { return (readTokenAnswer(text, now)->until - now).count(); };
    QCOMPARE(lifetime(json("{'token':'t','expires_in':300}")), 270'000);
    QCOMPARE(lifetime(json("{'access_token':'t'}")), 54'000);
    QCOMPARE(lifetime(json("{'token':'t','expires_in':-5}")), 54'000);
    QCOMPARE(lifetime(json("{'token':'t','expires_in':18446744073709551615}")), 3'240'000);
    QCOMPARE(bytes(readTokenAnswer(json("{'token':'a','access_token':'b'}"), now)->text.reveal()), QByteArray("a"));
    for (const char* bad : {"{}", "{'token':''}", "{'token':1}", "{'token':'a b'}", "{'token':'a\\n'}", "t"})
      QVERIFY2(!readTokenAnswer(json(bad), now), bad);
  }

  void readsDockersConfig() {
    const auto config = DockerConfig::parse(json("{"
        "'credHelpers': {'ghcr.io': 'gh'}, 'credsStore': 'pass',"
        "'auths': {'https://reg.example.org/v1/': {'auth': 'bWFyYTpzM2M6cmV0'}, 'ghcr.io': {},"
        "'b.org': {'auth': '!!'},"
        "'i.org': {'auth': 'eDo=', 'identitytoken': 'idt'}, 'n.org': 7}}"));
    QVERIFY2(config, problem(config));
    QCOMPARE(bytes(config->keeperOf("ghcr.io")->setting), QByteArray("credHelpers gh"));
    QCOMPARE(bytes(config->keeperOf("other.io")->setting), QByteArray("credsStore pass"));
    const auto stored = config->storedFor("reg.example.org");
    QVERIFY(stored && *stored);
    QCOMPARE(bytes((*stored)->user), QByteArray("mara"));
    QCOMPARE(bytes((*stored)->password.reveal()), QByteArray("s3c:ret"));
    QVERIFY(!*config->storedFor("ghcr.io"));
    QVERIFY(!*config->storedFor("nowhere.org"));
    QVERIFY(!*config->storedFor("n.org"));
    QVERIFY(!config->storedFor("b.org"));
    QVERIFY((*config->storedFor("i.org"))->identityToken == Secret("idt"));
    QVERIFY(DockerConfig::parse("{}"));
    for (const char* bad : {"", "[]", "{", "{'auths'"}) QVERIFY2(!DockerConfig::parse(json(bad)), bad);
  }

  void readsHelperAnswers() {
    const auto plain = readHelperAnswer(json("{'ServerURL':'ghcr.io','Username':'mara','Secret':'s'}"));
    QVERIFY(plain && plain->user == "mara" && plain->password == Secret("s"));
    const auto token = readHelperAnswer(json("{'Username':'<token>','Secret':'s'}"));
    QVERIFY(token && token->user.empty() && token->identityToken == Secret("s"));
    for (const char* bad : {"", "canary", "{'Username':'canary'}", "{'Secret':'canary'}", "{'Username':1,'Secret':2}"}) {
      const auto answer = readHelperAnswer(json(bad));
      QVERIFY2(!answer && !problem(answer).contains("canary"), bad);
    }
  }

  void hidesSecrets() {
    std::ostringstream out;
    out << Secret("canary");
    QCOMPARE(bytes(out.str()), QByteArray("•••"));
    Secret first("canary");
    const Secret second = std::move(first);
    QVERIFY(first.isEmpty());  // NOLINT(bugprone-use-after-move): that is the point
    QCOMPARE(bytes(second.reveal()), QByteArray("canary"));
  }

  void codesBase64() {
    for (const char* text : {"", "a", "ab", "abc", "abcd", "\xff\xfe\xfd"})
      QCOMPARE(bytes(toBase64(text)), QByteArray(text).toBase64());
    for (const char* text : {"", "a", "ab", "abc", "abcd", "\xff\xfe\xfd"})
      QCOMPARE(bytes(*fromBase64(toBase64(text))), QByteArray(text));
    QVERIFY(!fromBase64("a"));
    QVERIFY(!fromBase64("ab=c"));
    QVERIFY(!fromBase64("ab cd"));
  }

  void readsTimes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds");  // -1: refused
    QTest::newRow("UTC") << QByteArray("1970-01-02T00:00:00Z") << qint64(86'400'000);
    QTest::newRow("fraction") << QByteArray("1970-01-01T00:00:01.123456789Z") << qint64(1'123);
    QTest::newRow("short fraction") << QByteArray("1970-01-01T00:00:01.5Z") << qint64(1'500);
    QTest::newRow("offset") << QByteArray("1970-01-01T02:00:00+02:00") << qint64(0);
    QTest::newRow("west") << QByteArray("1970-01-01T00:00:00-01:30") << qint64(5'400'000);
    for (const char* bad : {"", "soon", "1970-13-01T00:00:00Z", "1970-02-30T00:00:00Z", "1970-01-01T24:00:00Z",
                            "1970-01-01T00:00:00", "1970-01-01T00:00:00.Z", "1970-01-01T00:00:00+0200",
                            "1970-01-01 00:00:00Z", "1970-01-01T00-00-00Z"})
      QTest::newRow(bad) << QByteArray(bad) << qint64(-1);
  }
  void readsTimes() {
    QFETCH(QByteArray, text);
    QFETCH(qint64, milliseconds);
    const auto time = readTimestamp(view(text));
    QCOMPARE(time ? qint64(time->time_since_epoch().count()) : qint64(-1), milliseconds);
  }

  void readsRetryAfter() {
    const Time now = *readTimestamp("2015-10-21T07:27:00Z");
    QVERIFY(readRetryAfter("120", now) == std::chrono::seconds(120));
    QVERIFY(readRetryAfter(" 0 ", now) == std::chrono::seconds(0));
    QVERIFY(readRetryAfter("Wed, 21 Oct 2015 07:28:00 GMT", now) == std::chrono::seconds(60));
    QVERIFY(readRetryAfter("Wed, 21 Oct 2014 07:28:00 GMT", now) == std::chrono::seconds(0));
    QVERIFY(readRetryAfter("9223372036854775807", now) == std::chrono::hours(24));
    for (const char* bad : {"", "-1", "soon", "99999999999999999999", "1.5", "Wed, 21 Foo 2015 07:28:00 GMT"})
      QVERIFY2(!readRetryAfter(bad, now), bad);
  }

  void backsOff() {
    using std::chrono::milliseconds;
    const RetryPolicy policy;
    QVERIFY(backOff(policy, 1, 0.0) == milliseconds(250));
    QVERIFY(backOff(policy, 1, 0.999) < milliseconds(500));
    QVERIFY(backOff(policy, 3, 0.0) == milliseconds(1'000));
    QVERIFY(backOff(policy, 1'000'000, 0.0) == milliseconds(4'000));
  }

  void readsProxies() {
    const auto full = readProxy("http://mara:a%40b@proxy.example.org:3128/");
    QVERIFY(full && *full == (Proxy{Proxy::Kind::http, "proxy.example.org", 3128, "mara", "a@b"}));
    QVERIFY(readProxy("proxy:80")->port == 80);
    QVERIFY(readProxy("socks5://proxy")->kind == Proxy::Kind::socks5);
    QVERIFY(readProxy("socks5://proxy")->port == 1080);
    QVERIFY(readProxy("http://u%zz:p%4@proxy")->user == "u%zz");
    for (const char* bad : {"", "ftp://x", "http://", "a b"}) QVERIFY2(!readProxy(bad), bad);
  }

  void goesPastTheProxy_data() {
    QTest::addColumn<QByteArray>("noProxy");
    QTest::addColumn<bool>("direct");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("all") << QByteArray("*") << true;
    QTest::newRow("name") << QByteArray("a.org, REG.example.org") << true;
    QTest::newRow("domain") << QByteArray("example.org") << true;
    QTest::newRow("dot") << QByteArray(".example.org") << true;
    QTest::newRow("star") << QByteArray("*.example.org") << true;
    QTest::newRow("port") << QByteArray("reg.example.org:443") << true;
    QTest::newRow("other port") << QByteArray("reg.example.org:8443") << false;
    QTest::newRow("tail") << QByteArray("g.example.org") << false;
    QTest::newRow("range") << QByteArray("10.0.0.0/8") << false;
    QTest::newRow("commas") << QByteArray(",,") << false;
  }
  void goesPastTheProxy() {
    QFETCH(QByteArray, noProxy);
    QFETCH(bool, direct);
    QCOMPARE(goesDirect(*Url::parse("https://reg.example.org"), view(noProxy)), direct);
    QVERIFY(goesDirect(*Url::parse("https://127.0.0.1:5000"), view(noProxy)));
  }

  void knowsAddressRanges() {
    const auto covered = [](const char* url, const char* noProxy) { return goesDirect(*Url::parse(url), noProxy); };
    QVERIFY(covered("https://10.1.2.3", "10.0.0.0/8"));
    QVERIFY(!covered("https://11.1.2.3", "10.0.0.0/8"));
    QVERIFY(covered("https://10.1.2.3", "10.1.2.3"));
    QVERIFY(covered("https://[fd00::1]", "fd00::/8"));
    QVERIFY(!covered("https://10.1.2.3", "10.0.0.0/33"));
    QVERIFY(!covered("https://10.1.2.3", "10.0.0.0/"));
  }

  void findsCaFiles() {
    QTemporaryDir directory;
    const std::string root = directory.path().toStdString();
    QVERIFY(QDir(directory.path()).mkpath(QStringLiteral("reg.example.org:5000")));
    for (const char* name : {"ca.crt", "b.crt", "client.key"}) {
      QFile file(directory.filePath(QStringLiteral("reg.example.org:5000/") + QLatin1String(name)));
      QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto found = caFilesOf("reg.example.org:5000", {{"reg.example.org:5000", "/x/own.pem"}}, root);
    const std::string base = root + "/reg.example.org:5000/";
    QVERIFY(found == (std::vector<std::string>{"/x/own.pem", base + "b.crt", base + "ca.crt"}));
    QVERIFY(caFilesOf("other.org", {}, root).empty());
  }

  void makesTokenRequests() {
    const Challenge challenge{"bearer", {{"realm", "https://auth.example.org/token"}, {"service", "a&b"}}};
    const Url base = *Url::parse("https://reg.example.org");
    Credentials credentials;
    credentials.user = "mara";
    credentials.password = Secret("s3cret");
    const auto request = tokenRequest(challenge, base, "repository:a/b:pull", credentials);
    QVERIFY2(request, problem(request));
    QCOMPARE(bytes(request->url.text()),
             QByteArray("https://auth.example.org/token?service=a%26b&scope=repository%3Aa%2Fb%3Apull"));
    QCOMPARE(bytes(request->authorization->reveal()), "Basic " + QByteArray("mara:s3cret").toBase64());
    QVERIFY(!tokenRequest({"bearer", {{"realm", "http://127.0.0.1/token"}}}, base, "x", credentials));
    QVERIFY(!tokenRequest(Challenge{}, base, "x", credentials));
  }
};

QTEST_APPLESS_MAIN(TestReaders)
#include "test_readers.moc"
