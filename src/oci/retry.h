#pragma once

#include <optional>

#include "core/clock.h"
#include "oci/http.h"

namespace gantry::oci {

/// How often and how long to wait for a server that cannot answer now.
struct RetryPolicy {
  int attempts = 4;                                 ///< the first one included
  std::chrono::milliseconds firstWait{500};         ///< doubled from attempt to attempt
  std::chrono::milliseconds longestWait{8'000};
  std::chrono::milliseconds longestRetryAfter{60'000};
};

/// A Retry-After field: seconds or an HTTP date (RFC 9110 section 10.2.3); nothing when it is neither.
[[nodiscard]] std::optional<std::chrono::milliseconds> readRetryAfter(std::string_view field, Time now);

/// The wait before attempt `attempt` + 1 (`attempt` counts from 1); `luck` in [0, 1) spreads it over its upper half, so
/// that many desktops do not come back at the same moment.
[[nodiscard]] std::chrono::milliseconds backOff(const RetryPolicy& policy, int attempt, double luck);

/// 429, 500, 502, 503 and 504.
[[nodiscard]] bool isWorthRetrying(int status);

/// Repeats an exchange after connection failures and the statuses above. Never after a byte of a successful body was
/// handed on: what was received cannot be taken back.
class RetryingTransport : public HttpTransport {
 public:
  RetryingTransport(HttpTransport& inner, Clock& clock, RetryPolicy policy);
  [[nodiscard]] HttpResult<HttpHead> exchange(const HttpRequest& request, const HttpReceiver& receive,
                                              std::stop_token stop) override;

 private:
  [[nodiscard]] std::chrono::milliseconds waitAfter(const HttpResult<HttpHead>& result, int attempt) const;
  HttpTransport& m_inner;
  Clock& m_clock;
  const RetryPolicy m_policy;
};

}  // namespace gantry::oci
