#include <QtTest>

#include "core/digest.h"
#include "core/image.h"
#include "core/names.h"
#include "core/text.h"

using namespace gantry;

class TestNames : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void refusesHostileText_data() {
    QTest::addColumn<QByteArray>("text");
    const char* hostile[] = {"",      "-oProxyCommand=x", "$(id)", "`id`", "a;id", "a|b",  "a&b",         "a\nb", "a b",
                             "'",     "\"",               "\\",    "*",    "~",    "%s",   "{{x}}",       "..",   "../x",
                             "a/../b", "\xE2\x80\xAE",    "a\x1b[0m", "é"};
    for (const char* text : hostile) QTest::newRow(text) << QByteArray(text);
    QTest::newRow("NUL inside") << QByteArray("a\0b", 3);
    QTest::newRow("10 kB") << QByteArray(10'000, 'a');
  }
  void refusesHostileText() {
    QFETCH(QByteArray, text);
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    QVERIFY(!Tag::parse(view));
    QVERIFY(!Commit::parse(view));
    QVERIFY(!ImageName::parse(view));
    QVERIFY(!ServiceName::parse(view));
    QVERIFY(!EnvironmentName::parse(view));
    QVERIFY(!RemotePath::parse(view));
    QVERIFY(!BundlePath::parse(view));
    QVERIFY(!UrlPath::parse(view));
    QVERIFY(!Person::parse(view));
    QVERIFY(!HostAddress::parse(view));
    QVERIFY(!UserName::parse(view));
    QVERIFY(!RunId::parse(view));
    QVERIFY(!Digest::parse(view));
    QVERIFY(!PinnedImage::parse(view));
  }

  void acceptsWhatTheFieldUses() {
    QVERIFY(Tag::parse("sha-9f2c41d8e07b"));
    QVERIFY(ImageName::parse("ghcr.io/acme/shop-app"));
    QVERIFY(ImageName::parse("127.0.0.1:5000/acme/shop-app"));
    QVERIFY(ImageName::parse("localhost/acme/app"));
    QVERIFY(!ImageName::parse("acme/shop-app"));
    QVERIFY(!ImageName::parse("ghcr.io/Acme/app"));
    QVERIFY(!ImageName::parse("ghcr.io/acme/app:latest"));
    QVERIFY(RemotePath::parse("/srv/shop"));
    QVERIFY(!RemotePath::parse("/"));
    QVERIFY(!RemotePath::parse("srv/shop"));
    QVERIFY(!RemotePath::parse("/srv//shop"));
    QVERIFY(BundlePath::parse("hooks/pre-migrate"));
    QVERIFY(BundlePath::parse(".env.production.example"));
    QVERIFY(!BundlePath::parse("/etc/passwd"));
    QVERIFY(HostAddress::parse("prod-1.example.org"));
    QVERIFY(HostAddress::parse("fe80::1"));
    QVERIFY(RunId::parse("01JD3XW9V8ZK5T9Q2B7M4N6P8R"));
  }

  void splitsAnImageName() {
    const auto name = ImageName::parse("127.0.0.1:5000/acme/shop-app");
    QVERIFY(name);
    QCOMPARE(QByteArray::fromStdString(std::string(registryOf(*name))), QByteArray("127.0.0.1:5000"));
    QCOMPARE(QByteArray::fromStdString(std::string(repositoryOf(*name))), QByteArray("acme/shop-app"));
  }

  void hashesLikeSha256sum() {
    QCOMPARE(Digest::of("abc").text(),
             std::string("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    DigestBuilder builder;
    builder.add("a");
    builder.add("bc");
    QVERIFY(builder.finish() == Digest::of("abc"));
    QVERIFY(builder.finish() == Digest::of(""));
    QCOMPARE(Digest::of("abc").brief(), std::string("sha256:ba7816bf…15ad"));
  }

  void showsControlCharacters_data() {
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("escape") << QByteArray("a\x1b[31mb") << QByteArray("a⟦U+001B⟧[31mb");
    QTest::newRow("C1") << QByteArray("\xC2\x9B") << QByteArray("⟦U+009B⟧");
    QTest::newRow("bidi") << QByteArray("\xE2\x80\xAE") << QByteArray("⟦U+202E⟧");
    QTest::newRow("zero width") << QByteArray("\xE2\x80\x8B") << QByteArray("⟦U+200B⟧");
    QTest::newRow("carriage return") << QByteArray("a\rb") << QByteArray("a⟦U+000D⟧b");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("⟦0xC0⟧⟦0xAF⟧");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("⟦0xED⟧⟦0xA0⟧⟦0x80⟧");
    QTest::newRow("cut short") << QByteArray("\xE2\x82") << QByteArray("⟦0xE2⟧⟦0x82⟧");
    QTest::newRow("honest text") << QByteArray("Zürich → 東京\n\t✓") << QByteArray("Zürich → 東京\n\t✓");
  }
  void showsControlCharacters() {
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, shown);
    QCOMPARE(QByteArray::fromStdString(neutralised(raw.toStdString())), shown);
  }

  void quotesForTheShell() {
    QCOMPARE(shellLine({"/srv/x/deploy-compose.sh", "facts", "it's", ""}),
             std::string("/srv/x/deploy-compose.sh facts 'it'\\''s' ''"));
  }
};

QTEST_APPLESS_MAIN(TestNames)
#include "test_names.moc"
