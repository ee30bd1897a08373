#include "ssh/handshake.h"

#include <algorithm>

#include "core/text.h"
#include "ssh/library.h"

namespace gantry::ssh {
namespace {

constexpr const char* kKeyExchange =
    "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,diffie-hellman-group16-sha512,"
    "diffie-hellman-group-exchange-sha256";
// No ChaCha20 and no GCM: releases up to 1.11.1 overflow their heap with them (CVE-2026-55200).
constexpr const char* kCiphers = "aes256-ctr,aes192-ctr,aes128-ctr";
constexpr const char* kMacs =
    "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512";

/// The names of `list` that this libssh2 knows, in the same order. libssh2 1.10 drops unknown names by itself, but with
/// a memcpy whose ranges overlap, so it must never see one.
std::string known(LIBSSH2_SESSION* session, int method, std::string_view list) {
  const char** names = nullptr;
  const int count = libssh2_session_supported_algs(session, method, &names);
  std::string result;
  for (const std::string_view wanted : split(list, ',')) {
    const bool isKnown = count > 0 && std::find(names, names + count, wanted) != names + count;
    if (isKnown) result += (result.empty() ? "" : ",") + std::string(wanted);
  }
  if (count > 0) libssh2_free(session, static_cast<void*>(names));
  return result;
}

/// False when libssh2 knows none of the names: its own defaults would then hold, which include broken algorithms.
bool offer(LIBSSH2_SESSION* session, int method, std::string_view list) {
  const std::string names = known(session, method, list);
  return !names.empty() && libssh2_session_method_pref(session, method, names.c_str()) == 0;
}

bool offerAll(LIBSSH2_SESSION* session, const std::string& hostKeyAlgorithms) {
  return offer(session, LIBSSH2_METHOD_KEX, kKeyExchange) &&
         offer(session, LIBSSH2_METHOD_HOSTKEY, hostKeyAlgorithms) &&
         offer(session, LIBSSH2_METHOD_CRYPT_CS, kCiphers) && offer(session, LIBSSH2_METHOD_CRYPT_SC, kCiphers) &&
         offer(session, LIBSSH2_METHOD_MAC_CS, kMacs) && offer(session, LIBSSH2_METHOD_MAC_SC, kMacs);
}

Error noServer(Session& session) {
  const Settings& settings = session.settings();
  const std::string& said = session.wire().greeting();
  if (said.empty())
    return {Code::unreachable, settings.address() + " closed the connection without an SSH banner",
            "is it an SSH server, and does it accept more connections?"};
  return {Code::unreachable, settings.address() + " answered but is not an SSH server, first bytes: " + inQuotes(said),
          "check host and port"};
}

Error noAgreement(Session& session) {
  return {Code::notSupported,
          session.settings().address() + " (" + inQuotes(session.wire().greeting()) + ") and " + Library::version() +
              " share no algorithm; most often the host has only an RSA host key, or allows only EtM, GCM or ChaCha20",
          "use the ssh program, or add an ed25519 host key on the host (ssh-keygen -A) and allow aes256-ctr with "
          "hmac-sha2-256"};
}

Error handshakeFailed(Session& session, int problem) {
  if (!session.wire().sawBanner()) return noServer(session);
  if (problem == LIBSSH2_ERROR_KEX_FAILURE || problem == LIBSSH2_ERROR_METHOD_NONE) return noAgreement(session);
  return {Code::unreachable,
          "the SSH handshake with " + session.settings().address() + " failed: " + session.lastError(), {}};
}

/// A server that never got as far as its banner is described by what it said instead.
Error describe(Session& session, Error error) {
  if (error.code == Code::timeout && !session.wire().sawBanner() && !session.wire().greeting().empty()) {
    error.message += "; it is not an SSH server, first bytes: " + inQuotes(session.wire().greeting());
  }
  return error;
}

}  // namespace

Result<HostKey> shakeHands(Session& session, const std::string& hostKeyAlgorithms, const Limits& limits,
                           const Waiter& waiter) {
  LIBSSH2_SESSION* raw = session.raw();
  if (!offerAll(raw, hostKeyAlgorithms))
    return failure(Code::notSupported, Library::version() + " lacks the algorithms Gantry insists on",
                   "use the ssh program, or a newer libssh2");
  const int socket = session.wire().interest(true, false).fd;
  const auto done = session.complete([&] { return libssh2_session_handshake(raw, socket); },
                                     Deadline::after(limits.handshake), waiter);
  if (!done) return failure(describe(session, done.error()));
  if (*done != 0) return failure(handshakeFailed(session, *done));
  std::size_t length = 0;
  int type = 0;
  const char* blob = libssh2_session_hostkey(raw, &length, &type);
  auto key = blob == nullptr ? std::nullopt : HostKey::fromBlob({blob, length});
  if (!key) return failure(Code::unreachable, session.settings().address() + " showed a host key that cannot be read");
  return std::move(*key);
}

}  // namespace gantry::ssh
