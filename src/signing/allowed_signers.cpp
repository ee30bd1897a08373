#include "signing/allowed_signers.h"

#include "core/text.h"
#include "signing/signer_line.h"
#include "ssh/pattern.h"

namespace gantry::signing {
namespace {

constexpr std::size_t kLongest = 1024 * 1024;

Permission permissionOf(const AllowedSigner& line, std::string_view principal, std::string_view nameSpace, Time at) {
  if (!ssh::matchesPatterns(line.principals, principal)) return Permission::principalUnknown;
  if (!line.namespaces.empty() && !ssh::matchesPatterns(line.namespaces, nameSpace)) return Permission::wrongNamespace;
  const auto second = std::chrono::floor<std::chrono::seconds>(at);
  if (line.validAfter && second < *line.validAfter) return Permission::notYetValid;
  if (line.validBefore && second > *line.validBefore) return Permission::expired;
  return Permission::granted;
}

/// The answer that comes closest to granting.
Permission better(Permission one, Permission other) {
  if (one == Permission::granted || other == Permission::granted) return Permission::granted;
  return one > other ? one : other;
}

}  // namespace

bool AllowedSigner::namesPeople() const {
  for (const std::string_view principal : split(principals, ','))
    if (!Person::parse(principal)) return false;
  return true;
}

Result<AllowedSigners> AllowedSigners::parse(std::string_view text) {
  if (text.size() > kLongest) return failure(Code::invalid, "allowed_signers is longer than 1 MiB");
  AllowedSigners signers;
  int number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    const std::string_view bare = trimmed(line);
    if (bare.empty() || bare.starts_with('#')) continue;
    auto signer = parseSignerLine(bare);
    if (!signer)
      return failure(Code::invalid, "allowed_signers, line " + std::to_string(number) + ": " + signer.error().message,
                     signer.error().wayOut);
    signer->line = number;
    signers.m_lines.push_back(std::move(*signer));
  }
  return signers;
}

Permission AllowedSigners::permission(const ssh::PublicKey& key, const Person& person, std::string_view nameSpace, Time at) const {
  Permission best = Permission::keyUnknown;
  for (const AllowedSigner& line : m_lines)
    if (line.key == key && line.counts()) best = better(best, permissionOf(line, person.text(), nameSpace, at));
  return best;
}

std::set<std::string> AllowedSigners::people(std::string_view nameSpace, Time at) const {
  std::set<std::string> people;
  for (const AllowedSigner& line : m_lines) {
    if (!line.counts()) continue;
    for (const std::string_view name : split(line.principals, ','))
      if (permissionOf(line, name, nameSpace, at) == Permission::granted) people.insert(std::string(name));
  }
  return people;
}

}  // namespace gantry::signing
