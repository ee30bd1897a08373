#pragma once

#include <stop_token>
#include <string>
#include <string_view>

#include "core/names.h"

namespace gantry {

/// One key of a person that can sign. Blocking: the person may have to touch a key or type a passphrase. One thread at a time.
class Signer {
 public:
  virtual ~Signer() = default;
  [[nodiscard]] virtual Fingerprint key() const = 0;
  /// For people: where the key is, such as "ssh-ed25519 from the ssh-agent (mara@desk)".
  [[nodiscard]] virtual std::string described() const = 0;
  /// The armoured SSHSIG over exactly the bytes of `text` (openssh PROTOCOL.sshsig).
  /// @error permission when the agent or the person says no; unreachable, timeout, cancelled, notSupported
  [[nodiscard]] virtual Result<std::string> sign(std::string_view text, std::string_view nameSpace, std::stop_token stop) = 0;
};

}  // namespace gantry
