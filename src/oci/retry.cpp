#include "oci/retry.h"

#include <algorithm>
#include <charconv>
#include <random>

#include "core/text.h"
#include "oci/time_text.h"

namespace gantry::oci {
namespace {

using std::chrono::milliseconds;

bool isWorthRetrying(const HttpResult<HttpHead>& result) {
  if (result) return oci::isWorthRetrying(result->status);
  return result.error().kind == HttpFailure::Kind::connect || result.error().kind == HttpFailure::Kind::lost;
}

double someLuck() {
  std::random_device device;
  return std::uniform_real_distribution<double>(0.0, 1.0)(device);
}

}  // namespace

std::optional<milliseconds> readRetryAfter(std::string_view field, Time now) {
  field = trimmed(field);
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), seconds);
  constexpr std::int64_t kDay = 86'400;
  if (error == std::errc() && end == field.data() + field.size() && seconds >= 0)
    return std::chrono::seconds(std::min(seconds, kDay));
  const auto date = readHttpDate(field);
  if (!date) return std::nullopt;
  return std::clamp(*date - now, milliseconds(0), milliseconds(kDay * 1000));
}

milliseconds backOff(const RetryPolicy& policy, int attempt, double luck) {
  milliseconds wait = policy.firstWait;
  for (int doubling = 1; doubling < attempt && wait < policy.longestWait; ++doubling) wait *= 2;
  wait = std::min(wait, policy.longestWait);
  return wait / 2 + milliseconds(static_cast<std::int64_t>(luck * static_cast<double>((wait / 2).count())));
}

bool isWorthRetrying(int status) {
  return status == 429 || status == 500 || (status >= 502 && status <= 504);
}

RetryingTransport::RetryingTransport(HttpTransport& inner, Clock& clock, RetryPolicy policy)
    : m_inner(inner), m_clock(clock), m_policy(policy) {}

milliseconds RetryingTransport::waitAfter(const HttpResult<HttpHead>& result, int attempt) const {
  const auto asked = result ? readRetryAfter(result->header("Retry-After"), m_clock.now()) : std::nullopt;
  const milliseconds own = backOff(m_policy, attempt, someLuck());
  return asked ? std::max(own, std::min(*asked, m_policy.longestRetryAfter)) : own;
}

HttpResult<HttpHead> RetryingTransport::exchange(const HttpRequest& request, const HttpReceiver& receive,
                                                 std::stop_token stop) {
  for (int attempt = 1;; ++attempt) {
    bool handedOn = false;
    const bool last = attempt >= m_policy.attempts;
    auto result = m_inner.exchange(request, [&](const HttpHead& head, std::string_view piece) {
      if (!last && oci::isWorthRetrying(head.status)) return false;
      handedOn = true;
      return receive(head, piece);
    }, stop);
    if (last || handedOn || !isWorthRetrying(result)) return result;
    if (!m_clock.sleep(waitAfter(result, attempt), stop))
      return tl::unexpected(HttpFailure{HttpFailure::Kind::cancelled, "it was stopped", {}});
  }
}

}  // namespace gantry::oci
