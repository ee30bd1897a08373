#include "signing/raw_signature.h"

#include <memory>
#include <string>
#include <vector>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include "core/text.h"
#include "ssh/wire_format.h"

namespace gantry::signing {
namespace {

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;

const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

/// A positive number as SSH writes it (RFC 4251, mpint): not negative, no needless zero in front, at most 2 KiB.
Number positive(std::string_view mpint) {
  const bool negative = !mpint.empty() && (static_cast<unsigned char>(mpint[0]) & 0x80U) != 0;
  const bool padded = mpint.size() > 1 && mpint[0] == 0 && (static_cast<unsigned char>(mpint[1]) & 0x80U) == 0;
  if (mpint.empty() || mpint.size() > 2049 || negative || padded) return nullptr;
  return Number(BN_bin2bn(bytesOf(mpint), static_cast<int>(mpint.size()), nullptr));
}

Key keyFrom(const char* kind, OSSL_PARAM_BLD* builder) {
  const Parameters parameters(OSSL_PARAM_BLD_to_param(builder));
  const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
  EVP_PKEY* key = nullptr;
  if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
    return nullptr;
  return Key(key);
}

Key ed25519Key(std::string_view point) {
  if (point.size() != 32) return nullptr;
  return Key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(point), point.size()));
}

Key ecdsaKey(const char* group, std::string_view point) {
  const Builder builder(OSSL_PARAM_BLD_new());
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, group, 0);
  OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
  return point.empty() || point[0] != 4 ? nullptr : keyFrom("EC", builder.get());
}

Key rsaKey(std::string_view exponent, std::string_view modulus) {
  const Number e = positive(exponent);
  const Number n = positive(modulus);
  if (!e || !n || BN_num_bits(n.get()) < 2048 || BN_num_bits(n.get()) > 16'384 || BN_num_bits(e.get()) > 64) return nullptr;
  const Builder builder(OSSL_PARAM_BLD_new());
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
  return keyFrom("RSA", builder.get());
}

bool holds(EVP_PKEY* key, const EVP_MD* hash, std::string_view signature, std::string_view bytes) {
  const std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
  return key != nullptr && EVP_DigestVerifyInit(context.get(), nullptr, hash, nullptr, key) == 1 &&
         EVP_DigestVerify(context.get(), bytesOf(signature), signature.size(), bytesOf(bytes), bytes.size()) == 1;
}

/// SSH's two numbers as the DER that libcrypto wants; empty when they are none.
std::string ecdsaDer(std::string_view signature) {
  ssh::WireReader reader(signature);
  Number r = positive(reader.text());
  Number s = positive(reader.text());
  if (!reader.ok() || !reader.rest().empty() || !r || !s) return {};
  const std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>> pair(ECDSA_SIG_new());
  ECDSA_SIG_set0(pair.get(), r.release(), s.release());
  unsigned char* der = nullptr;
  const int length = i2d_ECDSA_SIG(pair.get(), &der);
  std::string text(reinterpret_cast<const char*>(der), length > 0 ? static_cast<std::size_t>(length) : 0);
  OPENSSL_free(der);
  return text;
}

struct Curve {
  std::string_view type;
  std::string_view name;
  const char* group;
  const EVP_MD* (*hash)();
};
constexpr Curve kCurves[] = {
    {"ecdsa-sha2-nistp256", "nistp256", "prime256v1", EVP_sha256},
    {"ecdsa-sha2-nistp384", "nistp384", "secp384r1", EVP_sha384},
    {"ecdsa-sha2-nistp521", "nistp521", "secp521r1", EVP_sha512},
};

/// The parts of a key and of a signature, once the types of both are known to fit.
struct Parts {
  ssh::WireReader key;
  std::string_view algorithm;
  std::string_view signature;
  std::string_view rest;  ///< security keys: flags and counter
};

bool ed25519Holds(Parts parts, std::string_view bytes) {
  const Key key = ed25519Key(parts.key.text());
  return parts.key.ok() && parts.key.rest().empty() && parts.rest.empty() && parts.signature.size() == 64 &&
         holds(key.get(), nullptr, parts.signature, bytes);
}

bool ecdsaHolds(const Curve& curve, Parts parts, std::string_view bytes) {
  if (parts.key.text() != curve.name) return false;
  const Key key = ecdsaKey(curve.group, parts.key.text());
  return parts.key.ok() && parts.key.rest().empty() && parts.rest.empty() &&
         holds(key.get(), curve.hash(), ecdsaDer(parts.signature), bytes);
}

bool rsaHolds(Parts parts, std::string_view bytes) {
  const std::string_view exponent = parts.key.text();
  const Key key = rsaKey(exponent, parts.key.text());
  if (!key || !parts.key.ok() || !parts.key.rest().empty() || !parts.rest.empty()) return false;
  const auto size = static_cast<std::size_t>(EVP_PKEY_get_size(key.get()));
  if (parts.signature.size() > size) return false;
  const std::string padded = std::string(size - parts.signature.size(), '\0') + std::string(parts.signature);
  return holds(key.get(), parts.algorithm == "rsa-sha2-256" ? EVP_sha256() : EVP_sha512(), padded, bytes);
}

std::string sha256(std::string_view bytes) {
  std::string sum(32, '\0');
  EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(sum.data()), nullptr, EVP_sha256(), nullptr);
  return sum;
}

