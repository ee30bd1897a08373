#include "oci/token_request.h"

#include "oci/base64.h"

namespace gantry::oci {
namespace {

Result<Url> realmOf(const Challenge& challenge, const Url& base) {
  auto realm = Url::parse(challenge.parameter("realm"));
  if (!realm) return failure(Code::invalid, "its token service cannot be used: " + realm.error().message);
  if (!maySendOn(base, *realm))
    return failure(Code::invalid,
                   "its token service " + realm->scheme + "://" + realm->authority() + " is neither https nor loopback");
  return realm;
}

void addQuery(std::string& target, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  target += target.find('?') == std::string::npos ? '?' : '&';
  target += std::string(name) + "=" + percentEncoded(value);
}

Secret refreshForm(const std::string& service, const std::string& scope, const Secret& identityToken) {
  std::string form = "grant_type=refresh_token&client_id=gantry&service=" + percentEncoded(service) +
                     "&scope=" + percentEncoded(scope) + "&refresh_token=";
  return Secret(form + percentEncoded(identityToken.reveal()));
}

}  // namespace

Secret basicAuthorization(const Credentials& credentials) {
  std::string pair = credentials.user + ":" + credentials.password.reveal();
  Secret value("Basic " + toBase64(pair));
  wipe(pair);
  return value;
}

Result<HttpRequest> tokenRequest(const Challenge& challenge, const Url& base, const std::string& scope,
                                 const std::optional<Credentials>& credentials) {
  auto realm = realmOf(challenge, base);
  if (!realm) return failure(realm.error());
  HttpRequest request;
  request.url = std::move(*realm);
  const std::string service = challenge.parameter("service");
  if (credentials && !credentials->identityToken.isEmpty()) {
    request.method = HttpRequest::Method::post;
    request.form = refreshForm(service, scope, credentials->identityToken);
    return request;
  }
  addQuery(request.url.target, "service", service);
  addQuery(request.url.target, "scope", scope);
  if (credentials) request.authorization = basicAuthorization(*credentials);
  return request;
}

}  // namespace gantry::oci
