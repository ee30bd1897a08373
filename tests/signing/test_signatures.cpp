#include <QtTest>

#include <csignal>
#include <thread>

#include <openssl/evp.h>

#include "core/time.h"
#include "sandbox.h"
#include "signing/armour.h"
#include "signing/foreground.h"
#include "signing/keygen_signer.h"
#include "signing/raw_signature.h"
#include "signing/signature_check.h"
#include "signing/sshsig.h"
#include "ssh/key_file.h"
#include "ssh/wire_format.h"

using namespace gantry;
using namespace gantry::signing;

namespace {

const std::string kText = "gantry approval v1\nreason: größer\n";
constexpr const char* kNamespace = "gantry-approval";

QStringList words(std::initializer_list<const char*> list) {
  QStringList result;
  for (const char* word : list) result << QString::fromUtf8(word);
  return result;
}

/// What stock OpenSSH signs with this key file.
std::string stockSignature(const test::Sandbox& sandbox, const char* key, const char* hash = "sha512") {
  const QStringList arguments = words({"-Y", "sign", "-q", "-n", kNamespace, "-O"}) << QStringLiteral("hashalg=") + QString::fromUtf8(hash)
                                                                                 << QStringLiteral("-f") << sandbox.text(key);
  return test::output(QStringLiteral("ssh-keygen"), arguments, nullptr, QByteArray::fromStdString(kText)).toStdString();
}

/// What stock OpenSSH says of a signature of `mara` over the text.
bool stockVerifies(const test::Sandbox& sandbox, const std::string& armour) {
  sandbox.write("sig", QByteArray::fromStdString(armour));
  int status = -1;
  const QStringList arguments = words({"-Y", "verify", "-q", "-n", kNamespace, "-I", "mara", "-f"})
                                << sandbox.text("signers") << QStringLiteral("-s") << sandbox.text("sig");
  test::output(QStringLiteral("ssh-keygen"), arguments, &status, QByteArray::fromStdString(kText));
  return status == 0;
}

/// This thread hears neither SIGINT nor SIGTERM.
class Blocked {
 public:
  Blocked() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, &m_before);
  }
  ~Blocked() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
  Blocked(const Blocked&) = delete;
  Blocked& operator=(const Blocked&) = delete;

 private:
  sigset_t m_before{};
};

/// A security key in software: what its authenticator would do (openssh PROTOCOL.u2f).
struct SoftSecurityKey {
  EVP_PKEY* key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
  ~SoftSecurityKey() { EVP_PKEY_free(key); }

  std::string blob() const {
    std::string point(32, '\0');
    std::size_t size = point.size();
    EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(point.data()), &size);
    return ssh::wireText("sk-ssh-ed25519@openssh.com") + ssh::wireText(point) + ssh::wireText("ssh:");
  }
  std::string sign(const std::string& bytes) const {
    const std::string flagsAndCounter("\x01\0\0\0\x07", 5);
    const auto sum = [](const std::string& text) {
      std::string result(32, '\0');
      EVP_Digest(text.data(), text.size(), reinterpret_cast<unsigned char*>(result.data()), nullptr, EVP_sha256(), nullptr);
      return result;
    };
    const std::string said = sum("ssh:") + flagsAndCounter + sum(bytes);
    std::string signature(64, '\0');
    std::size_t size = signature.size();
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_DigestSignInit(context, nullptr, nullptr, nullptr, key);
    EVP_DigestSign(context, reinterpret_cast<unsigned char*>(signature.data()), &size, reinterpret_cast<const unsigned char*>(said.data()), said.size());
    EVP_MD_CTX_free(context);
    return ssh::wireText("sk-ssh-ed25519@openssh.com") + ssh::wireText(signature) + flagsAndCounter;
  }
};

void addKeys() {
  QTest::addColumn<QByteArray>("type");
  QTest::addColumn<int>("bits");
  QTest::newRow("ed25519") << QByteArray("ed25519") << 256;
  QTest::newRow("ecdsa 256") << QByteArray("ecdsa") << 256;
  QTest::newRow("ecdsa 384") << QByteArray("ecdsa") << 384;
  QTest::newRow("ecdsa 521") << QByteArray("ecdsa") << 521;
  QTest::newRow("rsa 2048") << QByteArray("rsa") << 2048;
  QTest::newRow("rsa 3072") << QByteArray("rsa") << 3072;
}

