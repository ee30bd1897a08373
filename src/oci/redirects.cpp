#include "oci/redirects.h"

#include "core/text.h"

namespace gantry::oci {
namespace {

constexpr int kMostRedirects = 5;

bool isRedirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

tl::unexpected<HttpFailure> refused(const Url& from, std::string cause) {
  return tl::unexpected(HttpFailure{HttpFailure::Kind::refused, std::move(cause), from.endpoint()});
}

HttpResult<Url> destination(const Url& from, const std::string& location) {
  const auto to = from.resolve(location);
  if (!to) return refused(from, "it redirects to an address we do not follow: " + to.error().message);
  if (!maySendOn(from, *to))
    return refused(from, "it redirects to " + to->scheme + "://" + to->authority() + ", which is neither https nor loopback");
  return *to;
}

}  // namespace

HttpResult<FollowedAnswer> getFollowing(HttpTransport& transport, HttpRequest request, const HttpReceiver& receive,
                                        const std::stop_token& stop) {
  const HttpReceiver unlessRedirect = [&](const HttpHead& head, std::string_view piece) {
    return !isRedirect(head.status) && receive(head, piece);
  };
  for (int followed = 0; followed <= kMostRedirects; ++followed) {
    auto head = transport.exchange(request, unlessRedirect, stop);
    if (!head) return tl::unexpected(HttpFailure{head.error().kind, head.error().cause, request.url.endpoint()});
    if (!isRedirect(head->status)) return FollowedAnswer{std::move(*head), request.url};
    auto next = destination(request.url, head->header("Location"));
    if (!next) return tl::unexpected(next.error());
    if (!next->hasSameOrigin(request.url)) request.authorization.reset();
    request.url = std::move(*next);
  }
  return refused(request.url, "it redirects more than " + std::to_string(kMostRedirects) + " times");
}

}  // namespace gantry::oci
