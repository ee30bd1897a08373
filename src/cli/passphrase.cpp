#include "cli/passphrase.h"

#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include "core/text.h"

namespace gantry::cli {
namespace {

constexpr std::size_t kLongest = 1024;
constexpr int kPauseMs = 100;  // between two looks at the stop token

/// The terminal, silent for as long as this lives.
class SilentTerminal {
 public:
  SilentTerminal() : m_number(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    if (m_number < 0 || ::tcgetattr(m_number, &m_before) != 0) return;
    termios silent = m_before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    silent.c_lflag |= ECHONL;
    m_silent = ::tcsetattr(m_number, TCSAFLUSH, &silent) == 0;
  }
  ~SilentTerminal() {
    if (m_silent) ::tcsetattr(m_number, TCSAFLUSH, &m_before);
    if (m_number >= 0) ::close(m_number);
  }
  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;

  [[nodiscard]] bool isThere() const { return m_silent; }
  [[nodiscard]] int number() const { return m_number; }
  void say(const std::string& text) const {
    if (::write(m_number, text.data(), text.size()) < 0) return;  // then nobody reads it either
  }

 private:
  int m_number;
  termios m_before{};
  bool m_silent = false;
};

/// One line, without its newline; nothing when it is empty or ends early.
std::optional<std::string> readLine(const SilentTerminal& terminal, const std::stop_token& stop) {
  std::string line;
  line.reserve(kLongest);  // no copy of a secret is left behind by growing
  while (!stop.stop_requested() && line.size() < kLongest) {
    pollfd wait{terminal.number(), POLLIN, 0};
    if (::poll(&wait, 1, kPauseMs) <= 0) continue;
    char byte = 0;
    if (::read(terminal.number(), &byte, 1) != 1) break;
    if (byte == '\n') return line.empty() ? std::nullopt : std::optional(std::move(line));
    line += byte;
  }
  ::explicit_bzero(line.data(), line.size());
  return std::nullopt;
}

}  // namespace

std::optional<std::string> askPassphrase(const std::filesystem::path& keyFile, const std::stop_token& stop) {
  const SilentTerminal terminal;
  if (!terminal.isThere()) return std::nullopt;
  terminal.say("Passphrase of " + neutralised(keyFile.string()) + ": ");
  return readLine(terminal, stop);
}

}  // namespace gantry::cli
