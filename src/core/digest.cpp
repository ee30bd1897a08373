#include "core/digest.h"

#include <array>

#include <openssl/evp.h>

#include "core/text.h"

namespace gantry {
namespace {
constexpr std::string_view kDigestPrefix = "sha256:";
constexpr std::size_t kHexLength = 64;
}  // namespace

Result<Digest> Digest::parse(std::string_view text) {
  const bool fits = text.substr(0, kDigestPrefix.size()) == kDigestPrefix && text.size() == kDigestPrefix.size() + kHexLength &&
                    text.find_first_not_of("0123456789abcdef", kDigestPrefix.size()) == std::string_view::npos;
  if (!fits)
    return failure(Code::invalid, "digest " + inQuotes(text) + " is not valid",
                   "expected sha256: and 64 lower-case hex digits");
  return Digest(std::string(text));
}

Digest Digest::of(std::string_view bytes) {
  DigestBuilder builder;
  builder.add(bytes);
  return builder.finish();
}

std::string_view Digest::hex() const { return std::string_view(m_text).substr(kDigestPrefix.size()); }

std::string Digest::brief() const {
  return std::string(kDigestPrefix) + std::string(hex().substr(0, 8)) + "…" + std::string(hex().substr(kHexLength - 4));
}

struct DigestBuilder::Context {
  EVP_MD_CTX* evp = EVP_MD_CTX_new();
  Context() { EVP_DigestInit_ex(evp, EVP_sha256(), nullptr); }
  ~Context() { EVP_MD_CTX_free(evp); }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
};

DigestBuilder::DigestBuilder() : m_context(std::make_unique<Context>()) {}
DigestBuilder::~DigestBuilder() = default;

void DigestBuilder::add(std::string_view bytes) { EVP_DigestUpdate(m_context->evp, bytes.data(), bytes.size()); }

Digest DigestBuilder::finish() {
  std::array<char, 32> sum{};
  EVP_DigestFinal_ex(m_context->evp, reinterpret_cast<unsigned char*>(sum.data()), nullptr);
  EVP_DigestInit_ex(m_context->evp, EVP_sha256(), nullptr);
  return Digest(std::string(kDigestPrefix) + toHex({sum.data(), sum.size()}));
}

}  // namespace gantry
