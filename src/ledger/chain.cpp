#include "ledger/chain.h"

#include <openssl/evp.h>

#include <memory>

#include "core/text.h"

namespace gantry::ledger {
namespace {

/// One digest for all lines: making a context for each costs more than hashing it.
std::array<unsigned char, 32> sumOf(std::string_view line) {
  thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  static EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  std::array<unsigned char, 32> sum{};
  EVP_DigestInit_ex2(context.get(), sha256, nullptr);
  EVP_DigestUpdate(context.get(), line.data(), line.size());
  EVP_DigestUpdate(context.get(), "\n", 1);
  EVP_DigestFinal_ex(context.get(), sum.data(), nullptr);
  return sum;
}

Digest digestFrom(const std::array<unsigned char, 32>& sum) {
  return *Digest::parse("sha256:" + toHex({reinterpret_cast<const char*>(sum.data()), sum.size()}));
}

}  // namespace

Result<Record> Chain::take(std::string_view line) {
  auto record = Record::parse(line);
  if (!record) return record;
  const std::int64_t expected = size() + 1;
  if (record->n != expected)
    return failure(Code::digestMismatch, "record " + std::to_string(expected) + " is expected, and " + std::to_string(record->n) + " is there");
  if (record->prev != m_head)
    return failure(Code::digestMismatch, "record " + std::to_string(expected) + " does not follow the line before it");
  if ((record->kind == "ledger.started") != (expected == 1))
    return failure(Code::invalid, "record " + std::to_string(expected) + " is of the kind " + inQuotes(record->kind));
  m_sums.push_back(sumOf(line));
  m_head = digestFrom(m_sums.back());
  return record;
}

std::optional<Digest> Chain::identity() const { return digestOf(1); }

std::optional<Digest> Chain::digestOf(std::int64_t n) const {
  if (n < m_first || n > size()) return std::nullopt;
  return digestFrom(m_sums[static_cast<std::size_t>(n - m_first)]);
}

}  // namespace gantry::ledger
