#pragma once

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace gantry::signing {

struct Spoken {
  int status = 0;  ///< 128 + signal when a signal ended it
  std::string output;
};

/// Runs a program that may talk to the person: it keeps our terminal, our process group and our standard error. It
/// reads `input` and its output (at most 64 KiB) is returned. Blocking; killed when `stop` is requested.
/// @error notFound, cancelled, invalid when it says too much
[[nodiscard]] Result<Spoken> runInForeground(const std::vector<std::string>& argv, std::string_view input, std::stop_token stop);

}  // namespace gantry::signing