/// What a security key signs (openssh PROTOCOL.u2f): hash of its application, flags, counter, hash of the bytes.
bool securityKeyHolds(bool isEcdsa, Parts parts, std::string_view bytes) {
  if (isEcdsa && parts.key.text() != "nistp256") return false;
  const std::string_view point = parts.key.text();
  const std::string_view application = parts.key.text();
  if (!parts.key.ok() || !parts.key.rest().empty() || parts.rest.size() != 5) return false;
  const std::string said = sha256(application) + std::string(parts.rest) + sha256(bytes);
  if (!isEcdsa) return parts.signature.size() == 64 && holds(ed25519Key(point).get(), nullptr, parts.signature, said);
  return holds(ecdsaKey("prime256v1", point).get(), EVP_sha256(), ecdsaDer(parts.signature), said);
}

Result<bool> judged(const ssh::PublicKey& key, Parts parts, std::string_view bytes) {
  if (key.type == "ssh-rsa") {
    if (parts.algorithm == "rsa-sha2-256" || parts.algorithm == "rsa-sha2-512") return rsaHolds(parts, bytes);
    return failure(Code::notSupported, "an RSA signature of the kind " + inQuotes(parts.algorithm) + " does not count: only rsa-sha2-256 and -512 do");
  }
  if (key.type != parts.algorithm) return false;
  if (key.type == "ssh-ed25519") return ed25519Holds(parts, bytes);
  if (key.type == "sk-ssh-ed25519@openssh.com") return securityKeyHolds(false, parts, bytes);
  if (key.type == "sk-ecdsa-sha2-nistp256@openssh.com") return securityKeyHolds(true, parts, bytes);
  for (const Curve& curve : kCurves)
    if (key.type == curve.type) return ecdsaHolds(curve, parts, bytes);
  return failure(Code::notSupported, "signatures by keys of the kind " + inQuotes(key.type) + " are not supported");
}

}  // namespace

Result<void> verifyRaw(const ssh::PublicKey& key, std::string_view signature, std::string_view bytes) {
  ssh::WireReader ofKey(key.blob);
  ssh::WireReader ofSignature(signature);
  const bool sameType = ofKey.text() == key.type;
  Parts parts{ofKey, ofSignature.text(), ofSignature.text(), {}};
  parts.rest = ofSignature.rest();
  if (!sameType || !ofSignature.ok()) return failure(Code::invalid, "the signature cannot be read");
  const auto holdsTrue = judged(key, parts, bytes);
  if (!holdsTrue) return failure(holdsTrue.error());
  if (!*holdsTrue) return failure(Code::invalid, "the signature was not made by key " + key.fingerprint() + " over this text");
  return {};
}

}  // namespace gantry::signing