void makeKey(const test::Sandbox& sandbox, const QByteArray& type, int bits) {
  test::output(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QString::fromUtf8(type), QStringLiteral("-b"),
               QString::number(bits), QStringLiteral("-N"), QString(), QStringLiteral("-f"), sandbox.text("key")});
  sandbox.write("signers", "mara " + sandbox.read("key.pub"));
}

}  // namespace

class TestSignatures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Made by neither of the two implementations that are compared here (make_vectors.py).
  void judgesAsStockDoesWhatOthersMade_data() {
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("armour");
    QFile file(QStringLiteral(GANTRY_VECTORS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    for (qsizetype at = 0; at < all.size();) {
      qsizetype end = all.indexOf("\n\n", at);
      end = end < 0 ? all.size() : end;
      const QList<QByteArray> lines = all.mid(at, end - at).split('\n');
      QTest::newRow(lines[0].constData()) << lines[1] << lines[2] << lines.mid(3).join('\n') + '\n';
      at = end + 2;
    }
  }
  void judgesAsStockDoesWhatOthersMade() {
    QFETCH(QByteArray, verdict);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, armour);
    const test::Sandbox sandbox;
    sandbox.write("signers", "mara " + key + "\n");
    const auto signers = AllowedSigners::parse("mara " + key.toStdString() + "\n");
    QVERIFY(signers);
    const auto holds = checkSignature({kText, armour.toStdString()}, *Person::parse("mara"), kNamespace, *signers, *parseTime("2026-11-26T12:00:00Z"));
    QCOMPARE(QByteArray(holds ? "good" : "bad"), verdict);
    QCOMPARE(QByteArray(stockVerifies(sandbox, armour.toStdString()) ? "good" : "bad"), verdict);
  }

  void acceptsWhatStockSignsAndStockAcceptsWhatWeSign_data() { addKeys(); }
  void acceptsWhatStockSignsAndStockAcceptsWhatWeSign() {
    QFETCH(QByteArray, type);
    QFETCH(int, bits);
    const test::Sandbox sandbox;
    makeKey(sandbox, type, bits);
    const auto signers = AllowedSigners::parse(sandbox.read("signers").toStdString());
    QVERIFY(signers);
    for (const char* hash : {"sha256", "sha512"}) {
      const std::string armour = stockSignature(sandbox, "key", hash);
      const auto proven = checkSignature({kText, armour}, *Person::parse("mara"), kNamespace, *signers, *parseTime("2026-11-23T08:50:00Z"));
      QVERIFY2(proven, proven ? "" : proven.error().message.c_str());
      QVERIFY(!proveSignature(kText + "x", armour, kNamespace));
      QVERIFY(!proveSignature(kText, armour, "gantry-plan"));
    }
    auto signer = KeygenSigner::open(sandbox.path("key"));
    QVERIFY(signer);
    const auto ours = (*signer)->sign(kText, kNamespace, {});
    QVERIFY2(ours, ours ? "" : ours.error().message.c_str());
    QVERIFY(stockVerifies(sandbox, *ours));
  }

  void securityKeysVerifyHereAndThere() {
    const test::Sandbox sandbox;
    const SoftSecurityKey soft;
    const auto key = ssh::PublicKey::fromBlob(soft.blob());
    QVERIFY(key);
    sandbox.write("signers", QByteArray::fromStdString("mara sk-ssh-ed25519@openssh.com " + ssh::toBase64(soft.blob()) + "\n"));
    const std::string signature = soft.sign(bytesToSign(kNamespace, "sha512", kText));
    const std::string armour = armoured(SshSignature{*key, kNamespace, "sha512", signature}.blob());
    QVERIFY(proveSignature(kText, armour, kNamespace));
    QVERIFY(stockVerifies(sandbox, armour));
    std::string otherCounter = signature;
    otherCounter.back() = 8;
    const std::string forged = armoured(SshSignature{*key, kNamespace, "sha512", otherCounter}.blob());
    QVERIFY(!proveSignature(kText, forged, kNamespace));
    QVERIFY(!stockVerifies(sandbox, forged));
  }

  void securityKeysSignThroughSshKeygen() {
    const test::Sandbox sandbox;
    sandbox.makeKey("key", "ed25519-sk");
    sandbox.write("signers", "mara " + sandbox.read("key.pub"));
    auto signer = KeygenSigner::open(sandbox.path("key"));
    QVERIFY2(signer, signer ? "" : signer.error().message.c_str());
    const auto ours = (*signer)->sign(kText, kNamespace, {});
    QVERIFY2(ours, ours ? "" : ours.error().message.c_str());
    QVERIFY(proveSignature(kText, *ours, kNamespace));
    QVERIFY(stockVerifies(sandbox, *ours));
    QVERIFY(!proveSignature(kText + "x", *ours, kNamespace));
  }

  /// Flips each bit of a signature's blob: neither of the two may accept any of them.
  void everyFlippedBitIsSeen_data() { addKeys(); }
  void everyFlippedBitIsSeen() {
    QFETCH(QByteArray, type);
    QFETCH(int, bits);
    const test::Sandbox sandbox;
    makeKey(sandbox, type, bits);
    const auto blob = unarmoured(stockSignature(sandbox, "key"));
    QVERIFY(blob);
    const auto signers = *AllowedSigners::parse(sandbox.read("signers").toStdString());
    for (std::size_t at = 0; at < blob->size(); ++at) {
      std::string flipped = *blob;
      flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
      QVERIFY2(!checkSignature({kText, armoured(flipped)}, *Person::parse("mara"), kNamespace, signers, Time{}), std::to_string(at).c_str());
    }
    for (std::size_t length = 0; length < blob->size(); ++length) QVERIFY(!SshSignature::parse(blob->substr(0, length)));
    QVERIFY(!SshSignature::parse(*blob + std::string(1, '\0')));
  }

  void refusesRsaWithSha1AndShortRsa() {
    const test::Sandbox sandbox;
    makeKey(sandbox, "rsa", 1024);
    const auto shortKey = proveSignature(kText, stockSignature(sandbox, "key"), kNamespace);
    QVERIFY(!shortKey);
    const test::Sandbox second;
    makeKey(second, "rsa", 2048);
    auto signature = SshSignature::parse(*unarmoured(stockSignature(second, "key")));
    QVERIFY(signature);
    ssh::WireReader reader(signature->signature);
    [[maybe_unused]] const auto algorithm = reader.text();
    const std::string sha1 = ssh::wireText("ssh-rsa") + ssh::wireText(reader.text());
    const auto refused = verifyRaw(signature->key, sha1, bytesToSign(kNamespace, signature->hash, kText));
    QVERIFY(!refused);
    QVERIFY(refused.error().code == Code::notSupported);
  }

  void anotherPersonsKeyDoesNotCount() {
    const test::Sandbox sandbox;
    makeKey(sandbox, "ed25519", 256);
    const std::string armour = stockSignature(sandbox, "key");
    const auto signers = *AllowedSigners::parse(sandbox.read("signers").toStdString());
    const auto asJonas = checkSignature({kText, armour}, *Person::parse("jonas"), kNamespace, signers, Time{});
    QVERIFY(!asJonas);
    QVERIFY(asJonas.error().code == Code::permission);
    QVERIFY(!checkSignature({kText, armour}, *Person::parse("mara"), kNamespace, *AllowedSigners::parse(""), Time{}));
  }

  void armourIsWrittenOneWay() {
    const std::string armour = armoured(std::string(100, 'x'));
    QVERIFY(unarmoured(armour));
    QVERIFY(!unarmoured(armour + "\n"));
    QVERIFY(!unarmoured(armour.substr(1)));
    std::string joined = armour;
    joined.erase(joined.find('\n', 40), 1);
    QVERIFY(!unarmoured(joined));
    QVERIFY(!unarmoured(std::string(kSignatureBegins) + std::string(kSignatureEnds)));
    QVERIFY(!unarmoured(armoured(std::string(9000, 'x'))));
  }

  void aLockedKeyIsOpenedByWhoeverIsAsked() {
    const test::Sandbox sandbox;
    sandbox.makeKey("locked", "ed25519", "it's $HOME \\n");
    qputenv("SSH_ASKPASS", "/bin/false");
    std::vector<std::string> answers{"it's $HOME \\n", "wrong"};
    ssh::Options options;
    options.askPassphrase = [&](const std::filesystem::path& file) -> std::optional<std::string> {
      if (answers.empty() || file != sandbox.path("locked")) return std::nullopt;
      const std::string answer = answers.back();
      answers.pop_back();
      return answer;
    };
    auto signer = KeygenSigner::open(sandbox.path("locked"), options);
    QVERIFY(signer);
    const auto done = (*signer)->sign(kText, kNamespace, {});
    QVERIFY2(done, done ? "" : done.error().message.c_str());
    QVERIFY(proveSignature(kText, *done, kNamespace));
    QVERIFY(answers.empty());
    QVERIFY((*signer)->sign(kText, kNamespace, {}));
    options.passphrases = std::make_shared<ssh::Passphrases>();
    const auto declined = (*KeygenSigner::open(sandbox.path("locked"), options))->sign(kText, kNamespace, {});
    QVERIFY(!declined && declined.error().message.ends_with("nobody gave its passphrase"));
    answers = {"wrong", "wrong"};
    const auto refused = (*KeygenSigner::open(sandbox.path("locked"), options))->sign(kText, kNamespace, {});
    QVERIFY(!refused && refused.error().code == Code::permission && answers.empty());
  }

  void whatTalksToThePersonEndsWithAStop_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("input");
    QTest::newRow("silent") << QByteArray("exec sleep 6") << 1;
    QTest::newRow("deaf") << QByteArray("trap '' TERM; exec >&-; sleep 6") << 1;
    QTest::newRow("does not read") << QByteArray("exec sleep 6") << 4'000'000;
  }
  /// As in gantryctl, where another thread waits for the signals that are blocked in all of them.
  void whatTalksToThePersonEndsWithAStop() {
    QFETCH(QByteArray, script);
    QFETCH(int, input);
    const Blocked signals;
    std::stop_source source;
    const std::jthread stopper([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      source.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto ended = runInForeground({"sh", "-c", script.toStdString()}, std::string(static_cast<std::size_t>(input), 'x'), source.get_token());
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, Code::cancelled);
    QVERIFY2(timer.elapsed() < 4000, "it was waited for");
  }
  void whatTalksToThePersonHearsItsSignals() {
    const Blocked signals;
    const auto heard = runInForeground({"grep", "-h", "SigBlk", "/proc/self/status", "-"}, "SigBlk of ours", {});
    QVERIFY2(heard, heard ? "" : heard.error().message.c_str());
    QCOMPARE(heard->status, 0);
    QCOMPARE(heard->output, std::string("SigBlk:\t0000000000000000\nSigBlk of ours\n"));
    const auto interrupted = runInForeground({"sh", "-c", "kill -INT $$"}, {}, {});  // Ctrl-C reaches both; it may hear it first
    QVERIFY(!interrupted);
    QCOMPARE(interrupted.error().code, Code::cancelled);
  }

  void aWrongPassphraseIsSaid() {
    const test::Sandbox sandbox;
    sandbox.makeKey("locked", "ed25519", "correct horse");
    qputenv("SSH_ASKPASS", "/bin/false");
    qputenv("SSH_ASKPASS_REQUIRE", "force");
    auto signer = KeygenSigner::open(sandbox.path("locked"));
    QVERIFY(signer);
    const auto refused = (*signer)->sign(kText, kNamespace, {});
    QVERIFY(!refused);
    QVERIFY(refused.error().code == Code::permission);
    sandbox.write("ask", "#!/bin/sh\necho correct horse\n");
    QFile::setPermissions(sandbox.text("ask"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("SSH_ASKPASS", sandbox.text("ask").toUtf8());
    const auto done = (*signer)->sign(kText, kNamespace, {});
    QVERIFY2(done, done ? "" : done.error().message.c_str());
    QVERIFY(proveSignature(kText, *done, kNamespace));
    QVERIFY(!KeygenSigner::open(sandbox.path("nothing")));
  }
};

QTEST_GUILESS_MAIN(TestSignatures)
#include "test_signatures.moc"
