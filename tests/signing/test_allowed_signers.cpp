#include <QtTest>

#include "core/time.h"
#include "sandbox.h"
#include "signing/allowed_signers.h"
#include "signing/signer_line.h"

using namespace gantry;
using namespace gantry::signing;

namespace {

constexpr const char* kKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

Permission permission(const std::string& before, const char* principal, const char* nameSpace, const char* at = "2026-11-23T08:50:00Z") {
  const auto signers = AllowedSigners::parse(before + " " + kKey + " a comment\n");
  return signers ? signers->permission(signers->lines()[0].key, *Person::parse(principal), nameSpace, *parseTime(at)) : Permission::keyUnknown;
}

}  // namespace

class TestAllowedSigners : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsNamespacesAsPatterns() {
    QVERIFY(permission("mara", "mara", "gantry-plan") == Permission::granted);
    QVERIFY(permission("mara", "jonas", "gantry-plan") == Permission::principalUnknown);
    QVERIFY(permission("lena,m?ra", "mara", "gantry-plan") == Permission::keyUnknown);
    QVERIFY(permission("lena,m?ra", "lena", "gantry-plan") == Permission::keyUnknown);
    QVERIFY(permission("mara namespaces=\"gantry-*\"", "mara", "gantry-plan") == Permission::granted);
    QVERIFY(permission("mara namespaces=\"file,gantry-approval\"", "mara", "gantry-plan") == Permission::wrongNamespace);
    QVERIFY(permission("\"mara,lena\" NameSpaces=\"gantry-plan\"", "lena", "gantry-plan") == Permission::granted);
  }

  void readsTimes() {
    const char* noon = "2026-11-23T12:00:00Z";
    QVERIFY(permission("m valid-after=\"20261123120000Z\"", "m", "n", noon) == Permission::granted);
    QVERIFY(permission("m valid-after=\"20261123120001Z\"", "m", "n", noon) == Permission::notYetValid);
    QVERIFY(permission("m valid-before=\"20261123120000Z\"", "m", "n", noon) == Permission::granted);
    QVERIFY(permission("m valid-before=\"202611231159Z\"", "m", "n", noon) == Permission::expired);
    QVERIFY(permission("m valid-before=\"20261123Z\",valid-after=\"20250101Z\"", "m", "n", noon) == Permission::expired);
    QVERIFY(!parseSignerTime("20261332Z"));
    QVERIFY(!parseSignerTime("2026112Z"));
    QVERIFY(AllowedSigners::parse(std::string("m valid-after=\"20260101\" ") + kKey)->lines()[0].localTime);
  }

  void refusesLinesItCannotRead_data() {
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char* name, const QByteArray& line) { QTest::newRow(name) << line; };
    row("certificate authority", QByteArray("mara cert-authority ") + kKey);
    row("unknown option", QByteArray("mara verify-required ") + kKey);
    row("option without quotes", QByteArray("mara namespaces=file ") + kKey);
    row("quote that does not end", QByteArray("mara namespaces=\"file ") + kKey);
    row("option twice", QByteArray("mara namespaces=\"a\",namespaces=\"b\" ") + kKey);
    row("valid before it is valid", QByteArray("mara valid-after=\"20270101Z\",valid-before=\"20260101Z\" ") + kKey);
    row("no key", "mara");
    row("key of another type", QByteArray("mara ssh-rsa ") + QByteArray(kKey).mid(12));
    row("key that is cut off", QByteArray("mara ") + QByteArray(kKey).chopped(4));
    row("longer than 16 KiB", QByteArray(17000, 'm') + " " + kKey);
  }
  void refusesLinesItCannotRead() {
    QFETCH(QByteArray, line);
    const auto signers = AllowedSigners::parse("# first\n\n" + line.toStdString() + "\n");
    QVERIFY(!signers);
    QVERIFY2(signers.error().message.find("line 3") != std::string::npos, signers.error().message.c_str());
  }

  void onlyPlainNamesArePeople() {
    const std::string key = kKey;
    const auto signers = AllowedSigners::parse("* " + key + "\nm?ra " + key + "\n!x,y " + key + "\nlena,jonas " + key + "\n");
    QVERIFY(signers);
    const Time at = *parseTime("2026-11-23T08:50:00Z");
    QCOMPARE(signers->people("gantry-approval", at).size(), std::size_t{2});
    const auto& ofKey = signers->lines()[0].key;
    QVERIFY(signers->permission(ofKey, *Person::parse("mara"), "gantry-approval", at) == Permission::principalUnknown);
    QVERIFY(signers->permission(ofKey, *Person::parse("lena"), "gantry-approval", at) == Permission::granted);
  }

  /// The same questions to ssh-keygen: what it grants, we grant, but to nobody through a pattern.
  void agreesWithSshKeygen_data() {
    QTest::addColumn<QByteArray>("before");
    for (const char* before : {"mara", "lena", "*", "m?ra", "*,!mara", "jonas,mara", "mara namespaces=\"gantry-plan\"", "mara namespaces=\"file\"",
                               "mara namespaces=\"gantry-*,!gantry-plan\"", "mara valid-after=\"20261123085000Z\"", "mara valid-after=\"20261123085001Z\"",
                               "mara valid-before=\"20261123085000Z\"", "mara valid-before=\"20261123084959Z\"", "mara valid-before=\"20261123\"",
                               "mara valid-after=\"20261122Z\",valid-before=\"20261124Z\",namespaces=\"gantry-plan\"", "MARA", "mara,", "\"mara\"", "mara\t", "mara\tnamespaces=\"gantry-plan\""})
      QTest::newRow(before) << QByteArray(before);
  }
  void agreesWithSshKeygen() {
    QFETCH(QByteArray, before);
    const test::Sandbox sandbox;
    sandbox.makeKey("key", "ed25519");
    QByteArray key = sandbox.read("key.pub");
    if (before.contains('\t')) key.replace(" ", " \t ");
    sandbox.write("signers", before + " " + key);
    const QByteArray signature = test::output(QStringLiteral("ssh-keygen"), {QStringLiteral("-Y"), QStringLiteral("sign"), QStringLiteral("-q"), QStringLiteral("-n"), QStringLiteral("gantry-plan"), QStringLiteral("-f"), sandbox.text("key")}, nullptr, "text");
    sandbox.write("sig", signature);
    int status = -1;
    test::output(QStringLiteral("ssh-keygen"), {QStringLiteral("-Y"), QStringLiteral("verify"), QStringLiteral("-f"), sandbox.text("signers"), QStringLiteral("-I"), QStringLiteral("mara"), QStringLiteral("-n"), QStringLiteral("gantry-plan"), QStringLiteral("-O"), QStringLiteral("verify-time=20261123085000Z"), QStringLiteral("-s"), sandbox.text("sig")}, &status, "text");
    const auto signers = AllowedSigners::parse(sandbox.read("signers").toStdString());
    QVERIFY(signers);
    const bool granted = signers->permission(signers->lines()[0].key, *Person::parse("mara"), "gantry-plan", *parseTime("2026-11-23T08:50:00Z")) == Permission::granted;
    QCOMPARE(granted, status == 0 && signers->lines()[0].namesPeople());
  }
};

QTEST_APPLESS_MAIN(TestAllowedSigners)
#include "test_allowed_signers.moc"
