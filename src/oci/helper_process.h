#pragma once

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

#include "core/result.h"
#include "oci/secret.h"

namespace gantry::oci {

struct ProcessAnswer {
  int status = 0;  ///< exit status; 128 + signal when a signal ended it
  Secret output;   ///< standard output
};

/// Runs `argv` (argv[0] is looked up in PATH; never a shell), writes `input` to its standard input, and reads its
/// standard output, at most 64 KiB. Standard error goes nowhere. Blocks; safe from any thread; never leaves a zombie.
/// @error notFound when there is no such program; timeout, cancelled (the program is killed in both cases); invalid when
///        it prints too much; internal
[[nodiscard]] Result<ProcessAnswer> runHelper(const std::vector<std::string>& argv, const std::string& input,
                                              std::chrono::milliseconds timeout, std::stop_token stop);

}  // namespace gantry::oci
