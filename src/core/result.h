#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace gantry {

/// What went wrong, for programs. Each code has one name (`name()`), used in `--json` and in the store.
enum class Code {
  usage,             ///< the words of a call are wrong
  invalid,           ///< a value, file or answer does not have the form it must have
  notFound,          ///< the named thing does not exist
  projectInvalid,    ///< the project file cannot be used
  unreachable,       ///< no connection to a host or registry could be made, or it was lost
  authentication,    ///< the other side did not accept our keys or credentials
  permission,        ///< known to the other side, but not allowed
  hostKeyUnknown,    ///< first contact: nobody has vouched for this host key
  hostKeyChanged,    ///< another key is on file for this host
  hostKeyRevoked,    ///< this key is marked @revoked
  timeout,           ///< the other side stayed silent for too long
  cancelled,         ///< we were asked to stop
  notSupported,      ///< this adapter cannot serve the request; another one may
  releaseIncomplete, ///< app or migrator is missing, or their revisions differ
  digestMismatch,    ///< bytes or images are not what their digest says
  tagMoved,          ///< a tag points to another digest than first seen
  gateRefused,       ///< a rule does not let this run start
  planStale,         ///< something a plan relies on has moved since
  busy,              ///< another run holds the environment's lock
  hostUnfit,         ///< the host lacks something: a tool, space, a key in .env.production
  hostRefused,       ///< the host said no for another reason, which the message gives
  runFailed,         ///< the run ended without success
  storage,           ///< the local store, or a file, could not be read or written
  internal,          ///< a broken promise between our own parts
};

[[nodiscard]] std::string_view name(Code code);

/// One failure: a code for programs, one sentence for people that names the thing, and the way out if there is one.
struct Error {
  Code code = Code::internal;
  std::string message;
  std::string wayOut;

  bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Code code, std::string message, std::string wayOut = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(wayOut)});
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace gantry
