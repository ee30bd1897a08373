#include "core/result.h"

namespace gantry {

std::string_view name(Code code) {
  switch (code) {
    case Code::usage: return "usage";
    case Code::invalid: return "invalid";
    case Code::notFound: return "not-found";
    case Code::projectInvalid: return "project-invalid";
    case Code::unreachable: return "unreachable";
    case Code::authentication: return "authentication";
    case Code::permission: return "permission";
    case Code::hostKeyUnknown: return "host-key-unknown";
    case Code::hostKeyChanged: return "host-key-changed";
    case Code::hostKeyRevoked: return "host-key-revoked";
    case Code::timeout: return "timeout";
    case Code::cancelled: return "cancelled";
    case Code::notSupported: return "not-supported";
    case Code::releaseIncomplete: return "release-incomplete";
    case Code::digestMismatch: return "digest-mismatch";
    case Code::tagMoved: return "tag-moved";
    case Code::gateRefused: return "gate-refused";
    case Code::planStale: return "plan-stale";
    case Code::busy: return "busy";
    case Code::hostUnfit: return "host-unfit";
    case Code::hostRefused: return "host-refused";
    case Code::runFailed: return "run-failed";
    case Code::storage: return "storage";
    case Code::internal: return "internal";
  }
  return "internal";
}

}  // namespace gantry
