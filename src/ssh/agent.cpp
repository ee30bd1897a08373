#include "ssh/agent.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "ssh/wire_format.h"

namespace gantry::ssh {
namespace {

constexpr std::uint8_t kFailure = 5;
constexpr std::uint8_t kRequestIdentities = 11;
constexpr std::uint8_t kIdentitiesAnswer = 12;
constexpr std::uint8_t kSignRequest = 13;
constexpr std::uint8_t kSignResponse = 14;
constexpr std::uint32_t kRsaSha256 = 2;
constexpr std::uint32_t kRsaSha512 = 4;
constexpr std::uint32_t kLargestAnswer = 1U << 20U;

std::string message(std::uint8_t kind) { return std::string(1, static_cast<char>(kind)); }

std::uint32_t flagsFor(std::string_view algorithm) {
  if (algorithm.starts_with("rsa-sha2-256")) return kRsaSha256;
  return algorithm.starts_with("rsa-sha2-512") ? kRsaSha512 : 0;
}

}  // namespace

Result<Agent> Agent::open(const std::filesystem::path& socket) {
  const auto noAgent = [&](const char* why) {
    return failure(Code::unreachable, "cannot reach the ssh-agent at " + socket.string() + ": " + why);
  };
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = socket.string();
  if (path.size() >= sizeof address.sun_path) return noAgent("the path is too long");
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  Descriptor client(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (::connect(client.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    return noAgent(std::strerror(errno));
  return Agent(std::move(client), path);
}

Result<void> Agent::await(short events, Deadline deadline, const Waiter& waiter) {
  switch (waiter.wait(m_socket.number(), events, deadline)) {
    case Woken::ready: return {};
    case Woken::timeout: return failure(Code::timeout, "the ssh-agent at " + m_path + " does not answer");
    case Woken::stopped: break;
  }
  return failure(cancelled());
}

Result<void> Agent::send(std::string_view bytes, Deadline deadline, const Waiter& waiter) {
  while (!bytes.empty()) {
    if (auto ready = await(POLLOUT, deadline, waiter); !ready) return ready;
    const ssize_t count = ::send(m_socket.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    if (count < 0 && errno != EAGAIN && errno != EINTR)
      return failure(Code::unreachable, "the ssh-agent at " + m_path + " hung up");
  }
  return {};
}

Result<std::string> Agent::receive(std::size_t size, Deadline deadline, const Waiter& waiter) {
  std::string bytes;
  std::array<char, 4096> buffer;
  while (bytes.size() < size) {
    if (auto ready = await(POLLIN, deadline, waiter); !ready) return failure(ready.error());
    const std::size_t wanted = std::min(buffer.size(), size - bytes.size());
    const ssize_t count = ::recv(m_socket.number(), buffer.data(), wanted, 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (count <= 0) return failure(Code::unreachable, "the ssh-agent at " + m_path + " hung up");
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return bytes;
}

Result<std::string> Agent::ask(std::string_view request, Deadline deadline, const Waiter& waiter) {
  if (auto sent = send(wireText(request), deadline, waiter); !sent) return failure(sent.error());
  const auto header = receive(4, deadline, waiter);
  if (!header) return header;
  const std::uint32_t size = WireReader(*header).number();
  if (size == 0 || size > kLargestAnswer)
    return failure(Code::invalid, "the ssh-agent at " + m_path + " gave an answer that cannot be read");
  return receive(size, deadline, waiter);
}

Result<std::vector<AgentKey>> Agent::keys(Deadline deadline, const Waiter& waiter) {
  const auto answer = ask(message(kRequestIdentities), deadline, waiter);
  if (!answer) return failure(answer.error());
  WireReader reader(*answer);
  std::vector<AgentKey> keys;
  const bool isList = reader.byte() == kIdentitiesAnswer;
  for (std::uint32_t left = isList ? reader.number() : 0; left > 0 && reader.ok(); --left) {
    auto key = PublicKey::fromBlob(reader.text());
    std::string comment(reader.text());
    if (key && reader.ok()) keys.push_back({std::move(*key), std::move(comment)});
  }
  if (!isList || !reader.ok())
    return failure(Code::invalid, "the ssh-agent at " + m_path + " gave an answer that cannot be read");
  return keys;
}

Result<std::string> Agent::signature(const PublicKey& key, std::string_view data, std::string_view algorithm,
                                     Deadline deadline, const Waiter& waiter) {
  const std::string request =
      message(kSignRequest) + wireText(key.blob) + wireText(data) + wireNumber(flagsFor(algorithm));
  const auto answer = ask(request, deadline, waiter);
  if (!answer) return answer;
  WireReader reader(*answer);
  const std::uint8_t kind = reader.byte();
  if (kind == kFailure)
    return failure(Code::permission, "the ssh-agent at " + m_path + " refused to sign with " + key.fingerprint());
  std::string signature(reader.text());
  if (kind != kSignResponse || !reader.ok())
    return failure(Code::invalid, "the ssh-agent at " + m_path + " gave an answer that cannot be read");
  return signature;
}

Result<std::string> Agent::sign(const PublicKey& key, std::string_view data, std::string_view algorithm,
                                Deadline deadline, const Waiter& waiter) {
  const auto whole = signature(key, data, algorithm, deadline, waiter);
  if (!whole) return whole;
  WireReader reader(*whole);
  [[maybe_unused]] const std::string_view signedWith = reader.text();
  const std::string_view bare = reader.text();
  if (!reader.ok()) return failure(Code::invalid, "the ssh-agent at " + m_path + " gave an answer that cannot be read");
  return std::string(bare);
}

}  // namespace gantry::ssh
