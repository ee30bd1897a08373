#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/desk.h"

namespace gantry::app {

/// What a host's `allowed_signers` say otherwise than the ones this desktop kept: `gone` and `added` are words `PERSON=FINGERPRINT`, a key whose
/// times or namespaces were changed stands in both. Whoever rules a host could give a key of theirs to anybody's name, or take back a revocation.
struct KeyChanges {
  std::vector<std::string> gone;
  std::vector<std::string> added;
  [[nodiscard]] bool empty() const { return gone.empty() && added.empty(); }
  /// "mara has no longer the key SHA256:…", one sentence a word.
  [[nodiscard]] std::vector<std::string> sentences() const;
};

/// A text that cannot be read has no keys.
[[nodiscard]] KeyChanges keyChanges(const std::string& kept, const std::string& sent);

/// Takes over the `allowed_signers` a host sent. When they change what was kept before, that file stays beside it as `.allowed_signers.before-N`
/// and `signers.changed` goes on this desktop's own ledger. A host that sends none takes nothing away. @error storage
[[nodiscard]] Result<KeyChanges> takeKeys(const Desk& desk, const EnvironmentName& environment, const std::optional<std::string>& sent);

}  // namespace gantry::app
