#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace gantry::signing {

struct Spoken {
  int status = 0;
  std::string output;
};

/// Runs a program that may talk to the person: it keeps our terminal, our process group and our standard error. It
/// reads `input` and its output (at most 64 KiB) is returned. An OpenSSH program that asks for a passphrase is given
/// `passphrase`, which no file, argument or environment ever holds. Blocking; when `stop` is requested it is asked to end,
/// and killed a second later.
/// @error notFound; cancelled, also when the person interrupted it; invalid when it says too much; internal when a
///        signal killed it
[[nodiscard]] Result<Spoken> runInForeground(const std::vector<std::string>& argv, std::string_view input, std::stop_token stop,
                                             const std::optional<std::string>& passphrase = {});

}  // namespace gantry::signing
