// A FIDO authenticator of the tests, in software: what OpenSSH loads as SecurityKeyProvider (PROTOCOL.u2f, sk-api.h of OpenSSH, version 10).
// It makes Ed25519 keys, takes every touch as given, and keeps nothing: a key's handle is its private key.

#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

namespace {

constexpr std::uint32_t kApiVersion = 0x000a0000;
constexpr std::uint32_t kEd25519 = 1;
constexpr std::uint8_t kUserPresent = 1;
constexpr int kUnsupported = -2;
constexpr int kGeneral = -1;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kSignatureSize = 64;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
Key keyOf(const std::uint8_t* handle) { return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, handle, kKeySize), EVP_PKEY_free}; }

/// OpenSSH frees what it gets with free().
std::uint8_t* copyOf(const std::uint8_t* bytes, std::size_t size) {
  auto* copy = static_cast<std::uint8_t*>(std::malloc(size));
  if (copy != nullptr) std::memcpy(copy, bytes, size);
  return copy;
}

}  // namespace

extern "C" {

struct sk_option;
struct sk_resident_key;
struct sk_enroll_response {
  std::uint8_t flags;
  std::uint8_t* public_key;
  std::size_t public_key_len;
  std::uint8_t* key_handle;
  std::size_t key_handle_len;
  std::uint8_t* signature;
  std::size_t signature_len;
  std::uint8_t* attestation_cert;
  std::size_t attestation_cert_len;
  std::uint8_t* authdata;
  std::size_t authdata_len;
};
struct sk_sign_response {
  std::uint8_t flags;
  std::uint32_t counter;
  std::uint8_t* sig_r;
  std::size_t sig_r_len;
  std::uint8_t* sig_s;
  std::size_t sig_s_len;
};

std::uint32_t sk_api_version() { return kApiVersion; }

int sk_enroll(std::uint32_t alg, const std::uint8_t*, std::size_t, const char*, std::uint8_t flags, const char*, sk_option**, sk_enroll_response** response) {
  if (alg != kEd25519) return kUnsupported;
  std::array<std::uint8_t, kKeySize> secret{};
  std::array<std::uint8_t, kKeySize> open{};
  std::size_t size = open.size();
  if (RAND_bytes(secret.data(), static_cast<int>(secret.size())) != 1) return kGeneral;
  if (const Key key = keyOf(secret.data()); !key || EVP_PKEY_get_raw_public_key(key.get(), open.data(), &size) != 1) return kGeneral;
  auto* made = static_cast<sk_enroll_response*>(std::calloc(1, sizeof(sk_enroll_response)));
  if (made == nullptr) return kGeneral;
  made->flags = flags;
  made->public_key = copyOf(open.data(), open.size());
  made->public_key_len = open.size();
  made->key_handle = copyOf(secret.data(), secret.size());
  made->key_handle_len = secret.size();
  *response = made;
  return 0;
}

int sk_sign(std::uint32_t alg, const std::uint8_t* data, std::size_t size, const char* application, const std::uint8_t* handle, std::size_t handleSize, std::uint8_t, const char*, sk_option**,
            sk_sign_response** response) {
  if (alg != kEd25519 || handleSize != kKeySize) return kUnsupported;
  std::vector<std::uint8_t> said(SHA256_DIGEST_LENGTH);
  SHA256(reinterpret_cast<const std::uint8_t*>(application), std::strlen(application), said.data());
  const std::array<std::uint8_t, 5> flagsAndCounter{kUserPresent, 0, 0, 0, 7};
  said.insert(said.end(), flagsAndCounter.begin(), flagsAndCounter.end());
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> sum{};
  SHA256(data, size, sum.data());
  said.insert(said.end(), sum.begin(), sum.end());
  const Key key = keyOf(handle);
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  std::array<std::uint8_t, kSignatureSize> signature{};
  std::size_t length = signature.size();
  if (!key || !context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 || EVP_DigestSign(context.get(), signature.data(), &length, said.data(), said.size()) != 1)
    return kGeneral;
  auto* made = static_cast<sk_sign_response*>(std::calloc(1, sizeof(sk_sign_response)));
  if (made == nullptr) return kGeneral;
  made->flags = kUserPresent;
  made->counter = flagsAndCounter.back();
  made->sig_r = copyOf(signature.data(), signature.size());
  made->sig_r_len = signature.size();
  *response = made;
  return 0;
}

int sk_load_resident_keys(const char*, sk_option**, sk_resident_key***, std::size_t*) { return kUnsupported; }

}  // extern "C"
