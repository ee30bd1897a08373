#include "signing/sshsig.h"

#include <array>

#include <openssl/evp.h>

#include "core/text.h"
#include "ssh/wire_format.h"

namespace gantry::signing {
namespace {

constexpr std::string_view kMagic = "SSHSIG";
constexpr std::uint32_t kVersion = 1;

std::string sum(std::string_view hash, std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned length = 0;
  const EVP_MD* kind = hash == "sha256" ? EVP_sha256() : EVP_sha512();
  EVP_Digest(text.data(), text.size(), bytes.data(), &length, kind, nullptr);
  return {reinterpret_cast<const char*>(bytes.data()), length};
}

tl::unexpected<Error> broken(std::string why) { return failure(Code::invalid, "this SSH signature " + std::move(why)); }

}  // namespace

Result<SshSignature> SshSignature::parse(std::string_view blob) {
  if (!blob.starts_with(kMagic)) return broken("does not begin with SSHSIG");
  ssh::WireReader reader(blob.substr(kMagic.size()));
  if (reader.number() != kVersion) return broken("has a version that is not 1");
  auto key = ssh::PublicKey::fromBlob(reader.text());
  std::string nameSpace(reader.text());
  const std::string_view reserved = reader.text();
  std::string hash(reader.text());
  std::string signature(reader.text());
  if (!reader.ok() || !reader.rest().empty()) return broken("is cut off, or has something after its end");
  if (!key) return broken("names a key that cannot be read");
  if (nameSpace.empty() || !reserved.empty()) return broken("has no namespace, or something reserved");
  if (hash != "sha256" && hash != "sha512") return broken("uses the hash " + inQuotes(hash) + ", not sha256 or sha512");
  return SshSignature{std::move(*key), std::move(nameSpace), std::move(hash), std::move(signature)};
}

std::string SshSignature::blob() const {
  return std::string(kMagic) + ssh::wireNumber(kVersion) + ssh::wireText(key.blob) + ssh::wireText(nameSpace) +
         ssh::wireText("") + ssh::wireText(hash) + ssh::wireText(signature);
}

std::string bytesToSign(std::string_view nameSpace, std::string_view hash, std::string_view text) {
  return std::string(kMagic) + ssh::wireText(nameSpace) + ssh::wireText("") + ssh::wireText(hash) +
         ssh::wireText(sum(hash, text));
}

}  // namespace gantry::signing
