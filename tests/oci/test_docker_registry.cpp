#include <QtTest>

#include "answers.h"
#include "real_registry.h"
#include "registry_fixture.h"

using namespace gantry;
using namespace gantry::oci;

namespace {

QByteArray base64url(const QByteArray& bytes) {
  return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// A token as the registry wants it: a JWT, signed by the key whose certificate it trusts and which the token carries.
QByteArray tokenFor(const RealRegistry& registry, const QByteArray& actions) {
  const QByteArray der = outputOf(QStringLiteral("openssl"), {QStringLiteral("x509"), QStringLiteral("-in"),
                                                              registry.path("ca.crt"), QStringLiteral("-outform"),
                                                              QStringLiteral("DER")});
  const QByteArray now = QByteArray::number(QDateTime::currentSecsSinceEpoch() - 5);
  const QByteArray later = QByteArray::number(QDateTime::currentSecsSinceEpoch() + 300);
  const QByteArray header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5c\":[\"" + der.toBase64() + "\"]}";
  const QByteArray access = actions.isEmpty()
                                ? QByteArray()
                                : "{\"type\":\"repository\",\"name\":\"acme/shop-app\",\"actions\":[" + actions + "]}";
  const QByteArray claims = "{\"iss\":\"practice-issuer\",\"sub\":\"mara\",\"aud\":\"practice\",\"jti\":\"1\",\"nbf\":" + now +
                            ",\"iat\":" + now + ",\"exp\":" + later + ",\"access\":[" + access + "]}";
  const QByteArray text = base64url(header) + "." + base64url(claims);
  const QByteArray signature = outputOf(QStringLiteral("openssl"), {QStringLiteral("dgst"), QStringLiteral("-sha256"),
                                                                    QStringLiteral("-sign"), registry.path("key.pem")},
                                        text);
  return text + "." + base64url(signature);
}

}  // namespace

/// Against the CNCF registry as Debian ships it.
class TestDockerRegistry : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    const QString missing = missingProgram({QStringLiteral("docker-registry"), QStringLiteral("htpasswd"),
                                            QStringLiteral("openssl")});
    if (!missing.isEmpty()) QSKIP(qPrintable(missing + QStringLiteral(" is not installed")));
    m_registry = std::make_unique<RealRegistry>();
    // The registry wants everything that an index names to be there.
    m_image = {};
    m_image.attestation = m_image.manifest();
    m_image.attestation.insert(m_image.attestation.size() - 1, ",\"annotations\":{\"made\":\"by hand\"}");
  }
  void cleanup() { m_registry.reset(); }

  void readsWithBasicAuthentication() {
    QVERIFY(startWithPassword());
    Pusher pusher("http://" + m_registry->address(), "Basic " + QByteArray("mara:s3cret").toBase64());
    QVERIFY(pusher.push(m_image));
    RegistryFixture fixture(m_registry->address().toStdString());
    const auto stranger = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!stranger && stranger.error().code == Code::authentication, problem(stranger));
    fixture.logIn("mara", "wrong");
    fixture.clock.advance(std::chrono::minutes(6));
    const auto wrong = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!wrong && wrong.error().code == Code::authentication, problem(wrong));
    fixture.logIn("mara", "s3cret");
    fixture.clock.advance(std::chrono::minutes(6));
    readsEverything(fixture);
  }

  void readsAllTags() {
    QVERIFY(m_registry->start({}));
    Pusher pusher("http://" + m_registry->address(), {});
    QVERIFY(pusher.push(m_image));
    for (int tag = 0; tag < 20; ++tag)
      QVERIFY(pusher.manifest(m_image.index(), SmallImage::kIndex, "sha-" + QByteArray::number(100 + tag)));
    RegistryFixture fixture(m_registry->address().toStdString());
    const auto tags = fixture.get().tags(fixture.name(), {});
    QVERIFY2(tags, problem(tags));
    QCOMPARE(tags->size(), std::size_t{21});
  }

  void readsWithTokens() {
    QVERIFY(m_registry->makeCertificate());
    ScriptedServer issuer([this](const Asked& asked) {
      const bool known = asked.headers.value("authorization") == "Basic " + QByteArray("mara:s3cret").toBase64();
      const bool inScope = asked.target.contains("scope=repository%3Aacme%2Fshop-app%3Apull");
      return withToken("token", tokenFor(*m_registry, known && inScope ? "\"pull\"" : ""), 300);
    });
    QVERIFY(m_registry->start("auth: {token: {realm: \"" + issuer.url("/token") +
                              "\", service: practice, issuer: practice-issuer, rootcertbundle: %DIR%/ca.crt}}\n"));
    Pusher pusher("http://" + m_registry->address(), "Bearer " + tokenFor(*m_registry, "\"pull\",\"push\""));
    QVERIFY(pusher.push(m_image));
    RegistryFixture fixture(m_registry->address().toStdString());
    const auto stranger = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!stranger && stranger.error().code == Code::authentication, problem(stranger));
    fixture.logIn("mara", "s3cret");
    fixture.clock.advance(std::chrono::minutes(6));
    readsEverything(fixture);
    const auto other = ImageName::parse(fixture.at + "/acme/other");
    const auto tags = fixture.get().tags(*other, {});
    QVERIFY2(!tags && tags.error().code == Code::permission, problem(tags));
  }

  void readsOverTlsWithAnOwnCa() {
    QVERIFY(m_registry->makeCertificate());
    QVERIFY(m_registry->start({}, ", tls: {certificate: %DIR%/ca.crt, key: %DIR%/key.pem}"));
    Pusher pusher("https://" + m_registry->address(), {}, m_registry->path("ca.crt"));
    QVERIFY(pusher.push(m_image));
    {
      RegistryFixture chosen(m_registry->address().toStdString());
      chosen.options.caFiles[chosen.at] = m_registry->path("ca.crt").toStdString();
      readsEverything(chosen);
    }
    RegistryFixture conventional(m_registry->address().toStdString());
    const QString place = conventional.home.filePath(QStringLiteral("certs.d/") + QString::fromStdString(conventional.at));
    QVERIFY(QDir().mkpath(place));
    QVERIFY(QFile::copy(m_registry->path("ca.crt"), place + QStringLiteral("/ca.crt")));
    readsEverything(conventional);
  }

  void refusesAnUnknownCa() {
    QVERIFY(m_registry->makeCertificate());
    QVERIFY(m_registry->start({}, ", tls: {certificate: %DIR%/ca.crt, key: %DIR%/key.pem}"));
    RealRegistry other;
    QVERIFY(other.makeCertificate());
    RegistryFixture fixture(m_registry->address().toStdString());
    fixture.options.caFiles[fixture.at] = other.path("ca.crt").toStdString();
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!read && read.error().code == Code::unreachable, problem(read));
    QVERIFY2(problem(read).contains("does not prove its identity: The certificate is self-signed"), problem(read));
    QVERIFY(fixture.clock.sleeps().empty());
    fixture.made.reset();
    fixture.options.caFiles[fixture.at] = "/nowhere/ca.pem";
    const auto unreadable = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(problem(unreadable).contains("no certificate can be read from /nowhere/ca.pem"), problem(unreadable));
  }

 private:
  bool startWithPassword() {
    m_registry->write("htpasswd", outputOf(QStringLiteral("htpasswd"), {QStringLiteral("-Bni"), QStringLiteral("mara")},
                                           "s3cret\n"));
    return m_registry->start("auth: {htpasswd: {realm: practice, path: %DIR%/htpasswd}}\n");
  }

  void readsEverything(RegistryFixture& fixture) {
    const auto image = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(image, problem(image));
    QVERIFY(image->pinned.digest == Digest::of(m_image.index()));
    QVERIFY(image->platformManifest == Digest::of(m_image.manifest()));
    QVERIFY(image->config == Digest::of(m_image.config));
    QCOMPARE(bytes(image->revision->text()), QByteArray(SmallImage::kRevision));
    QCOMPARE(*fixture.get().image(image->pinned, {}) == *image, true);
    const auto tags = fixture.get().tags(fixture.name(), {});
    QVERIFY2(tags, problem(tags));
    QVERIFY(*tags == std::vector<Tag>{fixture.tag()});
    std::string layer;
    const auto blob = fixture.get().blob(fixture.name(), image->layers[0].digest, [&](std::string_view piece) {
      layer += piece;
      return true;
    }, {});
    QVERIFY2(blob, problem(blob));
    QVERIFY(layer == m_image.layer);
    const auto missing = fixture.get().image(fixture.name(), *Tag::parse("sha-none"), {});
    QVERIFY2(!missing && missing.error().code == Code::notFound, problem(missing));
  }

  std::unique_ptr<RealRegistry> m_registry;
  SmallImage m_image;
};

QTEST_GUILESS_MAIN(TestDockerRegistry)
#include "test_docker_registry.moc"
