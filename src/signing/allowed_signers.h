#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/image.h"
#include "core/names.h"
#include "ssh/public_key.h"

namespace gantry::signing {

/// One line of an `allowed_signers` file (ssh-keygen(1), "ALLOWED SIGNERS").
struct AllowedSigner {
  int line = 0;                 ///< in the file, from 1
  std::string principals;       ///< patterns with commas between them, as written
  std::string namespaces;       ///< the same; empty: all
  std::optional<Time> validAfter;
  std::optional<Time> validBefore;
  ssh::PublicKey key;
  bool localTime = false;       ///< a time without Z: it means something else on a machine in another time zone

  bool shortKey = false;        ///< RSA below 2048 bits

  /// Whether every principal is a plain name.
  [[nodiscard]] bool namesPeople() const;
  /// Whether it counts for those it names (docs/formats/allowed-signers.md).
  [[nodiscard]] bool counts() const { return namesPeople() && !shortKey; }
  bool operator==(const AllowedSigner&) const = default;
};

/// Why a key may or may not sign, in OpenSSH's meaning.
enum class Permission { granted, keyUnknown, principalUnknown, wrongNamespace, notYetValid, expired };

/// Who may sign what, and when: OpenSSH's own file. A value; usable from any thread.
class AllowedSigners {
 public:
  /// @error Code::invalid naming the line: one that cannot be read, has an unknown option, or is `cert-authority`
  ///        (which is not supported: people are counted by their keys)
  [[nodiscard]] static Result<AllowedSigners> parse(std::string_view text);

  /// What the file says of this key as this person's for this namespace at this time; the best answer of all lines that
  /// count. Other lines are nobody's.
  [[nodiscard]] Permission permission(const ssh::PublicKey& key, const Person& person, std::string_view nameSpace, Time at) const;
  /// The people named plainly who have a key for this namespace at this time.
  [[nodiscard]] std::set<std::string> people(std::string_view nameSpace, Time at) const;
  [[nodiscard]] const std::vector<AllowedSigner>& lines() const { return m_lines; }

 private:
  std::vector<AllowedSigner> m_lines;
};

}  // namespace gantry::signing
