#pragma once

#include <memory>

#include "oci/http.h"

namespace gantry::oci {

/// HttpTransport over QtNetwork: HTTP/1.1, the system's CA certificates (or `$SSL_CERT_FILE`), proxies from
/// HTTPS_PROXY/NO_PROXY or else the system's settings, at most six exchanges with one server at once. All sockets live on
/// one thread of its own, so callers need no event loop and no QThread.
/// The process must have a QCoreApplication while exchanges go on (its loop need not run); without one every exchange
/// fails as `unusable`. To be destroyed when no exchange is going on.
[[nodiscard]] std::unique_ptr<HttpTransport> makeQtHttp();

}  // namespace gantry::oci
