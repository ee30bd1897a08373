#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "oci/secret.h"
#include "oci/url.h"

namespace gantry::oci {

/// How long one exchange may take; all of it in the real time of this machine.
struct HttpTimeouts {
  std::chrono::milliseconds connect{10'000};  ///< until the request is on its way, TLS included
  std::chrono::milliseconds idle{30'000};     ///< between two signs of life
  std::chrono::milliseconds whole{120'000};   ///< from the call to the last byte
};

struct HttpRequest {
  enum class Method { get, post };
  Method method = Method::get;
  Url url;
  std::string accept = "application/json";
  std::optional<Secret> authorization;   ///< the whole value of the Authorization field
  Secret form;                           ///< body of a POST, application/x-www-form-urlencoded
  std::vector<std::string> caFiles;      ///< PEM files trusted beside the system's certificates
  HttpTimeouts timeouts;
};

struct HttpHeader {
  std::string name;
  std::string value;
};

/// What comes before the body.
struct HttpHead {
  int status = 0;
  std::vector<HttpHeader> headers;

  /// The value of a field, whatever the case of its name; empty when it is missing.
  [[nodiscard]] std::string header(std::string_view name) const;
  [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/// Why no complete answer came.
struct HttpFailure {
  enum class Kind {
    connect,    ///< no connection: nothing was sent
    lost,       ///< the connection ended, or went wrong, before the answer did
    timeout,    ///< connected, then silent or too slow
    tls,        ///< the other side did not prove who it is
    refused,    ///< a redirect to where we do not go
    cancelled,  ///< we were asked to stop
    unusable,   ///< this process or request cannot do HTTP at all
  };
  Kind kind = Kind::connect;
  std::string cause;   ///< "connection refused"; never holds a secret or a query
  std::string server;  ///< host:port that was asked last; may be empty
};

template <class T>
using HttpResult = tl::expected<T, HttpFailure>;

/// Gets the body in pieces, on the calling thread, with the head it belongs to. Returning false ends the exchange, which
/// then returns the head as if the body had ended here.
using HttpReceiver = std::function<bool(const HttpHead&, std::string_view)>;

/// One HTTP request and its answer. Blocking; safe from several threads; woken by `stop`. A status of any number is a
/// value, redirects are not followed, nothing is retried, no cookies, no cache, no decompression.
class HttpTransport {
 public:
  virtual ~HttpTransport() = default;
  [[nodiscard]] virtual HttpResult<HttpHead> exchange(const HttpRequest& request, const HttpReceiver& receive,
                                                      std::stop_token stop) = 0;
};

}  // namespace gantry::oci
