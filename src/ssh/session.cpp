#include "ssh/session.h"

#include <cerrno>

namespace gantry::ssh {
namespace {

LIBSSH2_RECV_FUNC(receiveFromWire) {
  (void)socket;
  (void)flags;
  return static_cast<Session*>(*abstract)->wire().receive(static_cast<char*>(buffer), length);
}

LIBSSH2_SEND_FUNC(sendToWire) {
  (void)socket;
  (void)flags;
  return static_cast<Session*>(*abstract)->wire().send(static_cast<const char*>(buffer), length);
}

void attach(LIBSSH2_SESSION* session) {
#if LIBSSH2_VERSION_NUM >= 0x010b01
  libssh2_session_callback_set2(session, LIBSSH2_CALLBACK_RECV, reinterpret_cast<libssh2_cb_generic*>(receiveFromWire));
  libssh2_session_callback_set2(session, LIBSSH2_CALLBACK_SEND, reinterpret_cast<libssh2_cb_generic*>(sendToWire));
#else
  libssh2_session_callback_set(session, LIBSSH2_CALLBACK_RECV, reinterpret_cast<void*>(receiveFromWire));
  libssh2_session_callback_set(session, LIBSSH2_CALLBACK_SEND, reinterpret_cast<void*>(sendToWire));
#endif
}

}  // namespace

Result<std::unique_ptr<Session>> Session::over(std::unique_ptr<Link> link, const Settings& settings) {
  std::unique_ptr<Session> session(new Session(std::move(link), settings));
  session->m_raw = libssh2_session_init_ex(nullptr, nullptr, nullptr, session.get());
  if (session->m_raw == nullptr) return failure(Code::internal, "libssh2 cannot make a session");
  libssh2_session_set_blocking(session->m_raw, 0);
  attach(session->m_raw);
  return session;
}

Session::~Session() {
  constexpr int kEnough = 1000;
  m_wire.cut();
  for (int times = 0; times < kEnough && libssh2_session_free(m_raw) == LIBSSH2_ERROR_EAGAIN; ++times) {
  }
}

bool Session::waitsToWrite() const {
  return (libssh2_session_block_directions(m_raw) & LIBSSH2_SESSION_BLOCK_OUTBOUND) != 0;
}

bool Session::waitsToRead() const {
  return (libssh2_session_block_directions(m_raw) & LIBSSH2_SESSION_BLOCK_INBOUND) != 0;
}

std::string Session::lastError() const {
  char* text = nullptr;
  const int code = libssh2_session_last_error(m_raw, &text, nullptr, 0);
  return std::string(text == nullptr ? "" : text) + " (" + std::to_string(code) + ")";
}

Error Session::silent() const {
  return {Code::timeout, m_settings.address() + " did not answer in time", {}};
}

Result<int> Session::repeat(const std::function<int()>& call, Deadline deadline, const Waiter& waiter) {
  m_wire.guard(deadline, waiter);
  int value = LIBSSH2_ERROR_EAGAIN;
  auto woken = Woken::ready;
  while (woken == Woken::ready && (value = call()) == LIBSSH2_ERROR_EAGAIN) {
    pollfd link = interest();
    if (link.events == 0) link.events = POLLIN;
    woken = waiter.wait(std::span(&link, 1), deadline);
  }
  m_wire.release();
  if (value >= 0) return value;
  const bool cutShort = value == LIBSSH2_ERROR_EAGAIN || waiter.stopped() || deadline.passed();
  if (!cutShort) return value;
  m_broken = true;
  if (waiter.stopped()) return failure(cancelled());
  return failure(silent());
}

}  // namespace gantry::ssh
