#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/shell.h"

namespace gantry::testing {

/// What one command is answered with.
struct Reply {
  std::string output;
  std::string errors;
  Exit exit;
  std::optional<std::size_t> lostAfter;  ///< the connection is lost after so many bytes of output
  std::size_t piece = 0;                 ///< bytes handed over at a time; 0: all at once
  std::optional<Error> failure;          ///< the command fails with this, before any output
  std::function<void()> before;          ///< what happens in the world just before the answer
};

[[nodiscard]] inline Error connectionLost() { return {Code::unreachable, "connection lost", {}}; }

/// What one host is expected to be asked, in order, and what it answers. Shared by all shells to that host, so that a
/// test can look at it afterwards. An unexpected command fails with Code::internal. Thread-safe.
class HostScript {
 public:
  /// `verb` is the word after the script's path.
  HostScript& expect(std::string verb, Reply reply) {
    const std::scoped_lock lock(m_mutex);
    m_expected.emplace_back(std::move(verb), std::move(reply));
    return *this;
  }
  HostScript& expect(std::string verb, std::string output) { return expect(std::move(verb), Reply{.output = std::move(output)}); }

  /// Every command that came, in order.
  [[nodiscard]] std::vector<Command> commands() const {
    const std::scoped_lock lock(m_mutex);
    return m_commands;
  }
  [[nodiscard]] std::string lastLine() const {
    const std::scoped_lock lock(m_mutex);
    std::string line;
    if (m_commands.empty()) return line;
    for (const std::string& word : m_commands.back().argv) line += (line.empty() ? "" : " ") + word;
    return line;
  }
  /// Whether everything that was expected has come.
  [[nodiscard]] bool isDone() const {
    const std::scoped_lock lock(m_mutex);
    return m_expected.empty() && m_unexpected.empty();
  }
  [[nodiscard]] std::string unexpected() const {
    const std::scoped_lock lock(m_mutex);
    return m_unexpected;
  }

  std::optional<Error> connectFails;     ///< set: every connect() fails with it
  std::function<void(const Command&)> witness;  ///< sees every command before it is answered
  Connection connection{.user = "deploy", .host = "prod-1.example.org", .port = 22,
                        .hostKey = "SHA256:4zGxy6yDNizWoYPPQ5wo/t7ILGJt0ul9o64NSQejo7I", .hostKeyType = "ssh-ed25519",
                        .identity = "SHA256:abc from the agent", .transport = "scripted"};

 private:
  friend class ScriptedShell;
  Reply take(const Command& command) {
    if (witness) witness(command);
    const std::scoped_lock lock(m_mutex);
    m_commands.push_back(command);
    const std::string verb = command.argv.size() > 1 ? command.argv[1] : std::string();
    if (m_expected.empty() || m_expected.front().first != verb) {
      m_unexpected += "unexpected: " + verb + "; ";
      return Reply{.failure = Error{Code::internal, "unexpected command " + verb, {}}};
    }
    Reply reply = std::move(m_expected.front().second);
    m_expected.pop_front();
    return reply;
  }

  mutable std::mutex m_mutex;
  std::deque<std::pair<std::string, Reply>> m_expected;
  std::vector<Command> m_commands;
  std::string m_unexpected;
};

/// A Shell that plays a HostScript.
class ScriptedShell : public Shell {
 public:
  explicit ScriptedShell(std::shared_ptr<HostScript> script) : m_script(std::move(script)) {}

  [[nodiscard]] Result<Connection> connect(std::stop_token stop) override {
    if (stop.stop_requested()) return failure(Code::cancelled, "cancelled");
    if (m_script->connectFails) return failure(*m_script->connectFails);
    return m_script->connection;
  }

  [[nodiscard]] Result<Exit> run(const Command& command, const Receiver& receive, std::stop_token stop) override {
    if (stop.stop_requested()) return failure(Code::cancelled, "cancelled");
    const Reply reply = m_script->take(command);
    if (reply.before) reply.before();
    if (reply.failure) return failure(*reply.failure);
    std::string_view left = std::string_view(reply.output).substr(0, reply.lostAfter.value_or(reply.output.size()));
    while (!left.empty()) {
      const std::size_t piece = reply.piece == 0 ? left.size() : std::min(reply.piece, left.size());
      if (!receive(Stream::output, left.substr(0, piece))) return Exit{0, "abandoned"};
      if (stop.stop_requested()) return failure(Code::cancelled, "cancelled");
      left.remove_prefix(piece);
    }
    if (reply.lostAfter) return failure(connectionLost());
    if (!reply.errors.empty() && !receive(Stream::errors, reply.errors)) return Exit{0, "abandoned"};
    return reply.exit;
  }

  void close() override {}

 private:
  std::shared_ptr<HostScript> m_script;
};

}  // namespace gantry::testing
