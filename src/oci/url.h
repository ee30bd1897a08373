#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"

namespace gantry::oci {

/// An absolute http or https address (RFC 3986) without user name, password and fragment.
struct Url {
  std::string scheme;      ///< "https" or "http"
  std::string host;        ///< lower case; an IPv6 address stands without brackets
  std::uint16_t port = 0;  ///< never 0 after parse()
  std::string target;      ///< path and query, starts with /

  /// @error Code::invalid for every other scheme, user names, control characters, blanks and non-ASCII bytes. The
  ///        message never shows a query or a user name: both may hold secrets.
  [[nodiscard]] static Result<Url> parse(std::string_view text);

  /// The address that `reference`, found in an answer from here, means (RFC 3986 section 5, dot segments are kept).
  /// @error as parse()
  [[nodiscard]] Result<Url> resolve(std::string_view reference) const;

  [[nodiscard]] std::string text() const;
  /// `host`, or `host:port` when the port is not the scheme's own.
  [[nodiscard]] std::string authority() const;
  /// `host:port`, always with the port: for messages about connections.
  [[nodiscard]] std::string endpoint() const;

  /// 127.0.0.0/8, ::1 and localhost: the only places where plain HTTP is spoken (Docker's rule).
  [[nodiscard]] bool isLoopback() const;
  [[nodiscard]] bool hasSameOrigin(const Url& other) const;
  bool operator==(const Url&) const = default;
};

/// Whether an answer from `from` may send us on to `to`: https anywhere, plain http only from loopback to loopback. So
/// no registry out there can make us speak to a service of this machine in the clear.
[[nodiscard]] bool maySendOn(const Url& from, const Url& to);

/// `text` for use inside a query or a form (RFC 3986 unreserved characters stay).
[[nodiscard]] std::string percentEncoded(std::string_view text);

}  // namespace gantry::oci
