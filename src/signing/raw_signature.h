#pragma once

#include <string_view>

#include "core/result.h"
#include "ssh/public_key.h"

namespace gantry::signing {

/// Whether `signature`, as SSH writes it, was made by `key` over `bytes`: ssh-ed25519, ecdsa-sha2-nistp256/384/521,
/// ssh-rsa with rsa-sha2-256 or -512 (2048 to 16384 bits), and the two sk- kinds of security keys.
/// @error Code::invalid when it was not; notSupported for other kinds of key, and for RSA with SHA-1
[[nodiscard]] Result<void> verifyRaw(const ssh::PublicKey& key, std::string_view signature, std::string_view bytes);

}  // namespace gantry::signing
