#include "ssh/dialling.h"

#include <algorithm>

#include "ssh/authentication.h"
#include "ssh/host_key_check.h"
#include "ssh/library.h"
#include "ssh/tunnel_link.h"

namespace gantry::ssh {
namespace {

/// A session after the handshake, and what it takes to judge it.
struct Met {
  std::unique_ptr<Session> session;
  KnownHosts known;
  HostKey key;
};

Deadline connectDeadline(const Settings& settings, const Limits& limits) {
  const std::chrono::milliseconds own = settings.connectTimeout;
  return Deadline::after(own.count() > 0 ? std::min(own, limits.connect) : limits.connect);
}

Result<Met> meet(std::unique_ptr<Link> link, const Settings& settings, const Limits& limits, const Waiter& waiter) {
  auto known = knownHostsOf(settings);
  if (!known) return failure(known.error());
  const std::string preference = hostKeyPreference(*known, settings.nameOfKey());
  if (preference.empty())
    return failure(Code::notSupported,
                   "the host key on file for " + settings.nameOfKey().text() + " is of a type " + Library::version() +
                       " cannot verify");
  auto session = Session::over(std::move(link), settings);
  if (!session) return failure(session.error());
  auto key = shakeHands(**session, preference, limits, waiter);
  if (!key) return failure(key.error());
  return Met{std::move(*session), std::move(*known), std::move(*key)};
}

Connection describe(const Session& session, const HostKey& key, std::string identity) {
  Connection connection;
  connection.user = session.settings().user;
  connection.host = session.settings().host;
  connection.port = session.settings().port;
  connection.hostKey = key.fingerprint();
  connection.hostKeyType = key.type;
  connection.identity = std::move(identity);
  connection.transport = Library::version();
  return connection;
}

/// A link to `target`: straight, or through the session that was opened last.
Result<std::unique_ptr<Link>> reach(std::unique_ptr<Session> before, const Settings& target, const Limits& limits,
                                    const Waiter& waiter) {
  const Deadline deadline = connectDeadline(target, limits);
  return before ? openTunnel(std::move(before), target, deadline, waiter) : connectTcp(target, deadline, waiter);
}

/// Refuses what the files do not trust. Where an authority may have vouched for the key, only the ssh program can tell.
Result<void> judge(const Settings& settings, const Met& met) {
  auto checked = checkHostKey(settings, met.known, met.key);
  const bool unknown = !checked && checked.error().code == Code::hostKeyUnknown;
  if (!unknown || !met.known.hasAuthority(settings.nameOfKey())) return checked;
  return failure(Code::notSupported, "an authority may have vouched for the host key of " + settings.nameOfKey().text() + ", and only the ssh program takes its word");
}

Result<Door> enter(std::unique_ptr<Session> before, const Settings& settings, const Options& options,
                   const Waiter& waiter) {
  auto link = reach(std::move(before), settings, options.limits, waiter);
  if (!link) return failure(link.error());
  auto met = meet(std::move(*link), settings, options.limits, waiter);
  if (!met) return failure(met.error());
  if (auto judged = judge(settings, *met); !judged) return failure(judged.error());
  auto identity = authenticate(*met->session, options, waiter);
  if (!identity) return failure(identity.error());
  Connection connection = describe(*met->session, met->key, std::move(*identity));
  return Door{std::move(met->session), std::move(connection)};
}

/// What a configuration may ask for that only the ssh program does.
Result<void> refuseWhatOnlySshDoes(const std::vector<Settings>& route) {
  for (const Settings& settings : route) {
    if (!settings.proxyCommand.empty())
      return failure(Code::notSupported, settings.given + " is reached by a ProxyCommand, which only the ssh program runs");
    if (!settings.revokedHostKeys.empty())
      return failure(Code::notSupported, settings.given + " has RevokedHostKeys, which only the ssh program reads");
  }
  return {};
}

/// Enters every host of the route but the last `spared` ones.
Result<Door> enterAll(const std::vector<Settings>& route, std::size_t spared, const Options& options,
                      const Waiter& waiter) {
  if (auto possible = refuseWhatOnlySshDoes(route); !possible) return failure(possible.error());
  Door door;
  std::vector<std::string> via;
  for (std::size_t at = 0; at + spared < route.size(); ++at) {
    if (door.session) via.push_back(door.connection.host + ":" + std::to_string(door.connection.port));
    auto next = enter(std::move(door.session), route[at], options, waiter);
    if (!next) return next;
    door = std::move(*next);
  }
  door.connection.via = std::move(via);
  return door;
}

}  // namespace

Result<Door> openDoor(const std::vector<Settings>& route, const Options& options, const Waiter& waiter) {
  return enterAll(route, 0, options, waiter);
}

Result<HostKey> seeHostKey(const std::vector<Settings>& route, const Options& options, const Waiter& waiter) {
  auto before = enterAll(route, 1, options, waiter);
  if (!before) return failure(before.error());
  auto link = reach(std::move(before->session), route.back(), options.limits, waiter);
  if (!link) return failure(link.error());
  auto met = meet(std::move(*link), route.back(), options.limits, waiter);
  if (!met) return failure(met.error());
  return met->key;
}

}  // namespace gantry::ssh
