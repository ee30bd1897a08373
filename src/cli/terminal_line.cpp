#include "cli/terminal_line.h"

#include <cstring>

#include <poll.h>
#include <unistd.h>

namespace gantry::cli {
namespace {

constexpr std::size_t kLongest = 1024;
constexpr int kPauseMs = 100;  // between two looks at the stop token

}  // namespace

std::optional<std::string> lineFrom(int terminal, const std::stop_token& stop) {
  std::string line;
  line.reserve(kLongest);  // no copy of a secret is left behind by growing
  while (!stop.stop_requested() && line.size() < kLongest) {
    pollfd wait{terminal, POLLIN, 0};
    if (::poll(&wait, 1, kPauseMs) <= 0) continue;
    char byte = 0;
    if (::read(terminal, &byte, 1) != 1) break;
    if (byte == '\n') return line;
    line += byte;
  }
  ::explicit_bzero(line.data(), line.size());
  return std::nullopt;
}

}  // namespace gantry::cli
