#pragma once

#include <chrono>
#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "core/result.h"

namespace gantry::project {

/// A program of this machine to be run: words, never a line of shell.
struct Program {
  std::vector<std::string> argv;         ///< argv[0] is looked up in PATH
  std::vector<std::string> environment;  ///< all of it, `NAME=value`
  std::string input;                     ///< what it reads on its standard input
  std::chrono::milliseconds timeout{20'000};
  std::size_t mostBytes = 32U * 1024U * 1024U;  ///< of its output
};

struct Ended {
  int status = 0;  ///< 128 + signal when a signal ended it
  std::string output;
  std::string errors;  ///< the first 64 KiB
};

/// Runs a program to its end. Blocking; any thread. When time is up or `stop` is requested, the program and its
/// children are killed. A status other than 0 is a value.
/// @error notFound when there is no such program; timeout; cancelled; storage when it cannot be run or says too much.
[[nodiscard]] Result<Ended> run(const Program& program, std::stop_token stop);

}  // namespace gantry::project
