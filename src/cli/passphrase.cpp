#include "cli/passphrase.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include "cli/terminal_line.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

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

}  // namespace

std::optional<std::string> askPassphrase(const std::filesystem::path& keyFile, const std::stop_token& stop) {
  const SilentTerminal terminal;
  if (!terminal.isThere()) return std::nullopt;
  terminal.say("Passphrase of " + neutralised(keyFile.string()) + ": ");
  auto line = lineFrom(terminal.number(), stop);
  return line && line->empty() ? std::nullopt : std::move(line);
}

}  // namespace gantry::cli
