#include "ssh/libssh2_shell.h"

#include <algorithm>

#include "ssh/command_line.h"
#include "ssh/execution.h"

namespace gantry::ssh {
namespace {

constexpr std::size_t kMostAbandoned = 4;

}  // namespace

Libssh2Shell::Libssh2Shell(Destination destination, Options options)
    : m_destination(std::move(destination)), m_options(std::move(options)) {}

Libssh2Shell::~Libssh2Shell() { close(); }

void Libssh2Shell::close() {
  m_abandoned.clear();
  if (m_door.session && !m_door.session->isBroken())
    libssh2_session_disconnect(m_door.session->raw(), "bye");
  m_door = {};
}

Result<void> Libssh2Shell::ensureDoor(const Waiter& waiter) {
  if (m_door.session && m_door.session->isBroken()) close();
  if (m_door.session) return {};
  const auto route = routeTo(m_destination, m_options, waiter);
  if (!route) return failure(route.error());
  auto door = openDoor(*route, m_options, waiter);
  if (!door) return failure(door.error());
  m_door = std::move(*door);
  return {};
}

Result<Connection> Libssh2Shell::connect(std::stop_token stop) {
  const Waiter waiter(std::move(stop));
  if (waiter.stopped()) return failure(cancelled());
  if (auto open = ensureDoor(waiter); !open) return failure(open.error());
  return m_door.connection;
}

/// Frees what the host has closed in the meantime.
void Libssh2Shell::sweep() {
  Session& session = *m_door.session;
  std::erase_if(m_abandoned, [&](LIBSSH2_CHANNEL* channel) {
    if (session.isBroken()) return false;
    const bool pending = libssh2_channel_free(channel) == LIBSSH2_ERROR_EAGAIN;
    if (pending && session.waitsToWrite()) session.markBroken();
    return !pending;
  });
  if (m_abandoned.size() >= kMostAbandoned) session.markBroken();
}

/// A channel on the connection there is. When an old connection turns out to be dead, on a new one: no command has
/// been sent yet, so nothing is repeated.
Result<LIBSSH2_CHANNEL*> Libssh2Shell::freshChannel(const Waiter& waiter) {
  const bool isOld = m_door.session != nullptr;
  if (isOld) sweep();
  if (auto open = ensureDoor(waiter); !open) return failure(open.error());
  const Limits& limits = m_options.limits;
  auto channel = openChannel(*m_door.session, isOld ? std::min(limits.revival, limits.silence) : limits.silence, waiter);
  if (channel || !isOld || channel.error().code == Code::cancelled) return channel;
  m_door.session->markBroken();
  if (auto open = ensureDoor(waiter); !open) return failure(open.error());
  return openChannel(*m_door.session, limits.silence, waiter);
}

/// Closes our side without waiting: the host closes its side only when the command ends.
void Libssh2Shell::giveUp(LIBSSH2_CHANNEL* channel) {
  Session& session = *m_door.session;
  if (session.isBroken()) return;
  const bool pending = libssh2_channel_free(channel) == LIBSSH2_ERROR_EAGAIN;
  if (pending && session.waitsToWrite()) session.markBroken();
  if (pending) m_abandoned.push_back(channel);
}

Result<Exit> Libssh2Shell::run(const Command& command, const Receiver& receive, std::stop_token stop) {
  const auto line = commandLine(command);
  if (!line) return failure(line.error());
  const Waiter waiter(std::move(stop));
  if (waiter.stopped()) return failure(cancelled());
  const auto channel = freshChannel(waiter);
  if (!channel) {
    if (m_door.session) m_door.session->markBroken();
    return failure(channel.error());
  }
  Execution execution(*m_door.session, *channel, m_options.limits, waiter);
  auto exit = execution.run(*line, command.input, receive);
  if (!exit && exit.error().code != Code::permission) m_door.session->markBroken();
  giveUp(*channel);
  return exit;
}

}  // namespace gantry::ssh
